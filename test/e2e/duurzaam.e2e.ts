import { randomInt } from "node:crypto"
import { afterAll, expect, test } from "vitest"
import { plusDagen } from "#begrippen/dag"
import { bevestigd, inloggen, postmaster, type Schrijver, staande, stuurMeting } from "../support/grootboek.ts"
import { bouwKapot, type Fout } from "../support/kapot.ts"
import { dataMap, type Programma, startWeb } from "../support/programma.ts"

// Acknowledged is kept: a ledger outside the program notes each measurement that was answered with 200, while the web
// process and the database server are killed with -9 in turn. Afterwards every one of them must stand. Planted at the end and
// seen: an answer that goes out before its commit, and a database that flushes its commits later.
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

test(`wat bevestigd is, overleeft ${KILLS} keer kill -9 van programma en database`, { timeout: 60_000 + KILLS * 15_000 }, async () => {
  const ooit: string[] = []
  for (let ronde = 0; ronde < KILLS; ronde++) {
    const kill = ronde % 2 === 0 ? schietWebAf : schietDatabaseAf
    // Days of its own for each round: one on the same day would replace the other. The planted faults have days before these.
    ooit.push(...(await bevestigEnSchietAf(plusDagen("2009-01-01", 9 * ronde), kill, randomInt(1, 8))))
  }
  expect(await kwijt(ooit)).toEqual([])
  expect(new Set(ooit).size).toBeGreaterThanOrEqual(KILLS)
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
