import type { Server } from "node:http"

/** How many ports are tried. */
const TRIES = 100

/**
 * Lets this server listen on the wanted port, or on the next one that is free; answers which. It listens at once instead of looking
 * first: two copies that start together would both see the same port free. Throws Error that says what to set.
 */
export async function listen(server: Server, wanted: number, host: string): Promise<number> {
  for (let port = wanted; port < wanted + TRIES; port++) if (await take(server, port, host)) return port
  throw new Error(`De poorten ${wanted} tot ${wanted + TRIES} zijn bezet. Kies er zelf een met TREDE_PORT.`)
}

/** False when somebody has it. Throws Error for what else keeps it from us: an address that is not ours, a port that is not for us. */
function take(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((done, fail) => {
    const settle = (fout: NodeJS.ErrnoException | null) => {
      server.removeListener("error", settle).removeListener("listening", listening)
      if (!fout || fout.code === "EADDRINUSE") return done(!fout)
      fail(new Error(`Luisteren op ${host}, poort ${port}, lukt niet (${fout.code}). Kies met TREDE_HOST en TREDE_PORT een ander adres.`))
    }
    const listening = () => settle(null)
    server.once("error", settle).once("listening", listening).listen(port, host)
  })
}
