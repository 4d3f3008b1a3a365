import { naamVan } from "#begrippen/code"
import { PARTIJEN, WIJZEN_AKKOORD } from "#begrippen/plan"
import { t } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import { type Akkoord, mist, overeengekomenOp, type Voorgelegd } from "./versie.rules.ts"

export const SOORT_VERSIE = { plan: "Plan", eindverslag: "Eindverslag" } as const

/** How far a version is, in a few words. */
export function standTekst(versie: Voorgelegd): { tekst: string; soort: "goed" | "straks" } {
  const op = overeengekomenOp(versie)
  if (op) return { tekst: t("afgesproken op {{dag}}", { dag: dagTekst(op) }), soort: "goed" }
  const wie = mist(versie)
    .map(p => t(naamVan(PARTIJEN, p)))
    .join(", ")
  return { tekst: t("concept, wacht op {{wie}}", { wie }), soort: "straks" }
}
export const akkoordTekst = ({ partij, wijze, op }: Akkoord): string =>
  t("{{wie}}, {{hoe}} op {{dag}}", { wie: t(naamVan(PARTIJEN, partij)), hoe: t(naamVan(WIJZEN_AKKOORD, wijze)), dag: dagTekst(op) })
