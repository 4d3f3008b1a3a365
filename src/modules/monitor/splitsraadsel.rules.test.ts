import { expect, test } from "vitest"
import { bereken, codes, type Indicatoren, SPLITSINGEN, type Splitsing } from "#engines/indicatoren"
import { type Deelnemer, kolommenVan as inKolommen, STANDAARD } from "../../../test/support/cijferregio.ts"
import { raadSplitsing } from "../../../test/support/splitsraadsel.ts"
import { Willekeur } from "../../../test/support/willekeur.ts"
import { DREMPEL } from "./bescherming.rules.ts"
import { bescherm, type Getoond } from "./getoond.view.ts"
import { beschermKolom, type Gesplitst, kolommenVan } from "./splitsing.view.ts"
import type { Splitskolom } from "./vraagstuk.view.ts"
import { VRAGEN } from "./vragen.view.ts"

// T18 within one period: whoever lays all splits of all pages beside each other, and beside the figures of the whole. The seeds are
// fixed. TREDE_GEMEENTEN=300 is the large measure.
const GEMEENTEN = Number(process.env["TREDE_GEMEENTEN"] ?? 8)
const { binnen } = DREMPEL

/** A municipality of 40 to 240 people, in which most things happen to a few of them. */
function gemeente(zaad: number) {
  const w = new Willekeur(zaad + 500)
  const dag = (jaar: number) => `${jaar}-${String(w.getal(1, 12)).padStart(2, "0")}-${String(w.getal(1, 28)).padStart(2, "0")}`
  const reden = <T extends string>(lijst: readonly T[]) => w.kies(lijst.filter(r => r !== "onbekend"))
  const einde = () => {
    const naam = w.kies(["afgerond", "afgerond", "uitval", "uitval", ...codes.REDENEN_TRAJECT.filter(r => r !== "onbekend")])
    return { einde: dag(2025), reden: naam, ...(naam === "uitval" ? { uitvalreden: reden(codes.UITVALREDENEN) } : {}) }
  }
  const traject = () => ({
    begin: dag(w.getal(2024, 2025)).replace("2025", "2024"),
    voorziening: w.kies(["V1", "V1", "V2", "V3"]),
    uitvoerder: w.kies(["u1", "u1", "u2"]),
    opdrachtgever: w.kies([STANDAARD, STANDAARD, "u2"]),
    ...(w.soms(0.6) ? einde() : {}),
  })
  const mens = (nr: number): Deelnemer => ({
    nr: `m${nr}`,
    geboren: `${w.getal(1962, 2006)}-06-01`,
    geslacht: w.kies(["m", "m", "v", "v", "v", "x"]),
    aangemeld: dag(w.kies([2021, 2022, 2023, 2023, 2024])),
    uitkeringen: w.soms(0.8) ? [["bijstand", dag(w.getal(2023, 2025)), ...(w.soms(0.4) ? ["2025-12-20", reden(codes.REDENEN_UITKERING)] : [])] as never] : [], // biome-ignore format: one row
    doelgroepen: w.soms(0.3) ? [[w.kies(["banenafspraak", "nugger", "lks"]), "2020-01-01"]] : [],
    treden: w.soms(0.8) ? [[dag(2024), w.getal(1, 6)], ...(w.soms(0.7) ? [[dag(2025), w.getal(1, 6)] as [string, number]] : [])] : [],
    opleidingen: w.soms(0.7) ? [[reden(codes.NIVEAUS), "2010-01-01", true]] : [],
    trajecten: w.soms(0.7) ? [traject()] : [],
    dienstverbanden: w.soms(0.5)
      ? [{ begin: dag(w.getal(2024, 2025)), soort: w.kies(codes.SOORTEN_WERK), contact: w.soms(0.5), lks: w.soms(0.3) }]
      : [],
  })
  return inKolommen({
    organisaties: [{ code: STANDAARD, soort: "gemeente" }, ...["u1", "u2"].map(code => ({ code, soort: "partner" }))],
    voorzieningen: ["V1", "V2", "V3"].map(code => ({ code })),
    deelnemers: Array.from({ length: w.getal(40, 240) }, (_, i) => mens(i)),
  })
}
const WERELDEN = Array.from({ length: GEMEENTEN }, (_, zaad) => gemeente(zaad))
const JAAR = { van: "2025-01-01", tot: "2026-01-01" }

/** The small counts of which two values or fewer are left. */
function verraden(
  splitsing: Splitsing,
  beschermer = beschermKolom,
  totaalVan = (i: Indicatoren) => bescherm(i, binnen),
  speling = 2,
): string[] {
  return WERELDEN.flatMap(k => {
    const [uitslag] = bereken(k, { perioden: [JAAR], organisaties: [STANDAARD], splitsing })
    const gesplitst: Gesplitst = { delen: uitslag!.delen!, totaal: totaalVan(uitslag!.indicatoren), splitsing, exact: false }
    const kolommen: Splitskolom[] = VRAGEN.flatMap(vraag => kolommenVan(vraag, splitsing, false))
    const geraden = raadSplitsing(kolommen, uitslag!.indicatoren, gesplitst, (kolom, groepen) => beschermer(kolom, groepen, gesplitst), binnen, speling) // biome-ignore format: one thought
    return [...geraden].flatMap(
      ([
        naam,
        {
          echt,
          grens: [laag, hoog],
        },
      ]) => {
        expect(laag <= echt && echt <= hoog, `${naam} is ${echt}, geraden ${laag} – ${hoog}`).toBe(true)
        return echt > 0 && echt < binnen && hoog - laag <= 1 ? [`${naam} is ${echt}`] : []
      },
    )
  })
}

test.each(SPLITSINGEN.filter(s => s !== "organisatie"))("wie alle tabellen per %s naast elkaar legt komt op geen klein aantal uit", s => {
  expect(verraden(s)).toEqual([])
})

test("met alleen de kleine aantallen weg komt hij er wel op uit (ingebouwde fout)", () => {
  const toon = (n: number | null) => (n === null || n < binnen ? null : n)
  const alleenKlein: typeof beschermKolom = (kolom, groepen) => {
    return groepen.map(i => ({ totaal: toon(kolom.geheel(i)), delen: (kolom.delen?.(i) ?? []).map(toon) }))
  }
  const totaal = (i: Indicatoren) => JSON.parse(JSON.stringify(i), (_, n) => (typeof n === "number" ? toon(n) : n)) as Getoond
  expect(verraden("uitvoerder", alleenKlein, totaal, 0).length).toBeGreaterThan(0)
})
