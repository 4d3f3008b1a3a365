import type { Child } from "hono/jsx"
import { t } from "#platform/taal"

export interface Gegeven {
  naam: string
  /** Nothing known: null, shown as 'onbekend'. */
  waarde: Child
}

/** Facts with their names. `kolommen`: name above the fact, several beside each other. */
export function Definitielijst(props: { gegevens: readonly Gegeven[]; kolommen?: boolean }) {
  return (
    <dl class={props.kolommen ? "definitielijst definitielijst--kolommen" : "definitielijst"}>
      {props.gegevens.map(g => {
        const waarde =
          g.waarde === null || g.waarde === undefined || g.waarde === "" ? <span class="onbekend">{t("onbekend")}</span> : g.waarde
        const paar = (
          <>
            <dt>{g.naam}</dt>
            <dd>{waarde}</dd>
          </>
        )
        return props.kolommen ? <div>{paar}</div> : paar
      })}
    </dl>
  )
}
