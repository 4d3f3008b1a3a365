import { createRequire } from "node:module"

const LETTER = "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next"
const CYRILLISCH = "@fontsource/golos-text/files/golos-text"
const ARABISCH = "@fontsource/tajawal/files/tajawal"
const bestand = (letter: string, deel: string) => createRequire(import.meta.url).resolve(`${letter}-${deel}-normal.woff`)

/** The typefaces of the pages by the names they have in a document; `Vet` behind it for the bold one. */
export const LETTERS = {
  gewoon: bestand(LETTER, "latin-400"),
  gewoonVet: bestand(LETTER, "latin-700"),
  ext: bestand(LETTER, "latin-ext-400"),
  extVet: bestand(LETTER, "latin-ext-700"),
  cyrillisch: bestand(CYRILLISCH, "cyrillic-400"),
  cyrillischVet: bestand(CYRILLISCH, "cyrillic-700"),
  arabisch: bestand(ARABISCH, "arabic-400"),
  arabischVet: bestand(ARABISCH, "arabic-700"),
}
export type Letter = keyof typeof LETTERS

/**
 * Signs with a file of their own: Polish, Turkish, Czech names in our typeface, Ukrainian and Arabic in those that the pages have for them.
 * Arabic with the spaces between its words, so that a phrase is one run and its words stay in order.
 */
const EIGEN = [
  { tekens: /[\u0100-\u02FF\u1E00-\u1EFF]+/gu, letter: "ext" },
  { tekens: /[\u0400-\u045F\u0490\u0491\u2116]+/gu, letter: "cyrillisch" },
  { tekens: /[\u0600-\u06FF\uFB50-\uFDFF\uFE70-\uFEFC]+(?: +[\u0600-\u06FF\uFB50-\uFDFF\uFE70-\uFEFC]+)*/gu, letter: "arabisch" },
] as const

/** For each sign of a text the file it is in. */
export function lettersVan(tekst: string, vet: boolean): Letter[] {
  const letters: Letter[] = Array.from({ length: tekst.length }, () => (vet ? "gewoonVet" : "gewoon"))
  for (const { tekens, letter } of EIGEN)
    for (const loop of tekst.matchAll(tekens)) letters.fill(vet ? `${letter}Vet` : letter, loop.index, loop.index + loop[0].length)
  return letters
}

/** Arabic letters of one size read smaller than Latin ones (as on the pages, ui/css/basis.css). */
export const schaalVan = (letter: Letter): number => (letter.startsWith("arabisch") ? 1.12 : 1)
