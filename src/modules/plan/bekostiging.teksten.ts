import { BEKOSTIGERS } from "#begrippen/bekostiging"
import { naamVan } from "#begrippen/code"
import { t } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import type { Bekostigd } from "./versie.rules.ts"

/** "UWV, van 1 jan 2026 tot 1 jul 2026": who paid, and when. */
export function bekostigingTekst({ betaler, begin, einde }: Bekostigd): string {
  const wanneer = einde
    ? t("van {{begin}} tot {{einde}}", { begin: dagTekst(begin), einde: dagTekst(einde) })
    : t("vanaf {{dag}}", { dag: dagTekst(begin) })
  return `${t(naamVan(BEKOSTIGERS, betaler))}, ${wanneer}`
}
