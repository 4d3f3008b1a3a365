import { type Kluizen, landPersonen } from "#modules/deelnemer"
import { auditBulk } from "#platform/audit"
import type { Bulk } from "#platform/bulk"
import { bewaar, boekImport, land, leesGewijzigd, sluitSpoor } from "./landen.sql.ts"
import { VOLGORDE } from "./bestanden.command.ts"
import type { Oordeel } from "./beoordeel.command.ts"

/** Tables whose rows count their versions, by trigger. */
const MET_VERSIE = ["deelnemer", "deelnemer_adres", "medewerker", "traject", "aanwezigheid", "werkgever", "dienstverband", "plaatsing"]

/** Moves what the files touch, with the row of the import and its one audit row; the caller commits. */
export async function landAlles(
  bulk: Bulk,
  bron: string,
  sporen: readonly object[],
  { geraakt, eerste }: Pick<Oordeel, "geraakt" | "eerste">,
  kluizen: Kluizen,
  stap: (n: number) => void,
): Promise<void> {
  await boekImport(bulk, sporen)
  for (const [n, b] of geraakt.entries()) {
    stap(n)
    if (b.naam === "deelnemers") await landPersonen(bulk, kluizen, (tabel, ids, daad, sleutel) => bewaar(bulk, tabel, ids, daad, sleutel))
    else await land(bulk, b, VOLGORDE, eerste.has(b.naam))
  }
  for (const tabel of await leesGewijzigd(bulk, MET_VERSIE))
    await sluitSpoor(bulk, tabel, tabel === "deelnemer_adres" ? "deelnemer_id" : "id")
  await legVast(bulk, bron, sporen, "akkoord")
}

/** An import that was meant to land and did not leaves its trace as well. */
export const legWeigeringVast = (bulk: Bulk, bron: string, sporen: readonly object[]): Promise<unknown> =>
  legVast(bulk, bron, sporen, "geweigerd")

const legVast = (bulk: Bulk, bron: string, bestanden: readonly object[], uitkomst: "akkoord" | "geweigerd"): Promise<void> =>
  auditBulk(bulk, { handeling: "importeer", uitkomst, opdrachtId: bulk.vast["import"]!, gegevens: { bron, bestanden } })
