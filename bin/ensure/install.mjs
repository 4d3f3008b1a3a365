import { createHash } from "node:crypto"
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { engineFiles, linkEngine, refuseEngine } from "./engine.mjs"
import { runNpm } from "./npm.mjs"
import { during, Weigering } from "./say.mjs"
import { findRuntime, pinnedNode } from "./runtime.mjs"

const STAMP = "node_modules/.trede.json"

/** Is everything in place that the lockfile asks for; `tools`: with what only developing and testing need. */
export function isInstalled(tools) {
  const stamp = readJson(STAMP)
  if (stamp?.lock !== lockHash() || stamp.platform !== platform() || !(stamp.tools || !tools)) return false
  return stamp.programs === programs() && (stamp.runs || Boolean(process.env.DATABASE_URL)) && areThere(tools)
}

/** A quick look at the packages that we name ourselves, for whoever removed one by hand. */
function areThere(tools) {
  const { dependencies, devDependencies } = readJson("package.json")
  return Object.keys(tools ? { ...dependencies, ...devDependencies } : dependencies).every(isThere)
}

const isThere = naam => existsSync(`node_modules/${naam}/package.json`)

/**
 * The programs that came along for this system, the engine and Node 24, by size and time of their files: what of it went, came or
 * changed since it was seen to run is looked at again. They are optional packages: npm may have left one out, and that is no change.
 */
function programs() {
  const files = [...engineFiles(), pinnedNode()].map(file => {
    const stat = statSync(file, { throwIfNoEntry: false })
    return stat ? `${file} ${stat.size} ${stat.mtimeMs}` : `${file} -`
  })
  return createHash("sha256").update(files.join("\n")).digest("hex")
}

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
  const stamp = { lock: lockHash(), platform: platform(), tools: tools || isComplete(true), programs: programs(), runs: refusal === null }
  writeFileSync(STAMP, JSON.stringify(stamp))
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
