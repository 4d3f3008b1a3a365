import { expect, test } from "vitest"
import { leesBsn } from "./bsn.rules.ts"

test.for<[unknown, string | null]>([
  ["999990123", "999990123"],
  ["12345672", "012345672"],
  ["999990124", null],
  ["000000000", null],
  [" 999990123", null],
  ["s00000000:999990123", null],
  [999990123, null],
  [["999990123"], null],
  [undefined, null],
  ["", null],
])("wat in het veld staat (%j) geeft %j", ([gezegd, bsn]) => expect(leesBsn(gezegd)).toBe(bsn))
