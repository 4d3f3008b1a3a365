import type { Code, Splitsing } from "#engines/indicatoren"
import type { Beschermd } from "./bescherming.rules.ts"
import type { Getoond } from "./getoond.view.ts"
import { namenUit, volgordeVan } from "./namen.teksten.ts"
import type { Waarde } from "./weergave.rules.ts"

/** The place in the figures behind which people stand, as far as the address of their list needs it. */
export interface Plek {
  code: Code
  veld: string
  sleutel?: string
}

/** A headline figure. */
export interface Kern {
  label: string
  plek: Plek
  waarde: Waarde
  /** What stands under it: '24 onbekend', 'van 310 trajecten'. */
  onder?: string | undefined
  /** Which way is better; left out where neither is. */
  goed?: "hoger" | "lager"
}

/** A figure in the table under the headline figures: every field of an indicator that is no headline, division or matrix. */
export interface Nader extends Omit<Kern, "onder" | "goed"> {
  /** Nearly always so small that it is withheld: who sees protected figures does not have it at all. */
  alleenPrecies?: true
}

/** A line or column through time, read from the figures of each period. */
export interface Lijn {
  naam: string
  kleur?: "groen" | "stil" | "t1" | "t2" | "t3" | "t4" | "t5" | "t6"
  lees(g: Getoond): Waarde
}
export interface Verloop {
  titel: string
  vorm: "lijn" | "kolom"
  /** Percentages, or counts. */
  procent: boolean
  lijnen: readonly Lijn[]
}

/** One period along another axis than the calendar, drawn beside the period before it. */
export interface Profiel {
  titel: string
  xKop: string
  punten: readonly { naam: string; plek: number; lees(g: Getoond): Waarde }[]
}

/** A whole by its parts: reasons, kinds, ages. */
export interface Verdeling {
  titel: string
  code: Code
  veld: string
  noemer: Beschermd
  /** Head of the column with the names. */
  kop: string
  /** In words what one counts: 'mensen', 'contracten'. */
  telt: string
  rijen: readonly { sleutel: string; naam: string; n: Beschermd }[]
  /** The parts overlap, or the order of the rows means something. */
  vasteOrde?: boolean
}

/** Columns of a split that belong together: a whole, and perhaps the parts that make it up. */
export interface Splitskolom {
  /** By which the column is split: as far as this indicator is. */
  code: Code
  kop: string
  geheel(g: Getoond): Beschermd
  /** The whole is no column of its own: it stands in one before this, or says little. */
  stil?: true
  /** Parts that together are the whole; without them only the whole is shown. */
  delen?(g: Getoond): readonly Beschermd[]
  /** Heads of the parts, where each stands in a column. */
  elk?: readonly string[]
  /** The figure shown of the parts. */
  toon?: { kop: string; waarde(delen: readonly Beschermd[], geheel: Beschermd): Waarde }
  /** Instead, where small numbers are protected: fewer parts are easier to show. */
  beschermd?: Required<Pick<Splitskolom, "delen" | "toon">>
  /** It contains another whole that is shown, but for a few: protected, the two give those few away. */
  alleenPrecies?: true
  /** A figure that stands or falls with the whole: a median. */
  bij?: { kop: string; lees(g: Getoond): number | null }
  /** Splits of this whole that stand as a division on this page, or on the one of who they are: protected in another way they would give each other away. */
  alBeschreven?: readonly Splitsing[]
}

/** One question of the monitor: everything its page shows, as pure functions of the figures. */
export interface Vraagstuk {
  slug: string
  /** The question, in words: heading of the page. */
  vraag: string
  /** In a list of questions. */
  kort: string
  codes: readonly Code[]
  /** The split that stands on the page until another is chosen. */
  liefst?: Splitsing
  /** The answer in a sentence, or null when too little is known. */
  antwoord(g: Getoond, exact: boolean): string | null
  kern(g: Getoond, exact: boolean): readonly Kern[]
  /** Which of them stands on the front page; the first when left out. */
  hoofd?: number
  nader?(g: Getoond): readonly Nader[]
  verloop: Verloop
  profiel?: Profiel
  /** A drawing of numbers that are no indicator: flows, or how long work lasts. */
  tekening?: "stroom" | "overleving"
  verdelingen?(g: Getoond): readonly Verdeling[]
  /** What is compared between groups, for everybody; who sees exact figures has all others in tables that follow from the rest. */
  splitsing: readonly Splitskolom[]
  /** A remark that keeps the reader from a wrong conclusion. */
  noot?: string
}

/** Of the population the page of who they are shows these. */
export const AL_BESCHREVEN: readonly Splitsing[] = ["leeftijd", "geslacht", "niveau", "doelgroep"]

export const telling = (n: Beschermd): Waarde => ({ soort: "aantal", n })
export const deel = (teller: Beschermd, van: Beschermd): Waarde => ({ soort: "deel", deel: teller, van })

/** The figures of the table under the headline figures, for who sees exact or protected figures. */
export const naderVan = (vraag: Vraagstuk, g: Getoond, exact: boolean): readonly Nader[] =>
  (vraag.nader?.(g) ?? []).filter(rij => exact || !rij.alleenPrecies)

/** The sum of parts that are all shown; else null. */
export const samen = (...delen: readonly Beschermd[]): Beschermd =>
  delen.includes(null) ? null : delen.reduce<number>((s, n) => s + n!, 0)

/** A part and what is left of the whole. */
export const deelEnRest = (teller: Beschermd, geheel: Beschermd): Beschermd[] => [
  teller,
  teller === null || geheel === null ? null : geheel - teller,
]

/** The rows of a map, largest first; what is unknown or too small stands last. */
export function rijenVan(kaart: Record<string, Beschermd>, naam: (sleutel: string) => string): Verdeling["rijen"] {
  const achteraan = (sleutel: string) => ["geen_werk_geregistreerd", "onbekend", "overig", "overige"].indexOf(sleutel)
  return Object.entries(kaart)
    .toSorted(([a, x], [b, y]) => achteraan(a) - achteraan(b) || (y ?? 0) - (x ?? 0))
    .map(([sleutel, n]) => ({ sleutel, naam: naam(sleutel), n }))
}

/** All that a map counts. */
export const somVan = (kaart: Record<string, number | null>): number => Object.values(kaart).reduce<number>((s, n) => s + (n ?? 0), 0)

export function opVolgorde(kaart: Record<string, number | null>, lijst: "leeftijd" | "niveau" | "trede"): Verdeling["rijen"] {
  const naam = namenUit(lijst)
  return [...volgordeVan(lijst), "overige"].flatMap(sleutel =>
    kaart[sleutel] === undefined ? [] : [{ sleutel, naam: naam(sleutel), n: kaart[sleutel] }],
  )
}
