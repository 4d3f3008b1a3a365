import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import { refusalOf } from "#platform/refusal"
import { isUuid } from "#platform/uuid"
import type { Akkoord, Bekostigd, Inhoud } from "./versie.rules.ts"

export interface Versie {
  id: string
  /** Counts from 1, in the order in which they were laid before people. */
  nummer: number
  soort: "plan" | "eindverslag"
  op: Dag
  door: string | null
  uitvoerderId: string | null
  verantwoordelijkeId: string
  akkoorden: Akkoord[]
  /** The signed sheets. */
  scans: Array<{ id: string; bestand: string }>
}

const VERSIE = sql`select v.id, v.soort, (v.vastgelegd_op at time zone 'Europe/Amsterdam')::date as op, v.uitvoerder_id, v.organisatie_id as verantwoordelijke_id,
  (select m.naam from v_medewerker m where m.account_id = v.vastgelegd_door limit 1) as door,
  row_number() over (partition by v.deelnemer_id order by v.vastgelegd_op)::int as nummer,
  coalesce((select jsonb_agg(jsonb_build_object('partij', a.partij, 'wijze', a.wijze, 'op', a.op) order by a.op) from v_planakkoord a where a.planversie_id = v.id), '[]') as akkoorden,
  coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'bestand', s.bestand) order by s.vastgelegd_op)
    from v_planscan s join v_planakkoord a on a.id = s.planakkoord_id where a.planversie_id = v.id), '[]') as scans
  from v_planversie v`

/** The versions of one person, the newest first. */
export async function loadVersies(tx: Tx, deelnemerId: string): Promise<Versie[]> {
  return (await sql<Versie>`${VERSIE} where v.deelnemer_id = ${deelnemerId} order by nummer desc`.execute(tx)).rows
}

/** What stands in a version. As text: the plugin that turns column names into ours leaves the words in it alone then. */
export async function loadInhoud(tx: Tx, versieId: string): Promise<Inhoud | null> {
  if (!isUuid(versieId)) return null
  const { rows } = await sql<{ inhoud: string }>`select inhoud::text as inhoud from v_planversie where id = ${versieId}`.execute(tx)
  return rows[0] ? (JSON.parse(rows[0].inhoud) as Inhoud) : null
}

/** Who commissioned and paid through time, the first first. */
export async function loadBekostiging(tx: Tx, deelnemerId: string): Promise<Bekostigd[]> {
  const { rows } = await sql<Bekostigd>`select betaler, opdrachtgever, begin, einde from v_bekostiging
    where deelnemer_id = ${deelnemerId} order by begin`.execute(tx)
  return rows
}

interface NieuweVersie {
  id: string
  deelnemerId: string
  soort: string
  inhoud: Inhoud
  uitvoerderId: string | null
  accountId: string
}
export async function storeVersie(tx: Tx, v: NieuweVersie): Promise<void> {
  await sql`insert into planversie (id, deelnemer_id, organisatie_id, soort, inhoud, uitvoerder_id, vastgelegd_door)
    select ${v.id}, id, organisatie_id, ${v.soort}, ${JSON.stringify(v.inhoud)}::jsonb, ${v.uitvoerderId}::uuid, ${v.accountId}
    from v_deelnemer where id = ${v.deelnemerId}`.execute(tx)
}

/** A concept gives way; false: it is no concept any more, or out of reach. Ask `overeengekomenOp` first: the database refuses the rest. */
export async function closeVersie(tx: Tx, versieId: string, deelnemerId: string, accountId: string, reden: string): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update planversie set vervallen_op = now(), vervallen_door = ${accountId}, vervallen_reden = ${reden}
    where id = ${versieId} and deelnemer_id = ${deelnemerId} and vervallen_op is null`.execute(tx)
  return numAffectedRows === 1n
}

interface NieuwAkkoord {
  deelnemerId: string
  versieId: string
  partij: string
  wijze: string
  op: Dag
  accountId: string
}
/** False: this party said yes already. */
export async function storeAkkoord(tx: Tx, a: NieuwAkkoord): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into planakkoord (deelnemer_id, organisatie_id, planversie_id, partij, wijze, op, vastgelegd_door)
    select deelnemer_id, organisatie_id, id, ${a.partij}, ${a.wijze}, ${a.op}::date, ${a.accountId} from v_planversie
    where id = ${a.versieId} and deelnemer_id = ${a.deelnemerId} on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}
/** The participant himself, on his own screen. Null, or the code of what stands in the way. */
export const storeMijnAkkoord = (tx: Tx, versieId: string, op: Dag): Promise<string | null> =>
  refusalOf(tx, sql`ctx.geef_planakkoord(${versieId}, ${op}::date)`)

/** The plan is over; false: there is none that runs. */
export async function endPlan(tx: Tx, deelnemerId: string, accountId: string, op: Dag): Promise<boolean> {
  const { numAffectedRows } = await sql`
    with oud as (update plan set vervallen_op = now(), vervallen_door = ${accountId}, vervallen_reden = 'geëindigd'
      where deelnemer_id = ${deelnemerId} and vervallen_op is null and geeindigd_op is null returning *)
    insert into plan (deelnemer_id, organisatie_id, begin, kan, wil, markt, uitvoerder_id, geeindigd_op, vervangt, vastgelegd_door)
    select deelnemer_id, organisatie_id, begin, kan, wil, markt, uitvoerder_id, ${op}::date, id, ${accountId} from oud`.execute(tx)
  return numAffectedRows === 1n
}
