import type { Child } from "hono/jsx"

interface Meer {
  tekst: string
  href: string
}

export interface KaartProps {
  children: Child
  /** Words, or a link of words: to the page that the card is about. */
  titel?: Child
  /** A quiet subtitle beside the title. */
  onder?: Child
  /** The link to more, or the few. */
  meer?: Meer | readonly Meer[] | undefined
  /** Level of the heading: 2 unless the card stands under an h2. */
  niveau?: 2 | 3
  /** The body runs to the edges: for a table or a list. */
  vol?: boolean
  /** Longer than a page: may break when printed. */
  lang?: boolean
  voet?: Child
  id?: string
}

/** A card: title, quiet subtitle, a link to more. */
export function Kaart(props: KaartProps) {
  const Niveau = props.niveau === 3 ? "h3" : "h2"
  const klasse = ["kaart", props.vol && "kaart--vol", props.lang && "kaart--lang"].filter(Boolean).join(" ")
  return (
    <section class={klasse} id={props.id}>
      {props.titel && (
        <div class="kaart-kop">
          <Niveau>{props.titel}</Niveau>
          {props.onder && <span class="kaart-onder">{props.onder}</span>}
          {props.meer && (
            <span class="kaart-meer">
              {[props.meer].flat().map(({ tekst, href }) => (
                <a href={href}>{tekst}</a>
              ))}
            </span>
          )}
        </div>
      )}
      <div class="kaart-lijf">{props.children}</div>
      {props.voet && <div class="kaart-voet">{props.voet}</div>}
    </section>
  )
}
