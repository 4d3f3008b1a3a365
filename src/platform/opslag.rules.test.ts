import { expect, test } from "vitest"
import { openProefschijf } from "../../test/support/schijf.ts"
import { beoordeelRuimte } from "./opslag.ts"

const GB = 1024 ** 3
const VLOER = GB / 2

test.for([
  [10, 30, false, "ruim"],
  [9, 30, false, "letop"],
  [4.4, 30, false, "krap"],
  [0.51, 30, false, "krap"],
  [0.49, 30, false, "vol"],
  // A large disk warns only when little is left.
  [25, 1000, false, "ruim"],
  [19, 1000, false, "krap"],
  // Once full, a little more than the floor is needed.
  [0.55, 30, true, "vol"],
  [0.61, 30, true, "krap"],
] as const)("%d van %d GB vrij (vol: %s) is %s", ([vrij, totaal, wasVol, niveau]) => {
  expect(beoordeelRuimte({ vrij: vrij * GB, totaal: totaal * GB }, VLOER, wasVol)).toBe(niveau)
})

test("elke verandering wordt één keer gezegd, met hoeveel er vrij is", async () => {
  const schijf = await openProefschijf()
  for (const vrij of [250, 240, 140, 90, 80, 110, 700, 700]) await schijf.zet(vrij)
  expect(schijf.gezegd).toEqual([
    expect.stringMatching(/raakt vol. Nog 250 MB vrij van 1000 MB/),
    expect.stringMatching(/raakt vol. Nog 140 MB/),
    expect.stringMatching(/is vol. Nog 90 MB .* alleen-lezen/),
    "Er is weer ruimte op de schijf: opslaan kan weer.",
  ])
  schijf.opslag.stop()
})

test("weigert de schijf van een andere machine, dan wordt er tien seconden niet geschreven", async () => {
  const schijf = await openProefschijf()
  expect(schijf.opslag.weigerde(new Error("iets anders"))).toBe(false)
  expect(schijf.opslag.niveau()).toBe("ruim")
  expect(schijf.opslag.weigerde(Object.assign(new Error("No space left on device"), { code: "53100" }))).toBe(true)
  expect(schijf.gezegd).toEqual([expect.stringMatching(/^De schijf van de server is vol. Trede is alleen-lezen/)])
  let begonnen = false
  const werk = schijf.opslag.opRuimte().then(() => (begonnen = true))
  await schijf.wacht(9_999)
  expect([schijf.opslag.niveau(), begonnen]).toEqual(["vol", false])
  await schijf.wacht(1)
  await werk
  expect(schijf.opslag.niveau()).toBe("ruim")
  schijf.opslag.stop()
})
