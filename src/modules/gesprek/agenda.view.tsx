import type { Dag } from "#begrippen/dag"
import type { Shell } from "#platform/page"
import { dagVoluit } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import type { InAgenda } from "./afspraak.sql.ts"
import { tijdTekst } from "./afspraak.teksten.ts"
import { Gekomen, StandTag, Waar } from "./afspraak.view.tsx"
import type { Overig } from "./agenda.sql.ts"

export type Regel = InAgenda | Overig
const isOverig = (r: Regel): r is Overig => "soort" in r

/** In the order of the day, whatever it is. */
export const opTijd = (rijen: readonly Regel[]): Regel[] =>
  rijen.toSorted((a, b) => a.dag.localeCompare(b.dag) || a.tijd.localeCompare(b.tijd))

const adres = (r: Regel): string => {
  if (!isOverig(r)) return `/deelnemers/${r.deelnemerId}/afspraken/${r.id}`
  return r.soort === "overleg" ? `/deelnemers/${r.deelnemerId}/overleggen` : `/aanmeldingen/${r.id}`
}
const SOORT = { eerste_gesprek: "eerste gesprek", overleg: "casusoverleg" } as const

/** All of one day, one under the other. */
export function Dagkaart({ dag, rijen, shell }: { dag: Dag; rijen: readonly Regel[]; shell: Shell }) {
  return (
    <Kaart titel={dagVoluit(dag)} onder={dag === shell.vandaag ? "vandaag" : undefined} vol lang>
      <Tabel
        bijschrift={`Afspraken op ${dagVoluit(dag)}`}
        zonderKop
        rijen={rijen}
        kolommen={[
          { kop: "Tijd", breedte: 15, cel: r => <span class="getal">{isOverig(r) ? r.tijd : tijdTekst(r)}</span> },
          {
            kop: "Met wie",
            naam: true,
            cel: r => (
              <>
                <a href={adres(r)}>{r.naam}</a>
                {isOverig(r) ? (
                  r.plek && <Bij>{r.plek}</Bij>
                ) : (
                  <Bij>
                    <Waar afspraak={r} />
                  </Bij>
                )}
                {r.telefoon && <Bij>{r.telefoon}</Bij>}
              </>
            ),
          },
          {
            kop: "Stand",
            breedte: 0,
            cel: r => (isOverig(r) ? <Tag>{SOORT[r.soort]}</Tag> : <StandTag afspraak={r} vandaag={shell.vandaag} />),
          },
          {
            kop: "Handeling",
            breedte: 0,
            telefoon: "vol",
            cel: r =>
              !isOverig(r) && r.uitkomst === null && r.dag <= shell.vandaag ? <Gekomen afspraak={r} shell={shell} naam={r.naam} /> : null,
          },
        ]}
      />
    </Kaart>
  )
}
