import { z } from "zod"

const Tekst = z.string("Schrijf uw bericht.").trim().min(1, "Schrijf uw bericht.").max(2000, "Houd het bericht korter dan 2000 tekens.")

export const SchrijfBoodschap = z.strictObject({ deelnemerId: z.uuid(), tekst: Tekst })
const Eigen = { deelnemerId: z.uuid(), boodschapId: z.uuid() }
export const VerbeterBoodschap = z.strictObject({ ...Eigen, tekst: Tekst })
export const TrekBoodschapIn = z.strictObject(Eigen)
export const SchrijfMijnBoodschap = z.strictObject({ tekst: Tekst })
