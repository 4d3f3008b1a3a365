import { sql, type Tx } from "#platform/db"
import type { Ernst, Melding } from "./rapport.rules.ts"

/** Findings of one kind in one file. */
export interface Groep {
  ernst: Ernst
  bestand: string
  code: string
  aantal: number
  /** The first of them, to see at a glance what is meant. */
  regel: number | null
  kolom: string | null
  waarde: string | null
}

/** The findings of a check in groups: per file, the most frequent first. */
export async function loadGroepen(tx: Tx, id: string): Promise<Groep[]> {
  const { rows } = await sql<Groep>`
    select g.*, e.regel, e.kolom, e.waarde from (
      select ernst, bestand, code, sum(coalesce(nog, 1))::int as aantal, min(nr) filter (where nog is null) as nr from overdracht_melding where overdracht_id = ${id} group by 1, 2, 3) g
    join overdracht_melding e on e.overdracht_id = ${id} and e.nr = g.nr
    order by min(g.nr) over (partition by g.bestand), g.bestand, g.aantal desc, g.code`.execute(tx)
  return rows
}

export type GenummerdeMelding = Melding & { nr: number }

export interface Uitsnede {
  ernst?: Ernst | undefined
  bestand?: string | undefined
  code?: string | undefined
}

/** Findings in the order of the files, after number `na`; one more than `hoogstens` when there are more. */
export async function loadMeldingen(
  tx: Tx,
  id: string,
  { ernst, bestand, code }: Uitsnede,
  na: number,
  hoogstens: number,
): Promise<GenummerdeMelding[]> {
  const { rows } = await sql<GenummerdeMelding>`
    select nr, bestand, rij, regel, kolom, waarde, code, ernst, uitleg from overdracht_melding
    where overdracht_id = ${id} and nr > ${na} ${ernst ? sql`and ernst = ${ernst}` : sql``} ${bestand ? sql`and bestand = ${bestand}` : sql``}
      ${code ? sql`and code = ${code}` : sql``}
    order by nr limit ${hoogstens + 1}`.execute(tx)
  return rows
}
