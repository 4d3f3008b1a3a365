import { expect, test } from "vitest"
import { zetOp } from "./sankey.rules.ts"

const KOLOMMEN = [
  [
    { sleutel: "a", n: 30 },
    { sleutel: "b", n: 10 },
  ],
  [
    { sleutel: "x", n: 25 },
    { sleutel: "y", n: 15 },
  ],
]
const DELEN = [
  [
    { van: "b", naar: "y", n: 10 },
    { van: "a", naar: "y", n: 5 },
    { van: "a", naar: "x", n: 25 },
  ],
]

test("elke plaats is zo hoog als wie er kwam, en banden sluiten op elkaar aan in de volgorde van de plaatsen", () => {
  const { kolommen, banden } = zetOp(KOLOMMEN, DELEN, 374)
  const [a, b] = kolommen[0]!
  expect([a!.hoogte, b!.hoogte]).toEqual([270, 90])
  expect(banden[0]!.map(({ van, naar, dikte }) => `${van}${naar} ${dikte}`)).toEqual(["ax 225", "ay 45", "by 90"])
  expect(banden[0]![1]!.y0).toBe(a!.y + 225)
  expect(b!.y + b!.hoogte).toBe(374)
})

test("maakt afronden de delen groter dan het geheel, dan is de plaats zo hoog als haar delen, en past alles", () => {
  const { kolommen } = zetOp([[{ sleutel: "a", n: 10 }], KOLOMMEN[1]!], [[{ van: "a", naar: "x", n: 15 }]], 300)
  expect(kolommen[0]![0]!.hoogte).toBeGreaterThan(0)
  for (const p of kolommen.flat()) expect([p.y >= 0, p.y + p.hoogte <= 300.001]).toEqual([true, true])
})

test("wie er niet toe doet is nog te zien", () => {
  const { banden } = zetOp([[{ sleutel: "a", n: 5_001 }], [{ sleutel: "x", n: 5_000 }, { sleutel: "y", n: 1 }]], [[{ van: "a", naar: "y", n: 1 }]], 300) // biome-ignore format: one picture
  expect(banden[0]![0]!.dikte).toBe(2)
})
