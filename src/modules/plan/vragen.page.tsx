import { persoonDeel } from "#modules/deelnemer"
import { act, type Route, type Shell } from "#platform/page"
import { veldenVan } from "#ui/getypt"
import { Formulier } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { Raster, Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { loadPlan, loadUitvoerders, type PlanStand } from "./plan.sql.ts"
import { planPad } from "./pad.rules.ts"
import type { Uitslag } from "./uitslag.rules.ts"
import { CATEGORIEEN_UITSLAG, loadUitslagen } from "./uitslag.sql.ts"
import { Uitslagen } from "./uitslagen.view.tsx"
import { beantwoordPlanvragen } from "./vragen.command.ts"
import { VRAGEN } from "./vragen.teksten.ts"

interface Data extends PlanStand {
  uitvoerders: Array<{ id: string; naam: string }>
  uitslagen: Uitslag[]
}

const FORMULIER = "drie-vragen"

/** Page one of the plan, to fill in together, with what instruments found beside it. */
export const vragenPagina: Route = persoonDeel<Data>({
  pad: "/plan/vragen",
  recht: "C15:toevoeg",
  categorieen: ["C15", ...CATEGORIEEN_UITSLAG],
  deel: null,
  titel: "Drie vragen",
  async load({ tx }, persoon) {
    const { plan, doelen } = await loadPlan(tx, persoon.id)
    return {
      plan: plan?.geeindigdOp ? null : plan,
      doelen,
      uitvoerders: await loadUitvoerders(tx),
      uitslagen: await loadUitslagen(tx, persoon.id),
    }
  },
  kop: (_, persoon) => ({
    kop: `Drie vragen aan ${persoon.voornaam}`,
    inleiding: "Vul ze samen in. U kunt later verder: er staat niets vast.",
  }),
  inhoud: (data, persoon, shell) => {
    if (data.uitslagen.length === 0) return <Vragenlijst data={data} id={persoon.id} shell={shell} />
    return (
      <Raster verdeling="3-2" boven>
        <Vragenlijst data={data} id={persoon.id} shell={shell} />
        <Stapel>
          <Uitslagen {...data} id={persoon.id} formulier={FORMULIER} shell={shell} />
        </Stapel>
      </Raster>
    )
  },
  act: act({
    command: beantwoordPlanvragen,
    naar: ({ deelnemerId, overgenomen }) => planPad(deelnemerId, overgenomen ? "/vragen" : ""),
    melding: "De antwoorden staan in het plan.",
    verbeter: { recht: "C15:toevoeg", naar: ({ deelnemerId }) => planPad(deelnemerId, "/vragen") },
  }),
})

function Vragenlijst({ data: { plan, uitvoerders }, id, shell }: { data: Data; id: string; shell: Shell }) {
  const v = veldenVan(shell)
  return (
    <Formulier
      actie={planPad(id, "/vragen")}
      id={shell.opdrachtId}
      verborgen={{ vorige: plan?.rijId ?? "" }}
      fouten={shell.formulier?.weigeringen}
      formulierId={FORMULIER}
      naam="Drie vragen"
      waak
    >
      {VRAGEN.map(({ veld, vraag, hint }) => (
        <Veld {...v.een(veld, plan?.[veld] ?? "")} type="textarea" label={vraag} hint={hint} rijen={5} maxlengte={4000} verplicht={false} />
      ))}
      <Veld
        {...v.een("uitvoerderId", plan?.uitvoerderId ?? "")}
        type="select"
        label="Voert een andere organisatie het plan uit?"
        hint="Dan spreken opdrachtgever en uitvoerder het ook met elkaar af."
        verplicht={false}
        leegTekst="Nee, wij doen het zelf"
        opties={uitvoerders.map(o => ({ waarde: o.id, tekst: o.naam }))}
      />
      <Knoppen vast>
        <Knop soort="hoofd">Bewaar</Knop>
        <Knop soort="stil" href={planPad(id)}>
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  )
}
