import { type Database, sql, type Tx } from "#platform/db"
import { Geheugen } from "#platform/geheugen"
import type { Letop } from "./letop.rules.ts"
import { loadCoachVan, loadLetop, type LetopCoach, type LetopTelling, type LetopVraag, loadVondsten, type Vondst } from "./letop.sql.ts"

interface Onthouden {
  vandaag: string
  /** The snapshot up to which it is whole, and a sum over everybody's seat. */
  positie: string
  zetels: string
  vondsten: readonly Vondst[]
  /** Of everybody who was found; null: nobody. */
  coaches: ReadonlyMap<string, LetopCoach | null>
}

/** When more people than this changed, reading everybody again is cheaper; as ctx.gewijzigd_sinds has it. */
const VEEL = 1000
/** The eyes of the engine, for who counts without seeing anybody; `tx` is then in its role. */
export const MOTOR = "motor"
const onthouden = new WeakMap<Database, Geheugen<Onthouden>>()

/**
 * The counts of whole organisations, remembered between requests: reading them anew takes a second for 53,000 people. They
 * stay exact: each request asks who changed since, by transaction snapshot, and reads these people, and who refers to them,
 * again as the actor. `lezer`: whose eyes, a role; or MOTOR.
 */
export async function loadLetopStand(tx: Tx, db: Database, vraag: LetopVraag, lezer: string): Promise<LetopTelling[]> {
  const standen = onthouden.get(db) ?? new Geheugen<Onthouden>()
  onthouden.set(db, standen)
  const naam = [lezer, ...(vraag.organisaties ?? []).toSorted(), ...vraag.soorten].join(" ")
  const eerder = standen.get(naam)
  const sinds = eerder?.positie ?? null
  const stand = lezer === MOTOR ? await loadGewijzigdOveral(tx, sinds) : await loadGewijzigd(tx, sinds)
  if (!stand || vraag.soorten.length === 0) return loadLetop(tx, vraag)
  const { positie, zetels, gewijzigd } = stand
  const bruikbaar = eerder?.vandaag === vraag.vandaag && eerder.zetels === zetels ? gewijzigd : null
  const nieuw = { vandaag: vraag.vandaag, positie, zetels, ...(await leesBij(tx, vraag, eerder, bruikbaar)) }
  // Whoever began with an older stand leaves a newer one alone: it knows of changes that he has not seen.
  if (standen.get(naam) === eerder) standen.set(naam, nieuw)
  return vraag.soorten.flatMap(soort => telSoort(soort, nieuw)).toSorted(opMensen)
}

/** `gewijzigd` null: everything is read again. */
async function leesBij(
  tx: Tx,
  vraag: LetopVraag,
  eerder: Onthouden | undefined,
  gewijzigd: readonly string[] | null,
): Promise<Pick<Onthouden, "vondsten" | "coaches">> {
  if (eerder && gewijzigd?.length === 0) return eerder
  const weg = new Set(eerder ? gewijzigd : null)
  const blijft = eerder && gewijzigd ? eerder.vondsten.filter(v => !weg.has(v.deelnemerId) && !(v.ander && weg.has(v.ander))) : []
  const vondsten = [...blijft, ...(await loadVondsten(tx, gewijzigd ? { ...vraag, mensen: gewijzigd } : vraag))]
  const bekend = gewijzigd ? eerder?.coaches : undefined
  const mensen = [...new Set(vondsten.map(v => v.deelnemerId))]
  const onbekend = mensen.filter(id => weg.has(id) || !bekend?.has(id))
  const gelezen = await loadCoachVan(tx, onbekend, vraag.vandaag)
  const vers = new Set(onbekend)
  const coachVan = (id: string): LetopCoach | null => (vers.has(id) ? gelezen.get(id) : bekend?.get(id)) ?? null
  return { vondsten, coaches: new Map(mensen.map(id => [id, coachVan(id)])) }
}

/** One kind: over all coaches, and by coach. */
function telSoort(soort: Letop, { vondsten, coaches }: Pick<Onthouden, "vondsten" | "coaches">): LetopTelling[] {
  const mensen = [...new Set(vondsten.flatMap(v => (v.soort === soort ? [v.deelnemerId] : [])))]
  if (mensen.length === 0) return []
  const perCoach = Map.groupBy(mensen, id => coaches.get(id)?.id ?? null)
  const delen = [...perCoach].map(([coachId, van]) => ({
    soort,
    coachId,
    coach: coachId === null ? "Niemand betrokken" : coaches.get(van[0]!)!.naam,
    mensen: van.length,
  }))
  return [{ soort, coachId: null, coach: null, mensen: mensen.length }, ...delen]
}

/** Most people first, then by name; the totals and those with nobody after the others. */
function opMensen(a: LetopTelling, b: LetopTelling): number {
  const naam = (t: LetopTelling): string => (t.coachId === null ? "\uffff" : (t.coach ?? ""))
  return b.mensen - a.mensen || (naam(a) < naam(b) ? -1 : naam(a) > naam(b) ? 1 : 0)
}

interface Gewijzigd {
  positie: string
  zetels: string
  /** Null: not known, or too many to name. */
  gewijzigd: string[] | null
}
const ZETELS = sql`(select sum(hashtextextended(concat_ws(' ', m.id, m.naam), 0))::text from v_medewerker m)`

/** Null for whom no organisation is his. */
async function loadGewijzigd(tx: Tx, sinds: string | null): Promise<Gewijzigd | null> {
  const { rows } = await sql<Gewijzigd>`
    select g.positie::text, g.gewijzigd, ${ZETELS} as zetels from ctx.gewijzigd_sinds(${sinds}::pg_snapshot) g`.execute(tx)
  return rows[0] ?? null
}

/** As ctx.gewijzigd_sinds, of everybody: for the engine's role, which reads the changes themselves. */
async function loadGewijzigdOveral(tx: Tx, sinds: string | null): Promise<Gewijzigd> {
  const { rows } = await sql<Gewijzigd>`
    with anders as materialized (select distinct w.deelnemer_id from wijziging w where w.deelnemer_id is not null
      and w.tx >= pg_snapshot_xmin(${sinds}::pg_snapshot) and not pg_visible_in_snapshot(w.tx, ${sinds}::pg_snapshot) limit ${VEEL + 1})
    select pg_current_snapshot()::text as positie, ${ZETELS} as zetels,
      case when ${sinds}::pg_snapshot is not null and coalesce(ctx.wijziging_grens() <= pg_snapshot_xmin(${sinds}::pg_snapshot), true)
        and (select count(*) from anders) <= ${VEEL} then array(select deelnemer_id from anders) end as gewijzigd`.execute(tx)
  return rows[0]!
}
