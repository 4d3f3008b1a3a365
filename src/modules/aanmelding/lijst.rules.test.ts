import { expect, test } from "vitest"
import { heeftBsn, kopFout, sleutelVan, tweedeKeer } from "./lijst.rules.ts"

const KOP = ["voornaam", "achternaam", "geboortedatum"]
test.for([
  [KOP, null],
  [[...KOP, "klas"], null],
  [["voornaam", "geboortedatum"], "Deze kolommen ontbreken: achternaam."],
  [[...KOP, "voornaam"], "De kolom voornaam staat er twee keer in."],
] as const)("kop %s: %s", ([kolommen, fout]) => expect(kopFout(kolommen)?.slice(0, fout?.length) ?? null).toBe(fout))

test.for([
  ["111222333", true],
  ["bsn 1112.22.333 van Bo", true],
  ["111 222 333", true],
  ["111222334", false], // no BSN
  ["0612345678", false], // longer than one
  ["L-2024-118", false],
  [null, false],
] as const)("staat er een BSN in %s: %s", ([tekst, ja]) => expect(heeftBsn([tekst])).toBe(ja))

test("twee keer dezelfde, anders geschreven, is de tweede keer er een te veel", () => {
  const bo = { voornaam: "Bo", tussenvoegsel: null, achternaam: "Yıldız", geboortedatum: "2008-06-14" }
  const rijen = [
    { ...bo, regel: 2 },
    { ...bo, geboortedatum: "2008-06-15", regel: 3 },
    { ...bo, voornaam: "BO", achternaam: "Yıldız ", regel: 4 },
  ]
  expect([...tweedeKeer(rijen)]).toEqual([4])
  expect(sleutelVan({ ...bo, tussenvoegsel: "de", achternaam: "Vries" })).toBe(sleutelVan({ ...bo, achternaam: "de Vries" }))
})
