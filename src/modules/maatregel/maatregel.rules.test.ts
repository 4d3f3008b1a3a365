import { expect, test } from "vitest"
import { beoordeelVoorstel } from "./maatregel.rules.ts"

const vandaag = "2026-11-22"
test.for([
  ["een waarschuwing vandaag", "waarschuwing", "2026-11-22", null, null],
  ["met terugwerkende kracht", "waarschuwing", "2026-11-21", null, "voorbij"],
  ["een verlaging zonder einde", "verlaging", "2026-12-01", null, "geen_einde"],
  ["een verlaging van een maand", "verlaging", "2026-12-01", "2027-01-01", null],
  ["een einde dat niet na het begin ligt", "verlaging", "2026-12-01", "2026-12-01", "volgorde"],
] as const)("%s", ([, soort, begin, einde, code]) => {
  const uitkomst = beoordeelVoorstel({ soort, begin, einde }, vandaag)
  expect(uitkomst.ok ? null : uitkomst.weigeringen[0]!.code).toBe(code)
})
