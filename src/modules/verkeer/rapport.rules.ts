/** The report of an import, as the contract has it (uitwisseling.md §4). */
export type Ernst = "geweigerd" | "gemeld" | "let_op"

export interface Melding {
  bestand: string
  /** Data row from 1, without the header; null for the file as a whole. */
  rij: number | null
  /** The text line on which the row begins. */
  regel: number | null
  kolom: string | null
  waarde: string | null
  code: string
  ernst: Ernst
  uitleg: string
  /** So many more of this kind in this file are not named one by one. */
  nog?: number
}

export interface Bestandstelling {
  bestand: string
  rijen: number
  goed: number
  geweigerd: number
  gemeld: number
  nieuw: number
  gewijzigd: number
  ongewijzigd: number
  vervallen: number
}

export interface ImportRapport {
  bron: string
  proef: boolean
  geland: boolean
  bestanden: Bestandstelling[]
  meldingen: Melding[]
}

/** The report, and what the import does that is no fault of a row: for who looks on, as the contract has no code for it. */
export interface Importuitslag extends ImportRapport {
  aankondigingen: Melding[]
}
export const AANKONDIGING = { vervalt: "vervalt", andereBron: "nummer_bij_andere_bron" } as const
export const isAankondiging = ({ code }: Pick<Melding, "code">): boolean => Object.values<string>(AANKONDIGING).includes(code)

/** The report to the letter (uitwisseling.md §4). */
export const volgensContract = ({ bron, proef, geland, bestanden, meldingen }: ImportRapport): ImportRapport => ({
  bron,
  proef,
  geland,
  bestanden,
  meldingen,
})

/** What was found, before it is put into words. */
export interface Bevinding {
  bestand: string
  rij: number | null
  regel: number | null
  kolom: string | null
  waarde: string | null
  code: string
  ernst: Ernst
  /** What the explanation has to name besides the value. */
  toelichting: string | null
  /** So many more of this kind in this file are not named one by one. */
  nog?: number
}

/** May this import land? A file that was left out (bestand_dubbel) stops it, also when only the good rows were asked for. */
export function magLanden(bevindingen: readonly Pick<Bevinding, "code" | "ernst">[], proef: boolean, goedeRijen: boolean): boolean {
  if (proef || bevindingen.some(b => b.code === "bestand_dubbel")) return false
  return goedeRijen || bevindingen.every(b => b.ernst !== "geweigerd")
}

/** Exit status of `trede import`: 0 landed or a dry run without refusals, 1 rows were refused and nothing landed. */
export const uitgang = (rapport: ImportRapport): 0 | 1 => (rapport.geland || rapport.meldingen.every(m => m.ernst !== "geweigerd") ? 0 : 1)

/** In order of file, row, column and code; `volgorde` gives the columns of each known file in the order of the contract. */
export function ordenBevindingen(bevindingen: readonly Bevinding[], volgorde: ReadonlyMap<string, readonly string[]>): Bevinding[] {
  const bestanden = [...volgorde.keys()]
  const plaats = (lijst: readonly string[], wat: string | null): number => {
    if (wat === null) return -1
    const i = lijst.indexOf(wat)
    return i < 0 ? lijst.length : i
  }
  return bevindingen.toSorted(
    (a, b) =>
      plaats(bestanden, a.bestand.toLowerCase()) - plaats(bestanden, b.bestand.toLowerCase()) ||
      vergelijk(a.bestand, b.bestand) ||
      (a.rij ?? 0) - (b.rij ?? 0) ||
      plaats(volgorde.get(a.bestand) ?? [], a.kolom) - plaats(volgorde.get(b.bestand) ?? [], b.kolom) ||
      vergelijk(a.code, b.code),
  )
}

const vergelijk = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
