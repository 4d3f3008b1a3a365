import { bestaat } from "#begrippen/dag"
import { z } from "zod"

const dag = z.string().refine(bestaat, "Vul een datum in, zoals 31-12-2026.")
const uitleg = z.string().trim().min(10, "Leg in een zin uit waarom: minstens tien tekens.").max(1000, "Houd het korter dan 1000 tekens.")

export const BiedDossierAan = z.strictObject({
  deelnemerId: z.uuid(),
  naarOrganisatieId: z.uuid("Kies de organisatie die het overneemt."),
  /** Of a shielded file one person there gets the offer. */
  aanMedewerkerId: z.uuid().nullable(),
  op: dag,
  grond: z.enum(["verhuizing", "afspraak", "herindeling"], "Kies waarom het dossier overgaat."),
  toelichting: uitleg,
  /** Categories of which the history goes along, beside who and where somebody is. */
  mee: z.array(z.string()),
  warm: z.array(z.uuid()),
  warmTot: dag.nullable(),
})
export type BiedDossierAan = z.infer<typeof BiedDossierAan>

export const TrekDossieraanbodIn = z.strictObject({ overdrachtId: z.uuid() })

export const BeslisDossieraanbod = z.strictObject({
  overdrachtId: z.uuid(),
  besluit: z.enum(["aanvaard", "geweigerd"], "Kies of u het dossier overneemt."),
  toelichting: z.string().trim().max(1000, "Houd het korter dan 1000 tekens.").nullable(),
  regisseurId: z.uuid().nullable(),
  lezers: z.array(z.uuid()),
})
