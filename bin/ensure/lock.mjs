import { createServer } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { Weigering } from "./say.mjs"

/**
 * Runs `work` while no other process makes this folder ready. The lock is a socket without a file (Linux): it goes when
 * its holder ends, in whatever way. Where such sockets do not exist there is no lock.
 */
export async function withLock(work) {
  const server = createServer()
  const until = Date.now() + 600_000
  while (!(await take(server))) {
    if (Date.now() > until)
      throw new Weigering("Een ander proces is al tien minuten bezig deze map klaar te maken. Stop het en probeer het opnieuw.")
    await sleep(100)
  }
  try {
    return await work()
  } finally {
    server.close()
  }
}

function take(server) {
  return new Promise(done => {
    const settle = taken => {
      server.removeAllListeners()
      done(taken)
    }
    server.once("error", fout => settle(fout.code !== "EADDRINUSE"))
    server.once("listening", () => settle(true))
    server.listen({ path: `\0trede ${process.cwd()}`.slice(0, 100) })
  })
}
