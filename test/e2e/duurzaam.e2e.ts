import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { plusDagen } from "#begrippen/dag"
import { dataMap, type Programma, startWeb } from "../support/programma.ts"

// Acknowledged is kept: a ledger outside the program notes each measurement that was answered with 200, while the web
// process and the database server are killed with -9 in turn. Afterwards every one of them must stand.
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

function postmaster(): number {
  const file = readdirSync(map, { recursive: true })
    .map(String)
    .find(f => f.endsWith("postmaster.pid"))!
  return Number(readFileSync(join(map, file), "utf8").split("\n")[0])
}

test("wat bevestigd is, overleeft kill -9 van het programma en van de database", async () => {
  const bevestigd: string[] = []
  let wie: Awaited<ReturnType<typeof inloggen>> | undefined
  const slachtoffers: Array<[string, (p: Programma) => void]> = [
    ["2010-01-01", p => p.proces.kill("SIGKILL")],
    ["2011-01-01", () => process.kill(postmaster(), "SIGKILL")],
  ]
  for (const [vanaf, kill] of slachtoffers) {
    const programma = await startWeb(map)
    wie = await inloggen(programma.basis)
    const gelukt = await schrijf(programma.basis, wie, vanaf, 15, () => kill(programma))
    expect(gelukt.length).toBeGreaterThanOrEqual(15)
    bevestigd.push(...gelukt)
    programma.proces.kill("SIGKILL")
  }
  const programma = await startWeb(map)
  wie = await inloggen(programma.basis)
  const antwoord = await fetch(`${programma.basis}/api/v1/deelnemers/${wie.deelnemer}/treden`, { headers: wie.headers })
  const { treden } = (await antwoord.json()) as { treden: Array<{ id: string }> }
  const staat = new Set(treden.map(t => t.id))
  expect(bevestigd.filter(id => !staat.has(id))).toEqual([])
  await programma.stop()
})
