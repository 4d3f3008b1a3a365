import { AsyncLocalStorage } from "node:async_hooks"
import i18next from "i18next"

/**
 * The languages of the resident's part. The Dutch text stands in the page and is its own key; a page that is not translated
 * is in Dutch as a whole, whatever its reader chose.
 */
export const TALEN = ["nl", "en", "uk", "ar"] as const
export type Taal = (typeof TALEN)[number]

/** Each language by its own name, so that who reads no Dutch finds it. */
export const TAALNAAM: Readonly<Record<Taal, string>> = { nl: "Nederlands", en: "English", uk: "Українська", ar: "العربية" }
export const richtingVan = (taal: Taal): "ltr" | "rtl" => (taal === "ar" ? "rtl" : "ltr")
export const isTaal = (waarde: unknown): waarde is Taal => (TALEN as readonly unknown[]).includes(waarde)

/** Of a number of things ({{count}}), as Intl.PluralRules names the numbers; `other` is needed in every language. */
type Getallen = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
/** One Dutch text in English, Ukrainian and Arabic; where it counts something, in Dutch as well. */
type Vertaling = readonly [en: string, uk: string, ar: string] | Readonly<Record<Taal, Getallen>>
export type Vertalingen = Readonly<Record<string, Vertaling>>

const nu = new AsyncLocalStorage<Taal>()
const kent = i18next.createInstance({
  resources: {},
  lng: "nl",
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  initAsync: false,
})
void kent.init()

/** Makes the translations of all modules known; done once, at composition. Throws Error for a text that two of them have. */
export function leerTalen(delen: readonly Vertalingen[]): void {
  const gezien = new Set<string>()
  for (const [tekst, vertaling] of delen.flatMap(deel => Object.entries(deel))) {
    if (gezien.has(tekst)) throw new Error(`Deze tekst is twee keer vertaald: ${tekst}`)
    gezien.add(tekst)
    for (const [taal, entries] of Object.entries(entriesOf(tekst, vertaling))) kent.addResources(taal, "translation", entries)
  }
}

/** By language, under the keys of i18next: the text itself, or with _one, _few … behind it. */
function entriesOf(tekst: string, vertaling: Vertaling): Record<string, Record<string, string>> {
  if (isDrie(vertaling)) {
    const [en, uk, ar] = vertaling
    return { en: { [tekst]: en }, uk: { [tekst]: uk }, ar: { [tekst]: ar } }
  }
  // A number for which a language says nothing of its own is said as `other`: i18next would fall back to the Dutch text.
  const perGetal = (taal: Taal) => {
    const getallen = new Intl.PluralRules(taal).resolvedOptions().pluralCategories
    return Object.fromEntries(getallen.map(getal => [`${tekst}_${getal}`, vertaling[taal][getal] ?? vertaling[taal].other]))
  }
  return Object.fromEntries(TALEN.map(taal => [taal, perGetal(taal)]))
}
export const isDrie = (vertaling: Vertaling): vertaling is readonly [string, string, string] => Array.isArray(vertaling)

/** Does what `work` makes in this language: everything that t() says meanwhile. */
export const inTaal = <T>(taal: Taal, work: () => T): T => nu.run(taal, work)
export const taalNu = (): Taal => nu.getStore() ?? "nl"

/**
 * The text in the language of the reader; without a translation the Dutch itself. Values stand in it as {{naam}}; {{count}} chooses
 * between one and many.
 */
export function t(tekst: string, waarden?: Readonly<Record<string, string | number>>): string {
  const taal = taalNu()
  if (waarden === undefined) return taal === "nl" ? tekst : ((kent.getResource(taal, "translation", tekst) as string | undefined) ?? tekst)
  return kent.t(tekst, { ...(taal === "ar" ? afgezonderd(waarden) : waarden), lng: taal })
}

/** A Dutch name inside an Arabic sentence keeps its own direction (U+2068 FSI … U+2069 PDI). */
const afgezonderd = (waarden: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(Object.entries(waarden).map(([naam, w]) => [naam, typeof w === "string" ? `\u2068${w}\u2069` : w]))

/**
 * Which language a reader gets: his choice, what the browser remembers of a choice before log-in, what the address asks that we sent him,
 * his file, what his browser asks.
 */
export function kiesTaal(bron: {
  gekozen: unknown
  koek: unknown
  gevraagd?: unknown
  voertaal: string | null
  browser: string | null
}): Taal {
  if (isTaal(bron.gekozen)) return bron.gekozen
  if (isTaal(bron.koek)) return bron.koek
  if (isTaal(bron.gevraagd)) return bron.gevraagd
  return VAN_VOERTAAL[bron.voertaal ?? ""] ?? (bron.voertaal ? "nl" : vanBrowser(bron.browser ?? ""))
}

/** By the codes of ISO 639-3 in a file. Another language than these gets Dutch: which of ours he reads, he chooses himself. */
const VAN_VOERTAAL: Readonly<Record<string, Taal>> = { nld: "nl", gos: "nl", eng: "en", ukr: "uk", ara: "ar" }

/** The first language of ours that the browser asks for, in the order of its wishes (RFC 9110 §12.5.4). */
function vanBrowser(kop: string): Taal {
  const wensen = kop.split(",").map(deel => {
    const [naam = "", ...rest] = deel.trim().split(";")
    const q = rest.map(r => /^\s*q=([\d.]+)\s*$/.exec(r)?.[1]).find(w => w !== undefined)
    return { taal: naam.slice(0, 2).toLowerCase(), q: q === undefined ? 1 : Number(q) }
  })
  return (wensen.filter(w => w.q > 0 && isTaal(w.taal)).toSorted((a, b) => b.q - a.q)[0]?.taal as Taal | undefined) ?? "nl"
}
