import type { Beeld } from "./beeld.ts"
import { telOntwikkelend } from "./duurzaamheid.ts"
import { telLadder } from "./ladder.ts"
import { telSamenstelling } from "./samenstelling.ts"

/** What counts everybody of the population of the period (§2). */
export function telPopulatie(b: Beeld): void {
  for (const persoon of b.populatie()) {
    b.richt(persoon)
    b.meting = b.metingOp(b.v.peildag)
    telLadder(b)
    telSamenstelling(b)
    telOntwikkelend(b)
  }
}
