import { z } from "zod"
import { type Code, codesVan, naamVan } from "#begrippen/code"
import { bestaat } from "#begrippen/dag"
import type { Waarden } from "./feit.rules.ts"

/** A field of a fact: what the form asks and how its value is shown. */
export interface Veldsoort {
  naam: string
  label: string
  hint?: string
  type: "keuze" | "dag" | "tekst" | "jaNee" | "medewerker"
  opties?: readonly Code[]
  verplicht: boolean
  /** What an empty one says; without it nobody knows. */
  leeg?: string
  /** Words of staff about somebody: the guard of free text reads them. */
  eigenWoorden?: true
  schema: z.ZodType
}

export const Dag = z.string("Vul een dag in.").refine(bestaat, "Vul een dag in die bestaat, bijvoorbeeld 9 maart 2026.")
export const keuze = (naam: string, label: string, opties: readonly Code[]): Veldsoort => ({
  naam,
  label,
  opties,
  type: "keuze",
  verplicht: true,
  schema: z.enum(codesVan(opties), "Maak een keuze uit de lijst."),
})
export const vrij = (veld: Veldsoort): Veldsoort => ({ ...veld, verplicht: false, schema: veld.schema.nullable().default(null) })
export const dag = (naam: string, label: string, hint?: string): Veldsoort => ({
  naam,
  label,
  type: "dag",
  verplicht: true,
  schema: Dag,
  ...(hint && { hint }),
})

export const BEGIN = dag("begin", "Begint op")
export const EINDE = vrij(dag("einde", "Stopt op", "De eerste dag waarop het niet meer geldt. Leeg: het loopt nog."))
/** A code by its name, inside a sentence. */
export const klein = (lijst: readonly Code[], waarden: Waarden, veld: string): string =>
  naamVan(lijst, String(waarden[veld])).replace(/^[A-Z](?![A-Z])/, l => l.toLowerCase())
