import * as fc from "fast-check"
import { expect, test } from "vitest"
import { bereken, Geheugen, type Kolommen, neemOp, ruimOp, telZelf, verwijder } from "#engines/indicatoren"
import { JAAR } from "../../../test/support/cijfers.ts"
import { type Deelnemer, feitenVan, kolommenVan } from "../../../test/support/cijferregio.ts"

const VERWIJS = { org: (code?: string) => (code ? 1 : 0), voorziening: () => 1, werkgevers: [{ nr: "W1" }] }
const dag = fc.integer({ min: 0, max: 500 }).map(n => new Date(Date.UTC(2024, 9, 1 + n)).toISOString().slice(0, 10))
const lijst = <T>(rij: fc.Arbitrary<T>) => fc.array(rij, { maxLength: 4 })
const deelnemer: fc.Arbitrary<Deelnemer> = fc.record({
  nr: fc.integer({ min: 0, max: 30 }).map(String),
  uitkeringen: lijst(dag.map(begin => ["bijstand", begin] as [string, string])),
  treden: lijst(fc.tuple(dag, fc.integer({ min: 1, max: 6 }))),
  trajecten: lijst(fc.record({ nr: fc.uuid(), begin: dag, verwacht: dag, aanwezig: fc.array(dag, { maxLength: 40 }) })),
  dienstverbanden: lijst(fc.record({ nr: fc.uuid(), begin: dag, soort: fc.constantFrom("wsw", "regulier"), eigen: fc.constant("0037") })),
})
const VRAAG = { perioden: [JAAR, { van: "2024-11-01", tot: "2025-02-01", p: "2025-01-15" }], organisaties: ["0037"] }
const reken = (k: Kolommen) => bereken(k, VRAAG)

test("na vervangen, verwijderen en opruimen is het beeld dat van een verse opbouw", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(deelnemer, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 60 }),
      fc.array(fc.nat(30)),
      (reeks, weg) => {
        const k = kolommenVan({ deelnemers: [] })
        const nu = new Map<string, Deelnemer>()
        for (const groep of reeks) {
          const uniek = new Map(groep.map(d => [d.nr, d]))
          neemOp(k, feitenVan([...uniek.values()], VERWIJS))
          for (const d of uniek.values()) nu.set(d.nr, d)
          ruimOp(k)
        }
        verwijder(k, weg.map(String))
        for (const nr of weg) nu.delete(String(nr))
        expect(reken(k)).toEqual(reken(kolommenVan({ deelnemers: [...nu.values()] })))
      },
    ),
    { numRuns: 40 },
  )
})

// Seen red with neemOp, and with verwijder, leaving `versie` as it was.
test("wat per blok onthouden is, is na elke wijziging gelijk aan alles opnieuw tellen", () => {
  const vragen = [VRAAG, { ...VRAAG, splitsing: "organisatie" as const }, { ...VRAAG, splitsing: "voorziening" as const }]
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.array(deelnemer, { maxLength: 4 }), fc.array(fc.nat(30), { maxLength: 1 })), { maxLength: 20 }),
      reeks => {
        const k = kolommenVan({ deelnemers: [] })
        const geheugen = new Geheugen(k, telZelf, 3)
        for (const [groep, weg] of reeks) {
          neemOp(k, feitenVan([...new Map(groep.map(d => [d.nr, d])).values()], VERWIJS))
          verwijder(k, weg.map(String))
          ruimOp(k)
          for (const vraag of vragen) expect(geheugen.bereken(vraag)).toEqual(bereken(k, vraag))
        }
      },
    ),
    { numRuns: 40 },
  )
})

test("opruimen geeft de ruimte van vervangen rijen terug", () => {
  const k = kolommenVan({ deelnemers: [] })
  const trajecten = Array.from({ length: 20 }, (_, i) => ({ nr: `${i}`, begin: "2025-01-01", aanwezig: ["2025-02-01", "2025-02-02"] }))
  for (let i = 0; i < 2000; i++) {
    neemOp(k, feitenVan([{ nr: "a", trajecten }], VERWIJS))
    ruimOp(k)
  }
  expect(k.traject.lengte).toBeLessThan(4000)
  expect(k.aanwezig.lengte).toBeLessThan(8000)
})
