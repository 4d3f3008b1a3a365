import type { Persoon } from "#modules/deelnemer"
import type { Shell } from "#platform/page"
import { hoofdletter } from "#ui/hoofdletter"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { type Kolom, Tabel } from "#ui/tabel"
import { columns } from "./feit-kolommen.view.tsx"
import { toon } from "./feit-veld.view.tsx"
import type { FeitRegel } from "./feit.sql.ts"
import { type Feitsoort, geschiedenisPad } from "./soort.schema.ts"

interface Props {
  soort: Feitsoort
  feiten: readonly FeitRegel[]
  persoon: Persoon
  shell: Shell
}

/** One kind of fact on the person's page: what counts, newest first, with the acts for who may. */
export function FeitenKaart({ soort, feiten, persoon, shell }: Props) {
  const hier = `/deelnemers/${persoon.id}/${soort.meervoud}`
  const tellend = feiten.filter(f => !f.vervallen)
  const ooit = feiten.length - tellend.length
  const magWijzigen = (f: FeitRegel) => f.eigenRegel || shell.mag(`${soort.categorie}:schrijf`)
  const mag = shell.mag(`${soort.categorie}:toevoeg`)
  return (
    <Kaart
      titel={hoofdletter(soort.meervoud)}
      meer={ooit > 0 ? { tekst: `geschiedenis (${ooit} eerder)`, href: `/deelnemers/${persoon.id}/${geschiedenisPad(soort)}` } : undefined}
      vol
      lang
      voet={mag && <Knop href={`${hier}/nieuw`}>{soort.titel} vastleggen</Knop>}
    >
      <Tabel
        bijschrift={`${soort.meervoud}, de nieuwste eerst`}
        rijen={tellend}
        leeg={<Leeg titel="Niets vastgelegd" />}
        kolommen={[...columns(soort, shell.vandaag), ...(tellend.some(magWijzigen) ? [acts(soort, hier, shell.vandaag, magWijzigen)] : [])]}
      />
    </Kaart>
  )
}

const acts = (soort: Feitsoort, hier: string, vandaag: string, mag: (f: FeitRegel) => boolean): Kolom<FeitRegel> => ({
  kop: "Handeling",
  verbergKop: true,
  breedte: 0,
  telefoon: "vol",
  cel: f => {
    if (!mag(f)) return ""
    const { einde, hercontroleOp } = f.waarden
    const loopt = soort.periode && (typeof einde !== "string" || einde > vandaag)
    const bij = toon(soort.velden[0]!, f.waarden[soort.velden[0]!.naam], f.medewerker?.naam)
    return (
      <>
        {loopt && hercontroleOp && (
          <Knop href={`${hier}/${f.id}/hercontrole`} bij={bij}>
            Hercontrole
          </Knop>
        )}{" "}
        {loopt && (
          <Knop href={`${hier}/${f.id}/beeindig`} bij={bij}>
            Beëindig
          </Knop>
        )}{" "}
        <Knop soort="stil" href={`${hier}/${f.id}/corrigeer`} bij={bij}>
          Corrigeer
        </Knop>
      </>
    )
  },
})
