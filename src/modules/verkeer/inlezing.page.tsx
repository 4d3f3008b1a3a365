import { act, page, type PageContent, type Shell, transfer } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Melding } from "#ui/melding"
import { Stapel } from "#ui/raster"
import { Stappen } from "#ui/stappen"
import { gooiWeg, leesIn } from "./beslis-overdracht.command.ts"
import { stappen } from "./invoer.page.tsx"
import { Loopt, standVan, VERVERS } from "./loopt.view.tsx"
import { type Groep, loadGroepen } from "./meldingen.sql.ts"
import { isBezig } from "./overdracht.rules.ts"
import { loadOverdracht, type Overdracht, telGeweigerd } from "./overdracht.sql.ts"
import { Rapport, rapportKop } from "./rapport.view.tsx"
import { wanneer } from "./stand.teksten.ts"

interface Data {
  overdracht: Overdracht
  groepen: Groep[]
  geweigerd: { rijen: number; bestanden: number }
}

/** One upload, from check to landing: what is going on, what was found, and the choice. */
export const inlezingPagina = page<Data>({
  path: "/invoer/:overdracht",
  recht: "invoer",
  inzage: "geen",
  async load({ tx, params }) {
    const overdracht = await loadOverdracht(tx, "in", params["overdracht"]!)
    if (!overdracht) return null
    if (!["gecontroleerd", "geland"].includes(overdracht.stand)) return { overdracht, groepen: [], geweigerd: { rijen: 0, bestanden: 0 } }
    return { overdracht, groepen: await loadGroepen(tx, overdracht.id), geweigerd: await telGeweigerd(tx, overdracht.id) }
  },
  view: (data, shell) => ({
    kruimels: [{ tekst: "Invoer", href: "/invoer" }, { tekst: wanneer(data.overdracht) }],
    ...inhoud(data, shell),
  }),
  act: act({ command: leesIn, naar: ({ overdrachtId }) => `/invoer/${overdrachtId}`, melding: "" }),
})

function inhoud(data: Data, shell: Shell): PageContent {
  const { overdracht } = data
  if (isBezig(overdracht.stand))
    return {
      titel: "Bezig",
      kop: overdracht.stand === "inlezen" ? "De gegevens worden ingelezen" : "Uw bestanden worden gecontroleerd",
      inleiding: namen(overdracht),
      ververs: VERVERS,
      inhoud: (
        <Stapel>
          <Stappen naam="Stappen" stappen={stappen(overdracht.stand === "inlezen" ? 3 : 1)} />
          <Loopt overdracht={overdracht} pad={`/invoer/${overdracht.id}`} />
        </Stapel>
      ),
    }
  if (overdracht.stand === "gecontroleerd" || overdracht.stand === "geland")
    return { titel: "Uitkomst van de controle", ...rapportKop(data), inhoud: <Rapport {...data} shell={shell} /> }
  return { titel: "Invoer", ...stilstand(overdracht, shell) }
}

const namen = ({ bestanden }: Overdracht): string => {
  const eerste = bestanden.slice(0, 6).map(b => b.naam)
  return `${eerste.join(", ")}${bestanden.length > eerste.length ? ` en nog ${bestanden.length - eerste.length}` : ""}`
}

function stilstand(overdracht: Overdracht, shell: Shell): Omit<PageContent, "titel"> {
  if (overdracht.stand === "vertalen")
    return {
      kop: "De kolommen zijn nog niet vertaald",
      inleiding: namen(overdracht),
      inhoud: (
        <Leeg titel="Er is nog niets ingelezen" handeling={<Knop href={`/invoer/${overdracht.id}/vertalen`}>Vertaal de kolommen</Knop>}>
          Zeg welke kolom van dit bestand welke van Trede is; daarna wordt het gecontroleerd.
        </Leeg>
      ),
    }
  if (overdracht.stand === "teruggedraaid")
    return {
      kop: "Deze invoer is teruggedraaid",
      inhoud: (
        <Leeg titel="Alles staat weer zoals het stond" handeling={<Knop href="/invoer">Kies bestanden</Knop>}>
          Behalve wat daarna is gewijzigd. Stuur de bestanden opnieuw als u ze weer wilt inlezen.
        </Leeg>
      ),
    }
  if (overdracht.stand === "weggegooid" || overdracht.stand === "verlopen")
    return {
      kop: overdracht.stand === "weggegooid" ? "Deze bestanden zijn weggegooid" : "Deze bestanden zijn verlopen",
      inhoud: (
        <Leeg titel="Er is niets ingelezen" handeling={<Knop href="/invoer">Kies bestanden</Knop>}>
          {overdracht.stand === "verlopen" ? "Na een dag gaan bestanden weg die niet zijn ingelezen. " : ""}Stuur de bestanden opnieuw als u
          ze wilt inlezen.
        </Leeg>
      ),
    }
  return {
    kop: overdracht.stand === "onderbroken" ? "Het werk is onderbroken" : "Deze bestanden konden niet worden gelezen",
    inleiding: namen(overdracht),
    inhoud: (
      <Stapel>
        <Melding soort="fout" titel={overdracht.stand === "onderbroken" ? "Er is niets opgeslagen" : "Wat er aan de hand is"}>
          {overdracht.stand === "onderbroken"
            ? "Het programma is tijdens het werk gestopt. Uw bestanden zijn er nog: laat ze opnieuw controleren."
            : (overdracht.fout ?? "")}
        </Melding>
        <Formulier actie={`/invoer/${overdracht.id}`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen}>
          <Knoppen>
            <Knop soort={overdracht.stand === "onderbroken" ? "hoofd" : "gewoon"} naam="keuze" waarde="opnieuw">
              Controleer opnieuw
            </Knop>
            <Knop href={`/invoer/${overdracht.id}/weggooien`}>Weggooien en andere bestanden kiezen</Knop>
          </Knoppen>
        </Formulier>
      </Stapel>
    ),
  }
}

/** Asked for by the page itself while a job runs. */
export const inlezingStand = transfer<Overdracht>({
  methode: "get",
  path: "/invoer/:overdracht/stand",
  recht: "invoer",
  inzage: "geen",
  load: ({ tx, params }) => loadOverdracht(tx, "in", params["overdracht"]!),
  send: overdracht => standVan(overdracht, isBezig(overdracht.stand)),
})

/** Asks once, since the files are gone afterwards. */
export const weggooiPagina = page<Overdracht>({
  path: "/invoer/:overdracht/weggooien",
  recht: "invoer",
  inzage: "geen",
  async load({ tx, params }) {
    const overdracht = await loadOverdracht(tx, "in", params["overdracht"]!)
    return overdracht && !["geland", "teruggedraaid", "weggegooid", "verlopen", "inlezen"].includes(overdracht.stand) ? overdracht : null
  },
  view: (overdracht, shell) => ({
    titel: "Weggooien",
    kop: "Deze bestanden weggooien?",
    inleiding: namen(overdracht),
    kruimels: [
      { tekst: "Invoer", href: "/invoer" },
      { tekst: wanneer(overdracht), href: `/invoer/${overdracht.id}` },
      { tekst: "Weggooien" },
    ],
    inhoud: (
      <Kaart>
        <p>De bestanden en de uitkomst van de controle verdwijnen. Aan de gegevens in Trede verandert niets.</p>
        <Formulier actie={`/invoer/${overdracht.id}/weggooien`} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen}>
          <Knoppen>
            <Knop soort="gevaar">Gooi weg</Knop>
            <Knop soort="stil" href={`/invoer/${overdracht.id}`}>
              Annuleer
            </Knop>
          </Knoppen>
        </Formulier>
      </Kaart>
    ),
  }),
  act: act({ command: gooiWeg, naar: () => "/invoer", melding: "De bestanden zijn weggegooid. Kies hieronder andere." }),
})
