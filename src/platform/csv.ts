/**
 * CSV as spreadsheets write it: a row is a line of text, unless a quoted cell holds the line break. Own code, since each
 * library at hand lacks something the report needs (text line of a row, short rows, mixed line breaks) or is three
 * times slower; csv.rules.test.ts compares it with csv-parse. Decision: docs/besluiten/0004-csv-lezer.md.
 */
export const SCHEIDINGEN = [";", ",", "\t"] as const
export type Scheiding = (typeof SCHEIDINGEN)[number]

/** The text is no CSV that anybody can read: says in Dutch what and where. */
export class CsvFout extends Error {}

/** A line this long is an unclosed quote or no text at all. */
const LANGSTE_RIJ = 4 * 1024 * 1024

export type PerRij = (cellen: string[], regel: number) => void

/** Takes text in pieces and hands out rows, each with the text line (from 1) on which it begins. Blank rows are left out. */
export class CsvLezer {
  #scheiding: Scheiding
  #rest = ""
  /** A quoted cell that has not ended is looked at again when there is twice as much: at each piece anew took the square of its length. */
  #vanaf = 0
  #regel: number

  constructor(scheiding: Scheiding, regel = 1) {
    this.#scheiding = scheiding
    this.#regel = regel
  }

  /** Reads the whole rows in this piece; what is not finished waits for the next. Throws CsvFout. */
  lees(stuk: string, laatste: boolean, perRij: PerRij): void {
    const tekst = this.#rest === "" ? stuk : this.#rest + stuk
    if (tekst.length < this.#vanaf && !laatste) return this.#bewaar(tekst)
    this.#vanaf = 0
    const heeftAanhaling = tekst.includes('"')
    let pos = 0
    while (pos < tekst.length) {
      const eind = tekst.indexOf("\n", pos)
      if (eind < 0 && !laatste) break
      const regel = tekst.slice(pos, eind < 0 ? tekst.length : eind)
      if (!heeftAanhaling || !regel.includes('"')) {
        this.#geef(regel.split(this.#scheiding), perRij)
        this.#regel++
        pos += regel.length + 1
        continue
      }
      const rij = leesAangehaald(tekst, pos, this.#scheiding, laatste)
      if (!rij) {
        if (laatste) throw new CsvFout(`Op regel ${this.#regel} begint een aanhalingsteken dat nergens wordt gesloten.`)
        this.#vanaf = (tekst.length - pos) * 2
        break
      }
      this.#geef(rij.cellen, perRij)
      this.#regel += rij.regels
      pos = rij.na
    }
    this.#bewaar(tekst.slice(pos))
  }

  #bewaar(rest: string): void {
    this.#rest = rest
    if (this.#rest.length > LANGSTE_RIJ)
      throw new CsvFout(`Vanaf regel ${this.#regel} is geen einde van een rij te vinden: ontbreekt daar een aanhalingsteken?`)
  }

  #geef(cellen: string[], perRij: PerRij): void {
    if (cellen[0]!.trim() === "" && cellen.every(cel => cel.trim() === "")) return
    perRij(cellen, this.#regel)
  }
}

interface Aangehaald {
  cellen: string[]
  /** Where the next row begins, and how many text lines this one took. */
  na: number
  regels: number
}

/** One row with quotes in it, from `pos`; null when the text ends before the row does. */
function leesAangehaald(tekst: string, pos: number, scheiding: string, laatste: boolean): Aangehaald | null {
  const cellen: string[] = []
  let regels = 1
  let i = pos
  for (;;) {
    let cel = ""
    const begin = overSpaties(tekst, i)
    if (tekst[begin] === '"') {
      i = begin + 1
      for (;;) {
        const sluit = tekst.indexOf('"', i)
        if (sluit < 0) return null
        cel += tekst.slice(i, sluit)
        i = sluit + 1
        if (tekst[i] !== '"') break
        cel += '"'
        i++
      }
      for (let r = cel.indexOf("\n"); r >= 0; r = cel.indexOf("\n", r + 1)) regels++
    }
    const eind = celEinde(tekst, i, scheiding)
    cellen.push(cel + tekst.slice(i, eind))
    if (eind >= tekst.length) return laatste ? { cellen, na: eind, regels } : null
    if (tekst[eind] === "\n") return { cellen, na: eind + 1, regels }
    i = eind + 1
  }
}

function overSpaties(tekst: string, pos: number): number {
  while (tekst[pos] === " ") pos++
  return pos
}

function celEinde(tekst: string, pos: number, scheiding: string): number {
  while (pos < tekst.length && tekst[pos] !== scheiding && tekst[pos] !== "\n") pos++
  return pos
}

/** The separator that yields most known column names in the header; of equals the first of `;`, `,`, tab. */
export function kiesScheiding(begin: string, bekend: (kolom: string) => boolean): Scheiding {
  const score = (s: Scheiding): number => new Set(leesKop(begin, s).cellen.map(kolomnaam).filter(bekend)).size
  return SCHEIDINGEN.reduce((beste, s) => (score(s) > score(beste) ? s : beste))
}

/** The first row that is not blank; no cells when there is none. */
export function leesKop(begin: string, scheiding: Scheiding): { cellen: string[]; regel: number } {
  let kop: { cellen: string[]; regel: number } | undefined
  try {
    new CsvLezer(scheiding).lees(begin, true, (cellen, regel) => {
      kop = { cellen, regel }
      throw STOP
    })
  } catch (fout) {
    if (fout !== STOP && !(fout instanceof CsvFout)) throw fout
  }
  return kop ?? { cellen: [], regel: 1 }
}
const STOP = new Error("kop gelezen")

export const kolomnaam = (cel: string): string => cel.trim().toLowerCase()

/** One cell as it is written: quoted only where needed. */
export const schrijfCel = (tekst: string): string => (/[;"\r\n,\t]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst)

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front, and reading takes it off again. Text
 * that itself looks like a guarded formula gets one more, so that reading what was written always gives the text back.
 * Blanks and what nobody sees (a tab, a line break, a zero byte) may stand before it: a spreadsheet reads past them.
 * A telephone number (+31 6 …) is no formula.
 */
const FORMULE = /^'*[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u
const TELEFOON = /^'*\+[\d ]+$/
const isFormule = (tekst: string): boolean => FORMULE.test(tekst) && !TELEFOON.test(tekst)
export const schermAf = (tekst: string): string => (isFormule(tekst) ? `'${tekst}` : tekst)
export const haalSchermWeg = (tekst: string): string => (tekst.charCodeAt(0) === 39 && isFormule(tekst) ? tekst.slice(1) : tekst)
