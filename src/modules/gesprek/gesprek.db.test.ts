import { afterAll, beforeAll, expect, test } from "vitest"
import { rondStapAf } from "#modules/plan"
import { type Command, execute } from "#platform/command"
import { type Actor, type Persoon, Wereld } from "../../../test/support/rechtenwereld.ts"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { legGesprekVast } from "./leg-gesprek-vast.command.ts"
import { trekGesprekIn } from "./trek-gesprek-in.command.ts"

// A conversation with its steps: who may record, tick off and withdraw it, what the form sends without script, and where it shows.
// Planted and seen red: a withdrawal that leaves the steps of the conversation.
let regio: TestRegio
let wereld: Wereld
let web: TestWeb
let coach: Actor
let partner: Actor
let mens: Persoon

beforeAll(async () => {
  regio = await openTestRegio()
  wereld = await Wereld.open(regio)
  web = openTestWeb(regio)
  coach = await wereld.zetel(regio.stadskanaal, "casusregisseur")
  partner = await wereld.zetel(regio.stadskanaal, "partner")
  mens = await wereld.persoon(regio.stadskanaal)
  await wereld.betrek(mens, coach)
  await wereld.betrek(mens, partner)
  await regio.alsEigenaar("delete from stap")
})
afterAll(() => regio.close())

const doe = <I, O>(command: Command<I, O>, door: Actor, invoer: unknown, id: string = crypto.randomUUID()) =>
  execute(regio.services, door.token, command, invoer as Record<string, unknown>, { id })
const dossier = () => ({ deelnemerId: mens.id })
const stappen = () =>
  regio.alsEigenaar<{ wat: string; wie: string; uitkomst: string | null; medewerker_id: string | null }>(
    "select wat, wie, uitkomst, medewerker_id from v_stap where deelnemer_id = $1 order by wat",
    [mens.id],
  )
const vandaag = "2026-11-22"
const bladzijde = async (pad: string, wie = coach) => (await web.vraag("GET", `/deelnemers/${mens.id}${pad}`, { token: wie.token })).text()

test("het formulier zonder script: verslag, twee afspraken, een lege rij ertussen", async () => {
  const antwoord = await web.vraag("POST", `/deelnemers/${mens.id}/gesprekken/nieuw`, {
    token: coach.token,
    velden: {
      id: crypto.randomUUID(),
      datum: vandaag,
      soort: "gesprek",
      notitie: "Wil graag in de zorg werken.",
      "stappen.0.wat": "Bel het ROC",
      "stappen.0.uiterlijk": vandaag,
      "stappen.1.wat": "",
      "stappen.1.uiterlijk": "",
      "stappen.2.wat": "Vraag de vergoeding aan",
      "stappen.2.uiterlijk": "2026-12-01",
      "stappen.2.doorMij": "ja",
    },
  })
  expect([antwoord.status, antwoord.headers.get("location")]).toEqual([303, `/deelnemers/${mens.id}/gesprekken`])
  expect(await stappen()).toEqual([
    { wat: "Bel het ROC", wie: "deelnemer", uitkomst: null, medewerker_id: null },
    { wat: "Vraag de vergoeding aan", wie: "medewerker", uitkomst: null, medewerker_id: coach.medewerkerId },
  ])
  for (const pad of ["", "/gesprekken", "/gesprekken/nieuw", "/tijdlijn"]) expect(await bladzijde(pad), pad).toContain("Bel het ROC")
  expect(await bladzijde("/gesprekken")).toContain("Wil graag in de zorg werken.")
})

test("wat niet klopt komt terug zoals het is getypt, met de fout bij zijn eigen rij", async () => {
  const antwoord = await web.vraag("POST", `/deelnemers/${mens.id}/gesprekken/nieuw`, {
    token: coach.token,
    velden: {
      id: crypto.randomUUID(),
      datum: vandaag,
      soort: "gesprek",
      notitie: "Mijn verslag",
      "stappen.0.wat": "",
      "stappen.1.wat": "Te vroeg",
      "stappen.1.uiterlijk": "2020-01-01",
    },
  })
  const html = await antwoord.text()
  expect(antwoord.status).toBe(422)
  expect(html).toContain("Mijn verslag")
  expect(/<input[^>]*name="stappen\.0\.wat"[^>]*>/.exec(html)?.[0]).toContain('value="Te vroeg"')
  expect(html).toContain('href="#veld-stappen.0.uiterlijk"')
})

test("een stap wordt één keer afgerond, en staat dan met wat ervan kwam", async () => {
  const [{ id } = { id: "" }] = await regio.alsEigenaar<{ id: string }>("select id from v_stap where wat = 'Bel het ROC'")
  const afronden = (door: Actor) => doe(rondStapAf, door, { ...dossier(), stapId: id, uitkomst: "niet_gelukt" })
  expect(await afronden(partner)).toMatchObject({ ok: false })
  expect(await afronden(coach)).toMatchObject({ ok: true })
  expect(await afronden(coach)).toMatchObject({ ok: false, weigeringen: [{ code: "niet_gevonden" }] })
  expect((await stappen())[0]).toMatchObject({ wat: "Bel het ROC", uitkomst: "niet_gelukt" })
  expect(await bladzijde("/gesprekken")).toContain("Niet gelukt")
})

test("wie alleen gesprekken mag toevoegen legt geen stappen vast, en trekt alleen zijn eigen gesprek in", async () => {
  const gesprek = { ...dossier(), datum: vandaag, soort: "telefoon", notitie: "Sprak met de partner" }
  const stap = { wat: "x", uiterlijk: vandaag }
  expect(await doe(legGesprekVast, partner, { ...gesprek, stappen: [stap] })).toMatchObject({ weigeringen: [{ code: "geen_recht" }] })
  const gelukt = await doe(legGesprekVast, partner, gesprek)
  expect(gelukt).toMatchObject({ ok: true })
  const { gesprekId } = (gelukt as { waarde: { gesprekId: string } }).waarde
  const trekIn = (id: string) => doe(trekGesprekIn, partner, { ...dossier(), gesprekId: id, reden: "Toch niet" })
  const [{ id } = { id: "" }] = await regio.alsEigenaar<{ id: string }>("select id from v_contactmoment where notitie like 'Wil graag%'")
  expect([await trekIn(id), await trekIn(gesprekId)]).toMatchObject([{ weigeringen: [{ code: "niet_gevonden" }] }, { ok: true }])
})

test("een ingetrokken gesprek neemt zijn stappen mee, gaat niet mee in een export, en blijft bewaard", async () => {
  const [{ id } = { id: "" }] = await regio.alsEigenaar<{ id: string }>("select id from v_contactmoment where notitie like 'Wil graag%'")
  expect(await doe(trekGesprekIn, coach, { ...dossier(), gesprekId: id, reden: "Bij de verkeerde opgeschreven" })).toMatchObject({
    ok: true,
  })
  expect(await stappen()).toEqual([])
  expect(await bladzijde("/gesprekken")).not.toContain("Wil graag")
  const [oud] = await regio.alsEigenaar<{ notitie: string; vervallen_reden: string }>(
    "select notitie, vervallen_reden from contactmoment where id = $1",
    [id],
  )
  expect(oud).toEqual({ notitie: "Wil graag in de zorg werken.", vervallen_reden: "Bij de verkeerde opgeschreven" })
})

test("wie het twee keer verstuurt legt één gesprek vast", async () => {
  const id = crypto.randomUUID()
  const gesprek = {
    ...dossier(),
    datum: vandaag,
    soort: "gesprek",
    notitie: "Dubbel verstuurd",
    stappen: [{ wat: "Eén keer", uiterlijk: vandaag }],
  }
  expect(await doe(legGesprekVast, coach, gesprek, id)).toEqual(await doe(legGesprekVast, coach, gesprek, id))
  expect(await regio.alsEigenaar("select 1 from v_contactmoment where notitie = 'Dubbel verstuurd'")).toHaveLength(1)
  expect(await stappen()).toHaveLength(1)
})

test("een dossier loopt tot de dag van de laatste stap; een ingetrokken gesprek houdt niets vast", async () => {
  const oud = await wereld.persoon(regio.stadskanaal)
  // All that holds a file open; what points at it is not followed, since it goes as well.
  const lopend = await regio.alsEigenaar<{ tabel: string }>(
    "select tabel from ctx.mens_tabel where laatste is not null or tabel = 'beperking'",
  )
  await regio.alsEigenaar("set session_replication_role = replica")
  for (const { tabel } of lopend) await regio.alsEigenaar(`delete from ${tabel} where deelnemer_id = $1`, [oud.id])
  await regio.alsEigenaar("set session_replication_role = default")
  await regio.alsEigenaar("update deelnemer set aanmelddatum = '2001-01-01' where id = $1", [oud.id])
  const einde = async (): Promise<string | undefined> =>
    (
      await regio.alsEigenaar<{ einde: string }>(
        `select einde::text from ctx.reken_te_wissen($1, '2100-01-01', '[{"categorieen":["C01","C15"],"maanden":1,"vanaf":"dossier"}]', 1) where deelnemer_id = $2`,
        [regio.stadskanaal, oud.id],
      )
    )[0]?.einde
  expect(await einde()).toBe("2001-01-01")
  await regio.alsEigenaar(
    "insert into contactmoment (deelnemer_id, organisatie_id, datum, soort, vervallen_op) values ($1, $2, '2020-01-01', 'gesprek', now())",
    [oud.id, regio.stadskanaal],
  )
  expect(await einde()).toBe("2001-01-01")
  await regio.alsEigenaar(
    "insert into stap (deelnemer_id, organisatie_id, wat, wie, uiterlijk) values ($1, $2, 'x', 'deelnemer', '2019-05-01')",
    [oud.id, regio.stadskanaal],
  )
  expect(await einde()).toBe("2019-05-01")
})
