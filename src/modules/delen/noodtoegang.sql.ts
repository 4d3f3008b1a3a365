import { sql, type Tx } from "#platform/db"

export interface Ingelicht {
  accountId: string
  email: string
  /** He judges it (privacy officer); else he directs the case. */
  toezicht: boolean
}

/** Who is told of an emergency access: the case directors of today and the privacy officers of the organisation; is there neither, who leads a team. Never who opened it. */
export async function loadIngelicht(tx: Tx, noodtoegangId: string): Promise<Ingelicht[]> {
  return (await sql<Ingelicht>`select * from ctx.in_te_lichten(${noodtoegangId})`.execute(tx)).rows
}
