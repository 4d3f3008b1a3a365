import type { Inlogdoel } from "#begrippen/inlogdoel"
import { sql, type Tx } from "#platform/db"
import type { Zetel } from "#platform/sessie"

export interface Inlog {
  accountId: string
  wachtwoord: string | null
  /** Encrypted; null: no second step. */
  totp: Uint8Array | null
  totpLaatsteStap: number | null
}

/** Counts this attempt for each key; seconds to wait, or 0. Role poort. */
export async function beginPoging(tx: Tx, sleutels: readonly string[], grenzen: readonly number[]): Promise<number> {
  const { rows } = await sql<{ wacht: number }>`select ctx.begin_poging(${sleutels}, ${grenzen}) as wacht`.execute(tx)
  return rows[0]!.wacht
}

export async function clearPoging(tx: Tx, sleutels: readonly string[]): Promise<void> {
  await sql`select ctx.wis_poging(${sleutels})`.execute(tx)
}

export async function loadInlog(tx: Tx, email: string): Promise<Inlog | null> {
  return (await sql<Inlog>`select * from ctx.vind_inlog(${email})`.execute(tx)).rows[0] ?? null
}

export async function loadInlogVan(tx: Tx, accountId: string): Promise<Inlog | null> {
  return (await sql<Inlog>`select * from ctx.inlog_van(${accountId})`.execute(tx)).rows[0] ?? null
}

/** False when the code of this step was used before. */
export async function useTotpStap(tx: Tx, accountId: string, stap: number): Promise<boolean> {
  return (await sql<{ eerste: boolean }>`select ctx.gebruik_totp_stap(${accountId}, ${stap}) as eerste`.execute(tx)).rows[0]!.eerste
}

/** The seats of an account that run today, through the log-in of one organisation or at all. Role poort. */
export async function loadZetels(tx: Tx, accountId: string, bij?: { organisatieId: string; doel: Inlogdoel }): Promise<Zetel[]> {
  if (bij) return (await sql<Zetel>`select * from ctx.zetels_bij(${accountId}, ${bij.organisatieId}, ${bij.doel})`.execute(tx)).rows
  return (await sql<Zetel>`select medewerker_id, deelnemer_id from ctx.zetels(${accountId})`.execute(tx)).rows
}

/** Organisations whose staff, or whose residents, come in through their own identity provider. */
export async function loadDiensten(tx: Tx, doel: Inlogdoel): Promise<Array<{ organisatieId: string; naam: string }>> {
  return (await sql<{ organisatieId: string; naam: string }>`select * from ctx.diensten(${doel})`.execute(tx)).rows
}

/** Must everybody have a second step here? */
export async function loadPlicht(tx: Tx): Promise<boolean> {
  return (await sql<{ plicht: boolean }>`select ctx.plicht() as plicht`.execute(tx)).rows[0]!.plicht
}

/** Who gave his password just now and has to choose a second step before anything else. */
export interface Aanmelder extends Zetel {
  accountId: string
  naam: string
  email: string
  /** He has a passkey: that is his second step, and there is nothing to choose. */
  heeftPasskey: boolean
}

/** Null for everybody else. */
export async function loadAanmelder(tx: Tx): Promise<Aanmelder | null> {
  return (await sql<Aanmelder>`select * from ctx.aan_te_melden()`.execute(tx)).rows[0] ?? null
}

export interface LinkAccount {
  accountId: string
  naam: string
  email: string
}

/** Whose one-time link this is; null when it was used or has run out. */
export async function loadLink(tx: Tx, hash: Buffer): Promise<LinkAccount | null> {
  return (await sql<LinkAccount>`select * from ctx.lees_link(${hash})`.execute(tx)).rows[0] ?? null
}

/** The organisations through which its owner can log in and so bind himself. */
export async function loadLinkDiensten(tx: Tx, hash: Buffer): Promise<Array<{ organisatieId: string; naam: string }>> {
  return (await sql<{ organisatieId: string; naam: string }>`select * from ctx.link_diensten(${hash})`.execute(tx)).rows
}

/** Sets the password and uses the link up; null when it was no longer there. */
export async function useLink(tx: Tx, hash: Buffer, wachtwoord: string): Promise<string | null> {
  return (await sql<{ id: string | null }>`select ctx.gebruik_link(${hash}, ${wachtwoord}) as id`.execute(tx)).rows[0]!.id
}

export interface Figuur {
  accountId: string
  naam: string
  rol: string
  organisatie: string | null
  verhaal: string
}

/** The cast of the example region; empty in any other. */
export async function loadVoorbeeldfiguren(tx: Tx): Promise<Figuur[]> {
  return (await sql<Figuur>`select * from ctx.voorbeeldfiguren()`.execute(tx)).rows
}

export async function openFiguur(tx: Tx, hash: Buffer, accountId: string, uren: number): Promise<boolean> {
  const { rows } = await sql<{
    open: boolean
  }>`select ctx.speel_figuur(${hash}, ${accountId}, make_interval(hours => ${uren})) as open`.execute(tx)
  return rows[0]!.open
}

/** Removes old attempts to log in, old sessions and old answers to commands. Role poort. */
export async function pruneAccess(tx: Tx): Promise<void> {
  await sql`select ctx.ruim_op()`.execute(tx)
}
