import { persoonDeel } from "#modules/deelnemer"
import type { Tx } from "#platform/db"
import { page, type Route } from "#platform/page"
import { t } from "#platform/taal"
import { Knop } from "#ui/knop"
import { paginaVan } from "#ui/paginering"
import { Stapel } from "#ui/raster"
import { type Dagdeel, loadAanwezigheid } from "./lijst.sql.ts"
import { Dagdelen, PER_PAGINA } from "./lijst.view.tsx"

interface Data {
  rijen: Dagdeel[]
  pagina: number
}

async function loadPagina(tx: Tx, deelnemerId: string, gevraagd: string | undefined): Promise<Data> {
  const pagina = paginaVan(gevraagd)
  return { pagina, rijen: await loadAanwezigheid(tx, deelnemerId, (pagina - 1) * PER_PAGINA, PER_PAGINA + 1) }
}

/** Every half-day of one person, for who helps him. */
export const aanwezigheidVan: Route = persoonDeel<Data>({
  pad: "/aanwezigheid",
  recht: "C18:lees",
  // With each half-day stands where: a programme (C15) or a workplace (C20).
  categorieen: ["C18", "C15", "C20"],
  deel: "werk",
  titel: "Aanwezigheid",
  async load({ tx, query }, persoon) {
    return loadPagina(tx, persoon.id, query["pagina"])
  },
  inhoud: ({ rijen, pagina }, persoon) => (
    <Stapel>
      <Dagdelen rijen={rijen} pagina={pagina} pad={`/deelnemers/${persoon.id}/aanwezigheid`} />
    </Stapel>
  ),
})

/** The same for the resident himself. */
export const mijnAanwezigheid = page<Data>({
  path: "/mijn/aanwezigheid",
  recht: "eigen",
  inzage: "geen",
  async load({ tx, actor, query }) {
    return loadPagina(tx, actor!.deelnemerId!, query["pagina"])
  },
  view: ({ rijen, pagina }) => ({
    titel: t("Wanneer ik er was"),
    inleiding: t("Per dagdeel wat er is opgeschreven, bij een groep of op het werk."),
    kruimels: [{ tekst: t("Mijn gegevens"), href: "/mijn" }],
    handelingen: <Knop href="/mijn/rechten/nieuw?soort=correctie">{t("Er klopt iets niet")}</Knop>,
    inhoud: (
      <Stapel>
        <Dagdelen rijen={rijen} pagina={pagina} pad="/mijn/aanwezigheid" />
      </Stapel>
    ),
  }),
})
