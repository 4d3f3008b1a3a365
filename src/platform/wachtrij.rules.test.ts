import { expect, test } from "vitest"
import { TeDruk, Wachtrij } from "./wachtrij.ts"

test("er gaan er zoveel tegelijk, op volgorde; wat mislukt geeft zijn beurt door", async () => {
  const rij = new Wachtrij(2, 2)
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

// Planted and seen: a queue without an end (`wachten` infinite) takes the fifth as well, and this turned red.
test("wie te veel is wacht niet maar hoort het meteen, en komt er in zodra er plaats is", async () => {
  const rij = new Wachtrij(2, 2)
  const deur = Promise.withResolvers<void>()
  const bezig = [1, 2, 3, 4].map(() => rij.beurt(() => deur.promise))
  let begonnen = false
  await expect(rij.beurt(async () => void (begonnen = true))).rejects.toThrow(TeDruk)
  expect(begonnen).toBe(false)
  const taak = rij.beurt(async () => "ook een taak", true)
  deur.resolve()
  await Promise.all(bezig)
  expect(await taak).toBe("ook een taak")
  expect(await rij.beurt(async () => "aan de beurt")).toBe("aan de beurt")
})
