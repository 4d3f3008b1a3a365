import { createHash } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { linkEngine, refuseEngine } from "./engine.mjs"
import { runNpm } from "./npm.mjs"
import { during, Weigering } from "./say.mjs"
import { findRuntime } from "./runtime.mjs"

const STAMP = "node_modules/.trede.json"

/** Is everything in place that the lockfile asks for; `tools`: with what only developing and testing need. */
export function isInstalled(tools) {
  const stamp = readJson(STAMP)
  return stamp?.lock === lockHash() && stamp.platform === platform() && (stamp.tools || !tools) && areThere(tools)
}

/** A quick look at the packages that we name ourselves, for whoever removed one by hand. */
function areThere(tools) {
  const { dependencies, devDependencies } = readJson("package.json")
  return Object.keys(tools ? { ...dependencies, ...devDependencies } : dependencies).every(isThere)
}

const isThere = naam => existsSync(`node_modules/${naam}/package.json`)

/** Installs what is missing or stale, and leaves a stamp so that the next start need not look. Throws Weigering. */
export async function install(tools) {
  if (!isComplete(tools)) {
    const naam = tools ? "Onderdelen en hulpmiddelen" : "Onderdelen"
    await during(`${naam} ophalen (eenmalig, meestal een minuut)…`, () => runNpm(tools))
  }
  linkEngine()
  const refusal = refuseEngine()
  if (refusal && !process.env.DATABASE_URL) throw new Weigering(refusal)
  findRuntime()
  writeFileSync(STAMP, JSON.stringify({ lock: lockHash(), platform: platform(), tools: tools || isComplete(true) }))
}

const platform = () => `${process.platform}-${process.arch}`
const lockHash = () => createHash("sha256").update(readFileSync("package-lock.json")).digest("hex")

/** Does npm's own account of node_modules agree with the lockfile? Then somebody installed by hand, and nothing is to do. */
function isComplete(tools) {
  const wanted = readJson("package-lock.json").packages
  const found = readJson("node_modules/.package-lock.json")?.packages
  if (!found) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "" || (!tools && entry.dev)) return true
    return found[path] ? found[path].version === entry.version && existsSync(`${path}/package.json`) : isForeign(entry)
  })
}

/** An optional package for another system, another C library or a browser: npm leaves those out. */
const isForeign = ({ optional, os, cpu, libc }) =>
  Boolean(optional) && (libc !== undefined || os === undefined || !allows(os, process.platform) || !allows(cpu, process.arch))
const allows = (list, mine) => list === undefined || [list].flat().includes(mine)

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch {
    return null
  }
}
