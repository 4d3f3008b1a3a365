import { achterhouden, achterhoudenGroepen, type Beschermd, rond, som } from "./bescherming.rules.ts"
import { herleidbaar, type Kruistabel, type Weg } from "./herleiding.rules.ts"

/** A split as it may be shown: the total of each group and its parts. */
export interface BeschermdeGroep {
  totaal: Beschermd
  delen: Beschermd[]
}

/**
 * A split of figures that the page shows as a whole: groups × parts. `kolommenWeg`: the parts whose total the page
 * withholds. Which totals of groups are withheld follows from these totals alone, so that the same groups are shown
 * wherever they return; then the smallest part in the same row or column goes, until nothing can be narrowed down.
 */
export function beschermSplitsing(tabel: Kruistabel, kolommenWeg: readonly boolean[], drempel: number): BeschermdeGroep[] {
  const rijen = achterhoudenGroepen(tabel.cellen.map(som), drempel)
  const cellen = tabel.cellen.map((rij, r) => beschermGroep(rij, rijen[r]!, kolommenWeg, drempel))
  const weg: Weg = { cellen, rijen, kolommen: kolommenWeg }
  for (let plek = herleidbaar(tabel, weg, drempel); plek; plek = herleidbaar(tabel, weg, drempel)) {
    if (houdKleinsteAchter(tabel, weg, plek)) continue
    weg.cellen = cellen.map(rij => rij.map(() => true))
    break
  }
  return toon(tabel, weg)
}

/** A split whose groups overlap, so that they make up no whole: each group by itself. */
export function beschermLosseGroepen(tabel: Kruistabel, kolommenWeg: readonly boolean[], drempel: number): BeschermdeGroep[] {
  const rijen = tabel.cellen.map(rij => som(rij) < drempel)
  const cellen = tabel.cellen.map((rij, r) => beschermGroep(rij, rijen[r]!, kolommenWeg, drempel))
  return toon(tabel, { cellen, rijen, kolommen: kolommenWeg })
}

const toon = ({ cellen }: Kruistabel, weg: Weg): BeschermdeGroep[] =>
  cellen.map((rij, r) => ({
    totaal: weg.rijen[r] ? null : rond(som(rij)),
    delen: rij.map((n, c) => (weg.cellen[r]![c] ? null : rond(n))),
  }))

/** A total that is withheld takes its parts along, small parts take a companion. */
function beschermGroep(rij: readonly number[], weg: boolean, kolommenWeg: readonly boolean[], drempel: number): boolean[] {
  if (weg) return rij.map(() => true)
  return achterhouden(rij, drempel).map((w, c) => w || kolommenWeg[c]!)
}

/** Withholds the smallest part that is still shown beside the one that can be narrowed down; false when none is left. */
function houdKleinsteAchter({ cellen }: Kruistabel, weg: Weg, [rij, kolom]: [number, number]): boolean {
  const keuzes = cellen.flatMap((delen, r) =>
    delen.flatMap((n, c) => ((r === rij || c === kolom) && !weg.cellen[r]![c] ? [{ r, c, n }] : [])),
  )
  const [kleinste] = keuzes.toSorted((a, b) => a.n - b.n)
  if (kleinste) weg.cellen[kleinste.r]![kleinste.c] = true
  return kleinste !== undefined
}
