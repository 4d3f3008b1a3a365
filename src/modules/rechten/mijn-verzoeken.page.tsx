import { act, page } from "#platform/page"
import { t } from "#platform/taal"
import { Letterlijk } from "#ui/letterlijk"
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

const opMijn = () => [{ tekst: t("Mijn gegevens"), href: "/mijn" }]
const opRechten = () => [...opMijn(), { tekst: t("Uw rechten"), href: "/mijn/rechten" }]

/** The resident's rights on one page: take everything along, ask for something, and what became of it. */
export const mijnRechten = page<Verzoek[]>({
  path: "/mijn/rechten",
  recht: "eigen",
  inzage: "geen",
  load: ({ tx, actor }) => loadVerzoeken(tx, actor!.deelnemerId, 100),
  view: (verzoeken, { vandaag }) => ({
    titel: t("Uw rechten"),
    kop: t("Uw gegevens, uw rechten"),
    inleiding: t("U mag alles zien wat er over u staat, en vragen om het te verbeteren of te wissen."),
    kruimels: opMijn(),
    inhoud: (
      <Stapel>
        <Kaart titel={t("Alles wat er over u staat")} onder={t("ook wie keek, en hoe lang we het bewaren")}>
          <p>{t("Het bestand is van u. Bewaar het op een plek waar anderen niet bij kunnen: er staat veel persoonlijks in.")}</p>
          <Knoppen>
            <Knop soort="hoofd" href="/mijn/gegevens.pdf">
              {t("Download om te lezen (PDF)")}
            </Knop>
            <Knop href="/mijn/gegevens.json" bij={t("voor een computer")}>
              {t("Download als JSON")}
            </Knop>
          </Knoppen>
        </Kaart>
        <Kaart titel={t("Iets vragen over uw gegevens")} onder={t("u hoort binnen een maand wat we ermee doen")}>
          <Knoppen>
            <Knop href="/mijn/rechten/nieuw?soort=correctie">{t("Er klopt iets niet")}</Knop>
            <Knop href="/mijn/rechten/nieuw?soort=bezwaar">{t("Maak bezwaar")}</Knop>
            <Knop href="/mijn/rechten/nieuw?soort=wissen">{t("Vraag om wissen")}</Knop>
          </Knoppen>
        </Kaart>
        <Kaart titel={t("Wat u vroeg")} vol lang>
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
    titel: t("Vraag iets over uw gegevens"),
    inleiding: t("U krijgt binnen een maand antwoord. Duurt het langer, dan leest u hier waarom."),
    kruimels: opRechten(),
    inhoud: (
      <Formulier actie="/mijn/rechten/nieuw" id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam={t("Verzoek")} waak>
        <Vraagvelden shell={shell} zelf soort={soort} />
        <Knoppen>
          <Knop soort="hoofd">{t("Verstuur")}</Knop>
          <Knop soort="stil" href="/mijn/rechten">
            {t("Annuleer")}
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
    titel: t("Uw verzoek: {{soort}}", { soort: t(SOORT[verzoek.soort].naam) }),
    inleiding: t("Hierover besluit {{wie}}.", { wie: t(SOORT[verzoek.soort].wie) }),
    kruimels: opRechten(),
    inhoud: (
      <Stapel>
        <Kaart>
          <Definitielijst
            gegevens={[
              { naam: t("Wat u vroeg"), waarde: <Letterlijk>{verzoek.tekst}</Letterlijk> },
              { naam: t("Ontvangen"), waarde: dagTekst(verzoek.ontvangenOp) },
              { naam: t("Antwoord uiterlijk"), waarde: dagTekst(verzoek.uiterlijk) },
              ...(verzoek.verlengdReden
                ? [{ naam: t("Waarom het langer duurt"), waarde: <Letterlijk>{verzoek.verlengdReden}</Letterlijk> }]
                : []),
              { naam: t("Besluit"), waarde: <Besluit verzoek={verzoek} /> },
            ]}
          />
        </Kaart>
        {verzoek.besluit === null && (
          <Formulier actie={`/mijn/rechten/${verzoek.id}`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam={t("Trek in")}>
            <Knoppen>
              <Knop>{t("Trek uw verzoek in")}</Knop>
            </Knoppen>
          </Formulier>
        )}
      </Stapel>
    ),
  }),
  act: act({ command: trekVerzoekIn, naar: ({ verzoekId }) => `/mijn/rechten/${verzoekId}`, melding: "U hebt uw verzoek ingetrokken." }),
})
