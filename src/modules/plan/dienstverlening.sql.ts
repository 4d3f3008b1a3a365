import type { Dag } from "#begrippen/dag"
import type { Dienstverlening, Niveau } from "#begrippen/dienstverlening"
import type { Trede } from "#begrippen/trede"
import { sql, type Tx } from "#platform/db"
import { refusalOf } from "#platform/refusal"

/** What holds for an organisation through time, the newest on top: its own, and what comes along. */
export async function loadDienstverlening(tx: Tx, organisatieId: string): Promise<Dienstverlening[]> {
  const { rows } = await sql<Dienstverlening>`
    select trede, niveau, omschrijving, bron, organisatie_id is not null as eigen, begin, einde from v_dienstverlening
    where organisatie_id = ${organisatieId} or organisatie_id is null order by begin desc, trede limit 200`.execute(tx)
  return rows
}

export interface NieuweDienstverlening {
  organisatieId: string
  trede: Trede
  niveau: Niveau
  omschrijving: string
  bron: string
  begin: Dag
}
/** Null, or the code of what stands in the way. */
export const storeDienstverlening = (tx: Tx, id: string, d: NieuweDienstverlening): Promise<string | null> =>
  refusalOf(
    tx,
    sql`ctx.zet_dienstverlening(${id}, ${d.organisatieId}, ${d.trede}, ${d.niveau}, ${d.omschrijving}, ${d.bron}, ${d.begin}::date)`,
  )
