/**
 * Plan van Perspectief: wat iemand kan en wil en wat de arbeidsmarkt vraagt, met per thema waar hij staat, waar hij heen wil
 * en welke stappen daarvoor nodig zijn. Deelnemer en coach spreken het samen af.
 * English: perspective plan.
 */
import type { Code } from "./code.ts"

/** Waar een doel over gaat. Gezondheid: wat iemand kan en nodig heeft, nooit wat hij mankeert. */
export const THEMAS: readonly Code[] = [
  { code: "werk", naam: "Werk" },
  { code: "leren", naam: "Leren en taal" },
  { code: "geld", naam: "Geld" },
  { code: "wonen", naam: "Wonen" },
  { code: "thuis", naam: "Thuis en opvang" },
  { code: "belasting", naam: "Wat iemand aankan" },
  { code: "meedoen", naam: "Meedoen en mensen om je heen" },
  { code: "reizen", naam: "Reizen" },
]

/** Wat er van een doel kwam. */
export const SCORES_DOEL: readonly Code[] = [
  { code: "bereikt", naam: "Bereikt" },
  { code: "deels", naam: "Deels bereikt" },
  { code: "niet", naam: "Niet bereikt" },
  { code: "vervallen", naam: "Niet meer nodig" },
]

/** Wie een stap zet. */
export const DOENERS: readonly Code[] = [
  { code: "deelnemer", naam: "De deelnemer zelf" },
  { code: "medewerker", naam: "Ik" },
  { code: "partner", naam: "Een partner" },
  { code: "sob", naam: "Het sociaal ontwikkelbedrijf" },
]

/** Waarvan de lijsten zijn. */
export const SOORTEN_KEUZE: readonly Code[] = [
  { code: "situatie", naam: "Waar iemand staat" },
  { code: "doel", naam: "Doel" },
  { code: "stap", naam: "Stap" },
]
/** Wie het met een plan eens moet zijn. */
export const PARTIJEN: readonly Code[] = [
  { code: "deelnemer", naam: "de deelnemer" },
  { code: "coach", naam: "de coach" },
  { code: "opdrachtgever", naam: "de opdrachtgever" },
  { code: "uitvoerder", naam: "de uitvoerder" },
]

export const WIJZEN_AKKOORD: readonly Code[] = [
  { code: "scherm", naam: "op het scherm" },
  { code: "link", naam: "met een link" },
  { code: "papier", naam: "op papier" },
]

export const UITKOMSTEN_EVALUATIE: readonly Code[] = [
  { code: "door", naam: "Het plan past nog" },
  { code: "bijstellen", naam: "Het plan wordt bijgesteld" },
  { code: "klaar", naam: "Het plan is klaar" },
]

/** Waarom de klok van de evaluatie stilstaat. */
export const PAUZEREDENEN: readonly Code[] = [
  { code: "ziek", naam: "Langer ziek" },
  { code: "zorgverlof", naam: "Zorg voor een ander, of zwangerschapsverlof" },
  { code: "verblijf", naam: "Verblijf in een instelling of detentie" },
  { code: "buitenland", naam: "Toegestaan verblijf in het buitenland" },
  { code: "wachten", naam: "Wachten op een besluit van een ander" },
]

/** De plaatsingsladder: in deze volgorde wordt bekeken wat kan (Ontwikkelprogramma TDC 2017, paragraaf 4.1.4). */
export const PLAATSINGSLADDER = [
  { code: "regulier", naam: "Regulier werk" },
  { code: "afspraakbaan", naam: "Afspraakbaan" },
  { code: "scholing", naam: "Scholing" },
  { code: "werkervaringsplek", naam: "Werkervaringsplek" },
  { code: "detachering", naam: "Detachering" },
  { code: "beschut", naam: "Beschut werk" },
  { code: "dagbesteding", naam: "Dagbesteding" },
] as const satisfies readonly Code[]
export type Plaatsingsvorm = (typeof PLAATSINGSLADDER)[number]["code"]

export const OORDELEN: readonly Code[] = [
  { code: "haalbaar", naam: "Haalbaar" },
  { code: "nog_niet", naam: "Nog niet" },
  { code: "niet", naam: "Niet van toepassing" },
  { code: "onbekend", naam: "Onbekend" },
]
