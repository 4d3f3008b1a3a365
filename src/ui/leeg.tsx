import type { Child } from "hono/jsx"

/** Nothing here: say why, and what can be done. */
export function Leeg(props: { titel: string; children?: Child; handeling?: Child }) {
  return (
    <div class="leeg">
      <svg
        class="leeg-trap"
        viewBox="0 0 72 48"
        fill="none"
        stroke="currentColor"
        stroke-width="3"
        stroke-linecap="round"
        aria-hidden="true"
      >
        <path d="M4 44h16V32h16V20h16V8h16" stroke-linejoin="round" />
      </svg>
      <b>{props.titel}</b>
      {props.children && <p>{props.children}</p>}
      {props.handeling && <div class="knoppen">{props.handeling}</div>}
    </div>
  )
}
