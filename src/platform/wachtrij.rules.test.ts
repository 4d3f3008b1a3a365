import { expect, test } from "vitest"
import { Wachtrij } from "./wachtrij.ts"

test("er gaan er zoveel tegelijk, op volgorde; wat mislukt geeft zijn beurt door", async () => {
  const rij = new Wachtrij(2)
  const klaar: Array<() => void> = []
  const begonnen: number[] = []
  const werk = (nr: number) =>
    rij.beurt(
      () => new Promise<number>((ja, nee) => (begonnen.push(nr), klaar.push(nr === 1 ? () => nee(new Error("mis")) : () => ja(nr)))),
    )
  const uit = Promise.allSettled([0, 1, 2, 3].map(werk))
  const adem = () => new Promise(r => setImmediate(r))
  await adem()
  expect(begonnen).toEqual([0, 1])
  klaar[1]!()
  await adem()
  expect(begonnen).toEqual([0, 1, 2])
  for (const nr of [0, 2]) klaar[nr]!()
  await adem()
  expect(begonnen).toEqual([0, 1, 2, 3])
  klaar[3]!()
  expect((await uit).map(u => u.status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled"])
})
