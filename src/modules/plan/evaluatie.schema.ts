import { z } from "zod"
import { codesVan } from "#begrippen/code"
import { bestaat } from "#begrippen/dag"
import { OORDELEN, PAUZEREDENEN, PLAATSINGSLADDER, UITKOMSTEN_EVALUATIE } from "#begrippen/plan"

const Dag = z.string("Kies een dag.").refine(bestaat, "Vul een dag in die bestaat, bijvoorbeeld 9 maart 2026.")
const Wie = { deelnemerId: z.uuid() }
const woorden = (fout: string, hoogstens: number) =>
  z.string(fout).trim().min(3, fout).max(hoogstens, `Houd het korter dan ${hoogstens} tekens.`)

const Verslag = woorden("Schrijf kort op wat u samen zag.", 4000)
const Motief = woorden("Schrijf waarom u het anders ziet.", 1000)
const Reden = woorden("Schrijf kort waarom u het verbetert.", 300)

export const LegEvaluatieVast = z.strictObject({
  ...Wie,
  datum: Dag,
  uitkomst: z.enum(codesVan(UITKOMSTEN_EVALUATIE), "Kies wat eruit kwam."),
  verslag: Verslag,
})
export const VerbeterEvaluatie = z.strictObject({ ...Wie, evaluatieId: z.uuid(), verslag: Verslag, reden: Reden })
export const PauzeerPlan = z.strictObject({ ...Wie, reden: z.enum(codesVan(PAUZEREDENEN), "Kies waarom."), begin: Dag })
export const HervatPlan = z.strictObject({ ...Wie, pauzeId: z.uuid(), einde: Dag })

/** What a coach decides, in the place of what the facts say; 'unknown' is for facts alone. */
const BESLUITEN = OORDELEN.filter(o => o.code !== "onbekend")
export const WijkAfOpLadder = z.strictObject({
  ...Wie,
  vorm: z.enum(codesVan(PLAATSINGSLADDER), "Kies een vorm van werk."),
  oordeel: z.enum(codesVan(BESLUITEN), "Kies een oordeel."),
  motief: Motief,
})
export const VerbeterMotief = z.strictObject({ ...Wie, oordeelId: z.uuid(), motief: Motief, reden: Reden })
