import { expect, test } from "vitest"
import { uploadNaam, uploadType } from "#platform/upload"
import { inTaal } from "#platform/taal"
import { cvPdf } from "./cv-pdf.view.ts"
import { beoordeelOnderdeel, beoordeelWens, type Inhoud, LEEG } from "./onderdeel.rules.ts"
import { WERKVORMEN } from "#begrippen/werk"
import { kanOpCv, maakCv } from "./cv.rules.ts"
import { vumProfiel } from "./vum.rules.ts"
import { ANDERE_TAAL } from "./soorten.rules.ts"
import { inhoudVan, openRegels, regelsVan, type UitDossier } from "./regels.rules.ts"

const VANDAAG = "2026-11-22"
const inhoud = (anders: Partial<Inhoud>): Inhoud => ({
  soort: "werk",
  wat: "Kok",
  ...LEEG,
  ...anders,
})
const codes = (anders: Partial<Inhoud>) => {
  const besluit = beoordeelOnderdeel(inhoud(anders), "1990-05-01", VANDAAG)
  return besluit.ok ? "goed" : besluit.weigeringen.map(w => `${w.veld} ${w.code}`).join(", ")
}

test.for([
  [{}, "goed"],
  [{ begin: "1990-05-01", einde: VANDAAG }, "goed"],
  [{ begin: "1990-04-30" }, "begin voor_geboorte"],
  [{ begin: "2026-11-23" }, "begin toekomst"],
  [{ begin: "2020-02-01", einde: "2020-01-31" }, "einde einde_voor_begin"],
  [{ einde: "2026-11-23" }, "einde toekomst"],
  [{ soort: "certificaat", einde: "2036-11-22" }, "goed"],
  [{ soort: "certificaat", einde: "2036-11-23" }, "einde toekomst"],
  [{ soort: "sollicitatie" }, "waar leeg, begin leeg"],
  [{ soort: "brief" }, "toelichting leeg"],
  [{ soort: "vaardigheid", stand: "goed" }, "goed"],
  [{ soort: "vaardigheid", stand: "9" }, "stand stand"],
  [{ soort: "opleiding", niveau: "hbo", diploma: true, waar: "Universiteit van Aleppo" }, "goed"],
  [{ soort: "opleiding", niveau: "geen" }, "niveau niveau"],
  [{ soort: "taal", spreken: "goed", lezen: "b1" }, "goed"],
  [{ soort: "taal", spreken: "vloeiend" }, "spreken spreken"],
  [{ soort: "taal", wat: ANDERE_TAAL }, "waar leeg"],
  [{ soort: "taal", wat: ANDERE_TAAL, waar: "Tamazight" }, "goed"],
] as const)("%o: %s", ([anders, verwacht]) => expect(codes(anders)).toBe(verwacht))

test("wat een soort niet vraagt, wordt niet bewaard", () => {
  const besluit = beoordeelOnderdeel(inhoud({ soort: "zorg", waar: "bij moeder", stand: "goed", begin: "2020-01-01" }), null, VANDAAG)
  expect(besluit).toMatchObject({ ok: true, waarde: { waar: null, stand: null, begin: "2020-01-01" } })
})

test("minstens is nooit meer dan hoogstens", () => {
  const wens = { urenMin: 24, urenMax: 12, vanaf: null, reistijd: null, dagdelen: [], vervoer: [], rijbewijs: [], overMij: null }
  expect(beoordeelWens(wens, VANDAAG)).toMatchObject({ ok: false, weigeringen: [{ veld: "urenMin" }] })
  expect(beoordeelWens({ ...wens, urenMax: 24 }, VANDAAG).ok).toBe(true)
})

const plek = { dienstverbandId: null, werkvorm: "wep_extern", werkgever: "Kringloop", locatie: null, werksoort: "sorteren" }
const dossier: UitDossier = {
  dienstverbanden: [{ id: "d1", werkgever: "De Werkplaats", begin: "2022-01-01", einde: null }],
  plaatsingen: [
    { ...plek, id: "p1", dienstverbandId: "d1", werksoort: "groen", begin: "2022-01-01", einde: null },
    { ...plek, id: "p2", begin: "2020-01-01", einde: "2020-07-01" },
    { ...plek, id: "p3", werkvorm: "vrijwilligerswerk", werksoort: null, begin: "2019-01-01", einde: "2019-07-01" },
  ],
  opleidingen: [{ id: "o1", niveau: "hbo", behaaldOp: "2010-07-01", diploma: true, omschrijving: null }],
  trajecten: [
    { id: "t1", naam: "Taal op de werkvloer", uitvoerder: null, begin: "2021-01-01", einde: "2021-06-01", redenEinde: "afgerond" },
    { id: "t2", naam: "Werkfit", uitvoerder: null, begin: "2021-01-01", einde: "2021-06-01", redenEinde: "uitval" },
    { id: "t3", naam: "Logistiek", uitvoerder: null, begin: "2026-01-01", einde: "2027-01-01", redenEinde: "afgerond" },
    { id: "t4", naam: "Sollicitatie", uitvoerder: null, begin: "2021-01-01", einde: "2021-06-01", redenEinde: "doorstroom_werk" },
  ],
}

const GEEN_WERK = { dienstverbanden: [], plaatsingen: [], trajecten: [] }
const niets = { onderdelen: [], documenten: [], uitslagen: [], overgenomen: [], afgehouden: [] }

test("een werkplek binnen een baan is die baan; de rest staat er los, het nieuwste boven", () => {
  expect(regelsVan(niets, { ...dossier, trajecten: [] }, VANDAAG).map(r => [r.sleutel, r.soort, r.wat, r.waar, r.van])).toEqual([
    ["d1", "werk", "groen", "De Werkplaats", "dossier"],
    ["p2", "werk", "sorteren", "Kringloop", "dossier"],
    ["p3", "vrijwilligerswerk", "Kringloop", "Kringloop", "dossier"],
    ["o1", "opleiding", "Hbo", null, "dossier"],
  ])
})

test.for([
  ["kan", "tekst", "talent1", "vaardigheid"],
  ["kan", "afvinklijst", "machines", "vaardigheid"],
  ["kan", "tekst", "beroep", null],
  ["kan", "keuze", "lezen", null],
  ["kan", "niveau", "x", null],
  ["kan", "janee", "mogelijk", null],
  ["kan", "getal", "tillen", null],
  ["kan", "plaatjes", "gedaan", null],
  ["wil", "plaatjes", "trekt", null],
  ["wil", "tekst", "beroep", "beroepswens"],
  ["wil", "tekst", "vervolg", null],
] as const)("%s, %s, vraag %s: %s", ([levert, soort, vraag, verwacht]) => {
  const uitslag = {
    afnameId: "a",
    instrument: "x",
    antwoord: null,
    vraag,
    levert,
    soort,
    tekst: "x",
    instrumentNaam: "Toets",
    datum: "2026-11-01",
    vervaltOp: null,
  }
  const [regel] = openRegels({ ...niets, uitslagen: [uitslag] }, GEEN_WERK, VANDAAG)
  expect(regel?.soort ?? null).toBe(verwacht)
})

// Planted and seen red: a line that is called by its form of work.
const PERSOON = { id: "1", naam: "x", telefoon: null, email: null, postcode: null, voertaal: null, woongemeente: null, doelgroepen: [] }
test.for(WERKVORMEN.map(w => w.code))("een werkplek zonder soort werk heet niet %s", werkvorm => {
  const plaatsing = { ...plek, werkvorm, werksoort: null, id: "p", begin: "2020-01-01", einde: null }
  const regels = regelsVan(niets, { ...GEEN_WERK, plaatsingen: [plaatsing], opleidingen: [] }, VANDAAG).map(r => ({ ...r, open: null }))
  const cv = maakCv(PERSOON, { wens: null }, regels, { indeling: "tijd", weggelaten: [] }, VANDAAG)
  expect(cv.delen.flatMap(d => d.regels)).toMatchObject([{ wat: "Kringloop", waar: null }])
  const vum = vumProfiel(PERSOON, { wens: null, keuze: null }, regels, VANDAAG).werkzoekende
  expect(vum).toHaveProperty("arbeidsmarktkwalificatie.werkervaring", [
    { datumAanvangWerkzaamheden: "2020-01-01", naamOrganisatie: "Kringloop" },
  ])
  const nergens = regelsVan(niets, { ...GEEN_WERK, plaatsingen: [{ ...plaatsing, werkgever: null }], opleidingen: [] }, VANDAAG)
  expect(nergens.map(r => kanOpCv(r, VANDAAG))).toEqual([false])
})

test("wie geen opleiding heeft, heeft daar geen regel van", () => {
  const opleidingen = [{ id: "o", niveau: "geen", behaaldOp: null, diploma: null, omschrijving: null }]
  expect(regelsVan(niets, { ...GEEN_WERK, opleidingen }, VANDAAG)).toEqual([])
})

test("werk dat liep toen het op het cv kwam, eindigt als het dossier dat zegt", () => {
  const [baan] = regelsVan(niets, { ...GEEN_WERK, dienstverbanden: dossier.dienstverbanden, opleidingen: [] }, VANDAAG)
  const kaal = {
    id: "o",
    stam: "s",
    zelf: true,
    vanMij: true,
    door: null,
    vastgelegdOp: VANDAAG,
    uit: "dienstverband",
    uitId: "d1",
    bron: null,
    vakbegrip: null,
  }
  const onderdeel = { ...inhoudVan(baan!, VANDAAG), ...kaal }
  const nu = (einde: string | null) =>
    regelsVan(
      { ...niets, onderdelen: [onderdeel], overgenomen: ["d1"] },
      { ...GEEN_WERK, dienstverbanden: [{ ...dossier.dienstverbanden[0]!, einde }], opleidingen: [] },
      VANDAAG,
    ).map(r => [r.sleutel, r.einde])
  expect([nu(null), nu("2026-10-01"), nu("2027-01-01")]).toEqual([[["s", null]], [["s", "2026-09-30"]], [["s", null]]])
})

test("alleen een traject dat is afgerond, voorbij is en niet is overgenomen, staat er vanzelf in", () => {
  const trajecten = (beslist: { overgenomen?: string[]; afgehouden?: string[] }) =>
    openRegels({ ...niets, ...beslist }, { ...GEEN_WERK, trajecten: dossier.trajecten }, VANDAAG).map(
      r => `${r.sleutel}${r.open!.nee ? " nee" : ""}`,
    )
  expect(trajecten({})).toEqual(["t1", "t4"])
  expect(trajecten({ overgenomen: ["t1"] })).toEqual(["t4"])
  expect(trajecten({ afgehouden: ["t1"] })).toEqual(["t1 nee", "t4"])
  expect(trajecten({ afgehouden: ["t1"], overgenomen: ["t1"] })).toEqual(["t4"])
})

test("van een uitslag staat er wat nog geldt en niet is overgenomen, met waar het vandaan komt", () => {
  const een = {
    afnameId: "a",
    instrument: "x",
    antwoord: null,
    vraag: "sterk",
    levert: "kan",
    soort: "tekst",
    tekst: "rustig",
    instrumentNaam: "Toets",
    datum: "2026-11-01",
  } as const
  const uitslagen = [
    { ...een, vervaltOp: "2026-11-23" },
    { ...een, vraag: "oud", vervaltOp: VANDAAG },
    { ...een, vraag: "beroep", levert: "wil" as const, tekst: "x".repeat(300), vervaltOp: null },
  ]
  const open = openRegels({ uitslagen, overgenomen: ["b.sterk"], afgehouden: [] }, GEEN_WERK, VANDAAG)
  expect(open.map(r => [r.sleutel, r.soort, r.wat.length, r.open!.bron, r.open!.datum])).toEqual([
    ["a.sterk", "vaardigheid", 6, "Toets", "2026-11-01"],
    ["a.beroep", "beroepswens", 200, "Toets", "2026-11-01"],
  ])
  expect(open.map(r => inhoudVan(r, VANDAAG).toelichting)).toEqual([null, "x".repeat(300)])
  expect(openRegels({ uitslagen, overgenomen: ["a.sterk", "a.beroep"], afgehouden: [] }, GEEN_WERK, VANDAAG)).toEqual([])
})

test.for([
  ["%PDF-1.7", "application/pdf"],
  ["\x89PNG\r\n\x1a\n", "image/png"],
  ["\xff\xd8\xff\xe0", "image/jpeg"],
  ["MZ\x90", null],
  ["<svg onload=", null],
  ["GIF89a", null],
  ["", null],
] as const)("%s is %s", ([begin, type]) => expect(uploadType(Buffer.from(begin, "latin1"))).toBe(type))

test.for([
  ["C:\\fotos\\vca.exe", "application/pdf", "vca.pdf"],
  ["../../etc/passwd", "image/png", "passwd.png"],
  [".htaccess", "image/png", "bewijs.png"],
  ["", "image/jpeg", "bewijs.jpg"],
  ["vca\u202efdp.exe", "image/jpeg", "vcafdp.jpg"],
] as const)("%s wordt een gewone naam", ([getypt, type, naam]) => expect(uploadNaam(getypt, type, "bewijs")).toBe(naam))

test("een cv is in het Nederlands en zegt dat, ook voor wie Oekraïens leest", async () => {
  const cv = { naam: "Amira", contact: [], zoekt: null, overMij: null, delen: [], indeling: "kort" } as const
  const pdf = (await inTaal("uk", () => cvPdf({ ...cv, contact: [], delen: [] }))).toString("latin1")
  expect(pdf.match(/\/Lang \([^)]*\)/g)).toEqual(["/Lang (nl-NL)"])
})
