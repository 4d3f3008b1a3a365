import { z } from "zod"
import { CERTIFICATEN } from "#begrippen/certificaat"
import { codesVan } from "#begrippen/code"
import { bestaat } from "#begrippen/dag"
import { THEMAS } from "#begrippen/plan"
import { splitsSamen } from "./bewerking.rules.ts"
import { CATEGORIEEN_DIAGNOSE, INVULLERS, LEVERT, SOORTEN_VRAAG } from "./instrument.rules.ts"

const tekst = (lengte: number, leeg: string) => z.string(leeg).trim().min(1, leeg).max(lengte, `Houd het korter dan ${lengte} tekens.`)
const vrij = (lengte: number) => z.string().trim().max(lengte, `Houd het korter dan ${lengte} tekens.`).nullable().default(null)

export const MaakVersie = z.strictObject({ instrumentId: z.uuid(), organisatieId: z.uuid() })

const naam = tekst(100, "Geef het instrument een naam.")
const waarvoor = tekst(300, "Schrijf in één zin waarvoor het is.")

export const BeginInstrument = z.strictObject({
  organisatieId: z.uuid("Kies een organisatie."),
  naam,
  waarvoor,
  categorie: z.enum(codesVan(CATEGORIEEN_DIAGNOSE), "Kies waaronder een uitslag valt."),
})

/** Which state of the draft the form was filled in on. */
const versie = z.number().int()

export const WijzigInstrument = z.strictObject({
  instrumentId: z.uuid(),
  versie,
  naam,
  waarvoor,
  invullers: z
    .array(z.string())
    .transform(splitsSamen)
    .pipe(z.array(z.enum(codesVan(INVULLERS))).min(1, "Kies wie het invult.")),
  houdbaarMaanden: z
    .number("Vul een aantal maanden in, of laat het leeg.")
    .int("Vul hele maanden in.")
    .min(1, "Vul minstens 1 maand in.")
    .max(120, "Vul hoogstens 120 maanden in.")
    .nullable()
    .default(null),
  certificaat: z.enum(codesVan(CERTIFICATEN)).nullable().default(null),
  pasNa: z
    .string()
    .regex(/^[a-z0-9-]+$/, "Kies een instrument uit de lijst.")
    .nullable()
    .default(null),
  bron: tekst(500, "Schrijf waar het vandaan komt."),
  bevestigd: z.boolean().default(false),
  inGebruik: z.boolean().default(false),
})
export type GewijzigdInstrument = z.infer<typeof WijzigInstrument>

const Vraag = z.strictObject({
  code: vrij(60),
  /** Empty: the question goes. */
  vraag: z.string().trim().max(300, "Houd het korter dan 300 tekens.").default(""),
  soort: z.enum(codesVan(SOORTEN_VRAAG), "Kies een soort vraag.").nullable().default(null),
  antwoorden: vrij(4000),
  levert: z.enum(codesVan(LEVERT)).nullable().default(null),
  thema: z.enum(codesVan(THEMAS)).nullable().default(null),
  verplicht: z.boolean().default(false),
})
export const WijzigOnderdeel = z.strictObject({
  instrumentId: z.uuid(),
  versie,
  onderdeel: z.string().regex(/^[a-z][a-z0-9]*$/),
  titel: tekst(100, "Geef het onderdeel een titel."),
  uitleg: vrij(500),
  vragen: z.array(Vraag).max(40, "Een onderdeel heeft hoogstens 40 vragen."),
})

export const PubliceerInstrument = z.strictObject({
  instrumentId: z.uuid(),
  versie,
  geldigVan: z.string("Kies een dag.").refine(bestaat, "Vul een dag in die bestaat, bijvoorbeeld 9 maart 2026."),
})
