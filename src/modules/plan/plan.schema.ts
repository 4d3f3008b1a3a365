import { z } from "zod"
import { codesVan } from "#begrippen/code"
import { bestaat } from "#begrippen/dag"
import { DOENERS, SCORES_DOEL, SOORTEN_KEUZE, THEMAS } from "#begrippen/plan"

const Dag = z.string("Kies een dag.").refine(bestaat, "Vul een dag in die bestaat, bijvoorbeeld 9 maart 2026.")
const vrij = (lengte: number) =>
  z
    .string()
    .trim()
    .max(lengte, `Houd het korter dan ${lengte} tekens.`)
    .transform(tekst => tekst || null)
    .nullable()
    .default(null)
const Code = z.string().max(80).nullable().default(null)
const Wie = { deelnemerId: z.uuid() }

export const LANGSTE_ANTWOORD = 4000
export const BeantwoordPlanvragen = z.strictObject({
  ...Wie,
  /** The row that the form was filled in on; null: there was no plan yet. */
  vorige: z.uuid().nullable().default(null),
  kan: vrij(LANGSTE_ANTWOORD),
  wil: vrij(LANGSTE_ANTWOORD),
  markt: vrij(LANGSTE_ANTWOORD),
  uitvoerderId: z.uuid().nullable().default(null),
  /** The result that goes under the answer to its question. */
  neemOver: z.string().max(120).nullable().default(null),
})

const Doel = {
  ...Wie,
  situatieCode: Code,
  situatie: vrij(500),
  watCode: Code,
  wat: vrij(300),
  gewenst: vrij(500),
  uiterlijk: Dag,
  trajectId: z.uuid().nullable().default(null),
}
export const StelDoel = z.strictObject({ ...Doel, thema: z.enum(codesVan(THEMAS), "Kies een thema.") })
export const WijzigDoel = z.strictObject({ ...Doel, doelId: z.uuid(), vorige: z.uuid() })
export const ScoorDoel = z.strictObject({
  ...Wie,
  doelId: z.uuid(),
  score: z.enum(codesVan(SCORES_DOEL), "Kies wat ervan kwam."),
  toelichting: vrij(1000),
})

const Stap = {
  ...Wie,
  doelId: z.uuid().nullable().default(null),
  wie: z.enum(codesVan(DOENERS), "Kies wie dit doet."),
  door: vrij(120),
  uiterlijk: Dag,
  trajectId: z.uuid().nullable().default(null),
}
export const VoegStapToe = z.strictObject({ ...Stap, watCode: Code, wat: vrij(300) })
export const WijzigStap = z.strictObject({ ...Stap, stapId: z.uuid() })

export const VoegPlankeuzeToe = z.strictObject({
  organisatieId: z.uuid(),
  thema: z.enum(codesVan(THEMAS), "Kies een thema."),
  soort: z.enum(codesVan(SOORTEN_KEUZE), "Kies wat het is."),
  tekst: z
    .string("Schrijf de tekst.")
    .trim()
    .min(3, "Schrijf de tekst, ten minste drie tekens.")
    .max(200, "Houd het korter dan 200 tekens."),
})
/** By its code: one that comes along is not used here any more, or again; one's own goes. */
export const WisselPlankeuze = z.strictObject({ organisatieId: z.uuid(), keuze: z.string().max(80) })
