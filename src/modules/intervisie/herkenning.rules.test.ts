import { expect, test } from "vitest"
import { vindSporen } from "./herkenning.rules.ts"

const BEKEND = ["Amira", "Bakker", "de Vries"]
const sporen = (verhaal: string) =>
  vindSporen(verhaal, BEKEND, ["De Werkplaats", "Gemeente Stadskanaal"]).map(s => `${s.soort}: ${s.woord}`)

test.each<[string, string[]]>([
  ["Haar BSN is 111222333.", ["bsn: 111222333"]],
  ["Nummer 1112.22.333 stond op de brief.", ["bsn: 1112.22.333"]],
  ["Het bedrag was 123456789 cent.", []],
  ["Geboren op 9-3-1985 in een dorp.", ["datum: 9-3-1985"]],
  ["Zij is van 9 maart 1985.", ["datum: 9 maart 1985"]],
  ["Hij is geboren in 1985.", ["datum: geboren in 1985"]],
  ["Sinds 2024-05-01 bij ons.", ["datum: 2024-05-01"]],
  ["Woont op de Menistenkade 5a.", ["adres: Menistenkade 5a"]],
  ["Postcode 9501 AB, bovenwoning.", ["postcode: 9501 AB"]],
  ["Belt met 06-12345678 of 0599 123456.", ["telefoon: 06-12345678", "telefoon: 0599 123456"]],
  ["Mailt vanaf piet@voorbeeld.nl.", ["email: piet@voorbeeld.nl"]],
  ["Dossier 63042e02 loopt al lang.", ["nummer: 63042e02"]],
  ["Amira wil niet meer.", ["naam: Amira"]],
  ["Toen kwam Bakker langs bij de bakker.", ["naam: Bakker"]],
  ["Daarna zei mevrouw van den Berg dat het niet ging.", ["naam: van den Berg"]],
  ["Zijn zoon Kevin hielp mee.", ["naam: Kevin"]],
])("%s", (verhaal, verwacht) => expect(sporen(verhaal)).toEqual(verwacht))

test.each([
  "Een man van rond de vijftig wil wel werken, maar zegt elke afspraak af.",
  "Zij leert Nederlands op A2 en werkt drie ochtenden bij De Werkplaats.",
  "De bakker vond het goed. Daarna ging het mis: te laat, vier keer.",
  "Wij belden met het UWV en met Gemeente Stadskanaal over de Participatiewet.",
  "In het derde jaar, na 26 weken, bleef 60 procent over.",
])("zonder sporen: %s", verhaal => expect(sporen(verhaal)).toEqual([]))

// Planted: a guard that does not know the writer's own people misses a name at the begin of a sentence.
test("een naam aan het begin van een zin wordt alleen gevonden omdat hij van iemand is", () => {
  expect(vindSporen("Amira wil niet meer.", [], [])).toEqual([])
})
