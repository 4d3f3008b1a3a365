import { expect, test } from "vitest"
import { banenVan, type WerkUitDossier } from "./baan.rules.ts"

// Rows of the file, and the jobs that somebody would say they are.
const D = (id: string, werkgever: string, begin: string, einde: string | null = null) => ({ id, werkgever, begin, einde })
const P = (id: string, werkgever: string | null, begin: string, einde: string | null = null, anders: object = {}) => ({
  id,
  dienstverbandId: null,
  werkvorm: "wep_extern",
  werkgever,
  locatie: null,
  werksoort: null,
  begin,
  einde,
  ...anders,
})

test.for<[string, WerkUitDossier, string[]]>([
  ["niets", { dienstverbanden: [], plaatsingen: [] }, []],
  [
    "een plaats binnen een dienstverband is dat dienstverband",
    {
      dienstverbanden: [D("d", "Bakker", "2020-01-01")],
      plaatsingen: [P("p", "Bakker", "2020-02-01", null, { dienstverbandId: "d", werksoort: "inpak" })],
    },
    ["d+p inpak 2020-01-01 nu"],
  ],
  [
    "een dienstverband, een plaats en nog een bij dezelfde werkgever: één baan",
    {
      dienstverbanden: [D("d", "Bakker Vos", "2020-01-01", "2022-01-01")],
      plaatsingen: [
        P("p", "bakker vos ", "2019-06-01", "2020-03-01"),
        P("q", "Bakker Vos", "2021-12-01", "2023-01-01", { werksoort: "inpak" }),
      ],
    },
    ["d+p+q inpak 2019-06-01 2023-01-01"],
  ],
  [
    "verlengd zonder een dag ertussen is één baan",
    { dienstverbanden: [D("a", "Bakker", "2020-01-01", "2020-07-01"), D("b", "Bakker", "2020-07-01")], plaatsingen: [] },
    ["a+b ? 2020-01-01 nu"],
  ],
  [
    "met een gat ertussen zijn het er twee",
    { dienstverbanden: [D("a", "Bakker", "2020-01-01", "2020-07-01"), D("b", "Bakker", "2020-07-02")], plaatsingen: [] },
    ["a ? 2020-01-01 2020-07-01", "b ? 2020-07-02 nu"],
  ],
  [
    "ander werk bij dezelfde werkgever is een andere baan",
    {
      dienstverbanden: [],
      plaatsingen: [
        P("p", "Bakker", "2020-01-01", null, { werksoort: "inpak" }),
        P("q", "Bakker", "2020-01-01", null, { werksoort: "groen" }),
      ],
    },
    ["p inpak 2020-01-01 nu", "q groen 2020-01-01 nu"],
  ],
  [
    "vrijwilligerswerk is een andere baan",
    {
      dienstverbanden: [D("d", "Buurthuis", "2020-01-01")],
      plaatsingen: [P("p", "Buurthuis", "2020-01-01", null, { werkvorm: "vrijwilligerswerk" })],
    },
    ["d ? 2020-01-01 nu", "p ? 2020-01-01 nu"],
  ],
  [
    "zonder plek is niet te zeggen dat het dezelfde is",
    { dienstverbanden: [], plaatsingen: [P("p", null, "2020-01-01"), P("q", null, "2020-01-01")] },
    ["p ? 2020-01-01 nu", "q ? 2020-01-01 nu"],
  ],
])("%s", ([, dossier, banen]) =>
  expect(banenVan(dossier).map(b => `${b.ids.join("+")} ${b.wat ?? "?"} ${b.begin} ${b.einde ?? "nu"}`)).toEqual(banen),
)
