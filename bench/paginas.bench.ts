/**
 * npm run bench -- paginas [people] [role …] — every page that a role can reach from its menu (a link of each kind, three clicks deep),
 * in a region of 100,000 people with rights and look-log on: server time, SQL statements, bytes of HTML. With DATABASE_URL the
 * example region that stands there is measured. Fails when a page is over goal (design.md §6) in statements or bytes.
 */
import { existsSync, readFileSync } from "node:fs"
import { loadavg } from "node:os"
import pg from "pg"
import { startMotor, verbindMotor } from "#modules/monitor"
import { storeBeleid } from "#modules/toegang"
import { openDatabase } from "#platform/db"
import { migrate } from "#platform/migrate"
import { startTestCluster } from "../test/support/cluster.ts"
import { type Ask, fill, openWeb, sessies } from "./web/regio.ts"

const GOAL = { ms: 100, statements: 6, bytes: 30_000 }
const KEREN = 20
const KLIKKEN = 3
/** Those whose pages weigh most: a team leader sees all of an organisation. */
const ZWAAR = ["teamleider", "casusregisseur", "klantmanager_inkomen", "trajectbegeleider", "beleid", "privacy", "beheer", "deelnemer"]
const WIE = process.argv.length > 3 ? process.argv.slice(3) : ZWAAR

interface Meting {
  rol: string
  pad: string
  p50: number
  p95: number
  /** Processor time of a request in ms, of program and database, which a busy machine stretches less. */
  cpu: number
  statements: number
  bytes: number
}

async function run(url: string): Promise<void> {
  const db = openDatabase(url)
  const motor = startMotor(url)
  verbindMotor(async vraag => (await motor.bereken(vraag)).uitslagen)
  while (!motor.gereed()) await new Promise(done => setTimeout(done, 100))
  const ask = openWeb(db)
  const rollen = new Map([...(await sessies(db)).values()].toReversed().map(s => [s.rol, s.token]))
  console.log(`Node ${process.versions.node}, load ${loadavg()[0]!.toFixed(1)}`)
  const alle: Meting[] = []
  for (const rol of WIE)
    for (const pad of await bereikbaar(ask, rollen.get(rol)!)) {
      const m = await meet(ask, rol, rollen.get(rol)!, pad)
      alle.push(m)
      console.log(regel(m))
    }
  const zwaar = alle.filter(m => m.statements > GOAL.statements || m.bytes > GOAL.bytes)
  const traag = alle.filter(m => m.p95 > GOAL.ms)
  console.log(
    `\n${alle.length} pages, load ${loadavg()[0]!.toFixed(1)}; p95 over ${GOAL.ms} ms: ${traag.length}; over goal in statements or bytes: ${zwaar.length}`,
  )
  for (const m of new Set([...traag, ...zwaar])) console.log(regel(m))
  if (zwaar.length > 0) process.exitCode = 1
  await motor.stop()
  await db.close()
}

const regel = ({ rol, pad, p50, p95, cpu, statements, bytes }: Meting): string =>
  `${rol.padEnd(20)} ${patroon(pad).padEnd(60)} p50 ${p50.toFixed(0).padStart(5)} p95 ${p95.toFixed(0).padStart(5)} processor ${cpu.toFixed(0).padStart(4)} ms ${String(statements).padStart(3)} sql ${(bytes / 1000).toFixed(1).padStart(6)} kB`

/** A link of each kind: ids are all alike, and so are the values of a filter. */
const patroon = (pad: string): string => pad.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id").replaceAll(/=[^&]*/g, "")

async function bereikbaar(ask: Ask, token: string): Promise<string[]> {
  const gezien = new Map<string, string>()
  let rand = ["/"]
  for (let klik = 0; klik <= KLIKKEN; klik++) {
    const verder: string[] = []
    for (const pad of rand) {
      const antwoord = await ask(token, pad)
      const naar = antwoord.headers.get("location")
      const html = await antwoord.text()
      if (antwoord.status === 200 && antwoord.headers.get("content-type")?.startsWith("text/html")) gezien.set(patroon(pad), pad)
      verder.push(...(naar ? [naar] : links(html)))
    }
    const soorten = new Map(verder.map(pad => [patroon(pad), pad]))
    rand = [...soorten].flatMap(([soort, pad]) => (gezien.has(soort) || bekeken.has(soort + token) ? [] : [pad]))
    for (const pad of rand) bekeken.add(patroon(pad) + token)
  }
  return [...gezien.values()]
}
const bekeken = new Set<string>()

const links = (html: string): string[] =>
  [...html.matchAll(/href="(\/[^"#]*)/g)]
    .map(([, pad]) => pad!.replaceAll("&amp;", "&"))
    .filter(pad => !/^\/(stijl-en-script|merk|api)|\.(csv|json)|uitloggen/.test(pad))

async function meet(ask: Ask, rol: string, token: string, pad: string): Promise<Meting> {
  for (let i = 0; i < 2; i++) await (await ask(token, pad)).text()
  tel.length = 0
  const bytes = Buffer.byteLength(await (await ask(token, pad)).text())
  const statements = tel.length
  const tijden: number[] = []
  const cpu = processor()
  for (let i = 0; i < KEREN; i++) {
    const start = performance.now()
    await (await ask(token, pad)).text()
    tijden.push(performance.now() - start)
  }
  tijden.sort((a, b) => a - b)
  return {
    rol,
    pad,
    p50: tijden[KEREN >> 1]!,
    p95: tijden[Math.ceil(KEREN * 0.95) - 1]!,
    cpu: (processor() - cpu) / KEREN,
    statements,
    bytes,
  }
}

/** Processor time so far of this program and of its connections, ms; the latter where the system tells (Linux). */
function processor(): number {
  const { user, system } = process.cpuUsage()
  const tikken = [...clients].reduce((som, client) => {
    const stat = `/proc/${(client as unknown as { processID: number }).processID}/stat`
    const velden = existsSync(stat)
      ? readFileSync(stat, "utf8")
          .replace(/^.*\) /, "")
          .split(" ")
      : []
    return som + Number(velden[11] ?? 0) + Number(velden[12] ?? 0)
  }, 0)
  return (user + system) / 1000 + tikken * 10
}
const clients = new Set<pg.Client>()

/** Statements that a page itself asks for: what every request does is left out. */
const tel: string[] = []
const VAST = /^(?:\/\*.*?\*\/ )?(begin|start transaction|commit|rollback|select set_config|select ctx\.leg_inzage_vast)|ctx\.raak_sessie/i
const echt = pg.Client.prototype.query as (...args: unknown[]) => unknown
pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]): never {
  const tekst = typeof args[0] === "string" ? args[0] : ((args[0] as { text?: string }).text ?? "")
  clients.add(this)
  if (!VAST.test(tekst.trim())) tel.push(tekst)
  return echt.apply(this, args) as never
}

const cluster = process.env["DATABASE_URL"] ? null : await startTestCluster("meegeleverd")
try {
  const url = process.env["DATABASE_URL"] ?? cluster!.ownerUrl
  if (cluster) {
    await migrate(url, "db/migrations", storeBeleid)
    const db = openDatabase(url)
    await fill(db, Number(process.argv[2] ?? 100_000))
    await db.close()
  }
  await run(url)
} catch (fout) {
  console.error(fout) // before the cluster goes, which every open connection would complain about
  process.exitCode = 1
} finally {
  await cluster?.close()
}
