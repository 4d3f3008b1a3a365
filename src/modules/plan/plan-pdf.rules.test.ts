import { describe, expect, test } from "vitest"
import { inTaal, leerTalen } from "#platform/taal"
import { vertalingen } from "../../vertalingen.ts"
import { PlanInhoud } from "./inhoud.view.tsx"
import { planPdf } from "./plan-pdf.view.ts"
import type { Inhoud } from "./versie.rules.ts"
import type { Versie } from "./versie.sql.ts"

// A plan on paper in the language of who reads it: the file says its language, has the letters for it, and marks as Dutch what people wrote.
leerTalen(vertalingen)
const versie: Versie = {
  id: "1",
  nummer: 2,
  soort: "eindverslag",
  op: "2026-11-20",
  door: null,
  uitvoerderId: null,
  verantwoordelijkeId: "2",
  akkoorden: [{ partij: "coach", wijze: "scherm", op: "2026-11-20" }],
  scans: [],
}
const stap = { wat: "Naar de taalles", wie: "deelnemer", uiterlijk: "2026-12-01", uitkomst: "niet_gelukt" }
const doel = {
  thema: "leren",
  situatie: "Taal op A2",
  wat: "Taal op B1",
  gewenst: null,
  uiterlijk: "2027-06-01",
  score: "deels",
  toelichting: null,
}
const inhoud = {
  kan: "Netjes werken",
  wil: null,
  markt: null,
  uitvoerder: null,
  doelen: [{ ...doel, doelId: "3", stappen: [stap] }],
} as unknown as Inhoud

describe("een plan op papier", () => {
  test.for([
    ["nl", "nl-NL", []],
    ["en", "en-GB", ["nl-NL"]],
    ["uk", "uk-UA", ["nl-NL"]],
    ["ar", "ar", ["nl-NL"]],
  ] as const)("in het %s", async ([taal, zelf, erin]) => {
    const pdf = (await inTaal(taal, () => planPdf("Amira Haddad", versie, inhoud))).toString("latin1")
    const talen = [...pdf.matchAll(/\/Lang \(([^)]*)\)/g)].map(m => m[1])
    expect(new Set(talen)).toEqual(new Set([zelf, ...erin]))
    expect(["/MarkInfo", "/StructTreeRoot", "GolosText", "Tajawal"].map(deel => pdf.includes(deel))).toEqual([
      true,
      true,
      taal === "uk",
      taal === "ar",
    ])
  })
})

describe("wat uit de keuzelijst komt staat er in de taal van wie leest, wat iemand zelf schreef niet", () => {
  const keuze = { ...doel, wat: "Een vak leren", situatie: "Heeft geen startkwalificatie", doelId: "3" }
  const stappen = [{ ...stap, wat: "Wekelijks naar taalles" }]
  const html = (deel: unknown) => String(deel)
  const gekozen = { ...inhoud, kan: null, doelen: [{ ...keuze, stappen }] } as unknown as Inhoud
  test("op het scherm", () => {
    const blad = inTaal("ar", () => html(PlanInhoud({ inhoud: gekozen, zelf: true })))
    expect(["تعلّم مهنة", "لا يوجد مؤهل أساسي للعمل.", "الذهاب إلى درس اللغة كل أسبوع"].filter(tekst => !blad.includes(tekst))).toEqual([])
    expect(blad).not.toContain('lang="nl"')
    expect(inTaal("ar", () => html(PlanInhoud({ inhoud, zelf: true })))).toContain('<bdi lang="nl">Taal op B1</bdi>')
  })
  test("op papier", async () => {
    const pdf = (await inTaal("ar", () => planPdf("Amira Haddad", versie, gekozen))).toString("latin1")
    expect(pdf).not.toContain("/Lang (nl-NL)")
  })
})
