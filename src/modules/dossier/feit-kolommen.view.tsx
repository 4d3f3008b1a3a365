import { dagTekst } from "#ui/datum"
import { Bij, type Kolom } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { toon } from "./feit-veld.view.tsx"
import type { FeitRegel } from "./feit.sql.ts"
import type { Feitsoort } from "./soort.schema.ts"

/** The fields of a kind as columns of a table. */
export function columns(soort: Feitsoort, vandaag: string): Kolom<FeitRegel>[] {
  const [eerste, ...rest] = soort.velden
  return [
    {
      kop: eerste!.label,
      naam: true,
      breedte: rest.length > 4 ? 20 : 30,
      cel: f => (
        <>
          {toon(eerste!, f.waarden[eerste!.naam], f.medewerker?.naam)}
          {f.medewerker && <Bij>{f.medewerker.organisatie}</Bij>}
        </>
      ),
    },
    ...rest
      .filter(veld => veld.naam !== "redenEinde")
      .map(veld => ({
        kop: veld.label.replace(/ op$/, ""),
        // A day in three lines is hard to read.
        ...(veld.type === "dag" && veld.naam !== "einde" ? { breedte: 0 as const } : {}),
        cel: (f: FeitRegel) => (veld.naam === "einde" ? <Einde soort={soort} feit={f} vandaag={vandaag} /> : waarde(veld, f)),
      })),
  ]
}

const waarde = (veld: Feitsoort["velden"][number], feit: FeitRegel) =>
  toon(veld, feit.waarden[veld.naam]) || (veld.leeg ?? <span class="onbekend">onbekend</span>)

function Einde({ soort, feit, vandaag }: { soort: Feitsoort; feit: FeitRegel; vandaag: string }) {
  const { einde, redenEinde } = feit.waarden
  if (typeof einde !== "string") return feit.vervallen ? <>zonder einde</> : <Tag soort="goed">loopt</Tag>
  const veld = soort.velden.find(v => v.naam === "redenEinde")
  return (
    <>
      {einde > vandaag && !feit.vervallen ? (
        <Tag soort="straks">{`stopt ${dagTekst(einde)}`}</Tag>
      ) : (
        <span class="getal">{dagTekst(einde)}</span>
      )}
      {veld && redenEinde && <Bij>{toon(veld, redenEinde)}</Bij>}
    </>
  )
}
