import type { Dag } from "#begrippen/dag"
import { type Database, sql, type Tx } from "#platform/db"
import { hashToken, newToken } from "#platform/sessie"
import type { Antwoord } from "./doorverwijzing.schema.ts"

/** What a partner reads of a referral: nothing of the person. */
export interface Gevraagd {
  id: string
  hulp: string
  vraag: string
  aan: string
  organisatie: string
  wie: string | null
  gevraagdOp: Dag
  antwoordVoor: Dag
  stand: string
  eersteContact: Dag | null
}

/** A new link; the one before it works no longer. Null: nothing waits for an answer by link, or it is not the actor's. */
export async function makeLink(
  tx: Tx,
  id: string,
): Promise<{ geheim: string; email: string; organisatie: string; antwoordVoor: Dag } | null> {
  const geheim = newToken()
  const { rows } = await sql<{ email: string; organisatie: string; antwoordVoor: Dag }>`
    select email, organisatie, antwoord_voor from ctx.maak_doorverwijslink(${id}, ${hashToken(geheim)})`.execute(tx)
  return rows[0] ? { geheim, ...rows[0] } : null
}

/** What a secret opens; null: nothing (any more). */
export async function loadMetLink(db: Database, geheim: string): Promise<Gevraagd | null> {
  const { rows } = await db.inRol("poort", null, tx =>
    sql<Gevraagd>`select * from ctx.open_doorverwijslink(${hashToken(geheim)})`.execute(tx),
  )
  return rows[0] ?? null
}

/** False: the link works no longer. */
export async function storeMetLink(db: Database, geheim: string, a: Antwoord, vandaag: Dag): Promise<boolean> {
  const { rows } = await db.inRol("poort", null, tx =>
    sql<{
      fout: string | null
    }>`select ctx.beantwoord_met_link(${hashToken(geheim)}, ${a.antwoord}, ${a.reden}, ${a.contactNaam}, ${a.eersteContact}::date,
      ${vandaag}::date) as fout`.execute(tx),
  )
  return rows[0]!.fout === null
}

/** What the own organisation was asked, what waits on top. */
export async function loadGevraagd(tx: Tx, vanaf: Dag): Promise<Gevraagd[]> {
  return (await sql<Gevraagd>`select * from ctx.mij_gevraagd(${vanaf}::date)`.execute(tx)).rows
}
export async function storeAntwoord(tx: Tx, id: string, a: Antwoord, vandaag: Dag): Promise<boolean> {
  const { rows } = await sql<{
    fout: string | null
  }>`select ctx.beantwoord_doorverwijzing(${id}, ${a.antwoord}, ${a.reden}, ${a.contactNaam},
    ${a.eersteContact}::date, ${vandaag}::date) as fout`.execute(tx)
  return rows[0]!.fout === null
}
