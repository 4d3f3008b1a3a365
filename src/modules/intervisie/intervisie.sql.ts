import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import { refusalOf } from "#platform/refusal"
import { isUuid } from "#platform/uuid"
import type { IntervisieQuery } from "./intervisie.schema.ts"

export interface Casus {
  id: string
  organisatieId: string
  organisatie: string
  titel: string
  thema: string
  vraag: string
  geprobeerd: string
  zichtbaar: string
  ingebrachtOp: Dag
  besprokenOp: Dag | null
  besproken: string | null
  les: string | null
  aanwezigen: string[]
  versie: number
  /** The reader brought it in. */
  eigen: boolean
}
const VELDEN = sql`i.id, i.organisatie_id, o.naam as organisatie, i.titel, i.thema, i.vraag, i.geprobeerd, i.zichtbaar, i.besproken_op, i.besproken, i.les,
  i.versie, (i.vastgelegd_op at time zone 'Europe/Amsterdam')::date as ingebracht_op, i.vastgelegd_door = ctx.account() as eigen,
  array(select m.naam from v_medewerker m where m.id = any (i.aanwezigen) order by m.naam) as aanwezigen
  from intervisie i join v_organisatie o on o.id = i.organisatie_id`

/** The newest on top: each word that is looked for stands somewhere in the story or in its lesson. */
export async function loadCasussen(tx: Tx, { zoek, thema, les }: IntervisieQuery, vanaf: number, hoogstens: number): Promise<Casus[]> {
  const woorden = zoek.split(/\s+/).filter(Boolean)
  const bevat = woorden.map(
    w => sql`position(zoekvorm(${w}) in zoekvorm(concat_ws(' ', i.titel, i.vraag, i.geprobeerd, i.besproken, i.les))) > 0`,
  )
  const voorwaarden = [
    sql`(${thema ?? null}::text is null or i.thema = ${thema ?? null})`,
    sql`(${les === undefined} or i.les is not null)`,
    ...bevat,
  ]
  const { rows } = await sql<Casus>`select ${VELDEN} where ${sql.join(voorwaarden, sql` and `)}
    order by i.vastgelegd_op desc, i.id limit ${hoogstens} offset ${vanaf}`.execute(tx)
  return rows
}

export async function loadCasus(tx: Tx, id: string): Promise<Casus | null> {
  if (!isUuid(id)) return null
  return (await sql<Casus>`select ${VELDEN} where i.id = ${id}`.execute(tx)).rows[0] ?? null
}

/** Who can have thought along: who works in this house today. */
export async function loadCollegas(tx: Tx, organisatieId: string, vandaag: Dag): Promise<Array<{ id: string; naam: string }>> {
  const { rows } = await sql<{ id: string; naam: string }>`select id, naam from v_medewerker where organisatie_id = ${organisatieId}
    and begin <= ${vandaag} and (einde is null or einde > ${vandaag}) order by naam, id limit 100`.execute(tx)
  return rows
}

/** Names that stand in this story, of people whom the writer is with. Nothing about them is shown but the word that he typed himself. */
export async function loadBekendeNamen(tx: Tx, verhaal: string): Promise<string[]> {
  const { rows } = await sql<{
    naam: string
  }>`select distinct n.naam from v_deelnemer d, unnest(array[d.voornaam, d.achternaam]) as n (naam)
    where d.id in (select ctx.dossiers('C01', 'lees')) and length(n.naam) > 2 and position(n.naam in ${verhaal}) > 0`.execute(tx)
  return rows.map(r => r.naam)
}
export const loadBedrijven = async (tx: Tx): Promise<string[]> =>
  (await sql<{ naam: string }>`select naam from v_organisatie`.execute(tx)).rows.map(r => r.naam)

export type NieuweCasus = Pick<Casus, "id" | "titel" | "thema" | "vraag" | "geprobeerd" | "zichtbaar">
/** Null, or the code of what stands in the way; so too of the two below. */
export const storeCasus = (tx: Tx, c: NieuweCasus): Promise<string | null> =>
  refusalOf(tx, sql`ctx.breng_casus_in(${c.id}, ${c.titel}, ${c.thema}, ${c.vraag}, ${c.geprobeerd}, ${c.zichtbaar})`)
export const storeLes = (
  tx: Tx,
  l: { casusId: string; versie: number; besprokenOp: Dag; besproken: string; les: string; aanwezigen: readonly string[] },
): Promise<string | null> =>
  refusalOf(
    tx,
    sql`ctx.bewaar_les(${l.casusId}, ${l.versie}::int, ${l.besprokenOp}::date, ${l.besproken}, ${l.les}, ${[...l.aanwezigen]}::uuid[])`,
  )
export const deleteCasus = (tx: Tx, id: string): Promise<string | null> => refusalOf(tx, sql`ctx.gooi_casus_weg(${id})`)
