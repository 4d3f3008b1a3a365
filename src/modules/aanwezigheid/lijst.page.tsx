import { persoonDeel } from "#modules/deelnemer"
import { page, type Route } from "#platform/page"
import { t } from "#platform/taal"
import { Knop } from "#ui/knop"
import { Stapel } from "#ui/raster"
import { type Dagdeel, loadAanwezigheid } from "./lijst.sql.ts"
import { bladVan, Dagdelen, PER_BLAD } from "./lijst.view.tsx"

interface Data {
  rijen: Dagdeel[]
  blad: number
}

/** Every half-day of one person, for who helps him. */
export const aanwezigheidVan: Route = persoonDeel<Data>({
  pad: "/aanwezigheid",
  recht: "C18:lees",
  categorieen: ["C18"],
  deel: "werk",
  titel: "Aanwezigheid",
  async load({ tx, query }, persoon) {
    const blad = bladVan(query["blad"])
    return { blad, rijen: await loadAanwezigheid(tx, persoon.id, (blad - 1) * PER_BLAD, PER_BLAD + 1) }
  },
  inhoud: ({ rijen, blad }, persoon) => (
    <Stapel>
      <Dagdelen rijen={rijen} blad={blad} pad={`/deelnemers/${persoon.id}/aanwezigheid`} />
    </Stapel>
  ),
})

/** The same for the resident himself. */
export const mijnAanwezigheid = page<Data>({
  path: "/mijn/aanwezigheid",
  recht: "eigen",
  inzage: "geen",
  async load({ tx, actor, query }) {
    const blad = bladVan(query["blad"])
    return { blad, rijen: await loadAanwezigheid(tx, actor!.deelnemerId!, (blad - 1) * PER_BLAD, PER_BLAD + 1) }
  },
  view: ({ rijen, blad }) => ({
    titel: t("Wanneer ik er was"),
    inleiding: t("Per dagdeel wat er is opgeschreven, bij een groep of op het werk."),
    kruimels: [{ tekst: t("Mijn gegevens"), href: "/mijn" }],
    handelingen: <Knop href="/mijn/rechten/nieuw?soort=correctie">{t("Er klopt iets niet")}</Knop>,
    inhoud: (
      <Stapel>
        <Dagdelen rijen={rijen} blad={blad} pad="/mijn/aanwezigheid" />
      </Stapel>
    ),
  }),
})
