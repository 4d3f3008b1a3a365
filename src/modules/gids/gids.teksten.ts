import { CERTIFICATEN } from "#begrippen/certificaat"
import { type Code, naamVan } from "#begrippen/code"
import { THEMAS } from "#begrippen/plan"
import { ROLLEN_MEDEWERKER, rolNaam } from "#begrippen/rol"
import { PRODUCTEN } from "#modules/delen"
import type { Professional, Woorden } from "./gids.rules.ts"

export const certificaten = (p: Professional): string[] => p.certificaten.map(c => naamVan(CERTIFICATEN, c))
export const themas = (p: Professional): string[] => p.themas.map(t => naamVan(THEMAS, t))
export const aanbod = (p: Professional): string[] => p.aanbod.map(a => naamVan(PRODUCTEN, a))

const perCode = (lijst: readonly Code[]): Record<string, string> => Object.fromEntries(lijst.map(c => [c.code, c.naam]))
/** In which words somebody is found, beside those of his own. */
export const WOORDEN: Woorden = {
  rollen: Object.fromEntries(ROLLEN_MEDEWERKER.map(rol => [rol, rolNaam(rol)])),
  certificaten: perCode(CERTIFICATEN),
  themas: perCode(THEMAS),
  producten: perCode(PRODUCTEN),
}
