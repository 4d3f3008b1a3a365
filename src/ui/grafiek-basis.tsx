import type { Child } from "hono/jsx"
import { getoond } from "./grafiek.rules.ts"
import { hoogteVan, type Schaal } from "./schaal.ts"

/** Height of the plot, in px. */
export const HOOGTE = 240
/** Room under the plot for the labels. */
export const ONDER = 26

export type Kleur = "groen" | "stil" | "t1" | "t2" | "t3" | "t4" | "t5" | "t6"

export interface GrafiekBasis {
  titel: string
  /** What the picture shows, for who cannot see it: one or two sentences. */
  omschrijving: string
  /** Labels along the axis, evenly spaced: '2024', 'mrt'. */
  x: readonly string[]
  /** Head of the first column of the table: 'Maand na de start'. */
  xKop: string
  /** Stands behind each figure: ' %'. */
  eenheid?: string
  min?: number
  max?: number
}

export const getalTekst = (waarde: number, eenheid = ""): string =>
  `${waarde.toLocaleString("nl-NL", { maximumFractionDigits: 1 }).replace("-", "−")}${eenheid}`

export const pct = (deel: number): string => `${Math.round(deel * 10000) / 100}%`

/** The figures along the left side; their even spacing is that of the grid lines. */
export function AsLinks(props: { schaal: Schaal; eenheid?: string | undefined }) {
  return (
    <ol class="grafiek-as" aria-hidden="true">
      {props.schaal.streepjes.toReversed().map(s => (
        <li>{getalTekst(s, props.eenheid)}</li>
      ))}
    </ol>
  )
}

export function Rooster(props: { schaal: Schaal }) {
  return (
    <g>
      {props.schaal.streepjes.map(s => {
        const y = hoogteVan(props.schaal, s, HOOGTE)
        return <line class={s === 0 ? "rooster-nul" : "rooster"} x1="0" x2="100%" y1={y} y2={y} />
      })}
    </g>
  )
}

/** Labels under the plot: at most twelve, at most five on a phone. `plek`: the middle of label i, 0 to 1. */
export function AsOnder(props: { x: readonly string[]; plek: (i: number) => number }) {
  const breed = getoond(props.x.length, 12)
  const smal = getoond(props.x.length, 5)
  return (
    <g>
      {props.x.map((label, i) => {
        if (!breed.has(i)) return null
        const plek = props.plek(i)
        return (
          <text
            class={smal.has(i) ? undefined : "alleen-breed"}
            x={pct(plek)}
            y={HOOGTE + 19}
            text-anchor={plek > 0.985 ? "end" : plek < 0.015 ? "start" : "middle"}
          >
            {label}
          </text>
        )
      })}
    </g>
  )
}

/** Which colour is which series, in words. */
export function Sleutel(props: { reeksen: readonly { naam: string; kleur?: Kleur | undefined; stippel?: boolean }[]; vlak?: boolean }) {
  return (
    <ul class={props.vlak ? "grafiek-sleutel" : "grafiek-sleutel alleen-smal"} aria-hidden="true">
      {props.reeksen.map(r => (
        <li>
          <svg class={`staal k-${r.kleur ?? "groen"}`} width="18" height="10">
            {props.vlak && <rect class="kolom" width="12" height="10" x="3" rx="2" />}
            {!props.vlak && <line class={r.stippel ? "reeks-lijn reeks-lijn--stippel" : "reeks-lijn"} x1="1" x2="17" y1="5" y2="5" />}
          </svg>
          {r.naam}
        </li>
      ))}
    </ul>
  )
}

/** Picture and table belong together. */
export function Figuur(props: { children: Child; tabel: Child; noot?: Child }) {
  return (
    <figure class="grafiek">
      {props.children}
      {props.noot && <figcaption class="noot">{props.noot}</figcaption>}
      <details class="cijfers-erbij">
        <summary>De cijfers als tabel</summary>
        {props.tabel}
      </details>
    </figure>
  )
}
