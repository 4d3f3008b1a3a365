import { type Dag, dagNummer, dagVan } from "#begrippen/dag"
import type { Trede } from "#begrippen/trede"

export interface Meting {
  dag: Dag
  trede: Trede
  /** What happened then, in a few words: "in dienst, LKS 60 %". */
  bijschrift?: string | undefined
  beoordelaar?: string | undefined
  reden?: string | undefined
}

/** A time on one rung. `van` and `tot` are fractions of the width, 0 to 1. */
export interface Stap {
  trede: Trede
  van: number
  tot: number
  meting: Meting
  /** The rung before, for the riser. */
  vorige: Trede | null
  bijschrift: Bijschrift | null
}

/** A caption, from its step's begin or up to its end, shown where the chart is at least `vanaf` rem wide. */
export interface Bijschrift {
  tekst: string
  vanaf: 20 | 30 | 40
  anker: "begin" | "eind"
}

/** Width of a letter of the caption, in rem. */
const LETTER = 0.41
/** Of the whole chart the rungs' names take about this much, in rem. */
const NAMEN = 8

/** The narrowest plot, in rem of the whole chart, in which a caption fits its step; null: it never fits. */
function fits(tekst: string, deel: number): 20 | 30 | 40 | null {
  const breedte = tekst.length * LETTER + 0.5
  return ([20, 30, 40] as const).find(rem => (rem + 2 - NAMEN) * deel >= breedte) ?? null
}

/** Over its own step; or, where all that went before lies lower, leftwards from its end, over the empty paper. */
function caption(tekst: string | undefined, van: number, tot: number, klimt: boolean): Bijschrift | null {
  if (!tekst) return null
  const begin = fits(tekst, tot - van)
  const eind = klimt ? fits(tekst, tot) : null
  if (begin !== null) return { tekst, vanaf: begin, anker: "begin" }
  return eind === null ? null : { tekst, vanaf: eind, anker: "eind" }
}

/** A shorter history is drawn on half a year, so that one measurement of today is no line over the whole width. */
const MINSTENS = 182

/**
 * The steps of a ladder from the first measurement (or half a year ago) to today. Two measurements on one day: the later in the list counts.
 * A measurement that repeats the rung prolongs the step, so that the line shows changes and the table shows measurements.
 */
export function stappen(metingen: readonly Meting[], vandaag: Dag): { begin: Dag; reeks: Stap[] } {
  const opDag = new Map(metingen.map(m => [m.dag, m]))
  const alle = [...opDag.values()].toSorted((a, b) => dagNummer(a.dag) - dagNummer(b.dag))
  const wissels = alle.filter((m, i) => i === 0 || m.trede !== alle[i - 1]?.trede)
  const eind = dagNummer(vandaag)
  const begin = Math.min(dagNummer(wissels[0]?.dag ?? vandaag), eind - MINSTENS)
  const plek = (dag: Dag) => Math.min(1, Math.max(0, (dagNummer(dag) - begin) / (eind - begin)))
  const reeks = wissels.map((meting, i) => {
    const van = plek(meting.dag)
    const tot = plek(wissels[i + 1]?.dag ?? vandaag)
    const klimt = wissels.slice(0, i).every(m => m.trede < meting.trede)
    const vorige = wissels[i - 1]?.trede ?? null
    return { trede: meting.trede, van, tot, meting, vorige, bijschrift: caption(meting.bijschrift, van, tot, klimt) }
  })
  return { begin: dagVan(begin), reeks }
}
