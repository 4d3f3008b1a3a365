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
