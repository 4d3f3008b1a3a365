import { expect, test } from "vitest"
import { LEEG } from "./onderdeel.rules.ts"
import { type Regel, regelsVan } from "./regels.rules.ts"
import { type Bekend, VELDEN, vulgraad } from "./vulgraad.rules.ts"

const VANDAAG = "2026-11-23"
const regel = (soort: Regel["soort"]): Regel => ({
  sleutel: soort,
  soort,
  wat: "x",
  ...LEEG,
  vakbegrip: null,
  van: "zelf",
  onderdeel: null,
  bewijzen: [],
  open: null,
})
const vol: Bekend = {
  telefoon: "0612345678",
  email: null,
  postcode: "9501 AA",
  wens: {
    urenMin: null,
    urenMax: 24,
    vanaf: null,
    reistijd: 30,
    dagdelen: ["ochtend"],
    vervoer: ["fiets"],
    rijbewijs: [],
    overMij: "Ik werk graag buiten.",
    zelf: true,
    vastgelegdOp: "2026-11-01",
    door: null,
  },
  weggelaten: [],
  regels: ["beroepswens", "opleiding", "zorg", "vaardigheid", "vaardigheid", "vaardigheid"].map(s => regel(s as Regel["soort"])),
}
const alles = () => true
const mist = (bekend: Bekend, mag: (recht: string) => boolean = alles) =>
  vulgraad(bekend, VANDAAG, mag, "/mijn/portfolio", null).flatMap(g => (g.aanwezig ? [] : [g.naam]))
const zonder = (...soorten: string[]): Bekend => ({ ...vol, regels: vol.regels.filter(r => !soorten.includes(r.soort)) })

// One line a field: taken away, exactly that field is missing. A demand that always held would show here.
const WEG: Array<[string, Bekend]> = [
  ["telefoon of e-mail", { ...vol, telefoon: null }],
  ["postcode", { ...vol, postcode: null }],
  ["welk werk", zonder("beroepswens")],
  ["hoeveel uur", { ...vol, wens: { ...vol.wens!, urenMax: null } }],
  ["wanneer", { ...vol, wens: { ...vol.wens!, dagdelen: [] } }],
  ["reizen", { ...vol, wens: { ...vol.wens!, vervoer: [] } }],
  ["opleiding", zonder("opleiding")],
  ["ervaring", zonder("zorg")],
  ["drie vaardigheden", { ...vol, regels: vol.regels.slice(0, 5) }],
  ["over mij", { ...vol, wens: { ...vol.wens!, overMij: null } }],
]

test("wie alles heeft mist niets, en elk veld heeft zijn regel hieronder", () => {
  expect(mist(vol)).toEqual([])
  expect(WEG.map(([naam]) => naam)).toEqual(VELDEN)
})
test.for(WEG)("zonder %s", ([naam, bekend]) => expect(mist(bekend)).toEqual([naam]))

test("reistijd nul is bekend; een reis zonder grens is het niet", () => {
  expect(mist({ ...vol, wens: { ...vol.wens!, reistijd: 0 } })).toEqual([])
  expect(mist({ ...vol, wens: { ...vol.wens!, reistijd: null } })).toEqual(["reizen"])
})

test("wie een soort gegevens niet mag zien, hoort niet of het er is", () => {
  const zonderRecht = (recht: string) => (r: string) => r !== recht
  expect(mist({ ...vol, postcode: null }, zonderRecht("C03:lees"))).toEqual([])
  expect(mist(zonder("opleiding"), zonderRecht("C12:lees"))).toEqual([])
})

test("de daad die het vult: in het portfolio zelf, bij de persoon, of bij een ander", () => {
  const leeg = { ...vol, postcode: null, wens: null }
  const waar = (mag: (recht: string) => boolean, dossier: string | null) =>
    Object.fromEntries(vulgraad(leeg, VANDAAG, mag, "/p", dossier).map(g => [g.naam, g.waar]))
  expect(waar(alles, "/deelnemers/1")).toMatchObject({ postcode: "/deelnemers/1/adres", wanneer: "/p/wensen" })
  expect(waar(alles, null)).toMatchObject({ postcode: null, wanneer: "/p/wensen" })
  expect(waar(recht => recht.endsWith(":lees"), "/deelnemers/1")).toMatchObject({ postcode: null, wanneer: null })
})

test("werk uit het dossier telt als ervaring", () => {
  const baan = { id: "b", werkgever: "Bakker Bos", begin: "2025-01-01", einde: null }
  const regels = regelsVan(
    { onderdelen: [], documenten: [], uitslagen: [], overgenomen: [], afgehouden: [] },
    { dienstverbanden: [baan], plaatsingen: [], opleidingen: [], trajecten: [] },
    VANDAAG,
  )
  expect(mist({ ...vol, regels })).not.toContain("ervaring")
})

test("wat niet op een cv kan, vult niets", () => {
  const slecht = { ...regel("vaardigheid"), stand: "onvoldoende" }
  expect(mist({ ...vol, regels: [...vol.regels.slice(0, 5), slecht] })).toEqual(["drie vaardigheden"])
})

test("wat niet op het cv staat telt mee, en is nog niet te vinden", () => {
  const open = { uit: "diagnose", uitId: "a", uitVraag: "sterk", bron: "Toets", datum: "2026-11-01", nee: false } as const
  const regels = [...zonder("vaardigheid").regels, regel("vaardigheid"), regel("vaardigheid"), { ...regel("vaardigheid"), open }]
  const nogNiet = (b: Bekend) => vulgraad(b, VANDAAG, alles, "/p", null).flatMap(g => (g.nogNiet ? [g.naam] : []))
  expect([mist({ ...vol, regels }), nogNiet({ ...vol, regels }), nogNiet(vol)]).toEqual([[], ["drie vaardigheden"], []])
  expect(nogNiet({ ...vol, weggelaten: ["telefoon", "overMij", "zorg"] })).toEqual(["telefoon of e-mail", "ervaring", "over mij"])
})
