import { expect, test } from "vitest"
import { beoordeelOvername, type Keuze } from "./bekostiging.rules.ts"
import type { Feit } from "./feit.rules.ts"

// What a sign-up says of who pays, beside what the file says: one at a time, and nothing is passed over in silence.
const VANDAAG = "2026-11-22"
const feit = (begin: string, einde: string | null, betaler = "gemeente", vervallen = false): Feit => ({
  id: begin,
  vervallen,
  waarden: { betaler, opdrachtgever: null, begin, einde },
})
const nieuw = { betaler: "uwv", opdrachtgever: null }

test.for<[string, Feit[], Keuze, unknown]>([
  ["een leeg dossier", [], null, { soort: "leg", stopt: null, vervangt: null, einde: null }],
  [
    "wat voorbij is of nooit gold",
    [feit("2026-01-01", VANDAAG), feit("2026-02-01", null, "uwv", true)],
    null,
    { soort: "leg", stopt: null, vervangt: null, einde: null },
  ],
  ["wat nog komt begint daarna", [feit("2027-01-01", null)], null, { soort: "leg", stopt: null, vervangt: null, einde: "2027-01-01" }],
  ["hetzelfde staat er al", [feit("2026-01-01", null, "uwv")], null, { soort: "niets" }],
  ["een ander, en niemand koos", [feit("2026-01-01", null)], null, "andere_betaler"],
  ["een ander, en het dossier geldt", [feit("2026-01-01", null)], "dossier", { soort: "niets" }],
  [
    "een ander, en de aanmelding geldt",
    [feit("2026-01-01", null)],
    "aanmelding",
    { soort: "leg", stopt: "2026-01-01", vervangt: null, einde: null },
  ],
  ["een ander die vandaag begon", [feit(VANDAAG, null)], "aanmelding", { soort: "leg", stopt: null, vervangt: VANDAAG, einde: null }],
])("%s", ([, bestaand, keuze, verwacht]) => {
  const besluit = beoordeelOvername(bestaand, nieuw, keuze, VANDAAG)
  expect(besluit.ok ? besluit.waarde : besluit.weigeringen[0]!.code).toEqual(verwacht)
})
