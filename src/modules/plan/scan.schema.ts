import { z } from "zod"

const BASE64_VAN_5_MB = Math.ceil(5_000_000 / 3) * 4

export const BewaarPlanscan = z.strictObject({
  deelnemerId: z.uuid(),
  versieId: z.uuid(),
  naam: z.string().max(300),
  /** Base64. */
  inhoud: z.base64("Kies een bestand.").min(1, "Kies een bestand.").max(BASE64_VAN_5_MB, "Dit bestand is groter dan 5 MB."),
})

export const HaalPlanscanWeg = z.strictObject({
  deelnemerId: z.uuid(),
  scanId: z.uuid(),
  reden: z.string("Schrijf waarom.").trim().min(3, "Schrijf kort waarom.").max(500, "Houd de reden korter dan 500 tekens."),
})
