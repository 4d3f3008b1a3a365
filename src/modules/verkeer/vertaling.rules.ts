import { ONBEKEND, SYNONIEMEN, VOORVOEGSELS, WAARDEN } from "./vertaling.parameters.ts"

/** What is taken of a cell before its value is looked up. */
export const DELEN = ["geheel", "voornaam", "tussenvoegsel", "achternaam", "datum_jmd", "datum_mdj", "getal_duizend"] as const
export type Deel = (typeof DELEN)[number]

/** How one of our columns is filled: from a column of theirs, or always with the same. */
export interface Kolomregel {
  kolom: string
  uit: string | null
  vast: string
  deel: Deel
  /** Their value (trimmed, lower case) to ours; SLA_OVER leaves the row out of this file. */
  waarden: Record<string, string>
}

export interface Bestandsregel {
  bestand: string
  kolommen: Kolomregel[]
}

export const SLA_OVER = "-"

/** What of theirs is shown while somebody says what it is. */
export interface Bronbeeld {
  kolommen: string[]
  /** Up to 26 different values of each column, among the first rows. */
  waarden: ReadonlyMap<string, readonly string[]>
  /** How many rows were looked at, and whether those are all. */
  rijen: number
  alles: boolean
  /** Columns with the same in every row, and those with something else in every row. */
  gelijk: ReadonlySet<string>
  uniek: ReadonlySet<string>
}

/** A column that says who or what a row is about: one value for everybody cannot be it. */
export const isNummer = (kolom: string): boolean => kolom.endsWith("_nr")

/** Their columns of which ours may be one: a number is never what is the same in every row. */
export const kandidaten = (onze: string, { kolommen, gelijk }: Pick<Bronbeeld, "kolommen" | "gelijk">): string[] =>
  kolommen.filter(k => !isNummer(onze) || !gelijk.has(k))

const kaal = (tekst: string): string =>
  tekst
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[^a-z0-9]/g, "")

/** The columns of theirs that a translation needs; a file that has them all is read with it. */
export const gebruikt = (regels: readonly Bestandsregel[]): string[] => [
  ...new Set(regels.flatMap(r => r.kolommen.flatMap(k => (k.uit === null ? [] : [k.uit])))),
]

/** The column of theirs that is most likely ours, by its name or what else it is called; null: nothing like it. */
export function raadKolom(onze: string, hunne: readonly string[]): string | null {
  const namen = [kaal(onze), ...(SYNONIEMEN[onze] ?? [])]
  for (const naam of namen) {
    const gevonden = hunne.find(h => kaal(h) === naam)
    if (gevonden !== undefined) return gevonden
  }
  return null
}

/** A whole name yields its parts. */
export function raadDeel(onze: string, hunne: string): Deel {
  const heleNaam = ["volledigenaam", "naam"].includes(kaal(hunne))
  return heleNaam && (onze === "voornaam" || onze === "tussenvoegsel" || onze === "achternaam") ? onze : "geheel"
}

/** Of each value of theirs the code of ours that it most likely is; an empty text where nobody can tell. */
export function raadWaarden(codes: readonly string[], hunne: readonly string[]): Record<string, string> {
  const bekend = (woord: string): string | undefined => codes.find(code => kaal(code) === woord)
  return Object.fromEntries(hunne.map(waarde => [sleutel(waarde), bekend(kaal(waarde)) ?? bekend(kaal(WAARDEN[kaal(waarde)] ?? "")) ?? ""]))
}

/**
 * Of values that are no code: a whole number that stands in words ('trede 3') where `leest` takes it, and for what says that
 * nobody knows an empty cell, or, where that may not be, no row.
 */
export function raadVormen(
  hunne: readonly string[],
  { leest, getal, verplicht, weg }: { leest: (cel: string) => boolean; getal: boolean; verplicht: boolean; weg: boolean },
): Record<string, string> {
  const raad = (waarde: string): string[] => {
    const [cijfers, ...meer] = getal ? (waarde.match(/\d+/g) ?? []) : []
    if (cijfers !== undefined) return meer.length === 0 && !leest(waarde) && leest(cijfers) ? [cijfers] : []
    return ONBEKEND.has(kaal(waarde)) && (!verplicht || !leest(waarde)) ? [weg && verplicht ? SLA_OVER : ""] : []
  }
  return Object.fromEntries(hunne.flatMap(waarde => raad(waarde).map(onze => [sleutel(waarde), onze])))
}

/** Who says of one file which column the number of a person is, says it of every file: `vraagt` tells which need one. */
export function deelNummer(regels: readonly Bestandsregel[], vraagt: (bestand: string) => boolean): Bestandsregel[] {
  const zegt = (r: Bestandsregel): Kolomregel | undefined =>
    r.kolommen.find(k => k.kolom === "deelnemer_nr" && (k.uit !== null || k.vast !== ""))
  const nummer = regels.map(zegt).find(k => k !== undefined)
  return regels.map(r =>
    nummer && vraagt(r.bestand) && !zegt(r) ? { ...r, kolommen: [nummer, ...r.kolommen.filter(k => k.kolom !== "deelnemer_nr")] } : r,
  )
}

const sleutel = (waarde: string): string => waarde.trim().toLowerCase()

/** Takes part of a cell: of a name, or a day or number that is written in another way than the exchange format has it. */
export function neemDeel(cel: string, deel: Deel): string {
  if (deel === "datum_jmd") return cel.replace(/^(\d{4})[./]?(\d\d)[./]?(\d\d)$/, "$1-$2-$3")
  if (deel === "datum_mdj") return cel.replace(/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/, "$2-$1-$3")
  if (deel === "getal_duizend") return /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(cel) ? cel.replaceAll(".", "") : cel
  return deel === "geheel" ? cel : naamdeel(cel, deel)
}

function naamdeel(cel: string, deel: "voornaam" | "tussenvoegsel" | "achternaam"): string {
  const [voornaam = "", ...rest] = cel.split(/\s+/)
  const eind = rest.findIndex(woord => !VOORVOEGSELS.has(woord.toLowerCase()))
  const na = eind < 0 ? rest.length : eind
  if (deel === "voornaam") return voornaam
  return deel === "tussenvoegsel" ? rest.slice(0, na).join(" ") : rest.slice(na).join(" ") || voornaam
}

/** The cell of ours for one rule; `cel` is what stands in the column of theirs. */
function vertaalCel({ uit, vast, deel, waarden }: Kolomregel, cel: string): string {
  if (uit === null) return vast
  const gevonden = waarden[sleutel(cel)]
  if (gevonden !== undefined) return gevonden
  return cel.trim() === "" ? vast : neemDeel(cel.trim(), deel)
}

/**
 * One row of theirs as a row of one of our files; null leaves it out: a value says so, or (where `weglaten`) a column that
 * must be filled has nothing in it.
 */
export function vertaalRij({ kolommen }: Bestandsregel, cel: (kolom: string) => string, weglaten: ReadonlySet<string>): string[] | null {
  const cellen = kolommen.map(k => vertaalCel(k, k.uit === null ? "" : cel(k.uit)))
  if (cellen.includes(SLA_OVER)) return null
  return kolommen.some((k, i) => weglaten.has(k.kolom) && k.uit !== null && cellen[i] === "") ? null : cellen
}

/** "VMBO = vmbo_mbo1" per line; a line without = says nothing. */
export function leesWaarden(tekst: string): Record<string, string> {
  const regels = tekst.split(/\r?\n/).filter(regel => regel.includes("="))
  return Object.fromEntries(
    regels.map(regel => {
      const plek = regel.lastIndexOf("=")
      return [sleutel(regel.slice(0, plek)), regel.slice(plek + 1).trim()]
    }),
  )
}

export const schrijfWaarden = (waarden: Readonly<Record<string, string>>): string =>
  Object.entries(waarden)
    .map(([hunne, onze]) => `${hunne} = ${onze}`)
    .join("\n")
