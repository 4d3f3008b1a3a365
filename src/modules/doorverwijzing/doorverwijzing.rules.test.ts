import { expect, test } from "vitest"
import { beoordeelAntwoord, beoordeelVerwijzing, standVan } from "./doorverwijzing.rules.ts"

const VANDAAG = "2026-11-22"
const code = (u: { ok: boolean; weigeringen?: Array<{ code: string }> }) => (u.ok ? "akkoord" : u.weigeringen![0]!.code)

test.for<[string, Parameters<typeof standVan>[0], string]>([
  ["zonder antwoord wacht zij, ook op de laatste dag", { antwoord: null, antwoordVoor: VANDAAG, ingetrokken: false }, "wacht"],
  ["een dag later is zij verlopen", { antwoord: null, antwoordVoor: "2026-11-21", ingetrokken: false }, "verlopen"],
  ["een antwoord verloopt niet", { antwoord: "geweigerd", antwoordVoor: "2026-01-01", ingetrokken: false }, "geweigerd"],
  ["wat is ingetrokken blijft ingetrokken", { antwoord: null, antwoordVoor: "2026-01-01", ingetrokken: true }, "ingetrokken"],
])("%s", ([, d, stand]) => expect(standVan(d, VANDAAG)).toBe(stand))

const HIER = { aanOrganisatieId: "a", aanNaam: null, aanEmail: null, antwoordVoor: "2026-12-06" }
const ELDERS = { aanOrganisatieId: null, aanNaam: "Humanitas", aanEmail: "x@example.org", antwoordVoor: "2026-12-06" }
test.for<[string, Parameters<typeof beoordeelVerwijzing>[0], string]>([
  ["naar een organisatie met een account", HIER, "akkoord"],
  ["naar een organisatie zonder", ELDERS, "akkoord"],
  ["naar niemand kan niet", { ...ELDERS, aanNaam: null, aanEmail: null }, "naar_wie"],
  ["naar twee kan niet", { ...ELDERS, aanOrganisatieId: "a" }, "allebei"],
  ["zonder adres komt het niet aan", { ...ELDERS, aanEmail: null }, "naam_en_adres"],
  ["vandaag antwoorden is te kort", { ...HIER, antwoordVoor: VANDAAG }, "termijn"],
  ["een half jaar wachten is te lang", { ...HIER, antwoordVoor: "2027-05-01" }, "termijn"],
])("%s", ([, aan, wat]) => expect(code(beoordeelVerwijzing(aan, VANDAAG))).toBe(wat))

const JA = { antwoord: "aangenomen", reden: "vol", contactNaam: "Petra", eersteContact: "2026-12-01" }
test("een ja zegt wie en wanneer, een nee waarom; wat bij het andere hoort valt weg", () => {
  expect(beoordeelAntwoord(JA, VANDAAG)).toEqual({ ok: true, waarde: { ...JA, reden: null } })
  expect(beoordeelAntwoord({ ...JA, antwoord: "geweigerd" }, VANDAAG)).toMatchObject({
    waarde: { reden: "vol", contactNaam: null, eersteContact: null },
  })
  expect(code(beoordeelAntwoord({ ...JA, contactNaam: null }, VANDAAG))).toBe("wie")
  expect(code(beoordeelAntwoord({ ...JA, eersteContact: "2026-11-21" }, VANDAAG))).toBe("wanneer")
  expect(code(beoordeelAntwoord({ ...JA, antwoord: "geweigerd", reden: null }, VANDAAG))).toBe("waarom_niet")
})
