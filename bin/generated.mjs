// Are the generated files what the code makes now? Runs the generator and compares what it wrote with what stood there.
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readFileSync } from "node:fs"

/** Everything that `npm run generate` may write. */
const GENERATED = ["*.gen.ts", "db/schema.sql", "docs"]

if (existsSync("src/generate.ts")) {
  const before = fingerprints()
  const { status } = spawnSync(process.execPath, ["--enable-source-maps", "dist/generate.js"], { stdio: "inherit" })
  const changed = [...fingerprints()].filter(([file, hash]) => before.get(file) !== hash).map(([file]) => file)
  if (changed.length > 0) console.error(`Niet bijgewerkt: ${changed.join(", ")}. Dat is nu gebeurd; leg het vast.`)
  process.exitCode = status === 0 && changed.length === 0 ? 0 : 1
}

function fingerprints() {
  const { stdout } = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard", ...GENERATED], { encoding: "utf8" })
  const files = stdout.split("\0").filter(file => file && existsSync(file))
  return new Map(files.map(file => [file, createHash("sha256").update(readFileSync(file)).digest("hex")]))
}
