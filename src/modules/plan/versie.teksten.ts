import { naamVan } from "#begrippen/code"
import { PARTIJEN, WIJZEN_AKKOORD } from "#begrippen/plan"
import { t } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import { type Akkoord, mist, overeengekomenOp, type Voorgelegd } from "./versie.rules.ts"

export const SOORT_VERSIE = { plan: "Plan", eindverslag: "Eindverslag" } as const

/** `zelf`: the resident reads it, as in the other languages. */
const partijTekst = (partij: string, zelf: boolean): string => (zelf && partij === "deelnemer" ? t("u") : t(naamVan(PARTIJEN, partij)))

/** How far a version is, in a few words. */
export function standTekst(versie: Voorgelegd, zelf = false): { tekst: string; soort: "goed" | "straks" } {
  const op = overeengekomenOp(versie)
  if (op) return { tekst: t("afgesproken op {{dag}}", { dag: dagTekst(op) }), soort: "goed" }
  const wie = mist(versie)
    .map(p => partijTekst(p, zelf))
    .join(", ")
  return { tekst: t("concept, wacht op {{wie}}", { wie }), soort: "straks" }
}
export const akkoordTekst = ({ partij, wijze, op }: Akkoord, zelf = false): string =>
  t("{{wie}}, {{hoe}} op {{dag}}", { wie: partijTekst(partij, zelf), hoe: t(naamVan(WIJZEN_AKKOORD, wijze)), dag: dagTekst(op) })
