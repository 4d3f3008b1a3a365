import { type Dag, dagNummer } from "#begrippen/dag"
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

/**
 * The steps of a ladder from the first measurement to today. Two measurements on one day: the later in the list counts.
 * A measurement that repeats the rung prolongs the step, so that the line shows changes and the table shows measurements.
 */
export function stappen(metingen: readonly Meting[], vandaag: Dag): Stap[] {
  const opDag = new Map(metingen.map(m => [m.dag, m]))
  const reeks = [...opDag.values()].sort((a, b) => dagNummer(a.dag) - dagNummer(b.dag))
  const wissels = reeks.filter((m, i) => i === 0 || m.trede !== reeks[i - 1]?.trede)
  const eerste = wissels[0]
  if (!eerste) return []
  const begin = dagNummer(eerste.dag)
  const lengte = Math.max(1, dagNummer(vandaag) - begin)
  const plek = (dag: Dag) => Math.min(1, Math.max(0, (dagNummer(dag) - begin) / lengte))
  return wissels.map((meting, i) => {
    const van = plek(meting.dag)
    const tot = plek(wissels[i + 1]?.dag ?? vandaag)
    const klimt = wissels.slice(0, i).every(m => m.trede < meting.trede)
    return {
      trede: meting.trede,
      van,
      tot,
      meting,
      vorige: wissels[i - 1]?.trede ?? null,
      bijschrift: caption(meting.bijschrift, van, tot, klimt),
    }
  })
}
