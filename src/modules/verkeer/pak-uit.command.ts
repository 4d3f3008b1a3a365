import { createHash, randomUUID } from "node:crypto"
import { createReadStream } from "node:fs"
import { join } from "node:path"
import { CsvFout } from "#platform/csv"
import type { MapBestand } from "#platform/csv-map"
import type { Services } from "#platform/services"
import { BESTANDEN } from "./bestanden.command.ts"
import { ImportFout, VERANDERD } from "./keur-bestanden.command.ts"
import { maakMap, mapVan, ruimMap } from "./opslag.command.ts"
import type { Bevinding } from "./rapport.rules.ts"
import { pakBestandUit, UITPAKGRENS } from "./uitpakken.command.ts"
import { openBron, schrijfVertaald, vindVertaling } from "./vertaal.command.ts"
import type { Vertaling } from "./vertaling.sql.ts"

export interface Uitgepakte {
  bestanden: MapBestand[]
  bevindingen: Bevinding[]
  /** Removes what was unpacked. */
  ruim(): Promise<void>
}

const INGEPAKT = /\.(zip|xlsx)$/i
const GEVRAAGD = BESTANDEN.map(b => b.naam)

/**
 * Each .zip and .xlsx gives way to the files in it, as CSV, in a folder of its own; all steps after this read CSV. What
 * stays behind when the machine fails is cleared with the uploads. Throws ImportFout with what to do.
 */
export async function pakUit(
  plaats: Pick<Services, "dataDir">,
  bestanden: readonly MapBestand[],
  vertalingen: readonly Vertaling[] = [],
): Promise<Uitgepakte> {
  const id = randomUUID()
  const uit: Uitgepakte = { bestanden: [], bevindingen: [], ruim: () => ruimMap(plaats, id) }
  if (vertalingen.length === 0 && !bestanden.some(b => INGEPAKT.test(b.naam)))
    return { ...uit, bestanden: [...bestanden], ruim: async () => {} }
  await maakMap(plaats, id)
  try {
    for (const [nr, b] of bestanden.entries()) {
      if (!INGEPAKT.test(b.naam)) uit.bestanden.push(b)
      else await vervang(b, join(mapVan(plaats, id), String(nr)), vertalingen.length > 0, uit)
    }
    return { ...uit, bestanden: await vertaal(uit.bestanden, vertalingen, mapVan(plaats, id)) }
  } catch (fout) {
    await uit.ruim()
    throw fout
  }
}

async function vervang(b: MapBestand, map: string, alles: boolean, uit: Uitgepakte): Promise<void> {
  if (b.sha256 !== undefined && (await hashVan(b.pad)) !== b.sha256) throw new ImportFout(VERANDERD(b.naam))
  for (const deel of await pakBestandUit({ pad: b.pad, naam: b.naam, map, gevraagd: GEVRAAGD, alles }, UITPAKGRENS, true)) {
    if (deel.verborgen) uit.bevindingen.push({ ...GEEN_PLEK, bestand: deel.naam, code: "verborgen_blad", ernst: "gemeld" })
    else uit.bestanden.push({ naam: deel.naam, pad: deel.pad ?? "", meldingen: deel.meldingen })
  }
}

/** What is none of ours and has the columns of a translation gives way to what it says in our files. */
async function vertaal(bestanden: readonly MapBestand[], vertalingen: readonly Vertaling[], map: string): Promise<MapBestand[]> {
  if (vertalingen.length === 0) return [...bestanden]
  const uit: MapBestand[] = []
  for (const [nr, b] of bestanden.entries()) {
    const bekend = GEVRAAGD.includes(b.naam.toLowerCase().replace(/\.csv$/, ""))
    const bron = bekend || b.pad === "" ? null : await openBron(b.pad).catch(nietLeesbaar)
    const vertaling = bron && vindVertaling(bron, vertalingen)
    if (!bron || !vertaling) uit.push(b)
    else uit.push(...(await schrijfVertaald(bron, vertaling.regels, bestand => join(map, `vertaald-${nr}-${bestand}.csv`))))
  }
  return uit
}

/** What is no CSV is left to be reported as an unknown file. */
function nietLeesbaar(fout: unknown): null {
  if (fout instanceof CsvFout) return null
  throw fout
}

const GEEN_PLEK = { rij: null, regel: null, kolom: null, waarde: null, toelichting: null }

async function hashVan(pad: string): Promise<string> {
  const hash = createHash("sha256")
  for await (const stuk of createReadStream(pad)) hash.update(stuk as Buffer)
  return hash.digest("hex")
}
