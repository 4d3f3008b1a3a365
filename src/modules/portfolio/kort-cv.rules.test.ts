import { expect, test } from "vitest"
import { INDELINGEN_CV } from "#begrippen/portfolio"
import { cvPdf } from "./cv-pdf.view.ts"
import { maakCv } from "./cv.rules.ts"
import { knip, zoektKort } from "./kort-cv.rules.ts"
import { LEEG } from "./onderdeel.rules.ts"
import type { Regel } from "./regels.rules.ts"

// The short CV is one sheet, counted in the PDF itself. Planted and seen red: no room taken for headings; long words counted as one line;
// Arabic letters as wide as Latin ones.
const VANDAAG = "2026-11-24"
const regel = (soort: Regel["soort"], wat: string, anders: Partial<Regel> = {}): Regel => ({
  ...LEEG,
  sleutel: `${soort}${wat}`,
  soort,
  wat,
  vakbegrip: null,
  van: "zelf",
  onderdeel: null,
  bewijzen: [],
  open: null,
  ...anders,
})
const SOORTEN = [
  "werk",
  "vrijwilligerswerk",
  "opleiding",
  "certificaat",
  "vaardigheid",
  "geleerd",
  "taal",
  "referentie",
  "beroepswens",
] as const
const dagen = { begin: "2019-09-01", einde: "2025-09-30" }
const vol = (woorden: string) => (perSoort: number) =>
  SOORTEN.flatMap(soort =>
    Array.from({ length: perSoort }, (_, nr) =>
      regel(soort, `${nr} ${woorden}`.slice(0, 200), {
        ...dagen,
        einde: soort === "certificaat" ? null : dagen.einde,
        waar: woorden.slice(0, 200),
        toelichting: woorden,
      }),
    ),
  )
const LATIJN = "Logistiek medewerker met reachtruck en heftruck ".repeat(12)
const LANG = "Arbeidsongeschiktheidsverzekeringsmaatschappijwerkzaamheden".repeat(10)
const BREED = "WMW".repeat(200)
const ARABISCH = "سائق شاحنة وصيانة الآلات الصناعية ".repeat(16)
const ARABISCH_LANG = "شصضس".repeat(120)
const GEWOON = [
  regel("werk", "Kok", { ...dagen, waar: "Eetcafé De Pan" }),
  regel("opleiding", "Koksschool", { begin: "2010-09-01", einde: "2013-07-01", niveau: "vmbo_mbo1", diploma: true }),
  regel("vaardigheid", "snijden"),
  regel("taal", "Nederlands", { spreken: "goed" }),
  regel("beroepswens", "Kok"),
]
const persoon = { naam: "Amira Haddad", telefoon: "0599 123456", email: "amira@voorbeeld.nl", woongemeente: "Stadskanaal" }
const wens = (overMij: string | null) =>
  ({
    rijbewijs: ["B"],
    vervoer: ["fiets", "ov"],
    overMij,
    urenMin: null,
    urenMax: null,
    vanaf: null,
    reistijd: null,
    dagdelen: [],
  }) as never

const GEVALLEN = [
  ["leeg", { ...persoon, telefoon: null, email: null, woongemeente: null }, null, () => []],
  ["gewoon", persoon, "Ik houd van koken.", () => GEWOON],
  ["overvol", persoon, LATIJN, vol(LATIJN)],
  ["overvol met lange woorden", persoon, LANG, vol(LANG)],
  ["overvol met brede letters", { ...persoon, naam: "Wilhelmina Maximiliana van der Waddenzeemannen-Wijngaardenaar", email: `${"w".repeat(60)}@mmm.nl` }, BREED, vol(BREED)],
  ["overvol in het Arabisch", { ...persoon, naam: "أميرة حداد" }, ARABISCH, vol(ARABISCH)],
  ["overvol in het Arabisch, zonder spaties", persoon, ARABISCH_LANG, vol(ARABISCH_LANG)],
] as const // biome-ignore format: a case a line

for (const { code: indeling } of INDELINGEN_CV)
  test.for(GEVALLEN)(`indeling ${indeling}, %s`, async ([geval, wie, overMij, maakRegels]) => {
    const regels = maakRegels(indeling === "kort" ? 30 : 4)
    const cv = maakCv(wie, { wens: geval === "leeg" ? null : wens(overMij) }, regels, { indeling, weggelaten: [] }, VANDAAG)
    const pdf = (await cvPdf(cv)).toString("latin1")
    const bladen = Number(/\/Type \/Pages\n\/Count (\d+)/.exec(pdf)?.[1])
    const meer = indeling !== "kort" && geval.startsWith("overvol")
    expect([bladen === 1, bladen > 1]).toEqual([!meer, meer])
    expect([pdf.includes("/MarkInfo"), pdf.includes("/StructTreeRoot"), pdf.includes("/Lang (nl-NL)")]).toEqual([true, true, true])
    // Nothing goes unsaid: what stands on it and what is counted is all there is.
    const geteld = cv.delen.reduce((som, deel) => som + deel.regels.length + (deel.nog ?? 0), 0)
    const verder = [...(cv.verder ?? "").matchAll(/\((\d+)\)/g)].reduce((som, [, n]) => som + Number(n), 0)
    const praktisch = geval === "leeg" ? 0 : 2
    expect(geteld + verder).toBe(regels.filter(r => r.soort !== "beroepswens").length + praktisch)
  })

test("wat weinig ruimte vraagt, staat er heel op; van een lange lijst de eerste drie, met hoeveel er nog zijn", () => {
  const werk = Array.from({ length: 6 }, (_, nr) => regel("werk", `Baan ${nr}`, dagen))
  const { delen, verder } = maakCv(
    persoon,
    { wens: wens("Ik werk hard.") },
    [...werk, ...GEWOON.slice(1)],
    { indeling: "kort", weggelaten: [] },
    VANDAAG,
  )
  expect([delen.map(d => [d.titel, d.regels.length, d.nog]), verder]).toEqual([
    [
      ["Wat ik kan", 1, undefined],
      ["Werkervaring", 3, 3],
      ["Opleiding en certificaten", 1, undefined],
      ["Talen", 1, undefined],
      ["Rijbewijs en vervoer", 2, undefined],
    ],
    undefined,
  ])
})

test.for([
  [[], null],
  [["Kok"], "Kok"],
  [["Kok", "Bakker", "Slager"], "Kok, Bakker, Slager"],
  [["Kok", "Bakker", "Slager", "Ober", "Gids"], "Kok, Bakker, Slager en nog 2"],
] as const)("zoekt %o: %s", ([wensen, verwacht]) => expect(zoektKort(wensen)).toBe(verwacht))

test("een zin over zichzelf eindigt waar een zin eindigt, een lang woord waar de regel vol is", () => {
  const over = (tekst: string) => maakCv(persoon, { wens: wens(tekst) }, [], { indeling: "kort", weggelaten: [] }, VANDAAG).overMij!
  expect(over("Ik werk graag buiten.\nIk ben er altijd.")).toBe("Ik werk graag buiten. Ik ben er altijd.")
  expect(over("Ik werk graag buiten. ".repeat(60))).toMatch(/^(Ik werk graag buiten\. ?)+$/)
  expect(over(LATIJN)).toMatch(/…$/)
  expect(knip("een twee drie", t => t.length <= 9)).toBe("een twee…")
  expect(knip("eentweedrie", t => t.length <= 6)).toBe("eentw…")
})
