import { expect, test } from "vitest"
import {
  kandidaten,
  type Kolomregel,
  leesWaarden,
  neemDeel,
  raadDeel,
  raadKolom,
  raadVormen,
  raadWaarden,
  schrijfWaarden,
  vertaalRij,
} from "./vertaling.rules.ts"

test.for([
  ["trede", ["Naam", "Participatieladder"], "Participatieladder"],
  ["deelnemer_nr", ["ID_WZ", "Klantnummer"], "Klantnummer"],
  ["email", ["E-mailadres"], "E-mailadres"],
  ["loonwaarde_pct", ["Naam"], null],
] as const)("%s uit %j", ([onze, hunne, verwacht]) => {
  expect(raadKolom(onze, hunne)).toBe(verwacht)
})

test("een hele naam geeft zijn delen", () => {
  expect(raadDeel("achternaam", "Volledige Naam")).toBe("achternaam")
  expect(raadDeel("achternaam", "Achternaam")).toBe("geheel")
  const delen = (naam: string): string[] => (["voornaam", "tussenvoegsel", "achternaam"] as const).map(deel => neemDeel(naam, deel))
  expect(delen("Piet Jansen")).toEqual(["Piet", "", "Jansen"])
  expect(delen("Jan van der Berg - Smit")).toEqual(["Jan", "van der", "Berg - Smit"])
  expect(delen("Cher")).toEqual(["Cher", "", "Cher"])
})

test.for([
  ["datum_jmd", "20250309", "2025-03-09"],
  ["datum_mdj", "3/9/2025", "9-3-2025"],
  ["getal_duizend", "1.234,5", "1234,5"],
  ["getal_duizend", "12.5", "12.5"],
] as const)("%s: %s", ([deel, cel, verwacht]) => {
  expect(neemDeel(cel, deel)).toBe(verwacht)
})

test("waarden worden geraden, geschreven en weer gelezen", () => {
  const geraden = raadWaarden(["vmbo_mbo1", "havo_vwo_mbo24", "hbo", "wo"], ["VMBO", "MBO", "HBO", "Onbekend"])
  expect(geraden).toEqual({ vmbo: "vmbo_mbo1", mbo: "havo_vwo_mbo24", hbo: "hbo", onbekend: "" })
  expect(leesWaarden(schrijfWaarden(geraden))).toEqual(geraden)
})

test("een waarde kan een rij weglaten, en een leeg verplicht veld ook", () => {
  const regel = (kolom: string, uit: string | null, waarden = {}, vast = ""): Kolomregel => ({ kolom, uit, vast, deel: "geheel", waarden })
  const treden = {
    bestand: "treden",
    kolommen: [regel("deelnemer_nr", "Nr"), regel("trede", "Ladder", { "??": "-" }), regel("datum", null, {}, "2025-01-01")],
  }
  const rij = (nr: string, ladder: string) =>
    vertaalRij(treden, kolom => ({ Nr: nr, Ladder: ladder })[kolom] ?? "", new Set(["deelnemer_nr", "trede", "datum"]))
  expect(rij("1", "3")).toEqual(["1", "3", "2025-01-01"])
  expect(rij("1", " ?? ")).toBeNull()
  expect(rij("1", "")).toBeNull()
})

test("een nummer is nooit een kolom met in elke rij hetzelfde; een andere sleutel mag dat wel zijn", () => {
  const beeld = { kolommen: ["ID_WZ", "Soort", "Klantnr"], gelijk: new Set(["ID_WZ", "Soort"]) }
  expect(raadKolom("deelnemer_nr", kandidaten("deelnemer_nr", beeld))).toBe("Klantnr")
  expect(raadKolom("deelnemer_nr", kandidaten("deelnemer_nr", { ...beeld, kolommen: ["ID_WZ"] }))).toBeNull()
  expect(raadKolom("soort", kandidaten("soort", beeld))).toBe("Soort")
  expect(raadKolom("deelnemer_nr", ["ID_WZ"])).toBe("ID_WZ") // the planted fault: by name alone
})

test("van een trede in woorden telt het getal; wat niemand weet laat de rij weg", () => {
  const raad = (hunne: string[], verplicht = true, weg = true) =>
    raadVormen(hunne, { leest: cel => /^[1-6]$/.test(cel), getal: true, verplicht, weg })
  expect(raad(["3", "Trede 2", "trede 7", "2 of 3", "??", "n.v.t.", "later"])).toEqual({ "trede 2": "2", "??": "-", "n.v.t.": "-" })
  expect(raad(["NNB"], false)).toEqual({ nnb: "" })
  expect(raad(["NNB"], true, false)).toEqual({ nnb: "" })
})
