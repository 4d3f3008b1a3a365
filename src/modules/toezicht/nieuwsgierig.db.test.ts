import { afterAll, beforeAll, expect, test } from "vitest"
import { kantoor, type Week } from "../../../test/support/nieuwsgierig.ts"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import type { Norm } from "./opvallend.parameters.ts"
import { grenzenOp } from "./opvallend.rules.ts"
import { storeOpvallend } from "./opvallend.sql.ts"

// T20: an office at work, with some who are curious among them, and what of it comes on the list of the privacy officer. The number is
// that of employee-weeks; the seed is fixed, so that it is the same office each time.
const WERKWEKEN = Number(process.env["TREDE_WERKWEKEN"] ?? 100)
const ZAAD = Number(process.env["TREDE_ZAAD"] ?? 21)
const STAF = Math.min(500, WERKWEKEN)
const WEKEN = kantoor(ZAAD, STAF, Math.round(WERKWEKEN / STAF), "2026-11-02")

let regio: TestRegio
beforeAll(async () => {
  regio = await openTestRegio()
  for (const week of WEKEN) await legVast(week)
}, 600_000)
afterAll(() => regio.close())

async function legVast({ begin, blikken, zoekingen }: Week): Promise<void> {
  const op =
    "($2::date + (r->>'dag')::int + make_interval(hours => coalesce((r->>'uur')::int, 10)) + n * interval '1 millisecond')::timestamp"
  const rijen = "jsonb_array_elements($3::jsonb) with ordinality as x(r, n)"
  await regio.alsEigenaar(
    `insert into inzage (op, account_id, organisatie_id, rol, doel, pagina, categorieen, betreft_organisatie_id, deelnemer_ids)
     select ${op} at time zone 'Europe/Amsterdam', (r->>'wie')::uuid, $1, r->>'rol', 'P2', r->>'pagina', '{C01}', $1,
       array(select jsonb_array_elements_text(r->'mensen')::uuid) from ${rijen}`,
    [regio.stadskanaal, begin, JSON.stringify(blikken)],
  )
  await regio.alsEigenaar(
    `insert into audit (op, account_id, organisatie_id, rol, handeling, uitkomst, gegevens)
     select ${op} at time zone 'Europe/Amsterdam', (r->>'wie')::uuid, $1, r->>'rol', 'zoek-op-bsn', r->>'uitkomst', r->'gegevens' from ${rijen}`,
    [regio.stadskanaal, begin, JSON.stringify(zoekingen)],
  )
}

interface Uitslag {
  /** Of who was curious: the part that stands on the list. */
  gevonden: number
  /** Of what stands on the list: the part that was curious. */
  raak: number
  /** Lines a week for every hundred employees. */
  lijst: number
  /** Of who took care to stay below every norm. */
  voorzichtig: number
}
/** What comes on the list, counted anew with these norms. */
async function toezicht(grenzen: (begin: string) => Record<string, Norm["grens"]>): Promise<Uitslag> {
  await regio.alsEigenaar("truncate opvallend")
  for (const { begin } of WEKEN) await regio.db.inRol("meting", null, tx => storeOpvallend(tx, begin, grenzen(begin)))
  const regels = await regio.alsEigenaar<{ begin: string; over: string }>(
    "select begin::text, coalesce(account_id, deelnemer_id)::text as over from opvallend",
  )
  const bij = ({ begin }: Week) => new Set(regels.filter(r => r.begin === begin).map(r => r.over))
  const tel = (lijst: (week: Week) => Set<string>, op: (week: Week, over: string) => boolean) =>
    WEKEN.reduce((s, week) => s + [...lijst(week)].filter(over => op(week, over)).length, 0)
  const alle = () => true
  const staat = (week: Week, over: string) => bij(week).has(over)
  return {
    gevonden: tel(w => w.geplant, staat) / tel(w => w.geplant, alle),
    raak: tel(bij, (week, over) => week.geplant.has(over)) / Math.max(1, tel(bij, alle)),
    lijst: (regels.length / WEKEN.length / STAF) * 100,
    voorzichtig: tel(w => w.voorzichtig, staat) / tel(w => w.voorzichtig, alle),
  }
}

test("wie nieuwsgierig is staat bijna altijd op de lijst, en de lijst is te doen", async () => {
  const uitslag = await toezicht(grenzenOp)
  console.info(`${STAF} medewerkers, ${WEKEN.length} weken: ${JSON.stringify(uitslag)}`)
  expect(uitslag.gevonden).toBeGreaterThanOrEqual(0.9)
  expect(uitslag.raak).toBeGreaterThanOrEqual(0.5)
  expect(uitslag.lijst).toBeLessThanOrEqual(10)
})

test.for<[string, string, Norm["grens"], keyof Uitslag]>([
  ["wie 's avonds kijkt telt nooit", "buiten_werktijd", { keren: 1e9 }, "gevonden"],
  ["een bekende mag door iedereen bekeken worden", "veel_gezien", { kijkers: 1e9 }, "gevonden"],
  ["één keer in de avond is al opvallend", "buiten_werktijd", { keren: 1 }, "raak"],
])("ingebouwde fout gezien: %s", async ([, soort, grens, maat]) => {
  const uitslag = await toezicht(begin => ({ ...grenzenOp(begin), [soort]: grens }))
  expect(uitslag[maat]).toBeLessThan({ gevonden: 0.9, raak: 0.5, lijst: 0, voorzichtig: 0 }[maat])
})
