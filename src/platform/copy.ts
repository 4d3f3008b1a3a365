/** A column that COPY fills: its name and its type. */
export interface Copykolom {
  naam: string
  sql: "text" | "date" | "numeric" | "int" | "boolean" | "bytea" | "jsonb" | "uuid"
}

/** As the database writes it: a day YYYY-MM-DD, a boolean t or f, bytes as hexadecimal digits. */
export type Copywaarde = string | number | null

/** Bytes that go to the database at a time. */
const BLOK = 64 * 1024
const RUIMTE = BLOK + 4096
/** Short text is quicker written character by character than by a call. */
const KORT = 24
/** The most that a value takes of which the length is not asked: a number of 30 digits with its head. */
const VAST = 48
const STREEP = "-".charCodeAt(0)
const KOP = Buffer.from("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", "latin1")

/**
 * Rows in the binary format of COPY. Text has to be parsed by the database: a day took it 210 ns, and an id 300, of which
 * 60 and 70 are left; in a million rows that is half a second.
 */
export class CopyBlok {
  #kolommen: readonly Copykolom[]
  #bytes: Buffer = Buffer.allocUnsafe(RUIMTE)
  #plek = KOP.copy(this.#bytes)

  constructor(kolommen: readonly Copykolom[]) {
    this.#kolommen = kolommen
  }

  get vol(): boolean {
    return this.#plek >= BLOK
  }

  /** Puts a row behind the others, its values in the order of the columns. */
  zet(waarden: readonly Copywaarde[]): void {
    this.#maakRuimte(2)
    this.#int16(this.#kolommen.length)
    for (let i = 0; i < this.#kolommen.length; i++) this.#veld(this.#kolommen[i]!.sql, waarden[i]!)
  }

  /** Hands over the rows so far; the next ones go into `leeg`. */
  neem(leeg: Buffer = Buffer.allocUnsafe(RUIMTE)): Buffer {
    const bytes = this.#bytes.subarray(0, this.#plek)
    this.#bytes = leeg
    this.#plek = 0
    return bytes
  }

  /** Hands over the last rows and the end of all. */
  sluit(): Buffer {
    this.#maakRuimte(2)
    this.#int16(-1)
    return this.neem()
  }

  /** Of what was handed over: the room to write in again, null where a long row had made it larger. */
  static ruimte(bytes: Buffer): Buffer | null {
    return bytes.buffer.byteLength === RUIMTE ? Buffer.from(bytes.buffer) : null
  }

  #veld(soort: Copykolom["sql"], waarde: Copywaarde): void {
    if (waarde === null) return this.#int32(-1)
    const begin = this.#plek
    this.#plek += 4
    if (soort === "int") this.#int32(Number(waarde))
    else this.#schrijf(soort, String(waarde))
    const eind = this.#plek
    this.#plek = begin
    this.#int32(eind - begin - 4)
    this.#plek = eind
  }

  #schrijf(soort: Copykolom["sql"], tekst: string): void {
    if (soort === "text") this.#tekst(tekst)
    else if (soort === "date") this.#int32(copyDag(tekst))
    else if (soort === "numeric") this.#getal(tekst)
    else if (soort === "boolean") this.#bytes[this.#plek++] = tekst === "t" ? 1 : 0
    else if (soort === "jsonb") {
      this.#bytes[this.#plek++] = 1 // the version of jsonb
      this.#tekst(tekst)
    } else this.#hex(tekst)
  }

  #tekst(tekst: string): void {
    this.#maakRuimte(3 * tekst.length)
    const bytes = this.#bytes
    let plek = this.#plek
    let i = 0
    if (tekst.length <= KORT)
      for (; i < tekst.length; i++) {
        const teken = tekst.charCodeAt(i)
        if (teken > 0x7f) break
        bytes[plek++] = teken
      }
    this.#plek = i === tekst.length ? plek : this.#plek + bytes.write(tekst, this.#plek)
  }

  /** Bytes, of hexadecimal digits; of an id the dashes are left out. */
  #hex(cijfers: string): void {
    this.#maakRuimte(cijfers.length)
    const bytes = this.#bytes
    let plek = this.#plek
    for (let i = 0; i < cijfers.length; i += 2) {
      if (cijfers.charCodeAt(i) === STREEP) i++
      bytes[plek++] = (nibble(cijfers.charCodeAt(i)) << 4) | nibble(cijfers.charCodeAt(i + 1))
    }
    this.#plek = plek
  }

  /** Digits in groups of four, on both sides of the point: how many, the weight of the first, the sign, decimals, the groups. */
  #getal(tekst: string): void {
    const negatief = tekst.startsWith("-")
    const [heel = "", breuk = ""] = (negatief ? tekst.slice(1) : tekst).split(".")
    const voor = Math.ceil(heel.length / 4)
    const na = Math.ceil(breuk.length / 4)
    this.#int16(voor + na)
    this.#int16(voor - 1)
    this.#int16(negatief ? 0x4000 : 0)
    this.#int16(breuk.length)
    for (let i = 0; i < voor; i++)
      this.#int16(Number(heel.slice(Math.max(0, heel.length - 4 * (voor - i)), heel.length - 4 * (voor - i - 1))))
    for (let i = 0; i < na; i++) this.#int16(Number(breuk.slice(4 * i, 4 * i + 4).padEnd(4, "0")))
  }

  #int16(n: number): void {
    this.#bytes[this.#plek++] = n >>> 8
    this.#bytes[this.#plek++] = n
  }

  #int32(n: number): void {
    const bytes = this.#bytes
    const plek = this.#plek
    bytes[plek] = n >>> 24
    bytes[plek + 1] = n >>> 16
    bytes[plek + 2] = n >>> 8
    bytes[plek + 3] = n
    this.#plek = plek + 4
  }

  /** Room for so many bytes, and for the rest of the row, of which only text and bytes are long. */
  #maakRuimte(extra: number): void {
    const bytes = extra + VAST * this.#kolommen.length
    if (this.#plek + bytes <= this.#bytes.length) return
    const ruimer = Buffer.allocUnsafe(2 * this.#bytes.length + bytes)
    this.#bytes.copy(ruimer, 0, 0, this.#plek)
    this.#bytes = ruimer
  }
}

const nibble = (cijfer: number): number => (cijfer & 15) + (cijfer >> 6) * 9

/** Days since 1 January 2000, of a day YYYY-MM-DD that exists: the year begins in March, so that its last day is the odd one. */
function copyDag(dag: string): number {
  const maand = twee(dag, 5)
  const jaar = twee(dag, 0) * 100 + twee(dag, 2) - (maand < 3 ? 1 : 0)
  const sindsMaart = (153 * (maand < 3 ? maand + 9 : maand - 3) + 2) / 5
  return (
    365 * jaar + Math.floor(jaar / 4) - Math.floor(jaar / 100) + Math.floor(jaar / 400) + Math.floor(sindsMaart) + twee(dag, 8) - 730_426
  )
}

const twee = (dag: string, plek: number): number => (dag.charCodeAt(plek) - 48) * 10 + dag.charCodeAt(plek + 1) - 48
