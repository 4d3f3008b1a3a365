import type { Dag } from "#begrippen/dag"
import { sql, type Database, type Tx } from "#platform/db"
import { Geheugen } from "#platform/geheugen"
import type { DeelnemersQuery } from "./deelnemers.schema.ts"
import { filters, zichtbaar } from "./deelnemers.sql.ts"
import { gekozenTrede } from "./standen.rules.ts"

export interface Telling {
  totaal: number
  /** Persons a rung; index 0: not measured. */
  treden: number[]
  /** On which rung everybody stands who meets the filters other than the rung, 0: not measured. */
  standen: ReadonlyMap<string, number>
}

/** How many there are with these filters, and how they stand on the ladder when the rung itself is no filter. */
function maakTelling(standen: ReadonlyMap<string, number>, { trede }: DeelnemersQuery): Telling {
  const treden = [0, 0, 0, 0, 0, 0, 0]
  for (const stand of standen.values()) treden[stand]!++
  const gekozen = gekozenTrede(trede)
  return { standen, treden, totaal: gekozen === null ? treden.reduce((som, n) => som + n, 0) : treden[gekozen]! }
}

/** Of one's own people: they are few. */
export const loadEigenTelling = async (tx: Tx, query: DeelnemersQuery, vandaag: Dag): Promise<Telling> =>
  maakTelling(await loadStanden(tx, query, false, vandaag, null), query)

/** `mensen`: of these alone. */
async function loadStanden(
  tx: Tx,
  query: DeelnemersQuery,
  orgBreed: boolean,
  vandaag: Dag,
  mensen: readonly string[] | null,
): Promise<Map<string, number>> {
  const bij = (tabel: string, sleutel: string) =>
    sql`${zichtbaar(orgBreed, tabel, sleutel)} and ${mensen ? sql`${sql.ref(`${tabel}.${sleutel}`)} = any(${[...mensen]}::uuid[])` : sql`true`}`
  const { rows } = await sql<{ id: string; trede: number }>`
    with laatste as (
      select distinct on (t.deelnemer_id) t.deelnemer_id, t.trede from v_trede t where ${bij("t", "deelnemer_id")}
      order by t.deelnemer_id, t.datum desc, t.vastgelegd_op desc)
    select d.id, coalesce(l.trede, 0) as trede
    from deelnemer d left join laatste l on l.deelnemer_id = d.id
    where ${bij("d", "id")} and ${filters({ ...query, trede: undefined }, vandaag)}`.execute(tx)
  return new Map(rows.map(rij => [rij.id, rij.trede]))
}

interface Onthouden {
  /** The snapshot up to which it is whole. */
  positie: string
  standen: Map<string, number>
}
/** Some 5 MB each at 53,000 people. */
const MEESTE = 12
const onthouden = new WeakMap<Database, Geheugen<Onthouden>>()

/**
 * The same of a whole organisation, remembered between requests: reading it anew takes 0.2 s for 53,000 people. It stays exact:
 * each request asks who changed since, by transaction snapshot, and reads these people again, as the actor. `lezer`: whose
 * eyes, since a role may be kept from a category.
 */
export async function loadOrganisatieTelling(tx: Tx, db: Database, query: DeelnemersQuery, vandaag: Dag, lezer: string): Promise<Telling> {
  const bekend = onthouden.get(db) ?? new Geheugen<Onthouden>(MEESTE)
  onthouden.set(db, bekend)
  const sleutel = [lezer, vandaag, query.uitkering, query.betaler, query.loopt, query.regie].join(" ")
  const eerder = bekend.get(sleutel)
  const { positie, gewijzigd } = await loadGewijzigd(tx, eerder?.positie ?? null)
  const nieuw = { positie, standen: await leesBij(tx, query, vandaag, eerder, gewijzigd) }
  // Whoever began with an older stand leaves a newer one alone: it knows of changes that he has not seen.
  if (bekend.get(sleutel) === eerder) bekend.set(sleutel, nieuw)
  return maakTelling(nieuw.standen, query)
}

async function leesBij(
  tx: Tx,
  query: DeelnemersQuery,
  vandaag: Dag,
  eerder: Onthouden | undefined,
  gewijzigd: readonly string[] | null,
): Promise<Map<string, number>> {
  if (!eerder || gewijzigd === null) return loadStanden(tx, query, true, vandaag, null)
  if (gewijzigd.length === 0) return eerder.standen
  const standen = new Map(eerder.standen)
  for (const id of gewijzigd) standen.delete(id)
  for (const [id, stand] of await loadStanden(tx, query, true, vandaag, gewijzigd)) standen.set(id, stand)
  return standen
}

/** `gewijzigd` null: not known, or too many to name. */
async function loadGewijzigd(tx: Tx, sinds: string | null): Promise<{ positie: string; gewijzigd: string[] | null }> {
  const { rows } = await sql<{ positie: string; gewijzigd: string[] | null }>`
    select positie::text, gewijzigd from ctx.gewijzigd_sinds(${sinds}::pg_snapshot)`.execute(tx)
  return rows[0]!
}
