import { z } from "zod"
import { codesVan, type Code } from "#begrippen/code"
import { bestaat } from "#begrippen/dag"
import { INDELINGEN_CV, SOORTEN_ONDERDEEL } from "#begrippen/portfolio"
import { DAGDELEN_WERK, RIJBEWIJZEN, VERVOERMIDDELEN } from "#begrippen/werkwens"

const soorten = SOORTEN_ONDERDEEL.map(s => s.code)
const indelingen = INDELINGEN_CV.map(i => i.code)
const leeg = (tekst: string) => (tekst === "" ? null : tekst)
const vrij = (hoogstens: number) =>
  z.string().trim().max(hoogstens, `Houd dit korter dan ${hoogstens} tekens.`).transform(leeg).nullable().default(null)
const Dag = z.string().refine(bestaat, "Vul een dag in die bestaat, bijvoorbeeld 9 maart 2026.").nullable().default(null)
const uit = (lijst: readonly Code[]) =>
  z
    .array(z.enum(codesVan(lijst)))
    .max(lijst.length)
    .default([])
const getal = (van: number, tot: number) =>
  z
    .int(`Vul een heel getal in.`)
    .min(van, `Vul een getal in van ${van} tot ${tot}.`)
    .max(tot, `Vul een getal in van ${van} tot ${tot}.`)
    .nullable()
    .default(null)

const Wie = { deelnemerId: z.uuid() }
const Inhoud = {
  soort: z.enum(soorten, "Kies wat u wilt vastleggen."),
  wat: z.string("Vul dit in.").trim().min(1, "Vul dit in.").max(200, "Houd dit korter dan 200 tekens."),
  waar: vrij(200),
  begin: Dag,
  einde: Dag,
  stand: vrij(40),
  toelichting: vrij(4000),
  niveau: vrij(40),
  diploma: z.boolean().nullable().default(null),
  spreken: vrij(40),
  luisteren: vrij(40),
  lezen: vrij(40),
  schrijven: vrij(40),
}
const Reden = z.string("Schrijf waarom.").trim().min(3, "Schrijf kort waarom.").max(500, "Houd de reden korter dan 500 tekens.")

/** The concept of a list that was tapped; kept only where what is written is one of its names. */
const Getikt = { vakbegripId: z.uuid().nullable().default(null) }

export const LegOnderdeelVast = z.strictObject({ ...Wie, ...Inhoud, ...Getikt })
export const CorrigeerOnderdeel = z.strictObject({ ...Wie, onderdeelId: z.uuid(), ...Inhoud, ...Getikt, reden: Reden })
export const TrekOnderdeelIn = z.strictObject({ ...Wie, onderdeelId: z.uuid(), reden: Reden })
/** Of who helps him: the resident said that he wants it. The resident himself needs not say so. */
const InwonerWil = z.boolean().default(false)
export const ZetOpCv = z.strictObject({
  ...Wie,
  /** Of the lines, as the portfolio names them. */
  sleutels: z.array(z.string().max(110)).min(1, "Kies minstens één regel.").max(200),
  op: z.boolean(),
  inwonerWil: InwonerWil,
})
/** Its kind is that of the line of the file. */
const { soort: _soort, ...Werk } = Inhoud
export const VulWerkAan = z.strictObject({ ...Wie, uitId: z.uuid(), ...Werk, ...Getikt, inwonerWil: InwonerWil })
export const LegWensVast = z.strictObject({
  ...Wie,
  urenMin: getal(0, 60),
  urenMax: getal(1, 60),
  vanaf: Dag,
  reistijd: getal(0, 240),
  dagdelen: uit(DAGDELEN_WERK),
  vervoer: uit(VERVOERMIDDELEN),
  rijbewijs: uit(RIJBEWIJZEN),
  overMij: vrij(2000),
})
export const KiesCv = z.strictObject({
  ...Wie,
  indeling: z.enum(indelingen, "Kies een indeling."),
  weggelaten: z.array(z.string().max(60)).max(200).default([]),
  /** Not said: as it was. */
  banenafspraakMee: z.boolean().nullable().default(null),
  inwonerWil: InwonerWil,
})
export const TrekDocumentIn = z.strictObject({ ...Wie, documentId: z.uuid(), reden: Reden })
