import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"

export interface Gedragen {
  id: string
  naam: string
}
/** More do not fit a page of 30 kB (106 people: 47 kB); the others come after these are moved, or with 'everybody'. */
export const MEEST = 60

/** As the index of 0070 has it: counting 49,000 running rows takes 28 ms, and 61 without. */
const loopt = (vandaag: Dag) => sql`least(b.einde, 'infinity') > ${vandaag}`

/** The people of one seat, or one of them, that the actor may see. */
export async function loadCaseload(tx: Tx, medewerkerId: string, vandaag: Dag, alleen: string | null): Promise<Gedragen[]> {
  const { rows } = await sql<Gedragen>`
    select d.id, concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam) as naam
    from (select distinct b.deelnemer_id from v_betrokkene b where b.medewerker_id = ${medewerkerId} and ${loopt(vandaag)}
      and (${alleen}::uuid is null or b.deelnemer_id = ${alleen}::uuid)) b
    join v_deelnemer d on d.id = b.deelnemer_id order by d.achternaam, d.voornaam, d.id limit ${MEEST}`.execute(tx)
  return rows
}

export interface Drager {
  id: string
  naam: string
  rol: string
  mensen: number
}
/** With twice as many the page is over 30 kB. */
export const PER_PAGINA = 100
/** Who carries people that the actor may see, the most first; one more than a page says that there is more. */
export async function loadDragers(tx: Tx, vandaag: Dag, pagina: number): Promise<Drager[]> {
  const { rows } = await sql<Drager>`
    with bij as (select b.medewerker_id, count(*)::int as mensen
      from (select distinct b.medewerker_id, b.deelnemer_id from v_betrokkene b where ${loopt(vandaag)}) b group by 1)
    select m.id, m.naam, m.rol, bij.mensen from bij join v_medewerker m on m.id = bij.medewerker_id order by bij.mensen desc, m.naam, m.id
    limit ${PER_PAGINA + 1} offset ${(pagina - 1) * PER_PAGINA}`.execute(tx)
  return rows
}
