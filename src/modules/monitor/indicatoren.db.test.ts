import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { berekenIndicatoren } from "./indicatoren.command.ts"

const VRAAG = { van: "2025-01-01", tot: "2026-01-01", p: "2026-01-01" }
let regio: TestRegio

beforeAll(async () => {
  regio = await openTestRegio()
  for (const mens of [regio.anna, regio.bea])
    await regio.alsEigenaar(
      "insert into uitkering (deelnemer_id, organisatie_id, soort, begin) select id, organisatie_id, 'bijstand', '2025-02-01' from deelnemer where id = $1",
      [mens],
    )
}, 30_000)
afterAll(() => regio.close())

test("zonder organisaties: alle waarvoor het recht cijfers_exact geldt; het gebruik staat in het logboek", async () => {
  const uitslag = await berekenIndicatoren(regio.services, regio.teamleider.token, VRAAG)
  expect(uitslag).toMatchObject({ ...VRAAG, organisaties: ["stadskanaal"] })
  expect(uitslag.indicatoren["BIJ-IN"].aantal).toBe(1)
  expect(Object.keys(uitslag)).toEqual(["van", "tot", "p", "organisaties", "indicatoren"])
  const [rij] = await regio.alsEigenaar(
    "select account_id, handeling, uitkomst, gegevens from audit where handeling = 'bereken-indicatoren'",
  )
  expect(rij).toEqual({
    account_id: regio.teamleider.accountId,
    handeling: "bereken-indicatoren",
    uitkomst: "akkoord",
    gegevens: { ...VRAAG, organisaties: ["stadskanaal"] },
  })
})

test("een recht voor de hele regio telt alle organisaties, op volgorde van code", async () => {
  await regio.alsEigenaar("insert into recht (account_id, recht) values ($1, 'cijfers_exact')", [regio.coach.accountId])
  const uitslag = await berekenIndicatoren(regio.services, regio.coach.token, VRAAG)
  expect(uitslag.organisaties).toEqual(["stadskanaal", "veendam", "werkplaats"])
  expect(uitslag.indicatoren["BIJ-IN"].aantal).toBe(2)
})

test.for<[string, () => Promise<unknown>, RegExp]>([
  [
    "een organisatie van een ander",
    () => berekenIndicatoren(regio.services, regio.teamleider.token, { ...VRAAG, organisaties: ["veendam"] }),
    /niet voor "veendam"/,
  ],
  ["wie geen recht heeft", () => berekenIndicatoren(regio.services, regio.coachVeendam.token, VRAAG), /geen enkele organisatie/],
  [
    "een onbekende code",
    () => berekenIndicatoren(regio.services, regio.teamleider.token, { ...VRAAG, organisaties: ["9999"] }),
    /geen organisatie met code "9999"/,
  ],
  [
    "een dag die niet bestaat",
    () => berekenIndicatoren(regio.services, regio.teamleider.token, { ...VRAAG, tot: "2025-02-30" }),
    /is geen dag/,
  ],
  ["een lege periode", () => berekenIndicatoren(regio.services, regio.teamleider.token, { ...VRAAG, tot: "2025-01-01" }), /na --van/],
])("geweigerd: %s", async ([, doe, tekst]) => {
  await expect(doe()).rejects.toThrow(tekst)
})
