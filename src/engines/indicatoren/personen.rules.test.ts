import { expect, test } from "vitest"
import { cijfer, cijfers, JAAR } from "../../../test/support/cijfers.ts"
import type { Deelnemer } from "../../../test/support/cijferregio.ts"

const IN_BEELD = { uitkeringen: [["bijstand", "2020-01-01"]] } satisfies Omit<Deelnemer, "nr">
const actief = (anders: object) => ({ vier_uur: 0, minder: 0, onbekend: 0, niet: 0, ...anders })

test.for<[string, Omit<Deelnemer, "nr">, object]>([
  ["niets", {}, actief({ niet: 1 })],
  ["vier uur traject", { trajecten: [{ begin: "2025-01-01", uren: 4 }] }, actief({ vier_uur: 1 })],
  ["iets minder", { trajecten: [{ begin: "2025-01-01", uren: 3.99 }] }, actief({ minder: 1 })],
  [
    "samen vier, met tienden",
    {
      trajecten: [
        { nr: "1", begin: "2025-01-01", uren: 0.1 },
        { nr: "2", begin: "2025-01-01", uren: 0.2 },
      ],
      plaatsingen: [{ begin: "2025-01-01", werkvorm: "stage", uren: 3.7 }],
    },
    actief({ vier_uur: 1 }),
  ],
  ["uren onbekend", { dienstverbanden: [{ begin: "2025-01-01" }] }, actief({ onbekend: 1 })],
  [
    "deels onbekend, bekende genoeg",
    {
      dienstverbanden: [
        { nr: "1", begin: "2025-01-01" },
        { nr: "2", begin: "2025-01-01", uren: 10 },
      ],
    },
    actief({ vier_uur: 1 }),
  ],
  [
    "deels onbekend, bekende te weinig",
    {
      dienstverbanden: [
        { nr: "1", begin: "2025-01-01" },
        { nr: "2", begin: "2025-01-01", uren: 1 },
      ],
    },
    actief({ onbekend: 1 }),
  ],
  ["een verlopen traject telt niet", { trajecten: [{ begin: "2025-01-01", uren: 20, verwacht: "2025-06-01" }] }, actief({ niet: 1 })],
  [
    "een plaatsing met dienstverband telt niet nog eens",
    { plaatsingen: [{ begin: "2025-01-01", werkvorm: "intern", uren: 20, dienstverband: "9" }] },
    actief({ niet: 1 }),
  ],
  ["geëindigd op de peildag", { trajecten: [{ begin: "2025-01-01", einde: "2025-12-31", uren: 20 }] }, actief({ niet: 1 })],
])("actief: %s", ([, deelnemer, verwacht]) => {
  expect(cijfer("ACTIEF", { ...IN_BEELD, ...deelnemer })).toEqual(verwacht)
})

test("actief gaat over wie bijstand heeft op de peildag", () => {
  expect(
    cijfer("ACTIEF", { uitkeringen: [["bijstand", "2020-01-01", "2025-12-31"]], trajecten: [{ begin: "2025-01-01", uren: 20 }] }),
  ).toEqual(actief({}))
})

test.for<[string, NonNullable<Deelnemer["opleidingen"]>, object]>([
  ["geen rij", [], { niveaus: { onbekend: 1 }, startkwalificatie: 0, noemer: 0 }],
  ["alleen zonder diploma", [["hbo", "2010-01-01", false]], { niveaus: { onbekend: 1 }, startkwalificatie: 0, noemer: 1 }],
  ["diploma onbekend telt voor het niveau", [["hbo", "2010-01-01"]], { niveaus: { hbo: 1 }, startkwalificatie: 0, noemer: 1 }],
  [
    "het hoogste",
    [["vmbo_mbo1", undefined, true], ["havo_vwo_mbo24", undefined, true], ["basis"]],
    { niveaus: { havo_vwo_mbo24: 1 }, startkwalificatie: 1, noemer: 1 },
  ],
  ["vmbo is geen startkwalificatie", [["vmbo_mbo1", undefined, true]], { niveaus: { vmbo_mbo1: 1 }, startkwalificatie: 0, noemer: 1 }],
  ["behaald op de peildag", [["wo", "2025-12-31", true]], { niveaus: { wo: 1 }, startkwalificatie: 1, noemer: 1 }],
  ["behaald op p is niet bekend", [["wo", "2026-01-01", true]], { niveaus: { onbekend: 1 }, startkwalificatie: 0, noemer: 0 }],
  ["geen opleiding is een niveau", [["geen"]], { niveaus: { geen: 1 }, startkwalificatie: 0, noemer: 1 }],
])("kwalificatie: %s", ([, opleidingen, verwacht]) => {
  expect(cijfer("KWAL", { ...IN_BEELD, opleidingen })).toEqual(verwacht)
})

// Peildag 2025-12-31, and for the leap-day child 2025-02-28 and 2025-03-01.
test.for<[string, string, string]>([
  ["1999-01-01", "2026-01-01", "t/m 26"],
  ["1998-12-31", "2026-01-01", "27-34"],
  ["1991-01-01", "2026-01-01", "27-34"],
  ["1990-12-31", "2026-01-01", "35-44"],
  ["1981-01-01", "2026-01-01", "35-44"],
  ["1980-12-31", "2026-01-01", "45-54"],
  ["1971-01-01", "2026-01-01", "45-54"],
  ["1970-12-31", "2026-01-01", "55+"],
  ["1980-02-29", "2025-03-01", "35-44"],
  ["1980-02-29", "2025-03-02", "45-54"],
])("geboren %s is op de dag voor %s %s", ([geboren, tot, band]) => {
  expect(cijfer("SAMEN", { ...IN_BEELD, geboren }, { van: "2025-01-01", tot }).leeftijd).toEqual({ [band]: 1 })
})

test("samenstelling: geslacht leeg is onbekend, elke doelgroep van de peildag telt", () => {
  const deelnemers: Deelnemer[] = [
    {
      nr: "a",
      ...IN_BEELD,
      geslacht: "v",
      doelgroepen: [
        ["nugger", "2020-01-01"],
        ["lks", "2025-12-31"],
        ["statushouder", "2020-01-01", "2025-12-31"],
      ],
    },
    { nr: "b", ...IN_BEELD, doelgroepen: [["lks", "2026-01-01"]] },
    { nr: "c", ...IN_BEELD, geslacht: "onbekend" },
  ]
  expect(cijfers({ deelnemers }).SAMEN).toEqual({
    n: 3,
    leeftijd: { "45-54": 3 },
    geslacht: { v: 1, onbekend: 2 },
    doelgroep: { nugger: 1, lks: 1, geen: 2 },
  })
})

test("volledigheid: velden zoals nu geregistreerd, trede en casusregisseur op hun dag", () => {
  const deelnemers: Deelnemer[] = [
    {
      nr: "a",
      ...IN_BEELD,
      bsn: true,
      telefoon: true,
      postcode: true,
      voertaal: true,
      opleidingen: [["basis"]],
      treden: [["2025-01-01", 2]],
      regie: [["2025-12-31"]],
    },
    { nr: "b", ...IN_BEELD, bsn: true, treden: [["2024-12-31", 2]], regie: [["2025-01-01", "2025-12-31"]] },
    { nr: "c", ...IN_BEELD, treden: [["2026-01-01", 2]], regie: [["2026-01-01"]] },
  ]
  expect(cijfers({ deelnemers }, JAAR).VULGRAAD).toEqual({
    n: 3,
    velden: { bsn: 2, telefoon_of_email: 1, postcode: 1, voertaal: 1, opleiding: 1, trede: 1, casusregisseur: 1 },
  })
})
