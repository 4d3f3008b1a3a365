import { z } from "zod"
import { bestaat } from "#begrippen/dag"
import { EMAIL_FOUT, isEmail, isTelefoon, TELEFOON_FOUT } from "#begrippen/bereikbaar"
import { LIJST_HOOGSTENS } from "./lijst.rules.ts"

const leegIsNull = (tekst: string) => (tekst === "" ? null : tekst)
const Tekst = (wat: string, hoogstens: number) =>
  z.string().trim().max(hoogstens, `${wat} is langer dan ${hoogstens} tekens.`).transform(leegIsNull).nullable().default(null)
const Naam = (wat: string) => z.string(`${wat} ontbreekt.`).trim().min(1, `${wat} ontbreekt.`).max(100, `${wat} is langer dan 100 tekens.`)

/** One row, with its line in the file. */
export const Lijstrij = z.strictObject({
  regel: z.number().int().positive(),
  voornaam: Naam("De voornaam"),
  tussenvoegsel: Tekst("Het tussenvoegsel", 30),
  achternaam: Naam("De achternaam"),
  geboortedatum: z.string("De geboortedatum ontbreekt.").refine(bestaat, "De geboortedatum is geen dag die bestaat, zoals 14-06-2008."),
  telefoon: Tekst("Het telefoonnummer", 30).refine(t => t === null || isTelefoon(t), TELEFOON_FOUT),
  email: Tekst("Het e-mailadres", 200).refine(t => t === null || isEmail(t), EMAIL_FOUT),
  kenmerk: Tekst("Het kenmerk", 40),
  vraag: Tekst("De vraag", 1000),
})
export type Lijstrij = z.infer<typeof Lijstrij>

/** The good rows, as the page of the check hands them on: checked again. */
export const Lijst = z
  .string("Kies de lijst opnieuw.")
  .max(900_000, "Deze lijst is te lang. Verdeel hem over meer bestanden.")
  .transform((tekst, ctx) => {
    try {
      return JSON.parse(tekst) as unknown
    } catch {
      ctx.addIssue({ code: "custom", message: "Kies de lijst opnieuw." })
      return z.NEVER
    }
  })
  .pipe(z.array(Lijstrij).min(1, "Er is niemand om aan te melden.").max(LIJST_HOOGSTENS))

export const MeldLijstAan = z.strictObject({ lijst: Lijst })
export const VerwijsLijst = z.strictObject({
  lijst: Lijst,
  organisatieId: z.uuid("Kies naar welke gemeente u verwijst."),
  akkoord: z.boolean().refine(ja => ja, "Vraag eerst of iedereen op de lijst dit wil. Zonder een ja meldt u niemand aan."),
})
