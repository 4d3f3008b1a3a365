import { z } from "zod"
import { WANNEER } from "./lijst.rules.ts"
import { SOORTEN } from "./werkvoorraad.rules.ts"

const VELDEN = {
  wanneer: z.enum(WANNEER).optional(),
  soort: z.enum(SOORTEN).optional(),
  /** For who watches over an organisation: the list of one coach. */
  coach: z.uuid().optional(),
  /** Where the page before ended: urgency, day, kind, and the ids of person and fact. */
  na: z
    .string()
    .regex(/^[1-5]\.\d{4}-\d\d-\d\d\.\d\d\.[0-9a-f-]{36}\.([0-9a-f-]{36})?$/)
    .optional(),
}

/** The filters as a machine asks them: what is wrong is refused. */
export const VoorraadVraag = z.object(VELDEN)
export type VoorraadQuery = z.infer<typeof VoorraadVraag>

/** The filters as they stand in the address; what is not understood counts as not chosen. */
export const VoorraadQuery = z.object({
  wanneer: VELDEN.wanneer.catch(undefined),
  soort: VELDEN.soort.catch(undefined),
  coach: VELDEN.coach.catch(undefined),
  na: VELDEN.na.catch(undefined),
})
