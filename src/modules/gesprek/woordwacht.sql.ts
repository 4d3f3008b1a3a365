import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import { leesNa } from "./woordwacht.rules.ts"

const telWoordwacht = (tx: Tx, soort: string, onterecht: boolean): Promise<unknown> =>
  sql`select ctx.tel_woordwacht(${soort}, ${onterecht})`.execute(tx)

/** Counts what the guard finds in a text that was just written; true: it asks to be read again. */
export async function wachtTekst(tx: Tx, tekst: string, vandaag: Dag): Promise<boolean> {
  const treffers = leesNa(tekst, vandaag)
  for (const { soort } of treffers) await telWoordwacht(tx, soort, false)
  return treffers.length > 0
}
/** Whoever wrote it says that the guard was wrong. */
export async function telLoosAlarm(tx: Tx, tekst: string, vandaag: Dag): Promise<void> {
  for (const { soort } of leesNa(tekst, vandaag)) await telWoordwacht(tx, soort, true)
}

export interface StandWoordwacht {
  soort: string
  gezien: number
  onterecht: number
}
/** Of the organisations over which the reader watches, since a Monday. */
export async function loadWoordwacht(tx: Tx, vanaf: Dag): Promise<StandWoordwacht[]> {
  return (await sql<StandWoordwacht>`select soort, gezien, onterecht from ctx.stand_woordwacht(${vanaf}::date)`.execute(tx)).rows
}
