import { expect, test } from "vitest"
import { herken, leesRegel } from "./esco.rules.ts"

const rij = (anders: Record<string, string> = {}) => {
  const cellen: Record<string, string> = {
    concepturi: "http://data.europa.eu/esco/occupation/00030d09-2b3a-4efd-87cc-c4ea39d27c34",
    preferredlabel: "inspiciënt",
    altlabels: "toneelmeester\ninspiciënte\ntoneelmeester",
    status: "released",
    iscogroup: "2654",
    ...anders,
  }
  return (kolom: string) => cellen[kolom] ?? ""
}

test.for([
  ["occupations_nl.csv", { bestand: "occupations", taal: "nl" }],
  ["skills_en.csv", { bestand: "skills", taal: "en" }],
  ["ISCOGroups_nl.csv", { bestand: "iscogroups", taal: "nl" }],
  ["skillsHierarchy_nl.csv", null],
  ["occupations_nl.csv.exe", null],
  ["../occupations_nl.csv", null],
] as const)("%s", ([naam, wat]) => expect(herken(naam)).toEqual(wat))

test("een beroep met zijn andere namen, elk één keer, en zijn groep", () => {
  expect(leesRegel("occupations", rij())).toEqual({
    soort: "beroep",
    uri: "http://data.europa.eu/esco/occupation/00030d09-2b3a-4efd-87cc-c4ea39d27c34",
    naam: "inspiciënt",
    naamEn: null,
    ook: "toneelmeester, inspiciënte",
    isco: "2654",
  })
})

// A hostile file names other addresses, or hides what it says; each of these came in as a row once, and is a sentence or clean now.
test.for([
  ["een ander adres", { concepturi: "https://evil.example/esco/occupation/1" }, "niet van ESCO"],
  ["een adres met script", { concepturi: "javascript:alert(1)" }, "niet van ESCO"],
  ["een adres van een vaardigheid", { concepturi: "http://data.europa.eu/esco/skill/abc" }, "niet van ESCO"],
  ["geen naam", { preferredlabel: " \u202e " }, "leeg"],
  ["een naam als een boek", { preferredlabel: "a".repeat(301) }, "langer dan"],
  ["een groep die geen getal is", { iscogroup: "=1+1" }, "geen getal"],
] as const)("geweigerd: %s", ([, anders, waarom]) => expect(leesRegel("occupations", rij(anders))).toContain(waarom))

test("wat vervallen is telt niet; wat onzichtbaar is verdwijnt uit de naam", () => {
  expect(leesRegel("occupations", rij({ status: "obsoleted" }))).toBeNull()
  expect(leesRegel("occupations", rij({ preferredlabel: "kok\u202e\u0000" }))).toMatchObject({ naam: "kok" })
})
