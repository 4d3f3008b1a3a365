import { expect, test } from "vitest"
import { type Begin, telWisselingen } from "./stabiliteit.rules.ts"

const VANDAAG = "2026-11-22"
const regie = (zelfde: string, begin: string): Begin => ({ soort: "mens", lijn: "casusregisseur", zelfde, begin })

test.for<[string, Begin[], number]>([
  ["de eerste is geen wisseling", [regie("a", "2026-01-01")], 0],
  ["een ander is er één", [regie("a", "2020-01-01"), regie("b", "2026-01-01")], 1],
  ["terug naar de eerste is er weer één", [regie("a", "2020-01-01"), regie("b", "2025-01-01"), regie("a", "2026-01-01")], 2],
  ["dezelfde opnieuw is geen wisseling", [regie("a", "2020-01-01"), regie("a", "2026-01-01")], 0],
  ["langer dan 24 maanden geleden telt niet", [regie("a", "2020-01-01"), regie("b", "2024-11-21")], 0],
  ["op de dag af 24 maanden telt wel", [regie("a", "2020-01-01"), regie("b", "2024-11-22")], 1],
  ["wat nog komt telt niet", [regie("a", "2020-01-01"), regie("b", "2026-12-01")], 0],
  [
    "een jobcoach erbij is geen ander",
    [regie("a", "2020-01-01"), { soort: "mens", lijn: "jobcoach", zelfde: "b", begin: "2026-01-01" }],
    0,
  ],
  ["een andere plek is geen ander mens", [regie("a", "2020-01-01"), { soort: "plek", lijn: "", zelfde: "x", begin: "2026-01-01" }], 0],
])("%s", ([, beginnen, aantal]) => expect(telWisselingen(beginnen, "mens", VANDAAG)).toBe(aantal))
