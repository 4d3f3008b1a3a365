import { type Contactmoment, loadFeiten, persoonDeel } from "#modules/deelnemer"
import { allows } from "#platform/actor"
import { act, type Route } from "#platform/page"
import { veldenVan } from "#ui/getypt"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { trekGesprekIn } from "./trek-gesprek-in.command.ts"
import { Verslag } from "./verslag.view.tsx"

/** Takes a conversation back that stands with the wrong person, or was not held. */
export const trekGesprekInPagina: Route = persoonDeel<Contactmoment>({
  pad: "/gesprekken/:gesprekId/intrekken",
  recht: "C16:eigen",
  categorieen: ["C16"],
  deel: null,
  titel: "Trek het gesprek in",
  load: async ({ tx, services, actor, params }, persoon) => {
    const contact = (await loadFeiten(tx, persoon.id)).contactmomenten.find(c => c.id === params["gesprekId"])
    return contact && (contact.vanMij || allows(services.access, actor, "C16:schrijf")) ? contact : null
  },
  kop: ({ datum }) => ({
    kop: `Trek het gesprek van ${dagTekst(datum)} in`,
    inleiding: "Het telt dan niet meer mee, en de afspraken eruit ook niet. Het blijft bewaard, met uw reden erbij.",
  }),
  inhoud: (contact, persoon, shell) => (
    <Stapel>
      <Kaart titel={dagTekst(contact.datum)}>
        <Verslag contact={contact} />
      </Kaart>
      <Formulier
        actie={`/deelnemers/${persoon.id}/gesprekken/${contact.id}/intrekken`}
        id={shell.opdrachtId}
        fouten={shell.formulier?.weigeringen}
        naam="Trek het gesprek in"
      >
        <Veld {...veldenVan(shell).een("reden")} type="textarea" label="Waarom klopt dit niet?" rijen={2} maxlengte={500} />
        <Knoppen>
          <Knop soort="gevaar">Trek in</Knop>
          <Knop soort="stil" href={`/deelnemers/${persoon.id}/gesprekken`}>
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    </Stapel>
  ),
  act: act({
    command: trekGesprekIn,
    naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}/gesprekken`,
    melding: "Het gesprek is ingetrokken.",
  }),
})
