import { readFile } from "node:fs/promises"
import { createServer as createNetServer } from "node:net"
import { join } from "node:path"
import { serve } from "@hono/node-server"
import { boot, PROJECT } from "./boot.ts"
import { readConfig } from "#platform/config"
import { createServer } from "#platform/server"
import { endpoints, routes } from "./routes.ts"
import { createLayout } from "./schil.tsx"

const meld = (tekst: string) => process.stderr.write(`${tekst}\n`)
const config = readConfig(process.env, PROJECT)
const booted = await boot(config, meld)
const manifest = JSON.parse(await readFile(join(PROJECT, "dist/public/manifest.json"), "utf8")) as Record<string, string>

const app = createServer({
  services: booted.services,
  https: config.basisUrl?.startsWith("https:") ?? false,
  proxy: config.basisUrl !== null,
  layout: createLayout(manifest),
  routes,
  endpoints,
  publicDir: join(PROJECT, "dist/public"),
  klaar: async () => true,
})

const port = await freePort(config.port, config.host)
const server = serve({ fetch: app.fetch, hostname: config.host, port }, () => meld(`Trede draait op http://${config.host}:${port}`))

// Ctrl-C arrives more than once: from the terminal, and again from npm, which passes it on.
let stopping: Promise<void> | undefined
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => (stopping ??= stop()))

/** Requests that are under way are finished first; new ones are no longer taken. */
async function stop(): Promise<void> {
  const forced = setTimeout(() => process.exit(1), 10_000).unref()
  await new Promise(done => server.close(done))
  await booted.close()
  clearTimeout(forced)
  process.exit(0)
}

/** The wanted port, or the next that is free, said aloud. */
async function freePort(wanted: number, host: string): Promise<number> {
  for (let port = wanted; port < wanted + 100; port++) {
    if (await isFree(port, host)) {
      if (port !== wanted) meld(`Poort ${wanted} is bezet; deze kopie gebruikt ${port}.`)
      return port
    }
  }
  throw new Error(`De poorten ${wanted} tot ${wanted + 100} zijn bezet. Kies er zelf een met TREDE_PORT.`)
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise(answer => {
    const probe = createNetServer()
    probe.once("error", () => answer(false))
    probe.listen(port, host, () => probe.close(() => answer(true)))
  })
}
