import { plusDagen } from "#begrippen/dag"
import { sql } from "#platform/db"
import { eind, van, type Vraag } from "./bereik.sql.ts"

/** Reasons of an end after which nobody has to arrange new work. */
const KLAAR = ["doorstroom", "verhuizing", "aow", "overlijden"]

/** Ends in the window of the list, for a reason that asks for something new. */
function stopt({ vandaag, termijnen }: Vraag) {
  const venster = [plusDagen(vandaag, -termijnen.na_werk.aantal!), plusDagen(vandaag, termijnen.vooraf_werk.aantal!)] as const
  return sql`w.begin <= ${vandaag} and w.einde between ${venster[0]} and ${venster[1]}
    and (w.reden_einde is null or w.reden_einde <> all(${KLAAR}))`
}

const volgt = ({ termijnen }: Vraag) => sql`n.begin <= w.einde + ${termijnen.vervolg.aantal!}::int and ${eind("n")} > w.einde`
const gaatVerder = (tabel: string, vraag: Vraag) =>
  sql`exists (select 1 from ${sql.raw(tabel)} n where n.deelnemer_id = w.deelnemer_id and n.id <> w.id and ${volgt(vraag)})`
const nieuwTraject = ({ termijnen }: Vraag) =>
  sql`exists (select 1 from v_traject n where n.deelnemer_id = w.deelnemer_id and n.begin >= w.einde - ${termijnen.vervolg.aantal!}::int)`

/** A job that stops, with no other job, unpaid place or new programme after it. */
export const dienstverbandStopt = (vraag: Vraag) => sql`
  select 'werk_stopt', w.deelnemer_id, w.id, w.einde, null::smallint, false, w.import_id
  from v_dienstverband w where ${van(vraag, "w")} and ${stopt(vraag)} and not ${gaatVerder("v_dienstverband", vraag)}
    and not exists (select 1 from v_plaatsing n where n.deelnemer_id = w.deelnemer_id and n.dienstverband_id is null and ${volgt(vraag)})
    and not ${nieuwTraject(vraag)}`

/** A place that ends together with its job is told by the job. */
export const plaatsingStopt = (vraag: Vraag) => sql`
  select 'werk_stopt', w.deelnemer_id, w.id, w.einde, null::smallint, false, w.import_id
  from v_plaatsing w where ${van(vraag, "w")} and ${stopt(vraag)} and not ${gaatVerder("v_plaatsing", vraag)}
    and (w.dienstverband_id is null and not exists (select 1 from v_dienstverband n where n.deelnemer_id = w.deelnemer_id and ${volgt(vraag)})
      or exists (select 1 from v_dienstverband n where n.id = w.dienstverband_id and ${eind("n")} > w.einde))
    and not ${nieuwTraject(vraag)}`
