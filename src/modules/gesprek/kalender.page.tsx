import { newToken } from "#platform/sessie"
import { momentTekst } from "#begrippen/moment"
import { loadPersoon } from "#modules/deelnemer"
import { act, page, type PageRequest, type Route, transfer, type TransferRequest } from "#platform/page"
import { t } from "#platform/taal"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Stapel } from "#ui/raster"
import { type Afspraak, eindtijd } from "./afspraak.rules.ts"
import { loadAfspraak } from "./afspraak.sql.ts"
import { waarTekst } from "./afspraak.teksten.ts"
import type { Kalenderpunt } from "./kalender.rules.ts"
import { loadAbonnement, loadGevolgd, storeAbonnement } from "./kalender.sql.ts"
import { abonnement, uitnodiging } from "./kalender.view.ts"
import { stopKalender } from "./stop-kalender.command.ts"

const basisVan = ({ services, url }: Pick<PageRequest<unknown>, "services" | "url">): string => services.basisUrl ?? url.origin

const ics = (tekst: string, bestand: string): Response =>
  new Response(tekst, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${bestand}"`,
      "cache-control": "no-store",
    },
  })

interface Los {
  afspraak: Afspraak
  naam: string
  email: string | null
  basis: string
}

async function loadLos(request: TransferRequest, deelnemerId: string): Promise<Los | null> {
  const afspraak = await loadAfspraak(request.tx, deelnemerId, request.params["afspraakId"]!)
  const persoon = afspraak && (await loadPersoon(request.tx, deelnemerId, request.vandaag))
  return persoon && { afspraak, naam: persoon.naam, email: persoon.email, basis: basisVan(request) }
}

/** For one's own diary, with the place: who downloads it here may read it here. */
function stuur({ afspraak, naam, email, basis }: Los, pad: string): Response {
  const punt: Kalenderpunt = {
    ...afspraak,
    eind: eindtijd(afspraak),
    gewijzigd: new Date(),
    afgezegd: afspraak.uitkomst === "afgezegd",
    waar: waarTekst(afspraak),
    adres: `${basis}${pad}`,
  }
  const van = { naam: afspraak.medewerker ?? "Trede", email: `niet-beantwoorden@${new URL(basis).hostname}` }
  return ics(uitnodiging(punt, van, email === null ? null : { naam, email }), "afspraak.ics")
}

/** The invitation to one appointment, for whoever may read it. */
const uitnodigingBestand: Route = transfer<Los>({
  methode: "get",
  path: "/deelnemers/:deelnemerId/afspraken/:afspraakId/uitnodiging.ics",
  recht: "C15:lees",
  inzage: { doel: "P2", categorieen: ["C01", "C15"], deelnemers: los => [los.afspraak.deelnemerId] },
  load: request => loadLos(request, request.params["deelnemerId"]!),
  send: los => stuur(los, `/deelnemers/${los.afspraak.deelnemerId}/afspraken/${los.afspraak.id}`),
})
const mijnUitnodigingBestand: Route = transfer<Los>({
  methode: "get",
  path: "/mijn/afspraken/:afspraakId/uitnodiging.ics",
  recht: "eigen",
  inzage: "geen",
  load: request => loadLos(request, request.actor!.deelnemerId!),
  send: los => stuur(los, "/mijn/afspraken"),
})

/** What a calendar elsewhere asks for, every hour or so. Its address is the only key, so it opens times and nothing about anybody. */
const gevolgdeKalender: Route = transfer<{ tekst: string }>({
  methode: "get",
  path: "/kalender/:geheim{[\\w-]{43}}",
  recht: "openbaar",
  inzage: "geen",
  async load(request) {
    const gevolgd = await loadGevolgd(request.services.db, request.params["geheim"]!)
    if (!gevolgd) return null
    const adres = `${basisVan(request)}${gevolgd.medewerker ? "/agenda" : "/mijn/afspraken"}`
    return { tekst: abonnement(gevolgd.tijden.map(t => ({ ...t, eind: eindtijd(t), afgezegd: false, waar: null, adres }))) }
  },
  send: ({ tekst }) => ics(tekst, "afspraken.ics"),
})

/** On both pages the same words. */
const AANHEF =
  "Uw agenda op telefoon of computer haalt de tijden hier op. Er staat geen naam, plek of onderwerp in: wie over uw schouder meekijkt ziet alleen 'Afspraak'."

/** To follow the own calendar elsewhere, and to stop that. */
function abonnementRoutes(path: string, recht: string, terug: { tekst: string; href: string }): Route[] {
  const naar = ({ tekst, href }: typeof terug) => ({ tekst: t(tekst), href })
  return [
    page<{ sinds: Date | null }>({
      path,
      recht,
      inzage: "geen",
      load: async ({ tx }) => ({ sinds: await loadAbonnement(tx) }),
      view: ({ sinds }, { opdrachtId, formulier }) => ({
        titel: t("In uw eigen agenda"),
        inleiding: t(AANHEF),
        kruimels: [naar(terug)],
        inhoud: (
          <Stapel>
            <Kaart titel={sinds ? t("Een nieuw adres") : t("Maak een adres")}>
              <p>
                {sinds
                  ? t(
                      "Het adres van {{moment}} werkt. Bent u het kwijt, of zag een ander het? Maak een nieuw: het oude werkt dan niet meer.",
                      {
                        moment: momentTekst(sinds),
                      },
                    )
                  : t("U krijgt een geheim adres. Plak het in uw agenda bij 'agenda toevoegen via internet'.")}
              </p>
              <Formulier actie={`${path}/adres`} naam={t("Maak een adres")}>
                <Knoppen>
                  <Knop soort="hoofd">{t("Maak een adres")}</Knop>
                </Knoppen>
              </Formulier>
            </Kaart>
            {sinds && (
              <Kaart titel={t("Stop ermee")}>
                <Formulier actie={path} id={opdrachtId} fouten={formulier?.weigeringen} naam={t("Stop ermee")}>
                  <p>{t("Het adres geeft dan niets meer. Wat uw agenda al had opgehaald, haalt u daar zelf weg.")}</p>
                  <Knoppen>
                    <Knop soort="gevaar">{t("Stop ermee")}</Knop>
                  </Knoppen>
                </Formulier>
              </Kaart>
            )}
          </Stapel>
        ),
      }),
      act: act({ command: stopKalender, naar: () => path, melding: "Het adres werkt niet meer." }),
    }),
    transfer<{ adres: string }>({
      methode: "post",
      path: `${path}/adres`,
      recht,
      inzage: "geen",
      async load(request) {
        const geheim = newToken()
        return (await storeAbonnement(request.tx, geheim)) ? { adres: `${basisVan(request)}/kalender/${geheim}` } : null
      },
      send: ({ adres }) => ({
        status: 200,
        pagina: {
          titel: t("Uw adres"),
          kop: t("Plak dit adres in uw agenda"),
          inleiding: t("U ziet het hierna niet meer. Geef het aan niemand: wie het heeft, ziet wanneer u afspraken hebt."),
          kruimels: [naar(terug), { tekst: t("In uw eigen agenda"), href: path }],
          inhoud: (
            <Kaart>
              <trede-kopieer>
                <p>
                  <code data-kopieer>{adres}</code>
                </p>
              </trede-kopieer>
              <p class="stil">{t("Bijvoorbeeld: in Google Agenda 'Via URL', in Outlook 'Abonneren via internet'.")}</p>
              <Knoppen>
                <Knop href={terug.href}>{t("Klaar")}</Knop>
              </Knoppen>
            </Kaart>
          ),
        },
      }),
    }),
  ]
}

export const kalenderRoutes: readonly Route[] = [
  uitnodigingBestand,
  mijnUitnodigingBestand,
  gevolgdeKalender,
  ...abonnementRoutes("/agenda/abonnement", "C15:toevoeg", { tekst: "Agenda", href: "/agenda" }),
  ...abonnementRoutes("/spreekuur/agenda", "spreekuur_houden", { tekst: "Mijn spreekuur", href: "/spreekuur" }),
  ...abonnementRoutes("/mijn/afspraken/agenda", "eigen", { tekst: "Mijn afspraken", href: "/mijn/afspraken" }),
]
