import { scaleLinear } from "d3-scale"

export interface Schaal {
  min: number
  max: number
  /** Evenly spaced, both ends included, lowest first. */
  streepjes: number[]
}

/** A scale of about four steps that holds all values and zero, with round ends. Nothing known: 0 to 1. */
export function schaalVoor(waarden: readonly number[], vast: { min?: number | undefined; max?: number | undefined } = {}): Schaal {
  const laag = vast.min ?? Math.min(0, ...waarden)
  const hoog = vast.max ?? Math.max(0, ...waarden)
  const schaal = scaleLinear()
    .domain([laag, hoog > laag ? hoog : laag + 1])
    .nice(4)
  const [min = 0, max = 1] = schaal.domain()
  return { min, max, streepjes: schaal.ticks(4) }
}

/** Height from the top, in px of a plot of `hoogte`. */
export function hoogteVan(schaal: Schaal, waarde: number, hoogte: number): number {
  return hoogte - ((waarde - schaal.min) / (schaal.max - schaal.min)) * hoogte
}

/**
 * Moves labels apart: at least `afstand` between two, within 0 and `hoogte`, the order kept. Pushed down from the top, then back up from the
 * bottom; with more labels than room they stand as close as they must.
 */
export function spreid(plekken: readonly number[], afstand: number, hoogte: number): number[] {
  const volgorde = plekken.map((plek, i) => ({ plek, i })).sort((a, b) => a.plek - b.plek)
  let onder = -Infinity
  for (const label of volgorde) {
    label.plek = Math.max(label.plek, onder + afstand)
    onder = label.plek
  }
  let boven = hoogte
  for (const label of [...volgorde].reverse()) {
    label.plek = Math.max(0, Math.min(label.plek, boven))
    boven = label.plek - afstand
  }
  return volgorde.sort((a, b) => a.i - b.i).map(label => label.plek)
}

/** Which of n labels along the axis are drawn so that at most `hoogstens` are: the last one always, the others at even steps before it. */
export function getoond(n: number, hoogstens: number): Set<number> {
  const stap = Math.max(1, Math.ceil(n / hoogstens))
  const plekken = new Set<number>()
  for (let i = n - 1; i >= 0; i -= stap) plekken.add(i)
  return plekken
}
