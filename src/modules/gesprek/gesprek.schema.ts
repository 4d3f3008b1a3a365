import { z } from "zod"
import { codesVan } from "#begrippen/code"
import { SOORTEN_CONTACT } from "#begrippen/contact"
import { bestaat } from "#begrippen/dag"
import { Volgende } from "./afspraak.schema.ts"

const Dag = z.string("Kies een dag.").refine(bestaat, "Vul een dag in die bestaat, bijvoorbeeld 9 maart 2026.")

/** So many steps fit on the form; more than these are not remembered after one conversation. */
export const STAPPEN_HOOGSTENS = 5

const Stap = z.strictObject({
  wat: z
    .string("Schrijf wat er is afgesproken.")
    .trim()
    .min(1, "Schrijf wat er is afgesproken.")
    .max(300, "Houd het korter dan 300 tekens."),
  /** The one who records it takes this step; otherwise the participant does. */
  doorMij: z.boolean().default(false),
  uiterlijk: Dag,
})

export const LegGesprekVast = z.strictObject({
  deelnemerId: z.uuid(),
  datum: Dag,
  soort: z.enum(codesVan(SOORTEN_CONTACT), "Kies hoe u elkaar sprak."),
  notitie: z
    .string("Schrijf kort op wat is besproken.")
    .trim()
    .min(1, "Schrijf kort op wat is besproken.")
    .max(8000, "Houd het verslag korter dan 8000 tekens."),
  stappen: z.array(Stap).max(STAPPEN_HOOGSTENS, `Leg hoogstens ${STAPPEN_HOOGSTENS} stappen vast.`).default([]),
  ...Volgende,
  /** The appointment that this conversation was: it is settled along with it. */
  afspraakId: z.uuid().nullable().default(null),
})

export const TrekGesprekIn = z.strictObject({
  deelnemerId: z.uuid(),
  gesprekId: z.uuid(),
  reden: z
    .string("Schrijf waarom.")
    .trim()
    .min(3, "Schrijf waarom: het oude blijft leesbaar, met deze reden erbij.")
    .max(500, "Houd de reden korter dan 500 tekens."),
})
