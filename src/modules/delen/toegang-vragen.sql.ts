import { sql, type Tx } from "#platform/db"
import { refusalOf } from "#platform/refusal"

/** Opens a file for an hour; null: nobody, or more than one, of that name and date of birth in one's own organisation. */
export async function openGlas(
  tx: Tx,
  id: string,
  v: { achternaam: string; geboortedatum: string; reden: string; toelichting: string; categorieen: string[] },
) {
  const { rows } = await sql<{
    id: string | null
  }>`select ctx.open_noodtoegang(${id}, ${v.achternaam}, ${v.geboortedatum}::date, ${v.reden},
    ${v.toelichting}, ${v.categorieen}) as id`.execute(tx)
  return rows[0]!.id
}

/** The person, when one joined on a ground; else null, whether there was anybody or not. */
export async function storeAansluiting(
  tx: Tx,
  id: string,
  v: { nummer: string; geboortedatum: string; wijze: string; toelichting: string },
) {
  const { rows } = await sql<{ id: string | null }>`select ctx.vraag_aansluiting(${id}, ${v.nummer}, ${v.geboortedatum}::date, ${v.wijze},
    ${v.toelichting}) as id`.execute(tx)
  return rows[0]!.id
}

/** Null, or the code of what stands in the way. */
export const decideAansluiting = (tx: Tx, deelnemerId: string, id: string, besluit: string): Promise<string | null> =>
  refusalOf(
    tx,
    sql`case when exists (select 1 from aansluiting where id = ${id} and deelnemer_id = ${deelnemerId}) then ctx.beslis_aansluiting(${id}, ${besluit})
      else 'niet_gevonden' end`,
  )

export async function storeOordeel(tx: Tx, id: string, oordeel: string, toelichting: string): Promise<boolean> {
  return (await sql<{ ja: boolean }>`select ctx.beoordeel_noodtoegang(${id}, ${oordeel}, ${toelichting}) as ja`.execute(tx)).rows[0]!.ja
}

export interface TeBeoordelen {
  id: string
  deelnemerId: string
  naam: string
  rol: string
  reden: string
  toelichting: string
  categorieen: string[]
  begonnenOp: Date
  oordeel: string | null
}
/** Break-glass in the organisation of the privacy officer, what is not judged yet on top. */
export async function loadTeBeoordelen(tx: Tx): Promise<TeBeoordelen[]> {
  return (await sql<TeBeoordelen>`select * from ctx.toezicht_noodtoegang()`.execute(tx)).rows
}

export interface Waarneming {
  id: string
  medewerkerId: string
  weg: string
  waarnemerId: string
  waarnemer: string
  begin: string
  einde: string
}
/** Cover that runs or is to run in an organisation. */
export async function loadWaarnemingen(tx: Tx, organisatieId: string | null, vandaag: string): Promise<Waarneming[]> {
  const { rows } = await sql<Waarneming>`
    select n.id, n.medewerker_id, a.naam as weg, n.waarnemer_id, b.naam as waarnemer, n.begin, n.einde
    from v_waarneming n join v_medewerker a on a.id = n.medewerker_id join v_medewerker b on b.id = n.waarnemer_id
    where n.organisatie_id = ${organisatieId}::uuid and n.einde > ${vandaag} order by n.begin, a.naam`.execute(tx)
  return rows
}
export const storeWaarneming = (
  tx: Tx,
  id: string,
  v: { medewerkerId: string; waarnemerId: string; begin: string; einde: string },
): Promise<string | null> =>
  refusalOf(tx, sql`ctx.neem_waar(${id}, ${v.medewerkerId}, ${v.waarnemerId}, ${v.begin}::date, ${v.einde}::date)`)
export const endWaarneming = (tx: Tx, id: string): Promise<string | null> => refusalOf(tx, sql`ctx.beeindig_waarneming(${id})`)
