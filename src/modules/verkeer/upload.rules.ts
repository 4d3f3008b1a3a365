/** What may be sent at once. A million people in one file are some 150 MB. */
export const GRENZEN = { bestanden: 40, perBestand: 500_000_000, samen: 1_000_000_000 } as const
/** A form with all of them, and what stands round them. */
export const INVOER_BODY = GRENZEN.samen + 100_000

export const inMegabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`

/** The name without folders, invisible signs and what no file name needs; at most 80 signs. */
export function schoneNaam(naam: string): string {
  const kaal = naam
    .slice(Math.max(naam.lastIndexOf("/"), naam.lastIndexOf("\\")) + 1)
    .normalize("NFC")
    .replaceAll(/[\p{C}"<>:|?*]/gu, "")
    .trim()
  return kaal.length > 80 ? `${kaal.slice(0, 70)}…${kaal.slice(-9)}` : kaal
}

/** Why this file cannot be taken and what to do; null: it can. */
export function weigerNaam(naam: string): string | null {
  const soort = /\.([a-z0-9]+)$/i.exec(naam)?.[1]?.toLowerCase() ?? ""
  if (["csv", "xlsx", "zip"].includes(soort)) return null
  if (["xls", "xlsm", "xlsb", "ods"].includes(soort))
    return `${naam} is een rekenblad in een vorm die Trede niet leest. Sla het op als Excel-werkmap (.xlsx) zonder macro's, of elk werkblad als 'CSV UTF-8'.`
  if (["7z", "rar", "gz", "tar"].includes(soort))
    return `${naam} is ingepakt op een manier die Trede niet kent. Pak de bestanden in als .zip.`
  return `${naam} is geen CSV, Excel-werkmap of zip. Laat het weg, of sla het op als CSV met een naam uit de lijst.`
}
