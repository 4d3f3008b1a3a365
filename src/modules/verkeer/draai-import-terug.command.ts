import { EIGENAAR_NU, haalNummersWeg, herstelBsn, nummerVan, wachtOpAndereImport } from "#modules/deelnemer"
import { auditBulk } from "#platform/audit"
import { Bulk } from "#platform/bulk"
import { FEITDAGEN, VOLGORDE } from "./bestanden.command.ts"
import type { Huis } from "./importeer.command.ts"
import { ImportFout } from "./keur-bestanden.command.ts"
import { onthoudErbij, zoekErbij } from "./beperkt.sql.ts"
import { begin, bereik } from "./sessie.sql.ts"
import { type Ongeldig, zoekOngeldig } from "./gevolg.sql.ts"
import {
  type Behouden,
  herstel,
  houd,
  laatHerleven,
  leesBehouden,
  leesSpoortabel,
  loadStand,
  maakHoud,
  sluitTerugdraaiing,
  type Spoortabel,
  verwijder,
  zetTerug,
  zoekGemaakt,
} from "./terugdraaien.sql.ts"

export interface Terugdraaiing {
  /** Rows that the import made and that are gone, by table. */
  verwijderd: Record<string, number>
  /** What was edited since, or is named by what was recorded since: it stays. */
  behouden: Behouden[]
}

/**
 * Undoes an import as a whole: what it made goes, what it changed or let lapse is as it was. What was edited since is
 * kept and listed. `proef`: the same answer, and nothing changes. Only who may import for the whole of its source can.
 * Throws ImportFout with what is the matter.
 */
export async function draaiImportTerug(
  { db, vandaag }: Huis,
  { token, importId, proef = false }: { token: string; importId: string; proef?: boolean },
): Promise<Terugdraaiing> {
  const bulk = await Bulk.open(db, "import", token)
  try {
    await begin(bulk, token, vandaag())
    await bulk.begin()
    await wachtOpAndereImport(bulk)
    bulk.vast["terug"] = importId
    const stand = await loadStand(bulk, await bereik(bulk))
    if (!stand) throw new ImportFout("Deze import is er niet, of is niet van uw organisatie.")
    if (!stand.open) throw new ImportFout("Deze import is al teruggedraaid.")
    const uitkomst = await draaiHoudbaarTerug(bulk)
    if (proef) return uitkomst // the connection closes with nothing committed
    await sluitTerugdraaiing(bulk)
    const gegevens = { verwijderd: uitkomst.verwijderd, behouden: uitkomst.behouden.length }
    await auditBulk(bulk, { handeling: "draaiImportTerug", uitkomst: "akkoord", opdrachtId: importId, gegevens })
    await bulk.commit()
    return uitkomst
  } finally {
    bulk.sluit()
  }
}

/** What would not hold together with what was recorded since is left as it is: then the rest is undone around it. */
async function draaiHoudbaarTerug(bulk: Bulk): Promise<Terugdraaiing> {
  await maakHoud(bulk)
  await onthoudErbij(bulk)
  const gehouden: Ongeldig[] = []
  for (;;) {
    await bulk.markeer("terug")
    await houd(bulk, gehouden)
    const uitkomst = await draaiTerug(bulk)
    const mis = [...(await zoekOngeldig(bulk, FEITDAGEN)), ...(await zoekErbij(bulk))]
    const nieuw = mis.filter(o => !gehouden.some(g => g.tabel === o.tabel && g.id === o.id))
    if (nieuw.length === 0) return uitkomst
    gehouden.push(...nieuw)
    await bulk.keerTerug("terug")
  }
}

async function draaiTerug(bulk: Bulk): Promise<Terugdraaiing> {
  const tabellen: Spoortabel[] = []
  for (const b of VOLGORDE) {
    const namen = b.naam === "deelnemers" ? ["deelnemer", "deelnemer_adres"] : b.tabellen.map(t => t.naam)
    const vanPersoon = b.kolommen.some(k => k.naar?.eigenaar)
    for (const naam of namen) {
      const volgt = naam === "deelnemer_adres" || (vanPersoon && naam !== "werkgevercontact") ? EIGENAAR_NU : null
      tabellen.push(await leesSpoortabel(bulk, naam, { periode: b.periode, volgt }))
    }
  }
  await zoekGemaakt(bulk, tabellen)
  for (const t of tabellen) await zetTerug(bulk, t)
  await haalNummersWeg(bulk)
  for (const t of tabellen) await herstel(bulk, t)
  const verwijderd: Record<string, number> = {}
  for (const t of tabellen.toReversed()) {
    const aantal = await verwijder(bulk, t)
    if (aantal > 0) verwijderd[t.naam] = aantal
  }
  await herstelBsn(bulk)
  for (const t of tabellen.filter(t => t.periode)) await laatHerleven(bulk, t)
  return { verwijderd, behouden: await leesBehouden(bulk, nummerVan) }
}
