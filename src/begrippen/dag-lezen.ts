/**
 * Dag lezen: een dag zoals mensen hem schrijven (9-5-1992, 9 mei '92, 09051992, 1992-05-09), gevonden in een langere
 * tekst.
 * English: reading a date.
 */
import { bestaat, type Dag } from "./dag.ts"
import { MAANDEN_KORT } from "./dag-schrijven.ts"

/** Nobody younger than this is looked for: '14 in 2026 is 1914. */
const JONGST = 13

interface Vorm {
  patroon: RegExp
  lees(delen: string[], vandaag: Dag): Dag
}

const vier = (jaar: string, vandaag: Dag): string => {
  if (jaar.length === 4) return jaar
  const dezeEeuw = `${vandaag.slice(0, 2)}${jaar}`
  return Number(dezeEeuw) <= Number(vandaag.slice(0, 4)) - JONGST ? dezeEeuw : `${Number(vandaag.slice(0, 2)) - 1}${jaar}`
}
const schrijf = (jaar: string, maand: string | number, dag: string): Dag =>
  `${jaar}-${String(maand).padStart(2, "0")}-${dag.padStart(2, "0")}`

/** Year first before day first; words before figures run together. */
const VORMEN: readonly Vorm[] = [
  { patroon: /(?<!\d)((?:1[89]|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, lees: ([j, m, d]) => schrijf(j!, m!, d!) },
  { patroon: /(?<!\d)(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})(?!\d)/, lees: ([d, m, j], nu) => schrijf(vier(j!, nu), m!, d!) },
  { patroon: /(?<!\d)(\d{1,2}) (\d{1,2}) (\d{4})(?!\d)/, lees: ([d, m, j]) => schrijf(j!, m!, d!) },
  {
    patroon: /(?<!\d)(\d{1,2})\s*(jan|feb|m(?:aa)?rt|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z.]*\s*['’]?(\d{4}|\d{2})(?!\d)/i,
    lees: ([d, m, j], nu) => schrijf(vier(j!, nu), MAANDEN_KORT.indexOf(m!.toLowerCase().replace("maart", "mrt") as "mrt") + 1, d!),
  },
  { patroon: /(?<!\d)(\d{2})(\d{2})((?:19|20)\d{2})(?!\d)/, lees: ([d, m, j]) => schrijf(j!, m!, d!) },
  { patroon: /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/, lees: ([j, m, d]) => schrijf(j!, m!, d!) },
]

/** The first day that the text names, and the text without it; null: it names none that exists. Two-digit years are read as a birth year. */
export function vindDag(tekst: string, vandaag: Dag): { dag: Dag; rest: string } | null {
  for (const { patroon, lees } of VORMEN) {
    const gevonden = patroon.exec(tekst)
    if (!gevonden) continue
    const dag = lees(gevonden.slice(1), vandaag)
    if (bestaat(dag)) return { dag, rest: tekst.replace(gevonden[0], " ").replaceAll(/\s+/g, " ").trim() }
  }
  return null
}
