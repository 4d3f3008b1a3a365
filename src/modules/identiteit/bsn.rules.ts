import { bsnFout } from "#begrippen/bsn"

/** The BSN in what a provider says in the claim that the municipality named; null for anything else than a BSN as such. */
export const leesBsn = (gezegd: unknown): string | null =>
  typeof gezegd === "string" && bsnFout(gezegd) === null ? gezegd.padStart(9, "0") : null
