import { type Feiten, loadFeiten } from "#modules/deelnemer"
import { act, type Route } from "#platform/page"
import { t } from "#platform/taal"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Raster } from "#ui/raster"
import { Veld } from "#ui/veld"
import { basisVan, type Plek, portfolioDeel } from "./deel.page.tsx"
import { loadKeus } from "./onderdeel.page.tsx"
import { OnderdeelVelden } from "./onderdeel.view.tsx"
import type { Onderdeel, Portfolio } from "./portfolio.rules.ts"
import { CATEGORIEEN_PORTFOLIO } from "./portfolio.page.tsx"
import { loadPortfolio } from "./portfolio.sql.ts"
import { aanTeVullen, inhoudVan, type Regel, regelsVan, zonderNaam } from "./regels.rules.ts"
import { LIJST } from "./vakbegrip.rules.ts"
import type { Lijstkeus } from "./vakbegrip.sql.ts"
import { vulWerkAan } from "./vul-aan.command.ts"
import { ZoekLijst } from "./zoek-lijst.view.tsx"

type Data = { regel: Regel; keus: Lijstkeus | null } | { al: Onderdeel }
/** The form that the buttons of the list send. */
const FORMULIER = "aanvullen"

const zoek = (portfolio: Portfolio, feiten: Feiten, uitId: string, vandaag: string) =>
  aanTeVullen(regelsVan(portfolio, feiten, vandaag), uitId)

/** Work of the file, with the questions of work: its days and place stand there already. */
export const vulAanPaginas: readonly Route[] = portfolioDeel<Data>({
  pad: "/aanvullen/:uitId",
  schrijft: true,
  categorieen: CATEGORIEEN_PORTFOLIO,
  titel: "Vul aan",
  async load(request, persoon) {
    const { tx, params, vandaag } = request
    const uitId = params["uitId"]!
    const portfolio = await loadPortfolio(tx, persoon.id)
    const regel = zoek(portfolio, await loadFeiten(tx, persoon.id), uitId, vandaag)
    if (regel) return { regel, keus: await loadKeus(request, regel.soort, null) }
    const al = portfolio.onderdelen.find(o => o.uitId === uitId)
    return al ? { al } : null
  },
  kop: data => ({
    kop: t("Vul aan: {{wat}}", { wat: "regel" in data ? data.regel.wat : data.al.wat }),
    ...("regel" in data ? { inleiding: t("De dagen en de plek staan al in het dossier. Schrijf erbij wat voor werk het was.") } : {}),
  }),
  inhoud(data, plek, shell) {
    if ("al" in data)
      return (
        <Leeg
          titel={t("Dit werk is al aangevuld")}
          handeling={<Knop href={`${plek.basis}/${data.al.id}`}>{t("Bekijk wat er staat")}</Knop>}
        >
          {t("Het staat in het portfolio. Daar kiest u Wijzig als er nog iets anders moet.")}
        </Leeg>
      )
    const { regel, keus } = data
    const inhoud = inhoudVan(regel, shell.vandaag)
    return (
      <Raster verdeling="3-2" boven>
        <Formulier
          actie={`${plek.basis}/aanvullen/${regel.open!.uitId}`}
          id={shell.opdrachtId}
          formulierId={FORMULIER}
          fouten={shell.formulier?.weigeringen}
          verborgen={{ deelnemerId: plek.persoon.id }}
          naam={t("Vul aan")}
          waak
        >
          <OnderdeelVelden
            soort={regel.soort}
            nu={zonderNaam(regel) ? { ...inhoud, wat: "" } : inhoud}
            gekozen={keus?.gekozen ?? null}
            shell={shell}
          />
          <OpCv regel={regel} plek={plek} vink={veldenVan(shell).vink("inwonerWil")} />
          <Knoppen vast>
            <Knop soort="hoofd">{t("Zet erbij")}</Knop>
            <Knop soort="stil" href={plek.basis}>
              {t("Annuleer")}
            </Knop>
          </Knoppen>
        </Formulier>
        {keus && <ZoekLijst keus={keus} formulier={FORMULIER} />}
      </Raster>
    )
  },
  act: act({
    command: vulWerkAan,
    naar: (_waarde, params) => basisVan(params),
    melding: "Het is aangevuld.",
    opnieuw: LIJST,
    verbeter: { recht: "portfolio", naar: ({ onderdeelId }, params) => `${basisVan(params)}/${onderdeelId}` },
  }),
})

/** What of it goes out: said by the resident, or asked of him. */
function OpCv({ regel, plek, vink }: { regel: Regel; plek: Plek; vink: { naam: string } }) {
  if (regel.open!.nee) return <p>{t("Het blijft van het cv af, zoals gekozen is.")}</p>
  if (plek.zelf) return <p>{t("Het komt ook op uw cv. Wilt u dat niet, haal het er daarna af.")}</p>
  return <Veld {...vink} type="checkbox" label={`${plek.persoon.voornaam} wil dit op het cv`} verplicht={false} />
}
