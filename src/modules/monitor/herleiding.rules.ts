/**
 * How far a withheld count can be narrowed down by who knows everything that is shown. A table with its totals is a
 * circulation: rows to columns through the cells, columns back to rows through the totals. Within it a withheld count
 * can be higher or lower by as much as the other withheld ones can make up for, which is a greatest flow.
 */
export interface Kruistabel {
  /** Groups × parts; every group has all parts, and the parts of a group make up its total. */
  cellen: readonly (readonly number[])[]
}

/** What is withheld. The totals of the parts, and of the whole, are what the page shows already. */
export interface Weg {
  cellen: boolean[][]
  rijen: boolean[]
  kolommen: readonly boolean[]
}

interface Pijl {
  van: number
  naar: number
  waarde: number
  weg: boolean
}

/** Circulation of a table: nodes are the rows, the columns, the total row, the total column. */
function pijlen({ cellen }: Kruistabel, weg: Weg): { lijst: Pijl[]; cel(r: number, c: number): number; rij(r: number): number } {
  const [rijen, kolommen] = [cellen.length, cellen[0]?.length ?? 0]
  const [totaalrij, totaalkolom] = [rijen + kolommen, rijen + kolommen + 1]
  const lijst: Pijl[] = []
  cellen.forEach((rij, r) => {
    lijst.push({ van: totaalkolom, naar: r, waarde: rij.reduce((s, n) => s + n, 0), weg: weg.rijen[r]! })
    rij.forEach((waarde, c) => lijst.push({ van: r, naar: rijen + c, waarde, weg: weg.cellen[r]![c]! }))
  })
  for (let c = 0; c < kolommen; c++) {
    const waarde = cellen.reduce((s, rij) => s + rij[c]!, 0)
    lijst.push({ van: rijen + c, naar: totaalrij, waarde, weg: weg.kolommen[c]! })
  }
  return { lijst, cel: (r, c) => r * (kolommen + 1) + 1 + c, rij: r => r * (kolommen + 1) }
}

/**
 * Can every withheld count below the threshold be at least `drempel` apart from its lowest to its highest? Answers the
 * first that cannot, as [row, column] (column -1: the total of the row), or null.
 */
export function herleidbaar(tabel: Kruistabel, weg: Weg, drempel: number): [rij: number, kolom: number] | null {
  const { lijst, cel, rij } = pijlen(tabel, weg)
  for (const [r, cellen] of tabel.cellen.entries()) {
    if (cellen.every(n => n === 0)) continue // nobody to give away
    const tellingen: [number, number][] = [[rij(r), -1], ...cellen.map((_, c): [number, number] => [cel(r, c), c])]
    for (const [nr, c] of tellingen) {
      const pijl = lijst[nr]!
      if (pijl.weg && pijl.waarde < drempel && speling(lijst, nr, drempel) < drempel) return [r, c]
    }
  }
  return null
}

/** Distance between the lowest and the highest value that fit all that is shown, as far as `genoeg`. */
function speling(lijst: readonly Pijl[], nr: number, genoeg: number): number {
  const pijl = lijst[nr]!
  const omlaag = stroom(lijst, nr, pijl.van, pijl.naar, Math.min(genoeg, pijl.waarde))
  return omlaag + stroom(lijst, nr, pijl.naar, pijl.van, genoeg - omlaag)
}

/** Greatest flow between two nodes through what is withheld, one arrow left out, as far as `genoeg`. */
function stroom(lijst: readonly Pijl[], zonder: number, van: number, naar: number, genoeg: number): number {
  const over = lijst.map(p => p.waarde)
  let totaal = 0
  while (totaal < genoeg) {
    const pad = zoekPad(lijst, over, zonder, van, naar)
    if (!pad) return totaal
    const ruimte = Math.min(genoeg - totaal, ...pad.map(stap => (stap.heen ? genoeg : over[stap.nr]!)))
    for (const stap of pad) over[stap.nr]! += stap.heen ? ruimte : -ruimte
    totaal += ruimte
  }
  return totaal
}

interface Stap {
  nr: number
  heen: boolean
}

/** Shortest way along withheld arrows: forward without limit, backward as far as there is something to take off. */
function zoekPad(lijst: readonly Pijl[], over: readonly number[], zonder: number, van: number, naar: number): Stap[] | null {
  const wegNaar = new Map<number, Stap[]>([[van, []]])
  for (const knoop of wegNaar.keys()) {
    if (knoop === naar) return wegNaar.get(knoop)!
    lijst.forEach((pijl, nr) => {
      if (!pijl.weg || nr === zonder) return
      const heen = pijl.van === knoop
      const volgende = heen ? pijl.naar : pijl.van
      if ((heen || (pijl.naar === knoop && over[nr]! > 0)) && !wegNaar.has(volgende))
        wegNaar.set(volgende, [...wegNaar.get(knoop)!, { nr, heen }])
    })
  }
  return null
}
