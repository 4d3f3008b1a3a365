import type { Client } from "pg"

/** The whole schema as SQL for reading: tables with columns, constraints, indexes, policies, triggers, functions. */
export async function readSchema(client: Client): Promise<string> {
  const parts = ["-- Generated from db/migrations by `npm run generate`; for reading, never run.\n"]
  for (const schema of ["public", "ctx"]) {
    const { rows: tables } = await client.query<{ oid: number; naam: string; uitleg: string | null }>(
      "select oid, relname as naam, obj_description(oid) as uitleg from pg_class where relnamespace = $1::regnamespace and relkind = 'r' order by relname",
      [schema],
    )
    for (const table of tables) parts.push(await readTable(client, schema, table))
    parts.push(...(await readFunctions(client, schema)))
  }
  return parts.join("\n")
}

async function readTable(client: Client, schema: string, table: { oid: number; naam: string; uitleg: string | null }): Promise<string> {
  const column = async (sql: string) => (await client.query<{ regel: string }>(sql, [table.oid])).rows.map(r => r.regel)
  const columns = await column(`select format('  %I %s%s%s', attname, format_type(atttypid, atttypmod),
      case when attgenerated = 's' then ' generated always as (' || pg_get_expr(adbin, adrelid) || ') stored'
           when attidentity <> '' then ' generated always as identity'
           when adbin is not null then ' default ' || pg_get_expr(adbin, adrelid) else '' end,
      case when attnotnull then ' not null' else '' end) as regel
    from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where attrelid = $1 and attnum > 0 and not attisdropped order by attnum`)
  // PostgreSQL 18 lists a not-null constraint for each column (contype n); 15 does not: left out, so that both read the same.
  const constraints = await column(
    "select '  ' || pg_get_constraintdef(oid) as regel from pg_constraint where conrelid = $1 and contype <> 'n' order by contype, conname",
  )
  const indexes = await column(`select pg_get_indexdef(indexrelid) || ';' as regel from pg_index
    where indrelid = $1 and not exists (select 1 from pg_constraint where conindid = indexrelid and conrelid = $1) order by 1`)
  const policies = await column(`select format('create policy %I for %s to %s%s%s;', polname,
      case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
      (select string_agg(regexp_replace(rolname, '^.*_', ''), ', ' order by rolname) from pg_roles where oid = any(polroles)),
      coalesce(' using (' || pg_get_expr(polqual, polrelid) || ')', ''), coalesce(' with check (' || pg_get_expr(polwithcheck, polrelid) || ')', '')) as regel
    from pg_policy where polrelid = $1 order by polname`)
  const triggers = await column(
    "select pg_get_triggerdef(oid) || ';' as regel from pg_trigger where tgrelid = $1 and not tgisinternal order by tgname",
  )
  return [
    table.uitleg ? `-- ${table.uitleg}` : "",
    `create table ${schema}.${table.naam} (`,
    [...columns, ...constraints].join(",\n"),
    ");",
    ...indexes,
    ...policies,
    ...triggers,
    "",
  ]
    .filter((line, i) => i > 0 || line !== "")
    .join("\n")
}

async function readFunctions(client: Client, schema: string): Promise<string[]> {
  const { rows } = await client.query<{ tekst: string }>(
    `select pg_get_functiondef(p.oid) || E';\n' as tekst from pg_proc p where pronamespace = $1::regnamespace
       and not exists (select 1 from pg_depend where objid = p.oid and deptype = 'e') order by proname, p.oid::regprocedure::text`,
    [schema],
  )
  return rows.map(r => r.tekst)
}
