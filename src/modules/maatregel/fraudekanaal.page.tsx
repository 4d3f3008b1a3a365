import { act, page, type Route } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Knop, Knoppen } from "#ui/knop"
import { Veld } from "#ui/veld"
import { type Fraudekanaal, loadBeheerde, loadFraudekanaal } from "./fraudekanaal.sql.ts"
import { zetFraudekanaal } from "./zet-fraudekanaal.command.ts"

interface Data {
  id: string
  organisatie: string
  kanaal: Fraudekanaal | null
}

/** The working agreement and the address that staff see; what is suspected never comes here. */
export const fraudekanaal: Route = page<Data>({
  path: "/beheer/fraudekanaal/:organisatieId",
  recht: "beheer",
  inzage: "geen",
  async load({ tx, params }) {
    const id = params["organisatieId"]!
    const beheerd = await loadBeheerde(tx, id)
    return beheerd && { id, organisatie: beheerd.naam, kanaal: await loadFraudekanaal(tx, { organisatieId: id }) }
  },
  view: ({ id, organisatie, kanaal }, shell) => {
    const v = veldenVan(shell)
    return {
      titel: "Vermoeden van fraude",
      kop: `Wat doet een medewerker van ${organisatie} met een vermoeden van fraude?`,
      inleiding: "Trede bewaart geen vermoedens. Medewerkers zien bij een dossier deze afspraak, met het adres van uw eigen kanaal.",
      kruimels: [{ tekst: "Beheer", href: `/beheer?organisatie=${id}` }],
      inhoud: (
        <Formulier actie={`/beheer/fraudekanaal/${id}`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Fraudekanaal">
          <Veld
            {...v.een("werkafspraak", kanaal?.werkafspraak ?? "")}
            type="textarea"
            label="Werkafspraak"
            hint="Bijvoorbeeld: bespreek het eerst met de kwaliteitsmedewerker, en meld het daarna zelf."
            rijen={4}
            maxlengte={1000}
          />
          <Veld
            {...v.een("adres", kanaal?.adres ?? "")}
            label="Adres van uw kanaal"
            hint="Begint met https://"
            breedte="vol"
            maxlengte={500}
          />
          <Knoppen>
            <Knop soort="hoofd">Bewaar</Knop>
            <Knop soort="stil" href={`/beheer?organisatie=${id}`}>
              Annuleer
            </Knop>
          </Knoppen>
        </Formulier>
      ),
    }
  },
  act: act({
    command: zetFraudekanaal,
    naar: ({ organisatieId }) => `/beheer/fraudekanaal/${organisatieId}`,
    melding: "De afspraak is bewaard.",
  }),
})
