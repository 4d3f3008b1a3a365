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
  nacht: { file: "bin/nacht.mjs", tools: true },
  beelden: { file: "test/beelden/beelden.ts", tools: true },
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

/** Runs the entry in this process when it is on Node 24, else this same command in a child that is. */
export async function handOver([file, ...args]) {
  if (!runsOnNode24()) return inChild()
  process.setSourceMapsEnabled(true)
  process.argv = [process.execPath, file, ...args]
  return import(pathToFileURL(file).href).catch(refuse)
}

/** What kept a program from starting and was foreseen is a plain Error in plain Dutch; of the rest the stack is shown too. */
function refuse(fout) {
  if (process.exitCode === 0) return // it was told to stop while it started, and is stopping
  console.error(fout.constructor === Error && !fout.code ? `\n${fout.message}` : fout)
  process.exit(1)
}

/** The child's signals and exit code are ours. */
function inChild() {
  const child = spawn(findRuntime(), [...process.execArgv, ...process.argv.slice(1)], { stdio: "inherit" })
  // In a terminal Ctrl-C already reaches the child itself.
  process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"))
  for (const naam of ["SIGTERM", "SIGHUP"]) process.on(naam, () => child.kill(naam))
  return new Promise(done => {
    child.on("exit", (code, naam) => {
      process.exitCode = naam ? 128 + constants.signals[naam] : code
      done()
    })
  })
}
