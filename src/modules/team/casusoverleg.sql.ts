import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import type { Casusoverleg } from "./casusoverleg.rules.ts"
import type { PlanCasusoverleg } from "./casusoverleg.schema.ts"

/** All case conferences about one person that stand, the last day on top, each with the actions that came out of it. */
export async function loadOverleggen(tx: Tx, deelnemerId: string): Promise<Casusoverleg[]> {
  const { rows } = await sql<Casusoverleg>`
    select o.id, o.uid, o.dag, to_char(o.tijd, 'HH24:MI') as tijd, o.plek, o.agenda, o.met_inwoner, o.anderen, o.besluiten,
      coalesce((select jsonb_agg(m.naam order by m.naam) from v_medewerker m where m.id = any (o.genodigden)), '[]') as genodigden,
      coalesce((select jsonb_agg(jsonb_build_object('wat', s.wat, 'wie', s.wie, 'medewerker', m.naam, 'door', s.door, 'uiterlijk', s.uiterlijk, 'uitkomst', s.uitkomst)
          order by s.uiterlijk, s.id)
        from v_stap s left join v_medewerker m on m.id = s.medewerker_id where s.overleg_uid = o.uid and s.deelnemer_id = o.deelnemer_id), '[]') as acties
    from v_casusoverleg o where o.deelnemer_id = ${deelnemerId} order by o.dag desc, o.tijd desc, o.id limit 50`.execute(tx)
  return rows
}

/** False: the person is out of reach. */
export async function storeOverleg(tx: Tx, id: string, o: PlanCasusoverleg, accountId: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into casusoverleg (id, uid, deelnemer_id, organisatie_id, dag, tijd, plek, agenda, genodigden, met_inwoner, anderen, grond, toelichting, vastgelegd_door)
    select ${id}, ${id}, d.id, d.organisatie_id, ${o.dag}::date, ${o.tijd}::time, ${o.plek}, ${o.agenda}, ${o.genodigden}::uuid[], ${o.metInwoner}, ${o.anderen},
      ${o.grond}, ${o.toelichting}, ${accountId} from v_deelnemer d where d.id = ${o.deelnemerId}`.execute(tx)
  return numAffectedRows === 1n
}

interface Welke {
  deelnemerId: string
  overlegId: string
  accountId: string
}
/** Ends what stands open; false: somebody was first, or it is out of reach. */
export async function closeOverleg(tx: Tx, { deelnemerId, overlegId, accountId }: Welke, reden: string): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update casusoverleg set vervallen_op = now(), vervallen_door = ${accountId}, vervallen_reden = ${reden}
    where id = ${overlegId} and deelnemer_id = ${deelnemerId} and besluiten is null and vervallen_op is null`.execute(tx)
  return numAffectedRows === 1n
}
/** The same conference with what was decided. */
export async function settleOverleg(tx: Tx, welke: Welke, besluiten: string, op: Dag): Promise<boolean> {
  return (await closeOverleg(tx, welke, "gehouden")) && followOverleg(tx, welke, besluiten, op)
}
/** What was decided in other words; the day on which it was held stays. False: it was not recorded yet, or is out of reach. */
export async function correctOverleg(tx: Tx, welke: Welke, besluiten: string, reden: string): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update casusoverleg set vervallen_op = now(), vervallen_door = ${welke.accountId}, vervallen_reden = ${reden}
    where id = ${welke.overlegId} and deelnemer_id = ${welke.deelnemerId} and besluiten is not null and vervallen_op is null`.execute(tx)
  return numAffectedRows === 1n && followOverleg(tx, welke, besluiten, null)
}

/** The row that takes its place; `op` null: held on the day that stood there. */
async function followOverleg(tx: Tx, welke: Welke, besluiten: string, op: Dag | null): Promise<true> {
  await sql`insert into casusoverleg (uid, deelnemer_id, organisatie_id, dag, tijd, plek, agenda, genodigden, met_inwoner, anderen, grond, toelichting, besluiten,
      gehouden_op, vastgelegd_door, vervangt)
    select uid, deelnemer_id, organisatie_id, dag, tijd, plek, agenda, genodigden, met_inwoner, anderen, grond, toelichting, ${besluiten}, coalesce(${op}::date, gehouden_op),
      ${welke.accountId}, id from casusoverleg where id = ${welke.overlegId}`.execute(tx)
  return true
}
