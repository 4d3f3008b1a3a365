import { expect, test } from "vitest"
import { beoordeelWachtwoord, eigenPad, toestelNaam } from "./inlog.rules.ts"

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
  expect(beoordeelWachtwoord(wachtwoord, "jan.devries@gemeente.nl")?.tekst ?? "goed").toContain(fout ?? "goed")
})

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

test.for<[string | null, string | null]>([
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0 Safari/537.36 Edg/153.0",
    "Edge op Windows",
  ],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox op Linux"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Safari/604.1",
    "Safari op iPhone",
  ],
  ["Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0 Mobile Safari/537.36", "Chrome op Android"],
  ["curl/8", null],
  [null, null],
])("toestel %s heet %s", ([agent, naam]) => expect(toestelNaam(agent)).toBe(naam))
