import { act, page } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Definitielijst } from "#ui/definitielijst"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Stapel } from "#ui/raster"
import { dienVerzoekIn, trekVerzoekIn } from "./verzoek.command.ts"
import { loadVerzoek, loadVerzoeken, type Verzoek } from "./verzoek.sql.ts"
import { SOORT } from "./verzoek.teksten.ts"
import { Besluit, soortOf, Verzoeken, Vraagvelden } from "./verzoek.view.tsx"

const MIJN = [{ tekst: "Mijn gegevens", href: "/mijn" }]
const RECHTEN = [...MIJN, { tekst: "Uw rechten", href: "/mijn/rechten" }]

/** The resident's rights on one page: take everything along, ask for something, and what became of it. */
export const mijnRechten = page<Verzoek[]>({
  path: "/mijn/rechten",
  recht: "eigen",
  inzage: "geen",
  load: ({ tx, actor }) => loadVerzoeken(tx, actor!.deelnemerId, 100),
  view: (verzoeken, { vandaag }) => ({
    titel: "Uw rechten",
    kop: "Uw gegevens, uw rechten",
    inleiding: "U mag alles zien wat er over u staat, en vragen om het te verbeteren of te wissen.",
    kruimels: MIJN,
    inhoud: (
      <Stapel>
        <Kaart titel="Alles wat er over u staat" onder="ook wie keek, en hoe lang we het bewaren">
          <p>Het bestand is van u. Bewaar het op een plek waar anderen niet bij kunnen: er staat veel persoonlijks in.</p>
          <Knoppen>
            <Knop soort="hoofd" href="/mijn/gegevens.pdf">
              Download om te lezen (PDF)
            </Knop>
            <Knop href="/mijn/gegevens.json" bij="voor een computer">
              Download als JSON
            </Knop>
          </Knoppen>
        </Kaart>
        <Kaart titel="Iets vragen over uw gegevens" onder="u hoort binnen een maand wat we ermee doen">
          <Knoppen>
            <Knop href="/mijn/rechten/nieuw?soort=correctie">Er klopt iets niet</Knop>
            <Knop href="/mijn/rechten/nieuw?soort=bezwaar">Maak bezwaar</Knop>
            <Knop href="/mijn/rechten/nieuw?soort=wissen">Vraag om wissen</Knop>
          </Knoppen>
        </Kaart>
        <Kaart titel="Wat u vroeg" vol lang>
          <Verzoeken rijen={verzoeken} vandaag={vandaag} naar={v => `/mijn/rechten/${v.id}`} zelf />
        </Kaart>
      </Stapel>
    ),
  }),
})

export const nieuwVerzoek = page({
  path: "/mijn/rechten/nieuw",
  recht: "eigen",
  inzage: "geen",
  load: async ({ query }) => ({ soort: soortOf(query["soort"]) }),
  view: ({ soort }, shell) => ({
    titel: "Vraag iets over uw gegevens",
    inleiding: "U krijgt binnen een maand antwoord. Duurt het langer, dan leest u hier waarom.",
    kruimels: RECHTEN,
    inhoud: (
      <Formulier actie="/mijn/rechten/nieuw" id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Verzoek" waak>
        <Vraagvelden shell={shell} zelf soort={soort} />
        <Knoppen>
          <Knop soort="hoofd">Verstuur</Knop>
          <Knop soort="stil" href="/mijn/rechten">
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    ),
  }),
  act: act({ command: dienVerzoekIn, naar: ({ verzoekId }) => `/mijn/rechten/${verzoekId}`, melding: "Uw verzoek is verstuurd." }),
})

export const mijnVerzoek = page<Verzoek>({
  path: "/mijn/rechten/:verzoekId",
  recht: "eigen",
  inzage: "geen",
  load: ({ tx, params }) => loadVerzoek(tx, params["verzoekId"]!),
  view: (verzoek, shell) => ({
    titel: `Uw verzoek: ${SOORT[verzoek.soort].naam}`,
    inleiding: `Hierover besluit ${SOORT[verzoek.soort].wie}.`,
    kruimels: RECHTEN,
    inhoud: (
      <Stapel>
        <Kaart>
          <Definitielijst
            gegevens={[
              { naam: "Wat u vroeg", waarde: verzoek.tekst },
              { naam: "Ontvangen", waarde: dagTekst(verzoek.ontvangenOp) },
              { naam: "Antwoord uiterlijk", waarde: dagTekst(verzoek.uiterlijk) },
              ...(verzoek.verlengdReden ? [{ naam: "Waarom het langer duurt", waarde: verzoek.verlengdReden }] : []),
              { naam: "Besluit", waarde: <Besluit verzoek={verzoek} /> },
            ]}
          />
        </Kaart>
        {verzoek.besluit === null && (
          <Formulier actie={`/mijn/rechten/${verzoek.id}`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Trek in">
            <Knoppen>
              <Knop>Trek uw verzoek in</Knop>
            </Knoppen>
          </Formulier>
        )}
      </Stapel>
    ),
  }),
  act: act({ command: trekVerzoekIn, naar: ({ verzoekId }) => `/mijn/rechten/${verzoekId}`, melding: "U hebt uw verzoek ingetrokken." }),
})
