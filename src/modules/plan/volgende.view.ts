import { dienstverleningOp } from "#begrippen/dienstverlening"
import type { Dag } from "#begrippen/dag"
import type { Feiten } from "#modules/deelnemer"
import { evaluatieVenster, type Venster } from "#modules/werkvoorraad"
import type { Gang } from "./evaluatie.sql.ts"
import type { PlanStand } from "./plan.sql.ts"

/** When the plan is to be looked at again, by the clock of the worklist; null: there is none that runs, or never at this service level. */
export function volgendeEvaluatie(
  plan: PlanStand["plan"],
  { evaluaties, pauzes }: Gang,
  { treden, dienstverlening }: Pick<Feiten, "treden" | "dienstverlening">,
  vandaag: Dag,
): Venster | null {
  if (!plan || plan.geeindigdOp !== null) return null
  const laatste = evaluaties.find(e => e.datum >= plan.begin)
  const [meting] = treden
  const niveau = meting ? (dienstverleningOp(dienstverlening, meting.trede, vandaag)?.niveau ?? null) : null
  return evaluatieVenster(laatste?.datum ?? plan.begin, { niveau, eerste: !laatste, pauzes }, vandaag)
}
