import { randomUUID } from "node:crypto"
import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { akkoord, geweigerd, type Uitkomst } from "#begrippen/uitkomst"
import { CsvFout, haalSchermWeg, kolomnaam } from "#platform/csv"
import type { Services } from "#platform/services"
import { ImportFout } from "./keur-bestanden.command.ts"
import { maakMap, mapVan, ruimMap } from "./opslag.command.ts"
import { leesRijen } from "./staging.sql.ts"
import { pakBestandUit } from "./uitpakken.command.ts"
import { openBron } from "./vertaal.command.ts"

export interface Tabelrij {
  /** The line of the file, or the row of the sheet, as people see it. */
  regel: number
  /** By the name of the column, small letters. */
  cellen: Readonly<Record<string, string>>
}
export interface Tabel {
  kolommen: string[]
  rijen: Tabelrij[]
}

/** A small list of another module, CSV or .xlsx (its first sheet), by the one way in which files are read; nothing of it stays on the disk. */
export async function leesTabel(
  plaats: Pick<Services, "dataDir">,
  bestand: { naam: string; bytes: Buffer },
  hoogstens: number,
): Promise<Uitkomst<Tabel>> {
  const id = randomUUID()
  await maakMap(plaats, id)
  try {
    const pad = await alsCsv(mapVan(plaats, id), bestand)
    return pad === null ? weiger("In deze werkmap staat geen werkblad dat te zien is.") : await leesCsv(pad, hoogstens)
  } catch (fout) {
    if (fout instanceof CsvFout || fout instanceof ImportFout) return weiger(fout.message)
    throw fout
  } finally {
    await ruimMap(plaats, id)
  }
}

/** Null: every sheet is hidden. */
async function alsCsv(map: string, { naam, bytes }: { naam: string; bytes: Buffer }): Promise<string | null> {
  const werkmap = /\.xlsx$/i.test(naam)
  const pad = join(map, werkmap ? "lijst.xlsx" : "lijst.csv")
  await writeFile(pad, bytes, { mode: 0o600 })
  if (!werkmap) return pad
  const delen = await pakBestandUit({ pad, naam: "lijst.xlsx", map: join(map, "uit"), gevraagd: [], alles: true })
  return delen.find(d => d.pad !== null)?.pad ?? null
}

async function leesCsv(pad: string, hoogstens: number): Promise<Uitkomst<Tabel>> {
  const bron = await openBron(pad)
  const kolommen = bron.kolommen.map(kolomnaam)
  const rijen: Tabelrij[] = []
  for await (const stuk of leesRijen(bron.pad, bron.keuring, bron.scheiding, () => {}))
    for (const { cellen, regel } of stuk) {
      if (rijen.length > hoogstens) return weiger(`Er staan meer dan ${hoogstens} rijen in. Verdeel de lijst over meer bestanden.`)
      rijen.push({ regel, cellen: Object.fromEntries(kolommen.map((k, nr) => [k, haalSchermWeg((cellen[nr] ?? "").trim())])) })
    }
  return akkoord({ kolommen, rijen: rijen.slice(1) })
}

const weiger = (tekst: string): Uitkomst<never> => geweigerd({ code: "bestand", veld: "bestand", tekst })
