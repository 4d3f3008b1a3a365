import { z } from "zod"
import { bestaat } from "#begrippen/dag"

const Wie = { deelnemerId: z.uuid() }
const Welke = { ...Wie, versieId: z.uuid() }

export const LegPlanVoor = z.strictObject(Wie)
export const SluitPlanAf = z.strictObject(Wie)
/** On screen for whom one works for; on paper in the name of the participant, who signed. */
export const GeefPlanakkoord = z.strictObject({
  ...Welke,
  namens: z.enum(["zelf", "deelnemer"], "Kies wie het ermee eens is."),
  op: z.string("Kies een dag.").refine(bestaat, "Vul een dag in die bestaat, bijvoorbeeld 9 maart 2026."),
})
export const GeefMijnAkkoord = z.strictObject({ versieId: z.uuid() })
