import { expect, test } from "vitest"
import { cijfer, cijfers, JAAR } from "../../../test/support/cijfers.ts"
import type { Deelnemer, Dienstverband, Plaatsing } from "../../../test/support/cijferregio.ts"

const p = (tot: string) => ({ ...JAAR, p: tot })
const duur = (noemer: number, werkt: number, onbekend: number, gestopt: number, volgemaakt: number) => ({
  noemer,
  werkt,
  onbekend,
  gestopt,
  volgemaakt,
})

// Work begun 2025-03-31: three calendar months later is 2025-06-30.
test.for<[string, Dienstverband[], string, object]>([
  ["loopt, einde bekend en erna", [{ begin: "2025-03-31", einde: "2025-07-01" }], "2026-01-01", duur(1, 1, 0, 0, 1)],
  ["eindigt op de dag: gestopt maar volgemaakt", [{ begin: "2025-03-31", einde: "2025-06-30" }], "2026-01-01", duur(1, 0, 0, 1, 1)],
  ["eindigt een dag eerder", [{ begin: "2025-03-31", einde: "2025-06-29" }], "2026-01-01", duur(1, 0, 0, 1, 0)],
  [
    "eindigt op de dag wegens aow: buiten de telling",
    [{ begin: "2025-03-31", einde: "2025-06-30", reden: "aow" }],
    "2026-01-01",
    duur(0, 0, 0, 0, 0),
  ],
  [
    "overleden een dag later telt mee",
    [{ begin: "2025-03-31", einde: "2025-07-01", reden: "overlijden" }],
    "2026-01-01",
    duur(1, 1, 0, 0, 1),
  ],
  ["loopt zonder bevestiging", [{ begin: "2025-03-31" }], "2026-01-01", duur(1, 0, 1, 0, 1)],
  [
    "bevestigd tot de dag: de dag zelf is niet bekend",
    [{ begin: "2025-03-31", bevestigd: "2025-06-30" }],
    "2026-01-01",
    duur(1, 0, 1, 0, 1),
  ],
  ["bevestigd tot na de dag", [{ begin: "2025-03-31", bevestigd: "2025-07-01" }], "2026-01-01", duur(1, 1, 0, 0, 1)],
  ["een einde op p is niet bekend", [{ begin: "2025-03-31", einde: "2025-09-01" }], "2025-09-01", duur(1, 0, 1, 0, 1)],
  ["bevestigd tot na p telt tot p", [{ begin: "2025-03-31", bevestigd: "2025-12-01" }], "2025-07-01", duur(1, 1, 0, 0, 1)],
  ["de dag zelf moet voor p liggen", [{ begin: "2025-03-31", bevestigd: "2025-12-01" }], "2025-06-30", duur(0, 0, 0, 0, 0)],
  [
    "een deel dat op de dag begint bewijst niets",
    [
      { nr: "1", begin: "2025-03-31", einde: "2025-06-15" },
      { nr: "2", begin: "2025-06-30" },
    ],
    "2026-01-01",
    duur(1, 0, 1, 0, 1),
  ],
  [
    "een deel dat erna begint wel",
    [
      { nr: "1", begin: "2025-03-31", einde: "2025-06-15" },
      { nr: "2", begin: "2025-07-01" },
    ],
    "2026-01-01",
    duur(1, 1, 0, 0, 1),
  ],
  [
    "een gat van 31 dagen loopt door",
    [
      { nr: "1", begin: "2025-03-31", einde: "2025-06-15" },
      { nr: "2", begin: "2025-07-16" },
    ],
    "2026-01-01",
    duur(1, 1, 0, 0, 1),
  ],
  [
    "een gat van 32 dagen niet; het nieuwe begin telt apart",
    [
      { nr: "1", begin: "2025-03-31", einde: "2025-06-15" },
      { nr: "2", begin: "2025-07-17" },
    ],
    "2026-01-01",
    duur(2, 0, 1, 1, 1),
  ],
  ["beschut is geen kern", [{ begin: "2025-03-31", soort: "beschut" }], "2026-01-01", duur(0, 0, 0, 0, 0)],
  [
    "de soort is die van het eerste deel",
    [
      { nr: "1", begin: "2025-03-31", einde: "2025-06-01", soort: "wsw" },
      { nr: "2", begin: "2025-06-01" },
    ],
    "2026-01-01",
    duur(0, 0, 0, 0, 0),
  ],
  [
    "van twee delen met één begin is het eerste dat het eerst eindigt",
    [
      { nr: "2", begin: "2025-03-31", einde: "2025-08-01" },
      { nr: "1", begin: "2025-03-31", soort: "wsw" },
    ],
    "2026-01-01",
    duur(1, 0, 1, 0, 1),
  ],
  [
    "zijn beide einden nog niet bekend, dan dat met het laagste nummer",
    [
      { nr: "2", begin: "2025-03-31", einde: "2025-08-01" },
      { nr: "1", begin: "2025-03-31", soort: "wsw" },
    ],
    "2025-08-01",
    duur(0, 0, 0, 0, 0),
  ],
  [
    "nummers zijn tekst: 10 komt voor 9",
    [
      { nr: "9", begin: "2025-03-31", soort: "wsw" },
      { nr: "10", begin: "2025-03-31" },
    ],
    "2026-01-01",
    duur(1, 0, 1, 0, 1),
  ],
])("duurzaamheid na drie maanden: %s", ([, dienstverbanden, tot, verwacht]) => {
  expect(cijfer("DUUR-3", { dienstverbanden }, p(tot))).toEqual(verwacht)
})

test.for<[3 | 6 | 12, string, string, number]>([
  [3, "2024-11-30", "2025-03-01", 1], // 2025-02-28, the last day of a shorter month
  [3, "2024-11-30", "2025-02-28", 0],
  [3, "2023-11-30", "2024-03-01", 1], // 2024-02-29
  [6, "2024-08-31", "2025-03-01", 1],
  [12, "2024-02-29", "2025-03-01", 1],
  [3, "2024-10-01", "2025-03-01", 1], // on van
  [3, "2024-09-30", "2025-03-01", 0],
  [3, "2024-11-28", "2025-02-28", 0], // on tot
  [3, "2024-11-27", "2025-02-28", 1],
  [12, "2024-02-29", "2025-02-28", 0],
  [12, "2023-02-28", "2024-02-29", 1],
])("k = %i maanden na %s ligt voor %s: %i", ([maanden, begin, tot, noemer]) => {
  const periode = { van: `${tot.slice(0, 4)}-01-01`, tot }
  expect(cijfer(`DUUR-${maanden}`, { dienstverbanden: [{ begin }] }, periode).noemer).toBe(noemer)
})

test("na twaalf maanden telt ook wie al een jaar uit beeld is", () => {
  const dienstverbanden = [{ begin: "2024-01-01", einde: "2024-01-02" }]
  expect(cijfer("DUUR-12", { dienstverbanden })).toEqual(duur(1, 0, 0, 1, 0))
  expect(cijfer("DUUR-12", { dienstverbanden }, { van: "2025-01-02", tot: "2026-01-01" }).noemer).toBe(0)
})

test("plaatsingen: contracten naar soort en sector, personen één keer, onbetaald naar werkvorm", () => {
  const deelnemers: Deelnemer[] = [
    {
      nr: "a",
      dienstverbanden: [
        { nr: "1", begin: "2025-01-01", einde: "2025-02-01", contact: true, lks: true },
        { nr: "2", begin: "2025-06-01", soort: "beschut", eigen: "0037" },
        { nr: "3", begin: "2024-12-31", einde: "2025-01-02" },
      ],
      plaatsingen: [
        { begin: "2025-12-31", werkvorm: "wep_extern" },
        { begin: "2026-01-01", werkvorm: "wep_intern" },
        { begin: "2025-03-01", werkvorm: "intern", dienstverband: "2" },
        { begin: "2025-03-01", werkvorm: "wep_intern", dienstverband: "2" },
      ],
    },
    {
      nr: "b",
      dienstverbanden: [
        { nr: "4", begin: "2025-03-01", einde: "2025-03-05", werkgever: "W2" },
        { nr: "5", begin: "2025-09-01" },
      ],
    },
  ]
  const uit = cijfers({ werkgevers: [{ nr: "W1", sbi: "A" }, { nr: "W2" }], deelnemers }, p("2026-02-01"))
  expect(uit.PLS).toEqual({
    contracten: 4,
    soorten: { regulier: 3, beschut: 1 },
    sectoren: { A: 2, eigen_organisatie: 1, onbekend: 1 },
    geplaatst: 2,
    onbetaald: { wep_extern: 1 },
  })
  expect(uit["PLS-CONTACT"]).toEqual({ aantal: 1, noemer: 4 })
  expect(uit.WEP.aantal).toBe(2)
  expect(uit.LKS).toEqual({ gestart: 1, lopend: 0 })
})

test("loonkostensubsidie: lopend op de peildag, al begon het eerder", () => {
  const dienstverbanden = [
    { nr: "1", begin: "2020-01-01", lks: true },
    { nr: "2", begin: "2025-05-01", lks: true, einde: "2025-12-31" },
    { nr: "3", begin: "2025-05-01" },
  ]
  expect(cijfer("LKS", { dienstverbanden })).toEqual({ gestart: 1, lopend: 1 })
})

const sob = {
  organisaties: [
    { code: "0037", soort: "gemeente" },
    { code: "sob", soort: "sob" },
  ],
}
const plek = (nr: string, werkvorm: string, begin: string, einde?: string): Plaatsing => ({
  nr,
  werkvorm,
  begin,
  dienstverband: "1",
  ...(einde ? { einde } : {}),
})
test.for<[string, Partial<Dienstverband>, Plaatsing[], object]>([
  ["zonder plaatsing onbekend", {}, [], { buiten: 0, binnen: 0, onbekend: 1 }],
  [
    "de laatst begonnen plaatsing telt",
    {},
    [plek("2", "intern", "2025-01-01"), plek("1", "op_locatie", "2025-02-01")],
    { buiten: 1, binnen: 0, onbekend: 0 },
  ],
  [
    "bij gelijk begin de hoogste sleutel als tekst",
    {},
    [plek("10", "op_locatie", "2025-01-01"), plek("9", "intern", "2025-01-01")],
    { buiten: 0, binnen: 1, onbekend: 0 },
  ],
  [
    "een geëindigde plaatsing telt niet",
    {},
    [plek("1", "intern", "2025-01-01"), plek("2", "bij_werkgever", "2025-02-01", "2025-12-31")],
    { buiten: 0, binnen: 1, onbekend: 0 },
  ],
  [
    "een einde op p is niet bekend",
    {},
    [plek("1", "intern", "2025-01-01"), plek("2", "bij_werkgever", "2025-02-01", "2026-01-01")],
    { buiten: 1, binnen: 0, onbekend: 0 },
  ],
  ["een onbetaalde werkvorm is geen van beide", {}, [plek("1", "stage", "2025-01-01")], { buiten: 0, binnen: 0, onbekend: 1 }],
  ["niet bij een sob", { eigen: "0037" }, [plek("1", "intern", "2025-01-01")], { buiten: 0, binnen: 0, onbekend: 0 }],
  ["regulier telt niet", { soort: "regulier" }, [plek("1", "intern", "2025-01-01")], { buiten: 0, binnen: 0, onbekend: 0 }],
  ["niet lopend op de peildag", { einde: "2025-12-31" }, [plek("1", "intern", "2025-01-01")], { buiten: 0, binnen: 0, onbekend: 0 }],
])("buiten de deur: %s", ([, anders, plaatsingen, verwacht]) => {
  const dienstverband = { nr: "1", begin: "2020-01-01", soort: "wsw", eigen: "sob", ...anders }
  expect(cijfers({ ...sob, deelnemers: [{ nr: "a", dienstverbanden: [dienstverband], plaatsingen }] }).BUITEN).toEqual(verwacht)
})

const wsw = (nr: string, uren?: number): Dienstverband => ({ nr, begin: "2020-01-01", soort: "wsw", ...(uren ? { uren } : {}) })
test("beschut, banenafspraak en wsw: personen, uren en rijen zonder uren", () => {
  const deelnemers: Deelnemer[] = [
    {
      nr: "a",
      dienstverbanden: [
        { nr: "1", begin: "2020-01-01", soort: "beschut", uren: 15.5 },
        { nr: "2", begin: "2021-01-01", soort: "beschut" },
      ],
    },
    { nr: "b", dienstverbanden: [{ nr: "3", begin: "2020-01-01", soort: "beschut", uren: 31, einde: "2025-12-31" }] },
    { nr: "f", dienstverbanden: [{ nr: "11", begin: "2020-01-01", soort: "beschut", uren: 31 }] },
    { nr: "c", dienstverbanden: [wsw("4", 18), wsw("5", 18)] },
    {
      nr: "d",
      doelgroepen: [["banenafspraak", "2020-01-01"]],
      dienstverbanden: [
        { nr: "7", begin: "2020-01-01", soort: "regulier", uren: 25.5 },
        { nr: "8", begin: "2020-01-01", soort: "bbl" },
        wsw("9"),
      ],
    },
    {
      nr: "e",
      doelgroepen: [["banenafspraak", "2020-01-01", "2025-12-31"]],
      dienstverbanden: [{ nr: "10", begin: "2020-01-01", soort: "banenafspraak", uren: 20 }],
    },
  ]
  const reeksen = [{ reeks: "taakstelling_beschut", datum: "2025-01-01", plek: "0037", waarde: 12 }]
  const uit = cijfers({ deelnemers, reeksen })
  expect(uit.BESCHUT).toEqual({ personen: 2, plekken: 1.5, zonder_uren: 1, taakstelling: 12 })
  expect(uit.WSW).toEqual({ personen: 2, fte: 1, zonder_uren: 1 })
  expect(uit.BAAN).toEqual({ dienstverbanden: 2, banen: 1, zonder_uren: 1 })
})
