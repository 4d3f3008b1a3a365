import { resolve } from "node:path"
import { parseArgs } from "node:util"

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

/** The options of each call; one that it does not use is a mistake of who calls, and said. */
const OPTIES: Record<string, readonly string[]> = {
  inrichten: ["regio", "beheerder", "rechten"],
  import: ["als", "bron", "proef", "goede-rijen", "json"],
  export: ["als", "json", "vorm", "bestand"],
  indicatoren: ["van", "tot", "p", "organisatie", "als", "json"],
  esco: ["als", "json"],
  verify: ["anker", "kopie", "sleutel"],
  verloop: ["als", "proef"],
  backup: ["sleutel"],
  herstel: ["sleutel", "overschrijf", "tot"],
  taken: ["opnieuw"],
}

export function geenAndereOpties(naam: string, opties: Opties): void {
  const vreemd = Object.keys(opties).find(optie => !(OPTIES[naam] ?? []).includes(optie))
  if (vreemd) throw new Oproepfout(`De opdracht ${naam} kent geen --${vreemd}. Zie: npm run trede -- help`)
}

/** The call in parts. Throws Oproepfout with what is wrong with it. */
export function ontleed() {
  try {
    return parseArgs({ allowPositionals: true, options: VORM })
  } catch (fout) {
    const [, genoemd = "Deze opdracht"] = /'(-[^' ]*)/.exec((fout as Error).message) ?? []
    const onbekend = (fout as { code?: string }).code === "ERR_PARSE_ARGS_UNKNOWN_OPTION"
    throw new Oproepfout(
      `${genoemd} ${onbekend ? "is geen optie" : "is zo niet te lezen: er ontbreekt iets, of er staat te veel"}. Zie: npm run trede -- help`,
    )
  }
}

const VORM = {
  regio: { type: "string" },
  beheerder: { type: "string" },
  rechten: { type: "string" },
  als: { type: "string" },
  bron: { type: "string" },
  vorm: { type: "string" },
  bestand: { type: "string" },
  proef: { type: "boolean" },
  "goede-rijen": { type: "boolean" },
  json: { type: "boolean" },
  van: { type: "string" },
  tot: { type: "string" },
  p: { type: "string" },
  sleutel: { type: "string" },
  overschrijf: { type: "boolean" },
  anker: { type: "string" },
  kopie: { type: "string" },
  opnieuw: { type: "boolean" },
  organisatie: { type: "string", multiple: true },
  help: { type: "boolean" },
} as const
