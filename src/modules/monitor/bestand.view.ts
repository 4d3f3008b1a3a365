import { bestandHeaders, CSV, type Excelcel, excelCsv, XLSX } from "#platform/excel"
import { xlsxVan } from "#platform/xlsx-schrijf"

export type Rijen = Excelcel[][]
export interface Bestand {
  naam: string
  inhoud: string | Buffer<ArrayBuffer>
  soort: string
}

/** A table with its definition under it as a file for a spreadsheet: CSV, or a workbook with the definition on a sheet beside it. */
export async function maakBestand(wat: string, rijen: Rijen, vorm: string | undefined): Promise<Bestand> {
  const naam = `trede-${wat}`
  if (vorm !== "xlsx") return { naam: `${naam}.csv`, inhoud: excelCsv(rijen), soort: CSV }
  return { naam: `${naam}.xlsx`, inhoud: await xlsxVan(metDefinitie(rijen)), soort: XLSX }
}

export const stuurBestand = ({ naam, inhoud, soort }: Bestand): Response => new Response(inhoud, { headers: bestandHeaders(naam, soort) })

/** The figures stand before the empty row, what they mean after it. */
function metDefinitie(rijen: Rijen): Array<{ naam: string; rijen: Rijen }> {
  const grens = rijen.findIndex(rij => rij.length === 0)
  return [
    { naam: "Cijfers", rijen: rijen.slice(0, grens) },
    { naam: "Definitie", rijen: [["Wat", "Toelichting"], ...rijen.slice(grens + 1)] },
  ]
}
