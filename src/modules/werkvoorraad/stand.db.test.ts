import fc from "fast-check"
import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Rol } from "#begrippen/rol"
import { loadActor } from "#platform/actor"
import { openDatabase, sql } from "#platform/db"
import { openVoorraadRegio, type VoorraadRegio } from "../../../test/support/voorraad.ts"
import type { Coach } from "./coaches.sql.ts"
import { loadPerCoach } from "./stand.sql.ts"
import { loadVoorraad, type Voorraad, vraagVan } from "./voorraad.sql.ts"

let regio: VoorraadRegio
let mensen: string[]
beforeAll(async () => {
  regio = await openVoorraadRegio()
  const coaches = [await regio.nieuweCoach(), await regio.medewerker(regio.stadskanaal, "jobcoach" satisfies Rol)]
  mensen = []
  for (let i = 0; i < 12; i++) mensen.push(await regio.persoon(`Mens ${i}`, coaches.slice(i % 3), i % 2 ? null : "2026-01-10"))
})
afterAll(() => regio.close())

/** The worklist of the organisation and who carries how many, as its team leader gets it; `vers`: by a process that remembers nothing. */
async function voorraad(vers: boolean): Promise<Voorraad & { coaches: readonly Coach[] }> {
  const db = vers ? openDatabase(regio.db.url, 1) : regio.db
  try {
    return await db.inRol("app", regio.teamleider.token, async tx => {
      const services = { ...regio.services, db }
      const lezer = { tx, services, actor: await loadActor(tx), vandaag: services.vandaag() }
      const { coaches } = await loadPerCoach(tx, db, vraagVan(lezer, "organisatie", null), regio.stadskanaal)
      return { ...(await loadVoorraad(lezer, {}))!, coaches }
    })
  } finally {
    if (vers) await db.close()
  }
}

/** What somebody may do to a person's facts, as SQL with the person as $1. */
const WIJZIGINGEN = [
  "insert into trede (deelnemer_id, organisatie_id, datum, trede) select id, organisatie_id, '2026-11-20', 4 from deelnemer where id = $1",
  "update trede set vervallen_op = now() where deelnemer_id = $1",
  "delete from trede where deelnemer_id = $1",
  "insert into ontheffing (deelnemer_id, organisatie_id, soort, begin, hercontrole_op) select id, organisatie_id, 'volledig', '2026-01-01', '2026-12-01' from deelnemer where id = $1 and not exists (select 1 from ontheffing where deelnemer_id = $1)",
  "update ontheffing set einde = '2026-11-01' where deelnemer_id = $1",
  "insert into dienstverband (deelnemer_id, organisatie_id, soort, werkgever_id, begin, einde) select d.id, organisatie_id, 'regulier', w.id, '2026-01-01', '2026-12-01' from deelnemer d, werkgever w where d.id = $1",
  "update dienstverband set einde = null where deelnemer_id = $1",
  "insert into traject (deelnemer_id, organisatie_id, voorziening_id, begin, verwacht_einde) select d.id, organisatie_id, v.id, '2026-01-01', '2026-11-01' from deelnemer d, voorziening v where d.id = $1",
  "update betrokkene set einde = '2026-11-01' where deelnemer_id = $1 and einde is null",
  "update betrokkene set einde = null where deelnemer_id = $1",
  "update deelnemer set overleden_op = case when overleden_op is null then date '2026-11-01' end where id = $1",
  "update deelnemer set organisatie_id = (select id from organisatie o where o.code in ('veendam', 'stadskanaal') and o.id <> organisatie_id) where id = $1",
  "update medewerker m set einde = case when m.einde is null then date '2026-11-01' end from betrokkene b where b.medewerker_id = m.id and b.deelnemer_id = $1",
]

test("wat is onthouden is na elke wijziging gelijk aan wat opnieuw gelezen is", async () => {
  const wijziging = fc.record({ wat: fc.constantFrom(...WIJZIGINGEN), wie: fc.nat({ max: 11 }) })
  await fc.assert(
    fc.asyncProperty(fc.array(wijziging, { minLength: 1, maxLength: 4 }), async wijzigingen => {
      for (const { wat, wie } of wijzigingen) await regio.alsEigenaar(wat, [mensen[wie]])
      expect(await voorraad(false)).toEqual(await voorraad(true))
    }),
    { numRuns: 40 },
  )
}, 60_000)

test("wie later begon en eerder klaar is, verdringt niet wat later klaar komt", async () => {
  const laat = new pg.Client({ connectionString: regio.db.url })
  await laat.connect()
  try {
    const wie = await regio.persoon("Laat", [regio.coach])
    const wacht = await regio.persoon("Vroeg", [regio.coach])
    await voorraad(false)
    await laat.query("begin")
    await laat.query(`set local role ${await regio.db.roleName("import")}`)
    await laat.query("update trede set vervallen_op = now() where deelnemer_id = $1", [wie])
    await regio.alsEigenaar("update trede set vervallen_op = now() where deelnemer_id = $1", [wacht])
    const ids = async () => (await voorraad(false)).getoond.map(g => g.zaak.deelnemerId)
    expect(await ids()).toContain(wacht)
    expect(await ids()).not.toContain(wie)
    await laat.query("commit")
    expect(await ids()).toContain(wie)
    expect(await voorraad(false)).toEqual(await voorraad(true))
  } finally {
    await laat.end()
  }
})

test("meer dan duizend wijzigingen, of een gesnoeide stroom: alles wordt opnieuw gelezen", async () => {
  await voorraad(false)
  await regio.alsEigenaar(
    `insert into deelnemer (organisatie_id, standaard_organisatie_id, voornaam, achternaam, geboortedatum, aanmelddatum)
     select $1, $1, 'Veel', nr::text, '1990-01-01', '2026-10-01' from generate_series(1, 1001) nr`,
    [regio.stadskanaal],
  )
  const veel = await voorraad(false)
  expect(veel).toEqual(await voorraad(true))
  expect(veel.mensen).toBeGreaterThan(1000)
  await regio.alsEigenaar("delete from deelnemer where voornaam = 'Veel'")
  await regio.alsEigenaar("delete from wijziging")
  await regio.alsEigenaar("insert into ctx.wijziging_merk (grens, gesnoeid) values (pg_snapshot_xmax(pg_current_snapshot()), true)")
  expect(await voorraad(false)).toEqual(await voorraad(true))
})

test("wie niet over een organisatie gaat, hoort van geen enkele wijziging", async () => {
  const { rows } = await regio.db.inRol("app", regio.coach.token, tx => sql`select * from ctx.gewijzigd_sinds(null)`.execute(tx))
  expect(rows).toEqual([])
})
