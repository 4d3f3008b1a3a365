import type { Child } from "hono/jsx"

export interface Trend {
  /** "+3", "−4": written with a real minus. */
  verschil: string
  /** neutraal: more is neither better nor worse. */
  oordeel: "goed" | "slecht" | "gelijk" | "neutraal"
  /** "t.o.v. vorige lichting". */
  tegenover: string
}

export interface CijferProps {
  label: string
  /** "18 %", "66 – 73 %"; null: not enough known to say. */
  waarde: string | null
  /** Instead of the figure when there is none: "te weinig mensen om te tonen". */
  geen?: string
  onder?: Child
  trend?: Trend | undefined
  /** The page behind the figure. */
  href?: string | undefined
  /** How it went, drawn small beside the figure: a Vonk. */
  beeld?: Child
}

const OORDEEL = { goed: "beter", slecht: "slechter", gelijk: "gelijk", neutraal: null } as const

/** One figure or bandwidth with its meaning under it. The judgement of a trend is read aloud, not only coloured. */
export function Cijfer(props: CijferProps) {
  return (
    <div class={["cijfer", props.href && "cijfer--link", props.beeld && "cijfer--beeld"].filter(Boolean).join(" ")}>
      <p class="cijfer-label">{props.href ? <a href={props.href}>{props.label}</a> : props.label}</p>
      {props.waarde === null ? (
        <p class="cijfer-waarde cijfer-waarde--leeg">{props.geen ?? "onbekend"}</p>
      ) : (
        <p class="cijfer-waarde">{props.waarde}</p>
      )}
      {props.beeld}
      {(props.onder || props.trend) && (
        <p class="cijfer-onder">
          {props.onder}
          {props.onder && props.trend && " · "}
          {props.trend && (
            <>
              <span class={`trend trend--${props.trend.oordeel}`}>
                {props.trend.verschil}
                {OORDEEL[props.trend.oordeel] && <span class="vh"> ({OORDEEL[props.trend.oordeel]})</span>}
              </span>{" "}
              {props.trend.tegenover}
            </>
          )}
        </p>
      )}
    </div>
  )
}
