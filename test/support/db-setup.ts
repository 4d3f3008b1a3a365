import type { TestProject } from "vitest/node"
import { type ClusterKind, startTestCluster } from "./cluster.ts"
import { migrateTemplate } from "./template.ts"

declare module "vitest" {
  export interface ProvidedContext {
    /** Owner of the template database, and the superuser in database postgres. */
    ownerUrl: string
    superUrl: string
  }
}

/** One migrated cluster for all database tests of a run; TREDE_TEST_PG=debian15 takes Debian's PostgreSQL 15. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster((process.env["TREDE_TEST_PG"] ?? "meegeleverd") as ClusterKind)
  try {
    await migrateTemplate(cluster.ownerUrl)
  } catch (fout) {
    await cluster.close()
    throw fout
  }
  project.provide("ownerUrl", cluster.ownerUrl)
  project.provide("superUrl", cluster.superUrl)
  return () => cluster.close()
}
