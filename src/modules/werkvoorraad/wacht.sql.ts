import { sql } from "#platform/db"
import { loopt, van, type Vraag } from "./bereik.sql.ts"
import { PAUZE_HOOGSTENS } from "./planklok.parameters.ts"

/** The clock of a plan that stands still today, up to the day on which it runs again: its end, or the most of its reason. */
export const planPauze = (vraag: Vraag) => sql`
  select 'plan_pauze', p.deelnemer_id, p.id, p.tot, null::smallint, false, p.import_id
  from (select x.*, least(x.einde, x.begin + (${JSON.stringify(PAUZE_HOOGSTENS)}::jsonb ->> x.reden)::int) as tot from v_planpauze x
    where ${van(vraag, "x")} and ${loopt("x", vraag.vandaag)}) p
  where p.tot >= ${vraag.vandaag} and exists (select from v_plan l where l.deelnemer_id = p.deelnemer_id and l.geeindigd_op is null)`

/** A step that a partner or the SOB takes: the reader waits for it, and asks when its day is past. */
export const stapVanAnder = (vraag: Vraag) => sql`
  select 'stap_ander', s.deelnemer_id, s.id, s.uiterlijk, null::smallint, false, s.import_id
  from v_stap s where ${van(vraag, "s")} and s.uitkomst is null and s.wie in ('partner', 'sob')`

/** He said yes or no to a vacancy, and nobody did anything with it yet. */
export const vacatureBeantwoord = (vraag: Vraag) => sql`
  select 'vacature_antwoord', v.deelnemer_id, v.id, v.antwoord_op, null::smallint, false, v.import_id
  from v_vacaturevoorstel v where ${van(vraag, "v")} and v.antwoord is not null and v.vervolg is null`

/** Who went to the werkcentrum and did not come back yet. */
export const bijWerkcentrum = (vraag: Vraag) => sql`
  select case when d.kennisgemaakt_op is null then 'werkcentrum_kennis' else 'werkcentrum_terug' end, d.deelnemer_id, d.id,
    coalesce(d.kennisgemaakt_op, d.aangeboden_op), null::smallint, false, d.import_id
  from v_doorgeleiding d where ${van(vraag, "d")} and d.terug_op is null`
