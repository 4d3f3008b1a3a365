import { z } from "zod"
import { EMAIL_FOUT, isEmail } from "#begrippen/bereikbaar"
import { codesVan } from "#begrippen/code"
import { bestaat } from "#begrippen/dag"
import { ANTWOORDEN, REDENEN_NEE, SOORTEN_HULP } from "#begrippen/doorverwijzing"

const Dag = z.string("Vul een dag in.").refine(bestaat, "Vul een dag in die bestaat, bijvoorbeeld 9 maart 2026.")
const leegIsNull = (tekst: string) => (tekst === "" ? null : tekst)
const Vrij = (hoogstens: number) =>
  z.string().trim().max(hoogstens, `Houd dit korter dan ${hoogstens} tekens.`).transform(leegIsNull).nullable().default(null)

/** To an organisation that works with Trede, or by name and e-mail address to one that does not. */
export const VerwijsDoor = z.strictObject({
  deelnemerId: z.uuid(),
  hulp: z.enum(codesVan(SOORTEN_HULP), "Kies waarvoor u hulp vraagt."),
  vraag: z
    .string("Schrijf wat u vraagt.")
    .trim()
    .min(10, "Schrijf in een zin wat u vraagt.")
    .max(600, "Houd de vraag korter dan 600 tekens."),
  aanOrganisatieId: z.uuid().nullable().default(null),
  aanNaam: Vrij(120),
  aanEmail: Vrij(200).refine(t => t === null || isEmail(t), EMAIL_FOUT),
  doel: z.enum(["P1", "P2", "P3", "P4", "P5", "P6"], "Kies waarvoor het nodig is."),
  grond: z.enum(["toestemming", "wettelijke_taak"], "Kies waarom het mag."),
  toelichting: z
    .string()
    .trim()
    .min(10, "Leg in een zin uit waarom het mag: minstens tien tekens.")
    .max(500, "Houd dit korter dan 500 tekens."),
  antwoordVoor: Dag,
})
export type VerwijsDoor = z.infer<typeof VerwijsDoor>

export const TrekDoorverwijzingIn = z.strictObject({
  deelnemerId: z.uuid(),
  doorverwijzingId: z.uuid(),
  reden: z.string("Schrijf waarom.").trim().min(3, "Schrijf kort waarom.").max(300, "Houd de reden korter dan 300 tekens."),
})

const ANTWOORD = {
  antwoord: z.enum(codesVan(ANTWOORDEN), "Kies ja of nee."),
  reden: z.enum(codesVan(REDENEN_NEE), "Kies waarom niet.").nullable().default(null),
  contactNaam: Vrij(120),
  eersteContact: Dag.nullable().default(null),
}
/** With the link alone: whoever holds it answers. */
export const Antwoord = z.strictObject(ANTWOORD)
export type Antwoord = z.infer<typeof Antwoord>
export const BeantwoordDoorverwijzing = z.strictObject({ doorverwijzingId: z.uuid(), ...ANTWOORD })
