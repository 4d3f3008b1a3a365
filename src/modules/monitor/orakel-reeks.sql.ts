import { sql, type Tx } from "#platform/db"
import type { OrakelVraag } from "./orakel-bekend.sql.ts"
import type { Reeksen } from "./orakel-uitslag.rules.ts"

/** The latest values on or before the peildag of the series that indicators rest on, and which organisations are municipalities. */
export async function loadReeksen(tx: Tx, v: OrakelVraag): Promise<Reeksen> {
  const { rows } = await sql<{ reeks: string; plek: string; waarde: number }>`
    select distinct on (reeks, plek) reeks, plek, waarde::float8 as waarde
    from reeks
    where reeks in ('bijstand_landelijk', 'inwoners', 'taakstelling_beschut') and datum <= ${v.p}::date - 1
    order by reeks, plek, datum desc`.execute(tx)
  const gemeenten = await sql<{ code: string }>`
    select code from v_organisatie where soort = 'gemeente' and code = any(${v.organisaties}::text[])`.execute(tx)
  return { waarden: new Map(rows.map(rij => [`${rij.reeks} ${rij.plek}`, rij.waarde])), gemeenten: gemeenten.rows.map(rij => rij.code) }
}
