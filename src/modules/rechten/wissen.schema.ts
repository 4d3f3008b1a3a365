import { z } from "zod"

export const StelWissenVoor = z.strictObject({})
export const StelWissenVoorVerzoek = z.strictObject({ verzoekId: z.uuid(), geheel: z.boolean(), categorieen: z.array(z.string()) })
export const BeslisWisplan = z.strictObject({ wisplanId: z.uuid(), besluit: z.enum(["akkoord", "afgewezen"], "Kies of u akkoord gaat.") })
export const RondWissenAf = z.strictObject({ wisplanId: z.uuid(), mensen: z.number(), rijen: z.number() })
