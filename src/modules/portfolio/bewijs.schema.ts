import { z } from "zod"

const BASE64_VAN_5_MB = Math.ceil(5_000_000 / 3) * 4

export const BewaarBewijs = z.strictObject({
  deelnemerId: z.uuid(),
  onderdeelId: z.uuid(),
  naam: z.string().max(300),
  /** Base64. */
  inhoud: z.base64("Kies een bestand.").min(1, "Kies een bestand.").max(BASE64_VAN_5_MB, "Dit bestand is groter dan 5 MB."),
})
