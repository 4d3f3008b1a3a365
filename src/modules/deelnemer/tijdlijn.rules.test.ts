import { expect, test } from "vitest"
import type { Feiten } from "./feiten.rules.ts"
import { ladderPunten } from "./ladder.rules.ts"
import { tijdlijn } from "./tijdlijn.rules.ts"

const VANDAAG = "2026-11-22"
const niets: Feiten = {
  uitkeringen: [],
  doelgroepen: [],
  ontheffingen: [],
  opleidingen: [],
  betrokkenen: [],
  treden: [],
  trajecten: [],
  dienstverbanden: [],
  plaatsingen: [],
  contactmomenten: [],
  stappen: [],
  afspraken: [],
  plan: [],
  dienstverlening: [],
}
const contract = {
  id: "d",
  soort: "banenafspraak",
  werkgever: "De Korenaar",
  begin: "2026-06-15",
  einde: "2026-12-01",
  redenEinde: "einde_contract",
  bevestigdTot: null,
  urenPerWeek: 20,
  loonwaardePct: 60,
  lks: true,
}
const meting = (datum: string, trede: 2 | 3 | 5, toelichting: string | null = null) => ({
  id: datum,
  datum,
  trede,
  toelichting,
  beoordelaar: "Chantal",
})
const traject = {
  id: "t",
  naam: "Taalgroep",
  soort: "taal",
  uitvoerder: "De Taalbrug",
  begin: "2025-08-25",
  verwachtEinde: "2027-01-01",
  einde: null,
  redenEinde: null,
  uitvalreden: null,
  urenPerWeek: 12,
}
const zinnen = (feiten: Partial<Feiten>) =>
  tijdlijn({ ...niets, ...feiten }, VANDAAG).map(v => `${v.dag} ${v.tekst}${v.soort === "gepland" ? " (gepland)" : ""}`)

/** Under no goal, in no programme. */
const LOS = { door: null, doelId: null, trajectId: null }

test("werk begint en stopt in een zin; wat nog komt is gepland en staat bovenaan", () =>
  expect(zinnen({ dienstverbanden: [contract] })).toEqual([
    "2026-12-01 Werk bij De Korenaar stopt: einde contract (gepland)",
    "2026-06-15 In dienst bij De Korenaar (banenafspraak, 20 uur, met loonkostensubsidie)",
  ]))

test("een trede zegt waar iemand vandaan komt", () =>
  expect(
    zinnen({ treden: [meting("2026-06-15", 5, "Werkt."), meting("2025-06-01", 3), meting("2025-01-01", 3), meting("2024-01-01", 2)] }),
  ).toEqual([
    "2026-06-15 Van trede 3 naar trede 5. Werkt.",
    "2025-06-01 Gemeten: nog op trede 3",
    "2025-01-01 Van trede 2 naar trede 3",
    "2024-01-01 Eerste meting: trede 2",
  ]))

test("een traject loopt volgens plan af, of stopt met reden en uitvalreden", () => {
  expect(zinnen({ trajecten: [traject] })[0]).toBe("2027-01-01 Taalgroep loopt volgens plan af (gepland)")
  expect(zinnen({ trajecten: [{ ...traject, einde: "2026-02-01", redenEinde: "uitval", uitvalreden: "ziekte" }] })[0]).toBe(
    "2026-02-01 Taalgroep stopt: uitval, ziekte",
  )
})

test.for<[string, Partial<Feiten>, string]>([
  [
    "een uitkering",
    { uitkeringen: [{ id: "u", soort: "bijstand", begin: "2020-01-01", einde: "2022-01-01", redenEinde: "loondienst" }] },
    "2022-01-01 Bijstand (Participatiewet) stopt: werk in loondienst",
  ],
  [
    "een afkorting houdt haar hoofdletters",
    { doelgroepen: [{ id: "g", doelgroep: "wiw_id", begin: "2020-01-01", einde: null }] },
    "2020-01-01 Doelgroep: WIW of ID-baan",
  ],
  [
    "een hercontrole die komt",
    { ontheffingen: [{ id: "o", soort: "volledig", begin: "2025-12-01", einde: null, hercontroleOp: "2026-12-01" }] },
    "2026-12-01 Hercontrole van de ontheffing (gepland)",
  ],
  [
    "een diploma",
    { opleidingen: [{ id: "x", niveau: "hbo", behaaldOp: "2019-07-01", diploma: true, omschrijving: "verpleegkunde" }] },
    "2019-07-01 Diploma: hbo (verpleegkunde)",
  ],
  [
    "een gesprek",
    {
      contactmomenten: [
        { id: "c", datum: "2026-11-03", soort: "gesprek", onderwerp: "de toeslag", notitie: null, medewerker: "Chantal", vanMij: false },
      ],
    },
    "2026-11-03 Gesprek: de toeslag",
  ],
  [
    "een gesprek met een verslag: het begin ervan",
    {
      contactmomenten: [
        { id: "c", datum: "2026-11-03", soort: "telefoon", onderwerp: null, notitie: "Wil ".repeat(60), medewerker: null, vanMij: true },
      ],
    },
    `2026-11-03 Telefoongesprek: ${"Wil ".repeat(40).slice(0, 159).trimEnd()}…`,
  ],
  [
    "wat is afgesproken",
    {
      stappen: [
        {
          id: "s",
          wat: "Bel de school",
          wie: "deelnemer",
          medewerker: null,
          uiterlijk: "2026-12-01",
          uitkomst: null,
          uitkomstOp: null,
          ...LOS,
        },
      ],
    },
    "2026-12-01 Afgesproken: Bel de school (gepland)",
  ],
  [
    "wat ervan kwam",
    {
      stappen: [
        {
          id: "s",
          wat: "Bel de school",
          wie: "deelnemer",
          medewerker: null,
          uiterlijk: "2026-12-01",
          uitkomst: "niet_gelukt",
          uitkomstOp: "2026-11-20",
          ...LOS,
        },
      ],
    },
    "2026-11-20 Niet gelukt: Bel de school",
  ],
])("%s", ([, feiten, zin]) => expect(zinnen(feiten)[0]).toBe(zin))

test("een opleiding zonder dag staat niet in de tijd", () =>
  expect(zinnen({ opleidingen: [{ id: "x", niveau: "hbo", behaaldOp: null, diploma: null, omschrijving: null }] })).toEqual([]))

test("de ladder noemt wat er rond een meting begon: werk voor een traject, en anders de start", () => {
  const feiten = {
    ...niets,
    treden: [meting("2026-06-15", 5), meting("2025-09-16", 3), meting("2024-04-15", 2)],
    dienstverbanden: [contract],
    trajecten: [traject],
  }
  expect(ladderPunten(feiten).map(p => [p.dag, p.bijschrift])).toEqual([
    ["2024-04-15", "start"],
    ["2025-09-16", "Taalgroep"],
    ["2026-06-15", "in dienst met loonkostensubsidie"],
  ])
})

test("wanneer hij ja zei tegen het plan, en wat elke evaluatie zei", () =>
  expect(
    zinnen({
      plan: [
        { dag: "2026-10-05", uitkomst: "bijstellen", verslag: "Wil meer uren." },
        { dag: "2026-04-07", uitkomst: null, verslag: null },
      ],
    }),
  ).toEqual(["2026-10-05 Evaluatie: het plan wordt bijgesteld. Wil meer uren.", "2026-04-07 Zei ja tegen het plan"]))
