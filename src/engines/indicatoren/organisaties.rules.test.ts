import { expect, test } from "vitest"
import { bereken, type Splitsing } from "#engines/indicatoren"
import { JAAR } from "../../../test/support/cijfers.ts"
import { type Deelnemer, kolommenVan, type Regio } from "../../../test/support/cijferregio.ts"

const ORGANISATIES = [
  { code: "0037", soort: "gemeente" },
  { code: "0047", soort: "gemeente" },
  { code: "uwv", soort: "uwv" },
]
const reken = (
  regio: Partial<Regio> & { deelnemers: Deelnemer[] },
  organisaties: string[],
  anders: { splitsing?: Splitsing; alleen?: string[] } = {},
) => bereken(kolommenVan({ organisaties: ORGANISATIES, ...regio }), { perioden: [JAAR], organisaties, ...anders })[0]!

/** Moves from 0037 to 0047 on the given day. */
const verhuist = (op: string, anders: Omit<Deelnemer, "nr">): Deelnemer => ({
  nr: "a",
  verantwoordelijke: "0047",
  verantwoordelijken: [["0037", "2000-01-01", op]],
  ...anders,
})

test.for<[string, Deelnemer, (uit: ReturnType<typeof reken>["indicatoren"]) => number, string]>([
  [
    "instroom onder de organisatie van het begin",
    verhuist("2025-06-02", { uitkeringen: [["bijstand", "2025-06-01"]] }),
    uit => uit["BIJ-IN"].aantal,
    "0037",
  ],
  [
    "instroom op de dag van overdracht",
    verhuist("2025-06-01", { uitkeringen: [["bijstand", "2025-06-01"]] }),
    uit => uit["BIJ-IN"].aantal,
    "0047",
  ],
  [
    "uitstroom onder die van de laatste dag",
    verhuist("2025-06-01", { uitkeringen: [["bijstand", "2020-06-01", "2025-06-01"]] }),
    uit => uit["BIJ-UIT"].aantal,
    "0037",
  ],
  [
    "uitstroom een dag na overdracht",
    verhuist("2025-05-31", { uitkeringen: [["bijstand", "2020-06-01", "2025-06-01"]] }),
    uit => uit["BIJ-UIT"].aantal,
    "0047",
  ],
  [
    "draaideur onder die van de laatste dag",
    verhuist("2024-06-01", { uitkeringen: [["bijstand", "2020-06-01", "2024-06-01"]] }),
    uit => uit.DRAAI.noemer,
    "0037",
  ],
  [
    "stand onder die van de peildag",
    verhuist("2025-12-31", { uitkeringen: [["bijstand", "2020-06-01"]] }),
    uit => uit["BIJ-STAND"].personen,
    "0047",
  ],
  ["populatie onder die van de peildag", verhuist("2026-01-01", { trajecten: [{ begin: "2025-01-01" }] }), uit => uit.SAMEN.n, "0037"],
  [
    "duurzaamheid onder die van het begin",
    verhuist("2025-03-02", { dienstverbanden: [{ begin: "2025-03-01" }] }),
    uit => uit["DUUR-3"].noemer,
    "0037",
  ],
  [
    "einde traject onder die van de laatste dag",
    verhuist("2025-03-01", { trajecten: [{ begin: "2025-01-01", einde: "2025-03-01" }] }),
    uit => uit["TRJ-DUUR"].n,
    "0037",
  ],
  [
    "ontwikkelduur onder die van het begin van het werk",
    verhuist("2025-03-01", { trajecten: [{ begin: "2025-01-01" }], dienstverbanden: [{ begin: "2025-03-01" }] }),
    uit => uit["ONTW-DUUR"].n,
    "0047",
  ],
  [
    "ontwikkelduur lopend onder die van de peildag",
    verhuist("2025-12-31", { trajecten: [{ begin: "2025-01-01" }] }),
    uit => uit["ONTW-DUUR"].lopend_n,
    "0047",
  ],
])("%s", ([, deelnemer, lees, organisatie]) => {
  const telt = ORGANISATIES.map(o => o.code).filter(code => lees(reken({ deelnemers: [deelnemer] }, [code]).indicatoren) === 1)
  expect(telt).toEqual([organisatie])
  expect(lees(reken({ deelnemers: [deelnemer] }, ["0037", "0047", "uwv"]).indicatoren)).toBe(1)
})

test("geplaatst telt een persoon één keer, in elke organisatie en in het geheel", () => {
  const deelnemer = verhuist("2025-06-01", {
    dienstverbanden: [
      { nr: "1", begin: "2025-02-01", einde: "2025-03-01" },
      { nr: "2", begin: "2025-08-01", soort: "bbl" },
    ],
  })
  const perOrganisatie = reken({ deelnemers: [deelnemer] }, ["0037", "0047"], { splitsing: "organisatie" })
  expect(perOrganisatie.indicatoren.PLS.geplaatst).toBe(1)
  expect(Object.entries(perOrganisatie.delen!).map(([code, uit]) => [code, uit.PLS.geplaatst])).toEqual([
    ["0037", 1],
    ["0047", 1],
  ])
  const perSoort = reken({ deelnemers: [deelnemer] }, ["0037", "0047"], { splitsing: "soort" }).delen!
  expect(Object.entries(perSoort).map(([soort, uit]) => [soort, uit.PLS.geplaatst])).toEqual([
    ["regulier", 1],
    ["bbl", 1],
  ])
})

test("wie geen rij of verantwoordelijke dekt, hoort bij verantwoordelijke_code", () => {
  const deelnemer = {
    nr: "a",
    verantwoordelijke: "uwv",
    verantwoordelijken: [["0037", "2025-02-01", "2025-03-01"]] as [string, string, string][],
  }
  const begint = (dag: string) => ({ deelnemers: [{ ...deelnemer, trajecten: [{ begin: dag }] }] })
  const start = (dag: string, code: string) => reken(begint(dag), [code]).indicatoren["TRJ-START"].aantal
  expect([start("2025-01-31", "uwv"), start("2025-02-01", "0037"), start("2025-02-28", "0037"), start("2025-03-01", "uwv")]).toEqual([
    1, 1, 1, 1,
  ])
})

test("splitsen: trajecten naar uitvoerder, die van het traject of anders van de voorziening", () => {
  const trajecten = [
    { nr: "1", begin: "2025-01-01", uitvoerder: "uwv", opdrachtgever: "0047" },
    { nr: "2", begin: "2025-01-01" },
    { nr: "3", begin: "2025-01-01", voorziening: "V2" },
  ]
  const regio = { voorzieningen: [{ code: "V1", uitvoerder: "0037" }, { code: "V2" }], deelnemers: [{ nr: "a", trajecten }] }
  const aantallen = (splitsing: Splitsing) =>
    Object.entries(reken(regio, ["0037"], { splitsing }).delen!).map(([naam, uit]) => [naam, uit["TRJ-START"].aantal])
  expect(aantallen("uitvoerder")).toEqual([
    ["onbekend", 1],
    ["0037", 1],
    ["uwv", 1],
  ])
  expect(aantallen("voorziening")).toEqual([
    ["V1", 2],
    ["V2", 1],
  ])
  expect(aantallen("opdrachtgever")).toEqual([
    ["onbekend", 2],
    ["0047", 1],
  ])
})

test("splitsen naar organisatie: elke gemeente gedeeld door haar eigen inwoners", () => {
  const bijstand = { uitkeringen: [["bijstand", "2025-01-01"]] as [string, string][] }
  const deelnemers = [
    { nr: "a", ...bijstand },
    { nr: "b", verantwoordelijke: "0047", ...bijstand },
    { nr: "c", verantwoordelijke: "uwv", ...bijstand },
  ]
  const reeksen = [
    ["0037", 100],
    ["0047", 200],
  ].map(([plek, waarde]) => ({ reeks: "inwoners", datum: "2025-01-01", plek: plek as string, waarde: waarde as number }))
  const uit = reken({ deelnemers, reeksen }, ["0037", "0047", "uwv"], { splitsing: "organisatie" })
  expect(uit.indicatoren["BIJ-AANDEEL"].per_1000).toBe(10)
  expect(Object.entries(uit.delen!).map(([naam, deel]) => [naam, deel["BIJ-AANDEEL"].per_1000])).toEqual([
    ["0037", 10],
    ["0047", 5],
    ["uwv", null],
  ])
})

test("splitsen van werk naar sector", () => {
  const dienstverbanden = [
    { nr: "1", begin: "2025-01-01", einde: "2025-02-01" },
    { nr: "2", begin: "2025-06-01", eigen: "0037", soort: "bbl" },
  ]
  const delen = reken({ deelnemers: [{ nr: "a", dienstverbanden }] }, ["0037"], { splitsing: "sector" }).delen!
  expect(Object.entries(delen).map(([naam, deel]) => [naam, deel.PLS.contracten, deel["DUUR-3"].noemer])).toEqual([
    ["A", 1, 1],
    ["eigen_organisatie", 1, 1],
  ])
})

test("splitsen naar persoon: doelgroep telt in elke groep, het geheel telt één keer", () => {
  const deelnemers: Deelnemer[] = [
    {
      nr: "a",
      uitkeringen: [["bijstand", "2025-01-01"]],
      aangemeld: "2024-03-01",
      doelgroepen: [
        ["lks", "2020-01-01"],
        ["nugger", "2020-01-01"],
      ],
    },
    { nr: "b", uitkeringen: [["bijstand", "2025-01-01"]], aangemeld: "2026-01-01" },
  ]
  const uit = reken({ deelnemers }, ["0037"], { splitsing: "doelgroep" })
  expect(uit.indicatoren["BIJ-STAND"].personen).toBe(2)
  expect(Object.entries(uit.delen!).map(([naam, deel]) => [naam, deel["BIJ-STAND"].personen])).toEqual([
    ["geen", 1],
    ["nugger", 1],
    ["lks", 1],
  ])
  const jaar = reken({ deelnemers }, ["0037"], { splitsing: "aanmeldjaar" })
  expect(Object.keys(jaar.delen!)).toEqual(["2024", "onbekend"])
})

test("de lijst achter een cijfer, en de beperking tot wie men mag zien", () => {
  const deelnemers: Deelnemer[] = [
    {
      nr: "a",
      uitkeringen: [
        ["bijstand", "2025-01-01", "2025-03-01", "aow"],
        ["bijstand", "2025-09-01", "2025-10-01", "aow"],
      ],
    },
    { nr: "b", uitkeringen: [["bijstand", "2025-01-01", "2025-03-01", "relatie"]] },
    {
      nr: "c",
      uitkeringen: [["bijstand", "2025-01-01"]],
      treden: [
        ["2024-01-01", 2],
        ["2025-06-01", 4],
      ],
    },
  ]
  const k = kolommenVan({
    deelnemers,
    meldingen: [
      { nr: "1", datum: "2025-01-01", afgehandeld: "2025-02-01", deelnemer: "c" },
      { nr: "2", datum: "2025-01-01", afgehandeld: "2025-02-01" },
    ],
  })
  const vraag = { perioden: [JAAR], organisaties: ["0037"] }
  expect(bereken(k, { ...vraag, lijst: { code: "BIJ-UIT", veld: "redenen", sleutel: "aow" } })[0]!.lijst).toEqual(["a"])
  expect(bereken(k, { ...vraag, lijst: { code: "BIJ-UIT", veld: "aantal" }, alleen: ["b", "c"] })[0]!.lijst).toEqual(["b"])
  expect(bereken(k, { ...vraag, lijst: { code: "TREDE-MATRIX", veld: "matrix", sleutel: "2-4" } })[0]!.lijst).toEqual(["c"])
  expect(bereken(k, { ...vraag, lijst: { code: "INSTROOM-PCT", veld: "aandeel" } })[0]!.lijst).toEqual(["c"])
  expect(bereken(k, { ...vraag, alleen: ["b", "c"] })[0]!.indicatoren["BIJ-UIT"].aantal).toBe(1)
  expect(() => bereken(k, { ...vraag, lijst: { code: "BIJ-UIT", veld: "redenen", sleutel: "weg" } })).toThrow("onbekende sleutel")
  expect(bereken(k, { ...vraag, lijst: { code: "BIJ-STAND", veld: "soorten", sleutel: "bijstand" } })[0]!.lijst).toEqual(["c"])
  expect(bereken(k, { ...vraag, lijst: { code: "TREDE-MATRIX", veld: "matrix", sleutel: "6-1" } })[0]!.lijst).toEqual([])
  for (const sleutel of ["0-1", "1-0", "7-1", "1-7", "2", "2.5-1", "1-x", undefined])
    expect(() => bereken(k, { ...vraag, lijst: { code: "TREDE-MATRIX", veld: "matrix", sleutel } })).toThrow("onbekende sleutel")
  for (const code of ["9999", ""]) expect(() => bereken(k, { ...vraag, organisaties: [code] })).toThrow(`onbekende organisatie ${code}`)
  expect(() => bereken(k, { ...vraag, perioden: [{ van: "2025-01-01", tot: "2025-01-01" }] })).toThrow("`tot` ligt na `van`")
  expect(() => bereken(k, { ...vraag, perioden: [{ ...JAAR, p: "2025-01-01" }] })).toThrow("`p` ligt na `van`")
})

test("veel perioden in één keer geven hetzelfde als elk apart", () => {
  const k = kolommenVan({
    deelnemers: [
      { nr: "a", uitkeringen: [["bijstand", "2025-01-10", "2025-03-01"]], trajecten: [{ begin: "2025-02-05", einde: "2025-03-05" }] },
    ],
  })
  const maanden = ["01", "02", "03"].map((maand, i) => ({ van: `2025-${maand}-01`, tot: `2025-0${i + 2}-01` }))
  const samen = bereken(k, { perioden: maanden, organisaties: ["0037"] })
  expect(samen).toEqual(maanden.flatMap(maand => bereken(k, { perioden: [maand], organisaties: ["0037"] })))
  expect(samen.map(uit => uit.indicatoren["BIJ-STAND"].personen)).toEqual([1, 1, 0])
})
