import { open } from "node:fs/promises"
import { join } from "node:path"
import { BladVol, xlsxStroom } from "#platform/xlsx-schrijf"
import { ZipTeGroot, zipStroom } from "#platform/zip-schrijf"
import { ImportFout } from "./keur-bestanden.command.ts"
import type { Uitvoervorm } from "./overdracht.rules.ts"
import { cellen, regels, type Uitblad } from "./uitblad.command.ts"

/** Writes the files into the folder, one by one, as one zip or as one workbook; `naam` is what a packed one is called. Answers their names. */
export async function schrijfUitvoer(vorm: Uitvoervorm, map: string, naam: string, bladen: readonly Uitblad[]): Promise<string[]> {
  if (vorm === "csv") {
    for (const blad of bladen) await schrijf(map, `${blad.bestand.naam}.csv`, regels(blad))
    return bladen.map(b => `${b.bestand.naam}.csv`)
  }
  const stroom =
    vorm === "zip"
      ? zipStroom(bladen.map(b => ({ naam: `${b.bestand.naam}.csv`, inhoud: regels(b) })))
      : xlsxStroom(bladen.map(b => ({ naam: b.bestand.naam, rijen: cellen(b) })))
  await schrijf(map, `${naam}.${vorm}`, stroom).catch(fout => Promise.reject(pastNiet(fout)))
  return [`${naam}.${vorm}`]
}

async function schrijf(map: string, naam: string, inhoud: AsyncIterable<string | Buffer>): Promise<void> {
  const bestand = await open(join(map, naam), "w", 0o600)
  try {
    for await (const stuk of inhoud) await bestand.appendFile(stuk)
  } finally {
    await bestand.close()
  }
}

function pastNiet(fout: unknown): unknown {
  if (fout instanceof BladVol)
    return new ImportFout(`In ${fout.message} staat meer dan in een werkblad past. Kies een zip of losse bestanden.`)
  return fout instanceof ZipTeGroot
    ? new ImportFout("Samen is dit meer dan in één bestand past. Kies losse bestanden, of één tabel tegelijk.")
    : fout
}
