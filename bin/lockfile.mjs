// Does the lockfile name the optional packages of every system? npm leaves them out when it installs over an existing
// node_modules, and then `npm ci` refuses the lockfile everywhere. `--herstel` adds what is missing, without a hash.
import { readFileSync, writeFileSync } from "node:fs"

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"))
const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {}, dev }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !isListed(path, name))
    .map(([name, version]) => ({ name, version, dev })),
)

if (missing.length > 0 && process.argv.includes("--herstel")) {
  for (const { name, version, dev } of missing)
    lock.packages[`node_modules/${name}`] = { version, ...(dev && { dev }), optional: true, ...systemOf(name) }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, "en")))
  writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`)
} else if (missing.length > 0) {
  console.error(`package-lock.json mist ${missing.map(({ name }) => name).join(", ")}. Draai: node bin/lockfile.mjs --herstel`)
  process.exitCode = 1
}

/** Looks where Node would: beside the package, then in every folder above it. */
function isListed(path, name) {
  for (let base = path; ; base = base.slice(0, Math.max(0, base.lastIndexOf("/node_modules/")))) {
    if (lock.packages[`${base ? `${base}/` : ""}node_modules/${name}`]) return true
    if (base === "") return false
  }
}

/** The system that a package's name tells: @biomejs/cli-linux-x64-musl → linux, x64, musl. */
function systemOf(name) {
  const os = ["android", "darwin", "freebsd", "openharmony", "win32", "linux"].find(known => name.includes(known))
  const cpu = ["arm64", "x64", "ia32", "ppc64", "riscv64", "s390x", "arm"].find(known => name.includes(known))
  return { os: [os], cpu: [cpu], ...(os === "linux" && { libc: [name.includes("musl") ? "musl" : "glibc"] }) }
}
