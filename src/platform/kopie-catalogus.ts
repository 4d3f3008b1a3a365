import { createHash } from "node:crypto"
import type { ClientBase } from "pg"
import { ROLLEN, roleName } from "./roles.ts"
import type { Reeks, Tabel } from "./kopie-delen.ts"

/**
 * Not in a backup. The matrix is written by the program; sessions and attempts end with the database they were made in (else a
 * restore would let in again who was cut off); the change feed is of the engines that run; graphile-worker keeps its own
 * migrations and clock.
 */
const NIET = [
  "ctx.beleid",
  "ctx.beleid_stand",
  "ctx.doel",
  "ctx.functie",
  "ctx.sessie",
  "ctx.poging",
  "public.wijziging",
  "graphile_worker.migrations",
  "graphile_worker._private_known_crontabs",
]

const ONZE = `c.relkind = 'r' and c.relnamespace in (select oid from pg_namespace where nspname in ('public', 'ctx', 'graphile_worker'))
  and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`

/** The tables of a backup with their columns. Numbers of transactions belong to one server and stay there; what is computed is computed anew. */
export async function readTabellen(client: ClientBase): Promise<Tabel[]> {
  const { rows } = await client.query<Tabel>(
    `select n.nspname as schema, c.relname as naam, (select array_agg(a.attname::text order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
        and not a.attisdropped and a.attgenerated = '' and a.atttypid not in ('xid8'::regtype, 'pg_snapshot'::regtype)) as kolommen
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where ${ONZE} and n.nspname || '.' || c.relname <> all ($1) order by 1, 2`,
    [NIET],
  )
  return rows
}

export const naamVan = ({ schema, naam }: { schema: string; naam: string }): string => `"${schema}"."${naam}"`
export const kolommenVan = ({ kolommen }: Tabel): string => kolommen.map(k => `"${k}"`).join(", ")

export async function readReeksen(client: ClientBase): Promise<Reeks[]> {
  const { rows } = await client.query<{ schema: string; naam: string }>(
    `select n.nspname as schema, c.relname as naam from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and n.nspname in ('public', 'ctx') order by 1, 2`,
  )
  const reeksen: Reeks[] = []
  for (const reeks of rows) {
    const {
      rows: [stand],
    } = await client.query<{ stand: number; gebruikt: boolean }>(`select last_value as stand, is_called as gebruikt from ${naamVan(reeks)}`)
    reeksen.push({ ...reeks, ...stand! })
  }
  return reeksen
}

// The laws of the queue's tables are graphile-worker's own.
const EIGEN = `${ONZE} and c.relnamespace <> coalesce(to_regnamespace('graphile_worker'), 0)`

/** Every law about the data, one line each, with the roles under the name that is the same in every database. */
export async function readWetten(client: ClientBase): Promise<string[]> {
  const {
    rows: [wie],
  } = await client.query<{ voorvoegsel: string; eigenaar: string }>(
    "select (select voorvoegsel from migratie.rollen) as voorvoegsel, pg_get_userbyid(datdba) as eigenaar from pg_database where datname = current_database()",
  )
  const { rows } = await client.query<{ wet: string }>(
    `select format('tabel %s.%s %s %s %s', n.nspname, c.relname, c.relrowsecurity, c.relforcerowsecurity, (select string_agg(x::text, ' ' order by x::text) from unnest(c.relacl) x)) as wet
       from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${EIGEN}
     union all select format('kolom %s.%s %s', a.attrelid::regclass, a.attname, (select string_agg(x::text, ' ' order by x::text) from unnest(a.attacl) x))
       from pg_attribute a join pg_class c on c.oid = a.attrelid where ${EIGEN} and a.attacl is not null
     union all select format('regel %s.%s %s %s %s %s %s', schemaname, tablename, policyname, (select string_agg(r::text, ' ' order by r::text) from unnest(roles) r), cmd, qual, with_check)
       from pg_policies where schemaname in ('public', 'ctx')
     union all select format('trigger %s %s', pg_get_triggerdef(t.oid), t.tgenabled) from pg_trigger t join pg_class c on c.oid = t.tgrelid where ${EIGEN} and not t.tgisinternal
     union all select format('beperking %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(k.oid)) from pg_constraint k join pg_class c on c.oid = k.conrelid where ${EIGEN} and contype <> 'n'
     union all select format('index %s', pg_get_indexdef(i.indexrelid)) from pg_index i join pg_class c on c.oid = i.indrelid where ${EIGEN}
     union all select format('functie %s van %s=/ %s', pg_get_functiondef(p.oid), pg_get_userbyid(p.proowner), (select string_agg(x::text, ' ' order by x::text) from unnest(p.proacl) x))
       from pg_proc p where p.pronamespace = 'ctx'::regnamespace and p.prokind in ('f', 'p')
     order by 1`,
  )
  const { voorvoegsel, eigenaar } = wie!
  // Only where it stands as the holder or giver of a right: a table may have the same name as the owner.
  const rol = new RegExp(`"?${roleName(voorvoegsel, "app").slice(0, -3)}(${ROLLEN.join("|")})\\b"?`, "g")
  const houder = new RegExp(`(^|[\\s{])"?${eigenaar}"?=`, "gm")
  const gever = new RegExp(`/"?${eigenaar}"?(?=\\s|$|})`, "gm")
  return rows.map(r => r.wet.replace(rol, "{$1}").replace(houder, "$1{eigenaar}=").replace(gever, "/{eigenaar}")).toSorted()
}

export const vingerafdruk = async (client: ClientBase): Promise<string> =>
  createHash("sha256")
    .update((await readWetten(client)).join("\n"))
    .digest("hex")
