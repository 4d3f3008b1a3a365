import type { Child } from "hono/jsx"
import type { Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Bij, Tabel } from "#ui/tabel"
import { TredeBalk } from "#ui/trede"
import type { Gevonden } from "./zoeken.sql.ts"

/** People as a search shows them: enough to know who is meant, and no more. */
export function MensenTabel(props: { bijschrift: string; rijen: readonly Gevonden[]; shell: Shell; leeg?: Child }) {
  const { shell } = props
  const ladder = shell.mag("C14:lees") || shell.mag("C14:masker")
  return (
    <Tabel
      bijschrift={props.bijschrift}
      rijen={props.rijen}
      leeg={props.leeg}
      kolommen={[
        {
          kop: "Naam",
          naam: true,
          breedte: 40,
          cel: r => (
            <>
              <a href={`/deelnemers/${r.id}`}>{r.naam}</a>
              {r.woongemeente && <Bij>{r.woongemeente}</Bij>}
            </>
          ),
        },
        ...(shell.mag("C01:lees")
          ? [{ kop: "Geboren", cel: (r: Gevonden) => r.geboortedatum && <span class="getal">{dagTekst(r.geboortedatum)}</span> }]
          : []),
        ...(ladder ? [{ kop: "Trede", cel: (r: Gevonden) => <TredeBalk trede={r.trede} /> }] : []),
        ...(shell.mag("C01B:lees")
          ? [{ kop: "Casusregisseur", cel: (r: Gevonden) => r.regie ?? <span class="onbekend">niemand</span> }]
          : []),
      ]}
    />
  )
}
