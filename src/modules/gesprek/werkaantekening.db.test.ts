import { afterAll, beforeAll, expect, test } from "vitest"
import { sql } from "#platform/db"
import { openSessie } from "#platform/sessie"
import { type Actie, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { ruimWerkaantekeningen } from "./werkaantekening.sql.ts"

// A note for its maker alone: on the form of a conversation beside the shared one, unreadable in the database, and gone after 90 days.
let regio: TestRegio
let web: TestWeb
beforeAll(async () => {
  regio = await openTestRegio()
  web = openTestWeb(regio)
})
afterAll(() => regio.close())

const TEKST = "Vraag de volgende keer naar de hond"
const blad = async (pad: string, door: Actie) => (await web.vraag("GET", `/deelnemers/${regio.anna}${pad}`, { token: door.token })).text()
const schrijf = (door: Actie) =>
  web.vraag("POST", `/deelnemers/${regio.anna}/werkaantekeningen`, { token: door.token, velden: { id: crypto.randomUUID(), tekst: TEKST } })
const rijen = () => regio.alsEigenaar<{ id: string; inhoud: Buffer }>("select id, inhoud from ctx.werkaantekening")

test("alleen wie hem schreef leest hem, ook op het scherm van een gesprek; in de database staat geen woord", async () => {
  expect((await schrijf(regio.coach)).status).toBe(303)
  expect(await blad("/werkaantekeningen", regio.coach)).toContain(TEKST)
  expect(await blad("/gesprekken/nieuw", regio.coach)).toContain(TEKST)
  expect(await blad("/werkaantekeningen", regio.trajectbegeleider)).not.toContain(TEKST)
  expect(await blad("/gesprekken/nieuw", regio.trajectbegeleider)).not.toContain(TEKST)
  expect((await rijen()).map(r => r.inhoud.includes("hond"))).toEqual([false])
  expect(await regio.alsEigenaar("select 1 from audit where gegevens::text like '%hond%'")).toEqual([])
})

test("ook wie de rij op zijn naam krijgt leest haar niet: de sleutel hoort bij wie haar schreef", async () => {
  const zet = (van: Actie) => regio.alsEigenaar("update ctx.werkaantekening set account_id = $1", [van.accountId])
  await zet(regio.trajectbegeleider)
  expect(await blad("/werkaantekeningen", regio.trajectbegeleider)).not.toContain(TEKST)
  await zet(regio.coach)
  expect(await blad("/werkaantekeningen", regio.coach)).toContain(TEKST)
})

test("wie er niet bij hoort schrijft niets; wie er niet meer bij hoort leest ook zijn eigen niet", async () => {
  expect((await schrijf(regio.coachVeendam)).status).toBe(404)
  await regio.alsEigenaar("update betrokkene set einde = '2026-11-01' where deelnemer_id = $1 and medewerker_id = $2", [
    regio.anna,
    regio.coach.medewerkerId,
  ])
  expect((await web.vraag("GET", `/deelnemers/${regio.anna}/werkaantekeningen`, { token: regio.coach.token })).status).toBe(404)
  await regio.alsEigenaar("update betrokkene set einde = null where deelnemer_id = $1", [regio.anna])
})

test("zij gaat mee met het antwoord op een verzoek om inzage, tenzij in dat geval anders is besloten; nooit met de eigen klik", async () => {
  const privacy = await regio.medewerker(regio.stadskanaal, "privacy")
  const [account] = await regio.alsEigenaar<{ id: string }>("insert into account (email, naam) values ('anna@x.nl', 'Anna') returning id")
  await regio.alsEigenaar("insert into deelnemer_account (deelnemer_id, account_id) values ($1, $2)", [regio.anna, account!.id])
  const anna = { token: await openSessie(regio.db, account!.id, { medewerkerId: null, deelnemerId: regio.anna }) }
  const verzoekId = crypto.randomUUID()
  await regio.alsEigenaar(
    `insert into verzoek (id, deelnemer_id, organisatie_id, soort, tekst, ingediend_door, ontvangen_op, uiterlijk)
     select $2, id, organisatie_id, 'inzage', 'Alles graag', $3, '2026-11-20', '2026-12-20' from deelnemer where id = $1`,
    [regio.anna, verzoekId, account!.id],
  )
  const gegeven = async (pad: string, door: { token: string }) => {
    const tekst = await (await web.vraag("GET", pad, { token: door.token })).text()
    return [tekst.includes(TEKST), tekst.includes("de organisatie besloot"), tekst.includes("vraag om inzage, dan krijgt u het")]
  }
  const pad = `/verzoeken/${verzoekId}/gegevens.json`
  expect(await gegeven(pad, privacy)).toEqual([true, false, false])
  expect(await gegeven(`${pad}?aantekeningen=nee`, privacy)).toEqual([false, true, false])
  expect(await gegeven("/mijn/gegevens.json", anna)).toEqual([false, false, true])
  // Not left out by the page alone: at one's own click it does not leave the database.
  const uit = (door: { token: string }) =>
    regio.db.inRol("app", door.token, tx =>
      sql<{ is: boolean }>`select tabellen ? 'ctx.werkaantekening' as is from ctx.uitdraai(${regio.anna})`.execute(tx),
    )
  expect([(await uit(anna)).rows, (await uit(privacy)).rows]).toEqual([[{ is: false }], [{ is: true }]])
})

test("weggegooid, of 90 dagen oud: weg, ook voordat er is opgeruimd", async () => {
  const id = (await rijen())[0]!.id
  const weg = await web.vraag("POST", `/deelnemers/${regio.anna}/werkaantekeningen/${id}/weg`, {
    token: regio.coach.token,
    velden: { id: crypto.randomUUID() },
  })
  expect([weg.status, (await rijen()).length]).toEqual([303, 0])
  await schrijf(regio.coach)
  await regio.alsEigenaar("update ctx.werkaantekening set gemaakt_op = now() - interval '90 days'")
  expect(await blad("/werkaantekeningen", regio.coach)).not.toContain(TEKST)
  await ruimWerkaantekeningen(regio.db)
  expect(await rijen()).toEqual([])
})
