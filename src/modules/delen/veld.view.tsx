import type { Code } from "#begrippen/code"
import { CATEGORIEEN, type Categorie, gegevensNaam } from "#modules/toegang"
import { hoofdletter } from "#ui/hoofdletter"
import { deelbaar } from "./deelbaar.rules.ts"
import type { Keus } from "./delen.sql.ts"

export const opties = (lijst: readonly Code[]) => lijst.map(c => ({ waarde: c.code, tekst: hoofdletter(c.naam) }))
export const keuzes = (lijst: ReadonlyArray<Keus & { organisatie?: string }>) =>
  lijst.map(k => ({ waarde: k.id, tekst: k.organisatie ? `${k.naam}, ${k.organisatie}` : k.naam }))

/** Categories of data as boxes. */
export const soortenGegevens = (kies: (categorie: Categorie) => boolean) =>
  (Object.keys(CATEGORIEEN) as Categorie[]).filter(kies).map(c => ({ waarde: c, tekst: hoofdletter(gegevensNaam(c)) }))
/** Those that can be shared. What always goes along is not asked: who it is (C01). */
export const teDelenGegevens = (kies: (categorie: Categorie) => boolean) => soortenGegevens(c => c !== "C01" && deelbaar(c) && kies(c))
export const gegevensTekst = (categorieen: readonly string[]): string =>
  hoofdletter(categorieen.map(c => gegevensNaam(c as Categorie) ?? c).join("; "))
