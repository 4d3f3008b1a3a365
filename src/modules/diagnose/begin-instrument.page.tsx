import { act, page } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Knop, Knoppen } from "#ui/knop"
import { Veld } from "#ui/veld"
import { beginInstrument } from "./bewerk-instrument.command.ts"
import { loadEigenOrganisaties } from "./bewerken.sql.ts"
import { CATEGORIEEN_DIAGNOSE } from "./instrument.rules.ts"

/** An instrument of one's own from nothing; its questions follow on its own page. */
export const instrumentNieuw = page<Array<{ id: string; naam: string }>>({
  path: "/beheer/instrumenten/nieuw",
  recht: "beheer",
  inzage: "geen",
  async load({ tx }) {
    const organisaties = await loadEigenOrganisaties(tx)
    return organisaties.length > 0 ? organisaties : null
  },
  view: (organisaties, shell) => {
    const v = veldenVan(shell)
    const [eerste] = organisaties
    const enige = organisaties.length === 1
    return {
      titel: "Nieuw instrument",
      inleiding: "Bijvoorbeeld een assessment dat u met een werkgever maakt. Niemand ziet het tot u het publiceert.",
      kruimels: [
        { tekst: "Beheer", href: "/beheer" },
        { tekst: "Instrumenten", href: "/beheer/instrumenten" },
      ],
      inhoud: (
        <Formulier
          actie="/beheer/instrumenten/nieuw"
          id={shell.opdrachtId}
          {...(enige ? { verborgen: { organisatieId: eerste!.id } } : {})}
          fouten={shell.formulier?.weigeringen}
          naam="Nieuw instrument"
        >
          {!enige && (
            <Veld
              {...v.een("organisatieId")}
              type="select"
              label="Voor welke organisatie"
              leegTekst="Kies…"
              opties={organisaties.map(o => ({ waarde: o.id, tekst: o.naam }))}
            />
          )}
          <Veld {...v.een("naam")} label="Naam" breedte="vol" maxlengte={100} />
          <Veld {...v.een("waarvoor")} label="Waarvoor" hint="In één zin." breedte="vol" maxlengte={300} />
          <Veld
            {...v.een("categorie")}
            type="radio"
            label="Waaronder valt een uitslag?"
            hint="Dit bepaalt wie haar mag lezen, en verandert daarna niet meer. Wie dat zijn staat op 'Wie mag wat'."
            opties={CATEGORIEEN_DIAGNOSE.map(c => ({ waarde: c.code, tekst: c.naam }))}
          />
          <Knoppen>
            <Knop soort="hoofd">Begin</Knop>
            <Knop soort="stil" href="/beheer/instrumenten">
              Annuleer
            </Knop>
          </Knoppen>
        </Formulier>
      ),
    }
  },
  act: act({
    command: beginInstrument,
    naar: ({ instrumentId }) => `/beheer/instrumenten/${instrumentId}`,
    melding: "Dit is een concept. Voeg nu een onderdeel met vragen toe.",
  }),
})
