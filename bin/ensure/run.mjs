import { spawn } from "node:child_process"
import { existsSync, readdirSync } from "node:fs"
import { constants } from "node:os"
import { resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { findRuntime, runsOnNode24 } from "./runtime.mjs"
import { Weigering } from "./say.mjs"

/** What can be run; `tools`: it needs the tools of a developer; `source`: it does not run from what was built. */
const ENTRIES = {
  web: { file: "dist/web.js" },
  worker: { file: "dist/worker.js" },
  cli: { file: "dist/cli.js" },
  build: {},
  generate: { file: "dist/generate.js", tools: true },
  test: { file: "bin/test.mjs", tools: true, source: true },
  check: { file: "bin/test.mjs", tools: true, source: true, first: ["--vlug"] },
  bench: { tools: true },
}

export function needsOf(what) {
  if (!ENTRIES[what]) throw new Weigering(`Onbekend: ${what}. Kies uit ${Object.keys(ENTRIES).join(", ")}.`)
  const { tools = false, source = false } = ENTRIES[what]
  return { tools, source }
}

/** File and arguments to hand over to, or null when making ready was all. */
export function entryOf(what, args) {
  const { file, first = [] } = what === "bench" ? benchOf(args) : ENTRIES[what]
  if (!file) return null
  if (!existsSync(file)) throw new Weigering(`${file} is er niet: dit deel van het programma bestaat (nog) niet.`)
  return [resolve(file), ...first, ...(what === "bench" ? args.slice(1) : args)]
}

function benchOf([naam]) {
  const known = readdirSync("dist").flatMap(file => /^(.+)\.bench\.js$/.exec(file)?.[1] ?? [])
  if (!known.includes(naam))
    throw new Weigering(`Kies een meting: ${known.map(bench => `npm run bench -- ${bench}`).join(", ") || "er zijn er nog geen"}.`)
  return { file: `dist/${naam}.bench.js` }
}

/** Runs the entry on Node 24: in this process when it is one, else in a child whose signals and exit code are ours. */
export async function handOver([file, ...args]) {
  if (!runsOnNode24()) {
    await inChild(file, args)
  } else {
    process.setSourceMapsEnabled(true)
    process.argv = [process.execPath, file, ...args]
    await import(pathToFileURL(file).href)
  }
}

function inChild(file, args) {
  const child = spawn(findRuntime(), ["--enable-source-maps", file, ...args], { stdio: "inherit" })
  // In a terminal Ctrl-C already reaches the child itself; a second signal would count as impatience.
  process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"))
  for (const naam of ["SIGTERM", "SIGHUP"]) process.on(naam, () => child.kill(naam))
  return new Promise(done => {
    child.on("exit", (code, naam) => {
      process.exitCode = naam ? 128 + constants.signals[naam] : code
      done()
    })
  })
}
