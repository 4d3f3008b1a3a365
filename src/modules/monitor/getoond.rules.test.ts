import { describe, expect, test } from "vitest"
import { codes, type Indicatoren } from "#engines/indicatoren"
import { raad, tellingen } from "../../../test/support/cijferraadsel.ts"
import { cijfers } from "../../../test/support/cijfers.ts"
import type { Deelnemer } from "../../../test/support/cijferregio.ts"
import { Willekeur } from "../../../test/support/willekeur.ts"
import { DREMPEL } from "./bescherming.rules.ts"
import { bescherm, type Getoond } from "./getoond.view.ts"

/** A municipality of some 150 people, in which most things happen to a few of them. */
function gemeente(zaad: number): Indicatoren {
  const w = new Willekeur(zaad)
  const dag = (jaar: number) => `${jaar}-${String(w.getal(1, 12)).padStart(2, "0")}-${String(w.getal(1, 28)).padStart(2, "0")}`
  const reden = <T extends string>(lijst: readonly T[]) => w.kies(lijst.filter(r => r !== "onbekend"))
  const mens = (nr: number): Deelnemer => {
    const uit = w.soms(0.4)
    const gestopt = w.soms(0.5)
    const naam = reden(codes.REDENEN_TRAJECT)
    return {
      nr: `m${nr}`,
      geboren: `${w.getal(1962, 2006)}-06-01`,
      geslacht: w.kies(["m", "m", "v", "v", "v", "x", "onbekend"]),
      uitkeringen: w.soms(0.9) ? [["bijstand", dag(2023), ...(uit ? [dag(2025), reden(codes.REDENEN_UITKERING)] : [])] as never] : [],
      treden: w.soms(0.8) ? [[dag(2024), w.getal(1, 6)], ...(w.soms(0.7) ? [[dag(2025), w.getal(1, 6)] as [string, number]] : [])] : [],
      opleidingen: w.soms(0.7) ? [[reden(codes.NIVEAUS), "2010-01-01", true]] : [],
      trajecten: w.soms(0.6)
        ? [
            {
              begin: dag(2024),
              ...(gestopt
                ? { einde: dag(2025), reden: naam, ...(naam === "uitval" ? { uitvalreden: reden(codes.UITVALREDENEN) } : {}) }
                : {}),
            },
          ]
        : [],
      dienstverbanden: w.soms(0.4) ? [{ begin: dag(2025), soort: w.kies(codes.SOORTEN_WERK), contact: w.soms(0.5), lks: w.soms(0.3) }] : [],
    }
  }
  return cijfers({ deelnemers: Array.from({ length: w.getal(20, 220) }, (_, i) => mens(i)) })
}
const GEMEENTEN = Array.from({ length: 40 }, (_, zaad) => gemeente(zaad))

describe.each(Object.entries(DREMPEL))("beschermde cijfers, %s de organisatie (drempel %i)", (_naam, drempel) => {
  test("geen kleiner aantal dan de drempel staat er, en wat er staat is op 5 afgerond", () => {
    for (const echt of GEMEENTEN) {
      const waar = tellingen(echt)
      for (const [naam, n] of tellingen(bescherm(echt, drempel))) {
        if (n === null || naam.endsWith(".overige") || naam.endsWith(".naar_werk")) continue
        expect(waar.get(naam), naam).toBeGreaterThanOrEqual(drempel)
        expect(n % 5, naam).toBe(0)
        expect(Math.abs(n - waar.get(naam)!), naam).toBeLessThanOrEqual(2)
      }
    }
  })

  test("wie alle cijfers leest en weet hoe zij samenhangen, komt op geen klein aantal uit", () => {
    for (const echt of GEMEENTEN) {
      const grenzen = raad(bescherm(echt, drempel), drempel)
      for (const [naam, n] of tellingen(echt)) {
        if (n === null || n === 0 || n >= drempel || !grenzen.has(naam)) continue
        const [laag, hoog] = grenzen.get(naam)!
        expect(laag, naam).toBeLessThanOrEqual(n)
        expect(hoog - laag, `${naam} is ${n}, geraden ${laag} – ${hoog}`).toBeGreaterThan(1)
      }
    }
  })
})

test("met alleen de kleine aantallen weg komt hij er wel op uit (ingebouwde fout)", () => {
  const alleenKlein = (echt: Indicatoren): Getoond =>
    JSON.parse(JSON.stringify(echt), (_sleutel, waarde) => (typeof waarde === "number" && waarde < 5 ? null : waarde)) as Getoond
  const verraden = GEMEENTEN.flatMap(echt => {
    const grenzen = raad(alleenKlein(echt), 5, 0)
    return [...tellingen(echt)].filter(([naam, n]) => n !== null && n > 0 && n < 5 && grenzen.get(naam)?.[0] === grenzen.get(naam)?.[1])
  })
  expect(verraden.length).toBeGreaterThan(20)
})

test("een klein aantal onbekend laat wat zeker is staan", () => {
  const duur = { noemer: 40, werkt: 20, onbekend: 2, gestopt: 18, volgemaakt: 22 }
  const getoond = bescherm({ ...GEMEENTEN[0]!, "DUUR-6": duur }, DREMPEL.binnen)
  expect(getoond["DUUR-6"]).toEqual({ noemer: 40, werkt: 20, onbekend: null, gestopt: null, volgemaakt: null })
})
