import { CERTIFICATEN } from "#begrippen/certificaat"
import { naamVan } from "#begrippen/code"
import { THEMAS } from "#begrippen/plan"
import { rolNaam } from "#begrippen/rol"
import { PRODUCTEN } from "#modules/delen"
import type { Professional } from "./gids.rules.ts"

export const certificaten = (p: Professional): string[] => p.certificaten.map(c => naamVan(CERTIFICATEN, c))
export const themas = (p: Professional): string[] => p.themas.map(t => naamVan(THEMAS, t))
export const aanbod = (p: Professional): string[] => p.aanbod.map(a => naamVan(PRODUCTEN, a))

/** In which words somebody is found, beside those of his own. */
export const woordenVan = (p: Professional): string => [rolNaam(p.rol), ...certificaten(p), ...themas(p), ...aanbod(p)].join(" ")
