import type { Tx } from "#platform/db"
import type { Document, Onderdeel } from "./portfolio.rules.ts"
import { loadPortfolio } from "./portfolio.sql.ts"

/** One entry with what proves it. */
export interface Bestaand {
  onderdeel: Onderdeel
  bewijzen: Document[]
}

/** Null: it is not there, or not for this reader. */
export async function loadBestaand(tx: Tx, deelnemerId: string, id: string): Promise<Bestaand | null> {
  const { onderdelen, documenten } = await loadPortfolio(tx, deelnemerId)
  const onderdeel = onderdelen.find(o => o.id === id)
  return onderdeel ? { onderdeel, bewijzen: documenten.filter(d => d.stam === onderdeel.stam) } : null
}
