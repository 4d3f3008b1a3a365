import { akkoord } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { z } from "zod"

/** Somebody takes a list along as a file. Whom he saw stands with the looks; that it left the house stands here. */
export const neemLijstMee = command({
  naam: "neem-lijst-mee",
  recht: "ingelogd",
  invoer: z.strictObject({ lijst: z.string(), regels: z.number(), weggelaten: z.number() }),
  async run({ audit }, gegevens) {
    audit(gegevens)
    return akkoord(null)
  },
})
