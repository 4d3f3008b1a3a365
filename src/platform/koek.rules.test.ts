import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { leesKoek, zetKoek } from "./koek.ts"

test.for<[string, string, string]>([
  ["een sessie", zetKoek("trede", "abc", true), "__Host-trede=abc; Path=/; HttpOnly; Secure; SameSite=Lax"],
  ["met een duur", zetKoek("taal", "uk", true, 60), "__Host-taal=uk; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax"],
  ["weg", zetKoek("melding", null, true), "__Host-melding=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax"],
  ["zonder https, op de eigen machine", zetKoek("trede", "abc", false), "trede=abc; Path=/; HttpOnly; SameSite=Lax"],
])("%s", ([, gezet, verwacht]) => {
  expect(gezet).toBe(verwacht)
})

test("wat gezet is wordt weer gelezen, en alleen onder de eigen naam", () => {
  const kop = zetKoek("melding", "Bewaard; é = goed", true).split("; ")[0]!
  expect(leesKoek(`a=1; ${kop}`, "melding", true)).toBe("Bewaard; é = goed")
  // Without the prefix a neighbour's site may have set it.
  expect(leesKoek("melding=kwaad", "melding", true)).toBeNull()
  expect(leesKoek("xtrede=1", "trede", false)).toBeNull()
  expect(leesKoek(null, "trede", true)).toBeNull()
})

test("niemand anders maakt een koek", () => {
  const bron = join(import.meta.dirname, "..")
  const maakt = (tekst: string): boolean => /hono\/(utils\/)?cookie|httpOnly|; ?HttpOnly/i.test(tekst)
  const gevonden = readdirSync(bron, { recursive: true, encoding: "utf8" })
    .filter(pad => /\.tsx?$/.test(pad) && !/\.test\./.test(pad))
    .filter(pad => maakt(readFileSync(join(bron, pad), "utf8")))
  expect(gevonden).toEqual(["platform/koek.ts"])
  expect(maakt('"set-cookie": "trede=x; Path=/; HttpOnly"')).toBe(true) // the planted fault
})
