import {
  koppelOpBsn,
  type Kluizen,
  legPersonenKlaar,
  maakPersonenkaart,
  maakZoeksleutels,
  NR_DEELNEMERS,
  verzamelPersonen,
  vulPersonenAan,
  weigerBotsendeBsn,
  zoekDubbeleBsn,
} from "#modules/deelnemer"
import type { Bulk } from "#platform/bulk"
import { eigenToetsen, keurAf, toetsRijen, zoekDubbelen, zoekOverlap } from "./controles.sql.ts"
import { legKlaar, maakNaBeeld, toetsKlaar } from "./klaar.sql.ts"
import { zoekBijzonderheden } from "./letop.sql.ts"
import { type Gevolg, leesEigenFouten, weigerGevolgen, zoekGevolgen } from "./gevolg.sql.ts"
import type { Gestaged } from "./staging.sql.ts"
import { bestandVan, BESTANDEN, FEITDAGEN, VOLGORDE, wijzenNaar } from "./bestanden.command.ts"
import { maakKaart, maakNummers, toetsVerwijzingen } from "./verwijzingen.sql.ts"
import { weegVerbeteringen, zoekVerbeteringen } from "./verbetering.sql.ts"
import { vulAan } from "./vulaan.sql.ts"

/**
 * Judges everything that stands in staging: each file on itself, then, each after those to which it refers, on what it
 * refers to and what is stored. Leaves the good rows ready to land. `stap` is called before each file.
 */
export async function beoordeel(bulk: Bulk, gestaged: readonly Gestaged[], kluizen: Kluizen, stap: (n: number) => void): Promise<void> {
  const afwezig = (naam: string): readonly string[] => gestaged.find(g => g.soort.naam === naam)?.afwezig ?? []
  await bulk.voer(NR_DEELNEMERS)
  for (const b of BESTANDEN) if (b.naam !== "deelnemers") for (const wijzen of wijzenNaar(b)) await maakNummers(bulk, b, wijzen)
  for (const { soort } of gestaged) {
    await zoekDubbelen(bulk, soort)
    if (soort.naam === "deelnemers") await vulPersonenAan(bulk, afwezig(soort.naam))
    else await vulAan(bulk, soort, afwezig(soort.naam))
    await toetsRijen(bulk, soort, eigenToetsen(soort, afwezig(soort.naam)))
    await zoekOverlap(bulk, soort)
  }
  await bulk.voer("savepoint oordeel")
  const gevolgen: Gevolg[] = []
  const eigen: Gevolg[] = []
  for (;;) {
    await weigerGevolgen(bulk, gevolgen)
    for (const naam of new Set(gevolgen.map(g => g.bestand))) await keurAf(bulk, bestandVan(naam))
    await beoordeelSamen(bulk, afwezig, kluizen, stap)
    const nieuw = await zoekGevolgen(bulk, FEITDAGEN)
    if (nieuw.length === 0) break
    // Rare: these rows are refused as well, and with them what refers to them, so that everything is to be judged again.
    gevolgen.push(...nieuw)
    eigen.push(...(await leesEigenFouten(bulk)))
    await bulk.voer("rollback to savepoint oordeel")
  }
  await weigerGevolgen(bulk, eigen)
  await zoekBijzonderheden(bulk, gestaged)
}

/** Each file on what it refers to and on what is stored, after those to which it refers. */
async function beoordeelSamen(
  bulk: Bulk,
  afwezig: (naam: string) => readonly string[],
  kluizen: Kluizen,
  stap: (n: number) => void,
): Promise<void> {
  for (const [n, b] of VOLGORDE.entries()) {
    stap(n)
    await toetsVerwijzingen(bulk, b)
    if (b.naam === "deelnemers") {
      await beoordeelPersonen(bulk, afwezig(b.naam), kluizen)
      continue
    }
    await legKlaar(bulk, b, afwezig(b.naam), wijzenNaar(b).length > 0)
    if (b.periode) await zoekVerbeteringen(bulk, b, afwezig(b.naam))
    await toetsKlaar(bulk, b)
    if (b.periode && (await weegVerbeteringen(bulk, b, afwezig(b.naam)))) await toetsKlaar(bulk, b)
    await maakNaBeeld(bulk, b)
    for (const wijzen of wijzenNaar(b)) await maakKaart(bulk, b, wijzen)
  }
}

async function beoordeelPersonen(bulk: Bulk, afwezig: readonly string[], kluizen: Kluizen): Promise<void> {
  const keurAlles = async (): Promise<void> => {
    for (const naam of ["deelnemers", "verantwoordelijken"]) await keurAf(bulk, bestandVan(naam))
  }
  await verzamelPersonen(bulk)
  await keurAlles()
  await maakZoeksleutels(bulk, kluizen, afwezig.includes("bsn"))
  await zoekDubbeleBsn(bulk)
  await keurAlles()
  while (await weigerBotsendeBsn(bulk, afwezig.includes("bsn"))) await keurAlles()
  await koppelOpBsn(bulk)
  await maakPersonenkaart(bulk)
  await legPersonenKlaar(bulk, afwezig)
}
