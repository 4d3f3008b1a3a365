import type { Child } from "hono/jsx"

/**
 * How far a long task is. `waarde` null: it runs, nobody knows how far. The page itself comes anew (Document's `ververs`) or is swapped by htmx.
 */
export function Voortgang(props: { tekst: Child; waarde: number | null; max?: number; onder?: Child }) {
  const max = props.max ?? 100
  const deel = props.waarde === null ? undefined : `${Math.floor((props.waarde / max) * 100)} %`
  return (
    <div class="voortgang">
      <p class="voortgang-tekst" role="status">
        <b>{props.tekst}</b> {deel && <span class="getal stil">{deel}</span>}
      </p>
      <progress max={max} value={props.waarde ?? undefined} aria-label="Voortgang">
        {deel ?? "bezig"}
      </progress>
      {props.onder && <p class="noot">{props.onder}</p>}
    </div>
  )
}
