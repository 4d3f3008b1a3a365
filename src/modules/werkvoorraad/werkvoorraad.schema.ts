import { z } from "zod"
import { WANNEER } from "./lijst.rules.ts"
import { SOORTEN } from "./werkvoorraad.rules.ts"

/** The filters as they stand in the address; what is not understood counts as not chosen. */
export const VoorraadQuery = z.object({
  wanneer: z.enum(WANNEER).optional().catch(undefined),
  soort: z.enum(SOORTEN).optional().catch(undefined),
  /** For who watches over an organisation: the list of one coach. */
  coach: z.uuid().optional().catch(undefined),
  /** Where the page before ended: urgency, day, kind, and the ids of person and fact. */
  na: z
    .string()
    .regex(/^[1-3]\.\d{4}-\d\d-\d\d\.\d\.[0-9a-f-]{36}\.([0-9a-f-]{36})?$/)
    .optional()
    .catch(undefined),
})
export type VoorraadQuery = z.infer<typeof VoorraadQuery>
