import { z } from "zod"
import { codesVan } from "#begrippen/code"
import { UITKOMSTEN_STAP } from "#begrippen/stap"

export const RondStapAf = z.strictObject({
  deelnemerId: z.uuid(),
  stapId: z.uuid(),
  uitkomst: z.enum(codesVan(UITKOMSTEN_STAP), "Kies wat ervan kwam."),
})
