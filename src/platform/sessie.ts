import { createHash, randomBytes } from "node:crypto"
import type { Context } from "hono"
import type { Inlogdoel } from "#begrippen/inlogdoel"
import { type Database, sql } from "./db.ts"
import { leesKoek, zetKoek } from "./koek.ts"

/** Absolute length of a session in hours; without a request for 30 minutes it ends earlier (ctx.wie). */
export const SESSIE_UREN = 10

export const hashToken = (token: string): Buffer => createHash("sha256").update(token, "utf8").digest()
/** 256 bits of chance, for a session or a one-time link. */
export const newToken = (): string => randomBytes(32).toString("base64url")

export interface Zetel {
  medewerkerId: string | null
  deelnemerId: string | null
}

/** How somebody came in; what is left out counts as a password alone, which opens least. */
export interface Hoe {
  wijze?: "wachtwoord" | "twee_stappen" | "passkey" | "organisatie" | "voorbeeld"
  /** The organisation whose own log-in vouches for him: only its seats open. */
  via?: string | null
  /** For whom that log-in is: it opens the seats of staff, or one's own file, never both. */
  doel?: Inlogdoel
  /** That log-in's own name for its session. */
  sid?: string | null
  /** 'Firefox op Windows', and the address: for the owner of the account to recognise it by. */
  toestel?: string | null
  adres?: string | null
  /** Ends no later than this: another seat does not make the day longer. */
  tot?: Date
}

/** Opens a session for an account in a seat; returns the token, of which the database keeps only the hash. Throws Error for a seat that ended. */
export async function openSessie(
  db: Database,
  accountId: string,
  zetel: Zetel,
  soort: "web" | "cli" | "taak" = "web",
  hoe: Hoe = {},
): Promise<string> {
  const token = newToken()
  const { rows } = await db.inRol("poort", null, tx =>
    sql<{ open: boolean }>`select ctx.open_sessie(${hashToken(token)}, ${accountId}, ${zetel.medewerkerId}, ${zetel.deelnemerId}, ${soort},
      make_interval(hours => ${SESSIE_UREN}), ${JSON.stringify(hoe)}::jsonb) as open`.execute(tx),
  )
  if (!rows[0]?.open) throw new Error("Dit account, of deze functie ervan, mag niet (meer) inloggen.")
  return token
}

export async function sluitSessie(db: Database, token: string): Promise<void> {
  await db.inRol("poort", null, tx => sql`select ctx.sluit_sessie(${hashToken(token)})`.execute(tx))
}

/** Ends every session of the account that this one is of, this one too. */
export async function sluitOveral(db: Database, token: string): Promise<void> {
  await db.inRol("poort", null, tx => sql`select ctx.sluit_overal(${hashToken(token)})`.execute(tx))
}

/** Which of these tokens still open a session. Winds no idle clock. */
export async function loadLevend(db: Database, tokens: readonly string[]): Promise<Set<string>> {
  const { rows } = await db.inRol("poort", null, tx =>
    sql<{ nr: number }>`select ctx.levende_sessies(${[...tokens]}::text[]) as nr`.execute(tx),
  )
  return new Set(rows.map(r => tokens[r.nr - 1]!))
}

export const readToken = (c: Context, https: boolean): string | null => {
  const bearer = c.req.header("authorization")
  if (bearer?.startsWith("Bearer ")) return bearer.slice(7)
  return leesKoek(c.req.header("cookie"), "trede", https)
}

/** The Set-Cookie that starts a session in the browser, or with null ends it. */
export const sessieCookie = (token: string | null, https: boolean): string => zetKoek("trede", token, https)
