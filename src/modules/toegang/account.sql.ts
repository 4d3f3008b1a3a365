import { sql, type Tx } from "#platform/db"

/** Which secrets one's own account has; null for an account without any (the cast of the example). */
export interface EigenGeheim {
  wachtwoord: boolean
  tweedeStap: boolean
}

export async function loadEigenGeheim(tx: Tx): Promise<EigenGeheim | null> {
  return (await sql<EigenGeheim>`select * from ctx.mijn_geheim()`.execute(tx)).rows[0] ?? null
}

export async function loadEigenEmail(tx: Tx): Promise<string> {
  return (await sql<{ email: string }>`select email from account where id = ctx.account()`.execute(tx)).rows[0]!.email
}

/** All sessions but the one with this hash end. Role poort, after the old password was proved. */
export async function storeWachtwoord(tx: Tx, accountId: string, wachtwoord: string, behalve: Buffer): Promise<void> {
  await sql`select ctx.zet_wachtwoord(${accountId}, ${wachtwoord}, ${behalve})`.execute(tx)
}

/** Sets the second step, or with null takes it away; `stap` proved it. False: that step was used before. Role poort. */
export async function storeTotp(tx: Tx, accountId: string, totp: Buffer | null, stap: number): Promise<boolean> {
  return (await sql<{ gezet: boolean }>`select ctx.zet_totp(${accountId}, ${totp}, ${stap}) as gezet`.execute(tx)).rows[0]!.gezet
}

export interface Sessie {
  begonnenOp: Date
  gezienOp: Date
  soort: "web" | "cli" | "taak"
  huidig: boolean
}

export async function loadSessies(tx: Tx): Promise<Sessie[]> {
  return (await sql<Sessie>`select * from ctx.mijn_sessies()`.execute(tx)).rows
}

/** Ends all sessions of one's own account but this one; how many. */
export async function endSessies(tx: Tx): Promise<number> {
  return (await sql<{ n: number }>`select ctx.beeindig_sessies() as n`.execute(tx)).rows[0]!.n
}
