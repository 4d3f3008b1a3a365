import { readFileSync } from "node:fs"
import { join } from "node:path"

/** A row as text by column; the tests read the files anew, with nothing of the code that wrote them. */
export type Tekstrij = Record<string, string>

/** The tables of a folder: header order as found, rows in order. */
export interface Tabel {
  kolommen: string[]
  rijen: Tekstrij[]
}

/** Reads one `;`-separated file with quoted fields. */
export function leesTabel(map: string, bestand: string): Tabel {
  const tekst = readFileSync(join(map, bestand), "utf8")
  const [kolommen = [], ...regels] = splitsVelden(tekst)
  return { kolommen, rijen: regels.map(velden => Object.fromEntries(kolommen.map((kolom, i) => [kolom, velden[i] ?? ""]))) }
}

function splitsVelden(tekst: string): string[][] {
  return tekst.includes('"') ? splitsMetAanhaling(tekst) : splitsGewoon(tekst)
}

function splitsGewoon(tekst: string): string[][] {
  return tekst
    .trimEnd()
    .split("\n")
    .map(regel => regel.split(";"))
}

function splitsMetAanhaling(tekst: string): string[][] {
  const regels: string[][] = []
  let velden: string[] = []
  for (const stuk of tekst.matchAll(/(?:"((?:[^"]|"")*)"|([^;\n]*))(;|\n|$)/g)) {
    const [geheel, aangehaald, gewoon, slot] = stuk
    if (geheel === "" && velden.length === 0) break
    velden.push(aangehaald === undefined ? (gewoon ?? "") : aangehaald.replaceAll('""', '"'))
    if (slot === ";") continue
    regels.push(velden)
    velden = []
  }
  return regels
}
