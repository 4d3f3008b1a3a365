import { expect, test } from "vitest"
import type { Doel } from "./doel.rules.ts"
import { type Akkoord, legVast, mist, overeengekomenOp, partijVan, vergelijk } from "./versie.rules.ts"

const doel = (id: string, rest: Partial<Doel> = {}): Doel => ({
  id,
  rijId: id,
  thema: "werk",
  situatie: null,
  situatieCode: null,
  wat: id,
  watCode: null,
  gewenst: null,
  uiterlijk: "2027-01-01",
  trajectId: null,
  score: null,
  scoreOp: null,
  toelichting: null,
  ...rest,
})
const plan = { kan: "Koken", wil: null, markt: null, uitvoerder: null }
const stap = { wat: "Bellen", wie: "deelnemer", uiterlijk: "2026-12-01", uitkomst: null, doelId: "open" }
const doelen = [doel("open"), doel("klaar", { score: "deels", scoreOp: "2026-11-01" })]

test("een plan vertelt wat open is, een eindverslag wat er van alles kwam; een stap staat bij zijn eigen doel", () => {
  const namen = (soort: "plan" | "eindverslag") =>
    legVast({ plan, doelen, stappen: [stap], bekostiging: [] }, soort).doelen.map(d => [d.id, d.stappen.length])
  expect(namen("plan")).toEqual([["open", 1]])
  expect(namen("eindverslag")).toEqual([
    ["open", 1],
    ["klaar", 0],
  ])
})

const ja = (partij: Akkoord["partij"], op: string): Akkoord => ({ partij, wijze: "scherm", op })
test.for<[string, string | null, Akkoord[], string | null]>([
  ["niemand zei ja", null, [], null],
  ["alleen de coach", null, [ja("coach", "2026-11-01")], null],
  ["deelnemer en coach: op de dag van de laatste", null, [ja("deelnemer", "2026-11-05"), ja("coach", "2026-11-01")], "2026-11-05"],
  [
    "een ander voert uit: de coach telt niet voor de opdrachtgever",
    "sob",
    [ja("deelnemer", "2026-11-05"), ja("coach", "2026-11-01")],
    null,
  ],
  [
    "een ander voert uit: alle drie",
    "sob",
    [ja("deelnemer", "2026-11-05"), ja("opdrachtgever", "2026-11-06"), ja("uitvoerder", "2026-11-02")],
    "2026-11-06",
  ],
])("%s", ([, uitvoerderId, akkoorden, op]) => expect(overeengekomenOp({ uitvoerderId, akkoorden })).toBe(op))
test("wie er nog ontbreekt", () =>
  expect(mist({ uitvoerderId: "sob", akkoorden: [ja("uitvoerder", "2026-11-02")] })).toEqual(["deelnemer", "opdrachtgever"]))

test.for([
  ["wij doen het zelf", null, "gemeente", "coach"],
  ["de uitvoerder", "sob", "sob", "uitvoerder"],
  ["de gemeente is dan opdrachtgever", "sob", "gemeente", "opdrachtgever"],
  ["een derde heeft niets te zeggen", "sob", "school", null],
] as const)("namens wie: %s", ([, uitvoerderId, van, partij]) =>
  expect(partijVan(van, { uitvoerderId, verantwoordelijkeId: "gemeente" })).toBe(partij),
)

test("wie betaalde staat in het eindverslag, en niet in een plan", () => {
  const bekostiging = [{ betaler: "uwv", opdrachtgever: null, begin: "2026-01-01", einde: null }]
  const vast = (soort: "plan" | "eindverslag") => legVast({ plan, doelen, stappen: [], bekostiging }, soort).bekostiging
  expect([vast("plan"), vast("eindverslag")]).toEqual([undefined, bekostiging])
})

test("twee versies naast elkaar: wat erbij kwam, wegging en anders werd", () => {
  const was = legVast({ plan, doelen: [doel("a"), doel("b")], stappen: [], bekostiging: [] }, "plan")
  const nu = legVast(
    {
      plan: { ...plan, wil: "Buiten werken" },
      doelen: [doel("a", { uiterlijk: "2027-02-01" }), doel("c")],
      stappen: [{ ...stap, doelId: "a" }],
      bekostiging: [],
    },
    "plan",
  )
  expect(vergelijk(was, nu).map(v => `${v.soort} ${v.waar}`)).toEqual([
    "erbij Wat wil je?",
    "anders Doel",
    "erbij Stappen: a",
    "weg Doel",
    "erbij Doel",
  ])
  expect(vergelijk(was, was)).toEqual([])
})
