import type { Actor } from "./actor.ts"
import { sql, type Tx } from "./db.ts"

/** P1 intake and diagnosis, P2 plan and guidance, P3 matching, P4 income, P5 employment by the SOB, P6 debt and social
 * support, P7 steering and statistics, P8 rights of the person, P9 technical management. */
export type Doel = "P1" | "P2" | "P3" | "P4" | "P5" | "P6" | "P7" | "P8" | "P9"

/**
 * What a page shows of people: declared with the page, logged before its first byte. 'geen' = nothing about people. Where it
 * depends on the reader's rights which categories he was shown, they follow from the data.
 */
export type Look<D> =
  | "geen"
  | { doel: Doel; categorieen: readonly string[] | ((data: D) => readonly string[]); deelnemers(data: D): readonly string[] }

/** Whether a look was declared whole: what is left out is not 'nothing'. */
export const isLook = (look: Look<never> | undefined): boolean =>
  look === "geen" || Boolean(look?.doel && look.categorieen && typeof look.deelnemers === "function")

/** A list is one look with the ids that it showed. Who looks follows from the session; the person himself is no look. */
export async function logLook<D>(tx: Tx, actor: Actor | null, look: Look<D>, pagina: string, data: D): Promise<void> {
  if (look === "geen" || !actor) return
  const ids = look.deelnemers(data).filter(id => id !== actor.deelnemerId)
  if (ids.length === 0) return
  const categorieen = typeof look.categorieen === "function" ? look.categorieen(data) : look.categorieen
  await logLooks(tx, look.doel, pagina, categorieen, ids)
}

/** Who holds the session of this transaction looked at these people; `waar`: the page, or what stands for it. */
export async function logLooks(tx: Tx, doel: Doel, waar: string, categorieen: readonly string[], ids: readonly string[]): Promise<void> {
  await sql`/* vast: inzage */ select ctx.leg_inzage_vast(${doel}, ${waar}, ${[...categorieen]}, ${[...ids]}::uuid[])`.execute(tx)
}
