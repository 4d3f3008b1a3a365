/**
 * npm run bench -- zegel [people …] — what it costs that every look is logged, on the disk before its page leaves, and sealed: the same
 * pages by the same web, with their look and without, in turn. At 1,000, 10,000 and 100,000 people, on a database that keeps what it
 * confirms. Goal (T17): at most 10% of the p95. Fails when the two do not answer the same page, or when no look was logged.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import { startMotor, verbindMotor } from "#modules/monitor"
import { storeBeleid } from "#modules/toegang"
import { openDatabase, type Database } from "#platform/db"
import { migrate } from "#platform/migrate"
import { verzegel } from "#platform/verzegel"
import { durable, startTestCluster } from "../test/support/cluster.ts"
import { type Ask, fill, openWeb, servicesOf, sessies } from "./web/regio.ts"

const RONDES = 8
const KEREN = 25
const ROL = "casusregisseur"

/** The heaviest pages that everybody opens all day: what is due, a list of people, one person. */
async function paden(ask: Ask, token: string): Promise<string[]> {
  const lijst = await (await ask(token, "/deelnemers")).text()
  return ["/werkvoorraad", "/deelnemers", /href="(\/deelnemers\/[0-9a-f-]{36})"/.exec(lijst)![1]!]
}

/** Times of so many requests, ms. */
async function keer(ask: Ask, token: string, pad: string): Promise<number[]> {
  const tijden: number[] = []
  for (let i = 0; i < KEREN; i++) {
    const start = performance.now()
    await (await ask(token, pad)).text()
    tijden.push(performance.now() - start)
  }
  return tijden
}
const deel = (tijden: number[], p: number) => tijden.toSorted((a, b) => a - b)[Math.ceil(tijden.length * p) - 1]!

/** The page without what is made anew for each request. */
const bladzijde = async (ask: Ask, token: string, pad: string) => {
  const antwoord = await ask(token, pad)
  return `${antwoord.status} ${(await antwoord.text()).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{16,}/g, "")}`
}

async function meet(db: Database, personen: number): Promise<void> {
  await fill(db, personen)
  const motor = startMotor(db.url)
  verbindMotor(async vraag => (await motor.bereken(vraag)).uitslagen)
  while (!motor.gereed()) await new Promise(done => setTimeout(done, 100))
  const [met, zonder] = [openWeb(db), openWeb(db, true)]
  const { token } = [...(await sessies(db)).values()].find(s => s.rol === ROL)!
  const dataDir = mkdtempSync(join(tmpdir(), "trede-zegel-"))
  const verzegelNu = () => verzegel({ ...servicesOf(db), dataDir })
  await verzegelNu()
  console.log(`\n${personen} people, load ${loadavg()[0]!.toFixed(1)}`)
  for (const pad of await paden(met, token)) {
    if ((await bladzijde(met, token, pad)) !== (await bladzijde(zonder, token, pad)))
      throw new Error(`${pad}: twee verschillende bladzijden`)
    await verzegelNu()
    const [a, b]: [number[], number[]] = [[], []]
    for (let i = 0; i < RONDES; i++) {
      b.push(...(await keer(zonder, token, pad)))
      a.push(...(await keer(met, token, pad)))
    }
    const start = performance.now()
    const regels = await verzegelNu()
    const perRegel = (performance.now() - start) / regels
    if (regels < a.length) throw new Error(`${pad}: ${regels} regels van ${a.length} blikken`)
    const kost = (p: number) => ((deel(a, p) - deel(b, p) + perRegel) / deel(b, p)) * 100
    console.log(
      `${pad.replace(/[0-9a-f-]{36}/, ":id").padEnd(20)} zonder p50 ${deel(b, 0.5).toFixed(1)} p95 ${deel(b, 0.95).toFixed(1)} ms; met p50 ${deel(a, 0.5).toFixed(1)} p95 ${deel(a, 0.95).toFixed(1)} ms; verzegelen ${perRegel.toFixed(2)} ms per regel (${regels}); samen ${kost(0.5).toFixed(0)}% van de p50, ${kost(0.95).toFixed(0)}% van de p95`,
    )
  }
  rmSync(dataDir, { recursive: true })
  await motor.stop()
}

const maten = process.argv.slice(2).map(Number)
for (const personen of maten.length > 0 ? maten : [1_000, 10_000, 100_000]) {
  const cluster = await startTestCluster("meegeleverd", durable())
  try {
    await migrate(cluster.ownerUrl, "db/migrations", storeBeleid)
    const db = openDatabase(cluster.ownerUrl)
    await meet(db, personen).finally(() => db.close())
  } catch (fout) {
    console.error(fout)
    process.exitCode = 1
  } finally {
    await cluster.close()
  }
}
