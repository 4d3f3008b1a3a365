import { z } from "zod"

const nummer = z.string().regex(/^[0-9a-f]{64}$/)
export const NaamPasskey = z.string().trim().min(1, "Geef de passkey een naam, zoals 'telefoon'.").max(60)
export const NoemPasskey = z.strictObject({ nummer, naam: NaamPasskey })
export const WisPasskey = z.strictObject({ nummer })

/** What a browser answers, as far as it is read here; @simplewebauthn/server checks the rest, byte by byte. */
const Client = z.looseObject({ clientDataJSON: z.string().max(4_000) })
export const Antwoord = z.looseObject({
  id: z.string().regex(/^[\w-]{1,1400}$/),
  rawId: z.string(),
  type: z.literal("public-key"),
  clientExtensionResults: z.looseObject({}),
  response: Client,
})
