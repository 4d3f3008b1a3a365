import { plusDagen } from "#begrippen/dag"
import { sql } from "#platform/db"
import { van, type Vraag } from "./bereik.sql.ts"

/** An appointment that is over, and nobody wrote down how it went. */
export const afspraakGeweest = (vraag: Vraag) => sql`
  select 'afspraak', a.deelnemer_id, a.id, a.dag, null::smallint, false, a.import_id
  from v_afspraak a where ${van(vraag, "a")} and a.uitkomst is null and a.dag < ${vraag.vandaag}`

/**
 * Who did not come, or did not want to yet, until something follows: a later appointment that stands, or a contact recorded since. Not
 * willing yet is asked for on its own day and counts nowhere as an absence.
 */
export function zonderVervolg(vraag: Vraag) {
  const vooraf = vraag.termijnen.vooraf_stap.aantal!
  const tot = plusDagen(vraag.vandaag, vooraf)
  return sql`
    select case a.uitkomst when 'niet_gekomen' then 'niet_gekomen' else 'opnieuw_vragen' end, a.deelnemer_id, a.id, coalesce(a.opnieuw_op, a.dag),
      null::smallint, false, a.import_id
    from v_afspraak a
    where ${van(vraag, "a")} and a.uitkomst in ('niet_gekomen', 'wil_nog_niet') and coalesce(a.opnieuw_op, a.dag) <= ${tot}
      and not exists (select from v_afspraak b where b.deelnemer_id = a.deelnemer_id and b.uitkomst is distinct from 'afgezegd'
        and (b.dag, b.tijd) > (a.dag, a.tijd))
      and not exists (select from v_contactmoment c where c.deelnemer_id = a.deelnemer_id and c.datum >= coalesce(a.opnieuw_op - ${vooraf}::int, a.dag)
        and c.vastgelegd_op > a.vastgelegd_op)`
}

/** A message that was given up, while the appointment stands: until somebody recorded a contact. */
export const berichtMislukt = (vraag: Vraag) => sql`
  select 'bericht', b.deelnemer_id, b.id, a.dag, null::smallint, false, null::uuid
  from v_bericht b join v_afspraak a on a.uid = b.afspraak_uid and a.volgnummer = b.volgnummer
  where ${van(vraag, "b")} and b.mislukt_op is not null and a.dag >= ${vraag.vandaag}
    and not exists (select from v_contactmoment c where c.deelnemer_id = b.deelnemer_id and c.vastgelegd_op > b.mislukt_op)`
