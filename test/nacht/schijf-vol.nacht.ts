import { execFileSync } from "node:child_process"
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest"
import { plusDagen } from "#begrippen/dag"
import { bevestigd, inloggen, postmaster, type Schrijver, staande, stuurMeting } from "../support/grootboek.ts"
import { bouwKapot } from "../support/kapot.ts"
import { type Programma, startWeb } from "../support/programma.ts"

// T10 on a disk that is really full: a tmpfs of its own (which root may mount), filled to under the floor, then to the last
// byte, and the database killed while it is so. Planted at the end and seen: a program that does not know the disk's refusal.
const MB = 1024 ** 2
const VLOER = 96
const dir = mkdtempSync(join(tmpdir(), "trede-schijf-"))
const map = join(dir, "data")
const ballast = join(dir, "ballast")
let dag = "2011-01-01"

beforeAll(() => {
  chmodSync(dir, 0o755)
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=800m,mode=755", "tmpfs", dir])
  mkdirSync(map)
})
afterAll(() => {
  execFileSync("umount", [dir])
  rmSync(dir, { recursive: true })
})

/** Leaves so much free. */
function vul(vrij: number): void {
  const { bavail, bsize } = statfsSync(dir)
  const stuk = Buffer.alloc(MB)
  for (let over = Math.floor((bavail * bsize) / MB) - vrij; over > 0; over--) writeFileSync(ballast, stuk, { flag: "a" })
  try {
    if (vrij === 0) for (;;) writeFileSync(ballast, Buffer.alloc(4096), { flag: "a" })
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== "ENOSPC") throw fout
  }
}
const maakRuimte = () => rmSync(ballast, { force: true })
afterEach(maakRuimte)
const volgende = () => (dag = plusDagen(dag, 1))
const meet = async (p: Programma, wie: Schrijver) => bevestigd(await stuurMeting(p.basis, wie, volgende()))
const bekijk = async (p: Programma, wie: Schrijver) => {
  const antwoord = await fetch(`${p.basis}/deelnemers/${wie.deelnemer}`, { headers: wie.headers })
  return { status: antwoord.status, tekst: await antwoord.text() }
}
/** Looks until one finds no room for its line. */
async function kijkTotHetOpIs(p: Programma, wie: Schrijver): Promise<{ status: number; tekst: string }> {
  for (let n = 0; n < 3_000; n++) {
    const antwoord = await bekijk(p, wie)
    if (antwoord.status !== 200) return antwoord
  }
  throw new Error("er was steeds ruimte")
}
async function wachtOp<T>(vraag: () => Promise<T>, goed: (antwoord: T) => boolean, seconden: number): Promise<number> {
  const begin = performance.now()
  await vi.waitFor(async () => expect(goed(await vraag())).toBe(true), { timeout: seconden * 1000, interval: 250 })
  return (performance.now() - begin) / 1000
}

test("een volle schijf: alleen-lezen, dan niets meer, ook met een gedode database; met ruimte gaat alles vanzelf verder", async () => {
  const p = await startWeb(map, undefined, { TREDE_SCHIJF_VLOER: String(VLOER) })
  const wie = await inloggen(p.basis)
  const ooit = [await meet(p, wie), await meet(p, wie)]

  vul(VLOER - 10)
  await wachtOp(
    () => stuurMeting(p.basis, wie, volgende()),
    a => a.status === 507,
    30,
  )
  const lezen = await bekijk(p, wie)
  expect(lezen.status).toBe(200)
  expect(lezen.tekst).toContain("Trede is nu alleen-lezen")

  vul(0)
  const blind = await kijkTotHetOpIs(p, wie)
  expect(blind.status).toBe(507)
  expect(blind.tekst).toContain("Trede legt vast wie wiens gegevens bekijkt")
  expect((await fetch(`${p.basis}/gezond`)).status).toBe(200)

  process.kill(postmaster(map), "SIGKILL")
  await wachtOp(
    () => bekijk(p, wie),
    a => a.status === 503,
    30,
  )
  await sleep(12_000) // the supervisor has tried again at least once on the full disk
  maakRuimte()
  const terug = await wachtOp(
    () => stuurMeting(p.basis, wie, volgende()),
    a => a.status === 200,
    60,
  )
  ooit.push(await meet(p, wie))
  const staat = await staande(p.basis, wie)
  expect(ooit.filter(id => !staat.has(id))).toEqual([])
  expect(p.gezegd()).toMatch(/is vol\. Nog \d+ MB vrij[\s\S]*Er is weer ruimte/)
  console.info(`weer opgeslagen na ${terug.toFixed(1)} s`)
  await p.stop()
})

test("ingebouwde fout gezien: wie de weigering van de schijf niet kent zegt maar dat er iets misging", async () => {
  const { dist, weg } = bouwKapot([[/new Set\(\["53100", "58030", "ENOSPC", "EDQUOT"\]\)/, "new Set()"]])
  const p = await startWeb(map, dist, { TREDE_SCHIJF_VLOER: "32" })
  try {
    const wie = await inloggen(p.basis)
    vul(0)
    expect((await kijkTotHetOpIs(p, wie)).status).toBe(500)
  } finally {
    maakRuimte()
    await p.stop()
    weg()
  }
})
