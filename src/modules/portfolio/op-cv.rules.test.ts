import { expect, test } from "vitest"
import { maakCv } from "./cv.rules.ts"
import { beoordeelOpCv, cvStand } from "./op-cv.rules.ts"
import { LEEG } from "./onderdeel.rules.ts"
import { portfolioJson } from "./portfolio-json.rules.ts"
import type { Regel } from "./regels.rules.ts"
import { vumProfiel } from "./vum.rules.ts"

// What leaves the house: only what somebody said yes to. Planted and seen red: the register's file, the CV and the JSON each made of all lines;
// the register's file made of all that somebody said yes to, on the CV or not.
const VANDAAG = "2026-11-23"
const open = { uit: "diagnose", uitId: "a", uitVraag: "v", bron: "Toets", datum: "2026-11-01", nee: false } as const
const regel = (sleutel: string, anders: Partial<Regel> = {}): Regel => ({
  sleutel,
  soort: "vaardigheid",
  wat: sleutel,
  ...LEEG,
  vakbegrip: null,
  van: "zelf",
  onderdeel: null,
  bewijzen: [],
  open: null,
  ...anders,
})
const REGELS = [
  regel("eigen"),
  regel("weg"),
  regel("uitslag", { van: "dossier", open }),
  regel("nee", { van: "dossier", open: { ...open, nee: true } }),
  regel("traject", { soort: "geleerd", van: "dossier", open: { ...open, uit: "traject", bron: null } }),
  regel("droom", { soort: "beroepswens", van: "dossier", open }),
  regel("brief", { soort: "brief" }),
  regel("nog niet genoeg", { stand: "onvoldoende" }),
  regel("verlopen", { soort: "certificaat", einde: "2020-01-01" }),
  regel("baan", { soort: "werk", van: "dossier", open: { ...open, uit: "dienstverband", bron: null } }),
]
const keuze = { indeling: "tijd" as const, weggelaten: ["weg"], banenafspraakMee: false, zelf: true }
const persoon = { id: "1", naam: "Amira", telefoon: null, email: null, postcode: null, voertaal: null, woongemeente: null, doelgroepen: [] }

/** Which lines a file names. */
const namen = (wat: unknown) => REGELS.map(r => r.sleutel).filter(sleutel => JSON.stringify(wat).includes(`"${sleutel}"`))

test.for([
  ["cv", maakCv(persoon, { wens: null }, REGELS, keuze, VANDAAG), ["eigen"]],
  ["VUM", vumProfiel(persoon, { wens: null, keuze }, REGELS, VANDAAG), ["eigen"]],
  ["JSON", portfolioJson(persoon, { wens: null }, REGELS, VANDAAG), ["eigen", "weg", "brief", "nog niet genoeg", "verlopen"]],
] as const)("in %s staat alleen waar iemand ja op zei", ([, bestand, verwacht]) => expect(namen(bestand)).toEqual(verwacht))

// Planted and seen red: the flag of the register of jobs for people with a disability, sent along with everybody; 'no' said of who is not in it.
const BIJ = ["lks", "banenafspraak"]
test.for([
  ["wie niets koos", BIJ, null, undefined],
  ["wie nee zei", BIJ, keuze, undefined],
  ["wie ja zei", BIJ, { ...keuze, banenafspraakMee: true }, 1],
  ["wie ja zei en er niet meer bij hoort", ["lks"], { ...keuze, banenafspraakMee: true }, undefined],
] as const)("de banenafspraak gaat mee van %s: %o, %o", ([, doelgroepen, gekozen, verwacht]) => {
  const iemand = { ...persoon, doelgroepen }
  const vum = vumProfiel(iemand, { wens: null, keuze: gekozen && { ...gekozen, weggelaten: [] } }, REGELS, VANDAAG)
  expect(vum.werkzoekende["indicatieLdrRegistratie"]).toBe(verwacht)
  expect(vum.onbevestigd.filter(o => o.veld === "indicatieLdrRegistratie")).toHaveLength(verwacht ?? 0)
})

test("waar een regel staat", () => {
  const standen = Object.fromEntries(REGELS.map(r => [r.sleutel, cvStand(r, ["weg"], VANDAAG)]))
  const geen = { brief: null, "nog niet genoeg": null, verlopen: null }
  expect(standen).toEqual({ eigen: "op", weg: "af", uitslag: "open", nee: "af", traject: "open", droom: "open", baan: "open", ...geen })
})

const ZELF = { zelf: true, inwonerWil: false }
test.for([
  ["een uitslag op het cv", ["uitslag"], true, { overnemen: ["uitslag"] }],
  ["een uitslag niet", ["uitslag"], false, { afhouden: ["uitslag"] }],
  ["nog eens niet", ["nee"], false, {}],
  ["toch wel", ["nee"], true, { overnemen: ["nee"] }],
  ["een eigen regel eraf", ["eigen"], false, { weggelaten: ["weg", "eigen"] }],
  ["een eigen regel er weer op", ["weg"], true, { weggelaten: [], terug: ["weg"] }],
  ["wat er al op staat", ["eigen"], true, {}],
  ["alles", ["uitslag", "traject", "baan"], true, { overnemen: ["uitslag", "traject", "baan"] }],
] as const)("%s", ([, sleutels, op, verwacht]) => {
  const besluit = beoordeelOpCv(REGELS, ["weg"], { sleutels, op, ...ZELF }, VANDAAG)
  if (!besluit.ok) throw new Error("geweigerd")
  const { overnemen, afhouden, ...keuze } = besluit.waarde
  const kort = { overnemen: overnemen.map(r => r.sleutel), afhouden: afhouden.map(r => r.sleutel), ...keuze }
  expect(kort).toEqual({ overnemen: [], afhouden: [], terug: [], weggelaten: null, ...verwacht })
})

test.for([[["brief"]], [["bestaat niet"]], [["eigen", "bestaat niet"]]] as const)("%s is er niet of hoort niet op een cv", ([sleutels]) =>
  expect(beoordeelOpCv(REGELS, [], { sleutels, op: true, ...ZELF }, VANDAAG).ok).toBe(false),
)

// Planted and seen red: who helps him needs no word of his.
test.for([
  ["de inwoner zelf", true, false, [true, true]],
  ["wie helpt, die het vroeg", false, true, [true, true]],
  ["wie helpt, zonder te vragen", false, false, [false, true]],
] as const)("op het cv en eraf door %s", ([, zelf, inwonerWil, mag]) =>
  expect([true, false].map(op => beoordeelOpCv(REGELS, [], { sleutels: ["uitslag"], op, zelf, inwonerWil }, VANDAAG).ok)).toEqual(mag),
)

// What stands in each layout, in which order. Planted and seen red: own words behind what tests said.
const vaardig = (wat: string, uit: string | null) => regel(wat, { toelichting: "waarom", onderdeel: { uit } as Regel["onderdeel"] })
const VOL = [
  ...["t1", "t2", "t3"].map(wat => vaardig(wat, "diagnose")),
  ...["e1", "e2"].map(wat => vaardig(wat, null)),
  ...["w1", "w2", "w3", "w4"].map(wat => regel(wat, { soort: "werk", toelichting: "taken" })),
  regel("diploma", { soort: "opleiding" }),
]
const WERK = ["Werkervaring", "w1", "w2", "w3", "w4"]
const KAN = ["Wat ik kan", "e1", "e2", "t1", "t2", "t3"]
const LEERDE = ["Opleiding en certificaten", "diploma"]
test.for([
  ["tijd", [WERK, LEERDE, KAN], 9],
  ["vaardigheden", [KAN, WERK, LEERDE], 9],
  ["kort", [KAN.slice(0, 4), WERK.slice(0, 4), LEERDE], 0],
] as const)("indeling %s", ([indeling, verwacht, toelichtingen]) => {
  const { delen } = maakCv(persoon, { wens: null }, VOL, { indeling, weggelaten: [] }, VANDAAG)
  expect(delen.map(d => [d.titel, ...d.regels.map(r => r.wat)])).toEqual(verwacht)
  expect(delen.flatMap(d => d.regels).filter(r => r.tekst !== null)).toHaveLength(toelichtingen)
})
