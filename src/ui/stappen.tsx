import type { Child } from "hono/jsx"
import { t } from "#platform/taal"

export interface StapInfo {
  tekst: Child
  toestand: "klaar" | "nu" | "straks"
  href?: string | undefined
}

const WOORD = { klaar: "klaar", nu: "nu", straks: "nog te doen" } as const

/** The steps of one task, and where you are. */
export function Stappen(props: { stappen: readonly StapInfo[]; naam: string }) {
  return (
    <nav class="stappen" aria-label={props.naam}>
      <ol>
        {props.stappen.map(stap => (
          <li class={`stap stap--${stap.toestand}`} aria-current={stap.toestand === "nu" ? "step" : undefined}>
            {stap.href ? <a href={stap.href}>{stap.tekst}</a> : stap.tekst}
            <span class="vh"> ({t(WOORD[stap.toestand])})</span>
          </li>
        ))}
      </ol>
    </nav>
  )
}
