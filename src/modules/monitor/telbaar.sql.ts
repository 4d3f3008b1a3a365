import { sql, type Tx } from "#platform/db"

/** All organisations in order of code, and whether the actor may count them exactly. */
export async function loadTelbaar(tx: Tx): Promise<Array<{ code: string; mag: boolean }>> {
  const { rows } = await sql<{ code: string; mag: boolean }>`
    select code, ctx.heeft_recht('cijfers_exact', id) as mag from v_organisatie order by code collate "C"`.execute(tx)
  return rows
}
