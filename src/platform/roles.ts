import { createHash } from "node:crypto"
import type { Client } from "pg"

/** The plain database roles, none of them superuser or BYPASSRLS; what each may do stands in db/migrations. */
export const ROLLEN = ["app", "ctx", "poort", "meting", "import", "jobs", "zegel", "kopie", "wis"] as const
export type Rol = (typeof ROLLEN)[number]

/**
 * Roles belong to a cluster, databases to a region: the prefix (the database's first name) keeps two regions apart. A name
 * that is long or has other signs is shortened with a mark of the whole, so that no two databases ever share a role.
 */
export function roleName(prefix: string, rol: Rol): string {
  if (/^[A-Za-z0-9_]{1,50}$/.test(prefix)) return `${prefix}_${rol}`
  const mark = createHash("sha256").update(prefix).digest("hex").slice(0, 8)
  return `${prefix.replace(/[^A-Za-z0-9_]/g, "_").slice(0, 40)}_${mark}_${rol}`
}

/** What a database administrator runs once when the owner may not create roles itself. */
export function rolesSql(prefix: string, owner: string): string {
  const quoted = `"${owner.replaceAll('"', '""')}"`
  return (
    ROLLEN.map(rol => `create role "${roleName(prefix, rol)}" nologin;\ngrant "${roleName(prefix, rol)}" to ${quoted};`).join("\n") + "\n"
  )
}

/** Creates the missing roles, or says in one sentence what the administrator has to run. Throws Error. */
export async function ensureRoles(client: Client, prefix: string, owner: string): Promise<void> {
  for (const rol of ROLLEN) {
    const name = roleName(prefix, rol)
    const { rows } = await client.query<{ lid: boolean; boven: boolean }>(
      "select pg_has_role(current_user, oid, 'member') as lid, rolsuper or rolbypassrls as boven from pg_roles where rolname = $1",
      [name],
    )
    if (rows[0]?.boven)
      throw new Error(
        `De databaserol "${name}" is superuser of heeft BYPASSRLS: dan gelden de toegangsregels niet. Maak er een gewone rol van.`,
      )
    try {
      if (!rows[0]) await client.query(`create role "${name}" nologin`)
      // From PostgreSQL 16 on, creating a role gives administration of it but not yet the right to act as it.
      if (!rows[0]?.lid || !(await mayActAs(client, name))) await client.query(`grant "${name}" to "${owner.replaceAll('"', '""')}"`)
    } catch (fout) {
      if ((fout as { code?: string }).code === "42710") continue // another process was first
      throw new Error(
        `De databaserol "${owner}" mag de rol "${name}" niet maken. Laat een databasebeheerder eenmalig uitvoeren:\n\n${rolesSql(prefix, owner)}\n(dit staat ook in: npm run trede -- roles)`,
        { cause: fout },
      )
    }
  }
}

async function mayActAs(client: Client, name: string): Promise<boolean> {
  try {
    await client.query(`set role "${name}"`)
    await client.query("reset role")
    return true
  } catch {
    return false
  }
}
