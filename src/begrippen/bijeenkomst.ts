/** Bijeenkomst: een dag, tijd en plek waarop een groep voorlichting krijgt, in één taal. English: information meeting. */
import type { Code } from "./code.ts"

/** What came of an invitation to one: whoever came did or did not understand it. */
export const UITKOMSTEN_BIJEENKOMST: readonly Code[] = [
  { code: "begrepen", naam: "Was er, en begreep het" },
  { code: "nog_niet", naam: "Was er, heeft nog vragen" },
  { code: "niet_gekomen", naam: "Was er niet" },
]
