import { afterAll, beforeAll, expect, test } from "vitest"
import { type Command, execute } from "#platform/command"
import { sql } from "#platform/db"
import { type Actie, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { beoordeelOpvallend, onthulMedewerker } from "./beoordeel-opvallend.command.ts"
import { loadOpvallend, loadWie } from "./opvallend.sql.ts"
import { zoekOpvallendJob } from "./zoek-opvallend.job.ts"

// Planted and seen red: the policy `lees` on opvallend that is always true; opvallend_wie without `onthuld_op is not null`;
// the night that ends at 5; a night that writes over a judged line.
let regio: TestRegio
let privacy: Actie
let privacyVeendam: Actie
beforeAll(async () => {
  regio = await openTestRegio()
  privacy = await regio.medewerker(regio.stadskanaal, "privacy")
  privacyVeendam = await regio.medewerker(regio.veendam, "privacy")
})
afterAll(() => regio.close())

/** Looks of one account on Tuesday 17 November 2026, at this time in Amsterdam, a second apart. */
const kijk = (wie: Actie, organisatie: string, keer: number, tijd: string, mensen = [regio.anna], betreft = regio.stadskanaal) =>
  regio.alsEigenaar(
    `insert into inzage (op, account_id, organisatie_id, rol, doel, pagina, categorieen, betreft_organisatie_id, deelnemer_ids)
     select ($4::timestamp at time zone 'Europe/Amsterdam') + n * interval '1 second', $1, $2, 'casusregisseur', 'P2', '/proef', '{C01}', $6, $5
     from generate_series(1, $3) n`,
    [wie.accountId, organisatie, keer, tijd, mensen, betreft],
  )
const nacht = () => zoekOpvallendJob.run({ services: regio.services, token: null }, {})
const lijst = (wie: Actie, beoordeeld = false) => regio.db.inRol("app", wie.token, tx => loadOpvallend(tx, beoordeeld, 100))
const doe = <I, O>(command: Command<I, O>, wie: Actie, invoer: object) =>
  execute(regio.services, wie.token, command, invoer, { id: crypto.randomUUID() })

test("vijf keer in de avond of het weekend staat erop, met wat geteld is; vier keer niet, en overdag niet", async () => {
  const avond = await regio.medewerker(regio.stadskanaal, "casusregisseur")
  const vier = await regio.medewerker(regio.stadskanaal, "casusregisseur")
  await kijk(avond, regio.stadskanaal, 2, "2026-11-17 19:00")
  await kijk(avond, regio.stadskanaal, 1, "2026-11-18 05:59")
  await kijk(avond, regio.stadskanaal, 2, "2026-11-21 12:00")
  await kijk(avond, regio.stadskanaal, 3, "2026-11-17 18:30")
  await kijk(vier, regio.stadskanaal, 4, "2026-11-17 23:00")
  await kijk(vier, regio.stadskanaal, 9, "2026-11-17 06:00")
  await nacht()
  const regels = (await lijst(privacy)).filter(r => r.soort === "buiten_werktijd")
  expect(regels).toMatchObject([{ begin: "2026-11-16", rol: "casusregisseur", feiten: { keren: 5, alle: 8, norm: { keren: 5 } } }])
  expect(await lijst(privacyVeendam)).toEqual([])
  expect(await lijst(regio.teamleider)).toEqual([])
})

test("een dossier dat acht mensen bekeken staat bij wie ervoor verantwoordelijk is, ook als zij elders werken", async () => {
  for (let n = 0; n < 8; n++)
    await kijk(await regio.medewerker(regio.sob, "trajectbegeleider"), regio.sob, 1, "2026-11-17 10:00", [regio.bea], regio.veendam)
  await nacht()
  expect(await lijst(privacyVeendam)).toMatchObject([{ soort: "veel_gezien", deelnemerId: regio.bea, rol: null, feiten: { kijkers: 8 } }])
  expect((await lijst(privacy)).filter(r => r.soort === "veel_gezien")).toEqual([])
})

test("zoeken zonder resultaat en een geweigerd quotum staan erop", async () => {
  const wie = await regio.medewerker(regio.veendam, "casusregisseur")
  const zocht = (uitkomst: string, gegevens: object, keer: number, handeling = "zoek-op-bsn") =>
    regio.alsEigenaar(
      "insert into audit (op, account_id, organisatie_id, rol, handeling, uitkomst, gegevens) select '2026-11-17 10:00+01', $1, $2, 'casusregisseur', $6, $3, $4 from generate_series(1, $5)",
      [wie.accountId, regio.veendam, uitkomst, gegevens, keer, handeling],
    )
  await zocht("akkoord", { gevonden: 0 }, 3)
  await zocht("akkoord", { gevonden: 1 }, 7)
  await zocht("geweigerd", { code: "quotum" }, 1)
  await zocht("geweigerd", { code: "geen_recht" }, 9)
  await zocht("geweigerd", { code: "bsn_niet_vastgelegd" }, 3, "registreer-deelnemer")
  await zocht("geweigerd", { code: "invoer" }, 9, "registreer-deelnemer")
  await nacht()
  const gevonden = (await lijst(privacyVeendam)).filter(r => r.soort.startsWith("bsn"))
  expect(gevonden).toMatchObject([
    { soort: "bsn_bij_registreren", feiten: { keren: 3 } },
    { soort: "bsn_quotum", feiten: { geweigerd: 1 } },
    { soort: "bsn_zonder_resultaat", feiten: { missers: 3, alle: 10 } },
  ])
})

test("veel meer mensen dan de collega's, en alleen naast genoeg collega's", async () => {
  const veel = await regio.medewerker(regio.veendam, "casusregisseur")
  const mensen = Array.from({ length: 40 }, () => crypto.randomUUID())
  await kijk(veel, regio.veendam, 1, "2026-11-17 10:00", mensen, regio.veendam)
  await nacht()
  expect((await lijst(privacyVeendam)).filter(r => r.soort === "veel_mensen")).toEqual([])
  await kijk(
    await regio.medewerker(regio.veendam, "casusregisseur"),
    regio.veendam,
    1,
    "2026-11-17 10:00",
    mensen.slice(0, 5),
    regio.veendam,
  )
  await kijk(regio.coachVeendam, regio.veendam, 1, "2026-11-17 10:00", mensen.slice(0, 7), regio.veendam)
  await nacht()
  expect((await lijst(privacyVeendam)).filter(r => r.soort === "veel_mensen")).toMatchObject([
    { feiten: { mensen: 40, mediaan: 7, collegas: 3 } },
  ])
})

test("de naam komt pas na een reden, het oordeel blijft staan en is vastgelegd", async () => {
  const [regel] = (await lijst(privacy)).filter(r => r.soort === "buiten_werktijd")
  const wie = () => regio.db.inRol("app", privacy.token, tx => loadWie(tx, regel!.id))
  const invoer = { opvallendId: regel!.id, reden: "Klacht van een deelnemer" }
  expect(await wie()).toBeNull()
  await expect(regio.db.inRol("app", privacy.token, tx => sql`select account_id from opvallend`.execute(tx))).rejects.toThrow(
    "permission denied",
  )
  expect(await doe(onthulMedewerker, privacyVeendam, invoer)).toMatchObject({ ok: false, weigeringen: [{ code: "niet_gevonden" }] })
  expect(await doe(onthulMedewerker, privacy, { ...invoer, reden: " " })).toMatchObject({ ok: false })
  expect(await doe(onthulMedewerker, privacy, invoer)).toMatchObject({ ok: true })
  expect(await wie()).toMatchObject({ naam: "casusregisseur" })
  expect(await doe(beoordeelOpvallend, privacyVeendam, { ...invoer, oordeel: "in_orde" })).toMatchObject({ ok: false })
  expect(await doe(beoordeelOpvallend, privacy, { ...invoer, oordeel: "navragen" })).toMatchObject({ ok: true })
  expect(await doe(beoordeelOpvallend, privacy, { ...invoer, oordeel: "in_orde" })).toMatchObject({
    weigeringen: [{ code: "al_beoordeeld" }],
  })
  await regio.alsEigenaar("update inzage set op = op + interval '4 hours' where pagina = '/proef' and op < '2026-11-17 18:40+01'")
  await nacht()
  expect(await lijst(privacy, true)).toMatchObject([{ oordeel: "navragen", feiten: { keren: 5, alle: 8 } }])
  const sporen = await regio.alsEigenaar<{ handeling: string }>(
    "select handeling from audit where gegevens->>'opvallendId' = $1 order by op",
    [regel!.id],
  )
  expect(sporen.map(s => s.handeling)).toEqual(["onthul-medewerker", "beoordeel-opvallend"])
})

test("niemand beoordeelt zijn eigen inzagen", async () => {
  await kijk(privacy, regio.stadskanaal, 6, "2026-11-18 22:00")
  await nacht()
  const eigen = (await lijst(privacy)).find(r => Number(r.feiten["keren"]) === 6)
  expect(await doe(beoordeelOpvallend, privacy, { opvallendId: eigen!.id, oordeel: "in_orde", reden: "Was ik zelf" })).toMatchObject({
    weigeringen: [{ code: "zelf" }],
  })
})
