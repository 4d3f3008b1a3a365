import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"

/** What stands in an agenda besides appointments: a first conversation with who signed up, and a case conference. */
export interface Overig {
  soort: "eerste_gesprek" | "overleg"
  /** The sign-up; for a conference the seat that is invited. */
  id: string
  /** Null: there is no file yet. */
  deelnemerId: string | null
  naam: string
  telefoon: string | null
  dag: Dag
  tijd: string
  minuten: number
  plek: string | null
}
/** Of one seat between two days, as far as the reader may see these people; the calendar that he follows reads the same view. */
export async function loadOverig(tx: Tx, medewerkerId: string, van: Dag, tm: Dag): Promise<Overig[]> {
  const { rows } = await sql<Overig>`
    select p.soort, p.id, p.deelnemer_id, p.dag, to_char(p.tijd, 'HH24:MI') as tijd, p.minuten, p.plek, n.telefoon,
      case when p.deelnemer_id is null then concat_ws(' ', n.voornaam, n.tussenvoegsel, n.achternaam)
        else concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam) end as naam
    from v_agendapunt p left join v_deelnemer d on d.id = p.deelnemer_id left join v_aanmelding n on n.id = p.id and p.deelnemer_id is null
    where p.soort <> 'afspraak' and p.medewerker_id = ${medewerkerId} and p.dag between ${van} and ${tm}
      and (p.deelnemer_id is null or d.id is not null)
    order by p.dag, p.tijd limit 100`.execute(tx)
  return rows
}
