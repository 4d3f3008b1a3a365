import { schermAf, schrijfCel } from "./csv.ts"

export type Excelcel = string | number | null

/**
 * A table as a file that a Dutch spreadsheet opens by itself: semicolons, a byte order mark so that é stays é, decimal
 * comma, and nothing that runs as a formula. Null is an empty cell.
 */
export function excelCsv(rijen: readonly (readonly Excelcel[])[]): string {
  return `\uFEFF${rijen.map(rij => `${rij.map(schrijfExcel).join(";")}\r\n`).join("")}`
}

function schrijfExcel(cel: Excelcel): string {
  if (cel === null) return ""
  return typeof cel === "number" ? String(cel).replace(".", ",") : schrijfCel(schermAf(cel))
}

/** The headers of a file that is kept, not shown. */
export const bestandHeaders = (naam: string, type: string): Record<string, string> => ({
  "content-type": type,
  "content-disposition": `attachment; filename="${naam.replaceAll(/[^\w.-]+/g, "-")}"`,
})
export const CSV = "text/csv; charset=utf-8"
export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
