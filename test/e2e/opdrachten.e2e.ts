import { type ChildProcess, execFileSync } from "node:child_process"
import { once } from "node:events"
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { type AddressInfo, createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { afterAll, beforeAll, expect, inject, test } from "vitest"
import { openDatabase } from "#platform/db"
import { openCluster } from "#platform/embedded"
import { loadZegelsleutel } from "#platform/sleutel"
import { verzegel } from "#platform/verzegel"
import { CAST } from "../../db/voorbeeld/cast.ts"
import { dataMap, npmStart, type Programma, PROJECT, startWeb, trede } from "../support/programma.ts"
import { BESTANDEN_VOORBEELD, CIJFERS_VOORBEELD } from "../support/uitgewerkt-voorbeeld.ts"

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
  expect({ code: goede.code, geland: (JSON.parse(goede.uit) as { geland: boolean }).geland }).toEqual({ code: 0, geland: true })
})

test("een bestand dat er dubbel is stopt de import, ook als alleen de goede rijen mogen landen", async () => {
  const dubbel = join(werk, "dubbel")
  mkdirSync(dubbel)
  for (const naam of ["organisaties.csv", "Organisaties.csv"])
    writeFileSync(join(dubbel, naam), "organisatie_code;naam;soort\nwest;West;gemeente\n")
  const { code, uit } = await trede(map, ["import", dubbel, ...ALS, "--goede-rijen", "--json"])
  const { geland, meldingen } = JSON.parse(uit) as { geland: boolean; meldingen: Array<{ code: string }> }
  expect({ code, geland, meldingen: meldingen.map(m => m.code) }).toEqual({
    code: 1,
    geland: false,
    meldingen: ["bestand_dubbel", "bestand_dubbel"],
  })
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
  [["backup", "x", "--sleutel", "bestaat-niet"], "ten minste 20 tekens"],
  [["verify", "--anker", "1:kort"], "nummer:kenmerk"],
] as const)("%j eindigt met 2 en zegt wat er te doen is", async ([args, zin]) => {
  const { code, uit, fout } = await trede(map, args)
  expect({ code, uit }).toEqual({ code: 2, uit: "" })
  expect(fout).toContain(zin)
  expect(existsSync("x")).toBe(false)
})

/** Holds the database of the data folder, so that no call has to start it; gives it to who tampers. */
async function metDatabase(werk: (url: { owner: string; super: string }) => Promise<void>): Promise<void> {
  const cluster = await openCluster({ dataDir: map, meld: () => {} })
  try {
    await werk({
      owner: cluster.ownerUrl,
      super: Object.assign(new URL(cluster.superUrl), { pathname: new URL(cluster.ownerUrl).pathname }).href,
    })
  } finally {
    await cluster.close()
  }
}

test("verify vindt geknoei met status 1; backup en herstel brengen terug wat er was", { timeout: 120_000 }, async () => {
  const [kopie, sleutel] = [join(werk, "regio.kopie"), join(werk, "kopiesleutel")]
  writeFileSync(sleutel, "een sleutel van genoeg tekens")
  await metDatabase(async url => {
    const db = openDatabase(url.owner, 2)
    await verzegel({ db, dataDir: map, zegelsleutel: await loadZegelsleutel({ zegelsleutel: null, dataDir: map }) })
    await db.close()
    const bewaard = await trede(map, ["backup", kopie, "--sleutel", sleutel])
    expect(bewaard).toMatchObject({ code: 0, uit: expect.stringMatching(/\d+ rijen uit \d+ tabellen, versleuteld/) })
    const client = new pg.Client(url.super)
    await client.connect()
    await client.query("set session_replication_role = replica")
    await client.query("update audit set handeling = 'niets-gebeurd' where op = (select min(op) from audit)")
    await client.end()
    const kapot = await trede(map, ["verify"])
    expect({ code: kapot.code, uit: kapot.uit }).toEqual({ code: 1, uit: expect.stringContaining("is gewijzigd na het verzegelen") })
    expect(await trede(map, ["herstel", kopie, "--sleutel", sleutel])).toMatchObject({
      code: 2,
      uit: "",
      fout: expect.stringContaining("kies --overschrijf"),
    })
    expect(await trede(map, ["herstel", kopie, "--sleutel", sleutel, "--overschrijf"])).toMatchObject({
      code: 0,
      uit: expect.stringContaining("Hersteld: "),
    })
    expect(await trede(map, ["verify"])).toMatchObject({ code: 0, uit: expect.stringMatching(/\n\d+:[0-9a-f]{64}\n$/) })
  })
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

test("de voorbeeldregio zegt waar zij draait en als wie u kunt inloggen", async () => {
  const gezegd = inject("gezegd")
  expect(gezegd).toContain(`Trede draait op ${inject("basis")}\n`)
  expect(gezegd).toContain("Voorbeeldregio met verzonnen mensen. Log met één klik in als:\n  Chantal Veenstra, casusregisseur\n")
  const mensen = Object.keys(CAST.medewerkers).length + Object.keys(CAST.deelnemers).length
  expect(gezegd).toContain(`\n  en ${mensen - 6} anderen.\n`)
  expect((await fetch(inject("basis"))).status).toBe(200)
})

// One data folder: what is asked of the command line is asked while the web process runs on it.
const eigen = dataMap()
const bezet = createServer()
let programma: Programma
let eersteStart: number
afterAll(async () => {
  bezet.close()
  await programma.stop()
  eigen.weg()
})

test("een bezette poort: twee die tegelijk beginnen nemen elk een andere, en dat staat er", async () => {
  await once(bezet.listen(0, "127.0.0.1"), "listening")
  const { port } = bezet.address() as AddressInfo
  const env = { TREDE_PORT: String(port), TREDE_VOORBEELD: "nee", TREDE_LOG: "info" }
  const ander = dataMap()
  const begin = performance.now()
  const [een, twee] = await Promise.all([startWeb(eigen.map, undefined, env), startWeb(ander.map, undefined, env)])
  eersteStart = performance.now() - begin
  programma = een
  await twee.stop()
  ander.weg()
  for (const { basis, gezegd } of [een, twee])
    expect(gezegd()).toContain(`Poort ${port} is bezet; deze kopie gebruikt ${new URL(basis).port}.`)
  expect(een.basis).not.toBe(twee.basis)
  expect(een.gezegd()).toContain("Nog geen regio. Richt haar in met:")
})

test("van bestanden tot cijfers: het uitgewerkte voorbeeld van het contract, met een rij die eerst niet klopt", async () => {
  const ingericht = await trede(eigen.map, ["inrichten", "--regio", "Oost", "--beheerder", "beheer@voorbeeld.nl"])
  expect(ingericht).toMatchObject({ code: 0, uit: expect.stringContaining(`${programma.basis}/welkom/`) })
  const bron = join(werk, "voorbeeld")
  mkdirSync(bron)
  for (const [naam, tekst] of Object.entries(BESTANDEN_VOORBEELD)) writeFileSync(join(bron, naam), tekst)
  const uitkeringen = join(bron, "uitkeringen.csv")
  writeFileSync(uitkeringen, BESTANDEN_VOORBEELD["uitkeringen.csv"].replace("2025-01-10", "2025-02-30"))
  const kapot = await trede(eigen.map, ["import", bron, ...ALS, "--json"])
  const rapport = JSON.parse(kapot.uit) as { geland: boolean; meldingen: Array<{ ernst: string }> }
  expect({ code: kapot.code, geland: rapport.geland }).toEqual({ code: 1, geland: false })
  expect(rapport.meldingen.filter(m => m.ernst === "geweigerd")).toMatchObject([
    { bestand: "uitkeringen.csv", rij: 5, regel: 6, kolom: "begin", waarde: "2025-02-30", code: "datum_bestaat_niet" },
  ])
  writeFileSync(uitkeringen, BESTANDEN_VOORBEELD["uitkeringen.csv"])
  const heel = await trede(eigen.map, ["import", bron, ...ALS, "--json"])
  expect({ code: heel.code, ...(JSON.parse(heel.uit) as object) }).toMatchObject({ code: 0, geland: true })
  const { code, uit } = await trede(eigen.map, ["indicatoren", "--van", "2025-01-01", "--tot", "2026-01-01", ...ALS, "--json"])
  expect({ code, ...(JSON.parse(uit) as object) }).toEqual({ code: 0, ...CIJFERS_VOORBEELD })
})

test("Ctrl-C laat niets achter, en het log noemt niemand", async () => {
  const { basis, proces } = programma
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
  await expect.poll(() => kinderen.filter(pid => existsSync(`/proc/${pid}`)), { timeout: 10_000 }).toEqual([])
  expect(programma.gezegd()).not.toMatch(/merknaam|merkwoord|999990123/i)
})

// Planted and seen red: a start that does not tell what is open; the server stays behind.
test("Ctrl-C terwijl de eerste start nog bezig is: rustig gestopt, zonder een server achter te laten", async () => {
  const { map: leeg, weg } = dataMap()
  const stopZodra = (proces: ChildProcess) =>
    proces.stderr!.on("data", (deel: Buffer) => String(deel).includes("wordt klaargezet") && proces.kill("SIGINT"))
  const begin = npmStart(leeg, { TREDE_VOORBEELD: "nee" }, stopZodra)
  await expect(begin).rejects.toThrow(
    /^Het programma stopte \(0\):\n(Programma bouwen…\n)?De database wordt klaargezet \(eenmalig\)…\n(De database is bijgewerkt [^\n]+\n)?$/,
  )
  expect(execFileSync("ps", ["-eo", "args"], { encoding: "utf8" })).not.toContain(leeg)
  weg()
})

// The promise is 3 s on a machine that has nothing else to do (docs/snelheid.md); on one that has, half of a first start without example.
test("een latere start is er zo: hij kijkt of alles er is, en bouwt noch vult opnieuw", async () => {
  // The check of the generated files before this suite may have written sources anew: a start after that builds, once.
  execFileSync(process.execPath, [join(PROJECT, "bin/ensure.mjs"), "build"], { cwd: PROJECT, stdio: "ignore" })
  const begin = performance.now()
  programma = await npmStart(eigen.map, { TREDE_VOORBEELD: "nee" })
  expect(performance.now() - begin).toBeLessThan(Math.max(3_000, eersteStart / 2))
  expect(programma.gezegd()).toContain("Regio Oost. Log in met uw e-mailadres.")
  expect(programma.gezegd()).not.toMatch(/bouwen|ophalen|bijgewerkt/)
})
