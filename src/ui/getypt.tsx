import type { Weigering } from "#begrippen/uitkomst"
import { foutVan } from "./foutsamenvatting.tsx"

/** A page that may be showing a form that was refused. */
interface MetFormulier {
  formulier: { waarden: Readonly<Record<string, string | string[]>>; weigeringen: readonly Weigering[] } | null
}

/** What the reader typed, where the form was refused. */
export function getypt({ formulier }: MetFormulier, naam: string): string | undefined {
  const waarde = formulier?.waarden[naam]
  return typeof waarde === "string" ? waarde : undefined
}

/** What a field shows after a refusal: what was typed and why not; else what is proposed. */
export function veldenVan({ formulier }: MetFormulier) {
  const waarden = formulier?.waarden
  const fout = (naam: string) => foutVan(formulier?.weigeringen, naam)
  return {
    een: (naam: string, anders = "") => ({ naam, fout: fout(naam), waarde: String(waarden?.[naam] ?? anders) }),
    meer: (naam: string, anders: readonly string[] = []) => {
      const waarde = waarden ? (waarden[naam] ?? []) : anders
      return { naam, fout: fout(naam), waarden: Array.isArray(waarde) ? waarde : [waarde as string] }
    },
    vink: (naam: string) => ({ naam, fout: fout(naam), waarde: waarden?.[naam] === "ja" }),
  }
}
