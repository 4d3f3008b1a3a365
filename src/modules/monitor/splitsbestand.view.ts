import type { Excelcel } from "#platform/excel"
import type { Rijen } from "./bestand.view.ts"
import type { Blad } from "./blad.page.ts"
import { cel, isProcent, tot } from "./cel.view.ts"
import { SPLITSNAMEN } from "./namen.teksten.ts"
import { heeftIets, type Splitstabel } from "./splitsing.view.ts"

/** All figures of a split beside each other, whichever stands on the page. */
export function splitstabel({ splitsing, keuze: { exact } }: Blad): Rijen | null {
  if (!splitsing) return null
  const { soort, tabellen } = splitsing
  const rijen = tabellen[0]!.rijen
  const groepen = rijen.map((_, r) => r).filter(r => tabellen.some(t => heeftIets(t.rijen[r]!)))
  return [
    [SPLITSNAMEN[soort], ...tabellen.flatMap(kop)],
    ...groepen.map(r => [rijen[r]!.naam, ...tabellen.flatMap(t => cellen(t, r, exact))]),
  ]
}

/** The heads of a division are those of its rows on the page: beside others they need its name. */
const kop = ({ voor, koppen, rijen }: Splitstabel): string[] =>
  koppen.flatMap((k, plek) => {
    const eerste = rijen[0]?.waarden[plek]
    const volledig = `${voor}${k}`
    const kolom = eerste && isProcent(eerste) ? `${volledig} (%)` : volledig
    return eerste?.soort === "band" ? [kolom, `${volledig}, tot en met onbekend (%)`] : [kolom]
  })

const cellen = ({ rijen }: Splitstabel, r: number, exact: boolean): Excelcel[] =>
  rijen[r]!.waarden.flatMap(w => (w.soort === "band" ? [cel(w, exact), tot(w, exact)] : [cel(w, exact)]))
