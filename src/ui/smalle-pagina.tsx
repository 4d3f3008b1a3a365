import type { Child } from "hono/jsx"
import { t } from "#platform/taal"
import { Document, type DocumentProps } from "./document.tsx"
import { Melding, type MeldingSoort } from "./melding.tsx"
import { Merk } from "./merk.tsx"
import { Onbevestigd, Taalkeuze } from "./taalkeuze.tsx"
import { Voet } from "./voet.tsx"

export interface SmallePaginaProps extends DocumentProps {
  children: Child
  kop?: Child
  inleiding?: Child
  /** As of Pagina. */
  taalkeuze?: string | undefined
  /** Twice as wide: a choice out of many beside the form. */
  breed?: boolean
  melding?: { soort: MeldingSoort; tekst: string } | null | undefined
  /** What holds for the whole house now; on each page while it lasts. */
  toestand?: { soort: MeldingSoort; titel: string; tekst: string } | null
}

/** A page with one narrow column and no navigation: logging in, a refusal, a link that expired. */
export function SmallePagina(props: SmallePaginaProps) {
  return (
    <Document {...props}>
      <div class="pagina smal">
        <a class="overslaan" href="#inhoud">
          {t("Naar de inhoud")}
        </a>
        <header class="smal-boven">
          <Merk />
          {props.taalkeuze && (
            <>
              <Taalkeuze naar={props.taalkeuze} />
              <Onbevestigd />
            </>
          )}
        </header>
        <main class={props.breed ? "smal-hoofd smal-hoofd--breed" : "smal-hoofd"} id="inhoud" tabindex={-1}>
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
          <h1>{props.kop ?? props.titel}</h1>
          {props.inleiding && <p class="stil smal-inleiding">{props.inleiding}</p>}
          {props.children}
        </main>
        <Voet ingelogd={false} />
      </div>
    </Document>
  )
}
