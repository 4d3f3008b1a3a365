import type { Browser } from "playwright-core"
import { afterAll, beforeAll, test } from "vitest"
import { CAST } from "../../db/voorbeeld/cast.ts"
import { type Bezoeker, bezoekAls, BREED, TABLET, TELEFOON } from "../support/bezoek.ts"
import { startBrowser } from "../support/browser.ts"

// Every role through every page that its navigation offers, and one level on: each page under axe, within the width of
// the screen, without a word on the console. Light on a wide screen, dark on a phone.
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const MENSEN = [...Object.values(CAST.medewerkers), CAST.deelnemers.amira].map(p => p.naam)
const UUID = /[0-9a-f]{8}-[0-9a-f-]{27}/

/** Paths of the links in a part of the page, one of each kind: ids are all alike. */
async function paden({ page }: Bezoeker, deel: string): Promise<string[]> {
  const hrefs = await page.locator(`${deel} a[href^="/"]`).evaluateAll(links => links.map(a => a.getAttribute("href")!))
  const soorten = new Map(hrefs.map(href => [new URL(href, "http://x").pathname.replace(UUID, ":id"), href.split("#")[0]!]))
  return [...soorten.values()].filter(href => !/\.(csv|json|pdf)$|download|uitloggen/.test(href))
}

// Two at a time: they only read, and while one page is drawn the next is made.
test.concurrent.for(MENSEN)("%s, door alle pagina's van het menu en één stap verder", async (naam, { expect }) => {
  const bezoeker = await bezoekAls(browser, naam)
  const begin = new URL(bezoeker.page.url()).pathname
  await bezoeker.ga(begin)
  const menu = await paden(bezoeker, "nav")
  const verder = new Set<string>()
  for (const pad of menu) {
    const antwoord = await bezoeker.ga(pad)
    expect((await antwoord.text()).length, `${pad} is te zwaar`).toBeLessThan(60_000)
    for (const p of (await paden(bezoeker, "main")).slice(0, 6)) verder.add(p)
  }
  for (const pad of [...verder].slice(0, 10)) await bezoeker.ga(pad)
  await bezoeker.weg()
  const telefoon = await bezoekAls(browser, naam, { viewport: TELEFOON, colorScheme: "dark" })
  for (const pad of menu) await telefoon.ga(pad)
  await telefoon.weg()
})

test.concurrent.for([
  ["breed", BREED],
  ["tablet", TABLET],
  ["telefoon", TELEFOON],
] as const)("wat iedereen ziet, %s", async ([, viewport]) => {
  const bezoeker = await bezoekAls(browser, null, { viewport })
  for (const pad of ["/inloggen", "/privacy", "/over"]) await bezoeker.ga(pad)
  await bezoeker.ga("/bestaat-niet", 404)
  await bezoeker.weg()
})

test.concurrent.for([
  ["breed", BREED, "light"],
  ["tablet", TABLET, "light"],
  ["telefoon in het donker", TELEFOON, "dark"],
] as const)("elk onderdeel in elke toestand, %s", async ([, viewport, colorScheme]) => {
  const bezoeker = await bezoekAls(browser, CAST.medewerkers.chantal.naam, { viewport, colorScheme })
  await bezoeker.ga("/stijl")
  await bezoeker.weg()
})
