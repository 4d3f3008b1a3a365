import { expect, test } from "vitest"
import { cijfer, cijfers, JAAR } from "../../../test/support/cijfers.ts"
import type { Deelnemer } from "../../../test/support/cijferregio.ts"

type Uitkering = NonNullable<Deelnemer["uitkeringen"]>[number]
const p = (tot: string) => ({ ...JAAR, p: tot })

test.for<[string, Uitkering[], string, number]>([
  ["op de eerste dag van de periode", [["bijstand", "2025-01-01"]], "2026-01-01", 1],
  ["een dag ervoor", [["bijstand", "2024-12-31"]], "2026-01-01", 0],
  ["op de laatste dag", [["bijstand", "2025-12-31"]], "2026-01-01", 1],
  ["op tot", [["bijstand", "2026-01-01"]], "2026-02-01", 0],
  ["op p is zij nog niet bekend", [["bijstand", "2025-06-01"]], "2025-06-01", 0],
  ["een dag voor p wel", [["bijstand", "2025-05-31"]], "2025-06-01", 1],
  [
    "een gat van 30 dagen is geen nieuwe instroom",
    [
      ["bijstand", "2024-01-01", "2025-03-01"],
      ["bijstand", "2025-03-31"],
    ],
    "2026-01-01",
    0,
  ],
  [
    "een gat van 31 dagen wel",
    [
      ["bijstand", "2024-01-01", "2025-03-01"],
      ["bijstand", "2025-04-01"],
    ],
    "2026-01-01",
    1,
  ],
  [
    "van bijstand naar ioaw zonder gat is doorlopen",
    [
      ["bijstand", "2024-01-01", "2025-03-01"],
      ["ioaw", "2025-03-01"],
    ],
    "2026-01-01",
    0,
  ],
  ["bbz telt niet", [["bbz", "2025-03-01"]], "2026-01-01", 0],
  [
    "het langste deel tot nu toe bepaalt het gat",
    [
      ["bijstand", "2024-01-01", "2025-06-01"],
      ["ioaw", "2024-02-01", "2024-03-01"],
      ["ioaz", "2025-07-01"],
    ],
    "2026-01-01",
    0,
  ],
])("instroom: %s", ([, uitkeringen, tot, aantal]) => {
  expect(cijfer("BIJ-IN", { uitkeringen }, p(tot)).aantal).toBe(aantal)
})

test.for<[string, Uitkering[], string, object]>([
  [
    "op de eerste dag van de periode",
    [["bijstand", "2020-01-01", "2025-01-01", "aow"]],
    "2026-01-01",
    { aantal: 1, redenen: { aow: 1 }, voorlopig: 0 },
  ],
  ["op tot", [["bijstand", "2020-01-01", "2026-01-01", "aow"]], "2026-06-01", { aantal: 0, redenen: {}, voorlopig: 0 }],
  ["een einde op p loopt nog", [["bijstand", "2020-01-01", "2025-06-01", "aow"]], "2025-06-01", { aantal: 0, redenen: {}, voorlopig: 0 }],
  [
    "zonder reden is onbekend",
    [["bijstand", "2020-01-01", "2025-06-01"]],
    "2026-01-01",
    { aantal: 1, redenen: { onbekend: 1 }, voorlopig: 0 },
  ],
  [
    "einde + 30 = p is nog voorlopig",
    [["bijstand", "2020-01-01", "2025-12-02", "relatie"]],
    "2026-01-01",
    { aantal: 1, redenen: { relatie: 1 }, voorlopig: 1 },
  ],
  [
    "een dag eerder niet meer",
    [["bijstand", "2020-01-01", "2025-12-01", "relatie"]],
    "2026-01-01",
    { aantal: 1, redenen: { relatie: 1 }, voorlopig: 0 },
  ],
  [
    "de reden komt van het deel dat het laatst eindigt",
    [
      ["bijstand", "2020-01-01", "2025-06-01", "relatie"],
      ["ioaw", "2024-01-01", "2025-05-01", "aow"],
    ],
    "2026-01-01",
    { aantal: 1, redenen: { relatie: 1 }, voorlopig: 0 },
  ],
  [
    "bij gelijke einden van het latere deel",
    [
      ["bijstand", "2024-01-01", "2025-06-01", "relatie"],
      ["ioaw", "2020-01-01", "2025-06-01", "aow"],
    ],
    "2026-01-01",
    { aantal: 1, redenen: { relatie: 1 }, voorlopig: 0 },
  ],
  [
    "bij gelijk begin en einde van de hoogste sleutel",
    [
      ["ioaw", "2024-01-01", "2025-06-01", "aow"],
      ["bijstand", "2024-01-01", "2025-06-01", "relatie"],
    ],
    "2026-01-01",
    { aantal: 1, redenen: { aow: 1 }, voorlopig: 0 },
  ],
  [
    "van drie delen met één begin telt het laatste einde",
    [
      ["bijstand", "2024-01-01", "2025-06-01", "relatie"],
      ["ioaw", "2024-01-01", "2025-03-01", "aow"],
      ["ioaz", "2024-01-01", "2025-02-01", "overig"],
    ],
    "2026-01-01",
    { aantal: 1, redenen: { relatie: 1 }, voorlopig: 0 },
  ],
  [
    "wie terugkomt na p is bij p nog uitgestroomd",
    [
      ["bijstand", "2020-01-01", "2025-06-01", "relatie"],
      ["bijstand", "2025-06-20"],
    ],
    "2025-06-15",
    { aantal: 1, redenen: { relatie: 1 }, voorlopig: 1 },
  ],
])("uitstroom: %s", ([, uitkeringen, tot, verwacht]) => {
  expect(cijfer("BIJ-UIT", { uitkeringen }, p(tot))).toEqual(verwacht)
})

test("uitstroom naar werk is loondienst of zelfstandig", () => {
  const deelnemers = ["loondienst", "zelfstandig", "opleiding", "overig"].map((reden, i) => ({
    nr: `${i}`,
    uitkeringen: [["bijstand", "2020-01-01", "2025-12-15", reden]] as Uitkering[],
  }))
  expect(cijfers({ deelnemers })["BIJ-UIT-WERK"]).toEqual({ aantal: 2, voorlopig: 2 })
})

test.for<[string, NonNullable<Deelnemer["dienstverbanden"]>, object]>([
  ["62 dagen ervoor", [{ begin: "2025-03-31", soort: "bbl" }], { aantal: 1, soorten: { bbl: 1 }, sectoren: { A: 1 } }],
  [
    "63 dagen ervoor",
    [{ begin: "2025-03-30" }],
    { aantal: 0, soorten: { geen_werk_geregistreerd: 1 }, sectoren: { geen_werk_geregistreerd: 1 } },
  ],
  ["31 dagen erna", [{ begin: "2025-07-02" }], { aantal: 1, soorten: { regulier: 1 }, sectoren: { A: 1 } }],
  [
    "32 dagen erna",
    [{ begin: "2025-07-03" }],
    { aantal: 0, soorten: { geen_werk_geregistreerd: 1 }, sectoren: { geen_werk_geregistreerd: 1 } },
  ],
  [
    "de eerste van twee",
    [
      { nr: "2", begin: "2025-04-10", einde: "2025-04-20", soort: "wsw", eigen: "0037" },
      { nr: "1", begin: "2025-06-01" },
    ],
    { aantal: 1, soorten: { wsw: 1 }, sectoren: { eigen_organisatie: 1 } },
  ],
  [
    "een werkperiode die eerder begon telt niet, al loopt zij",
    [
      { nr: "1", begin: "2025-01-01", einde: "2025-05-20" },
      { nr: "2", begin: "2025-06-01" },
    ],
    { aantal: 0, soorten: { geen_werk_geregistreerd: 1 }, sectoren: { geen_werk_geregistreerd: 1 } },
  ],
  ["sector onbekend", [{ begin: "2025-06-01", werkgever: "W2" }], { aantal: 1, soorten: { regulier: 1 }, sectoren: { onbekend: 1 } }],
])("bestemming: %s", ([, dienstverbanden, verwacht]) => {
  const regio = {
    werkgevers: [{ nr: "W1", sbi: "A" }, { nr: "W2" }],
    deelnemers: [{ nr: "a", uitkeringen: [["bijstand", "2020-01-01", "2025-06-01"]] as Uitkering[], dienstverbanden }],
  }
  expect(cijfers(regio)["UIT-NAAR"]).toEqual(verwacht)
})
