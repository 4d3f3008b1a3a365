import { SCREENINGEN } from "#begrippen/aanmelding"
import type { Dag } from "#begrippen/dag"
import { plusDagen, plusMaanden } from "#begrippen/dag"

/** So many people who signed up had their first activity, or work, after so many days; null: not within the term. */
export interface Telling {
  organisatie: string
  /** The way of access that held on the day of signing up; null: none was recorded. */
  wijze: string | null
  /** Where they went after the screening; null: not recorded. */
  screening: string | null
  dagen: number | null
  mensen: number
}
/** One way of access at one organisation: who signed up, who began, and how long that took. */
export interface Doorlooptijd {
  organisatie: string
  wijze: string | null
  aangemeld: number
  begonnen: number
  /** Half of those who began did so within so many days; null: nobody began. */
  mediaan: number | null
}

/** What the ways of access are compared by, and within how many days: whoever is later counts as not there, so that everybody had the same time. */
export const MATEN = { activiteit: 90, werk: 365 } as const
export type Maat = keyof typeof MATEN

/** From a day until a day that no longer counts. */
export interface Periode {
  van: Dag
  tot: Dag
}

/**
 * The last calendar year of which everybody had his time. Whole years that do not overlap: two periods that differ by a few people
 * would give them away by subtraction.
 */
export function jaarVan(vandaag: Dag, maat: Maat): Periode {
  const nu = Number(plusDagen(vandaag, -MATEN[maat]).slice(0, 4))
  return { van: `${nu - 1}-01-01`, tot: `${nu}-01-01` }
}

/** The same year in two parts, to be counted beside each other. */
export function helften({ van, tot }: Periode): Periode[] {
  const midden = plusMaanden(van, 6)
  return [
    { van, tot: midden },
    { van: midden, tot },
  ]
}

/** From first contact to first activity, or to work, for each way of access at each organisation. */
export function doorlooptijden(tellingen: readonly Telling[]): Doorlooptijd[] {
  const groepen = Map.groupBy(tellingen, t => `${t.organisatie}\n${t.wijze ?? ""}`)
  return [...groepen.values()]
    .map(groep => {
      const begonnen = groep.flatMap(t => (t.dagen === null ? [] : [{ dagen: t.dagen, mensen: t.mensen }]))
      const { organisatie, wijze } = groep[0]!
      return { organisatie, wijze, aangemeld: som(groep), begonnen: som(begonnen), mediaan: mediaanVan(begonnen) }
    })
    .toSorted((a, b) => a.organisatie.localeCompare(b.organisatie, "nl") || (a.wijze ?? "").localeCompare(b.wijze ?? ""))
}

/** Of one organisation: how many signed up, and how many per outcome, in the order of the list; the last: not recorded. */
export interface Screening {
  organisatie: string
  aangemeld: number
  delen: number[]
}

/** Where those went who came while a voorselectie held, for each organisation that screens first. */
export const screeningen = (tellingen: readonly Telling[]): Screening[] =>
  [
    ...Map.groupBy(
      tellingen.filter(t => t.wijze === "voorselectie"),
      t => t.organisatie,
    ),
  ]
    .map(([organisatie, groep]) => ({
      organisatie,
      aangemeld: som(groep),
      delen: [...SCREENINGEN.map(s => s.code), null].map(code => som(groep.filter(t => t.screening === code))),
    }))
    .toSorted((a, b) => a.organisatie.localeCompare(b.organisatie, "nl"))

const som = (rijen: ReadonlyArray<{ mensen: number }>): number => rijen.reduce((n, r) => n + r.mensen, 0)

/** The day on which half of them had begun. */
function mediaanVan(rijen: ReadonlyArray<{ dagen: number; mensen: number }>): number | null {
  const helft = som(rijen) / 2
  let tot = 0
  for (const { dagen, mensen } of rijen.toSorted((a, b) => a.dagen - b.dagen)) {
    tot += mensen
    if (tot >= helft) return dagen
  }
  return null
}
