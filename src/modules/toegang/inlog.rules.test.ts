import { expect, test } from "vitest"
import { beoordeelWachtwoord, eigenPad, wachttijd } from "./inlog.rules.ts"

test.for<[string, string | null]>([
  ["vier losse woorden hier", null],
  ["Kanaal-76!streek", null],
  ["kort", "minstens 12"],
  ["elf tekens.", "minstens 12"],
  ["x".repeat(129), "hoogstens 128"],
  ["aaaaaaaaaaaaaaaa", "als eerste geraden"],
  ["Wachtwoord2026!", "als eerste geraden"],
  ["ikzegwelkom", "minstens 12"],
  ["hallo iedereen welkom", "als eerste geraden"],
  ["wij zijn jan.devries samen", "e-mailadres niet in"],
])("wachtwoord %s: %s", ([wachtwoord, fout]) => {
  expect(beoordeelWachtwoord(wachtwoord, "jan.devries@gemeente.nl")?.tekst ?? null).toEqual(
    fout === null ? null : expect.stringContaining(fout),
  )
})

test.for<[number, string]>([
  [1, "1 seconde"],
  [45, "45 seconden"],
  [60, "1 minuut"],
  [61, "2 minuten"],
  [900, "15 minuten"],
])("%i seconden wachten heet %s", ([seconden, tekst]) => expect(wachttijd(seconden)).toBe(tekst))

test.for<[string | undefined, string]>([
  ["/deelnemers?q=a", "/deelnemers?q=a"],
  ["/", "/"],
  [undefined, "/"],
  ["", "/"],
  ["https://x.nl", "/"],
  ["//x.nl", "/"],
  ["/\\x.nl", "/"],
  ["/a\nb", "/"],
  ["deelnemers", "/"],
])("%j leidt naar %s", ([naar, pad]) => expect(eigenPad(naar)).toBe(pad))
