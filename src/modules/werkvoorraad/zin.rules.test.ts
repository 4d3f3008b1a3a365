import { expect, test } from "vitest"
import { kopVan } from "./kop.teksten.ts"
import type { Telling } from "./lijst.rules.ts"
import type { Feit, Getoond } from "./getoond.sql.ts"
import { wanneer } from "./wanneer.teksten.ts"
import { termijnenOp } from "./werkvoorraad.parameters.ts"
import { type Signaal, type Urgentie, weeg } from "./werkvoorraad.rules.ts"
import { zinVan } from "./zin.teksten.ts"

const VANDAAG = "2026-11-22"
const FEIT: Feit = { begin: null, einde: null, soort: null, naam: null, bevestigdTot: null, bron: null }

function zin(
  signaal: Pick<Signaal, "soort" | "dag"> & Partial<Signaal>,
  feit: Partial<Feit> | null,
  coach: string | null = "Chantal Veenstra",
): string[] {
  const basis: Signaal = {
    deelnemerId: "a",
    feitId: feit ? "f" : null,
    trede: null,
    inTraject: false,
    geland: null,
    klok: null,
    bij: ["c"],
    ...signaal,
  }
  const getoond: Getoond = {
    zaak: weeg(basis, VANDAAG, termijnenOp(VANDAAG))!,
    naam: "Anna",
    geboortedatum: "1990-01-01",
    plaats: "Stadskanaal",
    trede: null,
    ook: [],
    feit: feit && { ...FEIT, ...feit },
    coach: coach === null ? null : { id: "c", naam: coach },
  }
  const { voor, naam, na, feit: eronder } = zinVan(getoond, VANDAAG)
  return [`${voor}${naam}${na}`, eronder]
}

test.for<[Parameters<typeof zin>, string, string]>([
  [
    [
      { soort: "werk_stopt", dag: "2026-12-01" },
      { naam: "De Korenaar", soort: "banenafspraak", begin: "2026-06-15", bevestigdTot: "2026-11-12", bron: "gws" },
    ],
    "De baan bij De Korenaar stopt op 1 dec 2026 en er is geen vervolg vastgelegd.",
    "banenafspraak, sinds 15 jun 2026 · bevestigd tot 12 nov 2026 · bron gws",
  ],
  [
    [
      { soort: "werk_stopt", dag: "2026-11-20" },
      { soort: "wep_intern", begin: "2026-06-01" },
    ],
    "Werkervaringsplek stopte op 20 nov 2026 en er is geen vervolg vastgelegd.",
    "werkervaringsplek intern, sinds 1 jun 2026 · vastgelegd in Trede",
  ],
  [
    [
      { soort: "hercontrole", dag: "2026-12-01" },
      { soort: "volledig", begin: "2024-12-01", einde: "2026-12-01" },
    ],
    "Hercontrole van de volledige ontheffing: bespreek wat wél kan.",
    "ontheffing 1 dec 2024 tot 1 dec 2026 · vastgelegd in Trede",
  ],
  [
    [
      { soort: "hercontrole", dag: "2026-10-01" },
      { soort: "gedeeltelijk", begin: "2025-12-01" },
    ],
    "Hercontrole van de gedeeltelijke ontheffing: dat had op 1 okt 2026 gemoeten.",
    "ontheffing 1 dec 2025, zonder einddatum · vastgelegd in Trede",
  ],
  [
    [{ soort: "geen_regie", dag: "2026-11-01" }, { naam: "Jan Smit", begin: "2024-01-01", einde: "2026-11-01" }, "Harm Kuiper"],
    "Er is geen casusregisseur sinds 1 nov 2026; de vorige was Jan Smit.",
    "wel betrokken: Harm Kuiper · binnen 2 weken (niet bevestigd) · vastgelegd in Trede",
  ],
  [
    [{ soort: "geen_regie", dag: "2026-11-01" }, { naam: "Jan Smit", begin: "2024-01-01" }, null],
    "Casusregisseur Jan Smit werkt hier niet meer sinds 1 nov 2026.",
    "binnen 2 weken (niet bevestigd) · vastgelegd in Trede",
  ],
  [
    [{ soort: "geen_regie", dag: "2026-11-01" }, null, null],
    "Er is niemand betrokken, en er is er nooit een geweest.",
    "binnen 2 weken (niet bevestigd)",
  ],
  [
    [
      { soort: "traject_voorbij", dag: "2026-11-01" },
      { naam: "Werkfit", begin: "2026-03-02" },
    ],
    "Werkfit zou op 1 nov 2026 klaar zijn en loopt nog.",
    "traject sinds 2 mrt 2026 · vastgelegd in Trede",
  ],
  [
    [
      { soort: "traject_voorbij", dag: "2026-12-01" },
      { naam: "Werkfit", begin: "2026-03-02" },
    ],
    "Werkfit is volgens plan klaar op 1 dec 2026: wat volgt erna?",
    "traject sinds 2 mrt 2026 · vastgelegd in Trede",
  ],
  [
    [
      { soort: "plan_nooit", dag: "2026-10-01" },
      { naam: "Werkfit", begin: "2026-10-01" },
    ],
    "Er is nog geen plan; het traject loopt sinds 1 okt 2026.",
    "Werkfit · binnen 6 weken (niet bevestigd) · vastgelegd in Trede",
  ],
  [
    [{ soort: "plan_concept", dag: "2026-10-01" }, { begin: "2026-11-20" }],
    "Het plan is nog niet voorgelegd; het traject loopt sinds 1 okt 2026.",
    "begonnen op 20 nov 2026 · binnen 6 weken (niet bevestigd) · vastgelegd in Trede",
  ],
  [
    [{ soort: "trede_nooit", dag: "2026-03-02" }, null],
    "De ladder is nooit gemeten; er is begeleiding sinds 2 mrt 2026.",
    "binnen 8 weken (niet bevestigd)",
  ],
  [
    [
      { soort: "trede_oud", dag: "2026-01-12", trede: 4 },
      { begin: "2026-01-12", naam: "Chantal Veenstra" },
    ],
    "Stond op 12 jan 2026 op trede 4 en is daarna niet meer gemeten.",
    "door Chantal Veenstra · elke 6 maanden (niet bevestigd) · vastgelegd in Trede",
  ],
  [
    [{ soort: "trede_oud", dag: "2026-06-15", trede: 4, inTraject: true }, { begin: "2026-06-15" }],
    "Stond op 15 jun 2026 op trede 4: tijd voor de volgende meting.",
    "in een traject elke 6 maanden · vastgelegd in Trede",
  ],
])("%j", ([gegeven, verwacht, eronder]) => expect(zin(...gegeven)).toEqual([verwacht, eronder]))

test.for<[uiterlijk: string, urgentie: Urgentie, string, string]>([
  ["2020-01-01", "laat", "6 jaar te laat", "laat"],
  ["2026-05-22", "laat", "6 maanden te laat", "laat"],
  ["2026-11-17", "laat", "5 dagen te laat", "laat"],
  ["2026-11-21", "nu", "1 dag te laat", "laat"],
  ["2026-11-22", "straks", "vandaag", "laat"],
  ["2026-11-23", "straks", "morgen", "straks"],
  ["2026-11-29", "straks", "over 7 dagen", "straks"],
  ["2026-12-01", "nu", "over 9 dagen", "straks"],
  ["2026-12-01", "straks", "over 9 dagen", "gewoon"],
  ["2026-12-15", "straks", "15 dec", "gewoon"],
  ["2027-01-11", "straks", "11 jan 2027", "gewoon"],
  ["2026-12-04", "wacht", "tot 4 dec", "gewoon"],
  ["2026-11-23", "stil", "tot 23 nov", "gewoon"],
])("uiterlijk %s (%s): %s", ([uiterlijk, urgentie, tekst, soort]) =>
  expect(wanneer({ uiterlijk, urgentie }, VANDAAG)).toEqual({ tekst, soort }),
)

test.for<[mensenNu: number, laat: number, straks: number, achterstand: number, string]>([
  [3, 9, 9, 0, "Drie mensen kunnen niet wachten"],
  [1, 0, 9, 0, "Eén persoon kan niet wachten"],
  [480, 0, 9, 0, "480 mensen kunnen niet wachten"],
  [0, 2, 9, 0, "Twee dingen zijn te laat"],
  [0, 1, 0, 0, "Eén ding is te laat"],
  [0, 0, 7, 0, "Niets is te laat, 7 dingen komen eraan"],
  [0, 0, 1, 0, "Niets is te laat, 1 ding komt eraan"],
  [0, 0, 0, 31, "U bent bij"],
])("%i mensen die niet kunnen wachten, %i te laat, %i straks: %s", ([mensenNu, laat, straks, achterstand, verwacht]) => {
  const telling = { alles: 0, mensenNu, wanneer: { nu: mensenNu, laat, straks, achterstand }, soort: {} } as unknown as Telling
  expect(kopVan(telling, {})).toBe(verwacht)
})

test("op de stapel van de start gaat de kop over de stapel", () => {
  const telling = { alles: 0, mensenNu: 3, wanneer: { nu: 3, laat: 0, straks: 0, achterstand: 31 }, soort: {} } as unknown as Telling
  expect(kopVan(telling, { wanneer: "achterstand" })).toBe("31 dingen waren al te laat toen de gegevens binnenkwamen")
})
