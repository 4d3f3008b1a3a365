import { leesGetal } from "#platform/celwaarde"
import { schermAf, schrijfCel } from "#platform/csv"
import type { Excelcel } from "#platform/excel"
import type { Kolom, Uitwisselbestand } from "#platform/uitwisselbestand"

/** One file of an export: its rows as they come, each cell as text. */
export interface Uitblad {
  bestand: Uitwisselbestand
  rijen(): AsyncGenerator<string[][]>
}

/** As lines of a CSV. */
export async function* regels({ bestand: { kolommen }, rijen }: Uitblad): AsyncGenerator<string> {
  const vrij = kolommen.map(k => k.vrij === true)
  yield `${kolommen.map(k => k.naam).join(";")}\n`
  for await (const stuk of rijen())
    yield stuk.map(rij => `${rij.map((cel, i) => schrijfCel(vrij[i] ? schermAf(cel) : cel)).join(";")}\n`).join("")
}

/** As rows of a sheet: there text is text and needs no guard, and a number is one. */
export async function* cellen({ bestand: { kolommen }, rijen }: Uitblad): AsyncGenerator<Excelcel[]> {
  yield kolommen.map(k => k.naam)
  for await (const stuk of rijen()) for (const rij of stuk) yield rij.map((cel, i) => getypt(kolommen[i]!, cel))
}

function getypt({ sql }: Kolom, cel: string): Excelcel {
  if (cel === "") return null
  if (sql !== "numeric" && sql !== "int") return cel
  const getal = leesGetal(cel)
  // A spreadsheet keeps fifteen digits: what has more stays text, and so stays whole.
  return getal !== null && getal.replace(/\D/g, "").length <= 15 ? Number(getal) : cel
}
