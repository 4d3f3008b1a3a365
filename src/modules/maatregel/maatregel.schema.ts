import { z } from "zod"
import { codesVan } from "#begrippen/code"
import { bestaat } from "#begrippen/dag"
import { BESLUITEN_MAATREGEL, MAATREGELEN } from "#begrippen/maatregel"

const Dag = z.string("Kies een dag.").refine(bestaat, "Vul een dag in die bestaat, bijvoorbeeld 9 maart 2026.")
const woorden = (fout: string, hoogstens: number) =>
  z.string(fout).trim().min(3, fout).max(hoogstens, `Houd het korter dan ${hoogstens} tekens.`)
const Welke = { deelnemerId: z.uuid(), maatregelId: z.uuid() }

export const StelMaatregelVoor = z.strictObject({
  deelnemerId: z.uuid(),
  soort: z.enum(codesVan(MAATREGELEN), "Kies een soort maatregel."),
  inhoud: woorden("Schrijf wat iemand ervan merkt.", 500),
  grond: woorden("Noem het artikel of de verordening.", 300),
  motief: woorden("Schrijf waarom dit past bij deze persoon.", 2000),
  zienswijze: woorden("Schrijf wat iemand er zelf van zei, of dat hij niet reageerde.", 2000),
  begin: Dag,
  einde: Dag.nullable().default(null),
})
export const BesluitMaatregel = z.strictObject({
  ...Welke,
  besluit: z.enum(codesVan(BESLUITEN_MAATREGEL), "Kies een besluit."),
  motief: woorden("Schrijf waarom u dit besluit.", 2000),
})
export const TrekVoorstelIn = z.strictObject({ ...Welke, reden: woorden("Schrijf waarom.", 500) })

export const ZetFraudekanaal = z.strictObject({
  organisatieId: z.uuid(),
  werkafspraak: woorden("Schrijf wat een medewerker doet.", 1000),
  adres: z
    .string("Vul het adres in.")
    .trim()
    .max(500, "Houd het adres korter dan 500 tekens.")
    .refine(adres => URL.canParse(adres) && new URL(adres).protocol === "https:", "Vul een adres in dat met https:// begint."),
})
