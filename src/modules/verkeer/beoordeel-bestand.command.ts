import {
  koppelOpBsn,
  type Kluizen,
  legPersonenKlaar,
  maakPersonenkaart,
  maakZoeksleutels,
  verzamelPersonen,
  vulPersonenAan,
  weigerBotsendeBsn,
  zoekDubbeleBsn,
} from "#modules/deelnemer"
import type { Bulk } from "#platform/bulk"
import type { Verwijzing } from "#platform/kolom"
import type { Uitwisselbestand } from "#platform/uitwisselbestand"
import { weigerBeperkt } from "./beperkt.sql.ts"
import { bestandVan } from "./bestanden.command.ts"
import { keurBlad } from "./blad.sql.ts"
import { keurAf, toetsOpZich, zoekDubbelen } from "./controles.sql.ts"
import { type Gevolg, weigerGevolgen } from "./gevolg.sql.ts"
import { isEerste, legKlaar, maakNaBeeld, toetsKlaar } from "./klaar.sql.ts"
import { onwaarschijnlijk } from "./letop.sql.ts"
import { type Gestaged, meetStaging } from "./staging.sql.ts"
import { weegVerbeteringen, zoekVerbeteringen } from "./verbetering.sql.ts"
import { maakKaart, toetsVerwijzingen } from "./verwijzingen.sql.ts"
import { vulAan } from "./vulaan.sql.ts"

/**
 * Judges the rows of a file on themselves and on each other; where it leaves columns out, filled with what is stored.
 * `gevolgen`: rows that are to be refused because of what they would leave behind.
 */
export async function beoordeelOpZich(bulk: Bulk, g: Gestaged, gevolgen: readonly Gevolg[]): Promise<void> {
  const { soort, afwezig } = g
  await meetStaging(bulk, soort)
  g.bevindingen.push(...(await keurBlad(bulk, g)))
  await zoekDubbelen(bulk, soort, g.verdacht)
  if (soort.naam === "deelnemers") await vulPersonenAan(bulk, afwezig)
  else await vulAan(bulk, soort, afwezig)
  await toetsOpZich(bulk, soort, afwezig)
  if (gevolgen.length === 0) return
  await weigerGevolgen(bulk, gevolgen)
  await keurAf(bulk, soort)
}

/** Judges a file on what it refers to and on what is stored; `wijzen`: how others refer to it. True: everything in it is new. */
export async function beoordeelBestand(
  bulk: Bulk,
  b: Uitwisselbestand,
  afwezig: readonly string[],
  wijzen: readonly Verwijzing[],
  kluizen: Kluizen,
): Promise<boolean> {
  await toetsVerwijzingen(bulk, b, onwaarschijnlijk(b, afwezig))
  if (b.naam === "deelnemers") {
    await beoordeelPersonen(bulk, afwezig, kluizen)
    return false
  }
  const eerste = await isEerste(bulk, b)
  await legKlaar(bulk, b, afwezig, eerste)
  const verbeterd = b.periode && !eerste
  if (verbeterd) await zoekVerbeteringen(bulk, b, afwezig)
  await toetsKlaar(bulk, b, eerste)
  if (verbeterd && (await weegVerbeteringen(bulk, b, afwezig))) await toetsKlaar(bulk, b, eerste)
  await weigerBeperkt(bulk, b, eerste)
  await maakNaBeeld(bulk, b, eerste)
  for (const wijs of wijzen) await maakKaart(bulk, b, wijs, eerste)
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
