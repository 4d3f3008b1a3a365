import { sql, type Tx } from "#platform/db"

interface Versleuteld {
  cijfer: Buffer
  organisatieId: string
}

/** The encrypted number: whole for who reads C02, through the mask function for who may see its last digits. */
export async function loadBsn(tx: Tx, deelnemerId: string, heel: boolean): Promise<Versleuteld | null> {
  const { rows } = heel
    ? await sql<Versleuteld>`select cijfer, organisatie_id from deelnemer_bsn where deelnemer_id = ${deelnemerId}`.execute(tx)
    : await sql<Versleuteld>`select cijfer, organisatie_id from ctx.bsn_masker(${deelnemerId})`.execute(tx)
  return rows[0] ?? null
}
