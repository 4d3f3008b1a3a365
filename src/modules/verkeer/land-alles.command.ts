import { type Kluizen, landPersonen } from "#modules/deelnemer"
import type { Bulk } from "#platform/bulk"
import { bewaar, land, sluitSpoor } from "./landen.sql.ts"
import { VOLGORDE } from "./bestanden.command.ts"

/** Tables whose rows count their versions, by trigger. */
const MET_VERSIE = ["deelnemer", "deelnemer_adres", "medewerker", "traject", "aanwezigheid", "werkgever", "dienstverband", "plaatsing"]

/** Moves all files, with the row of the import and its one audit row; the caller commits. `eerste`: files with new rows only. */
export async function landAlles(
  bulk: Bulk,
  bron: string,
  sporen: readonly object[],
  eerste: ReadonlySet<string>,
  kluizen: Kluizen,
  stap: (n: number) => void,
): Promise<void> {
  await bulk.voer(
    "insert into import (id, bron_id, account_id, geland_op, bestanden) values (:import, :bron, :account, clock_timestamp(), $1)",
    [JSON.stringify(sporen)],
  )
  for (const [n, b] of VOLGORDE.entries()) {
    stap(n)
    if (b.naam === "deelnemers") await landPersonen(bulk, kluizen, (tabel, ids, daad, sleutel) => bewaar(bulk, tabel, ids, daad, sleutel))
    else await land(bulk, b, VOLGORDE, eerste.has(b.naam))
  }
  for (const tabel of MET_VERSIE) await sluitSpoor(bulk, tabel, tabel === "deelnemer_adres" ? "deelnemer_id" : "id")
  await legVast(bulk, bron, sporen, "akkoord")
}

/** An import that was meant to land and did not leaves its trace as well. */
export const legWeigeringVast = (bulk: Bulk, bron: string, sporen: readonly object[]): Promise<unknown> =>
  legVast(bulk, bron, sporen, "geweigerd")

const legVast = (bulk: Bulk, bron: string, bestanden: readonly object[], uitkomst: string): Promise<unknown> =>
  bulk.voer(
    `insert into audit (account_id, organisatie_id, rol, handeling, opdracht_id, uitkomst, gegevens)
     select :account, w.organisatie_id, w.rol, 'importeer', :import, $1, $2 from ctx.wie() w`,
    [uitkomst, JSON.stringify({ bron, bestanden })],
  )
