import { type Code, naamVan } from "#begrippen/code"
import { t } from "#platform/taal"

export const DOELEN: readonly Code[] = [
  { code: "P1", naam: "kennismaken en onderzoeken wat nodig is" },
  { code: "P2", naam: "begeleiden en plannen" },
  { code: "P3", naam: "werk zoeken" },
  { code: "P4", naam: "uitkering" },
  { code: "P5", naam: "werk bij het ontwikkelbedrijf" },
  { code: "P6", naam: "schulden en hulp" },
]
export const GRONDEN: readonly Code[] = [
  { code: "toestemming", naam: "de persoon zei ja" },
  { code: "wettelijke_taak", naam: "een wettelijke taak" },
  { code: "vitaal_belang", naam: "gevaar voor leven of gezondheid" },
]
export const AFSCHERMREDENEN: readonly Code[] = [
  { code: "medewerker", naam: "werkt zelf bij een van de organisaties" },
  { code: "bekend_persoon", naam: "is een bekend persoon" },
  { code: "veiligheid", naam: "veiligheid, zoals een geheim adres" },
  { code: "op_verzoek", naam: "vroeg er zelf om" },
]
export const NOODREDENEN: readonly Code[] = [
  { code: "gevaar", naam: "er dreigt gevaar" },
  { code: "medisch", naam: "een medisch noodgeval" },
  { code: "niemand_bereikbaar", naam: "niemand die betrokken is, is bereikbaar" },
]
export const PRODUCTEN: readonly Code[] = [
  { code: "diagnose", naam: "diagnose" },
  { code: "training", naam: "training" },
  { code: "werkfit", naam: "werkfit" },
  { code: "vakgericht", naam: "vakgericht leren" },
  { code: "taal", naam: "taal" },
  { code: "activering", naam: "activering" },
  { code: "dagbesteding", naam: "dagbesteding" },
  { code: "jobcoaching", naam: "jobcoaching" },
  { code: "scholing", naam: "scholing" },
  { code: "commerciele_werkplaats", naam: "commerciële werkplaats" },
]

/** For the person himself: why this is shared, or why somebody came in. */
export const waaromGedeeld = (d: { doel: string; grond: string }): string =>
  `${t(naamVan(DOELEN, d.doel))}; ${t(naamVan(GRONDEN, d.grond))}`
export const waaromNood = (n: { reden: string; oordeel: string | null }): string =>
  `${t(naamVan(NOODREDENEN, n.reden))}; ${n.oordeel ? t("volgens de privacy officer {{oordeel}}", { oordeel: t(n.oordeel) }) : t("de privacy officer beoordeelt dit nog")}`
