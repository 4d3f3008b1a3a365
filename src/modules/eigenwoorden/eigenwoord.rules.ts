import type { Dag } from "#begrippen/dag"

/** What was said about one text: a translation of it, that he does not understand it, or that it was explained to him. */
export interface Woordrij {
  id: string
  soort: "vertaling" | "vraag" | "uitleg"
  /** Where the text stands: 'vraag:kan', 'doel:…:wat', 'stap:…'. */
  bron: string
  /** Digest of the exact words. */
  kenmerk: string
  taal: string | null
  tekst: string | null
  vertaler: string | null
  op: Dag
}

/** Something that was written, where it stands and what the staff calls that. */
export interface Eigentekst {
  bron: string
  wat: string
  kenmerk: string
  tekst: string
}

/** By ISO 639-3, as a file names a language; of the languages in which the pages speak. */
const VAN_BLADZIJDE: Readonly<Record<string, string>> = { en: "eng", uk: "ukr", ar: "ara" }
/** Who speaks these reads what was written. */
const LEEST_NEDERLANDS = new Set(["nld", "gos"])

/** The language into which somebody's texts are to be translated; null: none, or it is not known. */
export const vertaaltaal = (voertaal: string | null): string | null =>
  voertaal === null || LEEST_NEDERLANDS.has(voertaal) ? null : voertaal

/**
 * In which languages a reader gets his own words, the first that is there; none: in Dutch. Who reads the pages in Dutch chose so, unless they do not
 * speak his language.
 */
export function leestalen(bladzijde: string, voertaal: string | null): readonly string[] {
  const eigen = vertaaltaal(voertaal)
  const gekozen = VAN_BLADZIJDE[bladzijde]
  if (gekozen) return eigen === null || eigen === gekozen ? [gekozen] : [gekozen, eigen]
  return eigen === null || Object.values(VAN_BLADZIJDE).includes(eigen) ? [] : [eigen]
}

export interface Vertaald {
  taal: string
  tekst: string
  vertaler: string
}
/** How one text stands for who reads these languages. */
export interface Stand {
  vertaling: Vertaald | null
  /** He said that he does not understand it, and nobody answered yet. */
  gevraagdOp: Dag | null
  uitgelegdOp: Dag | null
}

const laatste = (rijen: readonly Woordrij[], soort: Woordrij["soort"], kenmerk: string) =>
  rijen.findLast(r => r.soort === soort && r.kenmerk === kenmerk)

/** The translation of exactly these words; of words that stood there before there is none. Rows in the order in which they were recorded. */
export function vertalingVan(rijen: readonly Woordrij[], kenmerk: string, talen: readonly string[]): Vertaald | null {
  for (const taal of talen) {
    const rij = rijen.findLast(r => r.soort === "vertaling" && r.kenmerk === kenmerk && r.taal === taal)
    if (rij) return { taal, tekst: rij.tekst!, vertaler: rij.vertaler! }
  }
  return null
}

export const standVan = (rijen: readonly Woordrij[], kenmerk: string, talen: readonly string[]): Stand => ({
  vertaling: vertalingVan(rijen, kenmerk, talen),
  gevraagdOp: laatste(rijen, "vraag", kenmerk)?.op ?? null,
  uitgelegdOp: laatste(rijen, "uitleg", kenmerk)?.op ?? null,
})

/** A text as who translates sees it. */
export interface Werk extends Eigentekst {
  nu: string
  vertaler: string | null
  /** The translation of what stood there before: a start, no translation. */
  vorige: string | null
  gevraagdOp: Dag | null
}

/** A text that stands in more places is one text. */
export const eersteVanElk = (teksten: readonly Eigentekst[]): Eigentekst[] =>
  teksten.filter((tekst, nr) => teksten.findIndex(x => x.kenmerk === tekst.kenmerk) === nr)

/** Every text once, what he asked about on top, then what has no translation yet. */
export function vertaalwerk(teksten: readonly Eigentekst[], rijen: readonly Woordrij[], taal: string): Werk[] {
  const werk = eersteVanElk(teksten).map(tekst => {
    const { vertaling, gevraagdOp } = standVan(rijen, tekst.kenmerk, [taal])
    const vorige = rijen.findLast(r => r.soort === "vertaling" && r.taal === taal && r.bron === tekst.bron && r.kenmerk !== tekst.kenmerk)
    return {
      ...tekst,
      nu: vertaling?.tekst ?? "",
      vertaler: vertaling?.vertaler ?? null,
      vorige: vertaling ? null : (vorige?.tekst ?? null),
      gevraagdOp,
    }
  })
  const rang = (w: Werk) => (w.gevraagdOp ? 0 : w.nu === "" ? 1 : 2)
  return werk.toSorted((a, b) => rang(a) - rang(b))
}

/** What he asked about and is not there any more. */
export const vragenOverWeg = (teksten: readonly Eigentekst[], rijen: readonly Woordrij[]): Woordrij[] =>
  rijen.filter(r => r.soort === "vraag" && teksten.every(tekst => tekst.kenmerk !== r.kenmerk))
