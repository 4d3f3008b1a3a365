import { randomBytes, randomUUID } from "node:crypto"
import { join } from "node:path"
import type pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { controleerZegels } from "#platform/controleer-zegels"
import { openDatabase } from "#platform/db"
import { addGewist } from "#platform/gewist"
import { prepareJobs } from "#platform/jobs"
import { maakKopie } from "#platform/maak-kopie"
import { verzegel, vraagIn } from "#platform/verzegel"
import { loadAnker } from "#platform/zegel-anker"
import { leesInhoud } from "#platform/zet-kopie-terug"
import { herstelIn } from "../src/herstel.ts"
import { herhaalWissen } from "../src/modules/rechten/herhaal-wissen.command.ts"
import type { TestDatabase } from "./support/database.ts"
import { legeDatabase, superIn } from "./support/leeg.ts"
import { type Persoon, Wereld } from "./support/rechtenwereld.ts"
import { openTestRegio, type TestRegio } from "./support/regio.ts"

// T14: who was erased after a copy is erased again when that copy is put back. A mark of him stands in every table of a person.
// Planted and seen red: a restore that only names them; a plan that the copy knows done again.
const WOORDEN = randomBytes(32).toString("base64")
/** A plan that was carried out before the copy. */
const TOEN = randomUUID()
let regio: TestRegio
let doel: TestDatabase
let [weg, deels, later]: Persoon[] = []

beforeAll(async () => {
  regio = await openTestRegio()
  await prepareJobs(regio.services)
  const wereld = await Wereld.open(regio)
  ;[weg, deels, later] = [await wereld.persoon(regio.veendam), await wereld.persoon(regio.veendam), await wereld.persoon(regio.stadskanaal)]
  await regio.alsEigenaar(
    "insert into wisplan (id, organisatie_id, op_verzoek, peildatum, termijnen, mensen, telling, voorgesteld_door, besluit, besloten_op, klaar_op) values ($1, $2, true, '2026-01-01', '{}', 1, '{}', $3, 'akkoord', now(), now())",
    [TOEN, regio.stadskanaal, regio.coach.accountId],
  )
  await verzegel(regio.services)
  await maakKopie(regio.services, kopie(), WOORDEN)
  doel = await legeDatabase()
  await zetTerug(false)
}, 60_000)
afterAll(async () => {
  await doel.drop()
  await regio.close()
})

const kopie = () => join(regio.services.dataDir, "proef.kopie")
const zetTerug = async (overschrijf: boolean) =>
  herstelIn(doel.ownerUrl, regio.services, await leesInhoud(kopie(), WOORDEN), {
    bestand: kopie(),
    woorden: WOORDEN,
    overschrijf,
    meld: () => {},
  })
const metSuper = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = await superIn(doel)
  return work(client).finally(() => client.end())
}
/** How many rows of the whole database hold this. */
const rijenMet = (woord: string) =>
  metSuper(async client => {
    const { rows: tabellen } = await client.query<{ naam: string }>(
      "select format('%I.%I', n.nspname, c.relname) as naam from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname in ('public', 'ctx', 'graphile_worker', 'migratie')",
    )
    const alles = tabellen.map(t => `select '${t.naam}' as waar from ${t.naam} t where strpos(t::text, $1) > 0`).join(" union all ")
    return (await client.query<{ waar: string }>(alles, [woord])).rows.map(r => r.waar)
  })
const opnieuw = async () => {
  const gezegd: string[] = []
  const db = openDatabase(doel.ownerUrl, 2)
  await herhaalWissen({ ...regio.services, db }, tekst => gezegd.push(tekst)).finally(() => db.close())
  return gezegd
}
const VEEL = 20

test("afgebroken is iedereen heel; de volgende start maakt het af", async () => {
  await addGewist(regio.services.dataDir, randomUUID(), [
    { deelnemerId: weg!.id, wat: "alles" },
    { deelnemerId: randomUUID(), wat: "alles" },
    { deelnemerId: deels!.id, wat: "C03,C12" },
  ])
  await addGewist(regio.services.dataDir, TOEN, [{ deelnemerId: later!.id, wat: "C03" }])
  const ervoor = await rijenMet(weg!.merk)
  expect(ervoor.length).toBeGreaterThan(VEEL)
  await metSuper(client =>
    client.query(
      "create function breek() returns trigger language plpgsql as $$ begin raise 'de stroom viel uit'; end $$; create trigger breek before delete on deelnemer execute function breek()",
    ),
  )
  await expect(opnieuw()).rejects.toThrow("de stroom viel uit")
  expect(await rijenMet(weg!.merk)).toEqual(ervoor)
  await metSuper(client => client.query("drop function breek cascade"))
  expect(await opnieuw()).toEqual(["Van 2 mensen stond weer wat na deze kopie is gewist: het is opnieuw gewist."])
  expect(await rijenMet(weg!.merk)).toEqual([])
  expect(await opnieuw()).toEqual([])
})

test("van een deel gaat dat deel; wat voor de kopie is gewist en daarna nieuw kwam blijft; de zegels kloppen", async () => {
  expect(await rijenMet(`${deels!.merk}C03`)).toEqual([])
  expect((await rijenMet(`${deels!.merk}C00`)).length).toBeGreaterThan(0)
  expect((await rijenMet(`${later!.merk}C03`)).length).toBeGreaterThan(0)
  const db = openDatabase(doel.ownerUrl, 2)
  await verzegel({ ...regio.services, db })
  const oordeel = await db
    .inRol("zegel", null, async tx => controleerZegels(vraagIn(tx), regio.services.zegelsleutel, await loadAnker(regio.services.dataDir)))
    .finally(() => db.close())
  expect(oordeel.bevindingen).toEqual([])
})

test("staat het bestand er, dan doet het herstel het zelf", { timeout: 60_000 }, async () => {
  await zetTerug(true)
  expect(await rijenMet(weg!.merk)).toEqual([])
  const plan = await metSuper(client =>
    client.query("select mensen, gedaan, klaar_op is not null as klaar from wisplan where herhaalt is not null"),
  )
  expect(plan.rows).toEqual([{ mensen: 2, gedaan: 2, klaar: true }])
  expect(
    await metSuper(
      async client => (await client.query("select gegevens->>'mensen' as n from audit where handeling = 'herhaal-wissen'")).rows,
    ),
  ).toEqual([{ n: "2" }])
})
