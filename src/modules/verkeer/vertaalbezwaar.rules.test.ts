import { expect, test } from "vitest"
import { bezwarenVan, vragenVan } from "./vertaalbezwaar.rules.ts"
import type { Bronbeeld, Kolomregel } from "./vertaling.rules.ts"

const SOORTEN = [
  { naam: "deelnemer_nr", verplicht: true, sleutel: true },
  { naam: "verantwoordelijke_code", verplicht: true, sleutel: false, naar: { bestand: "organisaties" } },
  { naam: "geboortedatum", verplicht: true, sleutel: false },
]
const BEELD: Bronbeeld = {
  kolommen: ["ID_WZ", "Nummer", "Klant", "Gemeente", "Geboren"],
  waarden: new Map([
    ["ID_WZ", ["NNB"]],
    ["Nummer", ["123456782", "111222333", "999999990"]],
    ["Klant", ["1", "2", "3"]],
    ["Gemeente", ["12345", "veendam"]],
  ]),
  rijen: 3,
  alles: true,
  gelijk: new Set(["ID_WZ"]),
  uniek: new Set(["Nummer", "Klant"]),
}
const kolom = (naam: string, uit: string | null, meer: Partial<Kolomregel> = {}): Kolomregel => ({
  kolom: naam,
  uit,
  vast: "",
  deel: "geheel",
  waarden: {},
  ...meer,
})
const regel = (nummer: Kolomregel) => ({
  bestand: "deelnemers",
  kolommen: [nummer, kolom("verantwoordelijke_code", "Gemeente"), kolom("geboortedatum", null, { vast: "1980-01-01" })],
})

test.for<[string, Kolomregel, string[]]>([
  ["bij iedereen anders", kolom("deelnemer_nr", "Klant"), []],
  ["in elke rij gelijk", kolom("deelnemer_nr", "ID_WZ"), ["ID_WZ is in elke rij hetzelfde (NNB)"]],
  ["een vaste waarde", kolom("deelnemer_nr", null, { vast: "7" }), ["Een vaste waarde is in elke rij hetzelfde (7)"]],
  ["een BSN onder een andere naam", kolom("deelnemer_nr", "Nummer"), ["Nummer bevat BSN's en kan geen deelnemer_nr zijn"]],
  ["niets", kolom("deelnemer_nr", null), ["deelnemer_nr is verplicht"]],
])("een nummer uit %s", ([, nummer, verwacht]) => {
  expect(bezwarenVan(regel(nummer), SOORTEN, BEELD)).toEqual(verwacht.map(zin => expect.stringContaining(zin)))
})

test("één rij is altijd gelijk aan zichzelf", () => {
  expect(bezwarenVan(regel(kolom("deelnemer_nr", "ID_WZ")), SOORTEN, { ...BEELD, rijen: 1 })).toEqual([])
})

test("wat verplicht is en nergens vandaan komt, en een organisatie die Trede niet kent", () => {
  expect(bezwarenVan({ bestand: "deelnemers", kolommen: [kolom("deelnemer_nr", "Klant")] }, SOORTEN, BEELD)).toHaveLength(2)
  expect(vragenVan(regel(kolom("deelnemer_nr", "Klant")), SOORTEN, BEELD, ["stadskanaal", "veendam"])).toEqual([
    expect.stringContaining("welke organisatie is 12345?"),
  ])
  const weet = { bestand: "deelnemers", kolommen: [kolom("verantwoordelijke_code", "Gemeente", { waarden: { 12345: "stadskanaal" } })] }
  expect(vragenVan(weet, SOORTEN, BEELD, ["stadskanaal", "veendam"])).toEqual([])
})

test("een bestand dat geen rij vult: alles wat er staat slaat de rij over", () => {
  const treden = (waarden: Record<string, string>) => ({ bestand: "treden", kolommen: [kolom("trede", "ID_WZ", { waarden })] })
  const soort = [{ naam: "trede", verplicht: true, sleutel: false }]
  expect(vragenVan(treden({ nnb: "-" }), soort, BEELD, [])).toEqual([expect.stringContaining("trede: in elke rij staat NNB")])
  expect(vragenVan(treden({ nnb: "2" }), soort, BEELD, [])).toEqual([])
  expect(vragenVan(treden({}), soort, BEELD, [])).toEqual([])
})
