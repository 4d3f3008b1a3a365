import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { BEGELEID, BESTEMMINGEN, codes } from "#engines/indicatoren"
import { beschermAandeel, beschermKaart, OVERIGE, rond } from "./bescherming.rules.ts"
import { herleidbaar } from "./herleiding.rules.ts"
import { beschermdeStroom, stroomVan } from "./stroom.view.ts"

const DREMPEL = 5
type Vertrek = [trede: string, begeleid: string, bestemming: string]
const figuren = (vertrekken: readonly Vertrek[]) => {
  const kaart = (sleutel: (v: Vertrek) => string) =>
    vertrekken.reduce<Record<string, number>>((k, v) => ({ ...k, [sleutel(v)]: (k[sleutel(v)] ?? 0) + 1 }), {})
  return { begin: kaart(v => `${v[0]}-${v[1]}`), naar: kaart(v => `${v[1]}-${v[2]}`) }
}
/** What the page of the destination shows of the same exits. */
function bestemmingen(vertrekken: readonly Vertrek[]): Record<string, number> {
  const tel = (waar: string) => vertrekken.filter(v => v[2] === waar).length
  const zonder = tel(codes.GEEN_WERK)
  if (beschermAandeel(vertrekken.length - zonder, vertrekken.length, DREMPEL) === null) return {}
  return { ...beschermKaart(Object.fromEntries(codes.SOORTEN_WERK.map(s => [s, tel(s)])), DREMPEL), [codes.GEEN_WERK]: rond(zonder) }
}

/** Groups of people who went the same way: large ones and small ones, on few and on many ways. */
const vertrekken = fc
  .array(
    fc.tuple(
      fc.constantFrom(...codes.TREDE_NAMEN),
      fc.constantFrom(...BEGELEID),
      fc.constantFrom(...BESTEMMINGEN, "regulier", codes.GEEN_WERK),
      fc.constantFrom(1, 2, 4, 6, 11, 25),
    ),
    { maxLength: 25 },
  )
  .map(groepen => groepen.flatMap(([t, b, w, n]) => Array.from({ length: n }, (): Vertrek => [t, b, w])))

test("precies geteld komt wie er binnenkomt er aan de andere kant weer uit", () => {
  fc.assert(
    fc.property(vertrekken, lijst => {
      const { kolommen, delen } = stroomVan(figuren(lijst))
      const som = (rij: readonly { n: number | null }[]) => rij.reduce((s, { n }) => s + n!, 0)
      expect([...kolommen, ...delen].map(som)).toEqual(Array.from({ length: 5 }, () => lijst.length))
      expect(kolommen[2].map(k => k.sleutel).indexOf(codes.GEEN_WERK)).toBe(
        lijst.some(v => v[2] === codes.GEEN_WERK) ? kolommen[2].length - 1 : -1,
      )
    }),
  )
})

describe("afgeschermd", () => {
  /** Which counts of the flow are withheld that the totals beside them give away; the tables as an outsider has them. */
  function verraden(lijst: readonly Vertrek[], stroom: NonNullable<ReturnType<typeof beschermdeStroom>>) {
    const getoond = stroom.kolommen[2].map(k => k.sleutel)
    const waar = (v: Vertrek) => (getoond.includes(v[2]) ? v[2] : OVERIGE)
    const totaal = (kolom: number, sleutel: string) => stroom.kolommen[kolom]!.find(k => k.sleutel === sleutel)?.n ?? null
    const cel = (k: number, van: string, naar: string) => stroom.delen[k]!.some(d => d.van === van && d.naar === naar)
    const links = {
      tabel: { cellen: codes.TREDE_NAMEN.map(t => BEGELEID.map(b => lijst.filter(v => v[0] === t && v[1] === b).length)) },
      weg: {
        cellen: codes.TREDE_NAMEN.map(t => BEGELEID.map(b => !cel(0, t, b))),
        rijen: codes.TREDE_NAMEN.map(t => totaal(0, t) === null),
        kolommen: BEGELEID.map(b => totaal(1, b) === null),
      },
    }
    const plekken = [...new Set(lijst.map(waar))]
    const rechts = {
      tabel: { cellen: BEGELEID.map(b => plekken.map(p => lijst.filter(v => v[1] === b && waar(v) === p).length)) },
      weg: {
        cellen: BEGELEID.map(b => plekken.map(p => !cel(1, b, p))),
        rijen: BEGELEID.map(b => totaal(1, b) === null),
        kolommen: plekken.map(() => false),
      },
    }
    return [links, rechts].flatMap(({ tabel, weg }) => herleidbaar(tabel, weg, DREMPEL) ?? [])
  }

  test("is niets kleins uit te rekenen, ook niet met wat de bladzijde van de bestemming al toont", () => {
    let getekend = 0
    fc.assert(
      fc.property(vertrekken, lijst => {
        const stroom = beschermdeStroom(figuren(lijst), bestemmingen(lijst), DREMPEL)
        if (!stroom) return
        getekend++
        expect(verraden(lijst, stroom)).toEqual([])
        for (const { n } of [...stroom.delen.flat(), ...stroom.kolommen.flat()])
          expect(n === null || (n >= DREMPEL && n % 5 === 0)).toBe(true)
        for (const k of stroom.kolommen[2]) expect(k.n).toBe(bestemmingen(lijst)[k.sleutel])
      }),
      { numRuns: 150 },
    )
    expect(getekend).toBeGreaterThan(30)
  })

  test("geplante fout: elk deel voor zich afschermen verraadt het kleine door aftrekken, en wordt gezien", () => {
    const lijst: Vertrek[] = [
      ...Array.from({ length: 20 }, (): Vertrek => ["3", "met_traject", "regulier"]),
      ...Array.from({ length: 18 }, (): Vertrek => ["4", "met_traject", codes.GEEN_WERK]),
      ...Array.from({ length: 17 }, (): Vertrek => ["4", "zonder_traject", codes.GEEN_WERK]),
      ...Array.from({ length: 2 }, (): Vertrek => ["3", "zonder_traject", "regulier"]),
    ]
    const precies = stroomVan(figuren(lijst))
    const naief = { ...precies, delen: precies.delen.map(d => d.filter(({ n }) => n >= DREMPEL)) as typeof precies.delen }
    expect(verraden(lijst, naief).length).toBeGreaterThan(0)
  })
})
