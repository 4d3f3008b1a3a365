import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"

/** Somebody without a file who was invited for a first conversation. */
export interface EersteGesprek {
  id: string
  naam: string
  telefoon: string | null
  dag: Dag
  tijd: string
  plek: string | null
}
/** Of one seat between two days, until it was held or called off. */
export async function loadEersteGesprekken(tx: Tx, medewerkerId: string, van: Dag, tm: Dag): Promise<EersteGesprek[]> {
  const { rows } = await sql<EersteGesprek>`
    select a.id, concat_ws(' ', a.voornaam, a.tussenvoegsel, a.achternaam) as naam, a.telefoon, a.uitgenodigd_voor as dag,
      to_char(a.uitgenodigd_tijd, 'HH24:MI') as tijd, a.uitgenodigd_plek as plek
    from v_aanmelding a where a.uitgenodigd_bij = ${medewerkerId} and a.uitgenodigd_voor between ${van} and ${tm}
      and a.deelnemer_id is null and a.gezien_op is null and a.gesloten_op is null order by a.uitgenodigd_voor, a.uitgenodigd_tijd limit 100`.execute(
    tx,
  )
  return rows
}

/** A case conference to which somebody is invited. */
export interface OverlegInAgenda {
  deelnemerId: string
  naam: string
  dag: Dag
  tijd: string
  plek: string | null
}
/** Of one seat between two days; where the resident is there and it is his own appointment, that one stands in the diary already. */
export async function loadOverlegAgenda(tx: Tx, medewerkerId: string, van: Dag, tm: Dag): Promise<OverlegInAgenda[]> {
  const { rows } = await sql<OverlegInAgenda>`
    select o.deelnemer_id, concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam) as naam, o.dag, to_char(o.tijd, 'HH24:MI') as tijd, o.plek
    from v_casusoverleg o join v_deelnemer d on d.id = o.deelnemer_id
    where ${medewerkerId} = any (o.genodigden) and o.dag between ${van} and ${tm} and o.besluiten is null
      and not exists (select from v_afspraak a where a.uid = o.uid and a.deelnemer_id = o.deelnemer_id and a.medewerker_id = ${medewerkerId})
    order by o.dag, o.tijd limit 100`.execute(tx)
  return rows
}
