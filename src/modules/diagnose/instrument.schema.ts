import { z } from "zod"
import { codesVan } from "#begrippen/code"
import { THEMAS } from "#begrippen/plan"
import { LEVERT, SOORTEN_VRAAG } from "./instrument.rules.ts"

/** Keys of the stored answers: nothing in them that a reader of rows would rename. */
const Sleutel = z
  .string()
  .regex(/^[a-z][a-z0-9]*$/)
  .max(60)
const Optie = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z0-9_]+$/)
    .max(60),
  tekst: z.string().min(1).max(200),
})

/** A question as it is stored. Strict: there is no field for points or a weight, and none can come in. */
const Vraag = z
  .strictObject({
    code: Sleutel,
    soort: z.enum(codesVan(SOORTEN_VRAAG)),
    vraag: z.string().min(1).max(300),
    gewoon: z.string().max(300).optional(),
    uitleg: z.string().max(500).optional(),
    opties: z.array(Optie).min(2).max(30).optional(),
    eenheid: z.string().max(20).optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    bespreken: z.boolean().optional(),
    verplicht: z.boolean().optional(),
    toelichting: z.boolean().optional(),
    onbevestigd: z.boolean().optional(),
    levert: z.enum(codesVan(LEVERT)).optional(),
    thema: z.enum(codesVan(THEMAS)).optional(),
  })
  .refine(v => ["keuze", "niveau", "plaatjes", "afvinklijst"].includes(v.soort) === (v.opties !== undefined), {
    message: "Een vraag met antwoorden om uit te kiezen noemt ze; een andere vraag heeft ze niet.",
    path: ["opties"],
  })

const Onderdeel = z.strictObject({
  code: Sleutel,
  titel: z.string().min(1).max(100),
  uitleg: z.string().max(500).optional(),
  vragen: z.array(Vraag).min(1).max(40),
})

/** What an instrument asks: sections with questions, each with a code of its own. */
export const DefinitieSchema = z
  .strictObject({ onderdelen: z.array(Onderdeel).min(1).max(20) })
  .refine(d => uniek(d.onderdelen.map(o => o.code)) && uniek(d.onderdelen.flatMap(o => o.vragen.map(v => v.code))), {
    message: "Elke vraag en elk onderdeel heeft een eigen code.",
  })
const uniek = (codes: readonly string[]): boolean => new Set(codes).size === codes.length
