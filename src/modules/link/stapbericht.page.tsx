import { persoonDeel } from "#modules/deelnemer"
import { act, type Route } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { isUuid } from "#platform/uuid"
import { loadOnderwerp } from "./daadlink.sql.ts"
import { stopStapbericht } from "./stop-stapbericht.command.ts"

interface Data {
  stapId: string
  wat: string
}

/** Told at the table: then no reminder of this step needs to follow. */
export const stapberichtStoppenPagina: Route = persoonDeel<Data>({
  pad: "/links/stap/:stapId/stoppen",
  recht: "C15:schrijf",
  categorieen: ["C15"],
  deel: null,
  titel: "Geen herinnering",
  async load({ tx, params }, persoon) {
    const stapId = params["stapId"]!
    const stap = isUuid(stapId) ? await loadOnderwerp(tx, persoon.id, "stap", stapId) : null
    return stap && { stapId, wat: stap.wat }
  },
  kop: ({ wat }, persoon) => ({ kop: `Herinner ${persoon.voornaam} niet aan deze stap`, inleiding: wat }),
  inhoud: ({ stapId }, persoon, shell) => (
    <Formulier
      actie={`/deelnemers/${persoon.id}/links/stap/${stapId}/stoppen`}
      id={shell.opdrachtId}
      fouten={shell.formulier?.weigeringen}
      naam="Geen herinnering"
    >
      <p>
        {persoon.voornaam} weet het al. Er gaat geen bericht over deze stap uit, en wat wacht gaat niet weg. De stap blijft open staan, bij
        u en bij {persoon.voornaam}.
      </p>
      <Knoppen>
        <Knop soort="hoofd">Al verteld, stuur niets</Knop>
        <Knop soort="stil" href={`/deelnemers/${persoon.id}/plan`}>
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  ),
  act: act({
    command: stopStapbericht,
    naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}/plan`,
    melding: "Over deze stap gaat geen bericht uit.",
  }),
})
