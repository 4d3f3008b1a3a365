import { naamVan } from "#begrippen/code"
import { TAALDELEN } from "#begrippen/taalniveau"
import { bestandHeaders } from "#platform/excel"
import { type Html, type Route, transfer } from "#platform/page"
import { t } from "#platform/taal"
import { loadPersoon, type Persoon } from "#modules/deelnemer"
import { dagTekst } from "#ui/datum"
import { Definitielijst, type Gegeven } from "#ui/definitielijst"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Letterlijk } from "#ui/letterlijk"
import { Stapel } from "#ui/raster"
import { Bewijslijst } from "./bewijzen.view.tsx"
import { briefPdf } from "./brief-pdf.view.ts"
import { PLEKKEN, portfolioDeel, wieVan } from "./deel.page.tsx"
import { type Bestaand, loadBestaand } from "./onderdeel.sql.ts"
import type { Onderdeel } from "./portfolio.rules.ts"
import { SOORTVRAGEN, soortNaam } from "./soorten.rules.ts"

/** An entry to read as a whole, whoever wrote it, with its proof; a letter on paper as well. */
const lees = portfolioDeel<Bestaand>({
  pad: "/:onderdeelId/lees",
  categorieen: ["C13"],
  titel: "Lees",
  load: ({ tx, params }, persoon) => loadBestaand(tx, persoon.id, params["onderdeelId"]!),
  kop: ({ onderdeel }, plek, shell) => ({
    kop: `${t(soortNaam(onderdeel.soort))}: ${onderdeel.wat}`,
    handelingen: (
      <>
        {onderdeel.soort === "brief" && !(plek.persoon.beperkt && !plek.zelf) && (
          <Knop href={`${plek.basis}/${onderdeel.id}/brief.pdf`}>{t("Download de brief (PDF)")}</Knop>
        )}
        {shell.mag("portfolio") && (onderdeel.vanMij || shell.mag("C13:schrijf")) && (
          <Knop soort="stil" href={`${plek.basis}/${onderdeel.id}`}>
            {t("Wijzig")}
          </Knop>
        )}
      </>
    ),
  }),
  inhoud: ({ onderdeel, bewijzen }, plek, shell) => (
    <Stapel>
      <Kaart>
        <Definitielijst gegevens={gegevens(onderdeel)} />
      </Kaart>
      {onderdeel.toelichting && (
        <Kaart titel={t(SOORTVRAGEN[onderdeel.soort].toelichting?.label ?? "Opmerking")}>
          {onderdeel.toelichting.split(/\n+/).map(alinea => (
            <p dir="auto">
              <Letterlijk>{alinea}</Letterlijk>
            </p>
          ))}
        </Kaart>
      )}
      {bewijzen.length > 0 && (
        <Kaart titel={t("Bewijs")}>
          <Bewijslijst bewijzen={bewijzen} plek={plek} shell={shell} />
        </Kaart>
      )}
    </Stapel>
  ),
})

/** What was filled in, under the questions that asked for it; what takes more than a line stands below. */
function gegevens(o: Onderdeel): Gegeven[] {
  const vragen = SOORTVRAGEN[o.soort]
  const regel = (vraag: { label: string } | undefined, waarde: Html | string | null): Gegeven[] =>
    vraag && waarde ? [{ naam: t(vraag.label), waarde }] : []
  return [
    ...regel(vragen.wat, <Letterlijk>{o.wat}</Letterlijk>),
    ...regel(vragen.waar, o.waar && <Letterlijk>{o.waar}</Letterlijk>),
    ...regel(vragen.begin, o.begin && dagTekst(o.begin)),
    ...regel(vragen.einde, o.einde && dagTekst(o.einde)),
    ...(["stand", "niveau", ...TAALDELEN.map(d => d.code)] as const).flatMap(veld => {
      const waarde = o[veld]
      return regel(vragen[veld], waarde && t(naamVan(vragen[veld]?.opties ?? [], waarde)))
    }),
    ...regel(vragen.diploma, o.diploma === null ? null : t(o.diploma ? "Ja" : "Nee")),
  ]
}

interface Brief {
  persoon: Persoon
  brief: Onderdeel
}
/** The letter as a paper of the resident's own: for himself, and for who guides him. */
const brief = PLEKKEN.map(({ begin, lezen }) =>
  transfer<Brief>({
    methode: "get",
    path: `${begin}/:onderdeelId/brief.pdf`,
    recht: lezen,
    inzage: lezen === "eigen" ? "geen" : { doel: "P3", categorieen: ["C01", "C13"], deelnemers: b => [b.persoon.id] },
    async load(request) {
      const persoon = await loadPersoon(request.tx, wieVan(request), request.vandaag)
      // AVG art. 18: nothing leaves while the data are disputed; the resident takes along what is his.
      if (!persoon || (persoon.beperkt && lezen !== "eigen")) return null
      const bestaand = await loadBestaand(request.tx, persoon.id, request.params["onderdeelId"]!)
      return bestaand?.onderdeel.soort === "brief" ? { persoon, brief: bestaand.onderdeel } : null
    },
    send: async ({ persoon, brief: b }) =>
      new Response(new Uint8Array(await briefPdf(persoon.naam, b)), { headers: bestandHeaders("brief.pdf", "application/pdf") }),
  }),
)

export const leesPaginas: readonly Route[] = [...lees, ...brief]
