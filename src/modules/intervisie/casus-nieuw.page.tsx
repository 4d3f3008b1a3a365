import { THEMAS } from "#begrippen/plan"
import { act, page } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Knop, Knoppen } from "#ui/knop"
import { Veld } from "#ui/veld"
import { Anoniem } from "./anoniem.view.tsx"
import { brengCasusIn } from "./intervisie.command.ts"

/** A new case: nothing is kept before its writer saw what the guard found. */
export const casusNieuwPagina = page<object>({
  path: "/intervisie/nieuw",
  recht: "intervisie",
  inzage: "geen",
  load: async () => ({}),
  view: (_, shell) => {
    const v = veldenVan(shell)
    return {
      titel: "Breng een casus in",
      inleiding:
        "Schrijf zo dat niemand te herkennen is. Voordat er iets wordt bewaard, wijst Trede aan wat op een naam, datum, nummer of adres lijkt.",
      kruimels: [{ tekst: "Intervisie", href: "/intervisie" }, { tekst: "Nieuwe casus" }],
      inhoud: (
        <Formulier actie="/intervisie/nieuw" id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Breng een casus in" waak>
          <Veld {...v.een("titel")} label="Waar gaat het over" hint="Bijvoorbeeld: 'zegt ja, komt niet'." breedte="vol" maxlengte={120} />
          <Veld
            {...v.een("thema")}
            type="select"
            label="Thema"
            leegTekst="Kies…"
            opties={THEMAS.map(t => ({ waarde: t.code, tekst: t.naam }))}
          />
          <Veld {...v.een("vraag")} type="textarea" label="Wat vraagt u aan de groep" rijen={4} maxlengte={4000} />
          <Veld {...v.een("geprobeerd")} type="textarea" label="Wat is al geprobeerd" rijen={4} maxlengte={4000} />
          <Veld
            {...v.een("zichtbaar", "organisatie")}
            type="radio"
            label="Wie mag het lezen"
            opties={[
              { waarde: "organisatie", tekst: "collega's van mijn organisatie" },
              { waarde: "regio", tekst: "collega's in de hele regio" },
            ]}
          />
          <Anoniem shell={shell} />
          <Knoppen vast>
            <Knop soort="hoofd">Breng in</Knop>
            <Knop soort="stil" href="/intervisie">
              Annuleer
            </Knop>
          </Knoppen>
        </Formulier>
      ),
    }
  },
  act: act({ command: brengCasusIn, naar: ({ casusId }) => `/intervisie/${casusId}`, melding: "De casus staat klaar om te bespreken." }),
})
