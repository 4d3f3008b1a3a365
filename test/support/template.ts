import { join } from "node:path"
import { storeBeleid } from "#modules/toegang"
import { migrate } from "#platform/migrate"

/** Brings the database that every test database is copied from to the latest migration, with the access matrix. */
export async function migrateTemplate(ownerUrl: string): Promise<void> {
  await migrate(ownerUrl, join(import.meta.dirname, "../../db/migrations"), storeBeleid)
}
