import type { Feiten } from "./feiten.rules.ts"
import { heeftRegie } from "#begrippen/rol"
import type { Persoon } from "./persoon.rules.ts"

export interface Gegeven {
  naam: string
  aanwezig: boolean
  /** What cannot be done as long as it is missing. */
  waarvoor: string
  /** Where this reader fills it in, under the person's address; null: another does. */
  waar: string | null
}

interface Eis {
  naam: string
  /** Who may see it may judge whether it is there. */
  recht: string
  waarvoor: string
  /** The page where it is filled in, and the right that this page asks. */
  waar: string
  vult: string
  is(persoon: Persoon, feiten: Feiten): boolean
}

/** What a file needs for the next step; the same fields as indicator VULGRAAD, without the BSN. */
const EISEN: readonly Eis[] = [
  {
    naam: "telefoon of e-mail",
    recht: "C01:lees",
    waarvoor: "om een afspraak te maken",
    waar: "contact",
    vult: "C01:schrijf",
    is: p => !!(p.telefoon ?? p.email),
  },
  {
    naam: "voertaal",
    recht: "C01:lees",
    waarvoor: "om te weten of er een tolk nodig is",
    waar: "contact",
    vult: "C01:schrijf",
    is: p => !!p.voertaal,
  },
  {
    naam: "postcode",
    recht: "C03:lees",
    waarvoor: "om werk in de buurt te vinden",
    waar: "adres",
    vult: "C03:schrijf",
    is: p => !!p.postcode,
  },
  {
    naam: "casusregisseur",
    recht: "C01B:lees",
    waarvoor: "om één aanspreekpunt te hebben",
    waar: "betrokkenen/nieuw",
    vult: "C01B:toevoeg",
    is: p => p.betrokkenen.some(heeftRegie),
  },
  {
    naam: "trede op de ladder",
    recht: "C14:lees",
    waarvoor: "om vooruitgang te kunnen zien",
    waar: "trede",
    vult: "C14:toevoeg",
    is: p => p.meting !== null,
  },
  {
    naam: "opleiding",
    recht: "C12:lees",
    waarvoor: "om passend werk te vinden",
    waar: "opleidingen/nieuw",
    vult: "C12:toevoeg",
    is: (_, f) => f.opleidingen.length > 0,
  },
]

/** How complete the file is, as far as this reader may know. */
export function volledigheid(persoon: Persoon, feiten: Feiten, mag: (recht: string) => boolean): Gegeven[] {
  return EISEN.filter(eis => mag(eis.recht)).map(({ naam, waarvoor, waar, vult, is }) => ({
    naam,
    waarvoor,
    waar: mag(vult) ? waar : null,
    aanwezig: is(persoon, feiten),
  }))
}
