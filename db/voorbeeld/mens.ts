import { type Dag, dagVan, jaarVan, plusMaanden } from "./dag.ts"
import { type Herkomst, TALEN } from "./naamlijsten.ts"
import { type Naam, postbus, trekNaam } from "./namen.ts"
import type { Gemeente } from "./regio.ts"
import type { Deelnemer, Niveau } from "./rijen.ts"
import type { Gewichten, Toeval } from "./toeval.ts"

/** What of a person does not change, and what drives his life: how far work is away decides all the rest. */
export interface Mens {
  nr: string
  gemeente: Gemeente
  naam: Naam
  herkomst: Herkomst
  geslacht: "m" | "v"
  geboren: Dag
  /** 0 = ready for any job … 1 = far from work for years. */
  afstand: number
  niveau: Niveau
  statushouder: boolean
}

const HERKOMST: Gewichten<Herkomst> = [
  ["nederlands", 47],
  ["gronings", 25],
  ["fries", 5],
  ["turks", 3],
  ["arabisch", 8],
  ["tigrinya", 3],
  ["oekraiens", 2],
  ["pools", 3],
  ["overig", 4],
]

/** Education of people who ask for help with work: two in three without a startkwalificatie. */
const NIVEAU: Gewichten<Niveau> = [
  ["geen", 5],
  ["basis", 22],
  ["vmbo_mbo1", 39],
  ["havo_vwo_mbo24", 27],
  ["hbo", 5],
  ["wo", 2],
]

/** Draws a person of a certain age on a certain day. `hier` gives people whose road began in the Netherlands. */
export function trekMens(r: Toeval, nr: string, gemeente: Gemeente, leeftijd: number, op: Dag, afstand: number, hier = false): Mens {
  const geslacht = r.kans(0.49) ? "m" : "v"
  const gelot = r.gewogen(HERKOMST)
  const herkomst = hier && (gelot === "tigrinya" || gelot === "oekraiens" || gelot === "pools") ? "gronings" : gelot
  const vluchteling = herkomst === "tigrinya" || herkomst === "arabisch" || herkomst === "overig"
  return {
    nr,
    gemeente,
    geslacht,
    herkomst,
    naam: trekNaam(r, herkomst, geslacht),
    geboren: plusMaanden(op, -12 * leeftijd) - r.heel(1, 364),
    afstand,
    niveau: r.gewogen(NIVEAU),
    statushouder: !hier && vluchteling && r.kans(herkomst === "tigrinya" ? 0.95 : 0.55),
  }
}

/** The row of deelnemers.csv, with the gaps and slips of a real registration (README: untidiness). */
export function deelnemerrij(r: Toeval, mens: Mens, bsn: string, aanmelddatum: Dag): Deelnemer {
  const [, pc4, reikwijdte] = r.gewogen(mens.gemeente.plaatsen)
  return {
    deelnemer_nr: mens.nr,
    verantwoordelijke_code: mens.gemeente.code,
    bsn: r.kans(0.985) ? bsn : undefined,
    ...mens.naam,
    geboortedatum: mens.geboren,
    geslacht: r.kans(0.004) ? "x" : r.kans(0.006) ? undefined : mens.geslacht,
    postcode: r.kans(0.97) ? (r.kans(0.003) ? `${pc4}` : postcode(r, pc4 + r.heel(0, reikwijdte))) : undefined,
    woongemeente_code: r.kans(0.985) ? mens.gemeente.gemeente_code : "0765",
    telefoon: r.kans(0.88) ? telefoon(r) : undefined,
    email: r.kans(0.61) ? postbus(mens.naam, "example.org", r.heel(1, 99)) : undefined,
    voertaal: r.kans(0.93) ? r.kies(TALEN[mens.herkomst]) : undefined,
    aanmelddatum: r.kans(0.97) ? aanmelddatum : undefined,
  }
}

/** 06-12345… is nobody's: the series of examples. */
function telefoon(r: Toeval): string {
  return `06-12345${String(r.heel(0, 999)).padStart(3, "0")}`
}

const LETTERS = "ABCDEGHJKLMNPRTVWXZ".split("")

/** A postcode with letters by chance, without S, because SA, SD and SS are never given out. One in five comes without its space. */
export function postcode(r: Toeval, pc4: number): string {
  const letters = `${r.kies(LETTERS)}${r.kies(LETTERS)}`
  return `${pc4}${r.kans(0.2) ? "" : " "}${letters}`
}

/**
 * The day on which the AOW begins: 66 years until 2018, then in steps to 67 years for who is born in 1957–1960 and 67 years and
 * 3 months after (Algemene Ouderdomswet art. 7a; the early steps rounded to the birth year, which is near enough for invented people).
 */
export function aowDatum(geboren: Dag): Dag {
  const jaar = jaarVan(geboren)
  const maanden = jaar < 1953 ? 792 : jaar < 1955 ? 796 : jaar < 1956 ? 799 : jaar < 1957 ? 802 : jaar < 1961 ? 804 : 807
  return plusMaanden(geboren, maanden)
}

/** Completed years on a day. */
export function leeftijdOp(geboren: Dag, op: Dag): number {
  return Math.floor((op - geboren) / 365.2425)
}

/** The first of the month in which somebody became the given age, as schools and offices write it. */
export function maandVanLeeftijd(geboren: Dag, jaren: number, maand: number): Dag {
  return dagVan(jaarVan(geboren) + jaren, maand, 1)
}
