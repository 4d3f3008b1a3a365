import { readFileSync } from "node:fs"

/** A part of the published specification, as far as our check reads it. */
interface Vorm {
  $ref?: string
  type?: string
  required?: string[]
  properties?: Record<string, Vorm>
  items?: Vorm
  oneOf?: Vorm[]
  allOf?: Vorm[]
  enum?: string[]
  pattern?: string
  format?: string
  minimum?: string
  maximum?: string
  minLength?: string
  maxLength?: string
}
interface Regel {
  diep: number
  tekst: string
}

/** What is wrong with a profile by the specification itself, each with where; a field that it does not know is wrong too. */
export function keurVum(bestand: string, profiel: unknown): string[] {
  const schemas = (leesYaml(readFileSync(bestand, "utf8")) as { components: { schemas: Record<string, Vorm> } }).components.schemas
  return keur(profiel, schemas["Werkzoekende"]!, "werkzoekende", schemas)
}

type Schemas = Readonly<Record<string, Vorm>>
function keur(wat: unknown, vorm: Vorm, waar: string, schemas: Schemas): string[] {
  if (vorm.$ref) return keur(wat, schemas[vorm.$ref.split("/").at(-1)!]!, waar, schemas)
  // The forms of a choice name what they are a form of again: of each only what is its own.
  if (vorm.oneOf) {
    const keuzes = vorm.oneOf.map(({ $ref }) => schemas[$ref!.split("/").at(-1)!]!.allOf!.find(deel => deel.properties)!)
    const fouten = keuzes.map(keuze => keur(wat, keuze, waar, schemas))
    return fouten.find(f => f.length === 0) ?? fouten.at(-1)!
  }
  if (vorm.type === "object") return keurObject(wat, vorm, waar, schemas)
  if (vorm.type === "array")
    return Array.isArray(wat) ? wat.flatMap((deel, nr) => keur(deel, vorm.items!, `${waar}[${nr}]`, schemas)) : [`${waar}: geen lijst`]
  return (vorm.type === "integer" ? foutenVanGetal(wat, vorm) : foutenVanTekst(wat, vorm)).map(fout => `${waar}: ${fout}`)
}

function keurObject(wat: unknown, { properties = {}, required = [] }: Vorm, waar: string, schemas: Schemas): string[] {
  if (typeof wat !== "object" || wat === null || Array.isArray(wat)) return [`${waar}: geen object`]
  const velden = Object.entries(wat)
  return [
    ...required.filter(naam => !(naam in wat)).map(naam => `${waar}.${naam}: ontbreekt`),
    ...velden.flatMap(([naam, waarde]) =>
      properties[naam] ? keur(waarde, properties[naam], `${waar}.${naam}`, schemas) : [`${waar}.${naam}: onbekend veld`],
    ),
  ]
}

function foutenVanGetal(wat: unknown, { minimum = "-Infinity", maximum = "Infinity", enum: lijst }: Vorm): string[] {
  if (!Number.isInteger(wat)) return ["geen heel getal"]
  const getal = wat as number
  return [
    ...(getal < Number(minimum) || getal > Number(maximum) ? [`niet van ${minimum} tot ${maximum}`] : []),
    ...(lijst && !lijst.includes(String(getal)) ? ["niet in de lijst"] : []),
  ]
}

function foutenVanTekst(wat: unknown, { minLength = "0", maxLength = "Infinity", pattern = "", enum: lijst, format }: Vorm): string[] {
  if (typeof wat !== "string") return ["geen tekst"]
  // The specification writes 'in capitals or not' behind the pattern, where its tools do not read it.
  const patroon = new RegExp(pattern.replace(/\/i$/, ""), pattern.endsWith("/i") ? "i" : "")
  return [
    ...(wat.length < Number(minLength) || wat.length > Number(maxLength) ? [`niet van ${minLength} tot ${maxLength} tekens`] : []),
    ...(patroon.test(wat) ? [] : ["past niet op het patroon"]),
    ...(lijst && !lijst.includes(wat) ? ["niet in de lijst"] : []),
    ...(format === "date" && !/^\d{4}-\d{2}-\d{2}$/.test(wat) ? ["geen dag"] : []),
  ]
}

/** As much of YAML as the specification uses: maps, lists, words with or without quotes; of a text over more lines only what is in quotes. */
function leesYaml(tekst: string): unknown {
  const regels = tekst
    .split(/\r?\n/)
    .filter(regel => regel.trim() !== "" && !/^(---|#)/.test(regel))
    .map((regel): Regel => ({ diep: regel.length - regel.trimStart().length, tekst: regel.trim() }))
  return leesDeel(regels, 0)[0]
}

const SLEUTEL = /^("[^"]*"|'[^']*'|[^\s:'"][^:]*):(?: (.*))?$/
function leesDeel(regels: Regel[], begin: number): [unknown, number] {
  const { diep, tekst } = regels[begin]!
  let nr = begin
  if (tekst.startsWith("- ")) {
    const lijst: unknown[] = []
    while (regels[nr]?.diep === diep && regels[nr]!.tekst.startsWith("- ")) {
      const rest = regels[nr]!.tekst.slice(2)
      regels[nr] = { diep: diep + 2, tekst: rest }
      const [deel, verder] = SLEUTEL.test(rest) ? leesDeel(regels, nr) : leesWoord(regels, nr, diep, rest)
      lijst.push(deel)
      nr = verder
    }
    return [lijst, nr]
  }
  const deel: Record<string, unknown> = {}
  while (regels[nr]?.diep === diep && !regels[nr]!.tekst.startsWith("- ")) {
    const [, sleutel, waarde] = SLEUTEL.exec(regels[nr]!.tekst) ?? []
    if (sleutel === undefined) throw new Error(`Niet te lezen: ${regels[nr]!.tekst}`)
    const volgend = regels[nr + 1]
    const leeg = !volgend || volgend.diep < diep || (volgend.diep === diep && !volgend.tekst.startsWith("- "))
    const [inhoud, verder] = waarde ? leesWoord(regels, nr, diep, waarde) : leeg ? [null, nr + 1] : leesDeel(regels, nr + 1)
    deel[sleutel.replaceAll(/^["']|["']$/g, "")] = inhoud
    nr = verder
  }
  return [deel, nr]
}

/** A word, with the lines under it on which it goes on. */
function leesWoord(regels: readonly Regel[], nr: number, diep: number, begin: string): [string, number] {
  let verder = nr + 1
  let woord = begin
  for (; verder < regels.length && regels[verder]!.diep > diep; verder++)
    woord = `${woord.replace(/\\$/, "")}${regels[verder]!.tekst.replace(/^\\(?= )/, "")}`
  return [woord.startsWith('"') ? (JSON.parse(woord) as string) : woord.replaceAll(/^'|'$/g, ""), verder]
}
