import { createHash } from "node:crypto"
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { during, Weigering } from "./say.mjs"

const SOURCES = ["src", "bench", "db/voorbeeld", "bin/build.mjs", "package.json", "package-lock.json", "tsconfig.json"]
const STAMP = "dist/.bron"

/** Is `dist` made from the sources as they are now? Looks at names, sizes and times only (5 ms). */
export const isBuilt = () => existsSync(STAMP) && readFileSync(STAMP, "utf8") === sourceHash()

/** Builds beside `dist` and swaps at the end: a program that runs from it never sees half a build. */
export async function build() {
  const hash = sourceHash()
  await during("Programma bouwen…", async () => {
    const { bundle } = await import("../build.mjs")
    rmSync("dist.nieuw", { recursive: true, force: true })
    await bundle("dist.nieuw").catch(() => {
      throw new Weigering("Het programma is niet te bouwen; de fouten staan hierboven.") // esbuild showed them itself
    })
  })
  writeFileSync("dist.nieuw/.bron", hash)
  rmSync("dist.oud", { recursive: true, force: true })
  if (existsSync("dist")) renameSync("dist", "dist.oud")
  renameSync("dist.nieuw", "dist")
  rmSync("dist.oud", { recursive: true, force: true })
}

function sourceHash() {
  const hash = createHash("sha256")
  for (const path of SOURCES) if (existsSync(path)) addPath(hash, path)
  return hash.digest("hex")
}

function addPath(hash, path) {
  const stat = statSync(path)
  if (stat.isDirectory()) for (const name of readdirSync(path).toSorted()) addPath(hash, join(path, name))
  else hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`)
}
