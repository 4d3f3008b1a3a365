import type { Code } from "#begrippen/code"
import type { Overdracht } from "./overdracht.sql.ts"

export const OVERDRACHTGRONDEN: readonly Code[] = [
  { code: "verhuizing", naam: "de persoon verhuist" },
  { code: "afspraak", naam: "de organisaties spraken het af" },
  { code: "herindeling", naam: "gemeenten worden heringedeeld" },
]

/** How an offer stands, in a word or two. */
export const STANDEN: Readonly<Record<Overdracht["stand"], string>> = {
  open: "wacht op antwoord",
  aanvaard: "aanvaard",
  geweigerd: "geweigerd",
  ingetrokken: "ingetrokken",
  verlopen: "verlopen",
  uitgevoerd: "overgegaan",
}
