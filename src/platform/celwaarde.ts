/** From the text of a cell to a value, in the spellings that the exchange format allows; how it is written back. */

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?: 00:00(?::00)?)?$/
const DAG_EERST = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})(?: 00:00(?::00)?)?$/

/** Dates come back a thousand times in one file; the cache is emptied before it can grow with the file. */
const GROOTSTE = 50_000
const gelezen = new Map<string, string>()

/** YYYY-MM-DD, or the rule that the cell breaks: `datumvorm` or `datum_bestaat_niet`. */
export function leesDatum(cel: string): string {
  if (isGewoneDag(cel)) return cel
  const bekend = gelezen.get(cel)
  if (bekend !== undefined) return bekend
  if (gelezen.size >= GROOTSTE) gelezen.clear()
  const uitkomst = ontleedDatum(cel)
  gelezen.set(cel, uitkomst)
  return uitkomst
}

/** YYYY-MM-DD with a day that every month has: nine cells in ten, in a tenth of the time of a look in the cache. */
function isGewoneDag(cel: string): boolean {
  if (cel.length !== 10 || cel.charCodeAt(4) !== 45 || cel.charCodeAt(7) !== 45) return false
  const jaar = cijfer(cel, 0) * 1000 + cijfer(cel, 1) * 100 + cijfer(cel, 2) * 10 + cijfer(cel, 3)
  const maand = cijfer(cel, 5) * 10 + cijfer(cel, 6)
  const dag = cijfer(cel, 8) * 10 + cijfer(cel, 9)
  return jaar >= 1 && maand >= 1 && maand <= 12 && dag >= 1 && dag <= 28 // false as well for the NaN of what is no digit
}

const cijfer = (cel: string, plek: number): number => {
  const n = cel.charCodeAt(plek) - 48
  return n >= 0 && n <= 9 ? n : Number.NaN
}

function ontleedDatum(cel: string): string {
  const iso = ISO.exec(cel)
  if (iso) return bestaandeDag(iso[1]!, iso[2]!, iso[3]!)
  const dagEerst = DAG_EERST.exec(cel)
  return dagEerst ? bestaandeDag(dagEerst[4]!, dagEerst[3]!, dagEerst[1]!) : "datumvorm"
}

function bestaandeDag(jaar: string, maand: string, dag: string): string {
  const y = Number(jaar)
  const m = Number(maand)
  const schrikkel = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
  const dagen = m === 2 ? (schrikkel ? 29 : 28) : m === 4 || m === 6 || m === 9 || m === 11 ? 30 : 31
  if (y < 1 || m < 1 || m > 12 || Number(dag) < 1 || Number(dag) > dagen) return "datum_bestaat_niet"
  return `${jaar}-${maand.padStart(2, "0")}-${dag.padStart(2, "0")}`
}

const GETAL = /^(-?)0*(\d+)(?:[.,](\d+?)0*)?$/

/**
 * A decimal point in place of the comma, without zeros that say nothing, so that 24, 24,0 and 024 are equal after reading;
 * or null: no thousands separator, no exponent, at most 30 characters.
 */
export function leesGetal(cel: string): string | null {
  const [heelGetal, teken, heel, breuk = "0"] = GETAL.exec(cel) ?? []
  if (heelGetal === undefined || cel.length > 30) return null
  const getal = breuk === "0" ? heel! : `${heel}.${breuk}`
  return getal === "0" ? getal : `${teken}${getal}`
}

/** Text with one kind of line break: a spreadsheet that saves a file again may write the other kind. */
export const leesTekst = (cel: string): string => (cel.includes("\r") ? cel.replaceAll(/\r\n?/g, "\n") : cel)

const WAAR = new Set(["ja", "j", "1", "true"])
const ONWAAR = new Set(["nee", "n", "0", "false"])

/** 't' or 'f', as COPY takes them; null for anything else. */
export function leesJaNee(cel: string): "t" | "f" | null {
  const woord = cel.toLowerCase()
  return WAAR.has(woord) ? "t" : ONWAAR.has(woord) ? "f" : null
}
