import type { RawBuilder } from "kysely"
import { sql, type Tx } from "./db.ts"

/** What a function of the database that guards an act answers: null when it did it, else the code of what stands in the way. */
export async function refusalOf(tx: Tx, call: RawBuilder<unknown>): Promise<string | null> {
  return (await sql<{ code: string | null }>`select ${call} as code`.execute(tx)).rows[0]!.code
}
