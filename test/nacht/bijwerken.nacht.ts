import { execFileSync } from "node:child_process"
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { inloggen, staande } from "../support/grootboek.ts"
import { bouwKapot } from "../support/kapot.ts"
import { dataMap, PROJECT, startWeb } from "../support/programma.ts"
import { deel, klanten } from "../support/verkeer.ts"

// T15: the version before the newest migration serves, under load, while the present one starts on the same data and migrates it. There is
// no release yet, so 'before' is the commit under the one that brought the newest migration, built here from the history: this needs git,
// and the packages that are installed (a commit that needs others cannot be run so, and says it).
const MIGRATIES = "db/migrations"
const git = (...args: string[]) => execFileSync("git", args, { cwd: PROJECT, encoding: "utf8", maxBuffer: 1e9 }).trim()
const oud = mkdtempSync(join(tmpdir(), "trede-vorige-"))
let vorige: string

beforeAll(() => {
  vorige = git("rev-parse", `${git("log", "--diff-filter=A", "--format=%H", "-1", "--", MIGRATIES)}^`)
  execFileSync("sh", ["-c", 'git archive "$1" | tar x -C "$2"', "sh", vorige, oud], { cwd: PROJECT })
  symlinkSync(join(PROJECT, "node_modules"), join(oud, "node_modules"))
  execFileSync(process.execPath, ["--input-type=module", "-e", 'await (await import("./bin/build.mjs")).bundle("dist")'], { cwd: oud })
})
afterAll(() => rmSync(oud, { recursive: true, force: true }))

/** The upgrade by the program in `dist`, on data of its own, while the version before it serves. */
async function werkBij(dist?: string) {
  const plek = dataMap()
  const voor = await startWeb(plek.map, join(oud, "dist"))
  const wie = await inloggen(voor.basis)
  const eerst = performance.now()
  const rustig = await klanten(voor.basis, wie, 4, () => performance.now() > eerst + 5_000)
  const begin = performance.now()
  let klaar = false
  const verkeer = klanten(voor.basis, wie, 4, () => klaar)
  const na = await startWeb(plek.map, dist)
  const duur = performance.now() - begin
  expect(na.gezegd()).toContain("De database is bijgewerkt")
  // Both at once, for a while.
  const nieuw = await klanten(
    na.basis,
    { ...wie, headers: { ...wie.headers, origin: na.basis } },
    2,
    () => performance.now() > begin + duur + 5_000,
  )
  klaar = true
  const oude = await verkeer
  const staat = await staande(na.basis, wie)
  const antwoorden = [...oude, ...nieuw]
  const uitslag = {
    aantal: antwoorden.length,
    mislukt: antwoorden.filter(a => a.status !== 200),
    kwijt: antwoorden.flatMap(a => (a.metingId && !staat.has(a.metingId) ? [a.metingId] : [])),
    // Of before it began: an upgrade that holds everybody up must not stretch its own measure.
    p95: deel(
      rustig.map(a => a.ms),
      0.95,
    ),
    langst: deel(
      oude.map(a => a.ms),
      1,
    ),
    gezegd: voor.gezegd(),
  }
  await voor.stop()
  await na.stop()
  plek.weg()
  console.info(
    `in ${(duur / 1000).toFixed(1)} s; ${uitslag.aantal} verzoeken, p95 ${uitslag.p95.toFixed(0)} ms, langste ${uitslag.langst.toFixed(0)} ms`,
  )
  return uitslag
}
// A wait for a lock ends after half a second; the rest is what the request itself takes beside a program that starts.
const teLang = ({ langst, p95 }: { langst: number; p95: number }) => langst > Math.max(2_000, 4 * p95)

test("de vorige versie blijft helpen terwijl deze de database bijwerkt", async () => {
  const nieuwe = readdirSync(join(PROJECT, MIGRATIES)).filter(naam => !readdirSync(join(oud, MIGRATIES)).includes(naam))
  expect(nieuwe).not.toEqual([])
  const uitslag = await werkBij()
  expect(uitslag.mislukt, uitslag.gezegd).toEqual([])
  expect(uitslag.kwijt).toEqual([])
  expect(teLang(uitslag), `langste ${uitslag.langst}, p95 ${uitslag.p95}`).toBe(false)
})

test("ingebouwde fout gezien: een stap die een tabel twaalf seconden dichthoudt", async () => {
  const { dist, weg } = bouwKapot([
    [/set local lock_timeout = '\$\{LOCK_WAIT\}'/, "lock table trede, deelnemer in access exclusive mode; select pg_sleep(12)"],
  ])
  try {
    const uitslag = await werkBij(dist)
    expect(uitslag.mislukt.length > 0 || teLang(uitslag)).toBe(true)
  } finally {
    weg()
  }
})
