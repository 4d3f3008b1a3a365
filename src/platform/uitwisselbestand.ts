import type { Ernst, Kolomsoort } from "./kolom.ts"

/** A column as the contract writes it: `naam*` is required, `naam#` is part of the key, `naam#?` also when it is empty. */
export interface Kolom extends Kolomsoort {
  naam: string
  verplicht: boolean
  sleutel: boolean
}

/** A check beyond types: an SQL predicate on a staged row s (`:vandaag` is the day of the import). */
export interface Controle {
  code: string
  kolom: string | null
  als: string
  ernst?: Ernst
  /** SQL for what the explanation has to name besides the value. */
  toelichting?: string
}

export interface Tabel {
  naam: string
  /** Where the file has more than one table: which rows land here, and which columns this one has not. */
  rijen?: string
  zonder?: readonly string[]
  /** SQL on a stored row t: which of its rows an export takes along. */
  uitvoer?: string
}

/** One file of the exchange format: everything that reading, checking, landing and export need to know of it. */
export interface Uitwisselbestand {
  naam: string
  kolommen: readonly Kolom[]
  tabellen: readonly Tabel[]
  /** ⟳ for each person that it names the whole truth of its source: rows that are gone lapse. */
  periode: boolean
  /** Numbers are unique within their source; false: codes that all sources share. */
  perBron: boolean
  /** Columns which, with the person, hold one running period at a time. */
  overlap: readonly string[] | null
  preciesEenVan: readonly [string, string] | null
  /** The column that names the organisation for which one needs the right to import. */
  recht: string | null
  /** Shared rows: SQL on the new row k or the stored row t, which organisations may change it. */
  wijzigrecht: { nieuw: string; bestaand: string } | null
  /** A column that may hold a value once, among the rows for which `waar` holds. */
  uniek: { kolom: string; waar: (alias: string) => string } | null
  controles: readonly Controle[]
  /** Checks that look at what the row refers to: m_<column> is the row of the map behind that column. */
  ketencontroles: readonly Controle[]
  /** What else those checks look at, as joins. */
  ketenBij: string
  /** SQL that runs before the rows are matched with what is stored. */
  vooraf: string | null
  /** SQL on a stored row t: which rows an export takes along besides those that others name. */
  uitvoer: string | null
}

interface Vorm {
  kolommen: Record<string, Kolomsoort>
  tabel: string | readonly Tabel[]
  periode?: true
  gedeeld?: true
  overlap?: readonly string[]
  preciesEenVan?: readonly [string, string]
  recht?: string
  wijzigrecht?: { nieuw: string; bestaand: string }
  uniek?: { kolom: string; waar: (alias: string) => string }
  controles?: readonly Controle[]
  ketencontroles?: readonly Controle[]
  ketenBij?: string
  vooraf?: string
  uitvoer?: string
}

/** Declares a file in the notation of the contract's table. */
export function bestand(naam: string, vorm: Vorm): Uitwisselbestand {
  return {
    naam,
    kolommen: Object.entries(vorm.kolommen).map(([sleutel, soort]) => ({
      ...soort,
      naam: sleutel.replace(/[*#?]+$/, ""),
      verplicht: /[*#]$/.test(sleutel),
      sleutel: sleutel.includes("#"),
    })),
    tabellen: typeof vorm.tabel === "string" ? [{ naam: vorm.tabel }] : vorm.tabel,
    periode: vorm.periode ?? false,
    perBron: !vorm.gedeeld,
    overlap: vorm.overlap ?? null,
    preciesEenVan: vorm.preciesEenVan ?? null,
    recht: vorm.recht ?? null,
    wijzigrecht: vorm.wijzigrecht ?? null,
    uniek: vorm.uniek ?? null,
    controles: vorm.controles ?? [],
    ketencontroles: vorm.ketencontroles ?? [],
    ketenBij: vorm.ketenBij ?? "",
    vooraf: vorm.vooraf ?? null,
    uitvoer: vorm.uitvoer ?? null,
  }
}

/** SQL: the cell of a staged row could be read; it may be empty. */
export const isLeesbaar = (kolom: string): string => `(s.onleesbaar is null or not s.onleesbaar ? '${kolom}')`
/** SQL: the cell was empty, which an unreadable cell is not. */
export const isLeeg = (kolom: string): string => `(s.${kolom} is null and ${isLeesbaar(kolom)})`
