import { createServer } from "node:net"

/** The wanted port, or the next free one within a hundred. Throws Error that says what to set. */
export async function freePort(wanted: number, host: string): Promise<number> {
  for (let port = wanted; port < wanted + 100; port++) if (await isFree(port, host)) return port
  throw new Error(`De poorten ${wanted} tot ${wanted + 100} zijn bezet. Kies er zelf een met TREDE_PORT.`)
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise(answer => {
    const probe = createServer()
    probe.once("error", () => answer(false))
    probe.listen(port, host, () => probe.close(() => answer(true)))
  })
}
