import { codeVan, DIPLOMA, DOELGROEPEN, NIVEAUS } from "./codes.ts"
import type { Kolommen } from "./kolommen.ts"
import { jaargroep, type Splitsing } from "./splitsing.ts"

const STARTKWALIFICATIE = codeVan(NIVEAUS, "havo_vwo_mbo24")

/** Age band by completed years; dates as yyyymmdd, so that one born on 29 February turns on 1 March in other years. */
export function leeftijdsgroep(geboren: number, peildatum: number): number {
  const jaren = Math.floor((peildatum - geboren) / 10_000)
  return Number(jaren > 26) + Number(jaren > 34) + Number(jaren > 44) + Number(jaren > 54)
}

/** What is known of somebody's education on a day. */
export interface Opleiding {
  bekend: boolean
  /** Highest level with a diploma that is not 'nee'; 0 when there is none. */
  niveau: number
  startkwalificatie: boolean
}

/** Fills `uit`, which the caller keeps: no object a person in a pass over half a million. */
export function leesOpleiding(uit: Opleiding, k: Kolommen, persoon: number, dag: number): Opleiding {
  const { start, aantal, kolom } = k.opleiding
  const van = start[persoon]!
  const tot = van + aantal[persoon]!
  let hoogste = 0
  let kwalificatie = 0
  let r = van
  // Whether a row has a diploma comes and goes at random: reckoned, since a branch would be guessed wrong half of the time.
  for (; r < tot && kolom.behaald[r]! <= dag; r++) {
    const niveau = kolom.niveau[r]!
    const diploma = kolom.diploma[r]!
    hoogste = Math.max(hoogste, niveau * Number(diploma !== DIPLOMA.nee))
    kwalificatie |= Number(diploma === DIPLOMA.ja) & Number(niveau >= STARTKWALIFICATIE)
  }
  uit.bekend = r > van
  uit.niveau = hoogste
  uit.startkwalificatie = kwalificatie === 1
  return uit
}

/** The doelgroepen that contain a day, as bits by their index. */
export function doelgroepenOp(k: Kolommen, persoon: number, dag: number): number {
  const { start, aantal, kolom } = k.doelgroep
  let bits = 0
  const van = start[persoon]!
  const tot = van + aantal[persoon]!
  for (let r = van; r < tot && kolom.begin[r]! <= dag; r++) bits |= Number(kolom.einde[r]! > dag) << kolom.doelgroep[r]!
  return bits
}

export const heeftDoelgroep = (k: Kolommen, persoon: number, dag: number, doelgroep: number): boolean =>
  (doelgroepenOp(k, persoon, dag) & (1 << doelgroep)) !== 0

/** The groups of a person on the peildag, for splits by person. Group 0 of doelgroep is 'geen'. */
export function persoonsgroepen(k: Kolommen, splitsing: Splitsing, persoon: number, peildag: number, peildatum: number): number[] {
  switch (splitsing) {
    case "leeftijd":
      return [leeftijdsgroep(k.persoon.geboren[persoon]!, peildatum)]
    case "geslacht":
      return [k.persoon.geslacht[persoon]!]
    case "niveau":
      return [leesOpleiding({ bekend: false, niveau: 0, startkwalificatie: false }, k, persoon, peildag).niveau]
    case "aanmeldjaar":
      return [k.persoon.aangemeld[persoon]! > peildag ? 0 : jaargroep(k.persoon.aanmeldjaar[persoon]!)]
    default: {
      const bits = doelgroepenOp(k, persoon, peildag)
      return bits === 0 ? [0] : DOELGROEPEN.flatMap((_, groep) => (bits & (1 << groep) ? [groep + 1] : []))
    }
  }
}
