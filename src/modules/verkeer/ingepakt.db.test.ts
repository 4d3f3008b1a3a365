import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { ARCHIEF_GRENZEN, nieuwBudget, openArchief } from "#platform/archief"
import { openSessie } from "#platform/sessie"
import { type InvoerRegio, openInvoerRegio } from "../../../test/support/invoer.ts"
import { type Bouwcel, type Bouwmap, xlsx } from "../../../test/support/xlsx-bouwer.ts"
import { zip } from "../../../test/support/zip-bouwer.ts"
import { importeer, type ImportOpties } from "./importeer.command.ts"
import type { ImportRapport } from "./rapport.rules.ts"
import { pakBestandUit, UITPAKGRENS, type Uitpakgrens } from "./uitpakken.command.ts"

let regio: InvoerRegio
beforeAll(async () => {
  regio = await openInvoerRegio()
})
afterAll(() => regio.close())
/** Without people; that ends the sessions as well. */
beforeEach(async () => {
  await regio.alsEigenaar("truncate deelnemer cascade")
  const [account] = await regio.alsEigenaar<{ id: string }>("select id from account where email = 'invoer@example.org'")
  regio.regiobreed = await openSessie(regio.db, account!.id, { medewerkerId: null, deelnemerId: null }, "cli")
})

/** Imports one file as `trede import FILE` does. */
async function lees(naam: string, inhoud: Buffer, opties: Partial<ImportOpties> = {}): Promise<ImportRapport> {
  const map = mkdtempSync(join(tmpdir(), "trede-ingepakt-"))
  writeFileSync(join(map, naam), inhoud)
  return importeer(regio.services, { token: regio.regiobreed, map: join(map, naam), ...opties }).finally(() =>
    rmSync(map, { recursive: true }),
  )
}
const werkmap = (bouw: Bouwmap, opties?: Partial<ImportOpties>): Promise<ImportRapport> => lees("regio.xlsx", xlsx(bouw), opties)
const codes = (r: ImportRapport): string[] =>
  r.meldingen.filter(m => m.ernst !== "let_op").map(m => `${m.bestand} ${m.rij}:${m.regel} ${m.kolom}=${m.waarde} ${m.code}`)
const blijftAchter = (): string[] =>
  existsSync(`${regio.services.dataDir}/overdracht`) ? readdirSync(`${regio.services.dataDir}/overdracht`) : []

const KOP = ["deelnemer_nr", "verantwoordelijke_code", "bsn", "voornaam", "achternaam", "geboortedatum"]
const datum = (serie: number, stijl = 1): Bouwcel => ({ xml: `<c r="@" s="${stijl}"><v>${serie}</v></c>` })
const DEELNEMERS: Bouwcel[][] = [
  KOP,
  ["1", "stadskanaal", 123456782, "Ada", 'Proef; met "tekens"', datum(32994)],
  ["2", "stadskanaal", null, "Bob", "Proef", datum(33359, 3)],
]
const TREDEN: Bouwcel[][] = [
  ["deelnemer_nr", "datum", "trede"],
  [1, datum(45000), 3],
  [2, "9-3-2025", "4"],
]
const CSV = {
  "deelnemers.csv": `${KOP.join(";")}\n1;stadskanaal;123456782;Ada;"Proef; met ""tekens""";1990-05-01\n2;stadskanaal;;Bob;Proef;1991-05-01\n`,
  "treden.csv": "deelnemer_nr;datum;trede\n1;2023-03-15;3\n2;9-3-2025;4\n",
}

test("map, zip en werkmap met dezelfde gegevens geven hetzelfde rapport en laten niets achter", async () => {
  const alsMap = await regio.leesIn(CSV)
  expect(alsMap.geland).toBe(true)
  const ingangen = Object.entries(CSV).map(([naam, inhoud]) => ({ naam: `export 2025/${naam}`, inhoud }))
  const alsZip = await lees("regio.zip", zip([{ naam: "export 2025/", inhoud: "", methode: 0 }, ...ingangen]))
  const alsWerkmap = await werkmap({
    bladen: [
      { naam: "Deelnemers", rijen: DEELNEMERS },
      { naam: "treden.csv", rijen: TREDEN },
    ],
  })
  const inZip = await lees(
    "alles.ZIP",
    zip([
      {
        naam: "regio.xlsx",
        inhoud: xlsx({
          bladen: [
            { naam: "deelnemers", rijen: DEELNEMERS },
            { naam: "treden", rijen: TREDEN },
          ],
        }),
      },
    ]),
  )
  const alles = (r: ImportRapport): object => r.bestanden.map(b => [b.bestand, b.rijen, b.goed, b.ongewijzigd])
  for (const rapport of [alsZip, alsWerkmap, inZip]) {
    expect(codes(rapport)).toEqual(codes(alsMap))
    expect(alles(rapport)).toEqual([
      ["deelnemers.csv", 2, 2, 2],
      ["treden.csv", 2, 2, 2],
    ])
  }
  expect(blijftAchter()).toEqual([])
})

describe("cellen", () => {
  test("een rij heet zoals in het rekenblad, ook na lege rijen en met regeleinden in cellen", async () => {
    const rijen: Bouwcel[][] = [
      [],
      KOP,
      [],
      ["1", "stadskanaal", null, "Ada\nvan\r\nboven", "Proef", "1990-05-01"],
      [" "],
      [],
      ["2", "stadskanaal", "123456789", "Bob", "Proef", datum(33359)],
    ]
    const rapport = await werkmap({ bladen: [{ naam: "deelnemers", rijen }] }, { goedeRijen: true })
    expect(codes(rapport)).toEqual(["deelnemers.csv 2:7 bsn=*****6789 bsn_elfproef"])
    expect(await regio.alsEigenaar("select voornaam from deelnemer")).toEqual([{ voornaam: "Ada\nvan\nboven" }])
  })

  test("tellen vanaf 1904, nullen vooraan, getallen als tekst, gedeelde tekst met opmaak", async () => {
    const teksten =
      '<sst><si><t>stads</t></si><si><r><t>stads</t></r><r><rPr><b/></rPr><t>kanaal</t></r><rPh sb="0" eb="1"><t>uitspraak</t></rPh></si><si><t>_x0041_da_x0000_</t></si></sst>'
    const gedeeld = (nr: number): Bouwcel => ({ xml: `<c r="@" t="s"><v>${nr}</v></c>` })
    const rijen: Bouwcel[][] = [
      KOP,
      [{ xml: '<c r="@" s="4"><v>12</v></c>' }, gedeeld(1), 12345611, gedeeld(2), "'=Proef", datum(32994 - 1462)],
    ]
    const rapport = await werkmap({ bladen: [{ naam: "deelnemers", rijen }], vanaf1904: true, teksten })
    expect(codes(rapport)).toEqual(["deelnemers.csv 1:2 bsn=****5611 voorloopnul_aangevuld"])
    expect(
      await regio.alsEigenaar(
        "select n.deelnemer_nr, d.voornaam, d.achternaam, d.geboortedatum::text as dag from deelnemer d join deelnemer_nummer n on n.deelnemer_id = d.id",
      ),
    ).toEqual([{ deelnemer_nr: "00012", voornaam: "Ada", achternaam: "'=Proef", dag: "1990-05-01" }])
  })

  test("een dag die Excel telt en die er nooit was, een tijd bij een datum en een datum zonder opmaak worden geweigerd", async () => {
    const rijen = [60, 45000.5].map((serie, i): Bouwcel[] => [`${i}`, "stadskanaal", null, "A", "B", datum(serie)])
    const rapport = await werkmap({ bladen: [{ naam: "deelnemers", rijen: [KOP, ...rijen, ["3", "stadskanaal", null, "A", "B", 32994]] }] })
    expect(codes(rapport)).toEqual([
      "deelnemers.csv 1:2 geboortedatum=1900-02-29 datum_bestaat_niet",
      "deelnemers.csv 2:3 geboortedatum=2023-03-15 12:00:00 datumvorm",
      "deelnemers.csv 3:4 geboortedatum=32994 datumvorm",
    ])
  })

  test("formules worden niet uitgevoerd: een bewaarde uitkomst wordt gelezen en gemeld, een ontbrekende weigert de rij", async () => {
    const formule = (f: string, v: string, soort = "str"): Bouwcel => ({ xml: `<c r="@" t="${soort}"><f>${f}</f>${v}</c>` })
    const rijen: Bouwcel[][] = [
      KOP,
      ["1", "stadskanaal", null, formule("A1", "<v>Ada</v>"), "P", "1990-05-01"],
      ["2", "stadskanaal", null, formule("A1", "<v>Bob</v>"), "P", "1990-05-01"],
      ["3", "stadskanaal", null, formule("1+1", ""), "P", "1990-05-01"],
      ["4", "stadskanaal", null, "Dik", formule("cmd|'/c calc'!A0", "<v>#REF!</v>", "e"), "1990-05-01"],
    ]
    const rapport = await werkmap({ bladen: [{ naam: "deelnemers", rijen }] }, { goedeRijen: true })
    expect(codes(rapport)).toEqual([
      "deelnemers.csv 1:2 voornaam=Ada formule",
      "deelnemers.csv 3:4 voornaam= formule_zonder_uitkomst",
      "deelnemers.csv 3:4 voornaam= verplicht_leeg",
      "deelnemers.csv 4:5 achternaam=#REF! formule_zonder_uitkomst",
    ])
    expect(rapport.bestanden[0]).toMatchObject({ rijen: 4, goed: 2, geweigerd: 2 })
  })

  test("procenten, samengevoegde cellen en verborgen bladen worden gemeld", async () => {
    const werk = [
      ["dienstverband_nr", "deelnemer_nr", "organisatie_code", "soort", "begin", "loonwaarde_pct"],
      ["D", "1", "stadskanaal", "lks", "2025-01-01", { xml: '<c r="@" s="2"><v>0.35</v></c>' }],
    ] as const
    const rapport = await werkmap({
      bladen: [
        { naam: "dienstverbanden", rijen: werk, na: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>' },
        { naam: "deelnemers", rijen: DEELNEMERS, stand: "veryHidden" },
        { naam: "Toelichting", rijen: [["x"]] },
      ],
    })
    const gevonden = codes(rapport)
    expect(gevonden).toContain("dienstverbanden.csv 1:2 loonwaarde_pct=35 procent")
    expect(gevonden).toContain("dienstverbanden.csv null:null null=A1:B2 samengevoegd")
    expect(gevonden).toContain("regio.xlsx: deelnemers null:null null=null verborgen_blad")
    expect(gevonden).toContain("regio.xlsx: Toelichting null:null null=null onbekend_bestand")
  })
})

describe("namen", () => {
  test("een werkmap met één blad mag de naam zelf dragen, ook in een map naast CSV", async () => {
    const rapport = await regio.leesIn({
      "Deelnemers.xlsx": xlsx({ bladen: [{ naam: "Blad1", rijen: DEELNEMERS }] }),
      "treden.csv": CSV["treden.csv"],
    })
    expect(rapport).toMatchObject({
      geland: true,
      bestanden: [
        { bestand: "deelnemers.csv", goed: 2 },
        { bestand: "treden.csv", goed: 2 },
      ],
    })
  })

  test("twee bladen of bestanden met één naam vallen beide weg, en niets landt", async () => {
    const tweeBladen = await werkmap(
      {
        bladen: [
          { naam: "treden", rijen: TREDEN },
          { naam: "Treden.csv", rijen: TREDEN },
        ],
      },
      { goedeRijen: true },
    )
    const tweeIngangen = await lees(
      "x.zip",
      zip([
        { naam: "a/treden.csv", inhoud: "x" },
        { naam: "b/treden.csv", inhoud: "y" },
      ]),
      { goedeRijen: true },
    )
    const naast = await regio.leesIn(
      { "regio.xlsx": xlsx({ bladen: [{ naam: "treden", rijen: TREDEN }] }), "treden.csv": CSV["treden.csv"] },
      { goedeRijen: true },
    )
    for (const rapport of [tweeBladen, tweeIngangen, naast]) {
      expect(rapport).toMatchObject({ geland: false, bestanden: [] })
      expect(rapport.meldingen.map(m => m.code)).toEqual(["bestand_dubbel", "bestand_dubbel"])
    }
  })

  test("wat geen map, zip, werkmap of CSV is geeft uitleg", async () => {
    await expect(lees("x.ods", Buffer.from("x"))).rejects.toThrow(/geen map en geen \.zip, \.xlsx of \.csv/)
    await expect(lees("leeg.xlsx", Buffer.alloc(0))).rejects.toThrow(/leeg\.xlsx: Het bestand is leeg/)
    expect(blijftAchter()).toEqual([])
  })
})

describe("grenzen: weggehaald of verlaagd doet een bestand iets anders, dus de grens is het die weigert", () => {
  const groot = (): Buffer =>
    xlsx({
      bladen: [{ naam: "treden", rijen: Array.from({ length: 20_000 }, (_, i): Bouwcel[] => [`${i}`, `tekst ${i * 7_919}`, i * 31]) }],
    })
  const pak = async (anders: Partial<Uitpakgrens>): Promise<string> => {
    const map = mkdtempSync(join(tmpdir(), "trede-grens-"))
    writeFileSync(join(map, "regio.xlsx"), groot())
    const vraag = { pad: join(map, "regio.xlsx"), naam: "regio.xlsx", map: join(map, "uit"), gevraagd: [], alles: true }
    return pakBestandUit(vraag, { ...UITPAKGRENS, ...anders })
      .then(
        delen => `${delen.length} blad`,
        (fout: Error) => fout.message,
      )
      .finally(() => rmSync(map, { recursive: true }))
  }
  test("tijd en geheugen van het proces", async () => {
    expect(await pak({})).toBe("1 blad")
    expect(await pak({ seconden: 0, secondenPerMegabyte: 0 })).toMatch(/duurde te lang en is gestopt\. Verdeel/)
    expect(await pak({ geheugenMegabytes: 10 })).toMatch(/te groot en het lezen is gestopt\. Verdeel/)
    expect(await pak({ heapMegabytes: 6 })).toMatch(/te groot en het lezen is gestopt/)
  })

  test("verhouding, aantal en som van een archief", async () => {
    const map = mkdtempSync(join(tmpdir(), "trede-grens-"))
    const pad = join(map, "bom.zip")
    const opent = async (inhoud: Buffer): Promise<string> => {
      writeFileSync(pad, inhoud)
      return openArchief(pad, nieuwBudget()).then(
        a => (a.sluit(), "open"),
        (fout: Error) => fout.message,
      )
    }
    const gevallen = [
      [
        "verhouding",
        () => zip([{ naam: "a", inhoud: Buffer.alloc(20_000_000, "0") }]),
        /keer zo groot/,
        Number.POSITIVE_INFINITY,
        /^open$/,
      ],
      [
        "delen",
        () => zip(Array.from({ length: 2_001 }, (_, i) => ({ naam: `${i}`, inhoud: "" }))),
        /meer dan 2\.000/,
        Number.POSITIVE_INFINITY,
        /^open$/,
      ],
      [
        "uitgepakt",
        () => zip([1, 2, 3].map(n => ({ naam: `${n}`, inhoud: Buffer.alloc(4_000_000, 7), methode: 0 }))),
        /^open$/,
        10_000_000,
        /Verdeel de gegevens/,
      ],
    ] as const
    for (const [grens, maak, zegt, anders, dan] of gevallen) {
      const eerst = ARCHIEF_GRENZEN[grens]
      expect(await opent(maak())).toMatch(zegt)
      ARCHIEF_GRENZEN[grens] = anders
      expect(await opent(maak())).toMatch(dan)
      ARCHIEF_GRENZEN[grens] = eerst
    }
    rmSync(map, { recursive: true })
  })
})
