import type { Dag } from "#begrippen/dag"
import { plusDagen } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import { WACHTENDEN, type Wachtende } from "./wachtenden.sql.ts"
import { OPEN_VERZOEKEN, type OpenVerzoek } from "./verzoeken.sql.ts"

/**
 * Somebody came into a file of the reader's by another way than being asked, or wants to; a file is offered to his
 * organisation, or one that it offered was answered.
 */
export interface Binnenkomst {
  deelnemerId: string
  /** Null: a file that the reader may not know by name. */
  naam: string | null
  wie: string
  soort: "noodtoegang" | "verzoek" | "grond" | "aanbod" | "aanvaard" | "geweigerd" | "verlopen" | "dubbel"
  op: Date
}

/** So many days a break-glass or an answer stands on the list; a request or an offer as long as nobody decided. */
const DAGEN = 7

export interface Vooraf {
  /** Newest first. What the reader may not change is not told here: it stands in the file. */
  binnen: Binnenkomst[]
  /** The first to be answered on top. */
  verzoeken: OpenVerzoek[]
  /** Who wants to come in and waits for the next step, the longest waiting on top. */
  wachtenden: Wachtende[]
}

/** What stands above the list, for who may decide about it; in one statement, because the page has six. */
export async function loadVooraf(tx: Tx, vandaag: Dag, mag: { binnen: boolean; verzoeken: boolean; aanmelden: boolean }): Promise<Vooraf> {
  const { rows } = await sql<Binnenkomst & OpenVerzoek & Wachtende & { lijst: keyof Vooraf }>`
    select 'binnen' as lijst, b.*, null::uuid as id, null::date as uiterlijk, null::jsonb as gevolgd, row_number() over () as nr
      from (${binnenkomsten(vandaag)}) b where ${mag.binnen}
    union all
    select 'verzoeken', v.deelnemer_id, v.naam, '', v.soort, null, v.id, v.uiterlijk, null, row_number() over () from (${OPEN_VERZOEKEN}) v where ${mag.verzoeken}
    union all
    select 'wachtenden', null, w.naam, '', '', null, w.id, null, w.gevolgd, row_number() over () from (${WACHTENDEN}) w where ${mag.aanmelden}
    order by lijst, nr`.execute(tx)
  const van = (lijst: keyof Vooraf) => rows.filter(r => r.lijst === lijst)
  return { binnen: van("binnen"), verzoeken: van("verzoeken"), wachtenden: van("wachtenden") }
}

const binnenkomsten = (vandaag: Dag) => sql`
    select * from (select t.deelnemer_id, concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam) as naam, m.naam as wie, t.soort, t.op
    from (select deelnemer_id, medewerker_id, 'noodtoegang' as soort, begonnen_op as op from v_noodtoegang
            where begonnen_op >= ${plusDagen(vandaag, -DAGEN)}::date
          union all select deelnemer_id, medewerker_id, wijze, gevraagd_op from v_aansluiting where besluit is null) t
    join v_deelnemer d on d.id = t.deelnemer_id join v_medewerker m on m.id = t.medewerker_id
    where m.account_id <> (select ctx.account())
    union all
    select d.id, concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam), '', 'dubbel', s.gevonden_op
    from v_samenvoeging s join v_deelnemer d on d.id in (s.deelnemer_id, s.weg_id) where s.gedaan_op is null
    union all
    select o.deelnemer_id, o.naam, o.ander, case when o.richting = 'in' then 'aanbod' else o.stand end, coalesce(o.besloten_op, o.aangeboden_op)
    from ctx.overdrachten() o where case o.richting when 'in' then o.stand = 'open'
      else o.stand in ('aanvaard', 'geweigerd', 'verlopen') and coalesce(o.besloten_op, o.antwoord_voor) >= ${plusDagen(vandaag, -DAGEN)}::date end) b
    order by b.soort = 'aanbod' desc, b.op desc limit 20`
