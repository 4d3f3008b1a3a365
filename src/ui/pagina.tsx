import type { Child } from "hono/jsx"
import { t } from "#platform/taal"
import { Kop } from "./kop.tsx"
import { type Kruimel, Kruimels } from "./kruimels.tsx"
import { Melding, type MeldingSoort } from "./melding.tsx"
import { type Gebruiker, Hoofdmenu, type Menupunt, Onderbalk } from "./menu.tsx"
import { Merk } from "./merk.tsx"
import type { PlaatjeNaam } from "./plaatje.tsx"
import { Document, type DocumentProps } from "./document.tsx"
import { SnelWeg } from "./snel-weg.tsx"
import { Onbevestigd, Taalkeuze } from "./taalkeuze.tsx"
import { Voet } from "./voet.tsx"

export type { Gebruiker, Menupunt } from "./menu.tsx"

export interface PaginaProps extends DocumentProps {
  children: Child
  /** The h1, a sentence that says what matters now; `titel` when left out, none when false (the page draws its own Kop). */
  kop?: Child
  /** A picture of what it is about, beside the heading. */
  plaatje?: PlaatjeNaam | null
  /** The numbers behind the heading. */
  inleiding?: Child
  tags?: Child
  handelingen?: Child
  gebruiker: Gebruiker | null
  menu?: readonly Menupunt[]
  /** Search on top of the page: a GET to /zoeken?q=. `zoekwoord`: what was searched for. */
  zoek?: boolean
  zoekwoord?: string | undefined
  /** Today, in words. */
  vandaag?: string | undefined
  melding?: { soort: MeldingSoort; tekst: string } | null | undefined
  /** Under the message: what somebody is asked to read again. */
  naLezen?: Child
  /** What holds for the whole house now; on each page while it lasts. */
  toestand?: { soort: MeldingSoort; titel: string; tekst: string } | null
  kruimels?: readonly Kruimel[] | undefined
  /** The mark of what the page shows, where an open browser follows it. */
  live?: string | null
  /** The choice of languages, above everything; the page to come back to. Absent: the page is in Dutch alone. */
  taalkeuze?: string | undefined
  /** A line above everything: 'Dit is een voorbeeld'. */
  voorbeeld?: string | undefined
}

/** A whole page in the frame of the house: skip link, navigation, search, heading, message, content, foot. */
export function Pagina(props: PaginaProps) {
  const menu = props.menu ?? []
  return (
    <Document {...props}>
      <div class={menu.length > 0 ? "pagina pagina--menu" : "pagina"}>
        <a class="overslaan" href="#inhoud">
          {t("Naar de inhoud")}
        </a>
        {menu.length > 0 && <Hoofdmenu menu={menu} gebruiker={props.gebruiker} />}
        <header class="bovenbalk">
          <Merk />
          {props.zoek && <Zoek waarde={props.zoekwoord} />}
          {props.vandaag && <span class="bovenbalk-datum">{props.vandaag}</span>}
          {props.live && <trede-live data-stand={props.live} />}
          {props.voorbeeld && <span class="tag tag--straks bovenbalk-voorbeeld">{props.voorbeeld}</span>}
        </header>
        {props.taalkeuze && (
          <aside class="taal-balk" aria-label={t("Taal van deze pagina")}>
            <Taalkeuze naar={props.taalkeuze} />
            <Onbevestigd />
            {props.eigen && <SnelWeg />}
            {props.eigen && <trede-voorlezen data-lees={t("Lees voor")} data-stop={t("Stop")} />}
          </aside>
        )}
        <main class="hoofd" id="inhoud" tabindex={-1}>
          {props.kruimels && <Kruimels kruimels={props.kruimels} />}
          {props.toestand && (
            <Melding soort={props.toestand.soort} titel={props.toestand.titel}>
              {props.toestand.tekst}
            </Melding>
          )}
          {props.melding && (
            <Melding soort={props.melding.soort} nu>
              {props.melding.tekst}
            </Melding>
          )}
          {props.naLezen}
          {props.kop !== false && (
            <Kop
              titel={props.kop ?? props.titel}
              plaatje={props.plaatje ?? null}
              onder={props.inleiding}
              tags={props.tags}
              handelingen={props.handelingen}
            />
          )}
          {props.children}
        </main>
        <Voet ingelogd={props.gebruiker !== null} />
        {menu.length > 0 && <Onderbalk menu={menu} gebruiker={props.gebruiker} />}
      </div>
    </Document>
  )
}

function Zoek(props: { waarde: string | undefined }) {
  return (
    <trede-zoek class="zoek-plek">
      <form class="zoek" role="search" method="get" action="/zoeken">
        <label class="vh" for="zoek">
          Zoek
        </label>
        <input
          id="zoek"
          type="search"
          name="q"
          value={props.waarde}
          placeholder="Zoek op naam, geboortedatum of nummer"
          autocomplete="off"
        />
        <button type="submit">Zoek</button>
      </form>
    </trede-zoek>
  )
}
