import { randomInt } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, expect, test } from "vitest"
import { plusDagen } from "#begrippen/dag"
import { bevestigd, inloggen, postmaster, type Schrijver, staande, stuurMeting } from "../support/grootboek.ts"
import { bouwKapot, type Fout } from "../support/kapot.ts"
import { dataMap, type Programma, startWeb } from "../support/programma.ts"

// Acknowledged is kept: a ledger outside the program notes each measurement that was answered with 200, while the web
// process and the database server are killed with -9 in turn, while four write at once. Each is ready again within ten seconds (or twice what
// this machine took when nothing had happened); what was cut off is sent again with its own key, twice, and is one act. Afterwards every
// one of them must stand. Planted at the end and seen: an answer that goes out before its commit, and a database that flushes its commits later.
// TREDE_KILLS how often; the long run takes 500.
const KILLS = Number(process.env["TREDE_KILLS"] ?? 10)
const { map, weg } = dataMap()
afterAll(weg)

/** Writes measurements one after the other until the connection breaks; answers how many were acknowledged. */
async function schrijf(basis: string, wie: Schrijver, vanaf: string, stopNa: number, kill: () => void): Promise<string[]> {
  const gelukt: string[] = []
  for (let i = 0; ; i++) {
    if (i === stopNa) kill()
    try {
      gelukt.push(await bevestigd(await stuurMeting(basis, wie, plusDagen(vanaf, i), 1 + (i % 3))))
    } catch (fout) {
      if (i < stopNa) throw fout
      return gelukt
    }
  }
}

/** Runs the program (of `dist`), lets it acknowledge some measurements, kills, and ends what is left of it: what was acknowledged. */
async function bevestigEnSchietAf(vanaf: string, kill: (p: Programma) => void, aantal: number, dist?: string): Promise<string[]> {
  const programma = await startWeb(map, dist)
  const gelukt = await schrijf(programma.basis, await inloggen(programma.basis), vanaf, aantal, () => kill(programma))
  expect(gelukt.length).toBeGreaterThanOrEqual(aantal)
  programma.proces.kill("SIGKILL")
  return gelukt
}

/** What was acknowledged and does not stand. */
async function kwijt(ooit: readonly string[]): Promise<string[]> {
  const programma = await startWeb(map)
  const staat = await staande(programma.basis, await inloggen(programma.basis))
  await programma.stop()
  return ooit.filter(id => !staat.has(id))
}
const schietWebAf = (p: Programma) => void p.proces.kill("SIGKILL")
const schietDatabaseAf = () => void process.kill(postmaster(map), "SIGKILL")

interface Verstuurd {
  datum: string
  trede: number
  sleutel: ReturnType<typeof crypto.randomUUID>
}
const SCHRIJVERS = 4
/** Measurements of one writer in a round; each has a day of its own from 2009 on, and the planted faults have days before these. */
const PER_RONDE = Math.min(12, Math.floor(6_000 / KILLS / SCHRIJVERS))

/** One who writes until he is cut off or has no days left: what was acknowledged, and what was sent and not answered. */
async function schrijfMee(stuur: (v: Verstuurd) => Promise<string>, dagen: readonly string[], geschoten: () => boolean) {
  const gelukt: string[] = []
  for (const [i, datum] of dagen.entries()) {
    const v: Verstuurd = { datum, trede: 1 + (i % 3), sleutel: crypto.randomUUID() }
    try {
      gelukt.push(await stuur(v))
    } catch (fout) {
      if (!geschoten()) throw fout
      return { gelukt, open: [v] }
    }
  }
  return { gelukt, open: [] }
}

test(`wat bevestigd is, overleeft ${KILLS} keer kill -9 van programma en database`, { timeout: 60_000 + KILLS * 15_000 }, async () => {
  const ooit: string[] = []
  const opstart: number[] = []
  let open: Verstuurd[] = []
  let afgebroken = 0
  for (let ronde = 0; ronde < KILLS; ronde++) {
    const begin = performance.now()
    const programma = await startWeb(map)
    opstart.push(performance.now() - begin)
    const wie = await inloggen(programma.basis)
    const stuur = async ({ datum, trede, sleutel }: Verstuurd) => bevestigd(await stuurMeting(programma.basis, wie, datum, trede, sleutel))
    for (const v of open) {
      const weer = [await stuur(v), await stuur(v)]
      expect(new Set(weer).size, v.datum).toBe(1)
      ooit.push(weer[0]!)
    }
    afgebroken += open.length
    let geschoten = false
    const schrijvers = Array.from({ length: SCHRIJVERS }, (_, s) => {
      const dagen = Array.from({ length: PER_RONDE }, (_, i) => plusDagen("2009-01-01", (ronde * SCHRIJVERS + s) * PER_RONDE + i))
      return schrijfMee(stuur, dagen, () => geschoten)
    })
    await sleep(randomInt(20, 600))
    geschoten = true
    if (ronde % 2 === 0) schietWebAf(programma)
    else schietDatabaseAf()
    const uit = await Promise.all(schrijvers)
    programma.proces.kill("SIGKILL")
    ooit.push(...uit.flatMap(u => u.gelukt))
    open = uit.flatMap(u => u.open)
  }
  expect(await kwijt(ooit)).toEqual([])
  expect(new Set(ooit).size).toBe(ooit.length)
  expect(ooit.length).toBeGreaterThanOrEqual(KILLS)
  expect(afgebroken).toBeGreaterThan(0)
  expect(Math.max(...opstart)).toBeLessThan(Math.max(10_000, 2 * opstart[0]!))
})

test.for<[string, string, (p: Programma) => void, Fout[]]>([
  [
    "bevestigen voor het is vastgelegd",
    "2006-01-01",
    schietWebAf,
    // A command answers as soon as its work is done; its commit follows half a second later.
    [
      [
        /return await (services\.db\.inRol\("app", token, async \(tx\) => \{\s+const actor = await loadActor\(tx\);\s+if \(!actor\) throw)/,
        "return await new Promise((klaar, mis) => $1",
      ],
      [
        /return await carryOut\(([^;]*)\);\s+\}\);/,
        "const uit = await carryOut($1); klaar(uit); await new Promise(r => setTimeout(r, 500)); return uit; }).then(klaar, mis));",
      ],
    ],
  ],
  [
    "een database die later vastlegt dan zij zegt",
    "2007-01-01",
    schietDatabaseAf,
    [[/synchronous_commit: "on",/, 'synchronous_commit: "off", wal_writer_delay: "10s",']],
  ],
])("ingebouwde fout gezien: %s", { timeout: 180_000 }, async ([, vanaf, kill, fouten]) => {
  const { dist, weg } = bouwKapot(fouten)
  try {
    expect(await kwijt(await bevestigEnSchietAf(vanaf, kill, 4, dist))).not.toEqual([])
  } finally {
    weg()
  }
})
