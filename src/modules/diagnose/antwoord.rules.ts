import { type Code, naamVan } from "#begrippen/code"
import { akkoord, geweigerd, type Uitkomst, type Weigering } from "#begrippen/uitkomst"
import type { Definitie, Onderdeel, Vraag } from "./instrument.rules.ts"

export const BESPREKINGEN: readonly Code[] = [
  { code: "besproken", naam: "Besproken" },
  { code: "niet_nodig", naam: "Niet nodig" },
  { code: "wil_niet", naam: "Wil hierover niet praten" },
]
export const JA_NEE: readonly Code[] = [
  { code: "ja", naam: "Ja" },
  { code: "nee", naam: "Nee" },
  { code: "onbekend", naam: "Onbekend" },
]

/** What was answered to one question; null: nothing, which is not the same as 'onbekend'. */
export interface Antwoord {
  waarde: string | number | readonly string[] | null
  bespreking?: string
  toelichting?: string
  /** Who answered, where that is another than who began. */
  door?: Door
}
type Door = "medewerker" | "deelnemer"
export type Antwoorden = Readonly<Record<string, Antwoord>>

/** One answer as a form or a program sends it. */
export interface Ingevuld {
  vraag: string
  waarde: string | null
  keuzes: readonly string[]
  bespreking: string | null
  toelichting: string | null
}

export const opties = (vraag: Vraag): readonly Code[] =>
  vraag.soort === "janee" ? JA_NEE : (vraag.opties ?? []).map(o => ({ code: o.code, naam: o.tekst }))
const meer = (vraag: Vraag): boolean => vraag.soort === "plaatjes" || vraag.soort === "afvinklijst"
const leeg = (waarde: Antwoord["waarde"]): boolean => waarde === null || (Array.isArray(waarde) && waarde.length === 0)

/** The answers of one section, by the kind of each question; what does not fit comes back at its own field. */
export function leesAntwoorden(onderdeel: Onderdeel, rijen: readonly Ingevuld[]): Uitkomst<Antwoorden> {
  const antwoorden: Record<string, Antwoord> = {}
  const fouten: Weigering[] = []
  for (const [nr, rij] of rijen.entries()) {
    const vraag = onderdeel.vragen.find(v => v.code === rij.vraag)
    if (!vraag) return geweigerd({ code: "vraag_onbekend", tekst: "Deze vraag hoort niet bij dit onderdeel. Open de pagina opnieuw." })
    const besluit = leesAntwoord(vraag, rij)
    if (besluit.ok) antwoorden[vraag.code] = besluit.waarde
    else fouten.push(...besluit.weigeringen.map(w => ({ ...w, veld: `antwoorden.${nr}.${w.veld}` })))
  }
  return fouten.length > 0 ? geweigerd(...fouten) : akkoord(antwoorden)
}

function leesAntwoord(vraag: Vraag, rij: Ingevuld): Uitkomst<Antwoord> {
  const bespreking = vraag.bespreken ? rij.bespreking : null
  if (bespreking !== null && !BESPREKINGEN.some(b => b.code === bespreking)) return fout("bespreking", "Kies een van de antwoorden.")
  const niet = bespreking === "niet_nodig" || bespreking === "wil_niet"
  const waarde = niet ? akkoord(null) : leesWaarde(vraag, rij)
  if (!waarde.ok) return waarde
  return akkoord({
    waarde: waarde.waarde,
    ...(bespreking === null ? {} : { bespreking }),
    ...(rij.toelichting === null || !(vraag.bespreken || vraag.toelichting) ? {} : { toelichting: rij.toelichting }),
  })
}

function leesWaarde(vraag: Vraag, { waarde, keuzes }: Ingevuld): Uitkomst<Antwoord["waarde"]> {
  if (meer(vraag))
    return keuzes.every(k => opties(vraag).some(o => o.code === k)) ? akkoord([...keuzes]) : fout("keuzes", "Kies uit de lijst.")
  if (waarde === null) return akkoord(null)
  if (vraag.soort === "tekst") return akkoord(waarde)
  if (vraag.soort === "getal") return leesGetal(vraag, waarde)
  return opties(vraag).some(o => o.code === waarde) ? akkoord(waarde) : fout("waarde", "Kies uit de lijst.")
}

/** The limits of a number, and the code of what is refused beyond them. */
export const bereik = ({ min = 0, max = 1_000_000 }: Vraag): { min: number; max: number } => ({ min, max })
export const BUITEN_BEREIK = "getal_buiten_bereik"

function leesGetal(vraag: Vraag, tekst: string): Uitkomst<number> {
  const { min, max } = bereik(vraag)
  const getal = Number(tekst.replace(",", "."))
  if (Number.isNaN(getal)) return fout("waarde", "Vul een getal in, bijvoorbeeld 4 of 2,5.")
  if (getal >= min && getal <= max) return akkoord(getal)
  return geweigerd({ code: BUITEN_BEREIK, veld: "waarde", tekst: `Vul een getal in van ${min} tot en met ${max}.` })
}

const fout = (veld: string, tekst: string): Uitkomst<never> => geweigerd({ code: "antwoord", veld, tekst })

/** What was answered anew is of who answers now (null: who began it); what stayed the same stays of who said it. */
export const metWie = (oud: Antwoorden, nieuw: Antwoorden, door: Door | null): Antwoorden =>
  Object.fromEntries(
    Object.entries(nieuw).map(([code, antwoord]) => {
      const toen = oud[code] ?? { waarde: null }
      if (inhoudVan(toen) === inhoudVan(antwoord)) return [code, toen]
      return [code, door === null ? antwoord : { ...antwoord, door }]
    }),
  )
const inhoudVan = ({ waarde, bespreking, toelichting }: Antwoord): string =>
  JSON.stringify([Array.isArray(waarde) && waarde.length === 0 ? null : waarde, bespreking ?? null, toelichting ?? null])

/** What was said in their own words by whoever began it, or by the other: no choice, and no number. */
export const inEigenWoorden = (definitie: Definitie, antwoorden: Antwoorden, begon: Door, wie: Door): string[] =>
  definitie.onderdelen.flatMap(onderdeel =>
    onderdeel.vragen.flatMap(({ code, soort }) => {
      const antwoord = antwoorden[code]
      if (!antwoord || (antwoord.door ?? begon) !== wie) return []
      const open = soort === "tekst" && typeof antwoord.waarde === "string" ? antwoord.waarde : ""
      return [open, antwoord.toelichting ?? ""].filter(Boolean)
    }),
  )

/** A question that must be answered before the whole can be finished, and is not. */
export interface Ontbreekt {
  onderdeel: Onderdeel
  vraag: Vraag
  tekst: string
}
export const watOntbreekt = (definitie: Definitie, antwoorden: Antwoorden): Ontbreekt[] =>
  definitie.onderdelen.flatMap(onderdeel =>
    onderdeel.vragen.flatMap(vraag => {
      const tekst = waaromNietKlaar(vraag, antwoorden[vraag.code])
      return tekst === null ? [] : [{ onderdeel, vraag, tekst }]
    }),
  )

function waaromNietKlaar(vraag: Vraag, antwoord: Antwoord | undefined): string | null {
  if (antwoord?.bespreking === "wil_niet") return null
  if (antwoord?.bespreking === "niet_nodig") return antwoord.toelichting ? null : "schrijf waarom het niet nodig is"
  return vraag.verplicht && leeg(antwoord?.waarde ?? null) ? "nog niet ingevuld" : null
}

/** The answer in words, each word of the questionnaire as `zeg` says it; null: nothing was answered. */
export function antwoordTekst(vraag: Vraag, antwoord: Antwoord | undefined, zeg = (woord: string) => woord): string | null {
  if (!antwoord) return null
  const { waarde, bespreking } = antwoord
  if (bespreking === "niet_nodig" || bespreking === "wil_niet") return naamVan(BESPREKINGEN, bespreking)
  if (waarde === null || leeg(waarde)) return null
  if (Array.isArray(waarde)) return waarde.map(w => zeg(naamVan(opties(vraag), w))).join(", ")
  if (typeof waarde === "number") return `${waarde.toLocaleString("nl-NL")}${vraag.eenheid ? ` ${zeg(vraag.eenheid)}` : ""}`
  if (vraag.soort === "tekst") return waarde as string
  const tekst = zeg(naamVan(opties(vraag), waarde as string))
  return vraag.soort === "niveau" ? `${waarde as string} · ${tekst}` : tekst
}

/** Everything that was answered, in the words of the questions; what no question asks stays as it is. */
export function inWoorden(definitie: Definitie, antwoorden: Antwoorden): Record<string, string> {
  const vragen = definitie.onderdelen.flatMap(o => o.vragen.map(v => ({ ...v, titel: o.titel })))
  const dubbel = (vraag: string) => vragen.filter(v => v.vraag === vraag).length > 1
  const woorden = Object.entries(antwoorden).map(([code, antwoord]): [string, string] => {
    const vraag = vragen.find(v => v.code === code)
    const tekst = [vraag ? antwoordTekst(vraag, antwoord) : String(antwoord.waarde ?? ""), antwoord.toelichting].filter(Boolean).join(": ")
    return [vraag ? (dubbel(vraag.vraag) ? `${vraag.titel}, ${vraag.vraag}` : vraag.vraag) : code, tekst]
  })
  return Object.fromEntries(woorden.filter(([, tekst]) => tekst !== ""))
}

/** The level of a question of that kind, to be drawn; null where there is none. */
export function niveau(vraag: Vraag, antwoorden: Antwoorden): number | null {
  const waarde = vraag.soort === "niveau" ? antwoorden[vraag.code]?.waarde : null
  const plek = (vraag.opties ?? []).findIndex(o => o.code === waarde)
  return plek < 0 ? null : plek + 1
}

/** What is said in words of Trede, and not of the instrument: yes or no, and why nothing was answered. */
export const isVasteTekst = (vraag: Vraag, antwoord: Antwoord | undefined): boolean =>
  vraag.soort === "janee" || antwoord?.bespreking === "niet_nodig" || antwoord?.bespreking === "wil_niet"

/** How an answer differs from an earlier one, in words that need no colour; null: nothing to compare. */
export function verschilTekst(vraag: Vraag, oud: Antwoorden, nieuw: Antwoorden): string | null {
  const [toen, nu] = [antwoordTekst(vraag, oud[vraag.code]), antwoordTekst(vraag, nieuw[vraag.code])]
  if (toen === null || nu === null) return null
  const [van, naar] = [niveau(vraag, oud), niveau(vraag, nieuw)]
  if (van === null || naar === null) return toen === nu ? "gelijk" : "anders"
  if (van === naar) return "gelijk"
  return naar > van ? `▲ ${naar - van} hoger` : `▼ ${van - naar} lager`
}
