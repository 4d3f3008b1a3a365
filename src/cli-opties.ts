import { resolve } from "node:path"

/** The call itself is wrong, or what it names cannot be read: exit status 2. */
export class Oproepfout extends Error {}

export type Opties = Record<string, string | boolean | string[] | undefined>

export const tekst = (opties: Opties, naam: string, anders: string): string => (typeof opties[naam] === "string" ? opties[naam] : anders)

export function verplicht(opties: Opties, naam: string): string {
  const waarde = opties[naam]
  if (typeof waarde !== "string" || waarde === "") throw new Oproepfout(`Geef --${naam} op. Zie: npm run trede -- help`)
  return waarde
}

/** One of these words, or null where the option is not there. */
export function eenVan<W extends string>(opties: Opties, naam: string, woorden: readonly W[]): W | null {
  const waarde = tekst(opties, naam, "")
  if (waarde === "") return null
  const gekozen = woorden.find(w => w === waarde)
  if (!gekozen) throw new Oproepfout(`--${naam} is een van: ${woorden.join(", ")}.`)
  return gekozen
}

export function mapVan([map, ...meer]: string[]): string {
  if (!map) throw new Oproepfout("Noem de map of het bestand. Zie: npm run trede -- help")
  geenWoorden(meer)
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), map)
}

export function geenWoorden([woord]: string[]): void {
  if (woord !== undefined)
    throw new Oproepfout(`"${woord}" hoort hier niet. Staat er een naam met spaties, zet die dan tussen aanhalingstekens.`)
}
