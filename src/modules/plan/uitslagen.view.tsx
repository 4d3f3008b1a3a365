import { naamVan } from "#begrippen/code"
import { THEMAS } from "#begrippen/plan"
import type { Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Bij, Tabel } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { planPad } from "./pad.rules.ts"
import type { PlanStand } from "./plan.sql.ts"
import { geldt, magOver, staatInPlan, type Uitslag, VELD_VAN } from "./uitslag.rules.ts"

interface UitslagenProps extends PlanStand {
  uitslagen: readonly Uitslag[]
  id: string
  /** The form of the three questions: what is typed in it goes along. */
  formulier: string
  shell: Shell
}

const KAARTEN = [
  { titel: "Bij 'Wat kun je (leren)?'", past: (u: Uitslag) => magOver(u) && VELD_VAN[u.levert] === "kan" },
  { titel: "Bij 'Wat wil je?'", past: (u: Uitslag) => magOver(u) && VELD_VAN[u.levert] === "wil" },
  { titel: "Hoe het nu gaat", past: (u: Uitslag) => magOver(u) && VELD_VAN[u.levert] === null },
  { titel: "Alleen om te lezen", onder: "een plan lezen meer mensen", past: (u: Uitslag) => !magOver(u) },
]

/** What instruments found, beside the questions: under an answer in one tap, or the start of a goal. */
export function Uitslagen({ uitslagen, ...rest }: UitslagenProps) {
  return KAARTEN.map(({ titel, onder, past }) => ({ titel, onder, van: uitslagen.filter(past) })).map(
    ({ titel, onder, van }) =>
      van.length > 0 && (
        <Kaart titel={titel} onder={onder} vol lang>
          <Tabel
            bijschrift={`Uit de diagnose: ${titel}`}
            zonderKop
            rijen={van}
            kolommen={[
              { kop: "Uitslag", naam: true, cel: u => <Gevonden uitslag={u} vandaag={rest.shell.vandaag} /> },
              { kop: "Zet in het plan", breedte: 0, telefoon: "vol", cel: u => <NeemOver uitslag={u} {...rest} /> },
            ]}
          />
        </Kaart>
      ),
  )
}

const Gevonden = ({ uitslag, vandaag }: { uitslag: Uitslag; vandaag: string }) => (
  <>
    {uitslag.levert === "nodig" && "Heeft nodig: "}
    {uitslag.tekst} {!geldt(uitslag, vandaag) && <Tag soort="laat">verlopen</Tag>}
    <Bij>
      {[uitslag.instrumentNaam, dagTekst(uitslag.datum), uitslag.thema && naamVan(THEMAS, uitslag.thema)].filter(Boolean).join(" · ")}
    </Bij>
  </>
)

function NeemOver({ uitslag, plan, doelen, id, formulier }: Omit<UitslagenProps, "uitslagen"> & { uitslag: Uitslag }) {
  if (!magOver(uitslag)) return null
  if (staatInPlan(uitslag, { plan, doelen })) return <Tag soort="goed">staat in het plan</Tag>
  return (
    <>
      {VELD_VAN[uitslag.levert] && (
        <Knop formulier={formulier} naam="neemOver" waarde={uitslag.sleutel} bij={uitslag.tekst}>
          Neem over
        </Knop>
      )}{" "}
      <Knop soort="stil" href={planPad(id, `/doelen/nieuw?thema=${uitslag.thema}&uitslag=${uitslag.sleutel}`)} bij={uitslag.tekst}>
        Maak doel
      </Knop>
    </>
  )
}
