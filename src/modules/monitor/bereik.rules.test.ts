import { describe, expect, test } from "vitest"
import { bereikVan, kiesBereik, type Organisatie, type Wie } from "./bereik.rules.ts"

const STADSKANAAL: Organisatie = { id: "s", code: "stadskanaal", naam: "Gemeente Stadskanaal", soort: "gemeente" }
const VEENDAM: Organisatie = { id: "v", code: "veendam", naam: "Gemeente Veendam", soort: "gemeente" }
const SOB: Organisatie = { id: "w", code: "werkplaats", naam: "De Werkplaats", soort: "sob" }
const ALLE = [STADSKANAAL, VEENDAM, SOB]

const COACH = new Set(["cijfers", "C01:lees", "C05:lees"])
const LEIDER = new Set(["cijfers", "C01:lees", "cijfers_exact"])
const wie = (organisatieId: string | null, rolrechten: Set<string>, ...toegekend: (string | null)[]): Wie => ({
  organisatieId,
  rolrechten,
  toegekend: toegekend.map(id => ({ recht: "cijfers_exact", organisatieId: id })),
})
const kort = (w: Wie) => {
  const { organisaties, mijn } = bereikVan(w, ALLE)
  return { mijn, organisaties: organisaties.map(o => `${o.code}${o.exact ? " exact" : ""}`) }
}

describe("wie wie mag tellen", () => {
  test.each<[string, Wie, ReturnType<typeof kort>]>([
    ["een coach: de eigen gemeente beschermd, de eigen mensen exact", wie("s", COACH), { mijn: true, organisaties: ["stadskanaal"] }],
    ["een teamleider: de eigen gemeente exact", wie("s", LEIDER), { mijn: false, organisaties: ["stadskanaal exact"] }],
    ["wie exact kreeg voor Veendam", wie("s", COACH, "v"), { mijn: true, organisaties: ["stadskanaal", "veendam exact"] }],
    [
      "wie exact kreeg voor de regio",
      wie(null, new Set(["cijfers"]), null),
      { mijn: false, organisaties: ["stadskanaal exact", "veendam exact"] },
    ],
    ["een begeleider van het SOB", wie("w", COACH), { mijn: true, organisaties: ["werkplaats"] }],
    ["een account zonder zetel en zonder recht", wie(null, new Set()), { mijn: false, organisaties: [] }],
  ])("%s", (_naam, w, uit) => expect(kort(w)).toEqual(uit))
})

describe("wat een bladzijde telt", () => {
  const kies = (w: Wie, vraag?: string) => {
    const keuze = kiesBereik(vraag, bereikVan(w, ALLE), w.organisatieId, ALLE)
    return keuze && [keuze.soort === "mijn" ? "mijn" : keuze.organisaties.map(o => o.code).join(","), keuze.exact]
  }
  test.each<[string, Wie, string | undefined, [string, boolean] | null]>([
    ["een coach zonder vraag", wie("s", COACH), undefined, ["stadskanaal", false]],
    ["een coach met eigen mensen", wie("s", COACH), "mijn", ["mijn", true]],
    ["een begeleider van het SOB zonder vraag", wie("w", COACH), undefined, ["mijn", true]],
    ["een andere gemeente bestaat voor hem niet", wie("s", COACH), "veendam", null],
    ["beschermd en exact samen verraadt het verschil", wie("s", COACH, "v"), "stadskanaal,veendam", null],
    ["exact samen mag", wie(null, COACH, null), "stadskanaal,veendam", ["stadskanaal,veendam", true]],
    ["de regio zonder vraag", wie(null, LEIDER, null), undefined, ["stadskanaal,veendam", true]],
    ["een teamleider heeft geen eigen mensen", wie("s", LEIDER), "mijn", null],
    ["een teamleider van het SOB", wie("w", LEIDER), undefined, ["werkplaats", true]],
  ])("%s", (_naam, w, vraag, uit) => expect(kies(w, vraag)).toEqual(uit))
})
