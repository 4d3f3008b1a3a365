import { expect, test } from "vitest"
import { periodeVanAanmelding } from "./doelgroep.rules.ts"
import type { Feit } from "./feit.rules.ts"

// Who signed up on the 10th as 'nugger' comes to a file on the 22nd. Seen red: a rule that looks at no group, and one that looks at today alone.
const feit = (begin: string, einde: string | null, doelgroep = "nugger", vervallen = false): Feit => ({
  id: begin,
  vervallen,
  waarden: { doelgroep, begin, einde },
})
const vanaf = (einde: string | null) => ({ begin: "2026-11-10", einde })

test.for<[string, Feit[], unknown]>([
  ["een leeg dossier", [], vanaf(null)],
  ["het loopt al", [feit("2026-01-01", null)], null],
  ["het loopt tot een dag die komt", [feit("2026-01-01", "2026-12-01")], null],
  ["een andere groep loopt", [feit("2026-01-01", null, "statushouder")], vanaf(null)],
  ["wat nooit gold", [feit("2026-01-01", null, "nugger", true)], vanaf(null)],
  ["wat voorbij was voor de aanmelding", [feit("2025-01-01", "2026-11-10")], vanaf(null)],
  ["wat het dossier daarna beëindigde", [feit("2025-01-01", "2026-11-20")], null],
  ["wat nog komt begint daarna", [feit("2027-01-01", null)], vanaf("2027-01-01")],
])("%s", ([, bestaand, verwacht]) => expect(periodeVanAanmelding(bestaand, "nugger", "2026-11-10", "2026-11-22")).toEqual(verwacht))
