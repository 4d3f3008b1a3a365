import { z } from "zod"
import { bestaat } from "#begrippen/dag"

const Dag = z.string("Kies een dag.").refine(bestaat, "Vul een dag in die bestaat, bijvoorbeeld 9 maart 2026.")
const Tekst = z
  .string()
  .trim()
  .min(1, "Schrijf iets, of laat het weg.")
  .max(1000, "Houd het korter dan 1000 tekens.")
  .nullable()
  .default(null)
const Reden = z
  .string("Schrijf waarom.")
  .trim()
  .min(3, "Schrijf waarom: het oude blijft leesbaar, met deze reden erbij.")
  .max(500, "Houd de reden korter dan 500 tekens.")

/** One answer: `waarde` for what is chosen once, written or counted; `keuzes` where more can be chosen. */
const Antwoord = z.strictObject({
  vraag: z.string().max(60),
  waarde: Tekst,
  keuzes: z.array(z.string().max(60)).max(60).default([]),
  bespreking: Tekst,
  toelichting: Tekst,
})

export const BeginAfname = z.strictObject({
  deelnemerId: z.uuid(),
  instrumentId: z.uuid("Kies een instrument."),
  /** Asked where another instrument comes first. */
  waaromEerder: z.string().trim().max(500, "Houd de reden korter dan 500 tekens.").nullable().default(null),
})
export const BeginEigenAfname = z.strictObject({ instrumentId: z.uuid("Kies een instrument.") })
export const BewaarAfname = z.strictObject({ afnameId: z.uuid(), onderdeel: z.string().max(60), antwoorden: z.array(Antwoord).max(99) })
export const RondAfnameAf = z.strictObject({
  afnameId: z.uuid(),
  datum: Dag,
  /** Asked where it takes the place of a result that was wrong. */
  reden: Reden.nullable().default(null),
})
export const RondEigenAfnameAf = z.strictObject({ afnameId: z.uuid() })
export const DraagAfnameOver = z.strictObject({ afnameId: z.uuid(), aan: z.enum(["medewerker", "deelnemer"]) })
export const NeemAfnameOver = z.strictObject({ afnameId: z.uuid() })
export const CorrigeerAfname = z.strictObject({ afnameId: z.uuid() })
export const TrekAfnameIn = z.strictObject({ afnameId: z.uuid(), reden: Reden })
