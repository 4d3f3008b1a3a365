import { readFile } from "node:fs/promises"
import { join } from "node:path"
import type { Server } from "node:http"
import { createAdaptorServer } from "@hono/node-server"
import { startMotor, verbindMotor } from "#modules/monitor"
import { storeBeleid } from "#modules/toegang"
import { bewaarAdres } from "#platform/adres"
import { readConfig } from "#platform/config"
import { drainable } from "#platform/drain"
import { prepareJobs, startWorker } from "#platform/jobs"
import { listen } from "#platform/port"
import { createServer } from "#platform/server"
import { loadLevend } from "#platform/sessie"
import { openStreams } from "#platform/streams"
import { boot, PROJECT } from "./boot.ts"
import { jobs } from "./jobs.ts"
import { endpoints, routes } from "./routes.ts"
import { schedule } from "./schedule.ts"
import { createLayout } from "./schil.tsx"
import { fillVoorbeeld, wieInlogt } from "./voorbeeld.ts"

const meld = (tekst: string) => process.stderr.write(`${tekst}\n`)
const config = readConfig(process.env, PROJECT)

// Ctrl-C arrives more than once: from the terminal, and again from npm, which passes it on. It may also come while the
// program is still starting: then what is open so far is closed, newest first.
const openDeuren: Array<() => Promise<unknown>> = []
let stopping: Promise<void> | undefined
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => (stopping ??= stop()))

const { services, close } = await boot(config, meld, { regels: storeBeleid, houdKopie: true, opent: sluit => openDeuren.push(sluit) })
openDeuren.push(close)
await prepareJobs(services)
if (config.voorbeeld) await fillVoorbeeld(services, meld)
const motor = startMotor(services.db.url, meld)
openDeuren.push(() => motor.stop())
verbindMotor(async vraag => (await motor.bereken(vraag)).uitslagen)
const worker = await startWorker(services, jobs, schedule)
openDeuren.push(worker.stop)
const streams = openStreams({
  alive: tokens => loadLevend(services.db, tokens),
  // Without the columns each figure costs seconds of SQL.
  busy: () => services.db.pool.waitingCount > 0 || !motor.gereed(),
})
motor.opWijziging(streams.wake)
const manifest = JSON.parse(await readFile(join(PROJECT, "dist/public/manifest.json"), "utf8")) as Record<string, string>

const app = createServer({
  services,
  https: config.basisUrl?.startsWith("https:") ?? false,
  proxy: config.basisUrl !== null,
  layout: createLayout(manifest),
  streams,
  routes,
  endpoints,
  publicDir: join(PROJECT, "dist/public"),
  klaar: async () => motor.gereed(),
  stopt: () => stopping !== undefined,
})

const server = createAdaptorServer({ fetch: app.fetch, hostname: config.host }) as Server
const drain = drainable(server)
const port = await listen(server, config.port, config.host)
// Requests that are under way are finished first; new ones are no longer taken.
openDeuren.push(drain)
openDeuren.push(async () => streams.close())
if (port !== config.port) meld(`Poort ${config.port} is bezet; deze kopie gebruikt ${port}.`)
const adres = config.basisUrl ?? `http://${config.host}:${port}`
await bewaarAdres(config.dataDir, adres)
meld(`\nTrede draait op ${adres}\n`)
meld(await wieInlogt(services))
meld("Stoppen: Ctrl-C")

async function stop(): Promise<void> {
  process.exitCode = 0 // it ends as it was asked to, whatever was still starting
  const forced = setTimeout(() => process.exit(1), 10_000).unref()
  for (const sluit of openDeuren.toReversed()) await sluit()
  clearTimeout(forced)
  process.exit(0)
}
