import { randomBytes } from "node:crypto"
import { beforeEach, expect, test } from "vitest"
import { loadActor } from "#platform/actor"
import { type Database, openDatabase, sql } from "#platform/db"
import { openLog } from "#platform/log"
import type { Services } from "#platform/services"
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts"
import { RUIM } from "../../../test/support/schijf.ts"
import { begin, speelFiguur } from "./log-in.command.ts"
import { loadVoorbeeldfiguren } from "./inlog.sql.ts"
import { loadRekenaar, openCliSessie } from "./open-cli-sessie.command.ts"
import { isLeeg, openVoorbeeld, openVoorbeeldInvoer, type Voorbeeldcast } from "./open-voorbeeld.command.ts"
import { loadRegio, loadVoorbeelddelen, storeVoorbeelddeel } from "./regio.sql.ts"
import { richtIn } from "./richt-in.command.ts"

// Planted and seen red: voorbeeldfiguren() that asks for no region (the cast was still offered in a real one), no trigger
// sluit_voorbeeld (it stayed open after a real import), and richtIn without its refusal (the example took the name of a region).
let database: TestDatabase
let db: Database
let services: Services

beforeEach(async () => {
  database = await testDatabase()
  db = openDatabase(database.ownerUrl, 4)
  services = {
    db,
    access: { rechtenVan: () => new Set<string>(), rechtenBij: () => new Set<string>(), hash: "" },
    log: openLog("silent"),
    sleutel: randomBytes(32),
    zegelsleutel: randomBytes(32),
    dataDir: "",
    opslag: RUIM,
    kopie: { achterSinds: null },
    taken: { gestopt: [], wacht: 0 },
    basisUrl: null,
    idpLokaal: false,
    importMinuten: 60,
    post: { email: null, sms: null },
    subscribers: {},
    vandaag: () => "2026-11-22",
  }
  return async () => {
    await db.close()
    await database.drop()
  }
})

const CAST: Voorbeeldcast = {
  medewerkers: { chantal: { email: "chantal@stadskanaal.example.org", verhaal: "Casusregisseur." } },
  deelnemers: { amira: { deelnemer_nr: "100001", naam: "Amira Haddad", email: "amira@example.org", verhaal: "Zoekt werk." } },
}

/** What the import of the example files leaves behind, as far as the door needs it. */
async function landExample(token: string): Promise<void> {
  const actor = await db.inRol("app", token, loadActor)
  await db.inRol("import", null, async tx => {
    await sql`insert into organisatie (code, naam, soort) values ('stadskanaal', 'Gemeente Stadskanaal', 'gemeente')`.execute(tx)
    await sql`insert into bron (code, bereik) values ('eigen', '*')`.execute(tx)
    await importRow(tx, actor!.accountId)
    await sql`with a as (insert into account (email, naam) values ('chantal@stadskanaal.example.org', 'Chantal') returning id)
      insert into medewerker (bron_id, medewerker_nr, account_id, organisatie_id, naam, rol)
      select b.id, 'MW101', a.id, o.id, 'Chantal', 'casusregisseur' from a, bron b, organisatie o`.execute(tx)
    await sql`with d as (insert into deelnemer (organisatie_id, standaard_organisatie_id, voornaam, achternaam, geboortedatum)
      select id, id, 'Amira', 'Haddad', '1992-05-09' from organisatie returning id, organisatie_id)
      insert into deelnemer_nummer (bron_id, deelnemer_nr, deelnemer_id, organisatie_id)
      select b.id, '100001', d.id, d.organisatie_id from d, bron b`.execute(tx)
  })
}
const importRow = (tx: Parameters<typeof loadActor>[0], accountId: string) =>
  sql`insert into import (id, bron_id, account_id, bestanden, geland_op) select gen_random_uuid(), id, ${accountId}, '{}', now() from bron`.execute(
    tx,
  )

async function example(): Promise<Array<{ accountId: string; naam: string; rol: string }>> {
  const token = await openVoorbeeldInvoer(services)
  await landExample(token)
  await openVoorbeeld(services, CAST)
  return figuren()
}
const figuren = () => db.inRol("app", null, loadVoorbeeldfiguren)
const wie = (token: string) => db.inRol("app", token, loadActor)

test("in de voorbeeldregio stapt iedereen in een van de cast, zonder wachtwoord", async () => {
  expect(await isLeeg(services)).toBe(true)
  const cast = await example()
  expect(cast).toMatchObject([
    { naam: "Chantal", rol: "casusregisseur" },
    { naam: "Amira Haddad", rol: "deelnemer" },
  ])
  expect(await isLeeg(services)).toBe(false)
  expect(await wie((await speelFiguur(services, cast[0]!.accountId))!)).toMatchObject({ rol: "casusregisseur", voorbeeld: true })
  expect(await wie((await speelFiguur(services, cast[1]!.accountId))!)).toMatchObject({ rol: "deelnemer", voorbeeld: true })
})

test("een voorbeeld dat halverwege bleef steken begint opnieuw, en is zolang niet open", async () => {
  await landExample(await openVoorbeeldInvoer(services))
  expect(await isLeeg(services)).toBe(true)
  expect(await figuren()).toEqual([])
  await openVoorbeeldInvoer(services)
  await openVoorbeeld(services, CAST)
  expect(await figuren()).toHaveLength(2)
})

test("alleen wie van de cast is: een ander account van de voorbeeldregio heeft deze deur niet", async () => {
  await example()
  const [invoerder] = (
    await db.inRol("poort", null, tx =>
      sql<{ id: string }>`select account_id as id from ctx.vind_account('voorbeeld@example.org')`.execute(tx),
    )
  ).rows
  expect(await speelFiguur(services, invoerder!.id)).toBeNull()
})

test("inrichten weigert waar de voorbeeldregio staat, ook half: zij wordt geen echte, en de deur blijft open", async () => {
  const inrichten = () => richtIn(services, { regio: "Westerwolde", email: "beheer@westerwolde.nl", rechten: ["invoer"] })
  await landExample(await openVoorbeeldInvoer(services))
  await expect(inrichten()).rejects.toThrow("TREDE_DATA=.trede-eigen")
  await openVoorbeeld(services, CAST)
  await expect(inrichten()).rejects.toThrow("Hier staat de voorbeeldregio")
  expect(await db.inRol("poort", null, loadRegio)).toMatchObject({ naam: "Voorbeeldregio Kanaalstreek", voorbeeld: true, gereed: true })
  expect(await figuren()).toHaveLength(2)
})

test("wat iemand van buiten het voorbeeld invoert is echt: dat sluit de deur voorgoed, en wie er door binnen was staat buiten", async () => {
  const cast = await example()
  const token = (await speelFiguur(services, cast[0]!.accountId))!
  await db.inRol("import", null, async tx => importRow(tx, cast[0]!.accountId))
  expect(await figuren()).toHaveLength(2)
  await db.inRol("ctx", null, tx => sql`update account set voorbeeld = false where id = ${cast[1]!.accountId}`.execute(tx))
  await db.inRol("import", null, async tx => importRow(tx, cast[1]!.accountId))
  expect(await figuren()).toEqual([])
  expect(await speelFiguur(services, cast[0]!.accountId)).toBeNull()
  expect(await wie(token)).toBeNull()
  await expect(openCliSessie(services, CAST.medewerkers["chantal"]!.email, "invoer")).rejects.toThrow("mag niet (meer) inloggen")
  await expect(db.inRol("ctx", null, tx => sql`update regio set voorbeeld = true`.execute(tx))).rejects.toThrow("geen voorbeeld meer")
  await expect(openVoorbeeldInvoer(services)).rejects.toThrow("niet leeg")
})

test("in een lege database richt men in: de link zet een wachtwoord en de rechten gelden voor de hele regio", async () => {
  const { pad } = await richtIn(services, { regio: "Westerwolde", email: "Beheer@westerwolde.nl", rechten: ["invoer", "cijfers_exact"] })
  expect(pad).toMatch(/^\/welkom\/[\w-]{43}$/)
  const binnen = await begin(services, { linkToken: pad.split("/")[2]!, wachtwoord: "vier losse woorden hier" })
  if (binnen.soort !== "binnen") throw new Error(binnen.soort)
  // A real region now: a password alone opens the choice of a second step and nothing else.
  expect(binnen.kiesStap).toBe(true)
  expect(await wie(binnen.token)).toBeNull()
  const actor = await wie(await openCliSessie(services, "beheer@westerwolde.nl", "invoer"))
  expect(actor).toMatchObject({ voorbeeld: false, medewerkerId: null, rol: null })
  expect(actor!.toegekend.map(t => `${t.recht} ${t.organisatieId}`).toSorted()).toEqual([
    "beheer null",
    "cijfers_exact null",
    "invoer null",
  ])
  await expect(richtIn(services, { regio: "Oldambt", email: "x@y.nl", rechten: [] })).rejects.toThrow('al van regio "Westerwolde"')
})

test("de opdrachtregel kent een account aan e-mailadres of medewerker_nr", async () => {
  await example()
  await expect(openCliSessie(services, "niemand@example.org", "invoer")).rejects.toThrow("Er is geen account")
  expect(await wie(await openCliSessie(services, "MW101", "invoer"))).toMatchObject({ rol: "casusregisseur" })
})

test("wie twee functies heeft moet zeggen welke; een afgesloten account komt er niet in", async () => {
  await example()
  await db.inRol("import", null, tx =>
    sql`insert into medewerker (bron_id, medewerker_nr, account_id, organisatie_id, naam, rol)
      select bron_id, 'MW102', account_id, organisatie_id, naam, 'teamleider' from medewerker`.execute(tx),
  )
  await expect(openCliSessie(services, "chantal@stadskanaal.example.org", "invoer")).rejects.toThrow("meer dan één functie")
  expect(await wie(await openCliSessie(services, "MW102", "invoer"))).toMatchObject({ rol: "teamleider" })
  await db.inRol("ctx", null, tx => sql`update account set actief = false where naam = 'Chantal'`.execute(tx))
  await expect(openCliSessie(services, "MW102", "invoer")).rejects.toThrow("afgesloten")
})

test("de delen van het voorbeeld worden opgeschreven, zodat een onderbroken start verder kan; wie telt voor het voorbeeld is er meteen", async () => {
  expect(await db.inRol("poort", null, loadVoorbeelddelen)).toBeNull()
  await landExample(await openVoorbeeldInvoer(services))
  expect(await db.inRol("poort", null, loadVoorbeelddelen)).toBeNull()
  await openVoorbeeld(services, CAST)
  await db.inRol("poort", null, tx => storeVoorbeelddeel(tx, "ingang"))
  expect(await db.inRol("poort", null, loadVoorbeelddelen)).toEqual(["ingang"])
  expect(await loadRekenaar(services)).toBe("voorbeeld@example.org")
})
