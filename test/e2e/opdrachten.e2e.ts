import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { dataMap, trede } from "../support/programma.ts"

// The command line as other software calls it: what it prints where, and with which status it ends.
const { map, weg } = dataMap()
const werk = mkdtempSync(join(tmpdir(), "trede-opdrachten-"))
const ALS = ["--als", "beheer@voorbeeld.nl"]
const aanlevering = join(werk, "aanlevering")

beforeAll(() => {
  mkdirSync(aanlevering)
  writeFileSync(
    join(aanlevering, "organisaties.csv"),
    "organisatie_code;naam;soort;gemeente_code\nnoord;Noord;gemeente;0037\nzuid;Zuid;gemeente;0047\n",
  )
  writeFileSync(
    join(aanlevering, "deelnemers.csv"),
    "deelnemer_nr;verantwoordelijke_code;voornaam;achternaam;geboortedatum\n1;noord;Ada;Proef;1990-05-01\n2;zuid;Bob;Proef;1991-05-01\n3;noord;Cor;Proef;31-02-1990\n",
  )
})
afterAll(() => {
  weg()
  rmSync(werk, { recursive: true })
})

test("inrichten geeft een link naar waar het programma draait", async () => {
  writeFileSync(join(map, "adres"), "http://127.0.0.1:24599")
  const { code, uit } = await trede(map, ["inrichten", "--regio", "Proef", "--beheerder", "beheer@voorbeeld.nl"])
  expect({ code, uit }).toEqual({ code: 0, uit: expect.stringMatching(/^http:\/\/127\.0\.0\.1:24599\/welkom\/\S+\n$/) })
})

test("import zegt met zijn status of alles landde, en met --json staat er niets anders dan JSON", async () => {
  const heel = await trede(map, ["import", aanlevering, ...ALS, "--json"])
  expect(heel.code).toBe(1)
  expect((JSON.parse(heel.uit) as { geland: boolean }).geland).toBe(false)
  const goede = await trede(map, ["import", aanlevering, ...ALS, "--goede-rijen", "--json"])
  expect((JSON.parse(goede.uit) as { geland: boolean }).geland).toBe(true)
})

test("export schrijft de bestanden, ook als JSON wordt gevraagd", async () => {
  const uitvoer = join(werk, "uitvoer")
  const { code, uit } = await trede(map, ["export", uitvoer, ...ALS, "--json"])
  expect(code).toBe(0)
  expect((JSON.parse(uit) as { bestanden: Record<string, number> }).bestanden["deelnemers.csv"]).toBe(2)
  expect(readFileSync(join(uitvoer, "deelnemers.csv"), "utf8")).toContain("Ada")
})

test("indicatoren telt over de genoemde organisaties, op de gevraagde dag", async () => {
  const vraag = ["indicatoren", "--van", "2026-01-01", "--tot", "2026-07-01", "--p", "2026-08-01", "--organisatie", "zuid", "noord", ...ALS]
  const { code, uit } = await trede(map, [...vraag, "--json"])
  expect(code).toBe(0)
  expect(JSON.parse(uit)).toMatchObject({ van: "2026-01-01", tot: "2026-07-01", p: "2026-08-01", organisaties: ["noord", "zuid"] })
})

test.for([
  [["export", "x", ...ALS, "--bron", "y"], "De opdracht export kent geen --bron."],
  [["import", "x", "--onzin"], "--onzin is geen optie"],
  [["import", join(werk, "bestaat-niet"), ...ALS], "bestaat-niet"],
  [["indicatoren", "--van", "2026-01-01", "--tot", "2026-07-01", "--organisatie", "elders", ...ALS, "--json"], "elders"],
  [["export", "x", "--als", "niemand@voorbeeld.nl"], "niemand@voorbeeld.nl"],
] as const)("%j eindigt met 2 en zegt wat er te doen is", async ([args, zin]) => {
  const { code, uit, fout } = await trede(map, args)
  expect({ code, uit }).toEqual({ code: 2, uit: "" })
  expect(fout).toContain(zin)
  expect(existsSync("x")).toBe(false)
})
