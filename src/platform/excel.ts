import { schermAf, schrijfCel } from "./csv.ts"

/** A share of a hundred: a spreadsheet knows it as a fraction that is shown in per cent. */
export interface Procent {
  procent: number
}
export type Excelcel = string | number | Date | Procent | null

/**
 * A table as a file that a Dutch spreadsheet opens by itself: semicolons, a byte order mark so that é stays é, decimal
 * comma, and nothing that runs as a formula. Null is an empty cell.
 */
export function excelCsv(rijen: readonly (readonly Excelcel[])[]): string {
  return `\uFEFF${rijen.map(rij => `${rij.map(schrijfExcel).join(";")}\r\n`).join("")}`
}

function schrijfExcel(cel: Excelcel): string {
  if (cel === null) return ""
  if (cel instanceof Date) return cel.toISOString()
  if (typeof cel === "string") return schrijfCel(schermAf(cel))
  return String(typeof cel === "number" ? cel : cel.procent).replace(".", ",")
}

/** The headers of a file that is kept, not shown. */
export const bestandHeaders = (naam: string, type: string): Record<string, string> => ({
  "content-type": type,
  "content-disposition": `attachment; filename="${naam.replaceAll(/[^\w.-]+/g, "-")}"`,
})
export const CSV = "text/csv; charset=utf-8"
export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
export const ZIP = "application/zip"
