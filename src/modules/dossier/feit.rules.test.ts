import { expect, test } from "vitest"
import { beoordeelEinde, beoordeelFeit, type Feit, opvolger, type Soortregels, type Waarden } from "./feit.rules.ts"

const VANDAAG = "2026-11-22"
const uitkering: Soortregels = { noem: w => String(w["soort"]), eenTegelijk: ["soort"] }
const opleiding: Soortregels = { noem: w => String(w["niveau"]), eenTegelijk: null }
const bestaand: Feit[] = [
  { id: "oud", waarden: { soort: "bijstand", begin: "2020-01-01", einde: "2022-01-01", redenEinde: "loondienst" }, vervallen: false },
  { id: "nu", waarden: { soort: "bijstand", begin: "2024-03-04", einde: null, redenEinde: null }, vervallen: false },
  { id: "fout", waarden: { soort: "bijstand", begin: "2022-01-01", einde: null, redenEinde: null }, vervallen: true },
]
const wie = { geboortedatum: "1992-05-09", overledenOp: null }

const code = (
  nieuw: Waarden,
  vervangt: string | null = null,
  soort = uitkering,
  persoon: { geboortedatum: string; overledenOp: string | null } = wie,
) => {
  const uitkomst = beoordeelFeit(
    soort,
    bestaand,
    { soort: "bijstand", einde: null, redenEinde: null, ...nieuw },
    vervangt,
    persoon,
    VANDAAG,
  )
  return uitkomst.ok ? "akkoord" : uitkomst.weigeringen[0]!.code
}

test.for<[string, Waarden, string]>([
  ["een periode tussen de andere mag", { begin: "2022-01-01", einde: "2024-03-04" }, "akkoord"],
  ["aansluitend op het einde van de vorige mag", { begin: "2022-01-01", einde: "2022-06-01" }, "akkoord"],
  ["een dag eerder overlapt", { begin: "2021-12-31", einde: "2022-06-01" }, "overlap"],
  ["zonder einde overlapt wat later begint", { begin: "2022-06-01" }, "overlap"],
  ["over een lopende periode heen kan niet", { begin: "2026-01-01" }, "overlap"],
  ["een andere soort mag er naast lopen", { soort: "wia", begin: "2026-01-01" }, "akkoord"],
  ["wat is ingetrokken staat niet in de weg", { begin: "2022-02-01", einde: "2022-03-01" }, "akkoord"],
  ["een einde op het begin is nul dagen", { begin: "2022-02-01", einde: "2022-02-01" }, "einde_voor_begin"],
  ["voor de geboorte kan niet", { begin: "1992-05-08", einde: "1993-01-01" }, "feit_voor_geboorte"],
  ["ruim een jaar vooruit kan niet", { soort: "ww", begin: "2027-11-25" }, "feit_te_ver_vooruit"],
  ["een einde over elf jaar kan niet", { soort: "ww", begin: "2026-01-01", einde: "2037-12-01" }, "feit_te_ver_vooruit"],
  ["een reden zonder einde kan niet", { soort: "ww", begin: "2026-01-01", redenEinde: "aow" }, "reden_zonder_einde"],
  ["een hercontrole voor het begin kan niet", { soort: "x", begin: "2026-01-01", hercontroleOp: "2025-12-01" }, "hercontrole_voor_begin"],
])("%s", ([, nieuw, verwacht]) => expect(code(nieuw)).toBe(verwacht))

test("na het overlijden begint niets meer", () =>
  expect(code({ soort: "ww", begin: "2026-08-01" }, null, uitkering, { ...wie, overledenOp: "2026-08-01" })).toBe("feit_na_overlijden"))

test("een weigering om overlap zegt welke periode in de weg staat en wat te doen", () => {
  const uitkomst = beoordeelFeit(uitkering, bestaand, { soort: "bijstand", begin: "2025-01-01", einde: null }, null, wie, VANDAAG)
  expect(uitkomst.ok ? "" : uitkomst.weigeringen[0]!.tekst).toBe(
    "Er is al een periode met bijstand, vanaf 4 mrt 2024, zonder einde. Beëindig die eerst, of corrigeer haar.",
  )
})

test.for<[string, string, Waarden, string]>([
  ["zichzelf staat niet in de weg", "nu", { begin: "2024-02-01" }, "akkoord"],
  ["een ander wel", "nu", { begin: "2021-06-01" }, "overlap"],
  ["wat een collega al verving kan niet nog eens", "fout", { begin: "2022-02-01", einde: "2022-03-01" }, "intussen_gewijzigd"],
])("corrigeren: %s", ([, id, nieuw, verwacht]) => expect(code(nieuw, id)).toBe(verwacht))

test("opleidingen mogen naast elkaar, en een onbekende dag mag", () => {
  expect(code({ niveau: "hbo", behaaldOp: null }, null, opleiding)).toBe("akkoord")
  expect(code({ niveau: "hbo", behaaldOp: "1990-01-01" }, null, opleiding)).toBe("feit_voor_geboorte")
})

test.for<[string, string, string, string]>([
  ["een lopend feit eindigt", "nu", "2026-12-01", "akkoord"],
  ["niet op of voor zijn begin", "nu", "2024-03-04", "einde_voor_begin"],
  ["niet als een collega het al verving", "fout", "2026-12-01", "intussen_gewijzigd"],
])("beëindigen: %s", ([, id, einde, verwacht]) => {
  const uitkomst = beoordeelEinde(bestaand, id, einde, VANDAAG)
  expect(uitkomst.ok ? "akkoord" : uitkomst.weigeringen[0]!.code).toBe(verwacht)
})

test("de opvolger is wat er nu staat, ook na twee correcties; na intrekken is er geen", () => {
  const rij = (id: string, vervangt: string | null, vervallen: boolean) => ({ id, vervangt, vervallen, waarden: {} })
  const rijen = [rij("a", null, true), rij("b", "a", true), rij("c", "b", false), rij("x", null, true)]
  expect(opvolger(rijen, rijen[0]!)?.id).toBe("c")
  expect(opvolger(rijen, rijen[2]!)?.id).toBe("c")
  expect(opvolger(rijen, rijen[3]!)).toBeNull()
})

test("van wat er één tegelijk is staat een ander in de weg, ook met een andere naam", () => {
  const regie: Soortregels = { noem: () => "een casusregisseur", eenTegelijk: ["wie", "rol"], enige: w => w["rol"] === "regie" }
  const er: Feit[] = [{ id: "a", waarden: { wie: "mia", rol: "regie", begin: "2020-01-01", einde: null }, vervallen: false }]
  const zet = (wie: string, rol: string) => {
    const uitkomst = beoordeelFeit(
      regie,
      er,
      { wie, rol, begin: "2026-01-01", einde: null },
      null,
      { geboortedatum: null, overledenOp: null },
      VANDAAG,
    )
    return uitkomst.ok ? "akkoord" : uitkomst.weigeringen[0]!.code
  }
  expect([zet("wim", "regie"), zet("wim", "jobcoach"), zet("mia", "jobcoach")]).toEqual(["overlap", "akkoord", "akkoord"])
})
