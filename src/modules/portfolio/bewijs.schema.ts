import { z } from "zod"
import { BEWIJS_BYTES } from "./bewijs.rules.ts"

export const BewaarBewijs = z.strictObject({
  deelnemerId: z.uuid(),
  onderdeelId: z.uuid(),
  naam: z.string().max(300),
  /** Base64. */
  inhoud: z
    .base64("Kies een bestand.")
    .min(1, "Kies een bestand.")
    .max(Math.ceil(BEWIJS_BYTES / 3) * 4, "Dit bestand is groter dan 5 MB."),
})
