import type { Dag } from "#begrippen/dag"
import { Chips } from "./chips.tsx"
import { Knop } from "./knop.tsx"
import { Veld } from "./veld.tsx"

export interface PeriodekiezerProps {
  actie: string
  van: Dag
  /** The last day that counts. */
  tm: Dag
  /** The day on which is looked back; left out where the page needs none. */
  peildag?: Dag | undefined
  voorkeuzen: readonly { tekst: string; href: string; hier?: boolean }[]
  /** What else stands in the address and has to stay. */
  verborgen?: Readonly<Record<string, string | undefined>>
  fouten?: Readonly<{ van?: string | undefined; tm?: string | undefined; peildag?: string | undefined }> | undefined
  /** Only the usual ones may be asked for. */
  alleenVoorkeuzen?: boolean
}

/** Which period: a few usual ones as links, any other by its days. A GET, so that a period can be kept and sent. */
export function Periodekiezer(props: PeriodekiezerProps) {
  return (
    <div class="periodekiezer">
      <Chips naam="Periode" chips={props.voorkeuzen} />
      {!props.alleenVoorkeuzen && <AnderePeriode {...props} />}
    </div>
  )
}

function AnderePeriode(props: PeriodekiezerProps) {
  return (
    <details class="periode-anders" open={props.fouten !== undefined}>
      <summary>Andere periode</summary>
      <form method="get" action={props.actie} class="periode-velden" novalidate>
        {Object.entries(props.verborgen ?? {}).map(
          ([naam, waarde]) => waarde !== undefined && <input type="hidden" name={naam} value={waarde} />,
        )}
        <Veld naam="van" type="date" label="Van" waarde={props.van} fout={props.fouten?.van} />
        <Veld naam="tm" type="date" label="Tot en met" waarde={props.tm} fout={props.fouten?.tm} />
        {props.peildag !== undefined && (
          <Veld naam="peildag" type="date" label="Peildag" waarde={props.peildag} fout={props.fouten?.peildag} />
        )}
        <Knop>Toon</Knop>
      </form>
    </details>
  )
}
