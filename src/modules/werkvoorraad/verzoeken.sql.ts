import type { Dag } from "#begrippen/dag"
import { sql } from "#platform/db"

/** Somebody asks for a correction, or objects, and the reader is one of those who decide. */
export interface OpenVerzoek {
  id: string
  deelnemerId: string
  naam: string
  soort: string
  uiterlijk: Dag
}

/** The first to be answered on top. */
export const OPEN_VERZOEKEN = sql`
    select v.id, v.deelnemer_id, concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam) as naam, v.soort, v.uiterlijk
    from v_verzoek v join v_deelnemer d on d.id = v.deelnemer_id
    where v.besluit is null and v.soort in ('correctie', 'bezwaar') order by v.uiterlijk, v.id limit 20`
