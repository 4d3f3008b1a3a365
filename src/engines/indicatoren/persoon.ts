import { codeVan, DIPLOMA, NIVEAUS } from "./codes.ts"
import type { Kolommen } from "./kolommen.ts"
import { jaargroep, type Splitsing } from "./splitsing.ts"

const STARTKWALIFICATIE = codeVan(NIVEAUS, "havo_vwo_mbo24")

/** Age band by completed years; dates as yyyymmdd, so that one born on 29 February turns on 1 March in other years. */
export function leeftijdsgroep(geboren: number, peildatum: number): number {
  const jaren = Math.floor((peildatum - geboren) / 10_000)
  if (jaren <= 26) return 0
  if (jaren <= 34) return 1
  if (jaren <= 44) return 2
  return jaren <= 54 ? 3 : 4
}

/** What is known of somebody's education on a day. */
export interface Opleiding {
  bekend: boolean
  /** Highest level with a diploma that is not 'nee'; 0 when there is none. */
  niveau: number
  startkwalificatie: boolean
}

export function opleidingOp(k: Kolommen, persoon: number, dag: number): Opleiding {
  const { start, aantal, kolom } = k.opleiding
  const uit = { bekend: false, niveau: 0, startkwalificatie: false }
  const van = start[persoon]!
  for (let r = van; r < van + aantal[persoon]! && kolom.behaald[r]! <= dag; r++) {
    const niveau = kolom.niveau[r]!
    uit.bekend = true
    if (kolom.diploma[r] !== DIPLOMA.nee && niveau > uit.niveau) uit.niveau = niveau
    if (kolom.diploma[r] === DIPLOMA.ja && niveau >= STARTKWALIFICATIE) uit.startkwalificatie = true
  }
  return uit
}

/** The doelgroepen that contain a day, each once. */
export function doelgroepenOp(k: Kolommen, persoon: number, dag: number): number[] {
  const { start, aantal, kolom } = k.doelgroep
  const uit: number[] = []
  const van = start[persoon]!
  for (let r = van; r < van + aantal[persoon]! && kolom.begin[r]! <= dag; r++) {
    if (kolom.einde[r]! > dag && !uit.includes(kolom.doelgroep[r]!)) uit.push(kolom.doelgroep[r]!)
  }
  return uit
}

export const heeftDoelgroep = (k: Kolommen, persoon: number, dag: number, doelgroep: number): boolean =>
  k.doelgroep.aantal[persoon]! > 0 && doelgroepenOp(k, persoon, dag).includes(doelgroep)

/** The groups of a person on the peildag, for splits by person. Group 0 of doelgroep is 'geen'. */
export function persoonsgroepen(k: Kolommen, splitsing: Splitsing, persoon: number, peildag: number, peildatum: number): number[] {
  switch (splitsing) {
    case "leeftijd":
      return [leeftijdsgroep(k.persoon.geboren[persoon]!, peildatum)]
    case "geslacht":
      return [k.persoon.geslacht[persoon]!]
    case "niveau":
      return [opleidingOp(k, persoon, peildag).niveau]
    case "aanmeldjaar":
      return [k.persoon.aangemeld[persoon]! > peildag ? 0 : jaargroep(k.persoon.aanmeldjaar[persoon]!)]
    default: {
      const groepen = doelgroepenOp(k, persoon, peildag)
      return groepen.length ? groepen.map(groep => groep + 1) : [0]
    }
  }
}
