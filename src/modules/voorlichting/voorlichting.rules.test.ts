import { expect, test } from "vitest"
import { standVan } from "./voorlichting.rules.ts"

const VANDAAG = "2026-11-22"
const hoorde = (datum: string, begrepen: boolean) => ({ datum, wijze: "gesprek", taal: "nld", begrepen })
const uit = (dag: string, uitkomst: string | null) => ({ dag, uitkomst })

test.for([
  ["geen", [], []],
  ["uitgenodigd", [], [uit("2026-12-01", null)]],
  ["gemist", [], [uit("2026-11-01", "niet_gekomen")]],
  ["uitgenodigd", [], [uit("2026-11-01", "niet_gekomen"), uit("2026-12-01", null)]],
  ["nog_niet", [hoorde("2026-11-10", false)], [uit("2026-11-01", "niet_gekomen")]],
  ["gemist", [hoorde("2026-10-10", false)], [uit("2026-11-01", "niet_gekomen")]],
  ["begrepen", [hoorde("2026-11-10", true), hoorde("2026-11-12", false)], [uit("2026-11-01", "niet_gekomen")]],
  ["geen", [], [uit("2026-11-01", "afgezegd")]],
] as const)("%s", ([stand, gehoord, uitnodigingen]) => expect(standVan(gehoord, uitnodigingen, VANDAAG)).toBe(stand))
