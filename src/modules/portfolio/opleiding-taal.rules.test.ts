import { expect, test } from "vitest"
import { INDELINGEN_CV } from "#begrippen/portfolio"
import { maakCv } from "./cv.rules.ts"
import { beoordeelOnderdeel, LEEG } from "./onderdeel.rules.ts"
import type { Uitslag } from "./portfolio.rules.ts"
import { portfolioJson } from "./portfolio-json.rules.ts"
import { bevestigd, openRegels, type Regel, regelsVan } from "./regels.rules.ts"
import { ANDERE_TAAL } from "./soorten.rules.ts"
import { vumProfiel } from "./vum.rules.ts"

// Education and languages in somebody's own words, wherever they leave the house. Planted and seen red: see each test.
const VANDAAG = "2026-11-23"
const regel = (soort: "opleiding" | "taal", wat: string, anders: Partial<Regel>): Regel => ({
  ...LEEG,
  sleutel: wat,
  soort,
  wat,
  vakbegrip: null,
  van: "zelf",
  onderdeel: null,
  bewijzen: [],
  open: null,
  ...anders,
})
const school = { waar: "ROC Kyiv", begin: "2010-09-01", einde: "2013-07-01", niveau: "havo_vwo_mbo24", diploma: true } as const
const REGELS = [
  regel("opleiding", "Kok", school),
  regel("opleiding", "Hbo", { van: "dossier", einde: "2016-07-01", niveau: "hbo", diploma: true }),
  regel("taal", "Oekraïens", { spreken: "uitstekend", lezen: "goed", schrijven: "geen" }),
  regel("taal", "Nederlands", { spreken: "b1", schrijven: "onder_a1" }),
  regel("taal", "Tamazight", {}),
]
const PERSOON = { id: "1", naam: "x", telefoon: null, email: null, postcode: null, voertaal: "ara", woongemeente: null, doelgroepen: [] }

// The level of education is what the short one leaves out. Planted and seen red: the languages left out of OP_CV.
test.for(INDELINGEN_CV.map(i => i.code))("op het cv, indeling %s", indeling => {
  const { delen } = maakCv(PERSOON, { wens: null }, REGELS, { indeling, weggelaten: [] }, VANDAAG)
  const niveau = indeling === "kort" ? null : "Havo, vwo of mbo 2 tot en met 4"
  expect(delen).toEqual([
    {
      titel: "Opleiding en certificaten",
      regels: [
        { wat: "Kok", waar: "ROC Kyiv, diploma", wanneer: "2010 – 2013", tekst: niveau },
        { wat: "Hbo", waar: "diploma", wanneer: "2016", tekst: null },
      ],
    },
    {
      titel: "Talen",
      regels: [
        { wat: "Oekraïens", waar: "spreken uitstekend, lezen goed", wanneer: null, tekst: null },
        { wat: "Nederlands", waar: "spreken B1", wanneer: null, tekst: null },
        { wat: "Tamazight", waar: null, wanneer: null, tekst: null },
      ],
    },
  ])
})

// Planted and seen red: the last day at a school as the day on the diploma; a measured level as one of the four words.
test("in het kandidatenregister: wat de velden daar vragen, en wat wij niet zeker weten ernaast", () => {
  const { werkzoekende, onbevestigd } = vumProfiel(PERSOON, { wens: null, keuze: null }, REGELS, VANDAAG)
  expect(werkzoekende["arbeidsmarktkwalificatie"]).toEqual({
    codeWerkEnDenkniveauWerkzoekende: 5,
    taalbeheersing: [
      {
        codeTaal: "ukr",
        codeNiveauTaalbeheersingMondeling: 4,
        codeNiveauTaalbeheersingLezen: 3,
        codeNiveauTaalbeheersingSchriftelijk: 1,
      },
      { codeTaal: "nld" },
    ],
    opleiding: [
      {
        indicatieDiploma: 1,
        datumAanvangVolgenOpleiding: "2010-09-01",
        datumEindeVolgenOpleiding: "2013-07-01",
        naamOpleidingsinstituut: "ROC Kyiv",
        opleidingsnaam: { naamOpleidingOngecodeerd: "Kok" },
      },
      { codeNiveauOpleiding: 5, indicatieDiploma: 1, datumDiploma: "2016-07-01", opleidingsnaam: { naamOpleidingOngecodeerd: "Hbo" } },
    ],
  })
  expect(onbevestigd.filter(o => o.veld.endsWith("taalbeheersing")).map(o => o.waarom.split(" ")[1])).toEqual(["getoetst", "taal"])
})

test("in de open vorm, met wie het zei", () => {
  const { onderdelen } = portfolioJson(PERSOON, { wens: null }, REGELS, VANDAAG)
  expect(onderdelen.map(o => [o.wat, o.waar, o.niveau, o.diploma, o.spreken, o.herkomst])).toEqual([
    ["Kok", "ROC Kyiv", "havo_vwo_mbo24", true, null, "zelf"],
    ["Hbo", null, "hbo", true, null, "dossier"],
    ["Oekraïens", null, null, null, "uitstekend", "zelf"],
    ["Nederlands", null, null, null, "b1", "zelf"],
    ["Tamazight", null, null, null, null, "zelf"],
  ])
})

test("een taal buiten de lijst heet zoals zij ernaast is geschreven", () => {
  const taal = beoordeelOnderdeel({ ...LEEG, soort: "taal", wat: ANDERE_TAAL, waar: "Tamazight" }, null, VANDAAG)
  expect(taal).toMatchObject({ ok: true, waarde: { wat: "Tamazight", waar: null } })
})

const niets = { onderdelen: [], documenten: [], overgenomen: [], afgehouden: [] }
const werkloos = { dienstverbanden: [], plaatsingen: [], trajecten: [] }
const uitslag = (vraag: string, antwoord: string, anders: Partial<Uitslag> = {}): Uitslag => ({
  afnameId: "a",
  vraag,
  levert: "kan",
  instrument: "taal-rekenen",
  soort: "keuze",
  tekst: "x",
  antwoord,
  instrumentNaam: "Taal en rekenen",
  datum: "2026-11-01",
  vervaltOp: "2027-11-01",
  ...anders,
})
const uit = (...uitslagen: Uitslag[]) => openRegels({ ...niets, uitslagen }, werkloos, VANDAAG)

// Planted and seen red: a result that no longer holds; a line that is on the CV without a yes.
test.for([
  [
    "elke vaardigheid bij elkaar",
    [uitslag("spreken", "b1"), uitslag("lezen", "a2"), uitslag("rekenen", "2f")],
    [["Nederlands", "b1", "a2"]],
  ],
  ["een deel nog niet", [uitslag("spreken", "a1"), uitslag("lezen", "onder_a1")], [["Nederlands", "a1", "onder_a1"]]],
  ["nog niets", [uitslag("spreken", "onder_a1"), uitslag("lezen", "onder_a1")], []],
  ["te oud", [uitslag("spreken", "b1", { vervaltOp: VANDAAG })], []],
  ["een ander instrument", [uitslag("spreken", "b1", { instrument: "anders" })], []],
  ["een antwoord dat wij niet kennen", [uitslag("spreken", "c2")], []],
] as const)("uit de toets: %s", ([, uitslagen, verwacht]) => {
  const regels = uit(...uitslagen)
  expect(regels.map(r => [r.wat, r.spreken, r.lezen])).toEqual(verwacht)
  expect(bevestigd(regels)).toEqual([])
})

test("wat iemand al overnam komt niet nog eens", () => {
  const regels = regelsVan(
    { ...niets, uitslagen: [uitslag("spreken", "b1")], overgenomen: ["a.taal"] },
    { ...werkloos, opleidingen: [] },
    VANDAAG,
  )
  expect(regels).toEqual([])
})
