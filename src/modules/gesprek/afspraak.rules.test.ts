import { expect, test } from "vitest"
import { beoordeelAfloop, beoordeelAfspraak, eindtijd, geweest, komende, standVan, teNoteren } from "./afspraak.rules.ts"
import { dagenVan } from "./agenda.rules.ts"
import { beoordeelVolgende } from "./gesprek.rules.ts"

const VANDAAG = "2026-11-22"
const veldVan = (besluit: { ok: boolean; weigeringen?: Array<{ veld?: string; code: string }> }) =>
  besluit.ok ? null : (besluit.weigeringen![0]!.veld ?? besluit.weigeringen![0]!.code)

test.for([
  ["vandaag, per telefoon zonder plek", "2026-11-22", "telefoon", null, null],
  ["over een jaar", "2027-11-23", "thuis", null, null],
  ["gisteren", "2026-11-21", "telefoon", null, "dag"],
  ["over meer dan een jaar", "2027-11-24", "thuis", null, "dag"],
  ["op een locatie zonder plek", "2026-12-01", "locatie", null, "plek"],
  ["video zonder link", "2026-12-01", "video", null, "plek"],
  ["op een locatie met plek", "2026-12-01", "locatie", "Werkplein 1", null],
] as const)("een afspraak %s", ([, dag, hoe, plek, veld]) =>
  expect(veldVan(beoordeelAfspraak({ dag, tijd: "10:00", hoe, plek }, VANDAAG))).toBe(veld),
)

test.for([
  ["leeg", null, null, null],
  ["compleet", "2026-12-01", "10:00", null],
  ["een dag zonder tijd", "2026-12-01", null, "volgendeTijd"],
  ["een tijd zonder dag", null, "10:00", "volgendeDag"],
  ["een dag die voorbij is", "2026-11-01", "10:00", "volgendeDag"],
] as const)("de volgende afspraak op het formulier van een gesprek: %s", ([, volgendeDag, volgendeTijd, veld]) =>
  expect(veldVan(beoordeelVolgende({ volgendeDag, volgendeTijd, volgendeHoe: "telefoon", volgendePlek: null }, VANDAAG))).toBe(veld),
)

test("bij een plek die mist wijst de fout het veld van het grotere formulier aan", () =>
  expect(
    veldVan(beoordeelVolgende({ volgendeDag: "2026-12-01", volgendeTijd: "10:00", volgendeHoe: "locatie", volgendePlek: null }, VANDAAG)),
  ).toBe("volgendePlek"))

// Where an appointment stands, from what is known of it. 'Wil nog niet' is never an absence.
test.for([
  [null, "2026-11-23", "gepland"],
  [null, "2026-11-22", "vandaag"],
  [null, "2026-11-21", "te_noteren"],
  ["gekomen", "2026-11-21", "gekomen"],
  ["niet_gekomen", "2026-11-21", "niet_gekomen"],
  ["afgezegd", "2026-11-29", "afgezegd"],
  ["wil_nog_niet", "2026-11-21", "wil_nog_niet"],
  ["wil_nog_niet", "2026-11-29", "wil_nog_niet"],
] as const)("uitkomst %s op %s: %s", ([uitkomst, dag, stand]) => expect(standVan({ uitkomst, dag }, VANDAAG)).toBe(stand))

test.for([
  [true, false, "2026-11-29", "uitgenodigd"],
  [true, true, "2026-11-23", "herinnerd"],
  [true, true, "2026-11-22", "vandaag"],
  [true, true, "2026-11-21", "te_noteren"],
] as const)("uitgenodigd %s, herinnerd %s, op %s: %s", ([uitgenodigd, herinnerd, dag, stand]) =>
  expect(standVan({ uitkomst: null, dag, uitgenodigd, herinnerd }, VANDAAG)).toBe(stand),
)

test.for([
  ["gekomen, op de dag zelf", null, "2026-11-22", "gekomen", null, null, null],
  ["gekomen, voor die dag", null, "2026-11-23", "gekomen", null, null, "toekomst"],
  ["niet gekomen met reden", null, "2026-11-20", "niet_gekomen", "vergeten", null, null],
  ["niet gekomen zonder reden", null, "2026-11-20", "niet_gekomen", null, null, "reden"],
  ["wil nog niet, van tevoren gezegd", null, "2026-11-29", "wil_nog_niet", null, "2026-12-20", null],
  ["wil nog niet zonder dag om te vragen", null, "2026-11-20", "wil_nog_niet", null, null, "opnieuwOp"],
  ["wil nog niet, vraag het vandaag", null, "2026-11-20", "wil_nog_niet", null, "2026-11-22", "opnieuwOp"],
  ["een vergissing hersteld", "niet_gekomen", "2026-11-20", "gekomen", null, null, null],
  ["na een gesprek", "gekomen", "2026-11-20", "niet_gekomen", "vergeten", null, "al_gesproken"],
  ["na een afzegging", "afgezegd", "2026-11-20", "gekomen", null, null, "afgezegd"],
] as const)("%s", ([, was, dag, uitkomst, reden, opnieuwOp, antwoord]) =>
  expect(veldVan(beoordeelAfloop({ uitkomst: was, dag }, { uitkomst, reden, opnieuwOp }, VANDAAG))).toBe(antwoord),
)

test.for([
  ["10:00", 30, "10:30"],
  ["09:50", 75, "11:05"],
  ["23:30", 90, "23:59"],
] as const)("%s en %i minuten is %s", ([tijd, minuten, eind]) => expect(eindtijd({ tijd, minuten })).toBe(eind))

test("wat komt, wat om een antwoord vraagt en wat is geweest sluiten elkaar uit", () => {
  const dagen = ["2026-11-20", "2026-11-22", "2026-11-30"].flatMap(dag =>
    [null, "gekomen", "wil_nog_niet"].map(uitkomst => ({ dag, uitkomst })),
  )
  const delen = [komende(dagen, VANDAAG), teNoteren(dagen, VANDAAG), geweest(dagen)]
  expect(delen.map(d => d.length)).toEqual([2, 1, 6])
  expect(new Set(delen.flat()).size).toBe(dagen.length)
})

test.for([
  ["2026-11-22", "week", "2026-11-16", "2026-11-22"], // a Sunday ends its week
  ["2026-11-23", "week", "2026-11-23", "2026-11-29"],
  ["2026-11-23", "dag", "2026-11-23", "2026-11-23"],
] as const)("rond %s, %s: %s tot en met %s", ([dag, toon, van, tm]) => expect(dagenVan(dag, toon)).toMatchObject({ van, tm }))
