import type { Persoon } from "#modules/deelnemer"
import type { Shell } from "#platform/page"
import { amsterdamDay } from "#platform/services"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Bij, type Kolom, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
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
  const mag = shell.mag(`${soort.categorie}:toevoeg`)
  return (
    <Kaart
      titel={soort.meervoud.charAt(0).toUpperCase() + soort.meervoud.slice(1)}
      meer={ooit > 0 ? { tekst: `geschiedenis (${ooit} eerder)`, href: `/deelnemers/${persoon.id}/${geschiedenisPad(soort)}` } : undefined}
      vol
      lang
      voet={mag && <Knop href={`${hier}/nieuw`}>{soort.titel} vastleggen</Knop>}
    >
      <Tabel
        bijschrift={`${soort.meervoud}, de nieuwste eerst`}
        rijen={tellend}
        leeg={<Leeg titel="Niets vastgelegd" />}
        kolommen={[
          ...columns(soort, shell.vandaag),
          ...(shell.mag(`${soort.categorie}:schrijf`) ? [acts(soort, hier, shell.vandaag)] : []),
        ]}
      />
    </Kaart>
  )
}

/** All that was ever recorded of a kind, the corrected and the withdrawn among it: who, when, why. */
export function Geschiedenis({ soort, feiten, shell }: Props) {
  return (
    <Kaart vol lang>
      <Tabel
        bijschrift={`Alles wat ooit is vastgelegd: ${soort.meervoud}`}
        rijen={feiten}
        leeg={<Leeg titel="Niets vastgelegd" />}
        kolommen={[
          ...columns(soort, shell.vandaag),
          { kop: "Herkomst", breedte: 20, cel: f => <Herkomst feit={f} /> },
          { kop: "Stand", breedte: 25, cel: f => <Stand feit={f} opgevolgd={feiten.some(a => a.vervangt === f.id)} /> },
        ]}
      />
    </Kaart>
  )
}

function columns(soort: Feitsoort, vandaag: string): Kolom<FeitRegel>[] {
  const [eerste, ...rest] = soort.velden
  return [
    {
      kop: eerste!.label,
      naam: true,
      breedte: 30,
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
        cel: (f: FeitRegel) => (veld.naam === "einde" ? <Einde soort={soort} feit={f} vandaag={vandaag} /> : waarde(veld, f)),
      })),
  ]
}

const waarde = (veld: Feitsoort["velden"][number], feit: FeitRegel) =>
  toon(veld, feit.waarden[veld.naam]) || <span class="onbekend">onbekend</span>

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

const acts = (soort: Feitsoort, hier: string, vandaag: string): Kolom<FeitRegel> => ({
  kop: "Handeling",
  verbergKop: true,
  breedte: 0,
  telefoon: "vol",
  cel: f => {
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
