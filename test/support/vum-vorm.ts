import { readFileSync } from "node:fs"
import { join } from "node:path"

/** A part of the published specification (VNG Realisatie, werkzoekendenprofielen 0.8.7), as far as our check reads it: no words, only what holds. */
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
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
}
const SCHEMAS = JSON.parse(readFileSync(join(import.meta.dirname, "vum-0.8.7.json"), "utf8")) as Schemas

/** What is wrong with a profile by the specification itself, each with where; a field that it does not know is wrong too. */
export const keurVum = (profiel: unknown): string[] => keur(profiel, SCHEMAS["Werkzoekende"]!, "werkzoekende", SCHEMAS)

type Schemas = Readonly<Record<string, Vorm>>
function keur(wat: unknown, vorm: Vorm, waar: string, schemas: Schemas): string[] {
  if (vorm.$ref) return keur(wat, schemas[vorm.$ref]!, waar, schemas)
  // The forms of a choice name what they are a form of again: of each only what is its own.
  if (vorm.oneOf) {
    const keuzes = vorm.oneOf.map(({ $ref }) => schemas[$ref!]!.allOf!.find(deel => deel.properties)!)
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

function foutenVanGetal(wat: unknown, { minimum = -Infinity, maximum = Infinity, enum: lijst }: Vorm): string[] {
  if (!Number.isInteger(wat)) return ["geen heel getal"]
  const getal = wat as number
  return [
    ...(getal < minimum || getal > maximum ? [`niet van ${minimum} tot ${maximum}`] : []),
    ...(lijst && !lijst.includes(String(getal)) ? ["niet in de lijst"] : []),
  ]
}

function foutenVanTekst(wat: unknown, { minLength = 0, maxLength = Infinity, pattern = "", enum: lijst, format }: Vorm): string[] {
  if (typeof wat !== "string") return ["geen tekst"]
  // The specification writes 'in capitals or not' behind the pattern, where its tools do not read it.
  const patroon = new RegExp(pattern.replace(/\/i$/, ""), pattern.endsWith("/i") ? "i" : "")
  return [
    ...(wat.length < minLength || wat.length > maxLength ? [`niet van ${minLength} tot ${maxLength} tekens`] : []),
    ...(patroon.test(wat) ? [] : ["past niet op het patroon"]),
    ...(lijst && !lijst.includes(wat) ? ["niet in de lijst"] : []),
    ...(format === "date" && !/^\d{4}-\d{2}-\d{2}$/.test(wat) ? ["geen dag"] : []),
  ]
}
