import type { Dag } from "#begrippen/dag"
import { Chips } from "./chips.tsx"
import { Knop } from "./knop.tsx"
import { Veld } from "./veld.tsx"

export interface PeriodekiezerProps {
  actie: string
  van: Dag
  tot: Dag
  /** The day on which is looked back; left out where the page needs none. */
  peildag?: Dag | undefined
  voorkeuzen: readonly { tekst: string; href: string; hier?: boolean }[]
  /** What else stands in the address and has to stay. */
  verborgen?: Readonly<Record<string, string | undefined>>
  fouten?: Readonly<{ van?: string; tot?: string; p?: string }>
}

/** Which period: a few usual ones as links, any other by its days. A GET, so that a period can be kept and sent. */
export function Periodekiezer(props: PeriodekiezerProps) {
  return (
    <div class="periodekiezer">
      <Chips naam="Periode" chips={props.voorkeuzen} />
      <details class="periode-anders" open={props.fouten !== undefined}>
        <summary>Andere periode</summary>
        <form method="get" action={props.actie} class="periode-velden" novalidate>
          {Object.entries(props.verborgen ?? {}).map(
            ([naam, waarde]) => waarde !== undefined && <input type="hidden" name={naam} value={waarde} />,
          )}
          <Veld naam="van" type="date" label="Van" waarde={props.van} fout={props.fouten?.van} />
          <Veld naam="tot" type="date" label="Tot en met" waarde={props.tot} fout={props.fouten?.tot} />
          {props.peildag !== undefined && <Veld naam="p" type="date" label="Peildag" waarde={props.peildag} fout={props.fouten?.p} />}
          <Knop>Toon</Knop>
        </form>
      </details>
    </div>
  )
}
