import { createHash, randomBytes } from "node:crypto"
import type { Context } from "hono"
import { deleteCookie, getCookie, setCookie } from "hono/cookie"
import { type Database, sql } from "./db.ts"

/** Absolute length of a session; without a request for 30 minutes it ends earlier (ctx.wie). */
const HOURS = 10

export const hashToken = (token: string): Buffer => createHash("sha256").update(token, "utf8").digest()

export interface Zetel {
  medewerkerId: string | null
  deelnemerId: string | null
}

/** Opens a session for an account in a seat; returns the token, of which the database keeps only the hash. */
export async function openSessie(db: Database, accountId: string, zetel: Zetel, soort: "web" | "cli" | "taak" = "web"): Promise<string> {
  const token = randomBytes(32).toString("base64url")
  await db.inRol("poort", null, tx =>
    sql`select ctx.open_sessie(${hashToken(token)}, ${accountId}, ${zetel.medewerkerId}, ${zetel.deelnemerId}, ${soort}, make_interval(hours => ${HOURS}))`.execute(
      tx,
    ),
  )
  return token
}

export async function sluitSessie(db: Database, token: string): Promise<void> {
  await db.inRol("poort", null, tx => sql`select ctx.sluit_sessie(${hashToken(token)})`.execute(tx))
}

// The __Host- prefix ties a cookie to this host and to https; a first try on http://127.0.0.1 has neither.
const cookieName = (https: boolean) => (https ? "__Host-trede" : "trede")

export const readToken = (c: Context, https: boolean): string | null => {
  const bearer = c.req.header("authorization")
  if (bearer?.startsWith("Bearer ")) return bearer.slice(7)
  return getCookie(c, cookieName(https)) ?? null
}

export function setToken(c: Context, token: string, https: boolean): void {
  setCookie(c, cookieName(https), token, { path: "/", httpOnly: true, sameSite: "Lax", secure: https })
}

export function clearToken(c: Context, https: boolean): void {
  deleteCookie(c, cookieName(https), { path: "/", secure: https })
}
