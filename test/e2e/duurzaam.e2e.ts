import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { randomInt } from "node:crypto"
import { afterAll, expect, test } from "vitest"
import { plusDagen } from "#begrippen/dag"
import { bouwKapot, type Fout } from "../support/kapot.ts"
import { dataMap, type Programma, startWeb } from "../support/programma.ts"

// Acknowledged is kept: a ledger outside the program notes each measurement that was answered with 200, while the web
// process and the database server are killed with -9 in turn. Afterwards every one of them must stand. Planted at the end and
// seen: an answer that goes out before its commit, and a database that flushes its commits later.
// TREDE_KILLS how often; the long run takes 500.
const KILLS = Number(process.env["TREDE_KILLS"] ?? 10)
const { map, weg } = dataMap()
afterAll(weg)

/** A session of Chantal by the example door, and somebody of her caseload. */
async function inloggen(basis: string): Promise<{ headers: Record<string, string>; deelnemer: string }> {
  const pagina = await (await fetch(`${basis}/inloggen`)).text()
  const account = /value="([0-9a-f-]{36})"[^>]*>(?:(?!<\/button>).)*als Chantal Veenstra/s.exec(pagina)![1]!
  const antwoord = await fetch(`${basis}/inloggen/voorbeeld`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: basis, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ account, naar: "/" }),
  })
  const cookie = antwoord.headers
    .getSetCookie()
    .map(c => c.split(";")[0])
    .join("; ")
  const lijst = await (await fetch(`${basis}/deelnemers`, { headers: { cookie } })).text()
  return {
    headers: { cookie, origin: basis, "content-type": "application/json" },
    deelnemer: /\/deelnemers\/([0-9a-f-]{36})/.exec(lijst)![1]!,
  }
}

/** Writes measurements one after the other until the connection breaks; answers how many were acknowledged. */
async function schrijf(
  basis: string,
  wie: Awaited<ReturnType<typeof inloggen>>,
  vanaf: string,
  stopNa: number,
  kill: () => void,
): Promise<string[]> {
  const bevestigd: string[] = []
  for (let i = 0; ; i++) {
    if (i === stopNa) kill()
    try {
      const antwoord = await fetch(`${basis}/api/v1/deelnemers/${wie.deelnemer}/tredewijzigingen`, {
        method: "POST",
        headers: { ...wie.headers, "idempotency-key": crypto.randomUUID() },
        body: JSON.stringify({ datum: plusDagen(vanaf, i), trede: 1 + (i % 3), toelichting: `proef ${i}`, bevestigd: true }),
      })
      if (antwoord.status !== 200) throw new Error(`${antwoord.status} ${await antwoord.text()}`)
      bevestigd.push(((await antwoord.json()) as { metingId: string }).metingId)
    } catch (fout) {
      if (i < stopNa) throw fout
      return bevestigd
    }
  }
}

function postmaster(map: string): number {
  const file = readdirSync(map, { recursive: true })
    .map(String)
    .find(f => f.endsWith("postmaster.pid"))!
  return Number(readFileSync(join(map, file), "utf8").split("\n")[0])
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
async function kwijt(bevestigd: readonly string[]): Promise<string[]> {
  const programma = await startWeb(map)
  const wie = await inloggen(programma.basis)
  const antwoord = await fetch(`${programma.basis}/api/v1/deelnemers/${wie.deelnemer}/treden`, { headers: wie.headers })
  const { treden } = (await antwoord.json()) as { treden: Array<{ id: string }> }
  await programma.stop()
  const staat = new Set(treden.map(t => t.id))
  return bevestigd.filter(id => !staat.has(id))
}
const schietWebAf = (p: Programma) => void p.proces.kill("SIGKILL")
const schietDatabaseAf = () => void process.kill(postmaster(map), "SIGKILL")

test(`wat bevestigd is, overleeft ${KILLS} keer kill -9 van programma en database`, { timeout: 60_000 + KILLS * 15_000 }, async () => {
  const bevestigd: string[] = []
  for (let ronde = 0; ronde < KILLS; ronde++) {
    const kill = ronde % 2 === 0 ? schietWebAf : schietDatabaseAf
    // Days of its own for each round: one on the same day would replace the other.
    bevestigd.push(...(await bevestigEnSchietAf(plusDagen("2009-01-01", 9 * ronde), kill, randomInt(1, 8))))
  }
  expect(await kwijt(bevestigd)).toEqual([])
  expect(new Set(bevestigd).size).toBeGreaterThanOrEqual(KILLS)
})

test.for<[string, string, (p: Programma) => void, Fout[]]>([
  [
    "bevestigen voor het is vastgelegd",
    "2012-01-01",
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
    "2013-01-01",
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
