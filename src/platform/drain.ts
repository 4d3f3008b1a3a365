import type { Server } from "node:http"
import type { Socket } from "node:net"
import { setImmediate as turn, setTimeout as sleep } from "node:timers/promises"

/** How long a connection may be without a request before nobody waits for one; and how long a moment of silence is waited for. */
const FRESH_MS = 1_000
const SILENCE_MS = 3_000
/** A turn of the event loop in which nothing was done: in a longer one somebody may have come whom it did not see. */
const TURN_MS = 0.25

/**
 * Follows what a server has under way; the answer ends it when all of that is out. Until then it goes on listening (who comes meanwhile
 * is told to come back, see shedLoad), and it closes in a moment of silence: a server that stops listening breaks off whoever had just
 * connected, and while it was busy with its last answers some did.
 */
export function drainable(server: Server): () => Promise<void> {
  let open = 0
  const fresh = new Set<Socket>()
  server.on("connection", socket => {
    fresh.add(socket)
    const gone = () => void fresh.delete(socket)
    socket.once("close", gone)
    setTimeout(gone, FRESH_MS).unref()
  })
  server.prependListener("request", (asked, answer) => {
    fresh.delete(asked.socket)
    open++
    answer.once("close", () => open--)
  })
  const silent = async (): Promise<boolean> => {
    const begin = performance.now()
    await turn() // whoever stood at the door is in
    return open === 0 && fresh.size === 0 && performance.now() - begin < TURN_MS
  }
  const busy = (): boolean => open > 0
  return async () => {
    while (busy()) await sleep(5)
    const until = performance.now() + SILENCE_MS
    while (!(await silent()) && performance.now() < until) await sleep(2)
    await new Promise(done => server.close(done))
  }
}
