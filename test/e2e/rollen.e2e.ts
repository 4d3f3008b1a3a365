import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, inject, test } from "vitest"
import { rechtenVan } from "#modules/toegang"
import { CAST } from "../../db/voorbeeld/cast.ts"
import { bezoekAls, BREED, openTab, TABLET, TELEFOON } from "../support/bezoek.ts"
import { startBrowser } from "../support/browser.ts"
import { type Blad, BLADEN, dracht, logIn, verstuur, vormen, wandel } from "../support/wandeling.ts"
import { LEGE_LIJSTEN, MET_RIJEN, NAAR_ELDERS } from "../support/met-rijen.ts"

// Every page, for every role that may open it. First as a browser without script has them: each address of the table of
// routes that the role may open, and from there along every link, one of each kind; no link leads nowhere, each form has a
// button and an address that takes it, no page is too heavy. Then in the browser: each kind of page once, and whatever a
// role has on it that no page before had, under axe, without a word on the console and within the width of the screen:
// light on a wide screen, and the same page dark on a phone. Pages about something that the example region has none of are
// opened in test/formulieren.db.test.ts.
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const BEZOEKERS = [...Object.values(CAST.medewerkers), { ...CAST.deelnemers.amira, rol: "deelnemer" as const }]
/** HTML of a page, bytes; /stijl shows every part in every state. */
const ZWAARST = 30_000
/** Of the resident's own pages: they go out packed, and test/e2e/talen.e2e.ts weighs all that comes along. */
const ZWAARST_MIJN = 60_000
/** People with something of their own on their pages, nobody, and a list that is chosen from. */
const GEZOCHT = [...["Amira", "Kees", "Ineke", "nergens"].map(naam => `/zoeken?q=${naam}`), "/deelnemers?trede=3&sorteer=contact"]
const gewandeld = new Map<string, { cookie: string; bladen: Blad[] }>()
const geopend = new Set<string>()

test.concurrent.for(BEZOEKERS)("$rol $naam, langs alles wat die mag openen", async ({ naam, rol }, { expect }) => {
  const basis = inject("basis")
  const cookie = await logIn(basis, naam)
  const mag = new Set<string>([...rechtenVan(rol), "openbaar"])
  const begin = BLADEN.filter(b => mag.has(b.recht) && !b.path.includes(":")).map(b => b.path)
  const gevonden = await wandel(basis, cookie, [...begin, ...(mag.has("deelnemers") ? GEZOCHT : [])])
  const zwaar = gevonden.bladen.filter(
    b => b.route !== "/stijl" && Buffer.byteLength(b.html) > (rol === "deelnemer" ? ZWAARST_MIJN : ZWAARST),
  )
  gewandeld.set(naam, { cookie, bladen: gevonden.bladen })
  for (const route of gevonden.geopend) geopend.add(route)
  expect(gevonden.bezwaren).toEqual([])
  expect(zwaar.map(b => `${b.pad}: ${Buffer.byteLength(b.html)}`)).toEqual([])
})

test("wie niet is ingelogd, langs alles wat openbaar is", async () => {
  const begin = BLADEN.filter(b => b.recht === "openbaar" && !b.path.includes(":")).map(b => b.path)
  const { bladen, bezwaren } = await wandel(inject("basis"), "", begin)
  expect(bezwaren).toEqual([])
  gewandeld.set("niemand", { cookie: "", bladen })
})

/** One good row, and one that says nothing. */
const VOORZIENINGEN = "voorziening_code;naam;soort;uitvoerder_code;gemeente_code\nWANDELING;Wandelen;sport;stadskanaal;0037\nLEEG;;;;\n"

test("langs de bladzijden van een invoer, een vertaling en een uitvoer, zonder script; wat landde gaat er weer uit", async () => {
  const basis = inject("basis")
  const { cookie, bladen } = gewandeld.get(CAST.medewerkers.wim.naam)!
  const stuur = (pad: string, invoer: Record<string, unknown>, bestand?: File) => verstuur(basis, cookie, pad, invoer, bestand)
  const klaar = async (pad: string) => {
    const stand = async () => ((await (await fetch(`${basis}${pad}/stand`, { headers: { cookie } })).json()) as { klaar: boolean }).klaar
    await expect.poll(stand, { timeout: 30_000 }).toBe(true)
    return pad
  }
  const langs = async (pad: string, ...onder: string[]) => {
    const gevonden = await wandel(basis, cookie, [pad, ...onder.map(deel => `${pad}/${deel}`)], pad)
    expect(gevonden.bezwaren).toEqual([])
    bladen.push(...gevonden.bladen)
    for (const route of gevonden.geopend) geopend.add(route)
  }
  const leesIn = async () => klaar(await stuur("/invoer", { bron: "wandeling" }, new File([VOORZIENINGEN], "voorzieningen.csv")))
  // One that waits for a choice, as the browser finds it later, and one that lands.
  await langs(await leesIn(), "stand", "meldingen", "meldingen.csv", "rapport.json", "weggooien")
  const inlezing = await leesIn()
  await klaar(await stuur(inlezing, { keuze: "goede_rijen" }))
  await langs(inlezing, "terugdraaien")
  expect(await stuur(`${inlezing}/terugdraaien`, {})).toMatch(/^200: .*teruggedraaid/s)
  const vertaling = await stuur("/invoer/vertalen", { bron: "wandeling" }, new File(["nr;wat\n1;Taal\n"], "lijst.csv"))
  expect(vertaling).toMatch(/^\/invoer\/[0-9a-f-]+\/vertalen$/)
  await langs(vertaling)
  await langs(await klaar(await stuur("/uitvoer", {})), "stand")
})

test("elke bladzijde is door iemand geopend", () => {
  const elders = [MET_RIJEN, NAAR_ELDERS, LEGE_LIJSTEN]
  const dicht = BLADEN.map(b => b.path).filter(path => !geopend.has(path) && !elders.some(lijst => lijst.has(path)))
  expect(dicht).toEqual([])
  expect(gewandeld.size).toBe(BEZOEKERS.length + 1)
})

/**
 * Of each kind of page one, and each page that has something that none before it had: only that can be wrong. In another light only
 * what is dressed as nothing before it.
 */
function* teKeuren(): Iterable<{ cookie: string; pad: string; donker: boolean }> {
  const [soorten, gezien] = [new Set<string>(), new Set<string>()]
  const nieuw = (wat: readonly string[]): boolean => wat.filter(w => !gezien.has(w) && gezien.add(w)).length > 0
  for (const { cookie, bladen } of gewandeld.values())
    for (const { soort, route, pad, html } of bladen) {
      // The pages of the monitor are one route, and each a page of its own.
      const kind = route === "/monitor/:vraag" ? soort : route
      const donker = nieuw(dracht(html))
      if (nieuw(vormen(html)) || !soorten.has(kind)) yield { cookie, pad, donker }
      soorten.add(kind)
    }
}

test("elke soort bladzijde onder axe, licht op een breed scherm en donker op een telefoon", { timeout: 300_000 }, async () => {
  const rij = [...teKeuren()]
  const fouten: string[] = []
  // Two tabs: while one is drawn the other is made.
  const tab = async () => {
    const { keurOveral, weg } = await openTab(browser)
    for (let blad = rij.shift(); blad; blad = rij.shift()) fouten.push(...(await keurOveral(blad.pad, blad.cookie, blad.donker)))
    await weg()
  }
  await Promise.all([tab(), tab()])
  expect(fouten).toEqual([])
})

test.concurrent.for([
  ["breed", BREED, "light"],
  ["tablet", TABLET, "light"],
  ["telefoon in het donker", TELEFOON, "dark"],
] as const)("elk onderdeel in elke toestand, en wat er niet is, %s", async ([, viewport, colorScheme]) => {
  const bezoeker = await bezoekAls(browser, CAST.medewerkers.chantal.naam, { viewport, colorScheme })
  await bezoeker.ga("/stijl")
  await bezoeker.ga("/bestaat-niet", 404)
  await bezoeker.weg()
})
