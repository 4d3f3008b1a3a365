/**
 * Which categories of data a figure rests on. One's own people are counted, and the people behind a figure are shown,
 * only to who may read all of them: the list behind 'uitstroom' says who had a benefit.
 */
const CATEGORIEEN: readonly [RegExp, readonly string[]][] = [
  [/^(BIJ-|INSTROOM)/, ["C05"]],
  [/^UIT-NAAR/, ["C05", "C20"]],
  [/^DRAAI/, ["C05", "C15"]],
  [/^TRJ-/, ["C15"]],
  [/^TREDE-TRAJ/, ["C14", "C15"]],
  [/^TREDE-/, ["C14"]],
  [/^ONTW-DUUR/, ["C15", "C20"]],
  [/^(PLS|DUUR-|LKS|BUITEN|BESCHUT|WSW|WEP)/, ["C20"]],
  [/^BAAN/, ["C04", "C20"]],
  [/^ACTIEF/, ["C05", "C15", "C20"]],
  [/^KWAL/, ["C12"]],
  [/^SAMEN/, ["C04"]],
  [/^VULGRAAD/, ["C03", "C12", "C14"]],
]
const SPLITSING: Readonly<Record<string, string>> = {
  doelgroep: "C04",
  niveau: "C12",
  voorziening: "C15",
  uitvoerder: "C15",
  opdrachtgever: "C15",
  soort: "C20",
  sector: "C20",
}

/** Categories of an indicator, the identity of the person included. Throws RangeError on a code that is not of the contract. */
export function categorieenVan(code: string): string[] {
  const gevonden = CATEGORIEEN.find(([vorm]) => vorm.test(code))
  if (!gevonden) throw new RangeError(`onbekende indicator ${code}`)
  return ["C01", ...gevonden[1]]
}

const magLezen = (rechten: ReadonlySet<string>, categorieen: readonly string[]) => categorieen.every(c => rechten.has(`${c}:lees`))

/** May who has these rights read, of people he may see, all that the indicator rests on? */
export const magIndicator = (code: string, rechten: ReadonlySet<string>): boolean => magLezen(rechten, categorieenVan(code))
/** The same of what a split shows of them. */
export const magSplitsing = (splitsing: string, rechten: ReadonlySet<string>): boolean => {
  const categorie = SPLITSING[splitsing]
  return categorie === undefined || magLezen(rechten, [categorie])
}
