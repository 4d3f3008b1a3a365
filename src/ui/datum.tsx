import { type Dag, dagNummer } from "#begrippen/dag"
import { dagTekst as dagTekstNl, MAANDEN_KORT } from "#begrippen/dag-schrijven"
import { momentTekst as momentTekstNl } from "#begrippen/moment"
import { type Taal, taalNu } from "#platform/taal"

const MAANDEN = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"]
const WEEKDAGEN = ["donderdag", "vrijdag", "zaterdag", "zondag", "maandag", "dinsdag", "woensdag"]

/** Arabic with the figures that stand on a Dutch letter, a form and a clock here. */
const PLAATS: Readonly<Record<Taal, string>> = { nl: "nl-NL", en: "en-GB", uk: "uk-UA", ar: "ar-EG-u-nu-latn" }
const vormen = new Map<string, Intl.DateTimeFormat>()

/** A day or moment in the language of the reader, in these parts; null in Dutch, which has words of its own below. */
function inVreemd(moment: Date, zone: string, delen: Intl.DateTimeFormatOptions): string | null {
  const taal = taalNu()
  if (taal === "nl") return null
  const sleutel = taal + zone + Object.entries(delen).flat().join()
  const vorm = vormen.get(sleutel) ?? new Intl.DateTimeFormat(PLAATS[taal], { timeZone: zone, ...delen })
  vormen.set(sleutel, vorm)
  return vorm.format(moment)
}
const dagInVreemd = (dag: Dag, delen: Intl.DateTimeFormatOptions) => inVreemd(new Date(`${dag}T00:00:00Z`), "UTC", delen)
const jaarDeel = (jaar: boolean): Intl.DateTimeFormatOptions => (jaar ? { year: "numeric" } : {})

/** "30 nov 2026"; with `jaar: false` "30 nov". */
export const dagTekst = (dag: Dag, jaar = true): string =>
  dagInVreemd(dag, { day: "numeric", month: "short", ...jaarDeel(jaar) }) ?? dagTekstNl(dag, jaar)

/** "22 nov 2026, 14:05". */
export const momentTekst = (moment: Date): string =>
  inVreemd(moment, "Europe/Amsterdam", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }) ?? momentTekstNl(moment)

/** "1.204,5" as the reader writes it. */
export const getalTekst = (getal: number): string => getal.toLocaleString(PLAATS[taalNu()])

/** An amount of money in cents: "€ 1.204,50". */
export const bedragTekst = (cent: number): string => (cent / 100).toLocaleString(PLAATS[taalNu()], { style: "currency", currency: "EUR" })

const maandIndex = (dag: Dag): number => Number(dag.slice(5, 7)) - 1

/** "zondag 22 november 2026". */
export function dagVoluit(dag: Dag): string {
  const vreemd = dagInVreemd(dag, { weekday: "long", day: "numeric", month: "long", year: "numeric" })
  if (vreemd) return vreemd
  // Day 0 (1 January 1970) was a Thursday; the double remainder keeps days before it right.
  const weekdag = WEEKDAGEN[((dagNummer(dag) % 7) + 7) % 7]
  return `${weekdag} ${Number(dag.slice(8, 10))} ${MAANDEN[maandIndex(dag)]} ${dag.slice(0, 4)}`
}

/** "november 2026". */
export const maandTekst = (dag: Dag): string => `${MAANDEN[maandIndex(dag)]} ${dag.slice(0, 4)}`

/** "nov 2026"; with `jaar: false` "nov". */
export const maandKort = (dag: Dag, jaar = true): string =>
  dagInVreemd(dag, { month: "short", ...jaarDeel(jaar) }) ?? `${MAANDEN_KORT[maandIndex(dag)]}${jaar ? ` ${dag.slice(0, 4)}` : ""}`

/** A date in a sentence or cell, readable for people and machines. */
export function Datum(props: { dag: Dag; jaar?: boolean }) {
  return (
    <time datetime={props.dag} class="getal">
      {dagTekst(props.dag, props.jaar ?? true)}
    </time>
  )
}
