// `npm run sbom`: what comes along with the program, as CycloneDX, from the lockfile; the same lockfile gives the same bytes. npm's own
// `--omit dev` drops whatever a tool of a developer asks for as well (pg, zod, kysely …), so the list is walked here.
import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

/** The places in the lockfile of what the program needs, on any system. */
export function needed({ packages }) {
  const found = new Set()
  const follow = path => {
    const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta = {} } = packages[path]
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
      const next = placeOf(packages, path, name)
      if (next === null && !peerDependenciesMeta[name]?.optional)
        throw new Error(`package-lock.json mist ${name}, dat ${path || "Trede"} vraagt.`)
      if (next === null || found.has(next) || (peerDependenciesMeta[name]?.optional && !dependencies?.[name])) continue
      found.add(next)
      follow(next)
    }
  }
  follow("")
  return found
}

/** Looks where Node would: beside the package, then in every folder above it. */
function placeOf(packages, path, name) {
  for (let base = path; ; base = base.slice(0, Math.max(0, base.lastIndexOf("/node_modules/")))) {
    const place = `${base ? `${base}/` : ""}node_modules/${name}`
    if (packages[place]) return place
    if (base === "") return null
  }
}

const nameOf = place => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length)

/** Of everything that npm lists, what is needed; without what is another at every call, or says where it was made. */
export function trim(bom, lock, { name, version }) {
  const along = new Set([...needed(lock)].map(place => `${lock.packages[place].name ?? nameOf(place)}@${lock.packages[place].version}`))
  const { serialNumber: _, ...rest } = bom
  const { timestamp: __, ...metadata } = bom.metadata
  const components = bom.components.filter(c => along.has(`${c.name}@${c.version}`))
  const refs = new Set([metadata.component["bom-ref"], ...components.map(c => c["bom-ref"])])
  const dependencies = bom.dependencies
    .filter(d => refs.has(d.ref))
    .map(d => ({ ...d, dependsOn: d.dependsOn.filter(ref => refs.has(ref)) }))
  return { ...rest, metadata: { ...metadata, component: { ...metadata.component, name, version } }, components, dependencies }
}

const read = file => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), "utf8"))

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const cwd = fileURLToPath(new URL("..", import.meta.url))
  const npm = spawnSync("npm", ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"], { cwd, encoding: "utf8", maxBuffer: 1e8 })
  if (npm.status !== 0) {
    console.error(npm.stderr || npm.error)
    process.exit(1)
  }
  console.log(JSON.stringify(trim(JSON.parse(npm.stdout), read("package-lock.json"), read("package.json")), null, 2))
}
