import { DAGDELEN, STATUSSEN_AANWEZIGHEID } from "#begrippen/aanwezigheid"
import { codesVan } from "#begrippen/code"
import { bestaat } from "#begrippen/dag"
import { z } from "zod"

const Datum = z.string().refine(bestaat, "Kies een dag die bestaat.")
const Dagdeel = z.enum(codesVan(DAGDELEN), "Kies ochtend, middag of avond.")
const Status = z.enum(codesVan(STATUSSEN_AANWEZIGHEID), "Kies hoe iemand er was.")

/** Which half-day the list shows; without a day: today. */
export const DagQuery = z.object({
  datum: Datum.optional().catch(undefined),
  dagdeel: Dagdeel.optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(999).catch(1),
})
export type DagQuery = z.infer<typeof DagQuery>

/** `keuze`: the person and what he was, as one button of the list sends them. */
export const MeldAanwezigheid = z.strictObject({
  datum: Datum,
  dagdeel: Dagdeel,
  keuze: z
    .string()
    .transform(tekst => tekst.split(" "))
    .pipe(z.tuple([z.uuid(), Status], "Kies bij één persoon hoe hij of zij er was.")),
  pagina: z.number().int().default(1),
})

/** What somebody says of himself on the tablet; that he did not come is for others to say. */
export const MeldOpTablet = z.strictObject({ status: z.enum(["aanwezig", "ziek", "afgemeld"], "Kies een van de knoppen.") })

const LENGTE_BADGE = { min: 6, max: 64 }
/** The number that a reader types, as the reader types it. */
export const Badge = z
  .string()
  .trim()
  .regex(
    new RegExp(`^[0-9A-Za-z:-]{${LENGTE_BADGE.min},${LENGTE_BADGE.max}}$`),
    `Houd de badge voor de lezer: het nummer heeft minstens ${LENGTE_BADGE.min} cijfers of letters.`,
  )
export const KoppelBadge = z.strictObject({ deelnemerId: z.uuid(), badge: Badge })
export const NeemPasIn = z.strictObject({ deelnemerId: z.uuid() })

export const Plek = z.string().trim().min(2, "Schrijf waar de tablet staat, bijvoorbeeld: hal, bij de balie.").max(80)
export const TrekTabletIn = z.strictObject({ tabletId: z.uuid() })
