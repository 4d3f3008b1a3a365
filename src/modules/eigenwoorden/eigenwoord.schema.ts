import { z } from "zod"
import { codesVan } from "#begrippen/code"
import { bestaat } from "#begrippen/dag"
import { VERTALERS } from "#begrippen/eigenwoord"

const Kenmerk = z.string().regex(/^[0-9a-f]{64}$/, "Kies een tekst.")
export const LANGSTE_VERTALING = 8000

export const VertaalEigenWoorden = z.strictObject({
  deelnemerId: z.uuid(),
  taal: z.string().regex(/^[a-z]{3}$/, "Kies een taal."),
  vertaler: z.enum(codesVan(VERTALERS), "Kies wie dit vertaalde.").nullable().default(null),
  teksten: z
    .array(
      z.strictObject({
        bron: z
          .string()
          .max(120)
          .regex(/^[a-z]+(:[a-z0-9-]+)*$/, "Kies een tekst."),
        kenmerk: Kenmerk,
        tekst: z
          .string()
          .trim()
          .max(LANGSTE_VERTALING, `Houd het korter dan ${LANGSTE_VERTALING} tekens.`)
          .transform(tekst => tekst || null)
          .nullable()
          .default(null),
        /** The translation of what stood there before is good for these words as well. */
        klopt: z.boolean().default(false),
        /** He asked about it, and it was explained to him on this day. */
        uitgelegdOp: z.string().refine(bestaat, "Vul een dag in die bestaat, bijvoorbeeld 9 maart 2026.").nullable().default(null),
      }),
    )
    .max(100),
})

/** The pages on which he reads what was written, and to which he goes back. */
export const BLADEN = [
  "/mijn",
  "/mijn/plan",
  "/mijn/stappen",
  "/mijn/plan/ladder",
  "/mijn/team",
  "/mijn/gesprekken",
  "/mijn/niet-begrepen",
] as const
export type Blad = (typeof BLADEN)[number]
export const BegrijpNiet = z.strictObject({ kenmerk: Kenmerk, blad: z.enum(BLADEN).default("/mijn/plan") })
