import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs"
import { dirname, join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { testFolder } from "../../test/support/cluster.ts"
import { ownPlace, type Place, rootPlace } from "./embedded-place.ts"

const folder = testFolder()
const stateDir = join(folder, "staat")
const home = join(folder, "huis")
mkdirSync(stateDir)
afterAll(() => rmSync(folder, { recursive: true }))

function makeProject(path: string): string {
  const dataDir = join(path, ".trede")
  mkdirSync(dataDir, { recursive: true })
  return dataDir
}

test("een lang pad krijgt zijn socket elders: meer dan 107 bytes past niet", () => {
  const dataDir = makeProject(join(folder, "lang".repeat(30)))
  const { socketDir } = ownPlace(dataDir)
  expect(join(socketDir, ".s.PGSQL.5432").length).toBeLessThan(104)
  expect(statSync(socketDir).mode & 0o777).toBe(0o700)
  rmSync(socketDir, { recursive: true })
})

// Only root can give a folder to another user; as anybody else there is one place, and it is tested above.
if (process.getuid?.() === 0) {
  test("root: in een open map blijven de gegevens waar zij horen, van een gewone gebruiker", () => {
    const dataDir = makeProject(join(folder, "open"))
    const place = rootPlace(dataDir, stateDir)
    expect(place.dir).toBe(dataDir)
    expect(place.runAs?.uid).toBeGreaterThan(0)
  })

  test("root: uit een gesloten huis gaan zij naar een eigen map; verhuizen houdt ze, een kopie krijgt eigen", () => {
    const dataDir = makeProject(join(home, "een"))
    chmodSync(home, 0o700)
    const first = rootPlace(dataDir, stateDir)
    expect(dirname(first.dir)).toBe(stateDir)
    expect(statSync(home).mode & 0o777).toBe(0o700)
    expect(rootPlace(dataDir, stateDir)).toEqual(first)

    renameSync(join(home, "een"), join(home, "twee"))
    const moved = join(home, "twee", ".trede")
    expect(rootPlace(moved, stateDir).dir).toBe(first.dir)

    cpSync(join(home, "twee"), join(home, "drie"), { recursive: true })
    const copied = rootPlace(join(home, "drie", ".trede"), stateDir)
    expect(copied.dir).not.toBe(first.dir)
    expect(rootPlace(moved, stateDir).dir).toBe(first.dir)
  })

  test("root: zijn de gegevens weg, dan begint er niet stil een lege database", () => {
    const dataDir = makeProject(join(home, "weg"))
    const { dir }: Place = rootPlace(dataDir, stateDir)
    rmSync(dir, { recursive: true })
    expect(() => rootPlace(dataDir, stateDir)).toThrow(`De gegevens van ${dataDir} horen in ${dir} te staan`)
    expect(existsSync(dir)).toBe(false)
  })

  test("root: gegevens van een gewone gebruiker worden niet aangeraakt, en andersom", () => {
    const dataDir = makeProject(join(folder, "gewoon"))
    mkdirSync(join(dataDir, "pg"))
    expect(() => rootPlace(dataDir, stateDir)).toThrow("niet door root aangelegd")
    const roots = makeProject(join(home, "vier"))
    rootPlace(roots, stateDir)
    expect(() => ownPlace(roots)).toThrow("Start het programma als root.")
  })
}
