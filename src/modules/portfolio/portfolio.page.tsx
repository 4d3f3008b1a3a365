import { t } from "#platform/taal"
import { type Feiten, loadFeiten } from "#modules/deelnemer"
import { act, type PageRequest, type Route } from "#platform/page"
import type { Persoon } from "#modules/deelnemer"
import { Foutsamenvatting } from "#ui/foutsamenvatting"
import { Knop } from "#ui/knop"
import { Raster, Stapel } from "#ui/raster"
import { basisVan, portfolioDeel } from "./deel.page.tsx"
import { STANDAARD_CV } from "./cv.rules.ts"
import { Groep, GROEPEN } from "./groep.view.tsx"
import { type CvStand, cvStand } from "./op-cv.rules.ts"
import { Alles, CvVormen } from "./op-cv.view.tsx"
import type { Portfolio } from "./portfolio.rules.ts"
import { loadPortfolio } from "./portfolio.sql.ts"
import { type Regel, regelsVan } from "./regels.rules.ts"
import { Vindbaar } from "./vindbaar.view.tsx"
import { Wensen } from "./wensen.view.tsx"
import { vulgraad } from "./vulgraad.rules.ts"
import { zetOpCv } from "./zet-op-cv.command.ts"

/** What a portfolio shows beside itself: work (C20), education (C12), finished programmes (C15), tests (C14), and how to reach somebody. */
export const CATEGORIEEN_PORTFOLIO = ["C13", "C12", "C14", "C15", "C20", "C03"]

export interface Geladen {
  portfolio: Portfolio
  feiten: Feiten
}
export const loadGeheel = async ({ tx }: Pick<PageRequest<unknown>, "tx">, persoon: Persoon): Promise<Geladen> => ({
  portfolio: await loadPortfolio(tx, persoon.id),
  feiten: await loadFeiten(tx, persoon.id),
})

/** Everything somebody did, can, learnt and wants on one page; what is missing for being found beside it. */
export const portfolioPagina: Route[] = portfolioDeel<Geladen>({
  pad: "",
  categorieen: CATEGORIEEN_PORTFOLIO,
  titel: "Portfolio",
  load: loadGeheel,
  kop: (_, { persoon, basis, zelf }, shell) => ({
    ...(zelf
      ? { kop: t("Mijn portfolio"), inleiding: t("Wat u deed, kunt, leerde en wilt. Hiermee maakt u uw cv, en vinden werkgevers u.") }
      : {}),
    handelingen: (
      <>
        <Knop href={`${basis}/cv`}>{zelf ? t("Mijn cv") : `Cv van ${persoon.voornaam}`}</Knop>
        {shell.mag("portfolio") && (
          <Knop soort="hoofd" href={`${basis}/nieuw`}>
            {t("Voeg iets toe")}
          </Knop>
        )}
      </>
    ),
  }),
  inhoud: ({ portfolio, feiten }, plek, shell) => {
    const regels = regelsVan(portfolio, feiten, shell.vandaag)
    const weg = (portfolio.keuze ?? STANDAARD_CV).weggelaten
    const standen = new Map<Regel, CvStand | null>(regels.map(r => [r, cvStand(r, weg, shell.vandaag)]))
    const { persoon, basis, zelf } = plek
    const gegevens = vulgraad(
      { ...persoon, wens: portfolio.wens, regels, weggelaten: weg },
      shell.vandaag,
      shell.mag,
      basis,
      zelf ? null : `/deelnemers/${persoon.id}`,
    )
    const open = regels.filter(r => standen.get(r) === "open")
    return (
      <Raster verdeling="2-1" boven>
        <Stapel>
          <Foutsamenvatting fouten={shell.formulier?.weigeringen ?? []} />
          {shell.mag("portfolio") && open.length > 0 && <Alles open={open} plek={plek} />}
          {GROEPEN.map(groep => (
            <Groep groep={groep} regels={regels} standen={standen} opVerzoek={portfolio.opVerzoek} plek={plek} shell={shell} />
          ))}
          {shell.mag("portfolio") && <CvVormen standen={[...standen.values()]} plek={plek} />}
        </Stapel>
        <Stapel>
          <Vindbaar gegevens={gegevens} plek={plek} />
          <Wensen wens={portfolio.wens} plek={plek} shell={shell} />
        </Stapel>
      </Raster>
    )
  },
  act: act({
    command: zetOpCv,
    naar: (_waarde, params) => basisVan(params),
    melding: "Uw keuze is bewaard.",
  }),
})
