import { z } from "zod"
import { codesVan } from "#begrippen/code"
import { REDENEN_GEEN_VACATURE, VERVOLGEN_VACATURE } from "#begrippen/vacaturevoorstel"

const leegIsNull = (tekst: string) => (tekst === "" ? null : tekst)

export const StelVacatureVoor = z.strictObject({
  deelnemerId: z.uuid(),
  vacatureId: z.uuid("Kies een vacature."),
  waarom: z
    .string("Schrijf waarom dit bij deze persoon past.")
    .trim()
    .min(10, "Schrijf in een zin waarom dit bij deze persoon past.")
    .max(500, "Houd het korter dan 500 tekens."),
})

const ANTWOORD = {
  antwoord: z.enum(["ja", "nee"], "Kies ja of nee."),
  reden: z.enum(codesVan(REDENEN_GEEN_VACATURE), "Kies waarom niet.").nullable().default(null),
  toelichting: z.string().trim().max(500, "Houd het korter dan 500 tekens.").transform(leegIsNull).nullable().default(null),
}
/** With the link alone: whoever holds it answers. */
export const AntwoordOpVacature = z.strictObject(ANTWOORD)
export const ZegOverVacature = z.strictObject({ voorstelId: z.uuid(), ...ANTWOORD })
export const LegVacatureantwoordVast = z.strictObject({ deelnemerId: z.uuid(), voorstelId: z.uuid(), ...ANTWOORD })

export const VolgVacaturevoorstel = z.strictObject({
  deelnemerId: z.uuid(),
  voorstelId: z.uuid(),
  vervolg: z.enum(codesVan(VERVOLGEN_VACATURE), "Kies wat er volgt."),
})
export const TrekVacaturevoorstelIn = z.strictObject({
  deelnemerId: z.uuid(),
  voorstelId: z.uuid(),
  reden: z.string("Schrijf waarom.").trim().min(3, "Schrijf kort waarom.").max(300, "Houd de reden korter dan 300 tekens."),
})
