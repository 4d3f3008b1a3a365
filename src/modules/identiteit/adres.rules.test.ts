import { expect, test } from "vitest"
import { isBevestigd } from "./adres.rules.ts"

test.for<[unknown, boolean, boolean]>([
  [true, false, true],
  ["true", false, true],
  [undefined, false, false],
  [undefined, true, true],
  [null, true, true],
  [false, true, false],
  ["false", true, false],
  [1, true, false],
  ["", true, false],
])("email_verified %j, organisatie staat ervoor in: %j", ([gezegd, vertrouwt, telt]) => {
  expect(isBevestigd(gezegd, vertrouwt)).toBe(telt)
})
