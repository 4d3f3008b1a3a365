import { expect, test } from "vitest"
import { type Code, codes, type Indicatoren, SPLITSINGEN, type Splitsing, splitsingenVan, VELDEN } from "#engines/indicatoren"
import type { Shell } from "#platform/page"
import { cijfers } from "../../../test/support/cijfers.ts"
import type { Blad } from "./blad.page.ts"
import { bladInhoud } from "./blad.view.tsx"
import { DEFINITIES, hoeveelTekst } from "./definities.teksten.ts"
import { bescherm } from "./getoond.view.ts"
import { kolommenVan, splitstabellen } from "./splitsing.view.ts"
import { Splitskaart } from "./splitskaart.view.tsx"
import { tabelVan } from "./tabel.view.ts"
import { VRAGEN } from "./vragen.view.ts"
import type { Vraagstuk } from "./vraagstuk.view.ts"

// Issue 2 §6: every indicator on a page. A field is shown where another value of it makes another page and another file; what is
// only read to be left out, or not at all, makes neither.
const PERIODE = { van: "2025-01-01", tot: "2026-01-01", p: "2026-01-01" }
const SHELL = { pad: "/monitor/x" } as Shell

/** Fields that stand on no page under their own name, and why. */
const ANDERS: Readonly<Record<string, string>> = {
  "INSTROOM-PCT.aandeel": "de pagina deelt zelf: teller en noemer staan erbij",
  "TRJ-UITVAL.aandeel": "de pagina deelt zelf: teller en noemer staan erbij",
}

/** Large different counts everywhere, so that nothing is left out for being small or equal. */
function figuren(anders?: { code: Code; veld: string }): Indicatoren {
  let n = 40_000
  const leeg = cijfers({ deelnemers: [] })
  const waarde = (code: Code, veld: string): unknown => {
    const plus = anders?.code === code && anders.veld === veld ? 5000 : 0
    const soort = (VELDEN[code] as Record<string, { soort: string; sleutels?: readonly string[] }>)[veld]!
    if (soort.soort === "matrix") return Array.from({ length: 6 }, () => Array.from({ length: 6 }, () => (n += 7) + plus))
    if (soort.soort === "kaart") return Object.fromEntries(soort.sleutels!.map(sleutel => [sleutel, (n += 7) + plus]))
    return (n += 7) + plus
  }
  return Object.fromEntries(
    Object.entries(leeg).map(([code, velden]) => [
      code,
      Object.fromEntries(Object.keys(velden).map(veld => [veld, waarde(code as Code, veld)])),
    ]),
  ) as unknown as Indicatoren
}

const html = (deel: unknown) => String(deel)
/** A question with these figures and without a split. */
function bladVan(vraag: Vraagstuk, g: Indicatoren, reeks: unknown[] = [{ periode: PERIODE, g }]): Blad {
  const kader = { organisaties: [], mijn: false }
  return {
    vraag, nu: g, eerder: null, reeks, tekening: null, splitsing: null, lijsten: new Set(),
    query: {}, bereik: kader, keuze: { soort: "organisaties", organisaties: [], exact: true }, alleen: null, periode: PERIODE,
    periodeFout: null, vast: false, rechten: new Set(), organisatienamen: new Map(), gemaakt: "nu", vandaag: "2026-02-01",
  } as unknown as Blad // biome-ignore format: one page
}
/** Its page and its files. */
function toon(vraag: Vraagstuk, g: Indicatoren): { pagina: string; bestanden: string } {
  const blad = bladVan(vraag, g)
  const tabellen = ["kern", "nader", "matrix", ...[1, 2, 3, 4, 5].map(nr => `verdeling-${nr}`)]
  return { pagina: html(bladInhoud(blad, SHELL).inhoud), bestanden: JSON.stringify(tabellen.map(tabel => tabelVan(blad, tabel))) }
}

const GEWOON = figuren()
const ELK = Object.entries(VELDEN).flatMap(([code, velden]) => Object.keys(velden).map(veld => ({ code: code as Code, veld })))
/** The fields that no question shows both on its page and in its files. */
function nergens(vragen: readonly Vraagstuk[], velden = ELK): string[] {
  const gewoon = new Map(vragen.map(vraag => [vraag, toon(vraag, GEWOON)]))
  const staatOp = (vraag: Vraagstuk, g: Indicatoren) => {
    const [was, is] = [gewoon.get(vraag)!, toon(vraag, g)]
    return was.pagina !== is.pagina && was.bestanden !== is.bestanden
  }
  return velden
    .filter(plek => !vragen.some(vraag => vraag.codes.includes(plek.code) && staatOp(vraag, figuren(plek))))
    .map(({ code, veld }) => `${code}.${veld}`)
}

test("elk veld van elke indicator staat op een pagina en in een bestand, of heeft een reden", () => {
  expect(nergens(VRAGEN)).toEqual(Object.keys(ANDERS))
})

/** Fields that a split does not show again, and why. */
const ANDERS_GESPLITST: Readonly<Record<string, string>> = {
  "PLS.soorten per soort": "is de splitsing zelf",
  "PLS.sectoren per sector": "is de splitsing zelf",
  "KWAL.niveaus per niveau": "is de splitsing zelf",
  "SAMEN.geslacht per geslacht": "is de splitsing zelf",
}
/** Fields that no split shows at all. */
const NOOIT_GESPLITST = new Set([...Object.keys(ANDERS), "TREDE-MATRIX.matrix"])
/** Not split where small numbers are protected, and why. */
const NIET_BESCHERMD: Readonly<Record<string, string>> = {
  "BIJ-AANDEEL": "volgt uit BIJ-STAND en een getal dat iedereen kent",
  "TRJ-EIND": "verschilt van de noemer van TRJ-UITVAL een paar mensen, die dan te herleiden zijn",
}

const GROEPEN: Partial<Record<Splitsing, readonly [string, string]>> = {
  leeftijd: [codes.LEEFTIJDEN[0], codes.LEEFTIJDEN[1]],
  geslacht: [codes.GESLACHTEN[0], codes.GESLACHTEN[1]],
  niveau: [codes.NIVEAUS[0], codes.NIVEAUS[1]],
  soort: [codes.SOORTEN_WERK[0], codes.SOORTEN_WERK[1]],
  sector: [codes.SECTOREN[0], codes.SECTOREN[1]],
} // biome-ignore format: one line a split

/** The card of a split, with each of its tables in turn, and its file; the first of two groups has these figures. */
function toonSplitsing(vraag: Vraagstuk, soort: Splitsing, g: Indicatoren): { pagina: string; bestanden: string } {
  const [deze, andere] = GROEPEN[soort] ?? ["a", "b"]
  const gesplitst = { delen: { [deze]: g, [andere]: GEWOON }, totaal: GEWOON, splitsing: soort, exact: true }
  const tabellen = splitstabellen(vraag, gesplitst, new Map())
  const bladen = tabellen.map((_, hier) => ({ ...bladVan(vraag, GEWOON), splitsing: { soort, keuzes: [soort], tabellen, hier } }))
  return {
    pagina: bladen.map(blad => html(Splitskaart({ blad, pad: SHELL.pad }))).join(),
    bestanden: JSON.stringify(tabelVan(bladen[0]!, "splitsing")),
  }
}

/** The fields that are split so by the contract and stand on no page and in no file of it. */
function nietGesplitst(vragen: readonly Vraagstuk[], velden = ELK): string[] {
  const gewoon = new Map(vragen.map(vraag => [vraag, new Map(SPLITSINGEN.map(soort => [soort, toonSplitsing(vraag, soort, GEWOON)]))]))
  const staatOp = (vraag: Vraagstuk, soort: Splitsing, plek: (typeof ELK)[number]) => {
    const [was, is] = [gewoon.get(vraag)!.get(soort)!, toonSplitsing(vraag, soort, figuren(plek))]
    return was.pagina !== is.pagina && was.bestanden !== is.bestanden
  }
  return velden
    .filter(({ code, veld }) => !NOOIT_GESPLITST.has(`${code}.${veld}`))
    .flatMap(plek =>
      splitsingenVan(plek.code, plek.veld)
        .filter(soort => !vragen.some(vraag => vraag.codes.includes(plek.code) && staatOp(vraag, soort, plek)))
        .map(soort => `${plek.code}.${plek.veld} per ${soort}`),
    )
}

/** The indicators that nobody sees split so who sees protected figures. */
function nietBeschermdGesplitst(vragen: readonly Vraagstuk[]): string[] {
  const leest = (vraag: Vraagstuk, soort: Splitsing, code: Code) => {
    const alles = (g: Indicatoren) =>
      JSON.stringify(kolommenVan({ ...vraag, splitsing: vraag.splitsing.map(k => ({ ...k, alBeschreven: [] })) }, soort, false).map(k => [k.geheel(g), k.delen?.(g), k.bij?.lees(g)])) // biome-ignore format: one thought
    return Object.keys(VELDEN[code]).some(veld => alles(GEWOON) !== alles(figuren({ code, veld })))
  }
  return (Object.keys(VELDEN) as Code[])
    .filter(code => !(code in NIET_BESCHERMD))
    .flatMap(code =>
      splitsingenVan(code)
        .filter(soort => !vragen.some(vraag => vraag.codes.includes(code) && leest(vraag, soort, code)))
        .map(soort => `${code} per ${soort}`),
    )
}

test("elk veld staat in elke splitsing van het contract op een pagina en in een bestand, of heeft een reden", () => {
  expect(nietGesplitst(VRAGEN).toSorted()).toEqual(Object.keys(ANDERS_GESPLITST).toSorted())
  expect(nietBeschermdGesplitst(VRAGEN)).toEqual([])
})

test("zonder kolom, en zonder de tabellen die volgen, ontbreken er splitsingen (ingebouwde fout)", () => {
  const zonder = (weg: Code) =>
    VRAGEN.map(vraag => ({ ...vraag, kern: () => [], nader: () => [], splitsing: vraag.splitsing.filter(k => k.code !== weg) }))
  const velden = (weg: Code) => ELK.filter(({ code }) => code === weg)
  expect(nietGesplitst(zonder("TRJ-LOPEND"), velden("TRJ-LOPEND"))).toContain("TRJ-LOPEND.aantal per uitvoerder")
  expect(nietGesplitst(zonder("DUUR-3"), velden("DUUR-3"))).toContain("DUUR-3.noemer per sector")
  expect(nietBeschermdGesplitst(zonder("TREDE-STAND"))).toEqual(splitsingenVan("TREDE-STAND").map(s => `TREDE-STAND per ${s}`))
})

test("hoe elk cijfer liep staat in het bestand: per periode, en wat er toen niet was als niet geregistreerd", () => {
  const jaar = (j: number, g: Indicatoren | null) => ({ periode: { van: `${j}-01-01`, tot: `${j + 1}-01-01`, p: `${j + 1}-01-01` }, g })
  const reeks = [jaar(2023, null), jaar(2024, figuren({ code: "TRJ-START", veld: "aantal" })), jaar(2025, GEWOON)]
  const tabellen = ["kern", "nader"].flatMap(tabel => VRAGEN.flatMap(vraag => tabelVan(bladVan(vraag, GEWOON, reeks), tabel) ?? []))
  const cijferrijen = tabellen.filter(rij => rij.length > 4)
  const iets = expect.anything() as unknown
  const verwacht = (rij: unknown[]) => (rij[0] === "Cijfer" ? ["2023", "2024", "2025"] : ["niet geregistreerd", iets, rij[2]])
  for (const rij of cijferrijen) expect(rij.slice(-3)).toEqual(verwacht(rij))
  expect(cijferrijen.length).toBeGreaterThan(VRAGEN.length * 2)
  expect(cijferrijen.filter(rij => rij[0] !== "Cijfer" && rij.at(-2) !== rij.at(-1)).length).toBeGreaterThan(0)
})

test("zonder de tabel met de andere cijfers ontbreken er (ingebouwde fout)", () => {
  const kaal = VRAGEN.map(vraag => ({ ...vraag, nader: () => [] }))
  const velden = ["BIJ-UIT-WERK.voorlopig", "BIJ-AANDEEL.landelijk", "DUUR-3.volgemaakt", "TREDE-STAND.verouderd"]
  expect(
    nergens(
      kaal,
      ELK.filter(({ code, veld }) => velden.includes(`${code}.${veld}`)),
    ),
  ).toEqual(expect.arrayContaining(velden))
})

test("elke indicator zegt wat niet meetelt, en hoeveel waar de cijfers dat zeggen", () => {
  for (const [code, { buiten }] of Object.entries(DEFINITIES)) expect(buiten, code).toMatch(/[a-z].*\.$/)
  const g = cijfers({
    deelnemers: [
      { nr: "a", trajecten: [traject("nooit_begonnen")] },
      { nr: "b", trajecten: [traject("uitval")] },
    ],
  })
  expect(hoeveelTekst(DEFINITIES["TRJ-DUUR"], g, true)).toBe("Hoeveel dat er hier zijn: 1 traject.")
  expect(hoeveelTekst(DEFINITIES["TRJ-DUUR"], g, false)).toBe("Hoeveel dat er hier zijn: te weinig om te tonen.")
  expect(hoeveelTekst(DEFINITIES.WEP, g, true)).toBeUndefined()
})

const traject = (reden: "nooit_begonnen" | "uitval") => ({ begin: "2025-02-01", einde: "2025-05-01", reden })

test("hoeveel dienstverbanden geen uren hebben staat er voor iedereen, als het er genoeg zijn", () => {
  const zonderUren = Array.from({ length: 12 }, (_, i) => ({
    nr: `z${i}`,
    dienstverbanden: [{ begin: "2025-02-01", soort: "beschut" as const }],
  }))
  const metUren = zonderUren.map(({ nr, dienstverbanden }) => ({
    nr: `u${nr}`,
    dienstverbanden: dienstverbanden.map(d => ({ ...d, uren: 20 })),
  }))
  const echt = cijfers({ deelnemers: [...zonderUren, ...metUren] })
  expect([echt.BESCHUT.zonder_uren, bescherm(echt, 5).BESCHUT.zonder_uren]).toEqual([12, 10])
  expect(hoeveelTekst(DEFINITIES.BESCHUT, bescherm(echt, 5), false)).toContain("10 dienstverbanden zonder uren")
})
