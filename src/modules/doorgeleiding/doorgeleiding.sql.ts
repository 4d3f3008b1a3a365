import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import type { Doorgeleiding } from "./doorgeleiding.rules.ts"

/** The last on top. */
export async function loadDoorgeleidingen(tx: Tx, deelnemerId: string): Promise<Doorgeleiding[]> {
  const { rows } = await sql<Doorgeleiding>`
    select d.id, o.naam as naar, d.vraag, d.aangeboden_op, d.contact, d.kennisgemaakt_op, d.terug_op, d.resultaat, d.toelichting
    from doorgeleiding d join v_organisatie o on o.id = d.naar_organisatie_id
    where d.deelnemer_id = ${deelnemerId} and d.vervallen_op is null order by d.aangeboden_op desc, d.vastgelegd_op desc`.execute(tx)
  return rows
}

export interface Werkcentrum {
  id: string
  naam: string
}
/** The werkcentra of the region. */
export const loadWerkcentra = async (tx: Tx): Promise<Werkcentrum[]> =>
  (await sql<Werkcentrum>`select id, naam from v_organisatie where soort = 'werkcentrum' order by naam`.execute(tx)).rows

export interface Nieuw {
  id: string
  deelnemerId: string
  organisatieId: string
  vraag: string
  op: Dag
  accountId: string
}
/** False: the person is out of reach. */
export async function storeDoorgeleiding(tx: Tx, n: Nieuw): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into doorgeleiding (id, deelnemer_id, organisatie_id, naar_organisatie_id, vraag, aangeboden_op, vastgelegd_door)
      select ${n.id}, id, organisatie_id, ${n.organisatieId}, ${n.vraag}, ${n.op}::date, ${n.accountId} from v_deelnemer where id = ${n.deelnemerId}`.execute(
      tx,
    )
  return numAffectedRows === 1n
}

export interface Vervolg {
  kennisgemaaktOp: Dag | null
  terugOp: Dag | null
  contact: string | null
  resultaat: string | null
  toelichting: string | null
}
/** Puts the next step in the place of the one before. Null: somebody was first. */
export async function replaceDoorgeleiding(tx: Tx, id: string, accountId: string, v: Vervolg): Promise<string | null> {
  const { numAffectedRows } =
    await sql`update doorgeleiding set vervallen_op = now(), vervallen_door = ${accountId}, vervallen_reden = 'volgende stap' where id = ${id} and vervallen_op is null`.execute(
      tx,
    )
  if (numAffectedRows !== 1n) return null
  const nieuw = crypto.randomUUID()
  await sql`insert into doorgeleiding (id, deelnemer_id, organisatie_id, naar_organisatie_id, vraag, aangeboden_op, contact, kennisgemaakt_op, terug_op, resultaat,
      toelichting, vastgelegd_door, vervangt)
    select ${nieuw}, deelnemer_id, organisatie_id, naar_organisatie_id, vraag, aangeboden_op, coalesce(${v.contact}, contact),
      coalesce(kennisgemaakt_op, ${v.kennisgemaaktOp}::date), ${v.terugOp}::date, ${v.resultaat}, coalesce(${v.toelichting}, toelichting), ${accountId}, id
    from doorgeleiding where id = ${id}`.execute(tx)
  return nieuw
}
