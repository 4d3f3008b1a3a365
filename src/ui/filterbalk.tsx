import type { Child } from "hono/jsx"
import { Knop } from "./knop.tsx"

export interface FilterbalkProps {
  actie: string
  /** What is filtered: read aloud as the name of the form. */
  naam: string
  /** Fields: selects and short inputs. */
  children: Child
  /** What else stands in the address and has to stay. */
  verborgen?: Readonly<Record<string, string | undefined>>
  /** The list without filters; left out when there are none. */
  wis?: string | undefined
  knop?: string
}

/** Filters of a list in one line above it. A GET, so that a view can be kept and sent. */
export function Filterbalk(props: FilterbalkProps) {
  return (
    <form class="filterbalk" method="get" action={props.actie} aria-label={props.naam} novalidate>
      {Object.entries(props.verborgen ?? {}).map(
        ([naam, waarde]) => waarde !== undefined && <input type="hidden" name={naam} value={waarde} />,
      )}
      {props.children}
      <Knop>{props.knop ?? "Toon"}</Knop>
      {props.wis && (
        <a class="filterbalk-wis" href={props.wis}>
          Alle filters weg
        </a>
      )}
    </form>
  )
}
