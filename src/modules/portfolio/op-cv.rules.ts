import type { Dag } from "#begrippen/dag"
import { akkoord, geweigerd, type Uitkomst, type Weigering } from "#begrippen/uitkomst"
import { kanOpCv } from "./cv.rules.ts"
import type { Regel } from "./regels.rules.ts"

/**
 * Where a line stands. open: it came from the file, and nobody said anything yet. Only what is 'op' is on the CV; the others differ in whom
 * 'put them all on it' speaks for: it does not undo a no.
 */
export type CvStand = "op" | "af" | "open"
export function cvStand(regel: Regel, weggelaten: readonly string[], vandaag: Dag): CvStand | null {
  if (!kanOpCv(regel, vandaag)) return null
  if (regel.open?.nee || weggelaten.includes(regel.sleutel)) return "af"
  return regel.open ? "open" : "op"
}

/** Whom the CV is about says what goes on it; who helps him puts it there when he said that he wants it. */
export interface Gewild {
  zelf: boolean
  inwonerWil: boolean
}
export const magErop = ({ zelf, inwonerWil }: Gewild): boolean => zelf || inwonerWil
export const VRAAG_EERST: Weigering = {
  code: "inwoner_wil",
  veld: "inwonerWil",
  tekst: "Vraag eerst of de inwoner dit wil, en vink dat aan. Er is niets veranderd.",
}

interface Besluit {
  /** Lines of the file that become his own. */
  overnemen: Regel[]
  afhouden: Regel[]
  /** His own lines that were left off, and come back. */
  terug: string[]
  /** What is left off the CV from now; null: as it was. */
  weggelaten: string[] | null
}

/** One tap, or one for all: what changes when these lines go on the CV, or off it. A line that is there no more was seen on an older page. */
export function beoordeelOpCv(
  regels: readonly Regel[],
  weggelaten: readonly string[],
  { sleutels, op, ...gewild }: { sleutels: readonly string[]; op: boolean } & Gewild,
  vandaag: Dag,
): Uitkomst<Besluit> {
  if (op && !magErop(gewild)) return geweigerd(VRAAG_EERST)
  const gekozen = regels.filter(r => sleutels.includes(r.sleutel) && kanOpCv(r, vandaag))
  if (gekozen.length !== new Set(sleutels).size)
    return geweigerd({ code: "regel_weg", tekst: "Er is intussen iets veranderd in het portfolio. Kijk het na en kies opnieuw." })
  const open = gekozen.filter(r => r.open)
  const eigen = gekozen.flatMap(r => (r.open ? [] : [r.sleutel]))
  const terug = op ? eigen.filter(s => weggelaten.includes(s)) : []
  const over = op ? weggelaten.filter(s => !eigen.includes(s)) : [...new Set([...weggelaten, ...eigen])]
  return akkoord({
    overnemen: op ? open : [],
    afhouden: op ? [] : open.filter(r => !r.open!.nee),
    terug,
    weggelaten: over.length === weggelaten.length ? null : over,
  })
}
