import { expect, test } from "vitest"
import { toonVoortgang } from "./voortgang.ts"

function loop(isTTY: boolean): string {
  let uit = ""
  const { toon, klaar } = toonVoortgang({ isTTY, write: (tekst: string) => (uit += tekst) })
  for (let gedaan = 0; gedaan <= 300; gedaan++) toon({ stap: "lezen", gedaan, totaal: 300 })
  toon({ stap: "landen", gedaan: 1, totaal: 20 })
  klaar()
  return uit
}

test("zonder terminal staat er één regel per stap", () => {
  expect(loop(false)).toBe("  lezen\n  landen\n")
})

test("op een terminal is het één regel, herschreven bij elk procent en aan het eind gewist", () => {
  const stukken = loop(true).split("\r\u001B[2K").slice(1)
  expect(stukken).toHaveLength(103) // 0% to 100%, the next step, and nothing
  expect([stukken[0], stukken[100], stukken[101], stukken[102]]).toEqual(["  lezen 0%", "  lezen 100%", "  landen 5%", ""])
})

test("een stap zonder bekend totaal heeft geen percentage", () => {
  let uit = ""
  toonVoortgang({ isTTY: true, write: (tekst: string) => (uit += tekst) }).toon({ stap: "wachten", gedaan: 5, totaal: 0 })
  expect(uit).toBe("\r\u001B[2K  wachten")
})
