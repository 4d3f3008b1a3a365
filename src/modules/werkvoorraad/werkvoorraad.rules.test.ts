import { expect, test } from "vitest"
import { meetTermijn, termijnenOp } from "./werkvoorraad.parameters.ts"
import { meetGrenzen, type Signaal, type Soort, weeg } from "./werkvoorraad.rules.ts"

const VANDAAG = "2026-11-22"
const termijnen = termijnenOp(VANDAAG)
const signaal = (soort: Soort, dag: string, rest: Partial<Signaal> = {}): Signaal => ({
  soort,
  dag,
  deelnemerId: "a",
  feitId: "f",
  trede: null,
  inTraject: false,
  geland: null,
  klok: null,
  bij: ["chantal"],
  ...rest,
})
const uitslag = (s: Signaal) => {
  const zaak = weeg(s, VANDAAG, termijnen)
  return zaak && `${zaak.urgentie}, uiterlijk ${zaak.uiterlijk}`
}

// Read as: this fact, on 22 November 2026, asks for this.
test.for<[string, Soort, string, string | null]>([
  ["werk stopt over ruim twee maanden: nog niets", "werk_stopt", "2027-01-22", null],
  ["werk stopt over twee maanden", "werk_stopt", "2027-01-21", "straks, uiterlijk 2027-01-21"],
  ["werk stopt over 22 dagen", "werk_stopt", "2026-12-14", "straks, uiterlijk 2026-12-14"],
  ["werk stopt over drie weken: dat kan niet wachten", "werk_stopt", "2026-12-13", "nu, uiterlijk 2026-12-13"],
  ["werk stopt vandaag", "werk_stopt", "2026-11-22", "nu, uiterlijk 2026-11-22"],
  ["werk stopte gisteren, zonder vervolg", "werk_stopt", "2026-11-21", "nu, uiterlijk 2026-11-21"],
  ["hercontrole over ruim twee maanden: nog niets", "hercontrole", "2027-01-22", null],
  ["hercontrole over een maand", "hercontrole", "2026-12-22", "straks, uiterlijk 2026-12-22"],
  ["hercontrole over twee weken: dat kan niet wachten", "hercontrole", "2026-12-06", "nu, uiterlijk 2026-12-06"],
  ["hercontrole vergeten", "hercontrole", "2026-10-01", "nu, uiterlijk 2026-10-01"],
  ["casusregisseur weg sinds vandaag: binnen twee weken een ander", "geen_regie", "2026-11-22", "straks, uiterlijk 2026-12-06"],
  ["casusregisseur weg sinds twee weken: uiterlijk vandaag een ander", "geen_regie", "2026-11-08", "straks, uiterlijk 2026-11-22"],
  ["casusregisseur weg sinds vijftien dagen: te laat", "geen_regie", "2026-11-07", "laat, uiterlijk 2026-11-21"],
  ["traject is over 15 dagen klaar: nog niets", "traject_voorbij", "2026-12-07", null],
  ["traject is over 14 dagen klaar", "traject_voorbij", "2026-12-06", "straks, uiterlijk 2026-12-06"],
  ["traject had gisteren klaar moeten zijn", "traject_voorbij", "2026-11-21", "laat, uiterlijk 2026-11-21"],
  ["begeleiding begon vorige week: nog niets", "trede_nooit", "2026-11-15", null],
  ["begeleiding begon zes weken geleden: meten", "trede_nooit", "2026-10-11", "straks, uiterlijk 2026-12-06"],
  ["begeleiding begon negen weken geleden: te laat", "trede_nooit", "2026-09-20", "laat, uiterlijk 2026-11-15"],
  ["het traject begon vier weken geleden, zonder plan", "plan_nooit", "2026-10-25", "straks, uiterlijk 2026-12-06"],
  ["het traject begon bijna vier weken geleden: nog niets", "plan_nooit", "2026-10-26", null],
  ["het traject begon zes weken geleden, met een concept", "plan_concept", "2026-10-10", "laat, uiterlijk 2026-11-21"],
  ["een plan wacht op akkoord: dat ligt bij een ander", "plan_akkoord", "2026-11-20", "wacht, uiterlijk 2026-12-04"],
  ["een plan wacht al drie weken op akkoord", "plan_akkoord", "2026-11-01", "laat, uiterlijk 2026-11-15"],
  ["een stap van een partner, volgende maand", "stap_ander", "2026-12-22", "wacht, uiterlijk 2026-12-22"],
  ["een stap van een partner had gisteren klaar moeten zijn", "stap_ander", "2026-11-21", "laat, uiterlijk 2026-11-21"],
  ["vorige week doorgeleid: wacht op kennismaking", "werkcentrum_kennis", "2026-11-15", "wacht, uiterlijk 2026-11-29"],
  ["drie weken geleden doorgeleid: bel", "werkcentrum_kennis", "2026-11-01", "laat, uiterlijk 2026-11-15"],
  ["wilde nog niet, pas over twee maanden opnieuw: staat stil", "opnieuw_vragen", "2027-01-22", "stil, uiterlijk 2027-01-22"],
  ["wilde nog niet, over een week opnieuw", "opnieuw_vragen", "2026-11-29", "straks, uiterlijk 2026-11-29"],
  ["een plan staat stil tot vandaag", "plan_pauze", "2026-11-22", "stil, uiterlijk 2026-11-22"],
])("%s", ([, soort, dag, verwacht]) => expect(uitslag(signaal(soort, dag))).toBe(verwacht))

test("werk dat stopt van iemand die niemand begeleidt, is van niemand", () =>
  expect(uitslag(signaal("werk_stopt", "2026-12-01", { bij: [] }))).toBeNull())

test.for<[trede: Signaal["trede"], inTraject: boolean, gemeten: string, verwacht: string | null]>([
  [1, false, "2025-11-21", "laat, uiterlijk 2026-11-21"],
  [2, false, "2025-12-22", "straks, uiterlijk 2026-12-22"],
  [2, false, "2025-12-23", null],
  [2, true, "2026-05-21", "laat, uiterlijk 2026-11-21"],
  [3, false, "2026-05-21", "laat, uiterlijk 2026-11-21"],
  [4, false, "2026-06-22", "straks, uiterlijk 2026-12-22"],
  [4, true, "2026-06-15", "straks, uiterlijk 2026-12-15"],
  [5, false, "2026-05-21", null],
  [5, false, "2025-11-21", "laat, uiterlijk 2026-11-21"],
  [5, true, "2026-05-21", "laat, uiterlijk 2026-11-21"],
  [6, false, "2010-01-01", null],
  [6, true, "2010-01-01", null],
])("op trede %s (in een traject: %s) gemeten op %s: %s", ([trede, inTraject, gemeten, verwacht]) =>
  expect(uitslag(signaal("trede_oud", gemeten, { trede, inTraject }))).toBe(verwacht),
)

test.for<[string, geland: string | null, boolean]>([
  ["was al te laat toen het binnenkwam", "2026-11-22", true],
  ["werd te laat op de dag dat het binnenkwam", "2026-11-21", false],
  ["werd daarna te laat", "2026-11-01", false],
  ["hier vastgelegd", null, false],
])("achterstand bij de start: %s", ([, geland, verwacht]) =>
  expect(weeg(signaal("traject_voorbij", "2026-11-21", { geland }), VANDAAG, termijnen)?.achterstand).toBe(verwacht),
)

test("de grens van de vraag laat geen meting weg die aan de beurt is, ook niet aan het eind van een maand", () => {
  for (const vandaag of ["2026-01-29", "2026-01-30", "2026-01-31", "2026-02-01", "2028-01-30", "2026-08-31"]) {
    const t = termijnenOp(vandaag)
    for (const trede of [1, 4] as const) {
      const grens = meetGrenzen(vandaag, t, false)[trede - 1]!
      const dagen = Array.from({ length: 800 }, (_, i) => new Date(Date.parse(vandaag) - i * 86_400_000).toISOString().slice(0, 10))
      const teLaat = dagen.filter(dag => dag > grens && weeg(signaal("trede_oud", dag, { trede }), vandaag, t) !== null)
      expect(teLaat).toEqual([])
    }
  }
})

test("elke termijn heeft een bron, en wie niet bevestigd is zegt dat het een eigen keuze is", () => {
  for (const termijn of Object.values(termijnen)) expect(termijn.bron).toMatch(termijn.bevestigd ? /\w/ : /eigen keuze/)
  expect(meetTermijn(termijnen, 3, true).bevestigd).toBe(true)
  expect(meetTermijn(termijnen, 3, false).bevestigd).toBe(false)
})

test("een dag waarop een termijn niet geldt, wordt geweigerd", () =>
  expect(() => termijnenOp("2017-12-31")).toThrow("is er niet op 2017-12-31"))
