import { expect, test } from "vitest"
import { bereken } from "#engines/indicatoren"
import { type Deelnemer, kolommenVan, STANDAARD } from "../../../test/support/cijferregio.ts"

const ANNA: Deelnemer = {
  nr: "anna",
  uitkeringen: [
    ["bijstand", "2024-03-01", "2025-02-01", "loondienst"],
    ["bijstand", "2025-02-20"],
  ],
}
const bram = (bevestigd?: string): Deelnemer => ({
  nr: "bram",
  uitkeringen: [["bijstand", "2023-01-01", "2025-04-01", "loondienst"]],
  dienstverbanden: [
    { nr: "1", begin: "2025-04-01", einde: "2025-07-01" },
    { nr: "2", begin: "2025-07-20", ...(bevestigd ? { bevestigd } : {}) },
  ],
})
const COR: Deelnemer = {
  nr: "cor",
  uitkeringen: [
    ["bijstand", "2020-01-01", "2024-06-01", "loondienst"],
    ["bijstand", "2025-01-10"],
  ],
}
const jaar2025 = (deelnemers: Deelnemer[]) =>
  bereken(kolommenVan({ deelnemers }), { perioden: [{ van: "2025-01-01", tot: "2026-01-01" }], organisaties: [STANDAARD] })[0]!

test("het uitgewerkte voorbeeld van het contract (§5)", () => {
  const { indicatoren: uit } = jaar2025([ANNA, bram("2025-10-15"), COR])
  expect(uit["BIJ-IN"]).toEqual({ aantal: 1 })
  expect(uit["BIJ-UIT"]).toEqual({ aantal: 1, redenen: { loondienst: 1 }, voorlopig: 0 })
  expect(uit["BIJ-UIT-WERK"]).toEqual({ aantal: 1, voorlopig: 0 })
  expect(uit["UIT-NAAR"]).toEqual({ aantal: 1, soorten: { regulier: 1 }, sectoren: { A: 1 } })
  expect(uit["BIJ-STAND"]).toEqual({ personen: 2, huishoudens: 2, soorten: { bijstand: 2 } })
  expect(uit.DRAAI).toEqual({ noemer: 1, bijstand: 1, ondersteuning: 1 })
  expect(uit["DUUR-3"]).toEqual({ noemer: 1, werkt: 1, onbekend: 0, gestopt: 0, volgemaakt: 1 })
  expect(uit["DUUR-6"]).toEqual({ noemer: 1, werkt: 1, onbekend: 0, gestopt: 0, volgemaakt: 1 })
  expect(uit["DUUR-12"]).toEqual({ noemer: 0, werkt: 0, onbekend: 0, gestopt: 0, volgemaakt: 0 })
  expect(uit.PLS).toMatchObject({ contracten: 2, geplaatst: 1, soorten: { regulier: 2 } })
  expect(uit.ACTIEF).toEqual({ vier_uur: 0, minder: 0, onbekend: 0, niet: 2 })
})

test("zonder bevestiging is onbekend of Bram na zes maanden nog werkt", () => {
  expect(jaar2025([bram()]).indicatoren["DUUR-6"]).toEqual({ noemer: 1, werkt: 0, onbekend: 1, gestopt: 0, volgemaakt: 1 })
})

test("de JSON draagt de periode, p en de organisaties, en null waar de noemer 0 is", () => {
  const uitslag = jaar2025([ANNA])
  expect(uitslag).toMatchObject({ van: "2025-01-01", tot: "2026-01-01", p: "2026-01-01", organisaties: [STANDAARD] })
  expect(Object.keys(uitslag.indicatoren)).toHaveLength(32)
  expect(uitslag.indicatoren["TRJ-DUUR"]).toEqual({ n: 0, mediaan: null, gemiddelde: null, p90: null })
  expect(uitslag.indicatoren["INSTROOM-PCT"]).toEqual({ aantal: 0, noemer: 0, aandeel: null })
})
