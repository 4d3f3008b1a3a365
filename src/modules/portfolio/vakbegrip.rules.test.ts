import { expect, test } from "vitest"
import { type Kandidaat, kiesVakbegrip } from "./vakbegrip.rules.ts"

const eigen: Kandidaat = { id: "eigen", stelsel: "trede", uri: null, naam: true }
const esco: Kandidaat = { id: "esco", stelsel: "esco", uri: "http://x", naam: true }
const ook = (k: Kandidaat, id = k.id): Kandidaat => ({ ...k, id, naam: false })

// Planted and seen red: the tap not looked at; the first of two that share another name.
test.for([
  ["niets", [], null, null],
  ["wat getikt is", [esco, eigen], "eigen", "eigen"],
  ["wat getikt is en zo niet meer heet", [esco, eigen], "iets anders", "esco"],
  ["een gepubliceerde lijst voor de eigen", [eigen, esco], null, "esco"],
  ["een naam voor een andere naam", [ook(esco), eigen], null, "eigen"],
  ["een andere naam", [ook(esco)], null, "esco"],
  ["een andere naam in twee lijsten", [ook(eigen), ook(esco)], null, "esco"],
  ["een andere naam van twee", [ook(esco), ook(esco, "nog een")], null, null],
  ["een andere naam van twee, en getikt", [ook(esco), ook(esco, "nog een")], "nog een", "nog een"],
] as const)("%s", ([, kandidaten, gekozen, verwacht]) => expect(kiesVakbegrip(kandidaten, gekozen)).toBe(verwacht))
