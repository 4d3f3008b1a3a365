import type { Dag } from "#begrippen/dag"
import { plusDagen } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"

/** Somebody came into a file of the reader's by another way than being asked, or wants to. */
export interface Binnenkomst {
  deelnemerId: string
  naam: string
  wie: string
  soort: "noodtoegang" | "verzoek" | "grond"
  op: Date
}

/** So many days a break-glass stands on the list of who is with the person; a request as long as nobody decided. */
const DAGEN = 7

/** Newest first. What the reader may not change is not told here: it stands in the file. */
export async function loadBinnenkomsten(tx: Tx, vandaag: Dag): Promise<Binnenkomst[]> {
  const { rows } = await sql<Binnenkomst>`
    select t.deelnemer_id, concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam) as naam, m.naam as wie, t.soort, t.op
    from (select deelnemer_id, medewerker_id, 'noodtoegang' as soort, begonnen_op as op from v_noodtoegang
            where begonnen_op >= ${plusDagen(vandaag, -DAGEN)}::date
          union all select deelnemer_id, medewerker_id, wijze, gevraagd_op from v_aansluiting where besluit is null) t
    join v_deelnemer d on d.id = t.deelnemer_id join v_medewerker m on m.id = t.medewerker_id
    where m.account_id <> (select ctx.account()) order by t.op desc limit 20`.execute(tx)
  return rows
}
