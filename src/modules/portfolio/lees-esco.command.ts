import { readdir } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import { CsvFout, CsvLezer, kiesScheiding, kolomnaam, leesKop } from "#platform/csv"
import { keurBestand, leesStukken } from "#platform/csv-bestand"
import { ESCO_BESTANDEN, type EscoBestand, type Fout, herken, leesRegel, type Regel, VERPLICHT } from "./esco.rules.ts"

/** What a folder of ESCO files holds; a file that cannot be read is a fault at line 1. */
export interface Gelezen {
  bestanden: string[]
  /** Stood beside them and was not read: Trede has no use for it, or does not know it. */
  overgeslagen: string[]
  regels: Record<"esco" | "isco", Regel[]>
  soorten: Record<"esco" | "isco", string[]>
  fouten: Fout[]
}

/** The largest file of ESCO 1.2 (skills) is some 9 MB; ten times that is no list of words. */
const BYTES = 100_000_000
const FOUTEN = 50

/** Reads the Dutch files, and the English names from those beside them. Throws CsvFout where there is nothing to read. */
export async function leesEsco(map: string): Promise<Gelezen> {
  const paden = await namenIn(map)
  const alles = paden.flatMap(pad => {
    const wat = herken(basename(pad))
    return wat ? [{ pad, ...wat }] : []
  })
  const overgeslagen = paden.map(pad => basename(pad)).filter(naam => naam.toLowerCase().endsWith(".csv") && !herken(naam))
  const gelezen: Gelezen = { bestanden: [], overgeslagen, regels: { esco: [], isco: [] }, soorten: { esco: [], isco: [] }, fouten: [] }
  const engels = new Map<string, string>()
  for (const { pad, bestand } of alles.filter(b => b.taal === "en"))
    for (const { uri, naam } of await leesBestand(pad, bestand, gelezen.fouten)) engels.set(uri, naam)
  for (const { pad, bestand } of alles.filter(b => b.taal === "nl")) {
    const { stelsel, soort } = ESCO_BESTANDEN[bestand]
    const regels = await leesBestand(pad, bestand, gelezen.fouten)
    if (regels.length === 0) continue
    gelezen.bestanden.push(basename(pad))
    gelezen.soorten[stelsel].push(soort)
    for (const regel of regels) gelezen.regels[stelsel].push({ ...regel, naamEn: engels.get(regel.uri) ?? null })
  }
  if (alles.length === 0) throw new CsvFout("Hier staat geen bestand van ESCO, zoals occupations_nl.csv of skills_nl.csv.")
  return gelezen
}

async function namenIn(map: string): Promise<string[]> {
  if (map.toLowerCase().endsWith(".csv")) return [join(dirname(map), basename(map))]
  try {
    return (await readdir(map)).toSorted().map(naam => join(map, naam))
  } catch {
    throw new CsvFout(`De map ${map} is niet te lezen.`)
  }
}

/** Each address once: the first row that names it stands. */
async function leesBestand(pad: string, bestand: EscoBestand, fouten: Fout[]): Promise<Regel[]> {
  const regels = new Map<string, Regel>()
  const meld = (regel: number, tekst: string) => {
    if (fouten.length < FOUTEN) fouten.push({ bestand: basename(pad), regel, tekst })
  }
  try {
    const keuring = await keurBestand(pad)
    if (keuring.bytes > BYTES) throw new CsvFout("Het bestand is groter dan 100 MB: dat is geen lijst van ESCO.")
    const scheiding = kiesScheiding(keuring.begin, kolom => (VERPLICHT as readonly string[]).includes(kolom))
    const plek = new Map(leesKop(keuring.begin, scheiding).cellen.map((cel, nr) => [kolomnaam(cel), nr]))
    const mist = VERPLICHT.filter(kolom => !plek.has(kolom))
    if (mist.length > 0) throw new CsvFout(`De kop mist ${mist.join(", ")}: zo ziet een bestand van ESCO er niet uit.`)
    let kop = true
    const perRij = (cellen: string[], nr: number) => {
      if (kop) return void (kop = false)
      const regel = leesRegel(bestand, kolom => cellen[plek.get(kolom) ?? -1] ?? "")
      if (typeof regel === "string") meld(nr, regel)
      else if (regel && !regels.has(regel.uri)) regels.set(regel.uri, regel)
    }
    const lezer = new CsvLezer(scheiding)
    for await (const { tekst } of leesStukken(pad, keuring.codering)) lezer.lees(tekst, false, perRij)
    lezer.lees("", true, perRij)
  } catch (fout) {
    if (!(fout instanceof CsvFout)) throw fout
    meld(1, fout.message)
    return []
  }
  return [...regels.values()]
}
