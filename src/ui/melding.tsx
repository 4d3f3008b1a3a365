import type { Child } from "hono/jsx"
import { t } from "#platform/taal"

export type MeldingSoort = "goed" | "letop" | "fout" | "info"

const NLDS: Record<MeldingSoort, string> = { goed: "ok", letop: "warning", fout: "error", info: "info" }
const WOORD: Record<MeldingSoort, string> = { goed: "Gelukt", letop: "Let op", fout: "Niet gelukt", info: "Ter informatie" }
const TEKEN: Record<MeldingSoort, string> = { goed: "✓", letop: "!", fout: "×", info: "i" }

/**
 * A message. `nu`: the answer to what the reader just did, read aloud at once. Without a title the word of its kind is read first.
 * A message that refuses says what to do.
 */
export function Melding(props: { soort: MeldingSoort; titel?: string | undefined; nu?: boolean; children?: Child }) {
  const rol = props.nu ? (props.soort === "fout" ? "alert" : "status") : undefined
  return (
    <div class={`utrecht-alert utrecht-alert--${NLDS[props.soort]} melding`} role={rol}>
      <span class="melding-teken" aria-hidden="true">
        {TEKEN[props.soort]}
      </span>
      <div class="utrecht-alert__content">
        <div class="utrecht-alert__message">
          {props.titel ? <b>{props.titel}</b> : <span class="vh">{t(WOORD[props.soort])}: </span>}
          {props.children && <div>{props.children}</div>}
        </div>
      </div>
    </div>
  )
}
