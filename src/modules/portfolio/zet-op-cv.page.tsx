import { loadFeiten, persoonDeel } from "#modules/deelnemer"
import { act, type Route } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { hoofdletter } from "#ui/hoofdletter"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Veld } from "#ui/veld"
import { STANDAARD_CV, wanneer } from "./cv.rules.ts"
import { basisVan } from "./deel.page.tsx"
import { type CvStand, cvStand } from "./op-cv.rules.ts"
import { CATEGORIEEN_PORTFOLIO } from "./portfolio.page.tsx"
import { loadPortfolio } from "./portfolio.sql.ts"
import { plekVan, type Regel, regelsVan } from "./regels.rules.ts"
import { soortNaam } from "./soorten.rules.ts"
import { zetOpCv } from "./zet-op-cv.command.ts"

interface Kan {
  regel: Regel
  stand: CvStand | null
  /** Of the lines that were tapped, or of all that nobody said anything about. */
  aan: boolean
}

/** Who helps him puts lines on the CV when he says that he wants it: which ones, and his word. */
export const zetOpCvPagina: Route = persoonDeel<{ regels: Kan[] }>({
  pad: "/portfolio/op-cv",
  recht: "portfolio",
  categorieen: CATEGORIEEN_PORTFOLIO,
  deel: null,
  titel: "Zet op het cv",
  async load({ tx, url, vandaag }, persoon) {
    const portfolio = await loadPortfolio(tx, persoon.id)
    const weg = (portfolio.keuze ?? STANDAARD_CV).weggelaten
    const getikt = url.searchParams.getAll("regel")
    const regels = regelsVan(portfolio, await loadFeiten(tx, persoon.id), vandaag).map((regel): Kan => {
      const stand = cvStand(regel, weg, vandaag)
      return { regel, stand, aan: getikt.length > 0 ? getikt.includes(regel.sleutel) : stand === "open" }
    })
    return { regels: regels.filter(({ stand }) => stand === "open" || stand === "af") }
  },
  kop: (_, { voornaam }) => ({
    kop: `Op het cv van ${voornaam}`,
    inleiding: `${voornaam} ziet bij elke regel dat u die erop zette, en haalt die er met één tik weer af.`,
  }),
  inhoud({ regels }, persoon, shell) {
    const basis = `/deelnemers/${persoon.id}/portfolio`
    if (regels.length === 0)
      return <Leeg titel="Er is niets dat er nog niet op staat">Zet eerst iets in het portfolio, of kijk op het cv.</Leeg>
    const v = veldenVan(shell)
    return (
      <Formulier
        actie={`${basis}/op-cv`}
        id={shell.opdrachtId}
        fouten={shell.formulier?.weigeringen}
        verborgen={{ deelnemerId: persoon.id, op: "ja" }}
        naam="Zet op het cv"
      >
        <Veld
          {...v.meer(
            "sleutels",
            regels.flatMap(({ regel, aan }) => (aan ? [regel.sleutel] : [])),
          )}
          type="checkboxen"
          label="Welke regels?"
          opties={regels
            .map(({ regel: r, stand }) => ({
              waarde: r.sleutel,
              tekst: [hoofdletter(r.wat), plekVan(r), wanneer(r, shell.vandaag)].filter(Boolean).join(", "),
              ...(stand === "af" ? { hint: "stond bewust niet op het cv" } : {}),
              groep: soortNaam(r.soort),
            }))
            .toSorted((a, b) => a.groep.localeCompare(b.groep))}
        />
        <Veld {...v.vink("inwonerWil")} type="checkbox" label={`${persoon.voornaam} wil dit`} />
        <Knoppen>
          <Knop soort="hoofd">Zet op het cv</Knop>
          <Knop soort="stil" href={basis}>
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    )
  },
  act: act({
    command: zetOpCv,
    naar: (_waarde, params) => basisVan(params),
    melding: "Het staat op het cv.",
  }),
})
