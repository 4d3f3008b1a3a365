import { join } from "node:path"
import { CsvFout } from "#platform/csv"
import type { Services } from "#platform/services"
import type { Kolom } from "#platform/uitwisselbestand"
import { BESTANDEN, bestandVan } from "./bestanden.command.ts"
import { codenaam } from "./codenaam.teksten.ts"
import { ImportFout } from "./keur-bestanden.command.ts"
import { maakMap, mapVan, padVan, ruimMap } from "./opslag.command.ts"
import type { Overdracht } from "./overdracht.sql.ts"
import { toonWaarde } from "./rijlezer.sql.ts"
import { mengTekst } from "./sleutelzeef.rules.ts"
import { leesRijen } from "./staging.sql.ts"
import { pakBestandUit } from "./uitpakken.command.ts"
import { type Bronbestand, openBron, vertaaldeRijen } from "./vertaal.command.ts"
import { type Bestandsregel, type Bronbeeld, kandidaten, raadDeel, raadKolom, raadVormen, raadWaarden } from "./vertaling.rules.ts"

const HOOGSTENS = 25
const RIJEN = 2_000

/** Opens the file that was sent (of a workbook the sheet with most columns) as long as `werk` takes. Throws ImportFout. */
export async function metBron<T>(services: Services, { id, bestanden }: Overdracht, werk: (bron: Bronbestand) => Promise<T>): Promise<T> {
  const naam = bestanden[0]!.naam
  if (!/\.xlsx$/i.test(naam)) return werk(await openBron(padVan(services, id, 0)).catch(fout => leg(naam, fout)))
  const tijdelijk = crypto.randomUUID()
  await maakMap(services, tijdelijk)
  try {
    const map = join(mapVan(services, tijdelijk), "uit")
    const delen = await pakBestandUit({ pad: padVan(services, id, 0), naam, map, gevraagd: BESTANDEN.map(b => b.naam), alles: true })
    const bronnen = await Promise.all(delen.flatMap(d => (d.pad === null ? [] : [openBron(d.pad)])))
    const breedste = bronnen.toSorted((a, b) => b.kolommen.length - a.kolommen.length)[0]
    if (!breedste) throw new ImportFout(`${naam}: Er is geen zichtbaar werkblad. Maak het werkblad zichtbaar en stuur het opnieuw.`)
    return await werk(breedste)
  } finally {
    await ruimMap(services, tijdelijk)
  }
}

function leg(naam: string, fout: unknown): never {
  throw fout instanceof CsvFout ? new ImportFout(`${naam}: ${fout.message}`) : fout
}

/** The columns of a file and what stands in them. */
export async function bekijk(bron: Bronbestand): Promise<Bronbeeld> {
  const zicht = new Map(bron.kolommen.map(k => [k, new Kolomzicht()]))
  let rij = -1 // the header is the first row that is read
  for await (const rijen of leesRijen(bron.pad, bron.keuring, bron.scheiding, () => {})) {
    for (const { cellen } of rijen)
      if (rij++ >= 0) for (const [i, kolom] of bron.kolommen.entries()) zicht.get(kolom)!.neem((cellen[i] ?? "").trim())
    if (rij > RIJEN) break
  }
  const die = (past: (z: Kolomzicht) => boolean): Set<string> => new Set([...zicht].flatMap(([k, z]) => (past(z) ? [k] : [])))
  return {
    kolommen: bron.kolommen,
    waarden: new Map([...zicht].map(([k, z]) => [k, [...z.waarden]])),
    rijen: Math.max(rij, 0),
    alles: rij <= RIJEN,
    gelijk: rij > 1 ? die(z => z.gelijk) : new Set(),
    uniek: die(z => z.uniek),
  }
}

/** What was seen of one column: a hash of each cell tells whether one came twice. */
class Kolomzicht {
  readonly waarden = new Set<string>()
  #eerste: string | null = null
  #hashes: Set<number> | null = new Set()
  gelijk = true

  get uniek(): boolean {
    return this.#hashes !== null && this.#hashes.size > 0
  }

  neem(cel: string): void {
    this.#eerste ??= cel
    if (cel !== this.#eerste) this.gelijk = false
    if (cel !== "" && this.waarden.size <= HOOGSTENS) this.waarden.add(cel.slice(0, 100))
    const { hash } = mengTekst(cel)
    if (cel === "" || this.#hashes?.has(hash)) this.#hashes = null
    else this.#hashes?.add(hash)
  }
}

/** What the columns most likely are, for one file of ours; `codes`: of the organisations that one may import for. */
export function raadRegel(bestand: string, beeld: Bronbeeld, codes: readonly string[]): Bestandsregel {
  const kolommen = bestandVan(bestand).kolommen.map(k => {
    const uit = raadKolom(k.naam, kandidaten(k.naam, beeld))
    const hunne = uit === null ? [] : (beeld.waarden.get(uit) ?? [])
    const waarden = hunne.length <= HOOGSTENS ? raadVoor(bestand, k, hunne, codes) : {}
    return { kolom: k.naam, uit, vast: "", deel: uit === null ? ("geheel" as const) : raadDeel(k.naam, uit), waarden }
  })
  return { bestand, kolommen }
}

function raadVoor(bestand: string, k: Kolom, hunne: readonly string[], codes: readonly string[]): Record<string, string> {
  if (k.codes) return raadWaarden(k.codes, hunne)
  if (k.naar?.bestand === "organisaties") return raadWaarden(codes, hunne)
  const leest = (cel: string): boolean => leesCel(k, cel).fout === null
  return raadVormen(hunne, { leest, getal: k.sql === "int", verplicht: k.verplicht, weg: bestand !== "deelnemers" })
}

/** The files of ours of which everything that is required was found. */
export const raadBestanden = (beeld: Bronbeeld): string[] =>
  BESTANDEN.filter(
    b =>
      b.naam === "deelnemers" ||
      (b.kolommen.some(k => k.naam === "deelnemer_nr" && k.verplicht) &&
        b.kolommen.every(k => !k.verplicht || k.naam === "deelnemer_nr" || raadKolom(k.naam, kandidaten(k.naam, beeld)) !== null)),
  ).map(b => b.naam)

export interface Voorbeeld {
  bestand: string
  kolommen: string[]
  rijen: Array<Array<{ tekst: string; fout: string | null }>>
}

/** The first ten rows as they would be read, with what is wrong with a cell. */
export async function maakVoorbeeld(bron: Bronbestand, regel: Bestandsregel): Promise<Voorbeeld> {
  const soorten = regel.kolommen.map(k => bestandVan(regel.bestand).kolommen.find(s => s.naam === k.kolom)!)
  const voorbeeld: Voorbeeld = { bestand: regel.bestand, kolommen: regel.kolommen.map(k => k.kolom), rijen: [] }
  let kop = true
  for await (const { cellen } of vertaaldeRijen(bron, regel)) {
    if (!kop && cellen !== null) voorbeeld.rijen.push(cellen.map((cel, i) => leesCel(soorten[i]!, cel)))
    kop = false
    if (voorbeeld.rijen.length === 10) break
  }
  return voorbeeld
}

function leesCel(soort: Kolom, cel: string): { tekst: string; fout: string | null } {
  let fout: string | null = cel === "" && soort.verplicht ? codenaam("verplicht_leeg") : null
  const tekst = toonWaarde(soort.naam, cel)
  if (cel === "") return { tekst, fout }
  soort.lees(cel, (code, ernst = "geweigerd") => (fout = ernst === "geweigerd" ? codenaam(code) : fout))
  return { tekst, fout }
}
