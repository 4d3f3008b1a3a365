import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { schrijfVoorbeeld } from "../../db/voorbeeld/voorbeeld.ts"

/** The example region has some 30 rows a person. */
const RIJEN_PER_PERSOON = 30.3

/** A folder with the example region at about this size, in which one row in a hundred of the larger files is broken. */
export async function maakMap(rijen: number): Promise<{ map: string; rijen: number; megabytes: number }> {
  const map = mkdtempSync(join(tmpdir(), "trede-bench-"))
  const { bestanden } = await schrijfVoorbeeld(map, { vandaag: "2026-11-22", personen: Math.round(rijen / RIJEN_PER_PERSOON) })
  for (const [naam, kolom] of Object.entries(KAPOT)) maakStuk(join(map, naam), kolom)
  const namen = readdirSync(map)
  const bytes = namen.reduce((som, naam) => som + statSync(join(map, naam)).size, 0)
  return { map, rijen: Object.values(bestanden).reduce((som, n) => som + n, 0), megabytes: bytes / 1e6 }
}

/** Which column is broken in every hundredth row of these files, and so refused. */
const KAPOT: Record<string, string> = {
  "treden.csv": "trede",
  "aanwezigheid.csv": "status",
  "contactmomenten.csv": "datum",
  "betrokkenen.csv": "begin",
}

function maakStuk(pad: string, kolom: string): void {
  const regels = readFileSync(pad, "utf8").split("\n")
  const plek = regels[0]!.split(";").indexOf(kolom)
  for (let i = 100; i < regels.length - 1; i += 100) {
    if (regels[i]!.includes('"')) continue
    const cellen = regels[i]!.split(";")
    cellen[plek] = "fout"
    regels[i] = cellen.join(";")
  }
  writeFileSync(pad, regels.join("\n"))
}
