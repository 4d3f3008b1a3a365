import { CATEGORIEEN } from "#modules/toegang"
import type { Tx } from "#platform/db"
import type { Services } from "#platform/services"
import { maakUitdraai, type Uitdraai } from "./uitdraai.rules.ts"
import { loadRuw } from "./uitdraai.sql.ts"

/** The answer to 'what do you know of me' as it is now; null for whom the actor may not ask it. */
export async function stelUitdraaiOp(tx: Tx, { sleutel, vandaag }: Services, deelnemerId: string, nu: Date): Promise<Uitdraai | null> {
  const ruw = await loadRuw(tx, deelnemerId, sleutel)
  return ruw && maakUitdraai(ruw, { dag: vandaag(), moment: nu.toISOString(), categorieen: Object.entries(CATEGORIEEN) })
}
