import { MAATREGELEN } from "#begrippen/maatregel"
import { persoonDeel } from "#modules/deelnemer"
import { act, type Route } from "#platform/page"
import { Formulier, VeldenRij } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Knop, Knoppen } from "#ui/knop"
import { Veld } from "#ui/veld"
import { stelMaatregelVoor } from "./maatregel.command.ts"

/** A proposal: what, on what ground, why for this person, and what he says himself. */
export const voorstelPagina: Route = persoonDeel<object>({
  pad: "/maatregelen/nieuw",
  recht: "C06:toevoeg",
  categorieen: ["C06"],
  deel: null,
  titel: "Stel een maatregel voor",
  load: async () => ({}),
  kop: (_, persoon) => ({
    kop: `Stel een maatregel voor bij ${persoon.voornaam}`,
    inleiding: "Een collega besluit. Tot dan verandert er niets.",
  }),
  inhoud: (_, persoon, shell) => {
    const v = veldenVan(shell)
    const terug = `/deelnemers/${persoon.id}/maatregelen`
    return (
      <Formulier actie={`${terug}/nieuw`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Voorstel" waak>
        <Veld {...v.een("soort")} type="radio" label="Soort" opties={MAATREGELEN.map(m => ({ waarde: m.code, tekst: m.naam }))} />
        <Veld
          {...v.een("inhoud")}
          label="Wat merkt iemand ervan?"
          hint="Bijvoorbeeld hoeveel lager, en hoelang."
          breedte="vol"
          maxlengte={500}
        />
        <Veld
          {...v.een("grond")}
          label="Op welke grond?"
          hint="Het artikel van de wet of de verordening van uw gemeente. Trede kent die niet: onbevestigd."
          breedte="vol"
          maxlengte={300}
        />
        <Veld
          {...v.een("motief")}
          type="textarea"
          label="Waarom past dit hier?"
          hint="Wat gebeurde er, wat deed u al, en wat betekent het voor deze persoon."
          rijen={4}
          maxlengte={2000}
        />
        <Veld {...v.een("zienswijze")} type="textarea" label={`Wat zegt ${persoon.voornaam} er zelf van?`} rijen={4} maxlengte={2000} />
        <VeldenRij>
          <Veld {...v.een("begin", shell.vandaag)} type="date" label="Vanaf" />
          <Veld {...v.een("einde")} type="date" label="Tot" hint="De eerste dag waarop het niet meer geldt." verplicht={false} />
        </VeldenRij>
        <Knoppen vast>
          <Knop soort="hoofd">Leg voor aan een collega</Knop>
          <Knop soort="stil" href={terug}>
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    )
  },
  act: act({
    command: stelMaatregelVoor,
    naar: ({ deelnemerId, maatregelId }) => `/deelnemers/${deelnemerId}/maatregelen/${maatregelId}`,
    melding: "Het voorstel wacht op het besluit van een collega.",
  }),
})
