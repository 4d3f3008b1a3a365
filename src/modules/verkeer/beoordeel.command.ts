import { type Kluizen, maakPersoonsnummers } from "#modules/deelnemer"
import type { Bulk } from "#platform/bulk"
import type { Uitwisselbestand } from "#platform/uitwisselbestand"
import { beoordeelBestand, beoordeelOpZich } from "./beoordeel-bestand.command.ts"
import { bestandVan, BESTANDEN, FEITDAGEN, geraaktDoor, wijzenNaar } from "./bestanden.command.ts"
import { type Gevolg, leesEigenFouten, weigerGevolgen, zoekGevolgen } from "./gevolg.sql.ts"
import { zoekBijzonderheden } from "./letop.sql.ts"
import { toonOpgeslagen } from "./toon-opgeslagen.command.ts"
import { type Leeswijze, stageBestanden } from "./stage-bestanden.command.ts"
import type { Gestaged, Invoerbestand } from "./staging.sql.ts"
import { maakNummers } from "./verwijzingen.sql.ts"

/** What became of the files: how each was read, which ones there is something to land of, and of which everything is new. */
export interface Oordeel {
  gestaged: readonly Gestaged[]
  geraakt: readonly Uitwisselbestand[]
  eerste: ReadonlySet<string>
}

/**
 * Reads all files and judges every row: on itself, on the others, on what it refers to and on what is stored. Leaves the good rows
 * ready to land. Throws ImportFout.
 */
export async function beoordeel(bulk: Bulk, bestanden: readonly Invoerbestand[], kluizen: Kluizen, wijze: Leeswijze): Promise<Oordeel> {
  await bulk.markeer("oordeel")
  const gevolgen: Gevolg[] = []
  const eigen: Gevolg[] = []
  for (;;) {
    const oordeel = await leesEnBeoordeel(bulk, bestanden, kluizen, wijze, gevolgen)
    const nieuw = await zoekGevolgen(bulk, FEITDAGEN, oordeel.geraakt)
    if (nieuw.length === 0) {
      await weigerGevolgen(bulk, eigen)
      await zoekBijzonderheden(bulk, oordeel.gestaged)
      return oordeel
    }
    // Rare: these rows are refused as well, and with them what refers to them, so that everything is to be read and judged again.
    gevolgen.push(...nieuw)
    eigen.push(...(await leesEigenFouten(bulk)))
    await bulk.keerTerug("oordeel")
  }
}

async function leesEnBeoordeel(
  bulk: Bulk,
  bestanden: readonly Invoerbestand[],
  kluizen: Kluizen,
  wijze: Leeswijze,
  gevolgen: readonly Gevolg[],
): Promise<Oordeel> {
  const geraakt = geraaktDoor(bestanden.map(b => b.soort))
  await maakPersoonsnummers(bulk)
  for (const b of BESTANDEN) if (b.naam !== "deelnemers") for (const wijzen of wijzenNaar(b, geraakt)) await maakNummers(bulk, b, wijzen)
  const afwezig = new Map<string, readonly string[]>()
  const eerste = new Set<string>()
  const gestaged = await stageBestanden(bulk, bestanden, geraakt, wijze, async (soort, g) => {
    if (!geraakt.includes(soort)) return toonOpgeslagen(bulk, soort, wijzenNaar(soort, geraakt))
    if (g)
      await beoordeelOpZich(
        bulk,
        g,
        gevolgen.filter(v => v.bestand === soort.naam),
      )
    afwezig.set(soort.naam, g?.afwezig ?? [])
    for (const b of wieNu(soort)) {
      const wijzen = wijzenNaar(b, geraakt)
      if (await beoordeelBestand(bulk, b, afwezig.get(b.naam)!, wijzen, kluizen)) eerste.add(b.naam)
    }
  })
  return { gestaged, geraakt, eerste }
}

/** Who is responsible for somebody, his periods tell: persons are judged once those are read too. */
const wieNu = (soort: Uitwisselbestand): readonly Uitwisselbestand[] =>
  soort.naam === "deelnemers" ? [] : soort.naam === "verantwoordelijken" ? [bestandVan("deelnemers"), soort] : [soort]
