import { codes, type Indicatoren, type Splitsing } from "#engines/indicatoren"
import { type Beschermd, DREMPEL } from "./bescherming.rules.ts"
import type { Getoond } from "./getoond.view.ts"
import { type BeschermdeGroep, beschermLosseGroepen, beschermSplitsing } from "./kruistabel.rules.ts"
import { namenUit, volgordeVan } from "./namen.teksten.ts"
import type { Splitskolom } from "./vraagstuk.view.ts"
import type { Waarde } from "./weergave.rules.ts"

export interface Splitscel {
  geheel: Beschermd
  /** The figure of the parts, where the column has one. */
  waarde: Waarde | null
  bij: number | null
}
export interface Splitsrij {
  groep: string
  naam: string
  cellen: Splitscel[]
}

/** Splits of which the whole list is known, so that a group that is absent is a group with nobody. */
const LIJST: Partial<Record<Splitsing, readonly string[]>> = {
  leeftijd: codes.LEEFTIJDEN,
  geslacht: codes.GESLACHTEN,
  niveau: codes.NIVEAUS,
  soort: codes.SOORTEN_WERK,
  sector: codes.SECTOREN,
}

/**
 * The rows of a split: exact, or protected against the figures that the page shows as a whole (`totaal`). Groups in
 * which nothing is left to show are left out.
 */
export function splitsrijen(
  kolommen: readonly Splitskolom[],
  { delen, totaal, splitsing, exact }: { delen: Record<string, Indicatoren>; totaal: Getoond; splitsing: Splitsing; exact: boolean },
  namen: ReadonlyMap<string, string>,
): Splitsrij[] {
  const groepen = (LIJST[splitsing] ?? Object.keys(delen)).filter(groep => delen[groep])
  const perKolom = kolommen.map(kolom => leesKolom(exact ? kolom : { ...kolom, ...kolom.beschermd }, groepen.map(groep => delen[groep]!), totaal, splitsing, exact)) // biome-ignore format: one thought
  const rijen = groepen.map((groep, r) => ({
    groep,
    naam: naamVanGroep(splitsing, groep, namen),
    cellen: perKolom.map(kolom => kolom[r]!),
  }))
  return ordenRijen(rijen.filter(rij => rij.cellen.some(cel => cel.geheel)), splitsing) // biome-ignore format: one thought
}

function leesKolom(
  kolom: Splitskolom,
  groepen: readonly Indicatoren[],
  totaal: Getoond,
  splitsing: Splitsing,
  exact: boolean,
): Splitscel[] {
  const echt = groepen.map(i => (kolom.delen ? getallen(kolom.delen(i)) : [kolom.geheel(i) ?? 0]))
  const gezien = exact ? echt.map(zoals) : beschermKolom(kolom, echt, totaal, splitsing)
  return gezien.map(({ totaal: geheel, delen }, r) => ({
    geheel,
    waarde: kolom.toon ? kolom.toon.waarde(delen, geheel) : null,
    bij: kolom.bij && geheel !== null ? kolom.bij.lees(groepen[r]!) : null,
  }))
}

const getallen = (delen: readonly Beschermd[]): number[] => delen.map(n => n ?? 0)
const zoals = (delen: number[]): BeschermdeGroep => ({ totaal: delen.reduce((s, n) => s + n, 0), delen })

function beschermKolom(kolom: Splitskolom, cellen: number[][], totaal: Getoond, splitsing: Splitsing): BeschermdeGroep[] {
  if (kolom.geheel(totaal) === null) return cellen.map(delen => ({ totaal: null, delen: delen.map(() => null) }))
  const kolommenWeg = kolom.delen ? kolom.delen(totaal).map(n => n === null) : [false]
  // One can be in more than one doelgroep; all other splits divide the whole.
  const bescherm = splitsing === "doelgroep" ? beschermLosseGroepen : beschermSplitsing
  return bescherm({ cellen }, kolommenWeg, DREMPEL.binnen)
}

const NAMENLIJST: Partial<Record<Splitsing, Parameters<typeof namenUit>[0]>> = {
  leeftijd: "leeftijd",
  geslacht: "geslacht",
  niveau: "niveau",
  doelgroep: "doelgroep",
  soort: "soort",
  sector: "sector",
}

function naamVanGroep(splitsing: Splitsing, groep: string, namen: ReadonlyMap<string, string>): string {
  const lijst = NAMENLIJST[splitsing]
  return lijst ? namenUit(lijst)(groep) : (namen.get(groep) ?? namenUit("veld")(groep))
}

/** In the order of the list where that means something, else by what is shown, largest first. */
function ordenRijen(rijen: Splitsrij[], splitsing: Splitsing): Splitsrij[] {
  const vast = splitsing === "leeftijd" || splitsing === "niveau" ? volgordeVan(splitsing) : null
  if (vast) return rijen.toSorted((a, b) => vast.indexOf(a.groep) - vast.indexOf(b.groep))
  if (splitsing === "aanmeldjaar") return rijen.toSorted((a, b) => (a.groep < b.groep ? 1 : -1))
  const grootte = (rij: Splitsrij) => rij.cellen[0]?.geheel ?? -1
  return rijen.toSorted((a, b) => grootte(b) - grootte(a) || (a.naam < b.naam ? -1 : 1))
}
