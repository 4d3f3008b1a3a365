import { afterAll, beforeAll, expect, test } from "vitest"
import { loadActor } from "#platform/actor"
import { sql } from "#platform/db"
import { logLook } from "#platform/inzage"
import { openSessie } from "#platform/sessie"
import { type Actie, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { dossierNummer } from "./doel.teksten.ts"
import { loadMijnInzagen } from "./mijn-inzage.sql.ts"
import { findDossier, loadAudit, loadInzagen, loadPerDossier, loadPerMedewerker } from "./toezicht.sql.ts"

// Planted and seen red: leg_inzage_vast without its group by organisation (a privacy officer read ids of people elsewhere).
let regio: TestRegio
let privacy: Actie
let privacyVeendam: Actie
beforeAll(async () => {
  regio = await openTestRegio()
  privacy = await regio.medewerker(regio.stadskanaal, "privacy")
  privacyVeendam = await regio.medewerker(regio.veendam, "privacy")
  // The coach of the SOB opens a list with people of both municipalities; the coach of Stadskanaal one file, twice.
  await kijk(regio.trajectbegeleider, [regio.anna, regio.bea], ["C01"])
  await kijk(regio.coach, [regio.anna], ["C01", "C14"])
  await kijk(regio.coach, [regio.anna], ["C05"])
})
afterAll(() => regio.close())

const kijk = (wie: Actie, mensen: string[], categorieen: string[]) =>
  regio.db.inRol("app", wie.token, async tx =>
    logLook(tx, await loadActor(tx), { doel: "P2", categorieen, deelnemers: () => mensen }, "/proef", {}),
  )
const blik = { van: "2020-01-01", tot: "2100-01-01", accountId: null, dossierId: null }
const inzagen = (wie: Actie, anders = {}) => regio.db.inRol("app", wie.token, tx => loadInzagen(tx, { ...blik, ...anders }, null, 50))

test("de privacy officer ziet wie bij de mensen van zijn organisatie keek, ook van buiten, en niemand anders", async () => {
  const stadskanaal = await inzagen(privacy)
  expect(stadskanaal.map(i => [i.rol, i.dossiers, i.andere])).toEqual([
    ["casusregisseur", [regio.anna], 0],
    ["casusregisseur", [regio.anna], 0],
    ["trajectbegeleider", [regio.anna], 0],
  ])
  expect((await inzagen(privacyVeendam)).map(i => i.dossiers)).toEqual([[regio.bea]])
})

test("wat de eigen medewerkers elders bekeken telt mee, zonder te zeggen bij wie", async () => {
  await kijk(regio.coachVeendam, [regio.anna], ["C01"])
  expect((await inzagen(privacyVeendam))[0]).toMatchObject({ rol: "casusregisseur", dossiers: [], andere: 1 })
  expect((await inzagen(privacy))[0]).toMatchObject({ rol: "casusregisseur", dossiers: [regio.anna], andere: 0 })
})

test("een dossiernummer vindt alleen mensen van de eigen organisatie", async () => {
  const zoek = (wie: Actie, id: string) => regio.db.inRol("app", wie.token, tx => findDossier(tx, dossierNummer(id)))
  expect(await zoek(privacy, regio.anna)).toBe(regio.anna)
  expect(await zoek(privacy, regio.bea)).toBeNull()
  expect(await zoek(regio.teamleider, regio.anna)).toBeNull()
  expect((await inzagen(privacy, { dossierId: regio.anna })).length).toBeGreaterThan(2)
  expect(await inzagen(privacyVeendam, { dossierId: regio.anna })).toEqual([])
})

test("per medewerker en per dossier wordt geteld", async () => {
  const [meeste] = await regio.db.inRol("app", privacy.token, tx => loadPerMedewerker(tx, blik, 10))
  expect(meeste).toMatchObject({ rol: "casusregisseur", keren: 2, mensen: 1 })
  const [dossier] = await regio.db.inRol("app", privacy.token, tx => loadPerDossier(tx, blik, 10))
  expect(dossier).toMatchObject({ dossier: regio.anna, kijkers: 3, organisaties: 3 })
})

test("een ander dan de privacy officer ziet er niets van", async () => {
  for (const wie of [regio.coach, regio.teamleider, await regio.medewerker(regio.stadskanaal, "beheer")]) {
    expect(await inzagen(wie)).toEqual([])
    expect(await regio.db.inRol("app", wie.token, tx => loadAudit(tx, blik, null, 10))).toEqual([])
  }
  expect((await regio.db.inRol("app", privacy.token, tx => loadAudit(tx, blik, null, 10))).length).toBeGreaterThan(0)
})

test("de deelnemer ziet wanneer, vanwaar en waarvoor er naar hem is gekeken: één regel per dag en rol", async () => {
  const [account] = await regio.alsEigenaar<{ id: string }>(
    "insert into account (email, naam) values ('anna@example.org', 'Anna') returning id",
  )
  await regio.alsEigenaar("insert into deelnemer_account (deelnemer_id, account_id) values ($1, $2)", [regio.anna, account!.id])
  const token = await openSessie(regio.db, account!.id, { medewerkerId: null, deelnemerId: regio.anna })
  const mijn = await regio.db.inRol("app", token, tx => loadMijnInzagen(tx, 20))
  const coach = mijn.find(i => i.organisatie === "Gemeente Stadskanaal")
  expect(coach).toMatchObject({ rol: "casusregisseur", doel: "P2", keren: 2, categorieen: ["C01", "C05", "C14"] })
  expect(JSON.stringify(mijn)).not.toContain(regio.bea)
  expect(await regio.db.inRol("app", regio.coach.token, tx => loadMijnInzagen(tx, 20))).toEqual([])
})

test("niemand legt een blik of handeling vast op naam van een ander, en niemand wist er een", async () => {
  const als = (statement: ReturnType<typeof sql>) => regio.db.inRol("app", regio.coach.token, tx => statement.execute(tx))
  await expect(
    als(
      sql`insert into inzage (account_id, rol, doel, pagina, categorieen, deelnemer_ids) values (${privacy.accountId}, 'x', 'P2', '/', '{}', '{}')`,
    ),
  ).rejects.toThrow("permission denied")
  await expect(
    als(
      sql`insert into audit (account_id, organisatie_id, rol, handeling, uitkomst) values (${regio.coach.accountId}, ${regio.veendam}, 'casusregisseur', 'x', 'akkoord')`,
    ),
  ).rejects.toThrow("row-level security")
  await expect(als(sql`delete from audit`)).rejects.toThrow("permission denied")
  await expect(als(sql`update audit set handeling = 'x'`)).rejects.toThrow("permission denied")
  await expect(als(sql`delete from inzage`)).rejects.toThrow("permission denied")
})
