/**
 * Eigen woorden: wat iemand zelf schreef in een plan, een stap of een evaluatie, met de vertaling ervan voor de inwoner.
 * English: somebody's own words.
 */
import type { Code } from "./code.ts"

/** Wie een tekst vertaalde; de inwoner leest dit erbij. */
export const VERTALERS: readonly Code[] = [
  { code: "tolk", naam: "Een tolk" },
  { code: "collega", naam: "Een collega die de taal spreekt" },
  { code: "naaste", naam: "Iemand die de inwoner kent" },
  { code: "programma", naam: "Een vertaalprogramma" },
]
