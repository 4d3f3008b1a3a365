import { persoonDeel } from "#modules/deelnemer"
import { act, type Route } from "#platform/page"
import { veldenVan } from "#ui/getypt"
import { Formulier } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { Veld } from "#ui/veld"
import { loadPlan, loadUitvoerders, type Plan } from "./plan.sql.ts"
import { planPad } from "./pad.rules.ts"
import { beantwoordPlanvragen } from "./vragen.command.ts"
import { VRAGEN } from "./vragen.teksten.ts"

interface Data {
  plan: Plan | null
  uitvoerders: Array<{ id: string; naam: string }>
}

/** Page one of the plan, to fill in together. */
export const vragenPagina: Route = persoonDeel<Data>({
  pad: "/plan/vragen",
  recht: "C15:toevoeg",
  categorieen: ["C15"],
  deel: null,
  titel: "Drie vragen",
  async load({ tx }, persoon) {
    const { plan } = await loadPlan(tx, persoon.id)
    return { plan: plan?.geeindigdOp ? null : plan, uitvoerders: await loadUitvoerders(tx) }
  },
  kop: (_, persoon) => ({
    kop: `Drie vragen aan ${persoon.voornaam}`,
    inleiding: "Vul ze samen in. U kunt later verder: er staat niets vast.",
  }),
  inhoud: ({ plan, uitvoerders }, persoon, shell) => {
    const v = veldenVan(shell)
    return (
      <Formulier
        actie={planPad(persoon.id, "/vragen")}
        id={shell.opdrachtId}
        verborgen={{ vorige: plan?.rijId ?? "" }}
        fouten={shell.formulier?.weigeringen}
        naam="Drie vragen"
        waak
      >
        {VRAGEN.map(({ veld, vraag, hint }) => (
          <Veld
            {...v.een(veld, plan?.[veld] ?? "")}
            type="textarea"
            label={vraag}
            hint={hint}
            rijen={4}
            maxlengte={4000}
            verplicht={false}
          />
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
          <Knop soort="stil" href={planPad(persoon.id)}>
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    )
  },
  act: act({ command: beantwoordPlanvragen, naar: ({ deelnemerId }) => planPad(deelnemerId), melding: "De antwoorden staan in het plan." }),
})
