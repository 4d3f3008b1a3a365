import { once } from "node:events"
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { type AddressInfo, createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { dataMap, startWeb, trede } from "../support/programma.ts"

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

/** All processes that stem from this one. */
function nakomelingen(pid: number): number[] {
  const ouders = readdirSync("/proc")
    .filter(naam => /^\d+$/.test(naam))
    .flatMap(naam => {
      const stat = existsSync(`/proc/${naam}/stat`) ? readFileSync(`/proc/${naam}/stat`, "utf8") : ""
      return [{ kind: Number(naam), ouder: Number(/\) \S (\d+)/.exec(stat)?.[1]) }]
    })
  const onder = (van: number): number[] => ouders.filter(o => o.ouder === van).flatMap(o => [o.kind, ...onder(o.kind)])
  return onder(pid)
}

test("een bezette poort: een andere, en dat staat er; Ctrl-C laat niets achter, en het log noemt niemand", async () => {
  const bezet = createServer().listen(0, "127.0.0.1")
  await once(bezet, "listening")
  const { port } = bezet.address() as AddressInfo
  const eigen = dataMap()
  const programma = await startWeb(eigen.map, undefined, { TREDE_PORT: String(port), TREDE_VOORBEELD: "nee", TREDE_LOG: "info" })
  const { basis, proces } = programma
  expect(programma.gezegd()).toContain(`Poort ${port} is bezet; deze kopie gebruikt ${new URL(basis).port}.`)
  const kop = { origin: basis, "sec-fetch-site": "same-origin" }
  const body = new URLSearchParams({ email: "merknaam@example.org", wachtwoord: "Merkwoord", naar: "/zoeken?q=Merknaam" })
  await fetch(`${basis}/inloggen`, { method: "POST", headers: kop, body })
  for (const pad of [
    "/zoeken?q=Merknaam",
    "/deelnemers/merknaam",
    "/bestaat-niet/999990123",
    "/welkom/Merkwoord",
    "/api/v1/deelnemers?q=Merknaam",
  ])
    await fetch(basis + pad, { headers: { ...kop, cookie: "trede=Merkwoord" } })
  await expect.poll(() => programma.gezegd()).toContain('"route":"/welkom/:link"')
  const kinderen = nakomelingen(proces.pid!)
  expect(kinderen.length, "de database draait eronder").toBeGreaterThan(3)
  await programma.stop()
  expect(proces.exitCode).toBe(0)
  expect(kinderen.filter(pid => existsSync(`/proc/${pid}`))).toEqual([])
  expect(programma.gezegd()).not.toMatch(/merknaam|merkwoord|999990123/i)
  bezet.close()
  eigen.weg()
})
