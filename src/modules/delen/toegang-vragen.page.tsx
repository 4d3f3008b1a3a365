import { persoonDeel } from "#modules/deelnemer"
import type { Categorie } from "#modules/toegang"
import { act, page } from "#platform/page"
import { veldenVan } from "#ui/getypt"
import { Formulier, VeldenRij } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { Veld } from "#ui/veld"
import { opentInNood } from "./deelbaar.rules.ts"
import { loadAansluitingen } from "./delen.sql.ts"
import { NOODREDENEN } from "./keuzes.teksten.ts"
import { beslisAansluiting, openNoodtoegang, vraagAansluiting } from "./toegang-vragen.command.ts"
import { opties, teDelenGegevens } from "./veld.view.tsx"

const KRUIMELS = [{ tekst: "Deelnemers", href: "/deelnemers" }]
const Annuleer = ({ naar = "/deelnemers" }: { naar?: string }) => (
  <Knop soort="stil" href={naar}>
    Annuleer
  </Knop>
)

export const noodtoegangPagina = page({
  path: "/noodtoegang",
  recht: "noodtoegang",
  inzage: "geen",
  load: async () => ({}),
  view: (_, shell) => {
    const v = veldenVan(shell)
    return {
      titel: "Noodtoegang",
      inleiding:
        "Een uur lezen als het niet kan wachten. Wie betrokken is ziet het meteen, de privacy officer beoordeelt het, en de persoon zelf ziet het ook.",
      kruimels: KRUIMELS,
      inhoud: (
        <Formulier actie="/noodtoegang" id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Noodtoegang">
          <VeldenRij>
            <Veld {...v.een("achternaam")} label="Achternaam" hint="Zonder tussenvoegsel." autocomplete="off" />
            <Veld {...v.een("geboortedatum")} label="Geboortedatum" type="date" />
          </VeldenRij>
          <Veld {...v.een("reden")} label="Waarom kan het niet wachten" type="radio" opties={opties(NOODREDENEN)} />
          <Veld {...v.een("toelichting")} label="Wat is er aan de hand" type="textarea" rijen={3} />
          <Veld
            {...v.meer("categorieen", ["C01B"])}
            label="Welke gegevens hebt u nodig"
            hint="Naam en contactgegevens altijd. Kies niet meer dan nodig."
            type="checkboxen"
            opties={teDelenGegevens((c: Categorie) => opentInNood(c) && shell.mag(`${c}:lees`))}
          />
          <Knoppen>
            <Knop soort="gevaar">Open voor een uur</Knop>
            <Annuleer />
          </Knoppen>
        </Formulier>
      ),
    }
  },
  act: act({
    command: openNoodtoegang,
    naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}`,
    melding: "U kunt dit dossier een uur lezen. De betrokkenen en de privacy officer zien dat.",
  }),
})

export const aansluitenPagina = page({
  path: "/aansluiten",
  recht: "aansluiten",
  inzage: "geen",
  load: async () => ({}),
  view: (_, shell) => {
    const v = veldenVan(shell)
    return {
      titel: "Aansluiten bij een dossier",
      inleiding: "Vraag het nummer aan de persoon zelf of aan wie al betrokken is. Het staat op de pagina Mijn gegevens.",
      kruimels: KRUIMELS,
      inhoud: (
        <Formulier actie="/aansluiten" id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam="Aansluiten">
          <VeldenRij>
            <Veld {...v.een("nummer")} label="Dossiernummer" maxlengte={8} autocomplete="off" />
            <Veld {...v.een("geboortedatum")} label="Geboortedatum" type="date" />
          </VeldenRij>
          <Veld
            {...v.een("wijze", "verzoek")}
            label="Hoe"
            type="radio"
            opties={[
              { waarde: "verzoek", tekst: "Ik vraag het", hint: "Wie het dossier beheert beslist." },
              {
                waarde: "grond",
                tekst: "Ik sluit nu aan, op een grond",
                hint: "Voor vier weken. Wie het dossier beheert ziet het en kan het ongedaan maken.",
              },
            ]}
          />
          <Veld {...v.een("toelichting")} label="Waarom" type="textarea" rijen={3} />
          <Knoppen>
            <Knop soort="hoofd">Sluit aan</Knop>
            <Annuleer />
          </Knoppen>
        </Formulier>
      ),
    }
  },
  act: act({
    command: vraagAansluiting,
    naar: ({ deelnemerId }) => (deelnemerId ? `/deelnemers/${deelnemerId}` : "/deelnemers"),
    melding: "Verstuurd. Bestaat het dossier, dan beslist wie het beheert; u ziet de persoon daarna bij uw deelnemers.",
  }),
})

export const besluitPagina = persoonDeel({
  pad: "/delen/aansluiting/:aansluitingId",
  recht: "C01B:schrijf",
  categorieen: ["C01B"],
  deel: null,
  titel: "Mag deze collega aansluiten?",
  load: async ({ tx, params }, { id }) => (await loadAansluitingen(tx, id)).find(a => a.id === params["aansluitingId"]) ?? null,
  kop: a => ({ kop: `Mag ${a.naam} aansluiten?`, inleiding: a.toelichting }),
  inhoud: (a, persoon, shell) => (
    <Formulier
      actie={`/deelnemers/${persoon.id}/delen/aansluiting/${a.id}`}
      id={shell.opdrachtId}
      fouten={shell.formulier?.weigeringen}
      naam="Besluit"
    >
      <Veld
        {...veldenVan(shell).een("besluit")}
        label="Besluit"
        type="radio"
        opties={[
          { waarde: "akkoord", tekst: a.wijze === "grond" ? "Akkoord, het klopt" : "Akkoord, deze collega wordt betrokken" },
          { waarde: "geweigerd", tekst: a.wijze === "grond" ? "Niet akkoord, de toegang stopt" : "Niet akkoord" },
        ]}
      />
      <Knoppen>
        <Knop soort="hoofd">Leg vast</Knop>
        <Annuleer naar={`/deelnemers/${persoon.id}/delen`} />
      </Knoppen>
    </Formulier>
  ),
  act: act({
    command: beslisAansluiting,
    naar: ({ deelnemerId }) => `/deelnemers/${deelnemerId}/delen`,
    melding: "Het besluit is vastgelegd.",
  }),
})
