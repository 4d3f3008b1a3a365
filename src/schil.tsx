import { dagVoluit } from "#ui/datum"
import { NaLezen } from "#ui/nalezen"
import { Pagina } from "#ui/pagina"
import { plaatjeVan } from "#ui/plaatje"
import { SmallePagina } from "#ui/smalle-pagina"
import { functieNaam } from "#modules/toegang"
import type { Html, PageContent, Shell } from "#platform/page"
import { leerTalen, t } from "#platform/taal"
import { vertalingen } from "./vertalingen.ts"

interface Menupunt {
  tekst: string
  href: string
  /** Another branch of pages that belongs to the same point. */
  ook?: string
  recht: string
}

/** The navigation: few words, and only what the actor may open. */
const MENU: readonly Menupunt[] = [
  { tekst: "Werkvoorraad", href: "/werkvoorraad", ook: "/verzoeken", recht: "werkvoorraad" },
  { tekst: "Agenda", href: "/agenda", recht: "C15:toevoeg" },
  { tekst: "Deelnemers", href: "/deelnemers", recht: "deelnemers" },
  { tekst: "Aanmeldingen", href: "/aanmeldingen", recht: "aanmeldingen" },
  { tekst: "Verwijzen", href: "/verwijzen", recht: "verwijzen" },
  { tekst: "Aan u gevraagd", href: "/gevraagd", recht: "verwijzen" },
  { tekst: "Spreekuur", href: "/spreekuur", recht: "verwijzen" },
  { tekst: "Inloop", href: "/inloop", recht: "inloop" },
  { tekst: "Aanwezigheid", href: "/aanwezigheid", recht: "C18:toevoeg" },
  { tekst: "Gids", href: "/gids", ook: "/intervisie", recht: "gids" },
  { tekst: "Mijn gegevens", href: "/mijn", recht: "eigen" },
  { tekst: "Monitor", href: "/monitor", recht: "cijfers" },
  { tekst: "Invoer", href: "/invoer", ook: "/uitvoer", recht: "invoer" },
  { tekst: "Toezicht", href: "/toezicht", ook: "/zegels", recht: "toezicht" },
  { tekst: "Woordwacht", href: "/woordwacht", recht: "woordwacht" },
  { tekst: "Bewaren", href: "/bewaren", recht: "wissen" },
  { tekst: "Beheer", href: "/beheer", recht: "beheer" },
]

/** The frame around every page, made once with the built files of this version. */
export function createLayout(manifest: Record<string, string>) {
  leerTalen(vertalingen)
  const asset = (name: string) => `/stijl-en-script/${manifest[name] ?? name}`
  const middelen = { css: asset("trede.css"), js: [asset("trede.element.js")] }
  return (content: PageContent, shell: Shell): Html => {
    const melding = shell.melding ? { soort: "goed" as const, tekst: t(shell.melding) } : null
    const { ververs, daarna } = content
    const taalkeuze = shell.taal ? shell.pad + shell.url.search : undefined
    const eigen = shell.mag("eigen")
    const basis = { titel: content.titel, middelen, ververs, daarna, melding, toestand: shell.toestand, taalkeuze, eigen }
    if (content.vorm === "smal" || !shell.actor)
      return (
        <SmallePagina
          {...basis}
          breed={content.vorm === "breed"}
          {...(content.kop ? { kop: content.kop } : {})}
          inleiding={content.inleiding}
        >
          {content.inhoud}
        </SmallePagina>
      )
    const { actor } = shell
    return (
      <Pagina
        {...basis}
        kop={content.kop ?? content.titel}
        plaatje={plaatjeVan(shell.pad)}
        inleiding={content.inleiding}
        tags={content.tags}
        handelingen={content.handelingen}
        kruimels={content.kruimels}
        gebruiker={{ naam: actor.naam, regel1: t(functieNaam(actor.rol)), regel2: actor.organisatieNaam ?? "", href: "/account" }}
        menu={MENU.filter(punt => shell.mag(punt.recht)).map(punt => ({ ...punt, tekst: t(punt.tekst), hier: isHere(shell.pad, punt) }))}
        naLezen={shell.naLezen && <NaLezen {...naLezen(shell.naLezen, shell)} />}
        zoek={shell.mag("deelnemers")}
        zoekwoord={shell.pad === "/zoeken" ? (shell.url.searchParams.get("q") ?? "") : undefined}
        vandaag={dagVoluit(shell.vandaag)}
        live={shell.live}
        voorbeeld={actor.voorbeeld ? t("Voorbeeld: verzonnen mensen") : undefined}
      >
        {content.inhoud}
      </Pagina>
    )
  }
}

const naLezen = ({ treffers, verbeter }: NonNullable<Shell["naLezen"]>, { mag, pad, url, vandaag }: Shell) => ({
  treffers,
  vandaag,
  verbeter: verbeter && mag(verbeter.recht) ? verbeter.naar : null,
  terug: pad + url.search,
})

const isHere = (pad: string, { href, ook }: Menupunt) => [href, ook].some(deel => deel && (pad === deel || pad.startsWith(`${deel}/`)))
