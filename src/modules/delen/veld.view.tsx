import type { Code } from "#begrippen/code"
import { CATEGORIEEN, type Categorie, gegevensNaam } from "#modules/toegang"
import type { Shell } from "#platform/page"
import { foutVan } from "#ui/foutsamenvatting"
import { hoofdletter } from "#ui/hoofdletter"
import type { Keus } from "./delen.sql.ts"

export const opties = (lijst: readonly Code[]) => lijst.map(c => ({ waarde: c.code, tekst: hoofdletter(c.naam) }))
export const keuzes = (lijst: ReadonlyArray<Keus & { organisatie?: string }>) =>
  lijst.map(k => ({ waarde: k.id, tekst: k.organisatie ? `${k.naam}, ${k.organisatie}` : k.naam }))

/** Categories of data as boxes. */
export const soortenGegevens = (kies: (categorie: Categorie) => boolean) =>
  (Object.keys(CATEGORIEEN) as Categorie[]).filter(kies).map(c => ({ waarde: c, tekst: hoofdletter(gegevensNaam(c)) }))
/** Those that can be shared. What always goes along is not asked: who it is (C01). */
export const teDelenGegevens = (kies: (categorie: Categorie) => boolean) =>
  soortenGegevens(c => !["C01", "C02", "C24", "C25"].includes(c) && kies(c))
export const gegevensTekst = (categorieen: readonly string[]): string =>
  hoofdletter(categorieen.map(c => gegevensNaam(c as Categorie) ?? c).join("; "))

/** What a field shows after a refusal: what was typed and why not; else what is proposed. */
export function veldenVan(shell: Shell) {
  const getypt = shell.formulier?.waarden
  const fout = (naam: string) => foutVan(shell.formulier?.weigeringen, naam)
  return {
    een: (naam: string, anders = "") => ({ naam, fout: fout(naam), waarde: String(getypt?.[naam] ?? anders) }),
    meer: (naam: string, anders: readonly string[] = []) => {
      const waarde = getypt ? (getypt[naam] ?? []) : anders
      return { naam, fout: fout(naam), waarden: Array.isArray(waarde) ? waarde : [waarde as string] }
    },
    vink: (naam: string) => ({ naam, fout: fout(naam), waarde: getypt?.[naam] === "ja" }),
  }
}
