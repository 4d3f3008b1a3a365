import { bestaat } from "#begrippen/dag"
import { z } from "zod"
import { BESLUITEN, SOORTEN } from "./verzoek.rules.ts"

const uitleg = z
  .string()
  .trim()
  .min(10, "Leg in een zin uit wat u bedoelt: minstens tien tekens.")
  .max(2000, "Houd het korter dan 2000 tekens.")
const vraag = {
  soort: z.enum(SOORTEN, "Kies wat u wilt vragen."),
  over: z.string().max(10).nullable(),
  tekst: uitleg,
  /** Of a correction: leave the data alone until it was looked into (AVG art. 18 lid 1 onder a). */
  betwist: z.boolean(),
}
export const DienVerzoekIn = z.strictObject(vraag)
export const SchrijfVerzoekOp = z.strictObject({
  deelnemerId: z.uuid(),
  ...vraag,
  ontvangenOp: z.string().refine(bestaat, "Vul een datum in, zoals 31-12-2026."),
})
export const BeslisVerzoek = z.strictObject({ verzoekId: z.uuid(), besluit: z.enum(BESLUITEN, "Kies uw besluit."), reden: uitleg })
export const VerzoekMetReden = z.strictObject({ verzoekId: z.uuid(), reden: uitleg })
export const TrekVerzoekIn = z.strictObject({ verzoekId: z.uuid() })
