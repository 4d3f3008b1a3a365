import { z } from "zod"
import { bestaat } from "#begrippen/dag"
import type { Trede } from "#begrippen/trede"

const Datum = z.string().refine(bestaat, "Vul een dag in die bestaat, bijvoorbeeld 9 maart 2026.")
const Sport = z
  .number("Kies de trede waarop deze persoon staat.")
  .int()
  .min(1, "Kies een trede van 1 tot en met 6.")
  .max(6, "Kies een trede van 1 tot en met 6.")
  .transform(n => n as Trede)
const Toelichting = z
  .string()
  .trim()
  .max(2000, "Houd de toelichting korter dan 2000 tekens.")
  .transform(tekst => (tekst === "" ? null : tekst))
  .nullable()
  .default(null)
const Reden = z
  .string("Schrijf waarom.")
  .trim()
  .min(3, "Schrijf waarom: de oude meting blijft leesbaar, met deze reden erbij.")
  .max(500, "Houd de reden korter dan 500 tekens.")

/** A new measurement. `versie`: how many measurements the form had seen. */
export const WijzigTrede = z.strictObject({
  deelnemerId: z.uuid(),
  datum: Datum,
  trede: Sport,
  toelichting: Toelichting,
  bevestigd: z.boolean().default(false),
  versie: z.number().int().nullable().default(null),
})
export type WijzigTrede = z.infer<typeof WijzigTrede>

export const CorrigeerMeting = z.strictObject({
  deelnemerId: z.uuid(),
  metingId: z.uuid(),
  datum: Datum,
  trede: Sport,
  toelichting: Toelichting,
  reden: Reden,
})
export type CorrigeerMeting = z.infer<typeof CorrigeerMeting>

export const TrekMetingIn = z.strictObject({ deelnemerId: z.uuid(), metingId: z.uuid(), reden: Reden })
export type TrekMetingIn = z.infer<typeof TrekMetingIn>

/** A measurement as the API answers it. */
export const MetingAntwoord = z.object({
  id: z.uuid(),
  datum: z.string(),
  trede: z.number().int(),
  beoordelaar: z.string().nullable(),
  toelichting: z.string().nullable(),
})
