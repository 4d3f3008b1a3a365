import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"

export interface StandWoordwacht {
  soort: string
  gezien: number
  onterecht: number
}
/** Of the organisations over which the reader watches, since a Monday. */
export async function loadWoordwacht(tx: Tx, vanaf: Dag): Promise<StandWoordwacht[]> {
  return (await sql<StandWoordwacht>`select soort, gezien, onterecht from ctx.stand_woordwacht(${vanaf}::date)`.execute(tx)).rows
}
