import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import { refusalOf } from "#platform/refusal"
import { isUuid } from "#platform/uuid"

export interface Bijeenkomst {
  id: string
  dag: Dag
  /** HH:MM on the clock of Amsterdam. */
  tijd: string
  minuten: number
  plek: string
  taal: string
}
const VELDEN = sql`b.id, b.dag, to_char(b.tijd, 'HH24:MI') as tijd, b.minuten, b.plek, b.taal`

export interface Geteld extends Bijeenkomst {
  /** Of those whom the reader may see. */
  uitgenodigd: number
  open: number
}
/** Meetings of an organisation from a day on, the next on top. */
export async function loadBijeenkomsten(tx: Tx, organisatieId: string, vanaf: Dag): Promise<Geteld[]> {
  const { rows } = await sql<Geteld>`
    select ${VELDEN}, coalesce(a.uitgenodigd, 0)::int as uitgenodigd, coalesce(a.open, 0)::int as open
    from bijeenkomst b left join (select bijeenkomst_id, count(*) filter (where uitkomst is distinct from 'afgezegd') as uitgenodigd,
      count(*) filter (where uitkomst is null) as open from v_afspraak where bijeenkomst_id is not null group by 1) a on a.bijeenkomst_id = b.id
    where b.organisatie_id = ${organisatieId} and b.dag >= ${vanaf} order by b.dag, b.tijd limit 100`.execute(tx)
  return rows
}

/** One of the organisation; null: not there. */
export async function loadBijeenkomst(tx: Tx, organisatieId: string, id: string): Promise<Bijeenkomst | null> {
  if (!isUuid(id)) return null
  const { rows } =
    await sql<Bijeenkomst>`select ${VELDEN} from bijeenkomst b where b.id = ${id} and b.organisatie_id = ${organisatieId}`.execute(tx)
  return rows[0] ?? null
}

/** Null, or the code of what stands in the way. */
export const storeBijeenkomst = (tx: Tx, b: Bijeenkomst): Promise<string | null> =>
  refusalOf(tx, sql`ctx.plan_bijeenkomst(${b.id}, ${b.dag}::date, ${b.tijd}::time, ${b.minuten}, ${b.plek}, ${b.taal})`)

export interface Genodigde {
  deelnemerId: string
  naam: string
  voertaal: string | null
  afspraakId: string
  uitkomst: string | null
  begrepen: boolean | null
}
/** Who is invited, of those whom the reader may see; with what came of it. */
export async function loadGenodigden(tx: Tx, bijeenkomstId: string): Promise<Genodigde[]> {
  const { rows } = await sql<Genodigde>`
    select a.deelnemer_id, concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam) as naam, d.voertaal, a.id as afspraak_id, a.uitkomst,
      (select bool_or(v.begrepen) from voorlichting v where v.deelnemer_id = a.deelnemer_id and v.bijeenkomst_id = a.bijeenkomst_id and v.vervallen_op is null) as begrepen
    from v_afspraak a join v_deelnemer d on d.id = a.deelnemer_id
    where a.bijeenkomst_id = ${bijeenkomstId} and a.uitkomst is distinct from 'afgezegd' order by d.achternaam, d.voornaam, a.id limit 200`.execute(
    tx,
  )
  return rows
}

export interface Nieuwkomer {
  id: string
  naam: string
  voertaal: string | null
  aanmelddatum: Dag | null
}
/** So many stand ready to be invited. */
const KLAAR = 12
/** Whom the reader is with, who heard nothing yet and is not invited: who signed up last on top. */
export async function loadNogNiet(tx: Tx, vandaag: Dag): Promise<Nieuwkomer[]> {
  const { rows } = await sql<Nieuwkomer>`
    select d.id, concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam) as naam, d.voertaal, d.aanmelddatum
    from v_deelnemer d where d.id in (select ctx.dossiers('C15', 'toevoeg')) and d.overleden_op is null
      and not exists (select from voorlichting v where v.deelnemer_id = d.id and v.vervallen_op is null and v.begrepen)
      and not exists (select from v_afspraak a where a.deelnemer_id = d.id and a.bijeenkomst_id is not null and a.uitkomst is null and a.dag >= ${vandaag})
    order by d.aanmelddatum desc nulls last, d.id limit ${KLAAR}`.execute(tx)
  return rows
}
