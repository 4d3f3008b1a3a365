import { expect, test } from "vitest"
import { type Lid, type Taak, verdeel } from "./volggroep.rules.ts"

const lid = (medewerkerId: string, organisatieSoort: string): Lid => ({
  medewerkerId,
  naam: medewerkerId,
  rol: "jobcoach",
  organisatie: "x",
  organisatieSoort,
  begin: "2026-01-01",
  einde: null,
})
const stap = (t: Partial<Taak>): Taak => ({
  soort: "stap",
  wat: "iets",
  dag: "2026-12-01",
  tijd: null,
  wie: "medewerker",
  medewerkerId: null,
  door: null,
  medewerkerSoort: null,
  medewerker: null,
  ...t,
})

test("ieder staat bij zijn partij, met wat hij doet; wat bij niemand op naam ligt staat er ook", () => {
  const groep = {
    leden: [lid("mia", "gemeente"), lid("tjeerd", "sob"), lid("petra", "zorgaanbieder")],
    taken: [
      stap({ wat: "bel", wie: "deelnemer" }),
      stap({ wat: "regel", medewerkerId: "mia", medewerkerSoort: "gemeente", dag: "2026-12-03" }),
      stap({ wat: "eerst", medewerkerId: "mia", medewerkerSoort: "gemeente" }),
      stap({ wat: "plek", wie: "sob" }),
      stap({ wat: "taal", wie: "partner", door: "Humanitas" }),
      stap({ wat: "praat", wie: "partner", door: "petra" }),
      stap({ wat: "oud", medewerkerId: "weg", medewerker: "Wim", medewerkerSoort: "gemeente" }),
    ],
    meelezers: [{ organisatie: "School", organisatieSoort: "onderwijs", tot: "2027-01-01" }],
  }
  expect(verdeel(groep).map(k => [k.partij, k.wie.map(d => [d.naam, d.taken.map(t => t.wat)])])).toEqual([
    ["inwoner", [[null, ["bel"]]]],
    [
      "gemeente",
      [
        ["mia", ["eerst", "regel"]],
        ["Wim", ["oud"]],
      ],
    ],
    [
      "sob",
      [
        ["tjeerd", []],
        [null, ["plek"]],
      ],
    ],
    [
      "partner",
      [
        ["petra", ["praat"]],
        ["Humanitas", ["taal"]],
        ["School", []],
      ],
    ],
  ])
})

test("een partij zonder iemand en zonder iets staat er niet", () => expect(verdeel({ leden: [], taken: [], meelezers: [] })).toEqual([]))
