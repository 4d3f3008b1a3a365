import { mkdir } from "node:fs/promises"
import { kiesPersonen, LEES_PERSONEN, openBsn, telBeperkten } from "#modules/deelnemer"
import { type BsnKluis, openBsnKluis } from "#platform/bsn-kluis"
import { Bulk } from "#platform/bulk"
import { leesTekst } from "#platform/celwaarde"
import type { Uitwisselbestand } from "#platform/uitwisselbestand"
import { BESTANDEN, bestandVan, wijzenNaar } from "./bestanden.command.ts"
import type { Huis } from "./importeer.command.ts"
import { ImportFout } from "./keur-bestanden.command.ts"
import type { Uitvoervorm } from "./overdracht.rules.ts"
import { logUitvoer } from "./log-uitvoer.command.ts"
import { schrijfUitvoer } from "./schrijf-uitvoer.command.ts"
import { begin, magIetsInvoeren } from "./sessie.sql.ts"
import { geefAndereNummers, geefNummers, kiesGenoemde, kiesRijen, leesUit, telRijen } from "./uitvoer.sql.ts"

export interface ExportOpties {
  token: string
  /** Folder for the files; made when it is not there. */
  map: string
  /** Loose files (csv) unless said otherwise. */
  vorm?: Uitvoervorm
  /** This file alone, by its name in the contract. */
  alleen?: string | null
  voortgang?: (v: { stap: string; gedaan: number; totaal: number }) => void
}

export interface Uitgevoerd {
  /** The rows of each file that was written. */
  bestanden: Record<string, number>
  /** So many people were left out, whose data may not be used now. Who they are is not said. */
  weggelaten: number
}

/**
 * Writes the exchange files, for the organisations that the actor may import for. Every person in them is logged as
 * looked at before the first byte is written. Throws ImportFout with what to do.
 */
export async function exporteer(huis: Huis, opties: ExportOpties): Promise<Uitgevoerd> {
  const kluis = openBsnKluis(huis.sleutel)
  const gevraagd = opties.alleen ? [bestandVan(opties.alleen)] : BESTANDEN
  const bulk = await Bulk.open(huis.db, "import", opties.token)
  try {
    await begin(bulk, opties.token, huis.vandaag())
    if (!(await magIetsInvoeren(bulk)))
      throw new ImportFout("U hebt geen recht om gegevens in of uit te voeren. Vraag de functioneel beheerder om het recht 'invoer'.")
    await bulk.beginMomentopname()
    await kies(bulk)
    const weggelaten = await telBeperkten(bulk)
    await logUitvoer(huis, opties, bulk, weggelaten)
    await mkdir(opties.map, { recursive: true }).catch((fout: NodeJS.ErrnoException) => {
      throw new ImportFout(`De map ${opties.map} kan niet worden gemaakt (${fout.code ?? fout.message}).`)
    })
    const bestanden = await schrijfAlles(bulk, gevraagd, kluis, { ...opties, dag: huis.vandaag() })
    await bulk.commit()
    return { bestanden, weggelaten }
  } finally {
    bulk.sluit()
  }
}

async function kies(bulk: Bulk): Promise<void> {
  await kiesPersonen(bulk)
  for (const b of BESTANDEN) await kiesRijen(bulk, b)
  await kiesGenoemde(bulk, bestandVan("medewerkers"), BESTANDEN)
  for (const b of BESTANDEN) {
    if (b.naam !== "deelnemers" && b.kolommen.filter(k => k.sleutel).length === 1) await geefNummers(bulk, b)
    for (const wijzen of wijzenNaar(b)) await geefAndereNummers(bulk, b, wijzen)
  }
}

/** The files in the form that was asked, telling how many rows are written; answers the rows of each. */
async function schrijfAlles(
  bulk: Bulk,
  gevraagd: readonly Uitwisselbestand[],
  kluis: BsnKluis,
  { map, vorm = "csv", dag, voortgang }: ExportOpties & { dag: string },
): Promise<Record<string, number>> {
  const totaal = await telRijen(bulk, gevraagd)
  const aantallen = new Map(gevraagd.map(b => [`${b.naam}.csv`, 0]))
  let gedaan = 0
  const bladen = gevraagd.map(b => ({
    bestand: b,
    async *rijen() {
      voortgang?.({ stap: `${b.naam}.csv`, gedaan, totaal })
      for await (const rijen of leesRijen(bulk, b, kluis)) {
        yield rijen
        gedaan += rijen.length
        aantallen.set(`${b.naam}.csv`, aantallen.get(`${b.naam}.csv`)! + rijen.length)
        voortgang?.({ stap: `${b.naam}.csv`, gedaan, totaal })
      }
    },
  }))
  const geschreven = await schrijfUitvoer(vorm, map, `trede-${gevraagd.length === 1 ? gevraagd[0]!.naam : "uitvoer"}-${dag}`, bladen)
  return vorm === "csv" ? Object.fromEntries(aantallen) : { [geschreven[0]!]: gedaan }
}

type Rij = Record<string, string | null> & { cijfer: Buffer | null; organisatie_id: string | null; c2: string | null }

async function* leesRijen(bulk: Bulk, b: Uitwisselbestand, kluis: BsnKluis): AsyncGenerator<string[][]> {
  for await (const rijen of bulk.lees<Rij>(b.naam === "deelnemers" ? LEES_PERSONEN : leesUit(b)))
    yield rijen.map(rij => {
      if (b.naam === "deelnemers") openBsn(rij, kluis)
      return b.kolommen.map((k, i) => (k.vrij ? leesTekst((rij[`c${i}`] ?? "").trim()) : (rij[`c${i}`] ?? "")))
    })
}
