import { isDrie, type Vertalingen } from "#platform/taal"
import type { Source } from "./house.ts"

/** The texts that the sources give to t() as they stand, each with its file. */
export function gevraagdeTeksten(bronnen: readonly Source[]): Map<string, string> {
  const vormen = /\bt\(\s*("(?:[^"\\]|\\.)*")/g
  return new Map(bronnen.flatMap(({ path, text }) => [...text.matchAll(vormen)].map(m => [JSON.parse(m[1]!) as string, path] as const)))
}

/** What is asked and has no translation, as sentences. */
export const zonderVertaling = (gevraagd: Iterable<readonly [string, string]>, kent: ReadonlySet<string>): string[] =>
  [...gevraagd].filter(([tekst]) => !kent.has(tekst)).map(([tekst, waar]) => `${waar}: "${tekst}" heeft geen vertaling`)

const SCHRIFT = { en: /[a-z]/i, uk: /[\u0400-\u04ff]/, ar: /[\u0600-\u06ff]/ } as const
const merken = (tekst: string) => (tekst.match(/\{\{(?!count)\w+\}\}|<\/?a>/g) ?? []).toSorted().join(" ")

/** What is wrong with a translation itself: a value left out, a link lost, letters of another script, a number it cannot say. */
export function vertaalfouten(delen: readonly Vertalingen[]): string[] {
  return delen
    .flatMap(deel => Object.entries(deel))
    .flatMap(([tekst, vertaling]) =>
      inTalen(vertaling).flatMap(({ taal, zinnen, getallen }) => {
        const schrift = SCHRIFT[taal as keyof typeof SCHRIFT]
        const woorden = (zin: string) => zin.replaceAll(/\{\{\w+\}\}|<\/?a>/g, "")
        const zonder = getallen ? NODIG[taal]!.filter(getal => !getallen.includes(getal)) : []
        return [
          ...zinnen.filter(zin => merken(zin) !== merken(tekst)).map(zin => `${taal}: "${zin}" heeft andere waarden dan "${tekst}"`),
          ...zinnen
            .filter(zin => schrift && /[a-z]/i.test(woorden(tekst)) && !schrift.test(woorden(zin)))
            .map(zin => `${taal}: "${zin}" is niet vertaald`),
          ...zonder.map(getal => `${taal}: "${tekst}" zegt niets bij ${getal}`),
        ]
      }),
    )
}

/** Numbers that sound wrong when they are said as the others are. */
const NODIG: Readonly<Record<string, readonly string[]>> = { nl: [], en: ["one"], uk: ["one", "few", "many"], ar: ["one", "two", "few"] }

/** What is said in each language: a sentence, or one for each number. */
function inTalen(vertaling: Vertalingen[string]): Array<{ taal: string; zinnen: string[]; getallen: string[] | null }> {
  if (isDrie(vertaling)) return ["en", "uk", "ar"].map((taal, i) => ({ taal, zinnen: [vertaling[i]!], getallen: null }))
  return Object.entries(vertaling).map(([taal, zinnen]) => ({ taal, zinnen: Object.values(zinnen), getallen: Object.keys(zinnen) }))
}

const ATTRIBUTEN = ["aria-label", "title", "placeholder", "alt", "data-label", "data-mislukt"]
const LEEG = new Set(["input", "meta", "link", "br", "col", "img", "circle", "line", "path", "rect", "hr"])

/**
 * What a page in Arabic still says in Dutch: texts and attributes in Latin letters alone, outside what is marked as being in
 * another language (bdi, lang).
 */
export function onvertaald(html: string): string[] {
  const gevonden: string[] = []
  const diep: boolean[] = []
  for (const [, einde, tag = "", rest = "", tekst = ""] of html
    .replace(/^<!doctype html>/, "")
    .matchAll(/<(\/?)([a-z][\w-]*)\b([^>]*)>|([^<]+)/g)) {
    if (tekst) {
      if (!diep.includes(true)) gevonden.push(tekst)
      continue
    }
    if (einde) {
      diep.pop()
      continue
    }
    const anders = tag === "bdi" || rest.includes("ladder-bijschrift") || (tag !== "html" && /\slang="/.test(rest))
    if (!anders && !diep.includes(true))
      for (const [, naam = "", waarde = ""] of rest.matchAll(/\s([a-z-]+)="([^"]*)"/g)) if (ATTRIBUTEN.includes(naam)) gevonden.push(waarde)
    if (!LEEG.has(tag)) diep.push(anders)
  }
  return gevonden.map(zin => zin.trim()).filter(zin => /[a-z]{2}/i.test(zin) && !SCHRIFT.ar.test(zin) && zin !== "Trede")
}
