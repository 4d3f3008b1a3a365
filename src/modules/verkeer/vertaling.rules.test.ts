import { expect, test } from "vitest"
import { type Kolomregel, leesWaarden, neemDeel, raadDeel, raadKolom, raadWaarden, schrijfWaarden, vertaalRij } from "./vertaling.rules.ts"

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
