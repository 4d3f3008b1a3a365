import bidiFactory from "bidi-js"
import { type Letter, lettersVan } from "./pdf-letter.ts"

// Its types say a module of ES, it is one of CommonJS: the default is the factory itself.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)()

/** A part of a sentence in one look. */
export interface Zinsdeel {
  tekst: string
  vet: boolean
}
/** A run of signs of one direction in one file of the typeface. */
export interface Loop {
  /** As it is drawn, from left to right. */
  tekst: string
  letter: Letter
  /** From the left end of its line. */
  x: number
}
/** The runs in the order in which they are read. */
export interface Regel {
  loops: Loop[]
  breed: number
}
type Meet = (tekst: string, letter: Letter) => number

/** Marks that only say a direction (UAX #9): they do their work here and are never drawn. */
const RICHTING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g
export const zonderTekens = (tekst: string): string => tekst.replace(RICHTING, "")
/** Behind a blank, and behind a dash or stroke inside a word. */
const BREUK = /(?<=[ \t])(?=[^ \t])|(?<=\p{L}[-–/])(?=\p{L})/u

/**
 * The lines of a paragraph. It breaks where it is read, in logical order; only then each line is put in the order of its
 * directions (UAX #9, by bidi-js), so that a Dutch name or a date stands in its place in an Arabic sentence. Shaping is the font's.
 */
export const regelsVan = (zin: readonly Zinsdeel[], richting: "ltr" | "rtl", breed: number, meet: Meet): Regel[] =>
  alineasVan(zin).flatMap(alinea => {
    const tekst = alinea.map(deel => deel.tekst).join("")
    const letters = alinea.flatMap(deel => lettersVan(deel.tekst, deel.vet))
    const niveaus = bidi.getEmbeddingLevels(tekst, richting)
    const loopsIn = (van: number, tot: number) => loopsVan(tekst, letters, niveaus.levels, van, tot)
    const breedte = (van: number, tot: number) => loopsIn(van, tot).reduce((som, l) => som + meet(l.tekst, l.letter), 0)
    return breek(tekst, breed, breedte).map(([van, tot]) =>
      zetOpRij(loopsIn(van, tot), bidi.getReorderedIndices(tekst, niveaus, van, tot - 1), meet),
    )
  })

/** Split where somebody began a new line. */
function alineasVan(zin: readonly Zinsdeel[]): Zinsdeel[][] {
  const alineas: Zinsdeel[][] = [[]]
  for (const { tekst, vet } of zin)
    for (const [i, stuk] of tekst.split(/\r?\n/).entries()) {
      if (i > 0) alineas.push([])
      alineas.at(-1)!.push({ tekst: stuk, vet })
    }
  return alineas
}

/** From where to where each line goes, without the blanks at its end. Each word is measured once: letters join within a word only. */
function breek(tekst: string, breed: number, breedte: (van: number, tot: number) => number): Array<[number, number]> {
  const regels: Array<[number, number]> = []
  const zonderWit = (van: number, tot: number) => van + tekst.slice(van, tot).trimEnd().length
  let begin = 0
  let tot = 0
  let vol = 0
  for (const woord of tekst.split(BREUK)) {
    const einde = tot + woord.length
    if (tot > begin && vol + breedte(tot, zonderWit(tot, einde)) > breed) {
      regels.push([begin, zonderWit(begin, tot)])
      begin = tot
      vol = 0
    }
    // A word that no line holds (an address of a page) breaks where the line is full.
    while (begin === tot && breedte(begin, zonderWit(begin, einde)) > breed && einde - begin > 1) {
      while (tot + 1 < einde && (tot === begin || breedte(begin, tot + 1) <= breed)) tot++
      regels.push([begin, tot])
      begin = tot
    }
    vol += breedte(tot, einde)
    tot = einde
  }
  return [...regels, [begin, zonderWit(begin, tekst.length)]]
}

/** The signs of a line in runs, as they are read. */
function loopsVan(tekst: string, letters: readonly Letter[], niveaus: Uint8Array, van: number, tot: number) {
  const loops: Array<{ van: number; tekst: string; letter: Letter }> = []
  for (let i = van; i < tot; ) {
    let j = i + 1
    while (j < tot && letters[j] === letters[i] && niveaus[j] === niveaus[i]) j++
    const zichtbaar = zonderTekens(tekst.slice(i, j))
    const letter = letters[i]!
    if (zichtbaar) loops.push({ van: i, letter, tekst: niveaus[i]! % 2 === 1 ? omgekeerd(zichtbaar, letter) : zichtbaar })
    i = j
  }
  return loops
}

/** From right to left: the font itself turns Arabic letters round; what stands between them is turned here, and ( becomes ). */
function omgekeerd(tekst: string, letter: Letter): string {
  if (letter.startsWith("arabisch") && /\p{Script=Arabic}/u.test(tekst)) return tekst
  return Array.from(tekst)
    .toReversed()
    .map(teken => bidi.getMirroredCharacter(teken) ?? teken)
    .join("")
}

/** Each run where it stands on the line: from left to right in the order of the directions, given as it is read. */
function zetOpRij(loops: ReturnType<typeof loopsVan>, volgorde: readonly number[], meet: Meet): Regel {
  const plaats = new Map(volgorde.map((teken, nr) => [teken, nr]))
  const x = new Map<number, number>()
  let breed = 0
  for (const { van, tekst, letter } of loops.toSorted((a, b) => plaats.get(a.van)! - plaats.get(b.van)!)) {
    x.set(van, breed)
    breed += meet(tekst, letter)
  }
  return { loops: loops.map(({ van, tekst, letter }) => ({ tekst, letter, x: x.get(van)! })), breed }
}
