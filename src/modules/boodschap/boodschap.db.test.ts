import { afterAll, beforeAll, expect, test } from "vitest"
import { stuurBerichten } from "#modules/gesprek"
import { sql } from "#platform/db"
import { openSessie } from "#platform/sessie"
import type { Uitgaand } from "#platform/post"
import { openTestWeb } from "../../../test/support/web.ts"
import { openVoorraadRegio, type VoorraadRegio } from "../../../test/support/voorraad.ts"

// A resident and his coach write to each other: each sees what is new, the coach has it on his list until somebody answered, the notice
// that goes out tells nothing, and nobody else reads along. Planted and seen red: the restrictive rule taken off, so that staff write as the resident.
let regio: VoorraadRegio
let anna: string
let inwoner: string
const post: Uitgaand[] = []
beforeAll(async () => {
  regio = await openVoorraadRegio()
  anna = await regio.persoon("Anneke", [regio.coach])
  regio.services.post = { email: async bericht => void post.push(bericht), sms: null }
  await regio.alsEigenaar("update deelnemer set email = 'anneke@example.org' where id = $1", [anna])
  const [account] = await regio.alsEigenaar<{ id: string }>(
    "insert into account (email, naam) values ('anneke@inwoner', 'Anneke') returning id",
  )
  await regio.alsEigenaar("insert into deelnemer_account (account_id, deelnemer_id) values ($1, $2)", [account!.id, anna])
  inwoner = await openSessie(regio.db, account!.id, { medewerkerId: null, deelnemerId: anna })
})
afterAll(() => regio.close())

const vraag = (methode: string, pad: string, token: string, velden: Record<string, string> = {}) =>
  openTestWeb(regio).vraag(methode, pad, { token, velden })
const lees = async (pad: string, token: string) => (await vraag("GET", pad, token)).text()
const bij = (rest = "") => `/deelnemers/${anna}/boodschappen${rest}`
const opDeLijst = async () => (await regio.lijst(regio.coach)).zaken.filter(z => z.soort === "boodschap" && z.deelnemerId === anna).length

test("heen en terug: nieuw voor de een, dan voor de ander; op de lijst tot er antwoord is; en een bericht dat niets zegt", async () => {
  expect((await vraag("POST", "/mijn/berichten", inwoner, { tekst: "Mag ik dinsdag?" })).status).toBe(303)
  expect(await opDeLijst()).toBe(1)
  expect(await lees(bij(), regio.coach.token)).toContain("Mag ik dinsdag?")
  expect(await opDeLijst(), "lezen is geen antwoord").toBe(1)
  const antwoord = await vraag("POST", bij(), regio.coach.token, { tekst: "Dinsdag is goed" })
  expect(antwoord.status).toBe(303)
  expect(await opDeLijst()).toBe(0)
  await stuurBerichten.run({ services: regio.services, token: null }, {})
  expect(post).toHaveLength(1)
  for (const geheim of ["Dinsdag", "Anneke", "Stadskanaal", "casusregisseur"]) expect(JSON.stringify(post[0]), geheim).not.toContain(geheim)
  expect(await lees("/mijn", inwoner)).toContain("(1 nieuw)")
  expect(await lees("/mijn/berichten", inwoner)).toContain("Dinsdag is goed")
  expect(await lees("/mijn", inwoner)).not.toContain("(1 nieuw)")
})

test("gezien zonder antwoord: van de lijst", async () => {
  await vraag("POST", "/mijn/berichten", inwoner, { tekst: "Dank u wel" })
  expect(await opDeLijst()).toBe(1)
  expect((await vraag("POST", bij("/gezien"), regio.coach.token)).status).toBe(303)
  expect(await opDeLijst()).toBe(0)
})

test("wie er niet bij mag leest niets, schrijft niets en zet niets opzij", async () => {
  await vraag("POST", "/mijn/berichten", inwoner, { tekst: "Nog een vraag" })
  const [ander, privacy] = [regio.coachVeendam.token, (await regio.medewerker(regio.stadskanaal, "accountmanager")).token]
  for (const token of [ander, privacy]) {
    expect([403, 404]).toContain((await vraag("GET", bij(), token)).status)
    expect([403, 404]).toContain((await vraag("POST", bij("/gezien"), token)).status)
  }
  expect((await vraag("POST", bij(), ander, { tekst: "x" })).status).not.toBe(303)
  expect(await opDeLijst()).toBe(1)
})

// Planted and seen red: a function that looks at no reading, and one that looks at no writer.
test("wie schreef verbetert of neemt terug zolang het niet gelezen is; daarna niet meer, en een ander nooit", async () => {
  post.length = 0
  await lees("/mijn/berichten", inwoner)
  await regio.alsEigenaar("update bericht set achterhaald_op = now() where deelnemer_id = $1 and verstuurd_op is null", [anna])
  const schrijf = async (tekst: string) => {
    await vraag("POST", bij(), regio.coach.token, { tekst })
    return (await regio.alsEigenaar<{ id: string }>("select id from v_boodschap where tekst = $1", [tekst]))[0]!.id
  }
  const stuur = () => stuurBerichten.run({ services: regio.services, token: null }, {})
  const collega = await regio.medewerker(regio.stadskanaal, "casusregisseur")
  await regio.alsEigenaar(
    `insert into betrokkene (deelnemer_id, organisatie_id, medewerker_id, rol, begin) select id, organisatie_id, $2, 'jobcoach', '2020-01-01' from deelnemer where id = $1`,
    [anna, collega.medewerkerId],
  )

  const eerste = await schrijf("Kom dinsdag met uw schulden")
  expect(await lees(bij(), regio.coach.token)).toContain(bij(`/${eerste}/verbeteren`))
  expect(await lees(bij(), collega.token)).not.toContain("/verbeteren")
  expect((await vraag("POST", bij(`/${eerste}/verbeteren`), collega.token, { tekst: "Van een ander" })).status).not.toBe(303)
  expect((await vraag("POST", bij(`/${eerste}/verbeteren`), regio.coach.token, { tekst: "Kom dinsdag" })).status).toBe(303)
  const tweede = await schrijf("Neem brood mee")
  expect((await vraag("POST", bij(`/${tweede}/intrekken`), regio.coach.token)).status).toBe(303)
  await stuur()
  expect(post, "één bericht dat er iets te lezen is").toHaveLength(1)
  const gelezen = await lees("/mijn/berichten", inwoner)
  expect(gelezen).toContain("Kom dinsdag")
  expect(gelezen).not.toMatch(/schulden|brood|Van een ander/)

  const [nu] = await regio.alsEigenaar<{ id: string }>("select id from v_boodschap where tekst = 'Kom dinsdag'")
  for (const daad of ["verbeteren", "intrekken"]) {
    expect(await lees(bij(`/${nu!.id}/${daad}`), regio.coach.token)).toContain("las dit al")
    expect((await vraag("POST", bij(`/${nu!.id}/${daad}`), regio.coach.token, { tekst: "Toch niet" })).status).not.toBe(303)
  }
  // Taken back with nothing left to read: nothing goes out any more.
  await vraag("POST", bij(`/${await schrijf("Tot morgen")}/intrekken`), regio.coach.token)
  await stuur()
  expect(post).toHaveLength(1)
})

test("niemand schrijft namens de inwoner", async () => {
  await expect(
    regio.db.inRol("app", regio.coach.token, async tx => {
      await sql`insert into boodschap (deelnemer_id, organisatie_id, van, tekst, vastgelegd_door) values (${anna}, ${regio.stadskanaal}, 'deelnemer', 'x', ${regio.coach.accountId})`.execute(
        tx,
      )
    }),
  ).rejects.toThrow(/row-level security/)
})

test("na twintig op een dag even niet meer", async () => {
  for (let n = 0; n < 20; n++) await vraag("POST", "/mijn/berichten", inwoner, { tekst: `Vraag ${n}` })
  const vol = await vraag("POST", "/mijn/berichten", inwoner, { tekst: "Nog een" })
  expect([vol.status, (await vol.text()).includes("twintig berichten")]).toEqual([422, true])
})
