import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type RawBuilder } from "kysely"

const kysely = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: db => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** What DuckDB writes differently from PostgreSQL, in the SQL of the oracle. */
const VERSCHILLEN: readonly [RegExp, string][] = [
  [/\bselect from\b/g, "select 1 from"],
  [/::jsonb\b/g, "::json"],
  [/jsonb_build_object\(/g, "json_object("],
  [/::uuid\b/g, "::integer"],
  [/::numeric\b/g, "::double"],
  [/::float8\b/g, "::double"],
  [/ collate "C"/g, ""],
  [/num_nonnulls\(([^,]+), ([^,]+), ([^)]+)\) > 0/g, "(coalesce($1, $2, $3) is not null)"],
  [/'infinity'/g, "date '9000-01-01'"],
  [/\(9 \* count\(\*\) \+ 9\) \/ 10/g, "((9 * count(*) + 9) // 10)::bigint"],
  // A named window cannot be extended there.
  [/over \(volgorde rows/g, "over (partition by deelnemer_id order by begin, einde nulls last, @ rows"],
]

/** A statement of ours as DuckDB takes it, its parameters filled in. */
export function inDuckdb(query: RawBuilder<unknown>): string {
  const { sql, parameters } = query.compile(kysely)
  const gevuld = sql.replaceAll(/\$(\d+)/g, (_, nr: string) => letterlijk(parameters[Number(nr) - 1]))
  const vertaald = VERSCHILLEN.reduce((tekst, [van, naar]) => tekst.replaceAll(van, naar), gevuld)
  const [voor = "", uitkering = "", werk = ""] = vertaald.split("einde nulls last, @")
  return `${voor}einde nulls last, soort${uitkering}einde nulls last, dienstverband_nr, broncode, id${werk}`
}

function letterlijk(waarde: unknown): string {
  if (typeof waarde !== "string" && !Array.isArray(waarde)) return "null"
  if (Array.isArray(waarde)) return `[${waarde.map(letterlijk).join(", ")}]`
  return `'${waarde.replaceAll("'", "''")}'`
}
