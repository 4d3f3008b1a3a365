import { sql, type Tx } from "#platform/db"
import { refusalOf } from "#platform/refusal"

export interface Overdracht {
  id: string
  /** in: offered to us; uit: offered by us. */
  richting: "in" | "uit"
  deelnemerId: string
  /** Null once it is no more (or was never) a person of ours whom the reader may know. */
  naam: string | null
  geboortedatum: string | null
  ander: string
  op: string
  grond: string
  toelichting: string | null
  mee: string[]
  warm: string[]
  warmTot: string | null
  antwoordVoor: string
  aangebodenOp: Date
  stand: "open" | "aanvaard" | "geweigerd" | "ingetrokken" | "verlopen" | "uitgevoerd"
  antwoord: string | null
  beslotenOp: Date | null
  /** It is shielded: who takes it over names its readers. */
  lezersNodig: boolean
}

/** The transfers of the actor's organisation, what waits for an answer on top. */
export async function loadOverdrachten(tx: Tx): Promise<Overdracht[]> {
  return (await sql<Overdracht>`select * from ctx.overdrachten()`.execute(tx)).rows
}

/** What was agreed for one person and is still to come, or was offered. */
export interface Aanstaand {
  naar: string
  op: string
  besluit: string | null
  warmTot: string | null
}
export async function loadAanstaand(tx: Tx, deelnemerId: string, vandaag: string): Promise<Aanstaand[]> {
  const { rows } = await sql<Aanstaand>`
    select n.naam as naar, o.op, o.besluit, o.warm_tot from v_dossieroverdracht o join v_organisatie n on n.id = o.naar_organisatie_id
    where o.deelnemer_id = ${deelnemerId} and ((o.besluit is null and o.antwoord_voor > ${vandaag})
      or (o.besluit = 'aanvaard' and (o.uitgevoerd_op is null or o.warm_tot > ${vandaag}))) order by o.aangeboden_op desc`.execute(tx)
  return rows
}

/** Null, or the code of what stands in the way; so with the two below. */
export const storeAanbod = (tx: Tx, id: string, inhoud: Record<string, unknown>): Promise<string | null> =>
  refusalOf(tx, sql`ctx.bied_dossier_aan(${id}, ${JSON.stringify(inhoud)}::jsonb)`)

export const withdrawAanbod = (tx: Tx, id: string): Promise<string | null> => refusalOf(tx, sql`ctx.trek_dossieraanbod_in(${id})`)

export const storeBesluit = (
  tx: Tx,
  id: string,
  v: { besluit: string; toelichting: string | null; regisseurId: string | null; lezers: string[] },
): Promise<string | null> =>
  refusalOf(tx, sql`ctx.beslis_dossieraanbod(${id}, ${v.besluit}, ${v.toelichting}, ${v.regisseurId}::uuid, ${v.lezers}::uuid[])`)
