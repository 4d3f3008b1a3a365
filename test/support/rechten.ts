import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Rol } from "#begrippen/rol"

/** The access matrix as the document says it: read from docs/rechten.md, knowing nothing of our SQL or of matrix.rules.ts. */
export type Daad = "lees" | "toevoeg" | "schrijf" | "masker" | "eigen"
export interface Tabel {
  tabel: string
  categorie: string
  schrijfwijze: "rij" | "feit" | "lezen"
  /** Lines beside each other, of which somebody may have an own part. */
  eigenDeel: boolean
}

const AFKORTING: Record<string, Rol> = {
  KR: "casusregisseur",
  KI: "klantmanager_inkomen",
  TB: "trajectbegeleider",
  JC: "jobcoach",
  WL: "werkleider",
  AM: "accountmanager",
  TL: "teamleider",
  HR: "personeelszaken",
  SH: "schuldhulp",
  PW: "partner",
  SC: "onderwijs",
  UZ: "uitzender",
  ST: "beleid",
  FB: "beheer",
  FG: "privacy",
  DN: "deelnemer",
}

const rows = readFileSync(join(import.meta.dirname, "../../docs/rechten.md"), "utf8")
  .split("\n")
  .filter(line => line.startsWith("|"))
  .map(line =>
    line
      .split("|")
      .slice(1, -1)
      .map(cell => cell.trim()),
  )
const kop = rows.find(row => row[0] === "categorie")!

export const ROLLEN: Rol[] = kop.slice(2).map(afkorting => AFKORTING[afkorting]!)
const matrix = new Map(rows.filter(row => /^C\d/.test(row[0]!)).map(row => [row[0]!, row.slice(2)]))
export const CATEGORIEEN: string[] = [...matrix.keys()]
export const TABELLEN: Tabel[] = rows
  .filter(row => row.length === 3 && /^C\d/.test(row[1]!))
  .map(([tabel, categorie, hoe]) => ({ tabel, categorie, schrijfwijze: hoe!.split(" ")[0], eigenDeel: hoe!.endsWith("(eigen)") }) as Tabel)

const doelen = new Map(
  rows.filter(row => row.length === 2 && row[0] !== undefined && row[0] in AFKORTING).map(row => [AFKORTING[row[0]!], row[1]!.split(" ")]),
)
/** For what somebody in this role works. */
export const doelenVan = (rol: Rol | "tablet"): readonly string[] => doelen.get(rol as Rol) ?? []

/** Who is at a shared tablet has no column: no category of anybody, himself included. */
export const letter = (rol: Rol | "tablet", categorie: string): string =>
  rol === "tablet" ? "–" : matrix.get(categorie)![ROLLEN.indexOf(rol)]!

/**
 * How an actor stands to a person today. In service counts for personeelszaken alone, involvement for all others. What depends
 * on the category: involvement within what an agreement leaves of it, what is shared, opened in need, or shielded.
 */
export interface Verhouding {
  betrokken(categorie: string, daad: Daad): boolean
  inDienst: boolean
  eigenOrganisatie: boolean
  zelf: boolean
  gedeeld(categorie: string): "niet" | "lezen" | "toevoegen"
  /** A share that lets him add and read back what he wrote himself, and nothing of others. */
  eigenDeel(categorie: string): boolean
  nood(categorie: string): boolean
  afgeschermd(categorie: string): boolean
  /** All that there is of it, another organisation left behind in a transfer. */
  achtergelaten(categorie: string): boolean
}

/** May somebody in this role do this with this category of this person? */
export function mag(rol: Rol | "tablet" | null, categorie: string, daad: Daad, v: Verhouding): boolean {
  if (rol === null) return false
  if (v.afgeschermd(categorie)) return false
  if ((daad === "lees" || daad === "schrijf") && v.achtergelaten(categorie)) return false
  const dichtbij = rol === "personeelszaken" ? v.inDienst : v.betrokken(categorie, daad)
  const anders = rol !== "personeelszaken" && langsAndereWeg(categorie, daad, v)
  if (daad === "eigen") {
    const cel = letter(rol, categorie)
    return rol !== "deelnemer" && ("WTO".includes(cel) ? v.eigenDeel(categorie) || (cel === "O" && dichtbij) : false)
  }
  switch (letter(rol, categorie)) {
    case "W":
      return daad !== "masker" && (dichtbij || anders)
    case "T":
      return (daad === "lees" || daad === "toevoeg") && (dichtbij || anders)
    case "R":
    case "S":
      return daad === "lees" && (dichtbij || anders)
    case "M":
      return daad === "masker" && (dichtbij || anders)
    case "V":
      return daad !== "masker" && v.eigenOrganisatie
    case "L":
      return daad === "lees" && v.eigenOrganisatie
    case "O":
      return daad === "lees" && v.zelf
    default:
      return false
  }
}

/**
 * Had somebody in this role, involved with a person, this as well? Who covers for him gets no more. All of it holds what a mask leaves;
 * personeelszaken is not involved with anybody.
 */
export function had(rol: Rol | "tablet", categorie: string, daad: Daad, eigenOrganisatie: boolean): boolean {
  if (rol === "personeelszaken") return false
  const daden: Record<string, string> = {
    W: "lees toevoeg schrijf masker eigen",
    T: "lees toevoeg masker eigen",
    ...(rol === "deelnemer" ? {} : { O: "eigen" }),
    R: "lees masker",
    S: "lees masker",
    M: "masker",
  }
  const breed: Record<string, string> = { V: "lees toevoeg schrijf masker", L: "lees masker" }
  const cel = letter(rol, categorie)
  return (daden[cel] ?? (eigenOrganisatie ? breed[cel] : undefined) ?? "").split(" ").includes(daad)
}

/** May he add a row to this table? In an own part that is one of his own. */
export const magToevoegen = (rol: Rol | "tablet" | null, { categorie, eigenDeel }: Tabel, v: Verhouding): boolean =>
  mag(rol, categorie, "toevoeg", v) || (eigenDeel && mag(rol, categorie, "eigen", v))

/** Sharing and break-glass: to read; to add only what was shared to add to; never to change. */
function langsAndereWeg(categorie: string, daad: Daad, v: Verhouding): boolean {
  if (daad === "schrijf") return false
  if (daad === "toevoeg") return v.gedeeld(categorie) === "toevoegen" && categorie !== "C01B"
  return v.gedeeld(categorie) !== "niet" || (daad === "lees" && v.nood(categorie))
}
