import { expect, test } from "vitest"
import type { Spoor } from "./herkenning.rules.ts"
import { beoordeelSporen, woordenUit } from "./intervisie.rules.ts"

const NAAM: Spoor = { soort: "naam", woord: "Kevin" }
const BSN: Spoor = { soort: "bsn", woord: "111222333" }
const PLAATS: Spoor = { soort: "naam", woord: "Drenthe" }

test.each<[Spoor[], string[], string[]]>([
  [[], [], []],
  [[NAAM], [], ["herkenbaar"]],
  [[NAAM], ["Kevin"], []],
  [[NAAM, PLAATS], ["Drenthe"], ["herkenbaar"]],
  [[BSN], ["111222333"], ["bsn"]],
])("%o met %o: %o", (sporen, laatStaan, codes) => {
  const uitkomst = beoordeelSporen(sporen, laatStaan)
  expect(uitkomst.ok ? [] : uitkomst.weigeringen.map(w => w.code)).toEqual(codes)
})

test("wat gevonden is komt woord voor woord terug om aan te vinken", () => {
  const uitkomst = beoordeelSporen([NAAM, { soort: "adres", woord: "'t Hofplein 3" }, BSN], [])
  expect(uitkomst.ok ? [] : uitkomst.weigeringen.map(w => woordenUit(w.tekst))).toEqual([[], ["Kevin", "'t Hofplein 3"]])
})
