import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import type { Regisseur } from "./regisseurs.rules.ts"

/**
 * Every case director of the organisation with how many people today; `raak`: the name holds `naam`, without capitals and
 * accents. The end is written as the index of what runs has it.
 */
export async function loadRegisseurs(tx: Tx, naam: string, vandaag: Dag): Promise<Regisseur[]> {
  const { rows } = await sql<Regisseur>`
    select m.id, m.naam, r.aantal, position(zoekvorm(${naam}) in zoekvorm(m.naam)) > 0 as raak from (
      select b.medewerker_id, count(*) as aantal from v_betrokkene b
      where b.organisatie_id = (select ctx.org_breed('C01B', 'lees')) and b.rol = 'casusregisseur'
        and least(b.einde, 'infinity') > ${vandaag} and b.begin <= ${vandaag}
      group by 1) r
    join v_medewerker m on m.id = r.medewerker_id order by zoekvorm(m.naam), m.id`.execute(tx)
  return rows
}
