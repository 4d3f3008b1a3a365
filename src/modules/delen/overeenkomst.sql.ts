import { sql, type Tx } from "#platform/db"
import { refusalOf } from "#platform/refusal"

export interface Overeenkomst {
  id: string
  kenmerk: string
  van: string
  vanOrganisatieId: string
  met: string
  producten: string[]
  doelen: string[]
  categorieen: string[]
  begin: string
  einde: string
}

/** All agreements, running ones first. They hold no people and everybody who works here may read them. */
export async function loadOvereenkomsten(tx: Tx, vandaag: string): Promise<Overeenkomst[]> {
  const { rows } = await sql<Overeenkomst>`
    select v.id, v.kenmerk, a.naam as van, v.van_organisatie_id, b.naam as met, v.producten, v.doelen, v.categorieen, v.begin, v.einde
    from v_overeenkomst v join v_organisatie a on a.id = v.van_organisatie_id join v_organisatie b on b.id = v.met_organisatie_id
    order by v.einde <= ${vandaag}, a.naam, b.naam, v.begin desc`.execute(tx)
  return rows
}

/** The organisations that the actor administers. */
export async function loadBeheerde(tx: Tx): Promise<Array<{ id: string; naam: string }>> {
  return (await sql<{ id: string; naam: string }>`select id, naam from ctx.beheerde_organisaties()`.execute(tx)).rows
}

/** Null, or the code of what stands in the way. */
export const storeOvereenkomst = (tx: Tx, id: string, inhoud: Record<string, unknown>): Promise<string | null> =>
  refusalOf(tx, sql`ctx.leg_overeenkomst_vast(${id}, ${JSON.stringify(inhoud)}::jsonb)`)

export const endOvereenkomst = (tx: Tx, id: string, einde: string): Promise<string | null> =>
  refusalOf(tx, sql`ctx.beeindig_overeenkomst(${id}, ${einde}::date)`)
