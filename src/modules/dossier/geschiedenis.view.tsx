import { amsterdamDay } from "#platform/services"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { columns } from "./feit-kolommen.view.tsx"
import type { FeitRegel } from "./feit.sql.ts"
import type { Feitsoort } from "./soort.schema.ts"

/** All that was ever recorded of a kind, the corrected and the withdrawn among it: who, when, why. */
export function Geschiedenis({ soort, feiten, vandaag }: { soort: Feitsoort; feiten: readonly FeitRegel[]; vandaag: string }) {
  return (
    <Kaart vol lang>
      <Tabel
        bijschrift={`Alles wat ooit is vastgelegd: ${soort.meervoud}`}
        rijen={feiten}
        leeg={<Leeg titel="Niets vastgelegd" />}
        kolommen={[
          ...columns(soort, vandaag),
          { kop: "Herkomst", breedte: 20, cel: f => <Herkomst feit={f} /> },
          { kop: "Stand", breedte: 25, cel: f => <Stand feit={f} opgevolgd={feiten.some(a => a.vervangt === f.id)} /> },
        ]}
      />
    </Kaart>
  )
}

const moment = (op: Date) => dagTekst(amsterdamDay(new Date(op)))

function Herkomst({ feit }: { feit: FeitRegel }) {
  return (
    <>
      {feit.bron ? `bron ${feit.bron}` : (feit.vastgelegdDoor ?? "onbekend")}
      <Bij>{moment(feit.vastgelegdOp)}</Bij>
    </>
  )
}

function Stand({ feit, opgevolgd }: { feit: FeitRegel; opgevolgd: boolean }) {
  if (feit.vervallenOp === null) return <Tag soort="goed">telt</Tag>
  return (
    <>
      <Tag>{opgevolgd ? "vervangen" : "ingetrokken"}</Tag>
      <Bij>
        {moment(feit.vervallenOp)}, {feit.vervallenDoor ?? "een aanlevering"}
        {feit.vervallenReden && `: ${feit.vervallenReden}`}
      </Bij>
    </>
  )
}
