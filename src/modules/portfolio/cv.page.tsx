import { t } from "#platform/taal"
import { INDELINGEN_CV } from "#begrippen/portfolio"
import { loadPersoon, type Persoon } from "#modules/deelnemer"
import { allows } from "#platform/actor"
import { bestandHeaders } from "#platform/excel"
import { act, type Route, type Shell, transfer, type TransferRequest } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Melding } from "#ui/melding"
import { Raster, Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { hoofdletter } from "#ui/hoofdletter"
import { cvPdf } from "./cv-pdf.view.ts"
import { CONTACT, maakCv, opCv, STANDAARD_CV, wanneer } from "./cv.rules.ts"
import { CvVoorbeeld } from "./cv.view.tsx"
import type { Cv } from "./cv-woorden.rules.ts"
import { basisVan, PLEKKEN, type Plek, portfolioDeel, wieVan } from "./deel.page.tsx"
import { CATEGORIEEN_PORTFOLIO, type Geladen, loadGeheel } from "./portfolio.page.tsx"
import { portfolioJson } from "./portfolio-json.rules.ts"
import { plekVan, regelsVan } from "./regels.rules.ts"
import { soortNaam } from "./soorten.rules.ts"
import { BANENAFSPRAAK, gaatBanenafspraakMee, vumProfiel } from "./vum.rules.ts"
import { kiesCv } from "./wens.command.ts"

/** How the CV looks, with beside it what is on it: the choice is of whom it is about. */
const cvPagina = portfolioDeel<Geladen>({
  pad: "/cv",
  // Who belongs to the banenafspraak is asked whether that goes along.
  categorieen: [...CATEGORIEEN_PORTFOLIO, "C04"],
  titel: "Cv",
  load: loadGeheel,
  kop: (_, { persoon, basis, zelf }) => ({
    kop: zelf ? t("Mijn cv") : `Cv van ${persoon.voornaam}`,
    inleiding: zelf
      ? t("Kies hoe het eruitziet en wat u weglaat. U bepaalt zelf wie het krijgt.")
      : "De inwoner kiest wat erop staat. Doe dit samen.",
    handelingen: (
      <Knop soort="hoofd" href={`${basis}/cv.pdf`}>
        {t("Download het cv (PDF)")}
      </Knop>
    ),
  }),
  inhoud: ({ portfolio, feiten }, plek, shell) => {
    const regels = regelsVan(portfolio, feiten, shell.vandaag)
    const keuze = portfolio.keuze ?? STANDAARD_CV
    const cv = maakCv(plek.persoon, portfolio, regels, keuze, shell.vandaag)
    return (
      <Raster verdeling="3-2" boven>
        <Stapel>
          <CvVoorbeeld cv={cv} />
          <WatMist cv={cv} overMij={portfolio.wens?.overMij ?? null} />
        </Stapel>
        <Stapel>
          {shell.mag("portfolio") && <Keuze geladen={{ portfolio, feiten }} plek={plek} shell={shell} />}
          <Kaart titel={t("Meenemen")} onder={t("voor een ander systeem")}>
            <p>
              {t(
                "Alles uit het portfolio in een open vorm, of zoals werkgevers en gemeenten in het land het uitwisselen (VUM). Er staat alleen in wat hier is vastgelegd.",
              )}
            </p>
            <Knoppen>
              <Knop href={`${plek.basis}/portfolio.json`}>{t("Download als JSON")}</Knop>
              <Knop href={`${plek.basis}/kandidaat.json`}>{t("Voor het kandidatenregister")}</Knop>
            </Knoppen>
          </Kaart>
        </Stapel>
      </Raster>
    )
  },
  act: act({ command: kiesCv, naar: (_waarde, params) => `${basisVan(params)}/cv`, melding: "Uw keuze is bewaard." }),
})

/** Beside the paper, not on it: what it could still say. */
function WatMist({ cv, overMij }: { cv: Cv; overMij: string | null }) {
  return (
    <>
      {cv.delen.length === 0 && <Leeg titel={t("Er staat nog niets op het cv")}>{t("Zet eerst iets in het portfolio.")}</Leeg>}
      {overMij === null && <p class="stil">{t("Boven het cv kan 'Over mij' staan: een paar zinnen, bij de wensen.")}</p>}
    </>
  )
}

function Keuze({ geladen: { portfolio, feiten }, plek, shell }: { geladen: Geladen; plek: Plek; shell: Shell }) {
  const v = veldenVan(shell)
  const keuze = portfolio.keuze ?? STANDAARD_CV
  const lijst = opCv(regelsVan(portfolio, feiten, shell.vandaag), shell.vandaag)
  return (
    <Kaart titel={t("Wat staat erop?")}>
      {portfolio.keuze && !portfolio.keuze.zelf && plek.zelf && (
        <Melding soort="info">{t("Dit koos wie u helpt, samen met u. U mag het veranderen.")}</Melding>
      )}
      <Formulier
        actie={`${plek.basis}/cv`}
        id={shell.opdrachtId}
        fouten={shell.formulier?.weigeringen}
        verborgen={{ deelnemerId: plek.persoon.id }}
        naam={t("Wat staat erop?")}
        breed
      >
        <Veld
          {...v.een("indeling", keuze.indeling)}
          type="radio"
          label={t("Indeling")}
          opties={INDELINGEN_CV.map(i => ({ waarde: i.code, tekst: t(i.naam) }))}
        />
        <Veld
          {...v.meer("weggelaten", keuze.weggelaten)}
          type="checkboxen"
          label={t("Laat weg")}
          verplicht={false}
          opties={[
            ...CONTACT.map(c => ({ waarde: c.sleutel, tekst: t(c.naam), groep: t("Over u") })),
            ...lijst
              .map(r => ({
                waarde: r.sleutel,
                letterlijk: true as const,
                tekst: [hoofdletter(r.wat), plekVan(r), wanneer(r, shell.vandaag)].filter(Boolean).join(", "),
                groep: t(soortNaam(r.soort)),
              }))
              .toSorted((a, b) => a.groep.localeCompare(b.groep)),
          ]}
        />
        {plek.persoon.doelgroepen.includes(BANENAFSPRAAK) && (
          <Veld
            {...v.een("banenafspraakMee", keuze.banenafspraakMee ? "ja" : "nee")}
            type="radio"
            label={
              plek.zelf
                ? t("Mag in het bestand voor het kandidatenregister staan dat u bij de banenafspraak hoort?")
                : `Mag in het bestand voor het kandidatenregister staan dat ${plek.persoon.voornaam} bij de banenafspraak hoort?`
            }
            hint={t("Een werkgever kan daar hulp bij krijgen. Op het cv komt het nooit.")}
            opties={[
              { waarde: "nee", tekst: t("Nee, laat het weg") },
              { waarde: "ja", tekst: t("Ja, zet het erbij") },
            ]}
          />
        )}
        {!plek.zelf && <Veld {...v.vink("inwonerWil")} type="checkbox" label={`${plek.persoon.voornaam} wil het zo`} />}
        <Knoppen>
          <Knop soort="hoofd">{t("Bewaar de keuze")}</Knop>
        </Knoppen>
      </Formulier>
    </Kaart>
  )
}

interface Mee extends Geladen {
  persoon: Persoon
  categorieen: string[]
  vandaag: string
}
type Vorm = "cv.pdf" | "portfolio.json" | "kandidaat.json"
const JSON_KOP = "application/json; charset=utf-8"
const inJson = (naam: string, wat: unknown) => new Response(JSON.stringify(wat, null, 2), { headers: bestandHeaders(naam, JSON_KOP) })

const SEND: Record<Vorm, (mee: Mee) => Response | Promise<Response>> = {
  "cv.pdf": async ({ persoon, portfolio, feiten, vandaag }) => {
    const cv = maakCv(persoon, portfolio, regelsVan(portfolio, feiten, vandaag), portfolio.keuze ?? STANDAARD_CV, vandaag)
    return new Response(new Uint8Array(await cvPdf(cv)), { headers: bestandHeaders(`cv-${persoon.voornaam}.pdf`, "application/pdf") })
  },
  "portfolio.json": ({ persoon, portfolio, feiten, vandaag }) =>
    inJson("portfolio.json", portfolioJson(persoon, portfolio, regelsVan(portfolio, feiten, vandaag), vandaag)),
  "kandidaat.json": ({ persoon, portfolio, feiten, vandaag }) =>
    inJson("kandidaat.json", vumProfiel(persoon, portfolio, regelsVan(portfolio, feiten, vandaag), vandaag)),
}

/** The same data in a file, for the resident and for who guides him; of what the reader may not see nothing is in it. */
const bestanden = (Object.keys(SEND) as Vorm[]).flatMap(vorm =>
  PLEKKEN.map(({ begin, lezen }) =>
    transfer<Mee>({
      methode: "get",
      path: `${begin}/${vorm}`,
      recht: lezen,
      inzage: lezen === "eigen" ? "geen" : { doel: "P3", categorieen: m => m.categorieen, deelnemers: m => [m.persoon.id] },
      async load(request: TransferRequest) {
        const { tx, actor, services, vandaag } = request
        const persoon = await loadPersoon(tx, wieVan(request), vandaag)
        // AVG art. 18: nothing leaves while the data are disputed; the resident takes along what is his.
        if (!persoon || (persoon.beperkt && lezen !== "eigen")) return null
        // The name stands in it for everybody, masked to the first name or not.
        const geladen = await loadGeheel({ tx }, persoon)
        const mee = vorm === "kandidaat.json" && gaatBanenafspraakMee(persoon, geladen.portfolio) ? ["C04"] : []
        const categorieen = ["C01", ...mee, ...CATEGORIEEN_PORTFOLIO.filter(c => allows(services.access, actor, `${c}:lees`))]
        return { persoon, categorieen, vandaag, ...geladen }
      },
      send: SEND[vorm],
    }),
  ),
)

export const cvPaginas: readonly Route[] = [...cvPagina, ...bestanden]
