import { plusDagen } from "#begrippen/dag"
import { sql } from "#platform/db"
import { van, type Vraag } from "./bereik.sql.ts"

/** An appointment that is over, and nobody wrote down how it went. */
export const afspraakGeweest = (vraag: Vraag) => sql`
  select 'afspraak', a.deelnemer_id, a.id, a.dag, null::smallint, false, a.import_id
  from v_afspraak a where ${van(vraag, "a")} and a.uitkomst is null and a.dag < ${vraag.vandaag}`

/** A case conference that is over, and nobody wrote down what was decided. */
export const overlegGeweest = (vraag: Vraag) => sql`
  select 'overleg', o.deelnemer_id, o.id, o.dag, null::smallint, false, o.import_id
  from v_casusoverleg o where ${van(vraag, "o")} and o.besluiten is null and o.dag < ${vraag.vandaag}`

/**
 * Who did not come, or did not want to yet, until something follows: a later appointment that stands, or a contact recorded since. Not
 * willing yet stands still until its own day and counts nowhere as an absence.
 */
export function zonderVervolg(vraag: Vraag) {
  const vooraf = vraag.termijnen.vooraf_stap.aantal!
  const tot = plusDagen(vraag.vandaag, vooraf)
  return sql`
    select case a.uitkomst when 'niet_gekomen' then 'niet_gekomen' else 'opnieuw_vragen' end, a.deelnemer_id, a.id, coalesce(a.opnieuw_op, a.dag),
      null::smallint, false, a.import_id
    from v_afspraak a
    where ${van(vraag, "a")} and (a.uitkomst = 'wil_nog_niet' or a.uitkomst = 'niet_gekomen' and a.bijeenkomst_id is null)
      and (a.uitkomst = 'wil_nog_niet' or a.dag <= ${tot})
      and not exists (select from v_afspraak b where b.deelnemer_id = a.deelnemer_id and b.uitkomst is distinct from 'afgezegd'
        and (b.dag, b.tijd) > (a.dag, a.tijd))
      and not exists (select from v_contactmoment c where c.deelnemer_id = a.deelnemer_id and c.datum >= coalesce(a.opnieuw_op - ${vooraf}::int, a.dag)
        and c.vastgelegd_op > a.vastgelegd_op)`
}

/**
 * A message that was given up, while what it was about still asks for something: the appointment stands, the step is open, the plan waits for
 * his yes, what we wrote is unread. Until somebody recorded a contact. About somebody new there is nothing to see but that contact.
 */
export const berichtMislukt = (vraag: Vraag) => sql`
  select 'bericht', b.deelnemer_id, b.id, coalesce(a.dag, (b.mislukt_op at time zone 'Europe/Amsterdam')::date), null::smallint, false, null::uuid
  from v_bericht b left join v_afspraak a on a.uid = b.afspraak_uid and a.volgnummer = b.volgnummer
  where ${van(vraag, "b")} and b.mislukt_op is not null and (b.afspraak_uid is null or a.dag >= ${vraag.vandaag})
    and case b.soort
      when 'stap' then exists (select from v_stap s where s.id = b.onderwerp_id and s.uitkomst is null)
      when 'plan' then exists (select from v_planversie v where v.id = b.onderwerp_id)
        and not exists (select from v_planakkoord k where k.planversie_id = b.onderwerp_id and k.partij = 'deelnemer')
      when 'gesprek' then exists (select from v_contactmoment o where o.id = b.onderwerp_id)
      when 'boodschap' then exists (select from v_boodschap o where o.id = b.onderwerp_id and o.gelezen_op is null)
      else true end
    and not exists (select from v_contactmoment c where c.deelnemer_id = b.deelnemer_id and c.vastgelegd_op > b.mislukt_op)`

/** Who missed a meeting about rights and duties or had questions left, until it was clear or he is invited anew. */
export const voorlichtingOpnieuw = (vraag: Vraag) => sql`
  select 'voorlichting', x.deelnemer_id, x.id, x.dag, null::smallint, false, x.import_id
  from (select distinct on (o.deelnemer_id) o.* from (
      select a.deelnemer_id, a.id, a.dag, a.import_id from v_afspraak a where ${van(vraag, "a")} and a.bijeenkomst_id is not null and a.uitkomst = 'niet_gekomen'
      union all select v.deelnemer_id, v.id, v.datum, v.import_id from v_voorlichting v where ${van(vraag, "v")} and not v.begrepen) o
    order by o.deelnemer_id, o.dag desc, o.id) x
  where not exists (select from v_voorlichting b where b.deelnemer_id = x.deelnemer_id and b.begrepen)
    and not exists (select from v_afspraak c where c.deelnemer_id = x.deelnemer_id and c.bijeenkomst_id is not null and c.uitkomst is null and c.dag >= ${vraag.vandaag})`

/** A letter that nobody posted yet: about an appointment or a step while it stands as it says and comes in time, or about somebody new. */
export const briefLigtKlaar = (vraag: Vraag) => sql`
  select 'brief', b.deelnemer_id, b.id, (b.gemaakt_op at time zone 'Europe/Amsterdam')::date, null::smallint, false, null::uuid
  from v_bericht b left join v_afspraak a on a.uid = b.afspraak_uid and a.volgnummer = b.volgnummer
  where ${van(vraag, "b")} and b.kanaal = 'brief' and b.verstuurd_op is null and b.achterhaald_op is null
      and case b.soort when 'begeleider' then true
        when 'herinnering' then a.dag > ${plusDagen(vraag.vandaag, 1)}
        when 'stap' then exists (select from v_stap s where s.id = b.onderwerp_id and s.uitkomst is null and s.uiterlijk > ${plusDagen(vraag.vandaag, 1)})
        else a.dag >= ${vraag.vandaag} end`

/** Who said himself that he cannot come, until the appointment is another one or over. */
export const kanNiet = (vraag: Vraag) => sql`
  select 'kan_niet', a.deelnemer_id, a.id, a.dag, null::smallint, false, a.import_id
  from v_afspraak a where ${van(vraag, "a")} and a.antwoord = 'kan_niet' and a.uitkomst is null and a.dag >= ${vraag.vandaag}`

/** What a resident wrote and nobody answered or put aside: the first of it, one a person. */
export const boodschapOpen = (vraag: Vraag) => sql`
  select 'boodschap', b.deelnemer_id, b.id, (b.vastgelegd_op at time zone 'Europe/Amsterdam')::date, null::smallint, false, b.import_id
  from (select distinct on (x.deelnemer_id) x.* from v_boodschap x where ${van(vraag, "x")} and x.van = 'deelnemer' and x.gelezen_op is null
    order by x.deelnemer_id, x.vastgelegd_op, x.id) b`

/** What he reads and does not understand, until it was translated or explained: the first of it, one a person. */
export const nietBegrepen = (vraag: Vraag) => sql`
  select 'niet_begrepen', e.deelnemer_id, e.id, (e.vastgelegd_op at time zone 'Europe/Amsterdam')::date, null::smallint, false, e.import_id
  from (select distinct on (x.deelnemer_id) x.* from v_eigenwoord x where ${van(vraag, "x")} and x.soort = 'vraag'
    order by x.deelnemer_id, x.vastgelegd_op, x.id) e`
