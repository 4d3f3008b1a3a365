import { type Dag, plusDagen } from "#begrippen/dag"
import type { Weigering } from "#begrippen/uitkomst"
import { ANTWOORDTERMIJN, dagenOp, VOORUIT_DAGEN, WARME_TERMIJN } from "./overdracht.parameters.ts"

/** Goes along with every transfer: who it is, where he lives, and who was with him. */
export const ALTIJD_MEE = ["C01", "C01B", "C02", "C03"] as const
/** What the sender chooses about. */
export const TE_KIEZEN = [
  "C04",
  "C05",
  "C08",
  "C10",
  "C11",
  "C12",
  "C13",
  "C14",
  "C15",
  "C16",
  "C18",
  "C20",
  "C21",
  "C23",
  "C25",
  "C26",
] as const

/** The first day on which an answer comes too late: the term is over, or the agreed day has passed. */
export function antwoordVoor(vandaag: Dag, op: Dag): Dag {
  const termijn = plusDagen(vandaag, dagenOp(ANTWOORDTERMIJN, vandaag))
  return termijn < plusDagen(op, 1) ? termijn : plusDagen(op, 1)
}

/** What is wrong with the days of an offer; null: nothing. */
export function beoordeelDagen(
  { op, warm, warmTot }: { op: Dag; warm: readonly string[]; warmTot: Dag | null },
  vandaag: Dag,
): Weigering | null {
  if (op < vandaag || op > plusDagen(vandaag, VOORUIT_DAGEN))
    return { code: "dag", veld: "op", tekst: "Kies een dag van vandaag tot hoogstens een jaar vooruit. Met terugwerkende kracht kan niet." }
  if (warm.length === 0) return null
  const uiterlijk = plusDagen(op, dagenOp(WARME_TERMIJN, vandaag))
  if (warmTot === null || warmTot <= op || warmTot > uiterlijk)
    return {
      code: "warm",
      veld: "warmTot",
      tekst: `Noem tot wanneer deze collega’s betrokken blijven: na de overgang, en uiterlijk op ${uiterlijk}.`,
    }
  return null
}
