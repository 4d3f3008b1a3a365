import { z } from "zod"
import { GRONDEN_OVERLEG } from "#begrippen/casusoverleg"
import { codesVan } from "#begrippen/code"
import { bestaat } from "#begrippen/dag"
import { DOENERS } from "#begrippen/plan"

const Dag = z.string("Kies een dag.").refine(bestaat, "Vul een dag in die bestaat, bijvoorbeeld 9 maart 2026.")
const Tijd = z.string("Kies een tijd.").regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Vul een tijd in als 09:30.")
const leegIsNull = (tekst: string) => (tekst === "" ? null : tekst)
const Vrij = (hoogstens: number) =>
  z.string().trim().max(hoogstens, `Houd dit korter dan ${hoogstens} tekens.`).transform(leegIsNull).nullable().default(null)
const Tekst = (wat: string) => z.string(wat).trim().min(3, wat).max(2000, "Houd dit korter dan 2000 tekens.")

export const PlanCasusoverleg = z.strictObject({
  deelnemerId: z.uuid(),
  dag: Dag,
  tijd: Tijd,
  plek: Vrij(300),
  agenda: Tekst("Schrijf waarover u overlegt, elk punt op een eigen regel."),
  genodigden: z.array(z.uuid()).max(30, "Kies hoogstens 30 mensen.").default([]),
  metInwoner: z.boolean().default(false),
  anderen: Vrij(300),
  grond: z.enum(codesVan(GRONDEN_OVERLEG), "Kies waarom het mag.").nullable().default(null),
  toelichting: Vrij(500),
})
export type PlanCasusoverleg = z.infer<typeof PlanCasusoverleg>

/** So many actions fit on the form; more can be put in the plan. */
export const ACTIES_HOOGSTENS = 5
const Actie = z.strictObject({
  wat: z.string("Schrijf wat er gebeurt.").trim().min(3, "Schrijf wat er gebeurt.").max(300, "Houd het korter dan 300 tekens."),
  wie: z.enum(codesVan(DOENERS), "Kies wie dit doet."),
  uiterlijk: Dag,
})
const Besluiten = Tekst("Schrijf wat er is besloten, elk besluit op een eigen regel.")
const Reden = z.string("Schrijf waarom.").trim().min(3, "Schrijf kort waarom.").max(300, "Houd de reden korter dan 300 tekens.")
export const LegCasusoverlegVast = z.strictObject({
  deelnemerId: z.uuid(),
  overlegId: z.uuid(),
  besluiten: Besluiten,
  acties: z.array(Actie).max(ACTIES_HOOGSTENS, `Leg hoogstens ${ACTIES_HOOGSTENS} acties vast.`).default([]),
})
export const ZegCasusoverlegAf = z.strictObject({ deelnemerId: z.uuid(), overlegId: z.uuid(), reden: Reden })
export const VerbeterCasusoverleg = z.strictObject({ deelnemerId: z.uuid(), overlegId: z.uuid(), besluiten: Besluiten, reden: Reden })
