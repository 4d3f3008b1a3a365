import { sql, type Tx } from "#platform/db"

/** Which secrets one's own account has; null for an account without any (the cast of the example). */
export interface EigenGeheim {
  wachtwoord: boolean
  tweedeStap: boolean
  passkeys: number
}

export async function loadEigenGeheim(tx: Tx): Promise<EigenGeheim | null> {
  return (await sql<EigenGeheim>`select * from ctx.mijn_geheim()`.execute(tx)).rows[0] ?? null
}

export async function loadEigenEmail(tx: Tx): Promise<string> {
  return (await sql<{ email: string }>`select coalesce(email, inlognummer) as email from account where id = ctx.account()`.execute(tx))
    .rows[0]!.email
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
  id: string
  begonnenOp: Date
  gezienOp: Date
  soort: "web" | "cli"
  huidig: boolean
  wijze: "wachtwoord" | "twee_stappen" | "passkey" | "organisatie" | "voorbeeld"
  /** 'Firefox op Windows'; null where the browser did not say. */
  toestel: string | null
  adres: string | null
  rol: string | null
  organisatie: string | null
}

export async function loadSessies(tx: Tx): Promise<Sessie[]> {
  return (await sql<Sessie>`select * from ctx.mijn_sessies()`.execute(tx)).rows
}

/** Ends one other session of one's own account; false when it was not there. */
export async function endSessie(tx: Tx, id: string): Promise<boolean> {
  return (await sql<{ dicht: boolean }>`select ctx.beeindig_sessie(${id}) as dicht`.execute(tx)).rows[0]!.dicht
}

/** Ends all sessions of one's own account but this one; how many. */
export async function endSessies(tx: Tx): Promise<number> {
  return (await sql<{ n: number }>`select ctx.beeindig_sessies() as n`.execute(tx)).rows[0]!.n
}

/** The language in which the owner of the account reads his own part. */
export async function storeTaal(tx: Tx, taal: string): Promise<void> {
  await sql`select ctx.kies_taal(${taal})`.execute(tx)
}
