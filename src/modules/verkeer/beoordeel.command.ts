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
import { keurAf, toetsOpZich } from "./controles.sql.ts"
import { isEerste, legKlaar, maakNaBeeld, toetsKlaar } from "./klaar.sql.ts"
import { onwaarschijnlijk, zoekBijzonderheden } from "./letop.sql.ts"
import { type Gevolg, leesEigenFouten, weigerGevolgen, zoekGevolgen } from "./gevolg.sql.ts"
import type { Gestaged } from "./staging.sql.ts"
import { bestandVan, BESTANDEN, FEITDAGEN, VOLGORDE, wijzenNaar } from "./bestanden.command.ts"
import { maakKaart, maakNummers, toetsVerwijzingen } from "./verwijzingen.sql.ts"
import { weegVerbeteringen, zoekVerbeteringen } from "./verbetering.sql.ts"
import { vulAan } from "./vulaan.sql.ts"

/**
 * Judges everything that stands in staging, where each file was judged on itself (but not where it leaves columns out):
 * each after those to which it refers, on what it refers to and what is stored. Leaves the good rows ready to land.
 * `stap` is called before each file. Answers of which files everything is new.
 */
export async function beoordeel(
  bulk: Bulk,
  gestaged: readonly Gestaged[],
  kluizen: Kluizen,
  stap: (n: number) => void,
): Promise<ReadonlySet<string>> {
  const afwezig = (naam: string): readonly string[] => gestaged.find(g => g.soort.naam === naam)?.afwezig ?? []
  await bulk.voer(NR_DEELNEMERS)
  for (const b of BESTANDEN) if (b.naam !== "deelnemers") for (const wijzen of wijzenNaar(b)) await maakNummers(bulk, b, wijzen)
  for (const g of gestaged.filter(g => g.afwezig.length > 0)) {
    if (g.soort.naam === "deelnemers") await vulPersonenAan(bulk, g.afwezig)
    else await vulAan(bulk, g.soort, g.afwezig)
    await toetsOpZich(bulk, g.soort, g.afwezig)
  }
  await bulk.voer("savepoint oordeel")
  const gevolgen: Gevolg[] = []
  const eigen: Gevolg[] = []
  let eerste: ReadonlySet<string>
  for (;;) {
    await weigerGevolgen(bulk, gevolgen)
    for (const naam of new Set(gevolgen.map(g => g.bestand))) await keurAf(bulk, bestandVan(naam))
    eerste = await beoordeelSamen(bulk, afwezig, kluizen, stap)
    const nieuw = await zoekGevolgen(bulk, FEITDAGEN)
    if (nieuw.length === 0) break
    // Rare: these rows are refused as well, and with them what refers to them, so that everything is to be judged again.
    gevolgen.push(...nieuw)
    eigen.push(...(await leesEigenFouten(bulk)))
    await bulk.voer("rollback to savepoint oordeel")
  }
  await weigerGevolgen(bulk, eigen)
  await zoekBijzonderheden(bulk, gestaged)
  return eerste
}

/** Each file on what it refers to and on what is stored, after those to which it refers. */
async function beoordeelSamen(
  bulk: Bulk,
  afwezig: (naam: string) => readonly string[],
  kluizen: Kluizen,
  stap: (n: number) => void,
): Promise<ReadonlySet<string>> {
  const eerste = new Set<string>()
  for (const [n, b] of VOLGORDE.entries()) {
    stap(n)
    await toetsVerwijzingen(bulk, b, onwaarschijnlijk(b, afwezig(b.naam)))
    if (b.naam === "deelnemers") {
      await beoordeelPersonen(bulk, afwezig(b.naam), kluizen)
      continue
    }
    const nieuw = await isEerste(bulk, b)
    if (nieuw) eerste.add(b.naam)
    await legKlaar(bulk, b, afwezig(b.naam), nieuw)
    const verbeterd = b.periode && !nieuw
    if (verbeterd) await zoekVerbeteringen(bulk, b, afwezig(b.naam))
    await toetsKlaar(bulk, b, nieuw)
    if (verbeterd && (await weegVerbeteringen(bulk, b, afwezig(b.naam)))) await toetsKlaar(bulk, b, nieuw)
    await maakNaBeeld(bulk, b, nieuw)
    for (const wijzen of wijzenNaar(b)) await maakKaart(bulk, b, wijzen, nieuw)
  }
  return eerste
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
