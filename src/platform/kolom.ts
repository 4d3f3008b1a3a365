import { bsnFout } from "#begrippen/bsn"
import { leesPostcode } from "#begrippen/postcode"
import { leesDatum, leesGetal, leesJaNee, leesTekst } from "./celwaarde.ts"

/** geweigerd: the row does not land; gemeld: it lands, and this was noticed or mended; let_op: allowed but unlikely. */
export type Ernst = "geweigerd" | "gemeld" | "let_op"

/** Notes a finding about the cell at hand. */
export type Meld = (code: string, ernst?: Ernst, waarde?: string) => void

/** A column kind of an exchange file: how a cell is read, and where its value stands in the table. */
export interface Kolomsoort {
  /** Type of the staging column. */
  sql: "text" | "date" | "numeric" | "int" | "boolean" | "bytea"
  /** From a trimmed cell that is not empty to its value; null with a refusal = unreadable, null without = left empty. */
  lees(cel: string, meld: Meld): string | null
  /** The words that it may hold, where that is a closed list. */
  codes?: readonly string[]
  /** Free text, as somebody typed it: may hold anything. */
  vrij?: true
  /** A fact that cannot lie before birth or far ahead; an end that cannot lie very far ahead. */
  tijd?: "feit" | "eind"
  /** Name of the column in the table, where it differs. */
  in?: string
  /** What an empty cell means, as SQL. */
  leegIs?: string
  naar?: Verwijzing
  /** A column that is not simply stored: SQL from a staged row s to the table, and from a stored row t to the file. */
  om?: { heen: string; terug: string }
}

/** A reference to a row of another file by its number or code; one column of the table for each table of that file. */
export interface Verwijzing {
  bestand: string
  kolommen: readonly string[]
  /** The row belongs to this person: it carries who is responsible for him. */
  eigenaar?: true
  /** By this column of the other file in place of its number, among the rows for which `waar` holds. */
  op?: { kolom: string; waar: (alias: string) => string }
  /** Words that stand for themselves. */
  behalve?: readonly string[]
}

/** Longer keys and names fit no index; nobody writes them on purpose. */
export const LANGSTE_SLEUTEL = 300

export const tekst: Kolomsoort = { sql: "text", vrij: true, lees: leesTekst }

/** A key or a name: text that an index has to hold. */
export const nummer: Kolomsoort = {
  sql: "text",
  vrij: true,
  lees: (cel, meld) => {
    if (cel.length <= LANGSTE_SLEUTEL) return leesTekst(cel)
    meld("te_lang")
    return null
  },
}

/** One of a closed list, written as words in one text; read in any case. */
export function code(lijst: string): Kolomsoort {
  const bekend = new Map(lijst.split(/\s+/).map(c => [c.toLowerCase(), c]))
  return {
    sql: "text",
    codes: [...bekend.values()],
    lees: (cel, meld) => bekend.get(cel) ?? bekend.get(cel.toLowerCase()) ?? (meld("onbekende_code"), null),
  }
}

export const dag: Kolomsoort = {
  sql: "date",
  lees: (cel, meld) => {
    const gelezen = leesDatum(cel)
    if (gelezen !== "datumvorm" && gelezen !== "datum_bestaat_niet") return gelezen
    meld(gelezen)
    return null
  },
}
/** The day of a fact: not before birth, at most 366 days ahead. */
export const feit: Kolomsoort = { ...dag, tijd: "feit" }
/** An end, known or expected: at most ten years ahead. */
export const eind: Kolomsoort = { ...dag, tijd: "eind" }

interface Grens {
  van?: number
  /** Above this, the bound itself not included. */
  boven?: number
  tot?: number
  heel?: true
  /** The rule that is broken outside the bounds. */
  code: string
}

export function getal(grens?: Grens): Kolomsoort {
  return {
    sql: grens?.heel ? "int" : "numeric",
    lees: (cel, meld) => {
      const gelezen = leesGetal(cel)
      if (gelezen === null) {
        meld("getalvorm")
        return null
      }
      if (!grens) return gelezen
      const n = Number(gelezen)
      const past =
        n >= (grens.van ?? Number.NEGATIVE_INFINITY) &&
        n > (grens.boven ?? Number.NEGATIVE_INFINITY) &&
        n <= (grens.tot ?? Number.POSITIVE_INFINITY) &&
        (!grens.heel || Number.isInteger(n))
      if (!past) meld(grens.code)
      return past ? (grens.heel ? String(n) : gelezen) : null
    },
  }
}
export const uren = getal({ boven: 0, tot: 60, code: "uren_0_60" })

export const jaNee: Kolomsoort = {
  sql: "boolean",
  lees: (cel, meld) => leesJaNee(cel) ?? (meld("boolean"), null),
}

/** Digits of a fixed length, of which a spreadsheet dropped the leading zeros. */
function cijfers(lengte: number, kortst: number, fout: string): Kolomsoort {
  const vorm = new RegExp(`^\\d{${kortst},${lengte}}$`)
  return {
    sql: "text",
    lees: (cel, meld) => {
      if (!vorm.test(cel)) {
        meld(fout)
        return null
      }
      if (cel.length < lengte) meld("voorloopnul_aangevuld", "gemeld")
      return cel.padStart(lengte, "0")
    },
  }
}
export const gemeentecode = cijfers(4, 1, "onbekende_code")
export const kvkNummer = cijfers(8, 7, "kvk_8_cijfers")

/** Nine digits; staged as a cipher only (verkeer). */
export const bsn: Kolomsoort = {
  sql: "bytea",
  lees: (cel, meld) => {
    const fout = bsnFout(cel)
    if (fout) {
      meld(fout)
      return null
    }
    if (cel.length < 9) meld("voorloopnul_aangevuld", "gemeld")
    return cel.padStart(9, "0")
  },
}

export const postcode: Kolomsoort = {
  sql: "text",
  lees: (cel, meld) => leesPostcode(cel) ?? (meld("postcode", "gemeld"), null),
}

/** ISO 639-3: three letters. */
export const taal: Kolomsoort = {
  sql: "text",
  lees: (cel, meld) => {
    const gelezen = cel.toLowerCase()
    if (/^[a-z]{3}$/.test(gelezen)) return gelezen
    meld("onbekende_code")
    return null
  },
}

/** A reference by number or code. `kolommen`: where it stands in the table, one for each table of the other file. */
export const naar = (bestand: string, ...kolommen: string[]): Kolomsoort => ({ ...nummer, naar: { bestand, kolommen } })
/** The person to whom the row belongs. */
export const deelnemer: Kolomsoort = { ...nummer, naar: { bestand: "deelnemers", kolommen: ["deelnemer_id"], eigenaar: true } }

/** The same kind under another name in the table. */
export const als = (soort: Kolomsoort, kolom: string): Kolomsoort => ({ ...soort, in: kolom })
