/** The server ends or refuses connections: shutting down, crashed, starting (57P01–57P03), or too many at once (53300). */
const CODES: ReadonlySet<unknown> = new Set(["57P01", "57P02", "57P03", "53300", "ECONNREFUSED", "ECONNRESET", "EPIPE", "ENOENT"])
/** What the driver says without a code. */
const WOORDEN = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

/** Is this no fault of the request, but a database that is not there for a moment? */
export function isAway(fout: unknown): boolean {
  const { code, message = "", syscall } = fout as { code?: string; message?: string; syscall?: string }
  if (code === "ENOENT") return syscall === "connect" // the socket of a server that is starting
  return CODES.has(code) || code?.startsWith("08") === true || WOORDEN.test(message)
}
