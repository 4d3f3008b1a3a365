import { expect, test } from "vitest"
import { beoordeelOverleg, punten, standOverleg } from "./casusoverleg.rules.ts"

const VANDAAG = "2026-11-22"
const GOED = { dag: "2026-12-01", plek: null, genodigden: ["a"], metInwoner: false, anderen: null, grond: null, toelichting: null }
const code = (anders: Partial<typeof GOED> | Record<string, unknown>) => {
  const uitkomst = beoordeelOverleg({ ...GOED, ...anders }, VANDAAG)
  return uitkomst.ok ? "ok" : uitkomst.weigeringen[0]!.veld
}
test.for<[Record<string, unknown>, string]>([
  [{}, "ok"],
  [{ dag: VANDAAG }, "ok"],
  [{ dag: "2026-11-21" }, "dag"],
  [{ genodigden: [] }, "genodigden"],
  [{ metInwoner: true }, "plek"],
  [{ metInwoner: true, plek: "Wijkhuis" }, "ok"],
  [{ anderen: "De wijkagent" }, "grond"],
  [{ anderen: "De wijkagent", grond: "toestemming" }, "toelichting"],
  [{ genodigden: [], anderen: "De wijkagent", grond: "toestemming", toelichting: "Ja gezegd op 20 november" }, "ok"],
])("%o: %s", ([anders, verwacht]) => expect(code(anders)).toBe(verwacht))

test("waar het staat, en een punt per regel", () => {
  expect(["2026-12-01", VANDAAG, "2026-11-20"].map(dag => standOverleg({ dag, besluiten: null }, VANDAAG))).toEqual([
    "gepland",
    "vandaag",
    "te_noteren",
  ])
  expect(standOverleg({ dag: "2026-12-01", besluiten: "x" }, VANDAAG)).toBe("gehouden")
  expect(punten("- taal\n\n  * werk \nvervoer")).toEqual(["taal", "werk", "vervoer"])
})
