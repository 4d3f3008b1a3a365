import { randomUUID } from "node:crypto"
import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { akkoord, geweigerd, type Uitkomst } from "#begrippen/uitkomst"
import { CsvFout, haalSchermWeg, kolomnaam } from "#platform/csv"
import type { Services } from "#platform/services"
import type { Bladmelding } from "#platform/xlsx-csv"
import { ImportFout } from "./keur-bestanden.command.ts"
import { maakMap, mapVan, ruimMap } from "./opslag.command.ts"
import { leesRijen } from "./staging.sql.ts"
import { schoneNaam } from "./upload.rules.ts"
import { pakBestandUit } from "./uitpakken.command.ts"
import type { Uitgepakt } from "./uitpakken.werker.ts"
import { openBron } from "./vertaal.command.ts"

export interface Tabelrij {
  /** The line of the file, or the row of the sheet, as people see it. */
  regel: number
  /** By the name of the column, small letters. */
  cellen: Readonly<Record<string, string>>
  /** The columns in which a formula stands that came to nothing, such as #REF!. */
  mislukt: readonly string[]
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
  const soort = /\.(csv|xlsx)$/i.exec(bestand.naam)?.[1]?.toLowerCase()
  if (!soort) return weiger(ANDERE_VORM)
  const id = randomUUID()
  await maakMap(plaats, id)
  try {
    const blad = await alsCsv(mapVan(plaats, id), bestand, soort === "xlsx")
    return blad?.pad ? await leesCsv(blad.pad, blad.meldingen, hoogstens) : weiger("In deze werkmap staat geen werkblad dat te zien is.")
  } catch (fout) {
    if (fout instanceof CsvFout || fout instanceof ImportFout) return weiger(fout.message)
    throw fout
  } finally {
    await ruimMap(plaats, id)
  }
}

/** Undefined: every sheet is hidden. */
async function alsCsv(
  map: string,
  { naam, bytes }: { naam: string; bytes: Buffer },
  werkmap: boolean,
): Promise<Pick<Uitgepakt, "pad" | "meldingen"> | undefined> {
  const pad = join(map, werkmap ? "lijst.xlsx" : "lijst.csv")
  await writeFile(pad, bytes, { mode: 0o600 })
  if (!werkmap) return { pad, meldingen: [] }
  const delen = await pakBestandUit({ pad, naam: schoneNaam(naam), map: join(map, "uit"), gevraagd: [], alles: true })
  return delen.find(d => d.pad !== null)
}

async function leesCsv(pad: string, meldingen: readonly Bladmelding[], hoogstens: number): Promise<Uitkomst<Tabel>> {
  const bron = await openBron(pad)
  const mislukt = meldingen.filter(m => m.code === "formule_zonder_uitkomst")
  const kolommen = bron.kolommen.map(kolomnaam)
  const rijen: Tabelrij[] = []
  for await (const stuk of leesRijen(bron.pad, bron.keuring, bron.scheiding, () => {}))
    for (const { cellen, regel } of stuk) {
      if (rijen.length > hoogstens) return weiger(`Er staan meer dan ${hoogstens} rijen in. Verdeel de lijst over meer bestanden.`)
      rijen.push({
        regel,
        cellen: Object.fromEntries(kolommen.map((k, nr) => [k, haalSchermWeg((cellen[nr] ?? "").trim())])),
        mislukt: mislukt.flatMap(m => (m.regel === regel && m.kolom !== null ? [kolomnaam(m.kolom)] : [])),
      })
    }
  return akkoord({ kolommen, rijen: rijen.slice(1) })
}

const ANDERE_VORM =
  "Stuur de lijst als CSV-bestand (.csv) of als Excel-werkmap (.xlsx). Staat hij in een ander programma, sla hem dan zo op; is hij ingepakt, pak hem eerst uit."

const weiger = (tekst: string): Uitkomst<never> => geweigerd({ code: "bestand", veld: "bestand", tekst })
