import { sql, type Tx } from "#platform/db"
import type { Hoe } from "#platform/sessie"

export interface EigenZetel {
  /** Of the seat, or of the person whose own file it is. */
  id: string
  medewerkerId: string | null
  deelnemerId: string | null
  rol: string
  /** Null: one's own file. */
  organisatie: string | null
  begin: string | null
  einde: string | null
}

/** The seats of the account of this session that run today. */
export async function loadEigenZetels(tx: Tx): Promise<EigenZetel[]> {
  const { rows } = await sql<EigenZetel>`
    select m.id, m.id as medewerker_id, null::uuid as deelnemer_id, m.rol, o.naam as organisatie, m.begin, m.einde
    from ctx.mijn_hoe() h, medewerker m join organisatie o on o.id = m.organisatie_id
    where m.account_id = ctx.account() and (h.via is null or (h.doel = 'medewerkers' and m.organisatie_id = h.via)) and m.begin <= current_date and (m.einde is null or m.einde > current_date)
    union all
    select d.deelnemer_id, null, d.deelnemer_id, 'deelnemer', null, null, null from ctx.mijn_hoe() h, deelnemer_account d
    where d.account_id = ctx.account() and (h.via is null or h.doel = 'inwoners')
    order by organisatie nulls last, rol`.execute(tx)
  return rows
}

/** How the actor came in: another seat of his is entered the same way. */
export async function loadHoe(tx: Tx): Promise<Hoe> {
  return (await sql<Hoe>`select * from ctx.mijn_hoe()`.execute(tx)).rows[0] ?? {}
}
