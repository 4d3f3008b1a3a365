import { z } from "zod"
import { type Code, codesVan, naamVan } from "#begrippen/code"
import { bestaat } from "#begrippen/dag"
import { DOELGROEPEN } from "#begrippen/doelgroep"
import { ONTHEFFINGEN } from "#begrippen/ontheffing"
import { OPLEIDINGSNIVEAUS } from "#begrippen/opleiding"
import { ROLLEN_MEDEWERKER, rolNaam } from "#begrippen/rol"
import { REDENEN_EINDE_UITKERING, UITKERINGEN } from "#begrippen/uitkering"
import type { Soortregels, Waarden } from "./feit.rules.ts"

/** A field of a fact: what the form asks and how its value is shown. */
export interface Veldsoort {
  naam: string
  label: string
  hint?: string
  type: "keuze" | "dag" | "tekst" | "jaNee" | "medewerker"
  opties?: readonly Code[]
  verplicht: boolean
  schema: z.ZodType
}

/** A kind of dated fact. */
export interface Feitsoort extends Soortregels {
  /** The table, and the word in the names of acts. */
  naam: "uitkering" | "doelgroep" | "ontheffing" | "opleiding" | "betrokkene"
  /** In addresses. */
  meervoud: string
  titel: string
  categorie: string
  /** The tab of the person's page on which it stands. */
  deel: "uitkering" | "opleiding" | "betrokkenen"
  velden: readonly Veldsoort[]
  /** Has a begin and an end, so it can be ended. */
  periode: boolean
}

const Dag = z.string("Vul een dag in.").refine(bestaat, "Vul een dag in die bestaat, bijvoorbeeld 9 maart 2026.")
const keuze = (naam: string, label: string, opties: readonly Code[]): Veldsoort => ({
  naam,
  label,
  opties,
  type: "keuze",
  verplicht: true,
  schema: z.enum(codesVan(opties), "Maak een keuze uit de lijst."),
})
const vrij = (veld: Veldsoort): Veldsoort => ({ ...veld, verplicht: false, schema: veld.schema.nullable().default(null) })
const dag = (naam: string, label: string, hint?: string): Veldsoort => ({
  naam,
  label,
  type: "dag",
  verplicht: true,
  schema: Dag,
  ...(hint && { hint }),
})

const BEGIN = dag("begin", "Begint op")
const EINDE = vrij(dag("einde", "Stopt op", "De eerste dag waarop het niet meer geldt. Leeg: het loopt nog."))
/** Who may be involved with a person; the others work with figures or with the system. */
const ROLLEN: readonly Code[] = ROLLEN_MEDEWERKER.filter(rol => !["beleid", "beheer", "privacy"].includes(rol)).map(code => ({
  code,
  naam: rolNaam(code),
}))
const klein = (lijst: readonly Code[], waarden: Waarden, veld: string): string =>
  naamVan(lijst, String(waarden[veld])).replace(/^[A-Z](?![A-Z])/, l => l.toLowerCase())

export const uitkering: Feitsoort = {
  naam: "uitkering",
  meervoud: "uitkeringen",
  titel: "Uitkering",
  categorie: "C05",
  deel: "uitkering",
  periode: true,
  eenTegelijk: ["soort"],
  noem: w => klein(UITKERINGEN, w, "soort"),
  velden: [keuze("soort", "Soort", UITKERINGEN), BEGIN, EINDE, vrij(keuze("redenEinde", "Reden van het einde", REDENEN_EINDE_UITKERING))],
}
export const doelgroep: Feitsoort = {
  naam: "doelgroep",
  meervoud: "doelgroepen",
  titel: "Doelgroep",
  categorie: "C04",
  deel: "uitkering",
  periode: true,
  eenTegelijk: ["doelgroep"],
  noem: w => `doelgroep ${klein(DOELGROEPEN, w, "doelgroep")}`,
  velden: [keuze("doelgroep", "Doelgroep", DOELGROEPEN), BEGIN, EINDE],
}
export const ontheffing: Feitsoort = {
  naam: "ontheffing",
  meervoud: "ontheffingen",
  titel: "Ontheffing",
  categorie: "C04",
  deel: "uitkering",
  periode: true,
  eenTegelijk: ["soort"],
  noem: w => (w["soort"] === "volledig" ? "volledige ontheffing" : "gedeeltelijke ontheffing"),
  velden: [
    keuze("soort", "Ontheffing", ONTHEFFINGEN),
    BEGIN,
    EINDE,
    vrij(dag("hercontroleOp", "Hercontrole op", "De dag waarop u opnieuw bekijkt of de ontheffing nog past.")),
  ],
}
export const opleiding: Feitsoort = {
  naam: "opleiding",
  meervoud: "opleidingen",
  titel: "Opleiding",
  categorie: "C12",
  deel: "opleiding",
  periode: false,
  eenTegelijk: null,
  noem: w => klein(OPLEIDINGSNIVEAUS, w, "niveau"),
  velden: [
    keuze("niveau", "Niveau", OPLEIDINGSNIVEAUS),
    vrij({
      naam: "omschrijving",
      label: "Welke opleiding",
      type: "tekst",
      verplicht: false,
      schema: z
        .string()
        .trim()
        .max(200, "Houd dit korter dan 200 tekens.")
        .transform(t => (t === "" ? null : t)),
    }),
    vrij({ naam: "diploma", label: "Diploma behaald", type: "jaNee", verplicht: false, schema: z.boolean() }),
    vrij(dag("behaaldOp", "Afgerond op", "Weet u de dag niet? Laat dit leeg.")),
  ],
}
export const betrokkene: Feitsoort = {
  naam: "betrokkene",
  meervoud: "betrokkenen",
  titel: "Betrokkene",
  categorie: "C01B",
  deel: "betrokkenen",
  periode: true,
  eenTegelijk: ["medewerkerId", "rol"],
  noem: w => `deze medewerker als ${rolNaam(String(w["rol"])).toLowerCase()}`,
  velden: [
    { naam: "medewerkerId", label: "Wie", type: "medewerker", verplicht: true, schema: z.uuid("Kies wie erbij komt.") },
    keuze("rol", "In welke rol", ROLLEN),
    BEGIN,
    EINDE,
  ],
}

/** Where everything stands that was ever recorded of a kind, under the person's address. */
export const geschiedenisPad = (soort: Feitsoort): string => `${soort.meervoud}/geschiedenis`

const Reden = z
  .string("Schrijf waarom.")
  .trim()
  .min(3, "Schrijf waarom: het oude blijft leesbaar, met deze reden erbij.")
  .max(500, "Houd de reden korter dan 500 tekens.")
const Wie = { deelnemerId: z.uuid() }
const Welk = { ...Wie, feitId: z.uuid() }
const vorm = (velden: readonly Veldsoort[]) => Object.fromEntries(velden.map(v => [v.naam, v.schema]))

/** What each act takes; the values of the fact itself lie beside the ids. */
export const RegistreerFeit = (soort: Feitsoort) => z.strictObject({ ...Wie, ...vorm(soort.velden) })
export const CorrigeerFeit = (soort: Feitsoort) => z.strictObject({ ...Welk, ...vorm(soort.velden), reden: Reden })
export const TrekFeitIn = z.strictObject({ ...Welk, reden: Reden })
export const BeeindigFeit = (soort: Feitsoort) => {
  const code = soort.velden.find(v => v.naam === "redenEinde")
  return z.strictObject({
    ...Welk,
    einde: Dag,
    ...(code
      ? { redenEinde: z.enum(codesVan(code.opties!), "Kies waarom het stopt."), reden: z.string().trim().max(500).default("") }
      : { reden: Reden }),
  })
}
export const HercontroleerOntheffing = z.strictObject({ ...Welk, hercontroleOp: Dag, reden: Reden })
