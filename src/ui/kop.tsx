import type { Child } from "hono/jsx"
import { Plaatje, type PlaatjeNaam } from "./plaatje.tsx"

/**
 * The head of a page: what matters now in a sentence (`titel`), the numbers behind it (`onder`), tags, and on the right what may be done.
 * One filled button at most.
 */
export function Kop(props: { titel: Child; plaatje?: PlaatjeNaam | null; onder?: Child; tags?: Child; handelingen?: Child }) {
  return (
    <header class="kop">
      <div class="kop-tekst">
        <h1>
          {props.plaatje && <Plaatje naam={props.plaatje} />}
          {props.titel}
        </h1>
        {props.onder && <p class="kop-onder">{props.onder}</p>}
        {props.tags && <div class="kop-tags">{props.tags}</div>}
      </div>
      {props.handelingen && <div class="kop-handelingen">{props.handelingen}</div>}
    </header>
  )
}
