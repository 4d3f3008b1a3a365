import type { Child } from "hono/jsx"

/** One sample on the style page: what it shows, and the part itself. `donker`: the dark palette, whatever the system says. */
export function Voorbeeld(props: { naam: string; children: Child; donker?: boolean }) {
  return (
    <div class="stijl-voorbeeld">
      <h3>{props.naam}</h3>
      <div class="stijl-proef" data-thema={props.donker ? "donker" : undefined}>
        {props.children}
      </div>
    </div>
  )
}
