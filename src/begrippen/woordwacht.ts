/**
 * Woordwacht: leest een vrije tekst over iemand mee nadat hij is vastgelegd, en vraagt om nalezen waar een woord staat dat er zelden in
 * hoort; hij houdt niets tegen. English: free-text guard.
 */
import type { Dag } from "./dag.ts"

export type Woordsoort = "gezondheid" | "justitie" | "oordeel"

/** Words that seldom belong in a text about somebody, by kind, with what could stand there instead. Dated, with the source of the kind. */
export interface Woordenlijst {
  soort: Woordsoort
  naam: string
  /** What to write instead. */
  liever: string
  /** Begins of words; a space in it is a phrase. */
  woorden: readonly string[]
  /** Words that only look like one. */
  niet: readonly string[]
  geldigVan: Dag
  geldigTot: Dag | null
  bron: string
  bevestigd: boolean
}

const EIGEN = "eigen lijst van Trede"
const lijst = (l: Omit<Woordenlijst, "geldigVan" | "geldigTot" | "bevestigd">): Woordenlijst => ({
  geldigVan: "2018-01-01",
  geldigTot: null,
  bevestigd: false,
  ...l,
})

/** AVG art. 9 (health) and 10 (crime): what somebody can do at work may be written, not why not. The words themselves are our choice. */
export const WOORDENLIJSTEN: readonly Woordenlijst[] = [
  lijst({
    soort: "gezondheid",
    naam: "een diagnose, ziekte of behandeling",
    liever: "Schrijf wat iemand kan en nodig heeft, niet waarom: 'kan twee uur achter elkaar staan', 'heeft rust nodig na een gesprek'.",
    bron: `${EIGEN}; AVG art. 9`,
    woorden: [
      "diagnos", "depress", "burn-out", "burnout", "psychi", "psycholo", "psychos", "adhd", "autis", "borderline", "schizofr", "bipolair", "ptss",
      "trauma", "angststoornis", "paniekaanval", "verslaafd", "verslaving", "alcohol", "drugs", "cocaïne", "wiet", "methadon", "ggz", "medicijn",
      "medicatie", "antidepress", "insuline", "diabet", "suikerziekte", "epilep", "reuma", "hernia", "artrose", "fibromyalg", "kanker", "chemo",
      "tumor", "hartinfarct", "hartkwaal", "copd", "astma", "hepatitis", "hiv", "zwanger", "miskraam", "abortus", "operatie", "geopereerd", "chirurg",
      "huisarts", "specialist", "ziekenhuis", "therapeut", "therapie", "dyslex", "verstandelijk beperkt", "laag iq", "ziektebeeld", "stoornis",
      "suïcid", "zelfmoord", "eetprobleem", "anorexia",
    ],
    niet: ["alcoholvrij", "drugstore", "operatief", "operationeel", "specialistisch werk"],
  }),
  lijst({
    soort: "justitie",
    naam: "politie of justitie",
    liever: "Schrijf alleen wat voor werk telt, en alleen als het besloten is: 'een VOG voor dit beroep is nu niet zeker'.",
    bron: `${EIGEN}; AVG art. 10`,
    woorden: [
      "veroordeel", "gevangen", "detentie", "gedetineerd", "strafblad", "verdachte", "verdacht van", "aangehouden", "gearresteerd", "arrestatie",
      "politie", "justitie", "reclassering", "enkelband", "diefstal", "gestolen", "mishandel", "inbraak", "fraud", "oplicht", "taakstraf", "tbs",
      "delict", "misdrijf", "strafrecht", "officier van justitie", "dealer", "dealen", "huiselijk geweld", "zedendelict", "vastgezeten",
    ],
    niet: ["politiek", "politieopleiding", "werkt bij de politie", "dealerbedrijf", "autodealer"],
  }),
  lijst({
    soort: "oordeel",
    naam: "een oordeel over iemand",
    liever: "Schrijf wat u zag of hoorde: 'kwam drie keer niet', 'zei dat het werk te zwaar is'.",
    bron: EIGEN,
    woorden: [
      "lui ", "lui.", "lui,", "luiheid", "ongemotiveerd", "niet gemotiveerd", "geen motivatie", "onbetrouwbaar", "liegt", "leugen", "manipul", "profiteur",
      "profiteert", "asociaal", "agressief", "lastig", "moeilijk mens", "klaagt altijd", "zeurt", "dom ", "dom.", "achterlijk", "hopeloos", "kansloos",
      "onwillig", "werkschuw", "slordig type", "vies", "stinkt", "ongewassen", "arrogant", "hysterisch", "zielig", "vreemde man", "vreemde vrouw",
      "rare man", "rare vrouw", "typisch voor", "zoals al die", "gestoord", "niet goed snik", "raar type",
    ],
    niet: ["lastige bereikbaarheid"],
  }),
] // biome-ignore format: lists of words

/** What it stumbled over, of one kind. */
export interface Treffer {
  soort: Woordsoort
  /** Of the list, not of the text: 'depress…' where the text said more. */
  woorden: readonly string[]
}

const lijstenOp = (dag: Dag) => WOORDENLIJSTEN.filter(l => l.geldigVan <= dag && (l.geldigTot === null || l.geldigTot > dag))
export const lijstVan = (soort: string, dag: Dag): Woordenlijst | undefined => lijstenOp(dag).find(l => l.soort === soort)

const WOORDTEKEN = /[\p{L}\p{N}]/u
const kaal = (woord: string) => woord.replace(/[ .,…]+$/, "")

/** Where one of these begins a word of the text. */
function vind(tekst: string, begin: string): string | null {
  for (let i = tekst.indexOf(begin); i >= 0; i = tekst.indexOf(begin, i + 1)) {
    if (i > 0 && WOORDTEKEN.test(tekst[i - 1]!)) continue
    const loopt = WOORDTEKEN.test(begin.at(-1)!) && /^[\p{L}\p{N}-]/u.test(tekst.slice(i + begin.length))
    return loopt ? `${begin}…` : kaal(begin)
  }
  return null
}

/**
 * What a text seems to hold that does not belong in a file that others and the person himself read. It knows words and no meaning, so it
 * only asks to read the text again; it never stops anybody, and keeps no copy.
 */
export function leesNa(vrijeTekst: string, dag: Dag): Treffer[] {
  const tekst = `${vrijeTekst.toLowerCase()} `
  return lijstenOp(dag).flatMap(l => {
    const schoon = l.niet.reduce((t, woord) => t.replaceAll(woord, " "), tekst)
    const woorden = [...new Set(l.woorden.flatMap(w => vind(schoon, w) ?? []))]
    return woorden.length > 0 ? [{ soort: l.soort, woorden }] : []
  })
}

/** A hit as it comes back from a browser: words of the list alone; null: it is none. */
export function herken(soort: string, woorden: readonly string[], dag: Dag): Treffer | null {
  const lijst = lijstVan(soort, dag)
  const bekend = new Set(lijst?.woorden.map(kaal))
  const goed = woorden.filter(w => bekend.has(kaal(w)))
  return lijst && goed.length > 0 ? { soort: lijst.soort, woorden: goed } : null
}
