import { type Indicatoren, type Splitsing, splitsingenVan } from "#engines/indicatoren"
import type { Getoond } from "./getoond.view.ts"
import { naderVan, telling, type Vraagstuk } from "./vraagstuk.view.ts"
import type { Waarde } from "./weergave.rules.ts"

/** A table of exact figures that follows from what a question shows of the whole. */
interface Afgeleid {
  naam: string
  voor: string
  koppen: string[]
  lees(g: Indicatoren): Waarde[]
}

/** All that a question shows of the whole, once more for each group, as far as the indicator is split so. */
export function afgeleideKolommen(vraag: Vraagstuk, splitsing: Splitsing, totaal: Getoond): Afgeleid[] {
  const tabellen = [cijfers(vraag, splitsing, totaal), ...verdelingen(vraag, splitsing, totaal)]
  return tabellen.flatMap(opBreedte)
}

/** So many columns fit a screen of 1024. */
const BREEDTE = 5

/** In parts that fit a screen. */
const opBreedte = ({ naam, koppen, lees }: Omit<Afgeleid, "voor">): Afgeleid[] =>
  Array.from({ length: Math.ceil(koppen.length / BREEDTE) }, (_, nr) => {
    const deel = <T>(lijst: readonly T[]) => lijst.slice(nr * BREEDTE, (nr + 1) * BREEDTE)
    return { naam: nr === 0 ? naam : `${naam} (${nr + 1})`, voor: `${naam}: `, koppen: deel(koppen), lees: g => deel(lees(g)) }
  })

/** The headline figures and those beside them. */
function cijfers(vraag: Vraagstuk, splitsing: Splitsing, totaal: Getoond): Omit<Afgeleid, "voor"> {
  const van = (g: Getoond) =>
    [...vraag.kern(g, true), ...naderVan(vraag, g, true)].filter(({ plek }) => splitsingenVan(plek.code, plek.veld).includes(splitsing))
  return {
    naam: "Alle cijfers",
    koppen: van(totaal).map(({ label, waarde }) => (waarde.soort === "dagen" ? `${label}, in dagen` : label)),
    lees: g => van(g).map(k => k.waarde),
  }
}

/** Each division that is not compared already: how many of each kind. */
const verdelingen = (vraag: Vraagstuk, splitsing: Splitsing, totaal: Getoond): Omit<Afgeleid, "voor">[] =>
  (vraag.verdelingen?.(totaal) ?? []).flatMap((verdeling, nr) =>
    splitsingenVan(verdeling.code, verdeling.veld).includes(splitsing) &&
    ZICHZELF[splitsing] !== verdeling.veld &&
    !vraag.splitsing.some(k => k.elk && k.code === verdeling.code)
      ? [
          {
            naam: verdeling.titel,
            koppen: verdeling.rijen.map(rij => rij.naam),
            lees: (g: Indicatoren) => {
              const eigen = new Map(vraag.verdelingen!(g)[nr]!.rijen.map(rij => [rij.sleutel, rij.n]))
              return verdeling.rijen.map(rij => telling(eigen.get(rij.sleutel) ?? 0))
            },
          },
        ]
      : [],
  )

/** Split by kind, the division by kind says nothing more. */
const ZICHZELF: Partial<Record<Splitsing, string>> = {
  leeftijd: "leeftijd",
  geslacht: "geslacht",
  niveau: "niveaus",
  soort: "soorten",
  sector: "sectoren",
}
