import fc from "fast-check"
import { expect, test } from "vitest"
import { beschermdeOverleving, overleving } from "./overleving.view.ts"

/** People one by one: the month by which somebody stopped, or the last one on which he is known to have worked. */
interface Mens {
  maand: number
  gestopt: boolean
}
const tel = (mensen: readonly Mens[], gestopt: boolean) =>
  mensen.filter(m => m.gestopt === gestopt).reduce<Record<string, number>>((k, m) => ({ ...k, [m.maand]: (k[m.maand] ?? 0) + 1 }), {})
const cijfers = (mensen: readonly Mens[]) => ({ gestopt: tel(mensen, true), gevolgd: tel(mensen, false) })
const keer = (n: number, m: Mens): Mens[] => Array.from({ length: n }, () => m)

/** The estimate a second time, by giving the weight of who is left out to those who are still followed (redistribute to the right). */
function herverdeeld(mensen: readonly Mens[], tot: number): number {
  // Who leaves the view at a month goes before those who stop by the next.
  const rij = mensen
    .map(m => ({ ...m, gewicht: 1 / mensen.length }))
    .toSorted((a, b) => a.maand - b.maand || Number(b.gestopt) - Number(a.gestopt))
  let over = 0
  rij.forEach((m, i) => {
    if (m.gestopt || i === rij.length - 1) return
    for (const later of rij.slice(i + 1)) later.gewicht += m.gewicht / (rij.length - i - 1)
    m.gewicht = 0
  })
  for (const m of rij) if (m.maand > tot || (!m.gestopt && m.maand >= tot)) over += m.gewicht
  return over
}

test("zonder wie uit beeld raakt is het het deel dat nog werkt, zoals DUUR het telt", () => {
  const mensen = [
    ...keer(30, { maand: 4, gestopt: true }),
    ...keer(20, { maand: 9, gestopt: true }),
    ...keer(50, { maand: 36, gestopt: false }),
  ]
  const punten = overleving(cijfers(mensen))
  expect([3, 6, 12].map(m => punten[m]!.blijft.toFixed(4))).toEqual(["1.0000", "0.7000", "0.5000"])
  expect(punten[12]!.gevolgd).toBe(50)
})

test("een uitgerekend voorbeeld, met de band van Greenwood op de schaal log(−log)", () => {
  // 100 begin; 10 stop by month 1; 20 out of sight after month 1; 14 of the 70 left stop by month 2: 0.9 × 0.8 = 0.72.
  // Variance 10/(100·90) + 14/(70·56) = 0.0046825; 1.96 × √ of it / |ln 0.72| = 0.4083; 0.72 ^ e^±0.4083.
  const mensen = [
    ...keer(10, { maand: 1, gestopt: true }),
    ...keer(20, { maand: 1, gestopt: false }),
    ...keer(14, { maand: 2, gestopt: true }),
    ...keer(56, { maand: 36, gestopt: false }),
  ]
  const punt = overleving(cijfers(mensen))[2]!
  expect(punt).toMatchObject({ maand: 2, gevolgd: 70 })
  expect(punt.blijft).toBeCloseTo(0.72, 10)
  expect([punt.laag, punt.hoog].map(g => g.toFixed(3))).toEqual(["0.610", "0.804"])
})

const groep = fc.array(fc.record({ maand: fc.integer({ min: 1, max: 36 }), gestopt: fc.boolean() }), { minLength: 10, maxLength: 120 })

test("gelijk aan een berekening mens voor mens", () => {
  fc.assert(
    fc.property(groep, mensen => {
      for (const punt of overleving(cijfers(mensen))) expect(punt.blijft).toBeCloseTo(herverdeeld(mensen, punt.maand), 8)
    }),
  )
})

test("daalt nooit, blijft binnen zijn band, en houdt op waar te weinig mensen gevolgd worden", () => {
  fc.assert(
    fc.property(groep, mensen => {
      const punten = overleving(cijfers(mensen))
      for (const p of punten) {
        expect(p.laag).toBeLessThanOrEqual(p.blijft)
        expect(p.hoog).toBeGreaterThanOrEqual(p.blijft)
        expect(p.gevolgd).toBeGreaterThanOrEqual(10)
      }
      const lijn = punten.map(p => p.blijft)
      expect(lijn).toEqual(lijn.toSorted((a, b) => b - a))
    }),
  )
})

test("afgeschermd: tussen twee getoonde punten stopten er minstens vijf en gingen er minstens vijf door", () => {
  fc.assert(
    fc.property(groep, mensen => {
      const punten = beschermdeOverleving(cijfers(mensen), 5)
      expect(punten.length).not.toBe(1)
      punten.slice(1).forEach((p, i) => {
        const vorige = punten[i]!.maand
        expect(mensen.filter(m => m.gestopt && m.maand > vorige && m.maand <= p.maand).length).toBeGreaterThanOrEqual(5)
        expect(mensen.filter(m => m.maand > p.maand || (!m.gestopt && m.maand === p.maand)).length).toBeGreaterThanOrEqual(5)
        expect([p.gevolgd % 5, Math.round(p.blijft * 100) / 100]).toEqual([0, p.blijft])
      })
    }),
  )
})
