import { z } from "zod"
import { UITKOMSTEN_BIJEENKOMST } from "#begrippen/bijeenkomst"
import { codesVan } from "#begrippen/code"
import { bestaat } from "#begrippen/dag"
import { TALEN } from "#begrippen/taal"

const Dag = z.string("Kies een dag.").refine(bestaat, "Vul een dag in die bestaat, bijvoorbeeld 9 maart 2026.")
const Taal = z.enum(codesVan(TALEN), "Kies een taal uit de lijst.")

export const PlanBijeenkomst = z.strictObject({
  dag: Dag,
  tijd: z.string("Kies een tijd.").regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Vul een tijd in als 09:30."),
  minuten: z
    .number("Vul in hoe lang het duurt, in minuten.")
    .int("Vul hele minuten in.")
    .min(5, "Houd minstens 5 minuten aan.")
    .max(480, "Houd het korter dan 8 uur."),
  plek: z.string("Schrijf waar het is.").trim().min(1, "Schrijf waar het is.").max(300, "Houd het korter dan 300 tekens."),
  taal: Taal,
})

export const NodigUit = z.strictObject({ deelnemerId: z.uuid(), bijeenkomstId: z.uuid("Kies een bijeenkomst.") })

export const LegOpkomstVast = z.strictObject({
  bijeenkomstId: z.uuid(),
  deelnemerId: z.uuid(),
  uitkomst: z.enum(codesVan(UITKOMSTEN_BIJEENKOMST), "Kies of iemand er was, en of het duidelijk is."),
})

const Begrepen = z.boolean("Kies of het duidelijk is.")
export const LegVoorlichtingVast = z.strictObject({ deelnemerId: z.uuid(), datum: Dag, taal: Taal, begrepen: Begrepen })
export const ZegVoorlichting = z.strictObject({ begrepen: Begrepen })
