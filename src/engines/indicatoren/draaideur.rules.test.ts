import { expect, test } from "vitest"
import { cijfer, cijfers, JAAR } from "../../../test/support/cijfers.ts"
import type { Deelnemer } from "../../../test/support/cijferregio.ts"

type Uitkering = NonNullable<Deelnemer["uitkeringen"]>[number]
const p = (tot: string) => ({ ...JAAR, p: tot })

test("stand: echte perioden op de peildag, huishoudens en soorten", () => {
  const deelnemers: Deelnemer[] = [
    {
      nr: "a",
      huishouden: "0",
      uitkeringen: [
        ["bijstand", "2025-01-01"],
        ["ioaw", "2025-02-01"],
      ],
    },
    { nr: "b", huishouden: "0", uitkeringen: [["bijstand", "2025-12-31"]] },
    { nr: "c", uitkeringen: [["ioaz", "2020-01-01", "2026-01-01"]] },
    {
      nr: "d",
      uitkeringen: [
        ["bijstand", "2020-01-01", "2025-12-31"],
        ["bijstand", "2026-01-01"],
      ],
    },
    {
      nr: "e",
      uitkeringen: [
        ["bijstand", "2020-01-01", "2025-12-20"],
        ["bijstand", "2026-01-05"],
      ],
    },
  ]
  expect(cijfers({ deelnemers })["BIJ-STAND"]).toEqual({ personen: 3, huishoudens: 2, soorten: { bijstand: 2, ioaw: 1, ioaz: 1 } })
})

test("aandeel: laatste reekswaarde op of voor de peildag, gemeenten opgeteld, null als er een ontbreekt", () => {
  const regio = {
    organisaties: [
      { code: "0037", soort: "gemeente" },
      { code: "0047", soort: "gemeente" },
      { code: "uwv", soort: "uwv" },
    ],
    deelnemers: [{ nr: "a", uitkeringen: [["bijstand", "2025-01-01"]] as Uitkering[] }],
    reeksen: [
      { reeks: "bijstand_landelijk", datum: "2025-01-01", plek: "land", waarde: 400 },
      { reeks: "bijstand_landelijk", datum: "2025-12-31", plek: "land", waarde: 500 },
      { reeks: "bijstand_landelijk", datum: "2026-01-01", plek: "land", waarde: 600 },
      { reeks: "inwoners", datum: "2025-01-01", plek: "0037", waarde: 2000 },
      { reeks: "inwoners", datum: "2025-01-01", plek: "totaal", waarde: 9000 },
    ],
  }
  expect(cijfers(regio, JAAR, ["0037"])["BIJ-AANDEEL"]).toEqual({ landelijk: 1 / 500, per_1000: 0.5 })
  expect(cijfers(regio, JAAR, ["0037", "uwv"])["BIJ-AANDEEL"].per_1000).toBe(0.5)
  expect(cijfers(regio, JAAR, ["0037", "0047"])["BIJ-AANDEEL"].per_1000).toBeNull()
  expect(cijfers(regio, JAAR, ["uwv"])["BIJ-AANDEEL"]).toEqual({ landelijk: 0, per_1000: null })
  expect(cijfers(regio, JAAR, [])["BIJ-AANDEEL"].per_1000).toBeNull()
  expect(cijfers({ ...regio, reeksen: [] })["BIJ-AANDEEL"]).toEqual({ landelijk: null, per_1000: null })
})

test.for<[string, Omit<Deelnemer, "nr">, string, object]>([
  [
    "einde + 365 op van",
    { uitkeringen: [["bijstand", "2020-01-01", "2024-01-02"]] },
    "2026-01-01",
    { noemer: 1, bijstand: 0, ondersteuning: 0 },
  ],
  [
    "een dag eerder",
    { uitkeringen: [["bijstand", "2020-01-01", "2024-01-01"]] },
    "2026-01-01",
    { noemer: 0, bijstand: 0, ondersteuning: 0 },
  ],
  [
    "einde + 365 op tot",
    { uitkeringen: [["bijstand", "2020-01-01", "2025-01-01"]] },
    "2026-06-01",
    { noemer: 0, bijstand: 0, ondersteuning: 0 },
  ],
  [
    "einde + 365 op p",
    { uitkeringen: [["bijstand", "2020-01-01", "2024-06-01"]] },
    "2025-06-01",
    { noemer: 0, bijstand: 0, ondersteuning: 0 },
  ],
  [
    "een dag voor p",
    { uitkeringen: [["bijstand", "2020-01-01", "2024-05-31"]] },
    "2025-06-01",
    { noemer: 1, bijstand: 0, ondersteuning: 0 },
  ],
  [
    "overleden",
    { uitkeringen: [["bijstand", "2020-01-01", "2024-06-01", "overlijden"]] },
    "2026-01-01",
    { noemer: 0, bijstand: 0, ondersteuning: 0 },
  ],
  [
    "terug na 365 dagen",
    {
      uitkeringen: [
        ["bijstand", "2020-01-01", "2024-06-01"],
        ["bijstand", "2025-06-01"],
      ],
    },
    "2026-01-01",
    { noemer: 1, bijstand: 1, ondersteuning: 1 },
  ],
  [
    "terug na 366 dagen",
    {
      uitkeringen: [
        ["bijstand", "2020-01-01", "2024-06-01"],
        ["bijstand", "2025-06-02"],
      ],
    },
    "2026-01-01",
    { noemer: 1, bijstand: 0, ondersteuning: 0 },
  ],
  [
    "traject op de dag van het einde",
    { uitkeringen: [["bijstand", "2020-01-01", "2024-06-01"]], trajecten: [{ begin: "2024-06-01" }] },
    "2026-01-01",
    { noemer: 1, bijstand: 0, ondersteuning: 0 },
  ],
  [
    "traject een dag later",
    { uitkeringen: [["bijstand", "2020-01-01", "2024-06-01"]], trajecten: [{ begin: "2024-06-02" }] },
    "2026-01-01",
    { noemer: 1, bijstand: 0, ondersteuning: 1 },
  ],
  [
    "traject na 365 dagen",
    { uitkeringen: [["bijstand", "2020-01-01", "2024-06-01"]], trajecten: [{ begin: "2025-06-01" }] },
    "2026-01-01",
    { noemer: 1, bijstand: 0, ondersteuning: 1 },
  ],
  [
    "traject na 366 dagen",
    { uitkeringen: [["bijstand", "2020-01-01", "2024-06-01"]], trajecten: [{ begin: "2025-06-02" }] },
    "2026-01-01",
    { noemer: 1, bijstand: 0, ondersteuning: 0 },
  ],
])("draaideur: %s", ([, deelnemer, tot, verwacht]) => {
  expect(cijfer("DRAAI", deelnemer, p(tot))).toEqual(verwacht)
})

test("instroompercentage: afgehandeld in de periode, onder de organisatie van de melding", () => {
  const meldingen = [
    { nr: "1", datum: "2024-12-01", afgehandeld: "2025-01-01", uitkomst: "ingestroomd" },
    { nr: "2", datum: "2024-12-01", afgehandeld: "2024-12-31", uitkomst: "ingestroomd" },
    { nr: "3", datum: "2025-12-01", afgehandeld: "2025-12-31", uitkomst: "werk" },
    { nr: "4", datum: "2025-12-01", afgehandeld: "2026-01-01", uitkomst: "ingestroomd" },
    { nr: "5", datum: "2025-12-01" },
    { nr: "6", datum: "2025-02-01", afgehandeld: "2025-02-02", organisatie: "uwv", uitkomst: "ingestroomd" },
    { nr: "7", datum: "2025-02-01", afgehandeld: "2025-02-02" },
    { nr: "8", datum: "2026-01-01", afgehandeld: "2025-12-31" },
  ]
  const regio = {
    organisaties: [
      { code: "0037", soort: "gemeente" },
      { code: "uwv", soort: "uwv" },
    ],
    deelnemers: [],
    meldingen,
  }
  expect(cijfers(regio)["INSTROOM-PCT"]).toEqual({ aantal: 1, noemer: 3, aandeel: 1 / 3 })
  expect(cijfers(regio, p("2025-12-31"))["INSTROOM-PCT"]).toEqual({ aantal: 1, noemer: 2, aandeel: 1 / 2 })
})
