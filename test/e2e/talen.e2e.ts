import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, inject, test } from "vitest"
import { TALEN, type Taal } from "#platform/taal"
import { CAST } from "../../db/voorbeeld/cast.ts"
import { axe, TELEFOON, tooWide } from "../support/bezoek.ts"
import { startBrowser } from "../support/browser.ts"
import { onvertaald } from "../support/vertaling.ts"
import { logIn, wandel } from "../support/wandeling.ts"

// The resident's part in every language, on a phone: each of his pages under axe and within the width of the screen, with not
// a word left in Dutch, and light enough for a slow line.
let browser: Browser
let cookie: string
beforeAll(async () => {
  browser = await startBrowser()
  cookie = await logIn(inject("basis"), CAST.deelnemers.amira.naam)
})
afterAll(() => browser.close())

/** What a first visit may cost, bytes, all of it: page, style, script, letters. */
const ZWAARST = 60_000

async function openIn(taal: Taal): Promise<Page> {
  const basis = inject("basis")
  const context = await browser.newContext({ baseURL: basis, viewport: TELEFOON, locale: "nl-NL" })
  const [name = "", value = ""] = cookie.split("=")
  await context.addCookies([
    { name, value, url: basis },
    { name: "taal", value: taal, url: basis },
  ])
  return context.newPage()
}

/** All that came over the line for what a page asks. */
async function wogenVan(page: Page, pad: string): Promise<number> {
  const lijn = await page.context().newCDPSession(page)
  let bytes = 0
  lijn.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength))
  await lijn.send("Network.enable")
  await page.goto(pad, { waitUntil: "networkidle" })
  await page.evaluate(() => document.fonts.ready)
  await lijn.detach()
  return bytes
}

test.for(TALEN)("elke bladzijde van de inwoner in het %s", async taal => {
  const { bladen, bezwaren } = await wandel(inject("basis"), `${cookie}; taal=${taal}`, ["/mijn", "/inloggen"], "/mijn")
  expect(bezwaren).toEqual([])
  expect(bladen.length).toBeGreaterThan(4)
  const nederlands = taal === "ar" ? bladen.flatMap(b => onvertaald(b.html).map(tekst => `${b.pad}: ${tekst}`)) : []
  expect(nederlands).toEqual([])
  const page = await openIn(taal)
  const gewicht = await wogenVan(page, "/mijn")
  expect(gewicht, `/mijn weegt ${gewicht}`).toBeLessThanOrEqual(ZWAARST)
  const fouten: string[] = []
  for (const { pad } of bladen) {
    await page.goto(pad)
    expect(await page.locator("html").getAttribute("lang"), pad).toBe(taal)
    fouten.push(...[...(await axe(page)), ...(await tooWide(page))].map(wat => `${pad} ${wat}`))
  }
  expect(fouten).toEqual([])
  await page.context().close()
})

test("een keuze op een bladzijde blijft, ook zonder script en na een nieuwe inlog", async () => {
  const basis = inject("basis")
  const context = await browser.newContext({ baseURL: basis, javaScriptEnabled: false, locale: "nl-NL" })
  const page = await context.newPage()
  await page.goto("/inloggen")
  await page.getByRole("button", { name: "العربية" }).click()
  expect(await page.locator("html").getAttribute("dir")).toBe("rtl")
  await page.getByRole("button", { name: CAST.deelnemers.yonas.naam }).click()
  await page.getByRole("button", { name: "English" }).click()
  await page.waitForURL("**/mijn")
  await page.getByRole("heading", { name: "Who helps you" }).waitFor()
  await page.goto("/mijn/wat-levert-werken-op")
  await page.getByLabel("How many hours a week").fill("36")
  await page.getByLabel("How much benefit").fill("1401,12")
  await page.getByLabel("How much wage").fill("2050")
  await page.getByRole("button", { name: "Show what it brings" }).click()
  await page.getByText("€648.88 a month more").waitFor()
  await context.clearCookies()
  await page.goto("/inloggen")
  await page.getByRole("button", { name: `als ${CAST.deelnemers.yonas.naam}` }).click()
  await page.getByRole("heading", { name: "Who helps you" }).waitFor()
  await page.getByRole("button", { name: "Nederlands" }).click()
  await page.getByRole("heading", { name: "Wie u helpt" }).waitFor()
  await context.close()
})
