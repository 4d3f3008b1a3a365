import { type Herkomst, NAAMLIJSTEN } from "./naamlijsten.ts"
import type { Gewichten, Toeval } from "./toeval.ts"

export interface Naam {
  voornaam: string
  tussenvoegsel?: string | undefined
  achternaam: string
}

const NEDERLANDS: Gewichten<Herkomst> = [
  ["nederlands", 62],
  ["gronings", 30],
  ["fries", 8],
]

/** A name of the given origin; many Groningers carry a surname that is found in the whole country. */
export function trekNaam(r: Toeval, herkomst: Herkomst, geslacht: "m" | "v"): Naam {
  const voornaam = r.kies(NAAMLIJSTEN[herkomst][geslacht])
  const achter = herkomst === "gronings" && r.kans(0.3) ? NAAMLIJSTEN.nederlands.achter : NAAMLIJSTEN[herkomst].achter
  return { voornaam, ...splits(r.kies(achter)) }
}

/** Any of the three local lists. */
export function trekStreeknaam(r: Toeval, geslacht: "m" | "v"): Naam {
  return trekNaam(r, r.gewogen(NEDERLANDS), geslacht)
}

export function volledigeNaam(naam: Naam): string {
  return [naam.voornaam, naam.tussenvoegsel, naam.achternaam].filter(Boolean).join(" ")
}

/** A mailbox at a domain that RFC 2606 reserves for examples, so that no letter ever arrives at a stranger's. */
export function postbus(naam: Naam, domein: string, volgnummer?: number): string {
  const kop = zonderAccenten(`${naam.voornaam}.${naam.tussenvoegsel ?? ""}${naam.achternaam}`)
  return `${kop}${volgnummer ?? ""}@${domein}`
}

function splits(tekst: string): { tussenvoegsel?: string; achternaam: string } {
  const [voor, na] = tekst.split("|") as [string, string?]
  return na === undefined ? { achternaam: voor } : { tussenvoegsel: voor, achternaam: na }
}

/** NFD takes most accents off; these letters have no parts and need their own line. */
const LOSSE_LETTERS: Readonly<Record<string, string>> = { ł: "l", ı: "i", ø: "o", đ: "d", ß: "ss" }

function zonderAccenten(tekst: string): string {
  return tekst
    .toLowerCase()
    .normalize("NFD")
    .replace(/[łıøđß]/g, letter => LOSSE_LETTERS[letter] ?? "")
    .replace(/[^a-z.-]/g, "")
}
