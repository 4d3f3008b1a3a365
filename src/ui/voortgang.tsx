import type { Child } from "hono/jsx"

/**
 * How far a long task is. `waarde` null: it runs, nobody knows how far. `volg`: where the browser asks how far it is now (JSON `tekst`,
 * `deel`, `klaar`); without script the page itself comes anew (Document's `ververs`).
 */
export function Voortgang(props: { tekst: Child; waarde: number | null; max?: number; onder?: Child; volg?: string }) {
  const max = props.max ?? 100
  const deel = props.waarde === null ? undefined : `${Math.floor((props.waarde / max) * 100)} %`
  const stand = (
    <div class="voortgang">
      <p class="voortgang-tekst">
        <b role="status">{props.tekst}</b> <span class="getal stil">{deel}</span>
      </p>
      <progress max={max} value={props.waarde ?? undefined} aria-label="Voortgang">
        {deel ?? "bezig"}
      </progress>
      {props.onder && <p class="noot">{props.onder}</p>}
    </div>
  )
  return props.volg ? <trede-voortgang data-bron={props.volg}>{stand}</trede-voortgang> : stand
}
