import { expect, test } from "vitest"
import { openPace } from "./overload.ts"

test("het tempo volgt wat er nu wordt gehaald, en begint opnieuw als niemand wacht", () => {
  let klok = 0
  const pace = openPace(() => klok)
  const answer = (ms: number, queue: boolean) => {
    klok += ms
    pace.answered(queue)
  }
  for (let n = 0; n < 100; n++) answer(20, true)
  expect(Math.round(pace.gap())).toBe(20)
  for (let n = 0; n < 100; n++) answer(200, true)
  expect(Math.round(pace.gap())).toBe(200)
  answer(60_000, false) // a quiet night
  expect(pace.gap()).toBe(0)
})
