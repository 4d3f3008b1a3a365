import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import type { Doel } from "./doel.rules.ts"
import type { EigenKeuze } from "./keuzelijst.rules.ts"

/** The three questions of page one, and who carries the plan out. */
export interface Plan {
  rijId: string
  begin: Dag
  kan: string | null
  wil: string | null
  markt: string | null
  uitvoerderId: string | null
  uitvoerder: string | null
  geeindigdOp: Dag | null
}

export interface PlanStand {
  plan: Plan | null
  doelen: Doel[]
}

const PLAN = sql`select p.id as rij_id, p.begin, p.kan, p.wil, p.markt, p.uitvoerder_id, o.naam as uitvoerder, p.geeindigd_op
  from v_plan p left join v_organisatie o on o.id = p.uitvoerder_id`
const DOEL = sql`select doel_id as id, id as rij_id, thema, situatie, situatie_code, wat, wat_code, gewenst, uiterlijk, traject_id, score, score_op, toelichting from v_plandoel`

/** The plan of one person as it stands now, with every goal that was ever set. */
export async function loadPlan(tx: Tx, deelnemerId: string): Promise<PlanStand> {
  const { rows } = await sql<PlanStand>`select
    (select to_jsonb(v) from (${PLAN} where p.deelnemer_id = ${deelnemerId} order by p.vastgelegd_op desc limit 1) v) as plan,
    coalesce((select jsonb_agg(to_jsonb(v)) from (${DOEL} where deelnemer_id = ${deelnemerId} order by vastgelegd_op) v), '[]') as doelen`.execute(
    tx,
  )
  return rows[0]!
}

/** By its number what each goal of somebody is about: the resident's steps carry its picture, the pages of staff do not ask. */
export type Themas = Readonly<Record<string, string>>
export const loadThemas = async (tx: Tx, deelnemerId: string): Promise<Themas> =>
  Object.fromEntries(
    (
      await sql<{ id: string; thema: string }>`select doel_id as id, thema from v_plandoel where deelnemer_id = ${deelnemerId}`.execute(tx)
    ).rows.map(d => [d.id, d.thema]),
  )

/** False: there is no such person for this actor. */
export const isInBeeld = async (tx: Tx, deelnemerId: string): Promise<boolean> =>
  (await sql`select 1 from v_deelnemer where id = ${deelnemerId}`.execute(tx)).rows.length === 1

/** An organisation of this region; any other id is a mistake of who sent it. */
export const isOrganisatie = async (tx: Tx, id: string): Promise<boolean> =>
  (await sql`select 1 from v_organisatie where id = ${id}`.execute(tx)).rows.length === 1

export type Vragen = Pick<Plan, "kan" | "wil" | "markt" | "uitvoerderId">
interface Bij {
  deelnemerId: string
  accountId: string
}

/** Puts the answers in the place of the earlier ones; false: a colleague was first. */
export async function storeVragen(
  tx: Tx,
  { deelnemerId, accountId }: Bij,
  vorige: string | null,
  vragen: Vragen,
  vandaag: Dag,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into plan (deelnemer_id, organisatie_id, begin, kan, wil, markt, uitvoerder_id, vervangt, vastgelegd_door)
    select d.id, d.organisatie_id, coalesce(v.begin, ${vandaag}::date), ${vragen.kan}, ${vragen.wil}, ${vragen.markt}, ${vragen.uitvoerderId}::uuid, v.id, ${accountId}
    from v_deelnemer d left join v_plan v on v.id = ${vorige} and v.deelnemer_id = d.id
    where d.id = ${deelnemerId} and (v.id is not null or (${vorige}::uuid is null and not exists (
      select 1 from v_plan e where e.deelnemer_id = d.id and e.geeindigd_op is null)))`.execute(tx)
  if (numAffectedRows !== 1n) return false
  return vorige === null || sluit(tx, "plan", vorige, accountId, "bijgewerkt")
}

const sluit = async (tx: Tx, tabel: "plan" | "plandoel", rijId: string, accountId: string, reden: string): Promise<boolean> => {
  const { numAffectedRows } =
    await sql`update ${sql.table(tabel)} set vervallen_op = now(), vervallen_door = ${accountId}, vervallen_reden = ${reden}
    where id = ${rijId} and vervallen_op is null`.execute(tx)
  return numAffectedRows === 1n
}

export type NieuwDoel = Omit<Doel, "id" | "rijId" | "score" | "scoreOp" | "toelichting">

/** False: the person is out of reach. */
export async function storeDoel(tx: Tx, doelId: string, { deelnemerId, accountId }: Bij, d: NieuwDoel): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into plandoel (doel_id, deelnemer_id, organisatie_id, thema, situatie, situatie_code, wat, wat_code, gewenst, uiterlijk, traject_id, vastgelegd_door)
    select ${doelId}, id, organisatie_id, ${d.thema}, ${d.situatie}, ${d.situatieCode}, ${d.wat}, ${d.watCode}, ${d.gewenst}, ${d.uiterlijk}::date,
      (select t.id from v_traject t where t.id = ${d.trajectId} and t.deelnemer_id = v_deelnemer.id), ${accountId}
    from v_deelnemer where id = ${deelnemerId}`.execute(tx)
  return numAffectedRows === 1n
}

/** Puts a goal in the place of how it stood; false: a colleague was first, or the actor may not change it. */
export async function replaceDoel(tx: Tx, was: Doel, nu: Doel, { deelnemerId, accountId }: Bij): Promise<boolean> {
  if (!(await sluit(tx, "plandoel", was.rijId, accountId, nu.score === null ? "bijgesteld" : "gescoord"))) return false
  await sql`
    insert into plandoel (doel_id, deelnemer_id, organisatie_id, thema, situatie, situatie_code, wat, wat_code, gewenst, uiterlijk, traject_id, score, score_op,
      toelichting, vervangt, vastgelegd_door)
    select ${nu.id}, id, organisatie_id, ${nu.thema}, ${nu.situatie}, ${nu.situatieCode}, ${nu.wat}, ${nu.watCode}, ${nu.gewenst}, ${nu.uiterlijk}::date,
      (select t.id from v_traject t where t.id = ${nu.trajectId} and t.deelnemer_id = v_deelnemer.id), ${nu.score}, ${nu.scoreOp}::date, ${nu.toelichting},
      ${was.rijId}, ${accountId}
    from v_deelnemer where id = ${deelnemerId}`.execute(tx)
  return true
}

export async function loadDoel(tx: Tx, deelnemerId: string, doelId: string): Promise<Doel | null> {
  return (await sql<Doel>`${DOEL} where deelnemer_id = ${deelnemerId} and doel_id = ${doelId}`.execute(tx)).rows[0] ?? null
}

/** What the organisation that is responsible for this person changed in the lists. */
export async function loadEigenKeuzes(tx: Tx, van: { deelnemerId: string } | { organisatieId: string }): Promise<EigenKeuze[]> {
  const wie =
    "organisatieId" in van ? sql`${van.organisatieId}` : sql`(select organisatie_id from v_deelnemer where id = ${van.deelnemerId})`
  return (
    await sql<EigenKeuze>`select id, thema, soort, code, tekst from v_plankeuze where organisatie_id = ${wie} order by vastgelegd_op`.execute(
      tx,
    )
  ).rows
}

/** Who may carry a plan out: those that are no municipality. */
export const loadUitvoerders = async (tx: Tx): Promise<Array<{ id: string; naam: string }>> =>
  (
    await sql<{ id: string; naam: string }>`select id, naam from v_organisatie where soort <> 'gemeente' order by naam limit 200`.execute(
      tx,
    )
  ).rows

/** False where the actor does not administer, or it stands there already. */
export async function storePlankeuze(tx: Tx, k: EigenKeuze & { organisatieId: string }): Promise<boolean> {
  const { rows } = await sql<{ ok: boolean }>`
    select ctx.voeg_plankeuze_toe(${k.id}, ${k.organisatieId}, ${k.thema}, ${k.soort}, ${k.code}, ${k.tekst}) as ok`.execute(tx)
  return rows[0]!.ok
}
export async function removePlankeuze(tx: Tx, organisatieId: string, id: string): Promise<boolean> {
  return (await sql<{ ok: boolean }>`select ctx.haal_plankeuze_weg(${organisatieId}, ${id}) as ok`.execute(tx)).rows[0]!.ok
}
/** Null where the actor does not administer it. */
export async function loadBeheerde(tx: Tx, organisatieId: string): Promise<{ naam: string } | null> {
  return (await sql<{ naam: string }>`select naam from ctx.beheerde_organisaties() where id = ${organisatieId}`.execute(tx)).rows[0] ?? null
}
