import { createWriteStream } from "node:fs"
import { pipeline } from "node:stream/promises"
import { kiesScheiding, kolomnaam, leesKop, schrijfCel } from "#platform/csv"
import { type Keuring, keurBestand } from "#platform/csv-bestand"
import type { MapBestand } from "#platform/csv-map"
import { bestandVan } from "./bestanden.command.ts"
import { leesRijen } from "./staging.sql.ts"
import { type Bestandsregel, vertaalRij } from "./vertaling.rules.ts"
import type { Vertaling } from "./vertaling.sql.ts"

/** A file of theirs: its columns and how to read its rows. */
export interface Bronbestand {
  pad: string
  keuring: Keuring
  scheiding: ReturnType<typeof kiesScheiding>
  kolommen: string[]
}

/** Throws CsvFout for what is no text. */
export async function openBron(pad: string): Promise<Bronbestand> {
  const keuring = await keurBestand(pad)
  const scheiding = kiesScheiding(keuring.begin, naam => naam !== "")
  return { pad, keuring, scheiding, kolommen: leesKop(keuring.begin, scheiding).cellen.map(cel => cel.trim()) }
}

/** The translation whose columns this file has, all of them; null: nobody told how to read it. */
export function vindVertaling(bron: Bronbestand, vertalingen: readonly Vertaling[]): Vertaling | null {
  const heeft = new Set(bron.kolommen.map(kolomnaam))
  return vertalingen.find(v => v.kolommen.length > 0 && v.kolommen.every(k => heeft.has(kolomnaam(k)))) ?? null
}

/** Writes the file of theirs as files of ours, `pad(bestand)` each; a row keeps its line, so that findings name it. */
export async function schrijfVertaald(
  bron: Bronbestand,
  regels: readonly Bestandsregel[],
  pad: (bestand: string) => string,
): Promise<MapBestand[]> {
  const bestanden: MapBestand[] = []
  for (const regel of regels) {
    const naam = `${regel.bestand}.csv`
    await pipeline(() => vertaald(bron, regel), createWriteStream(pad(regel.bestand), { mode: 0o600, flags: "wx" }))
    bestanden.push({ naam, pad: pad(regel.bestand) })
  }
  return bestanden
}

async function* vertaald(bron: Bronbestand, regel: Bestandsregel): AsyncGenerator<string> {
  let geschreven = 0
  for await (const { cellen, op } of vertaaldeRijen(bron, regel)) {
    if (cellen === null) continue
    yield "\n".repeat(Math.max(op - Math.max(geschreven, 1), geschreven === 0 ? 0 : 1)) +
      cellen.map(cel => schrijfCel(cel.replaceAll(/\r?\n/g, "\r"))).join(";")
    geschreven = Math.max(op, geschreven + 1)
  }
  yield "\n"
}

/** The header and the rows of ours; null for a row that is left out. */
export async function* vertaaldeRijen(bron: Bronbestand, regel: Bestandsregel): AsyncGenerator<{ cellen: string[] | null; op: number }> {
  const plek = new Map(bron.kolommen.map((k, i) => [kolomnaam(k), i]))
  const weglaten = wegAlsLeeg(regel.bestand)
  let kop = true
  for await (const rijen of leesRijen(bron.pad, bron.keuring, bron.scheiding, () => {}))
    for (const { cellen, regel: op } of rijen) {
      if (kop) yield { cellen: regel.kolommen.map(k => k.kolom), op }
      else yield { cellen: vertaalRij(regel, kolom => cellen[plek.get(kolomnaam(kolom)) ?? -1] ?? "", weglaten), op }
      kop = false
    }
}

/** Of people every row counts; of what happened to them a row without its required values says that it did not happen. */
const wegAlsLeeg = (bestand: string): ReadonlySet<string> =>
  new Set(bestand === "deelnemers" ? [] : bestandVan(bestand).kolommen.flatMap(k => (k.verplicht ? [k.naam] : [])))
