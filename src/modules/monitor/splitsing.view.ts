import { codes, type Indicatoren, type Splitsing, splitsingenVan } from "#engines/indicatoren"
import { DREMPEL } from "./bescherming.rules.ts"
import type { Getoond } from "./getoond.view.ts"
import { type BeschermdeGroep, beschermLosseGroepen, beschermSplitsing } from "./kruistabel.rules.ts"
import { namenUit, volgordeVan } from "./namen.teksten.ts"
import { afgeleideKolommen } from "./splitskolom.view.ts"
import type { Splitskolom, Vraagstuk } from "./vraagstuk.view.ts"
import { getalVan, type Waarde } from "./weergave.rules.ts"

export interface Splitsrij {
  groep: string
  naam: string
  waarden: Waarde[]
}
/** Figures of one question by group. All tables of a split have the same rows. */
export interface Splitstabel {
  naam: string
  /** Before its heads, where they stand beside those of others. */
  voor: string
  koppen: readonly string[]
  rijen: readonly Splitsrij[]
}

/** What is split: figures by group, beside those of the whole as the page shows them. */
export interface Gesplitst {
  delen: Readonly<Record<string, Indicatoren>>
  totaal: Getoond
  splitsing: Splitsing
  exact: boolean
}

/** Splits of which the whole list is known, so that a group that is absent is a group with nobody. */
const LIJST: Partial<Record<Splitsing, readonly string[]>> = {
  leeftijd: codes.LEEFTIJDEN,
  geslacht: codes.GESLACHTEN,
  niveau: codes.NIVEAUS,
  soort: codes.SOORTEN_WERK,
  sector: codes.SECTOREN,
}

/** The columns that this split has, for who sees exact or protected figures. */
export const kolommenVan = ({ splitsing }: Vraagstuk, soort: Splitsing, exact: boolean): Splitskolom[] =>
  splitsing
    .filter(k => splitsingenVan(k.code).includes(soort) && (exact || !(k.alleenPrecies || k.alBeschreven?.includes(soort))))
    .map(k => (exact ? k : { ...k, ...k.beschermd }))

/**
 * The figures of a question by group: first what is compared, exact, or protected against the figures that the page
 * shows as a whole; then, for exact figures, all others: what they are follows from the question.
 */
export function splitstabellen(vraag: Vraagstuk, gesplitst: Gesplitst, namen: ReadonlyMap<string, string>): Splitstabel[] {
  const { delen, totaal, splitsing, exact } = gesplitst
  const groepen = (LIJST[splitsing] ?? Object.keys(delen)).filter(groep => delen[groep])
  const kolommen = kolommenVan(vraag, splitsing, exact)
  const gelezen = kolommen.map(kolom => leesKolom(kolom, groepen.map(groep => delen[groep]!), gesplitst)) // biome-ignore format: one thought
  const rijen = groepen.map((groep, r) => ({
    groep,
    naam: naamVanGroep(splitsing, groep, namen),
    waarden: gelezen.flatMap(kolom => kolom[r]!),
  }))
  const geordend = ordenRijen(rijen, splitsing)
  const overzicht = { naam: "Vergeleken", voor: "", koppen: kolommen.flatMap(koppenVan), rijen: geordend }
  if (!exact) return [overzicht]
  const andere = afgeleideKolommen(vraag, splitsing, totaal).map(({ lees, ...tabel }) => ({
    ...tabel,
    rijen: geordend.map(rij => ({ ...rij, waarden: lees(delen[rij.groep]!) })),
  }))
  return [overzicht, ...andere]
}

/** Is there anything to show of a group? */
export const heeftIets = ({ waarden }: Splitsrij): boolean => waarden.some(w => getalVan(w))

const koppenVan = ({ stil, kop, elk, toon, bij }: Splitskolom): string[] => [
  ...(stil ? [] : [kop]),
  ...(elk ?? []),
  ...(toon ? [toon.kop] : []),
  ...(bij ? [bij.kop] : []),
]

/** What the columns show of each group. */
function leesKolom(kolom: Splitskolom, groepen: readonly Indicatoren[], gesplitst: Gesplitst): Waarde[][] {
  const { stil, elk, toon, bij } = kolom
  const gezien = gesplitst.exact ? groepen.map(i => zoals(kolom, i)) : beschermKolom(kolom, groepen, gesplitst)
  return gezien.map(({ totaal, delen }, r) => [
    ...(stil ? [] : [telling(totaal)]),
    ...(elk ? delen.map(telling) : []),
    ...(toon ? [toon.waarde(delen, totaal)] : []),
    ...(bij ? [{ soort: "dagen", n: totaal === null ? null : bij.lees(groepen[r]!) } as const] : []),
  ])
}

const telling = (n: number | null): Waarde => ({ soort: "aantal", n })
const delenVan = (kolom: Splitskolom, i: Indicatoren): number[] => (kolom.delen?.(i) ?? [kolom.geheel(i)]).map(n => n ?? 0)
const zoals = (kolom: Splitskolom, i: Indicatoren): BeschermdeGroep => ({ totaal: kolom.geheel(i) ?? 0, delen: delenVan(kolom, i) })

/** A column as it may be shown. */
export function beschermKolom(kolom: Splitskolom, groepen: readonly Indicatoren[], { totaal, splitsing }: Gesplitst): BeschermdeGroep[] {
  const cellen = groepen.map(i => delenVan(kolom, i))
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
  const grootte = ({ waarden: [eerste] }: Splitsrij) => (eerste && getalVan(eerste)) ?? -1
  return rijen.toSorted((a, b) => grootte(b) - grootte(a) || (a.naam < b.naam ? -1 : 1))
}
