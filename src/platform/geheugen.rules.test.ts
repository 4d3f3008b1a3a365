import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { Geheugen } from "./geheugen.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

// Seen red without the clock, and with a clock that the first set alone winds up.
test("wat een uur niet is vernieuwd is vergeten, wat vernieuwd werd niet", () => {
  const geheugen = new Geheugen<number>()
  geheugen.set("a", 1)
  geheugen.set("b", 1)
  vi.advanceTimersByTime(3_599_000)
  geheugen.set("b", 2)
  expect([geheugen.get("a"), geheugen.get("b")]).toEqual([1, 2])
  vi.advanceTimersByTime(2_000)
  expect([geheugen.get("a"), geheugen.get("b")]).toEqual([undefined, 2])
})

test("van wat er te veel is gaat het eerst wat het langst niet vernieuwd is", () => {
  const geheugen = new Geheugen<number>(2)
  for (const naam of ["a", "b", "a", "c"]) geheugen.set(naam, 1)
  expect(["a", "b", "c"].map(naam => geheugen.get(naam))).toEqual([1, undefined, 1])
})
