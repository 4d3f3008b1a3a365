import { createHash } from "node:crypto"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { ROLLEN_MEDEWERKER } from "#begrippen/rol"
import { CAST } from "./cast.ts"
import { keur, leesMap, type Tabellen } from "./keuring.ts"
import type { Tekstrij } from "./keuring-lezer.ts"
import {
  bijstandOp,
  caseloads,
  dienstverbandenOp,
  instroomdeel,
  looptOp,
  nogAanHetWerk,
  tredeverdeling,
  uitvaldeel,
} from "./keuring-maten.ts"
import { telSlordigheid } from "./keuring-slordig.ts"
import { schrijfVoorbeeld } from "./voorbeeld.ts"

const VANDAAG = "2026-11-22"
let wortel: string
let regio: Tabellen
let aantallen: Record<string, number>

beforeAll(async () => {
  wortel = mkdtempSync(join(tmpdir(), "voorbeeld-"))
  aantallen = (await schrijfVoorbeeld(join(wortel, "regio"), { vandaag: VANDAAG })).bestanden
  regio = leesMap(join(wortel, "regio"))
})
afterAll(() => rmSync(wortel, { recursive: true }))

const rijen = (bestand: string): Tekstrij[] => regio[bestand]?.rijen ?? []
const afdruk = (map: string): string[] =>
  readdirSync(map)
    .toSorted()
    .map(
      bestand =>
        `${bestand} ${createHash("sha256")
          .update(readFileSync(join(map, bestand)))
          .digest("hex")}`,
    )

describe("het bestand als uitwisseling", () => {
  test("geen enkele rij wordt geweigerd", () => {
    expect(keur(regio, VANDAAG)).toEqual([])
  })

  test.each([
    ["2021-01-01", 1],
    ["2024-02-29", 2],
    ["2027-12-31", 3],
    ["2030-06-30", 4],
  ])("ook niet op %s met zaad %i", async (vandaag, zaad) => {
    const map = join(wortel, vandaag)
    await schrijfVoorbeeld(map, { vandaag, zaad, personen: 500 })
    expect(keur(leesMap(map), vandaag)).toEqual([])
  })

  test("dezelfde opties geven dezelfde bytes, een ander zaad niet", async () => {
    const map = (naam: string): string => join(wortel, naam)
    await schrijfVoorbeeld(map("a"), { vandaag: VANDAAG, personen: 300 })
    await schrijfVoorbeeld(map("b"), { vandaag: VANDAAG, personen: 300 })
    await schrijfVoorbeeld(map("c"), { vandaag: VANDAAG, personen: 300, zaad: 2 })
    expect(afdruk(map("b"))).toEqual(afdruk(map("a")))
    expect(afdruk(map("c"))).not.toEqual(afdruk(map("a")))
  })

  test("de opgegeven aantallen zijn die van de bestanden", () => {
    expect(aantallen).toEqual(Object.fromEntries(Object.entries(regio).map(([bestand, tabel]) => [bestand, tabel.rijen.length])))
    expect(aantallen["deelnemers.csv"]).toBe(6008)
    expect(aantallen["aanwezigheid.csv"]).toBeLessThan(80_000)
  })

  test("niets is gebeurd na vandaag", () => {
    const later = (bestand: string, kolom: string): number => rijen(bestand).filter(rij => (rij[kolom] ?? "") > VANDAAG).length
    expect(later("treden.csv", "datum") + later("aanwezigheid.csv", "datum") + later("contactmomenten.csv", "datum")).toBe(0)
    expect(later("trajecten.csv", "einde") + later("uitkeringen.csv", "einde") + later("meldingen.csv", "afgehandeld_op")).toBe(0)
    const metBegin = Object.keys(regio).filter(bestand => regio[bestand]?.kolommen.includes("begin"))
    expect(metBegin.filter(bestand => later(bestand, "begin") > 0)).toEqual([])
  })

  test("een onbestaande of te vroege dag wordt geweigerd", async () => {
    await expect(schrijfVoorbeeld(join(wortel, "x"), { vandaag: "2026-02-30" })).rejects.toThrow("Geen bestaande datum")
    await expect(schrijfVoorbeeld(join(wortel, "x"), { vandaag: "2019-01-01" })).rejects.toThrow("vanaf 2021")
  })
})

describe("de keuring ziet een fout die erin wordt gezet", () => {
  let klein: Tabellen
  beforeAll(async () => {
    await schrijfVoorbeeld(join(wortel, "klein"), { vandaag: VANDAAG, personen: 60 })
    klein = leesMap(join(wortel, "klein"))
  })
  const zet = (bestand: string, wijzig: (lijst: Tekstrij[]) => Tekstrij[]): string => {
    const tabel = klein[bestand] as Tabellen[string]
    return keur({ ...klein, [bestand]: { ...tabel, rijen: wijzig(tabel.rijen) } }, VANDAAG).join("\n")
  }
  const fouten: [bestand: string, kolom: string, waarde: string, bevinding: string][] = [
    ["deelnemers.csv", "bsn", "123456789", "bsn_elfproef"],
    ["deelnemers.csv", "geboortedatum", "2020-01-01", "leeftijd_13_110"],
    ["deelnemers.csv", "verantwoordelijke_code", "elders", "verwijzing_onbekend"],
    ["uitkeringen.csv", "einde", "2001-01-01", "einde_voor_begin"],
    ["treden.csv", "trede", "7", "onbekende_code"],
    ["treden.csv", "datum", "1901-01-01", "feit_voor_geboorte"],
    ["trajecten.csv", "uitvalreden", "ziekte", "uitvalreden_zonder_uitval"],
    ["dienstverbanden.csv", "organisatie_code", "werkplaats", "precies_een_van"],
    ["dienstverbanden.csv", "uren_per_week", "61", "uren_0_60"],
    ["vacatures.csv", "sluit_op", "2040-01-01", "feit_te_ver_vooruit"],
  ]
  test.each(fouten)("%s %s = %s", (bestand, kolom, waarde, bevinding) => {
    expect(zet(bestand, ([eerste, ...overige]) => [{ ...eerste, [kolom]: waarde }, ...overige])).toContain(bevinding)
  })

  test("twee uitkeringen van dezelfde soort over elkaar", () => {
    expect(zet("uitkeringen.csv", lijst => [...lijst, { ...lijst[0], begin: "2024-03-05" }])).toContain("overlap")
  })

  test("een plaatsing die langer loopt dan haar dienstverband", () => {
    const langer = (rij: Tekstrij): Tekstrij => (rij.plaatsing_nr === "P100003" ? { ...rij, einde: "2027-01-01" } : rij)
    expect(zet("plaatsingen.csv", lijst => lijst.map(langer))).toContain("plaatsing_buiten_dienstverband")
  })
})

describe("verhoudingen als in de brondocumenten", () => {
  const tussen = (waarde: number, van: number, tot: number): void => {
    expect(waarde).toBeGreaterThanOrEqual(van)
    expect(waarde).toBeLessThanOrEqual(tot)
  }

  test("ruim 1800 in de bijstand bij de start (Ontwikkelprogramma TDC, hoofdstuk 2), daarna iets minder", () => {
    tussen(bijstandOp(regio, "2018-01-01"), 1700, 1900)
    for (const jaar of [2020, 2022, 2024, 2026]) tussen(bijstandOp(regio, `${jaar}-06-01`), 1450, 1850)
  })

  test("de Wsw krimpt in vijf jaar met ruim 20 % (hoofdstuk 2)", () => {
    tussen(dienstverbandenOp(regio, "wsw", "2018-01-01"), 950, 1120)
    tussen(dienstverbandenOp(regio, "wsw", "2023-01-01") / dienstverbandenOp(regio, "wsw", "2018-01-01"), 0.75, 0.83)
  })

  test.each([
    ["2019-01-01", 53],
    ["2020-01-01", 66],
    ["2021-01-01", 82],
    ["2022-01-01", 97],
  ])("beschut werk op %s ligt rond de schatting van %i plekken (hoofdstuk 2, tabel)", (dag, schatting) => {
    tussen(dienstverbandenOp(regio, "beschut", dag), schatting * 0.75, schatting * 1.25)
  })

  test("werk houdt stand als in het ontwerp van de monitor: na 3, 6 en 12 maanden", () => {
    tussen(nogAanHetWerk(regio, "2024", 92), 0.74, 0.88)
    tussen(nogAanHetWerk(regio, "2024", 183), 0.64, 0.8)
    tussen(nogAanHetWerk(regio, "2024", 365), 0.48, 0.64)
  })

  test("één op de vijf trajecten valt uit; zes op de tien meldingen leiden tot een uitkering", () => {
    tussen(uitvaldeel(regio), 0.16, 0.26)
    tussen(instroomdeel(regio), 0.55, 0.7)
  })

  test("in de bijstand staan de meesten op trede 2 tot en met 4", () => {
    const [, een = 0, twee = 0, drie = 0, vier = 0, vijf = 0, zes = 0] = tredeverdeling(regio, VANDAAG)
    tussen(een, 0.05, 0.18)
    tussen(twee + drie + vier, 0.7, 0.9)
    tussen(vijf, 0.02, 0.1)
    expect(zes).toBeLessThan(0.02)
  })

  test("ongeveer honderd medewerkers; een casusregisseur heeft er rond de tachtig", () => {
    tussen(aantallen["medewerkers.csv"] ?? 0, 95, 130)
    for (const gemeente of ["stadskanaal", "veendam"]) {
      for (const last of caseloads(regio, gemeente, "casusregisseur", VANDAAG).values()) tussen(last, 60, 100)
    }
  })

  test("elke soort slordigheid komt voor, en geen enkele veel", () => {
    const tellingen = Object.entries(telSlordigheid(regio, VANDAAG))
    expect(tellingen.filter(([, aantal]) => aantal === 0)).toEqual([])
    expect(tellingen.filter(([soort, aantal]) => aantal > (soort === "dienstverband_zonder_uren" ? 300 : 220))).toEqual([])
  })
})

describe("de muren", () => {
  test("wie de regie heeft, werkt bij wie verantwoordelijk is", () => {
    const huis = new Map(rijen("medewerkers.csv").map(rij => [rij.medewerker_nr, rij.organisatie_code]))
    const verantwoordelijk = new Map(rijen("deelnemers.csv").map(rij => [rij.deelnemer_nr, rij.verantwoordelijke_code]))
    const gemeenten = new Set(["stadskanaal", "veendam"])
    const vreemd = rijen("betrokkenen.csv").filter(rij => {
      const organisatie = huis.get(rij.medewerker_nr) ?? ""
      return looptOp(rij, VANDAAG) && gemeenten.has(organisatie) && organisatie !== verantwoordelijk.get(rij.deelnemer_nr)
    })
    expect(vreemd).toEqual([])
  })

  test("niemand is verzonnen met een nummer of adres van een ander", () => {
    for (const rij of rijen("deelnemers.csv")) expect(`${rij.bsn || "9999"} ${rij.email}`).toMatch(/^9999\d* (\S+@example\.org)?$/)
    for (const rij of rijen("medewerkers.csv")) expect(rij.email).toMatch(/^[a-z.0-9-]+@[a-z]+\.example\.org$/)
    expect(new Set(rijen("medewerkers.csv").map(rij => rij.email)).size).toBe(rijen("medewerkers.csv").length)
  })
})

describe("de cast", () => {
  const bij = (bestand: string, nr: string): Tekstrij[] => rijen(bestand).filter(rij => rij.deelnemer_nr === nr)

  test("iedereen staat in de bestanden, met naam en adres", () => {
    for (const wie of Object.values(CAST.medewerkers)) {
      expect(rijen("medewerkers.csv")).toContainEqual(
        expect.objectContaining({ medewerker_nr: wie.medewerker_nr, naam: wie.naam, email: wie.email, rol: wie.rol }),
      )
    }
    for (const wie of Object.values(CAST.deelnemers)) {
      const rij = rijen("deelnemers.csv").find(deelnemer => deelnemer.deelnemer_nr === wie.deelnemer_nr)
      expect([rij?.voornaam, rij?.tussenvoegsel, rij?.achternaam].filter(Boolean).join(" ")).toBe(wie.naam)
      expect(rij?.email).toBe(wie.email)
    }
  })

  test("elke rol heeft iemand, die met mensen werkt als de rol dat doet", () => {
    const rollen = new Set<string>(Object.values(CAST.medewerkers).map(wie => wie.rol))
    expect(ROLLEN_MEDEWERKER.filter(rol => !rollen.has(rol))).toEqual([])
    expect(rijen("betrokkenen.csv").some(rij => rij.medewerker_nr === CAST.medewerkers.aaltje.medewerker_nr)).toBe(true)
  })

  test("Chantal heeft tachtig mensen, met iets te doen", () => {
    const { medewerker_nr } = CAST.medewerkers.chantal
    expect(caseloads(regio, "stadskanaal", "casusregisseur", VANDAAG).get(medewerker_nr)).toBe(80)
    const mensen = new Set(
      rijen("betrokkenen.csv").flatMap(rij => (rij.medewerker_nr === medewerker_nr && looptOp(rij, VANDAAG) ? [rij.deelnemer_nr] : [])),
    )
    const gemeten = Map.groupBy(
      rijen("treden.csv").filter(rij => mensen.has(rij.deelnemer_nr)),
      rij => rij.deelnemer_nr,
    )
    const nooit = [...mensen].filter(nr => !gemeten.has(nr)).length
    const lang = [...gemeten.values()].filter(metingen => metingen.every(meting => (meting.datum ?? "") < "2025-11-22")).length
    expect(nooit).toBeGreaterThan(0)
    expect(lang).toBeGreaterThan(3)
  })

  test("Amira ging in 26 maanden van trede 2 naar 5 en heeft een contract tot en met 30 november", () => {
    const { deelnemer_nr } = CAST.deelnemers.amira
    expect(bij("treden.csv", deelnemer_nr).map(rij => `${rij.datum} ${rij.trede}`)).toEqual([
      "2024-04-15 2",
      "2024-09-16 3",
      "2025-04-14 4",
      "2026-06-15 5",
    ])
    expect(bij("dienstverbanden.csv", deelnemer_nr)).toEqual([
      expect.objectContaining({
        werkgever_nr: "W1001",
        soort: "banenafspraak",
        begin: "2026-06-15",
        einde: "2026-12-01",
        loonwaarde_pct: "60",
        lks: "ja",
      }),
    ])
    expect(rijen("werkgevers.csv")[0]).toEqual(expect.objectContaining({ werkgever_nr: "W1001", naam: "Bakkerij De Korenaar" }))
  })

  test("Ineke, Yonas en Kees staan voor hercontrole, wegblijven en draaideur", () => {
    expect(bij("ontheffingen.csv", CAST.deelnemers.ineke.deelnemer_nr)[0]?.hercontrole_op).toBe("2026-12-01")
    const gemist = bij("aanwezigheid.csv", CAST.deelnemers.yonas.deelnemer_nr).filter(rij => rij.status === "niet_afgemeld")
    expect(gemist.map(rij => rij.datum)).toEqual(["2026-11-10", "2026-11-17"])
    expect(bij("uitkeringen.csv", CAST.deelnemers.kees.deelnemer_nr).map(rij => rij.begin)).toEqual(["2023-02-01", "2025-12-08"])
  })

  test("een half jaar later is het verhaal nog waar, alle dagen schuiven hele weken mee", async () => {
    const map = join(wortel, "later")
    await schrijfVoorbeeld(map, { vandaag: "2027-05-23", personen: 50 })
    const later = leesMap(map)
    expect(later["ontheffingen.csv"]?.rijen[0]?.hercontrole_op).toBe("2027-06-01")
    expect(keur(later, "2027-05-23")).toEqual([])
  })
})
