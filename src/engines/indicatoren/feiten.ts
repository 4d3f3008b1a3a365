/**
 * What the engine is fed: facts in columns, one entry a row. Days are day numbers since 1970-01-01; hours are whole
 * millionths of an hour, so that sums are exact (4 hours is 4, not 3.9999999999999996).
 */
export type Aard = "getal" | "code"
export type Schema = Readonly<Record<string, Aard>>
export type Kolom<A extends Aard> = A extends "code" ? Uint8Array : Int32Array
export type KolommenVan<S extends Schema> = { [K in keyof S]: Kolom<S[K]> }

/** An end that is not there: later than every day. */
export const LOPEND = 0x7fffffff
/** A day that is not there, where it must read as 'long ago'. */
export const GEEN_DAG = -0x80000000
/** Hours that are not registered. */
export const GEEN_UREN = -1
export const UREN_EENHEID = 1_000_000

export const PERSOON = {
  geboren: "getal", // yyyymmdd, so that completed years are one subtraction
  geslacht: "code",
  aanmeldjaar: "getal", // 0: not known
  aangemeld: "getal", // GEEN_DAG: not known
  standaard: "getal", // organisation that holds on every day that no period covers
  huishouden: "getal", // -1: none
  velden: "code", // VELD_BIT
} as const satisfies Schema

/** Rows of a person: sorted by their first column inside the person, rows with equal days in source-key order. */
export const DOSSIER = {
  verantwoordelijke: { begin: "getal", einde: "getal", organisatie: "getal" },
  uitkering: { begin: "getal", einde: "getal", soort: "code", reden: "code" },
  doelgroep: { begin: "getal", einde: "getal", doelgroep: "code" },
  trede: { datum: "getal", trede: "code" },
  opleiding: { behaald: "getal", niveau: "code", diploma: "code" },
  regie: { begin: "getal", einde: "getal" }, // betrokkene with rol casusregisseur
  traject: {
    begin: "getal", einde: "getal", verwacht: "getal", reden: "code", uitvalreden: "code", uren: "getal",
    voorziening: "getal", uitvoerder: "getal", opdrachtgever: "getal",
  }, // biome-ignore format: one line a subject
  dienstverband: {
    begin: "getal", einde: "getal", bevestigd: "getal", soort: "code", reden: "code", uren: "getal",
    werkgever: "getal", eigen: "getal", lks: "code", contact: "code",
  }, // biome-ignore format: one line a subject
  plaatsing: { begin: "getal", einde: "getal", werkvorm: "code", uren: "getal", betaald: "code" },
} as const satisfies Record<string, Schema>
export type TabelNaam = keyof typeof DOSSIER

/** Rows that belong to a row: presence to its traject, places to their dienstverband, whoever's they are. */
export const BIJLAGE = {
  aanwezig: { datum: "getal" },
  werkplek: { begin: "getal", einde: "getal", werkvorm: "code" },
} as const satisfies Record<string, Schema>
export const HOORT_BIJ = { aanwezig: "traject", werkplek: "dienstverband" } as const

/** `eigenaar`: the index in `persoon` (of a bijlage: the index of the row it belongs to). */
export type Invoer<S extends Schema> = { eigenaar: Int32Array } & KolommenVan<S>
export type Feiten = { id: readonly string[]; persoon: KolommenVan<typeof PERSOON> } & {
  [T in TabelNaam]: Invoer<(typeof DOSSIER)[T]>
} & { [T in keyof typeof BIJLAGE]: Invoer<(typeof BIJLAGE)[T]> }

/** Organisation 0 is nobody: what stands under it counts nowhere. */
export const NIEMAND = 0
export interface Organisatie {
  code: string
  soort: string
}
export interface Voorziening {
  code: string
  uitvoerder: number // organisation, 0: none
}
export interface Melding {
  id: string
  organisatie: number
  datum: number
  afgehandeld: number // LOPEND: not handled
  uitkomst: number
  deelnemer: string | null
}
export interface Reekswaarde {
  reeks: string
  datum: number
  plek: string
  waarde: number
}
/** Registers without people in them. Index 0 of organisatie and voorziening is a placeholder for 'none'. */
export interface Registers {
  organisatie: Organisatie[]
  voorziening: Voorziening[]
  werkgeverSector: Uint8Array
  melding: Map<string, Melding>
  reeks: Reekswaarde[]
}
