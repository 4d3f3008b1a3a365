import { pino } from "pino"

/** Structured technical log. Only these fields exist: no request bodies, no names, no query strings. */
export interface LogFields {
  methode?: string
  /** The route pattern (/deelnemers/:id), never the path itself. */
  route?: string
  status?: number
  ms?: number
  verzoek?: string
  code?: string
  fout?: string
  taak?: string
}
export interface Log {
  info(tekst: string, velden?: LogFields): void
  fout(tekst: string, velden?: LogFields): void
}

/** A log on standard error in JSON lines; `niveau` as pino knows it ('info', 'error', 'silent'). */
export function openLog(niveau: string): Log {
  const logger = pino({ level: niveau, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: false }))
  return { info: (tekst, velden) => logger.info(velden ?? {}, tekst), fout: (tekst, velden) => logger.error(velden ?? {}, tekst) }
}
