import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs"
import { randomBytes, randomInt } from "node:crypto"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import pg from "pg"
import { afterEach, expect, test } from "vitest"
import { leesArchief } from "#platform/doorkopie-namen"
import { openCluster } from "#platform/embedded"
import { kolommenVan, naamVan, readReeksen, readTabellen, readWetten } from "#platform/kopie-catalogus"
import { bevestigd, inloggen, postmaster, stuurMeting } from "../support/grootboek.ts"
import { bouwKapot } from "../support/kapot.ts"
import { dataMap, type Programma, startWeb, trede } from "../support/programma.ts"
import { plusDagen } from "#begrippen/dag"

// T14 at full size: the whole program with an example region of MENSEN people, somebody who writes through the API and notes what was confirmed,
// a machine that is lost at a random moment, and back on an empty one from the copies alone.
const MENSEN = Number(process.env["TREDE_MENSEN"] ?? 20_000)
/** Longer than a segment stays open. */
const SCHRIJF_MS = 330_000
const RPO_MS = 300_000
const RTO_MS = 1_800_000
const opruimen: Array<() => Promise<void> | void> = []
afterEach(async () => {
  for (const doe of opruimen.splice(0).toReversed()) await doe()
})

interface Daad {
  id: string
  begonnen: number
  bevestigd: number
}
const map = (): string => {
  const plek = dataMap()
  opruimen.push(plek.weg)
  return plek.map
}

/** What stands in each table, and the laws, as the superuser of a stopped program sees them. */
async function beeld(dataDir: string) {
  const cluster = await openCluster({ dataDir, meld: () => {}, doorkopie: true })
  const client = new pg.Client({
    connectionString: Object.assign(new URL(cluster.superUrl), { pathname: "/trede" }).href,
    options: "-c timezone=UTC",
  })
  await client.connect()
  try {
    const sommen: Record<string, string> = {}
    for (const t of await readTabellen(client))
      sommen[naamVan(t)] = (
        await client.query<{ som: string }>(
          `select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) as som from (select ${kolommenVan(t)} from ${naamVan(t)}) t`,
        )
      ).rows[0]!.som
    const treden = new Set((await client.query<{ id: string }>("select id from trede")).rows.map(r => r.id))
    const { rows } = await client.query<{ laatste: Date; mensen: number }>(
      "select (select max(vastgelegd_op) from trede) as laatste, (select count(*)::int from deelnemer) as mensen",
    )
    return { sommen, treden, wetten: await readWetten(client), reeksen: await readReeksen(client), ...rows[0]! }
  } finally {
    await client.end()
    await cluster.close()
  }
}

/** Writes until it is told to stop or the program is gone. */
async function schrijf(p: Programma, vanaf: number, grootboek: Daad[], stop: () => boolean): Promise<void> {
  const wie = await inloggen(p.basis)
  for (let n = vanaf; !stop(); n++) {
    const begonnen = Date.now()
    try {
      const id = await bevestigd(await stuurMeting(p.basis, wie, plusDagen("2001-01-01", n), 1 + (n % 3)))
      grootboek.push({ id, begonnen, bevestigd: Date.now() })
    } catch (fout) {
      if (stop()) return // the machine was lost in the midst of it: not confirmed
      throw fout
    }
    await sleep(40)
  }
}

test("een machine die weg is komt terug uit de kopie, tot op de gekozen seconde", { timeout: 3 * 3_600_000 }, async () => {
  const [thuis, kopie, sleutels] = [map(), map(), map()]
  const sleutel = join(sleutels, "sleutel")
  writeFileSync(sleutel, randomBytes(32).toString("base64"))
  const env = { TREDE_KOPIE_MAP: kopie, TREDE_KOPIE_SLEUTEL: sleutel }
  const groot = bouwKapot([[/personen = 6e3/, `personen = ${MENSEN}`]]) // no fault: a region of that size
  opruimen.push(groot.weg)
  const start = (dataDir: string) => startWeb(dataDir, groot.dist, env)
  const cli = async (dataDir: string, args: string[]) => trede(dataDir, args, { env })
  let p = await start(thuis)
  opruimen.push(() => void p.proces.kill("SIGKILL"))
  const archiefmap = () => join(kopie, readdirSync(kopie)[0]!)
  await expect.poll(() => leesArchief(readdirSync(archiefmap())).basissen.length, { timeout: 600_000, interval: 1_000 }).toBeGreaterThan(0)

  // Work; then the program stands still for a moment, and what stands then is added up.
  const grootboek: Daad[] = []
  let klaar = false
  const eerste = schrijf(p, 0, grootboek, () => klaar)
  await sleep(20_000)
  const middenin = new Date(Date.now() - randomInt(2_000, 18_000))
  klaar = true
  await eerste
  await p.stop()
  const stil = await beeld(thuis)
  const stilOp = new Date()
  await sleep(1_500)

  // Work again, and then the machine is gone: program, database and disk.
  p = await start(thuis)
  opruimen.push(() => void p.proces.kill("SIGKILL"))
  let machineWeg = false
  const tweede = schrijf(p, grootboek.length, grootboek, () => machineWeg)
  await sleep(SCHRIJF_MS + randomInt(0, 60_000))
  machineWeg = true
  p.proces.kill("SIGKILL")
  process.kill(postmaster(thuis), "SIGKILL")
  const weg = Date.now()
  await tweede
  const nieuweMachine = (): string => {
    const doel = map()
    mkdirSync(doel, { recursive: true })
    for (const naam of ["sleutel", "zegelsleutel"]) copyFileSync(join(thuis, naam), join(doel, naam))
    return doel
  }
  const herstel = async (doel: string, ...meer: string[]): Promise<number> => {
    const begin = performance.now()
    const { code, fout } = await cli(doel, ["herstel", kopie, "--sleutel", sleutel, ...meer])
    expect(code, fout).toBe(0)
    return performance.now() - begin
  }
  const keur = await cli(thuis, ["verify", "--kopie", kopie, "--sleutel", sleutel])
  expect(keur.code, keur.uit).toBe(0)

  // Everything there is: what was confirmed up to at most five minutes before the end.
  const a = nieuweMachine()
  const duur = await herstel(a)
  const begin = performance.now()
  const q = await start(a)
  const opstart = performance.now() - begin
  await q.stop()
  const alles = await beeld(a)
  const kwijt = grootboek.filter(d => !alles.treden.has(d.id))
  const verlies = kwijt.length > 0 ? weg - Math.min(...kwijt.map(d => d.bevestigd)) : 0
  const rij = {
    mensen: alles.mensen,
    daden: grootboek.length,
    kwijt: kwijt.length,
    verliesS: verlies / 1000,
    herstelS: duur / 1000,
    opstartS: opstart / 1000,
  }
  console.info(JSON.stringify(rij))
  expect(verlies).toBeLessThanOrEqual(RPO_MS)
  expect(duur + opstart).toBeLessThanOrEqual(RTO_MS)
  expect((await cli(a, ["verify"])).code).toBe(0)
  const later = /\d+:[0-9a-f]{64}/.exec((await cli(a, ["verify"])).uit)![0]

  // The second at which all stood still: each table, law and counter the same.
  const b = nieuweMachine()
  await herstel(b, "--tot", stilOp.toISOString())
  const toen = await beeld(b)
  expect(toen.sommen).toEqual(stil.sommen)
  expect(toen.wetten).toEqual(stil.wetten)
  // PostgreSQL writes a counter into its log 32 numbers at a time: after a restore it may have skipped some, and gives none twice.
  for (const [n, reeks] of toen.reeksen.entries()) {
    const sprong = BigInt(reeks.stand) - BigInt(stil.reeksen[n]!.stand)
    expect({ ...reeks, stand: 0, gebruikt: true, goed: sprong >= 0n && sprong <= 33n }, reeks.naam).toEqual({
      ...stil.reeksen[n],
      stand: 0,
      gebruikt: true,
      goed: true,
    })
  }

  // A second in the midst of work, over what stands: what was confirmed then and nothing that began later, and the seals hold.
  await herstel(a, "--overschrijf", "--tot", middenin.toISOString())
  const { treden } = await beeld(a)
  expect(grootboek.filter(d => d.bevestigd < middenin.getTime() && !treden.has(d.id))).toEqual([])
  expect(grootboek.filter(d => d.begonnen > middenin.getTime() && treden.has(d.id))).toEqual([])
  expect((await cli(a, ["verify"])).code).toBe(0)
  expect((await cli(a, ["verify", "--anker", later])).code).toBe(1)
})
