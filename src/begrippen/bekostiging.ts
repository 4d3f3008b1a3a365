/**
 * Bekostiging: wie opdracht geeft om iemand te begeleiden en wie dat betaalt, als dat een ander is dan de eigen organisatie.
 * English: commissioning and funding.
 */
import { BETALERS } from "./aanmelding.ts"
import type { Code } from "./code.ts"

/** As at the sign-up; in a file it may be that nobody knows yet. */
export const BEKOSTIGERS: readonly Code[] = [...BETALERS, { code: "onbekend", naam: "Nog onbekend" }]
