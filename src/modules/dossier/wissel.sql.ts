import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import { isUuid } from "#platform/uuid"

/** A seat as the choice of a successor needs it. */
export interface Zetel {
  id: string
  naam: string
  rol: string
  organisatieId: string
}

/** Those who can take over from this seat on that day: the same role at the same organisation. */
export async function loadOpvolgers(tx: Tx, van: Zetel, per: Dag): Promise<Zetel[]> {
  const { rows } = await sql<Zetel>`select m.id, m.naam, m.rol, m.organisatie_id from v_medewerker m
    where m.organisatie_id = ${van.organisatieId} and m.rol = ${van.rol} and m.id <> ${van.id}
      and m.begin <= ${per} and (m.einde is null or m.einde > ${per}) order by m.naam, m.id limit 300`.execute(tx)
  return rows
}

export async function loadZetel(tx: Tx, id: string): Promise<Zetel | null> {
  if (!isUuid(id)) return null
  const { rows } = await sql<Zetel>`select id, naam, rol, organisatie_id from v_medewerker where id = ${id}`.execute(tx)
  return rows[0] ?? null
}

export interface Wissel {
  van: string
  naar: string
  /** Null: everybody. */
  deelnemerIds: readonly string[] | null
  per: Dag
  reden: string
  waarom: string
  accountId: string
}

const loopt = (w: Wissel) => sql`b.medewerker_id = ${w.van} and (b.einde is null or b.einde > ${w.per})
  and (${w.deelnemerIds}::uuid[] is null or b.deelnemer_id = any (${w.deelnemerIds}::uuid[]))`

/** Of whom this seat is involved from that day on, as far as the actor may see; each of them is held until the end of the transaction. */
export async function lockWissel(tx: Tx, w: Wissel): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with wie as materialized (select distinct b.deelnemer_id as id from v_betrokkene b where ${loopt(w)} order by 1)
    select id, pg_advisory_xact_lock(hashtextextended(id::text, 1)) from wie`.execute(tx)
  return rows.map(r => r.id)
}

/**
 * One statement: what runs ends on that day with the reason, the successor stands there from that day on where he does not yet, and the
 * old rows lapse. All three see the world before it, so that somebody may give away his own people. Answers whom it moved.
 */
export async function storeWissel(tx: Tx, w: Wissel): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with oud as materialized (select b.* from v_betrokkene b where ${loopt(w)}),
    nieuw as (insert into betrokkene (deelnemer_id, organisatie_id, medewerker_id, rol, begin, einde, vastgelegd_door)
      select o.deelnemer_id, o.organisatie_id, ${w.naar}, o.rol, greatest(o.begin, ${w.per}::date), o.einde, ${w.accountId} from oud o
      where not exists (select 1 from v_betrokkene x where x.deelnemer_id = o.deelnemer_id and x.medewerker_id = ${w.naar} and x.rol = o.rol
        and (x.einde is null or x.einde > greatest(o.begin, ${w.per}::date)) and (o.einde is null or x.begin < o.einde))),
    rest as (insert into betrokkene (deelnemer_id, organisatie_id, medewerker_id, rol, begin, einde, reden_einde, vastgelegd_door, vervangt)
      select o.deelnemer_id, o.organisatie_id, o.medewerker_id, o.rol, o.begin, ${w.per}::date, ${w.reden}, ${w.accountId}, o.id from oud o where o.begin < ${w.per}::date),
    dicht as (update betrokkene set vervallen_op = now(), vervallen_door = ${w.accountId}, vervallen_reden = ${w.waarom}
      where id in (select id from oud) returning deelnemer_id)
    select distinct deelnemer_id as id from dicht`.execute(tx)
  return rows.map(r => r.id)
}

/** What is open goes along, of the people moved in this transaction; answers how many steps and appointments. */
export async function moveTaken(tx: Tx, { van, naar, per }: Wissel, vandaag: Dag): Promise<number> {
  const { rows } = await sql<{ aantal: number }>`select ctx.draag_taken_over(${van}, ${naar}, ${per}, ${vandaag}) as aantal`.execute(tx)
  return rows[0]!.aantal
}
export const moveBlijvers = (tx: Tx, vandaag: Dag): Promise<unknown> => sql`select ctx.draag_blijvers_over(${vandaag})`.execute(tx)
