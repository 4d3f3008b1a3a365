import { z } from "zod"
import { codesVan } from "#begrippen/code"
import { REDENEN_EINDE_BETROKKEN } from "#begrippen/volggroep"
import { Dag } from "./veldsoort.schema.ts"

/** As many people as one coach has at most: more is a mistake, and waits for too many locks. */
const MEEST = 500

/** `allemaal`: everybody with whom he is involved and whom the actor may change; else those that were picked. */
export const WisselBegeleider = z.strictObject({
  vanMedewerkerId: z.uuid("Kies van wie."),
  naarMedewerkerId: z.uuid("Kies wie het overneemt."),
  deelnemerIds: z.array(z.uuid()).max(MEEST, `Kies hoogstens ${MEEST} mensen tegelijk.`).default([]),
  allemaal: z.boolean().default(false),
  per: Dag,
  reden: z.enum(codesVan(REDENEN_EINDE_BETROKKEN), "Kies waarom."),
  toelichting: z.string().trim().max(500, "Houd de toelichting korter dan 500 tekens.").default(""),
})
export type WisselBegeleider = z.infer<typeof WisselBegeleider>
