import { sql, type Tx } from "#platform/db"

export interface Zegelregel {
  nr: number
  gemaaktOp: Date
  aantal: number
}
export interface Controle {
  op: Date
  zegels: number
  regels: number
  bevindingen: number
}

/** When the sealer last looked; null before its first time. */
export async function loadGekeken(tx: Tx): Promise<Date | null> {
  return (await tx.selectFrom("zegelstand").select("gekekenOp").executeTakeFirst())?.gekekenOp ?? null
}

/** The newest seals. */
export async function loadZegels(tx: Tx, aantal: number): Promise<Zegelregel[]> {
  return (await sql<Zegelregel>`select nr, gemaakt_op, aantal from zegel order by nr desc limit ${aantal}`.execute(tx)).rows
}

/** The last time that everything was recomputed, whether by night or by `trede verify`. */
export async function loadControle(tx: Tx): Promise<Controle | null> {
  return (
    (await sql<Controle>`select op, zegels, regels, bevindingen from zegelcontrole order by nr desc limit 1`.execute(tx)).rows[0] ?? null
  )
}

/** What a check found, for the page that shows when it was. */
export async function storeControle(tx: Tx, { zegels, regels, bevindingen }: Omit<Controle, "op">): Promise<void> {
  await sql`insert into zegelcontrole (zegels, regels, bevindingen) values (${zegels}, ${regels}, ${bevindingen})`.execute(tx)
}
