import { expect, test } from "vitest"
import { beoordeelAntwoord, standVan, urenTekst } from "./voorstel.rules.ts"

test.for([
  [null, null, "open", "wacht"],
  [null, null, "gesloten", "gesloten"],
  [null, null, "vervuld", "vervuld"],
  ["ja", null, "open", "ja"],
  ["nee", null, "vervuld", "nee"],
  ["ja", "voorgesteld", "vervuld", "afgerond"],
] as const)("antwoord %s, vervolg %s, vacature %s: %s", ([antwoord, vervolg, vacature, stand]) =>
  expect(standVan({ antwoord, vervolg, vacature })).toBe(stand),
)

test.for([
  [null, null, null],
  [24, null, "24"],
  [null, 32, "32"],
  [24, 24, "24"],
  [24, 32.5, "24–32,5"],
] as const)("%s tot %s uur: %s", ([urenMin, urenMax, tekst]) => expect(urenTekst({ urenMin, urenMax })).toBe(tekst))

test("een nee zegt waarom; een ja houdt geen reden over", () => {
  expect(beoordeelAntwoord({ antwoord: "nee", reden: null, toelichting: "x" })).toMatchObject({ ok: false })
  expect(beoordeelAntwoord({ antwoord: "nee", reden: "uren", toelichting: null })).toMatchObject({ ok: true, waarde: { reden: "uren" } })
  expect(beoordeelAntwoord({ antwoord: "ja", reden: "uren", toelichting: "graag" })).toMatchObject({
    ok: true,
    waarde: { reden: null, toelichting: "graag" },
  })
})
