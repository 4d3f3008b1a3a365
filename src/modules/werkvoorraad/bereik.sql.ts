import type { RawBuilder } from "kysely"
import type { Dag } from "#begrippen/dag"
import { sql } from "#platform/db"
import type { Termijnen } from "./werkvoorraad.parameters.ts"
import type { Soort } from "./werkvoorraad.rules.ts"

/** Whose people: all of the organisation, those the actor is assigned to, those of one coach of the organisation, or these. */
export type Bereik = "organisatie" | "eigen" | { coach: string } | { mensen: readonly string[] }

export interface Vraag {
  bereik: Bereik
  /** The kinds that this reader may know of; of the others nothing is read. */
  soorten: ReadonlySet<Soort>
  /** Roles whose worklist somebody stands on, and of these who may measure the ladder. */
  begeleiders: readonly string[]
  meters: readonly string[]
  /** Categories of which the reader takes instruments, or watches over who does. */
  afnemen: readonly string[]
  vandaag: Dag
  termijnen: Termijnen
}

/** Starts at the visible people: an organisation along its indexes, others from their own short list. */
export function wie({ bereik, vandaag }: Vraag): RawBuilder<unknown> {
  if (bereik === "organisatie") return sql`select ctx.org_breed('C01', 'lees') as organisatie_id`
  if (bereik === "eigen") return sql`select array(select ctx.dossiers('C01', 'lees')) as ids`
  if ("mensen" in bereik) return sql`select ${bereik.mensen}::uuid[] as ids`
  return sql`select array(select b.deelnemer_id from v_betrokkene b where b.medewerker_id = ${bereik.coach} and ${loopt("b", vandaag)}) as ids`
}

/** The rows of these people in a table. */
export const van = ({ bereik }: Vraag, tabel: string, kolom = "deelnemer_id"): RawBuilder<unknown> =>
  bereik === "organisatie"
    ? sql`${sql.raw(tabel)}.organisatie_id = (select organisatie_id from wie)`
    : sql`${sql.raw(`${tabel}.${kolom}`)} = any((select ids from wie)::uuid[])`

/**
 * Half-open: the end is the first day that no longer counts. Written as the indexes of 0070 have it; `least` passes over
 * null, and other than `coalesce` it is leak-proof, so that row-level security lets the index be used.
 */
export const loopt = (tabel: string, dag: Dag): RawBuilder<unknown> => sql`${sql.raw(tabel)}.begin <= ${dag} and ${eind(tabel)} > ${dag}`
/** The end of a period, far away as long as it runs. */
export const eind = (tabel: string): RawBuilder<unknown> => sql`least(${sql.raw(tabel)}.einde, 'infinity')`

/** Who is involved today; werkt: and still works here. */
export const lopend = (vraag: Vraag): RawBuilder<unknown> => sql`
  select b.deelnemer_id, b.medewerker_id, b.rol, m.rol as functie, b.begin, ${loopt("m", vraag.vandaag)} as werkt
  from v_betrokkene b join v_medewerker m on m.id = b.medewerker_id
  where ${van(vraag, "b")} and ${loopt("b", vraag.vandaag)}`

/** Running programmes, with the expected end. */
export const lopendTraject = (vraag: Vraag): RawBuilder<unknown> =>
  sql`select t.id, t.deelnemer_id, t.begin, t.verwacht_einde, t.import_id from v_traject t where ${van(vraag, "t")} and ${loopt("t", vraag.vandaag)}`
