import { describe, expect, test } from "vitest"
import { type EigenFeiten, houdIkIndicatie, kanIkTerug, magAanvullen, schetsLoon } from "./loont.rules.ts"

// The gross wages of the first six lines are those of the published way of reckoning (uurloon × uren × 52 / 12).
test.for<[wat: string, uur: number, uren: number, uitkering: number | null, netto: number | null, bruto: number, verschil: number | null]>([
  ["36 uur in 2024", 1327, 36, null, null, 207_012, null],
  ["40 uur in de zomer van 2024", 1368, 40, null, null, 237_120, null],
  ["32 uur in 2025", 1406, 32, null, null, 194_965, null],
  ["24 uur in de zomer van 2025", 1440, 24, null, null, 149_760, null],
  ["36 uur in 2026", 1471, 36, null, null, 229_476, null],
  ["27 uur in 2026", 1471, 27, null, null, 172_107, null],
  ["een half uur telt mee", 1471, 20.5, null, null, 130_674, null],
  ["meer dan de uitkering", 1471, 36, 140_112, 205_000, 229_476, 64_888],
  ["minder dan de uitkering", 1471, 12, 140_112, 76_491, 76_492, -63_621],
  ["even veel", 1471, 36, 140_000, 140_000, 229_476, 0],
  ["uitkering niet ingevuld", 1471, 36, null, 205_000, 229_476, null],
])("%s", ([, centPerUur, urenPerWeek, uitkering, netto, bruto, verschil]) => {
  const schets = schetsLoon({ urenPerWeek, centPerUur, uitkering, netto })
  expect([schets.bruto, schets.verschil]).toEqual([bruto, verschil])
})

const VANDAAG = "2026-11-22"
const LOOPT = { begin: "2026-01-01", einde: null }
const VOORBIJ = { begin: "2025-01-01", einde: VANDAAG }
const met = (feiten: Partial<EigenFeiten>): EigenFeiten => ({
  uitkeringen: [],
  doelgroepen: [],
  dienstverbanden: [],
  plaatsingen: [],
  ...feiten,
})
const begin = (antwoorden: ReadonlyArray<{ uitslag: string; tekst: string }>) =>
  antwoorden.map(a => `${a.uitslag}: ${a.tekst.split(/[.?,] /)[0]}`)

describe("kan ik terug als het niet lukt?", () => {
  const DETACHERING = { ...LOOPT, werkvorm: "detachering_individueel", dienstverbandId: "d" }
  test.for<[string, Partial<EigenFeiten>, string[]]>([
    ["bijstand loopt", { uitkeringen: [{ ...LOOPT, soort: "bijstand" }] }, ["vraag_na: Stopt het werk"]],
    ["bijstand is voorbij", { uitkeringen: [{ ...VOORBIJ, soort: "bijstand" }] }, ["vraag_na: U hebt nu geen uitkering"]],
    ["een uitkering van UWV", { uitkeringen: [{ ...LOOPT, soort: "wia" }] }, ["vraag_na: Uw uitkering komt van UWV"]],
    [
      "Anw",
      { uitkeringen: [{ ...LOOPT, soort: "anw" }] },
      ["vraag_na: Vraag vooraf aan wie uw uitkering betaalt wat er gebeurt als het werk weer stopt."],
    ],
    [
      "op proef met bijstand",
      { uitkeringen: [{ ...LOOPT, soort: "bijstand" }], plaatsingen: [{ ...LOOPT, werkvorm: "proefplaatsing", dienstverbandId: null }] },
      ["ja: U werkt nu op proef", "vraag_na: Stopt het werk"],
    ],
    [
      "gedetacheerd met een contract",
      { dienstverbanden: [{ ...LOOPT, id: "d", soort: "wsw" }], plaatsingen: [DETACHERING] },
      ["ja: U werkt bij een ander"],
    ],
    [
      "gedetacheerd, het contract is voorbij",
      { dienstverbanden: [{ ...VOORBIJ, id: "d", soort: "wsw" }], plaatsingen: [DETACHERING] },
      ["vraag_na: U hebt nu geen uitkering"],
    ],
  ])("%s", ([, feiten, antwoorden]) => expect(begin(kanIkTerug(met(feiten), VANDAAG))).toEqual(antwoorden))
})

// Planted and seen red: a benefit of the municipality that does not count.
describe("mag een loon onder de uitkering worden aangevuld?", () => {
  test.for<[string, string[], string[], boolean]>([
    ["bijstand", ["bijstand"], [], true],
    ["IOAW", ["ioaw"], [], true],
    ["alleen WIA", ["wia"], [], false],
    ["WIA met bijstand erbij", ["wia", "bijstand"], [], true],
    ["WIA, en bijstand die voorbij is", ["wia"], ["bijstand"], false],
    ["niets bekend: niemand zegt dat het minder is", [], [], true],
  ])("%s", ([, loopt, voorbij, verwacht]) => {
    const uitkeringen = [...loopt.map(soort => ({ ...LOOPT, soort })), ...voorbij.map(soort => ({ ...VOORBIJ, soort }))]
    expect(magAanvullen(met({ uitkeringen }), VANDAAG)).toBe(verwacht)
  })
})

describe("houd ik mijn indicatie?", () => {
  test.for<[string, Partial<EigenFeiten>, string[]]>([
    ["niets", {}, ["geen: Er staat nu geen indicatie in uw gegevens."]],
    [
      "banenafspraak",
      { doelgroepen: [{ ...LOOPT, doelgroep: "banenafspraak" }] },
      ["vraag_na: U staat in het register van de banenafspraak"],
    ],
    [
      "een indicatie die voorbij is",
      { doelgroepen: [{ ...VOORBIJ, doelgroep: "beschut_indicatie" }] },
      ["geen: Er staat nu geen indicatie in uw gegevens."],
    ],
    [
      "twee tegelijk",
      {
        doelgroepen: [
          { ...LOOPT, doelgroep: "lks" },
          { ...LOOPT, doelgroep: "wsw_indicatie" },
        ],
      },
      ["vraag_na: Uw werkgever kan loonkostensubsidie krijgen", "vraag_na: U hebt een Wsw-indicatie"],
    ],
  ])("%s", ([, feiten, antwoorden]) => expect(begin(houdIkIndicatie(met(feiten), VANDAAG))).toEqual(antwoorden))
})
