import { expect, test } from "vitest"
import { bladzijde, type GidsVraag, type Professional, zoekGids } from "./gids.rules.ts"

const leeg = {
  email: "x@example.org",
  telefoon: null,
  bereikbaar: null,
  vragen: null,
  themas: [],
  certificaten: [],
  spreekuren: [],
  aanbod: [],
}
const MENSEN: Professional[] = [
  {
    ...leeg,
    id: "1",
    naam: "José Postma",
    rol: "schuldhulp",
    organisatieId: "g",
    organisatie: "Grip op Geld",
    themas: ["geld"],
    spreekuren: ["Schulden"],
  },
  {
    ...leeg,
    id: "2",
    naam: "Meryem Aksoy",
    rol: "onderwijs",
    organisatieId: "t",
    organisatie: "Taalbrug",
    vragen: "Taallessen op B1",
    themas: ["leren"],
  },
  { ...leeg, id: "3", naam: "Sanne Tuinstra", rol: "jobcoach", organisatieId: "w", organisatie: "Werkplaats", certificaten: ["jobcoach"] },
]

test.each<[Partial<GidsVraag>, string]>([
  [{}, "123"],
  [{ zoek: "jose" }, "1"],
  [{ zoek: "taal" }, "2"],
  [{ zoek: "grip schulden" }, "1"],
  [{ zoek: "grip taal" }, ""],
  [{ zoek: "loopbaan" }, "3"],
  [{ rol: "jobcoach" }, "3"],
  [{ organisatie: "t" }, "2"],
  [{ thema: "geld" }, "1"],
  [{ spreekuur: "ja" }, "1"],
  [{ spreekuur: "ja", thema: "leren" }, ""],
])("%o geeft %s", (vraag, wie) =>
  expect(
    zoekGids(MENSEN, { zoek: "", ...vraag }, p => (p.certificaten.length > 0 ? "Loopbaancoach" : ""))
      .map(p => p.id)
      .join(""),
  ).toBe(wie),
)

test("een bladzijde te ver is de laatste", () => {
  const rijen = Array.from({ length: 30 }, (_, i) => i)
  expect([bladzijde(rijen, 1).rijen.length, bladzijde(rijen, 9).rijen, bladzijde([], 3).pagina]).toEqual([25, [25, 26, 27, 28, 29], 1])
})
