import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { achterhouden, DREMPEL, som } from "./bescherming.rules.ts"
import { type BeschermdeGroep, beschermSplitsing } from "./kruistabel.rules.ts"

/**
 * The solver: every table of whole numbers that fits what is shown (taken as exact, which is more than a reader knows).
 * Answers per count the lowest and highest value it has in any of them. Shares no code with the rules.
 */
function reconstrueer(echt: number[][], gezien: BeschermdeGroep[], kolommenWeg: boolean[]): Map<string, [number, number]> {
  const [R, C] = [echt.length, echt[0]!.length]
  const kolomtotaal = Array.from({ length: C }, (_, c) => som(echt.map(rij => rij[c]!)))
  const geheel = som(kolomtotaal)
  const grenzen = new Map<string, [number, number]>()
  const tabel = echt.map(rij => rij.map(() => 0))
  const meld = (naam: string, n: number) => {
    const [laag, hoog] = grenzen.get(naam) ?? [n, n]
    grenzen.set(naam, [Math.min(laag, n), Math.max(hoog, n)])
  }
  const probeer = (plek: number, over: number): void => {
    const [r, c] = [Math.floor(plek / C), plek % C]
    if (plek > 0 && c === 0) {
      const vorige = gezien[r - 1]!
      if (vorige.totaal !== null && som(tabel[r - 1]!) !== som(echt[r - 1]!)) return
    }
    if (plek === R * C) {
      if (over !== 0) return
      for (let k = 0; k < C; k++) if (!kolommenWeg[k] && som(tabel.map(rij => rij[k]!)) !== kolomtotaal[k]) return
      tabel.forEach((rij, i) => {
        meld(`${i}`, som(rij))
        rij.forEach((n, k) => meld(`${i},${k}`, n))
      })
      return
    }
    const inKolom = kolommenWeg[c] ? over : kolomtotaal[c]! - som(tabel.slice(0, r).map(rij => rij[c]!))
    const inRij = gezien[r]!.totaal === null ? over : som(echt[r]!) - som(tabel[r]!.slice(0, c))
    const hoogste = Math.min(over, inKolom, inRij)
    // What the totals leave no choice in: the last of a known row, the last of a known column.
    const vast = [
      ...(gezien[r]!.delen[c] === null ? [] : [echt[r]![c]!]),
      ...(c === C - 1 && gezien[r]!.totaal !== null ? [inRij] : []),
      ...(r === R - 1 && !kolommenWeg[c] ? [inKolom] : []),
    ]
    for (const n of vast.length > 0 ? vast.slice(0, 1) : Array.from({ length: hoogste + 1 }, (_, i) => i)) {
      if (n > hoogste || vast.some(v => v !== n)) continue
      tabel[r]![c] = n
      probeer(plek + 1, over - n)
      tabel[r]![c] = 0
    }
  }
  probeer(0, geheel)
  return grenzen
}

/** The counts below the threshold that the solver narrows down to less than the threshold. */
function verraden(echt: number[][], gezien: BeschermdeGroep[], kolommenWeg: boolean[], drempel: number): string[] {
  const grenzen = reconstrueer(echt, gezien, kolommenWeg)
  const smal = (naam: string, n: number) => n < drempel && grenzen.get(naam)![1] - grenzen.get(naam)![0] < drempel
  const bezet = echt.map((rij, r) => ({ rij, r })).filter(({ rij }) => som(rij) > 0)
  return bezet.flatMap(({ rij, r }) => [
    ...(smal(`${r}`, som(rij)) ? [`${r}`] : []),
    ...rij.flatMap((n, c) => (smal(`${r},${c}`, n) ? [`${r},${c}`] : [])),
  ])
}

/** Small tables with small numbers: where everything is close to the threshold, subtraction is at its strongest. */
const tabellen = fc
  .constantFrom([1, 2], [2, 2], [3, 2], [2, 3])
  .chain(([R, C]) => fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: C, maxLength: C }), { minLength: R, maxLength: R }))

/** A low threshold keeps the number of tables that the solver has to try small; the rules know no other difference. */
const LAAG = 3

const kolommen = (echt: number[][]) => echt[0]!.map((_, c) => som(echt.map(rij => rij[c]!)))
/** As a page does: the totals of the parts are protected first, and a split follows only when the whole is shown. */
const toon = (echt: number[][], drempel: number) => {
  const kolommenWeg = achterhouden(kolommen(echt), drempel)
  return { kolommenWeg, gezien: beschermSplitsing({ cellen: echt }, kolommenWeg, drempel) }
}

describe("een splitsing verraadt geen klein aantal", () => {
  test("geen enkele kleine telling staat er, en geen is te herleiden", () => {
    fc.assert(
      fc.property(tabellen, echt => {
        fc.pre(som(kolommen(echt)) >= LAAG)
        const { gezien, kolommenWeg } = toon(echt, LAAG)
        const tekort = gezien.flatMap((groep, r) => groep.delen.filter((getoond, c) => getoond !== null && echt[r]![c]! < LAAG))
        expect(tekort).toEqual([])
        expect(verraden(echt, gezien, kolommenWeg, LAAG)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test("met alleen de kleine aantallen weg rekent de oplosser ze terug (ingebouwde fout)", () => {
    const echt = [
      [3, 20],
      [17, 30],
    ]
    const alleenKlein = echt.map(rij => ({ totaal: som(rij), delen: rij.map(n => (n < 5 ? null : n)) }))
    expect(verraden(echt, alleenKlein, [false, false], DREMPEL.binnen)).toEqual(["0,0"])
  })
})

test("wie groot genoeg is, staat er afgerond", () => {
  const { gezien } = toon(
    [
      [42, 58],
      [13, 27],
    ],
    DREMPEL.binnen,
  )
  expect(gezien).toEqual([
    { totaal: 100, delen: [40, 60] },
    { totaal: 40, delen: [15, 25] },
  ])
})

test("een te kleine groep neemt er een mee, anders volgt zij uit het totaal", () => {
  const { gezien } = toon([[40, 60], [30, 20], [1, 2]], DREMPEL.binnen) // biome-ignore format: a table
  expect(gezien.map(g => g.totaal)).toEqual([100, null, null])
})
