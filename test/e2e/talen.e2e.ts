import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, inject, test } from "vitest"
import { TALEN, type Taal } from "#platform/taal"
import { CAST } from "../../db/voorbeeld/cast.ts"
import { axe, openVenster, TELEFOON, tooWide } from "../support/bezoek.ts"
import { startBrowser } from "../support/browser.ts"
import { onvertaald } from "../support/vertaling.ts"
import { type Blad, BLADEN, logIn, vormen, wandel } from "../support/wandeling.ts"

// The resident's part in every language, on a phone: each of his pages under axe and within the width of the screen, with not
// a word left in Dutch, and light enough for a slow line.
let browser: Browser
let cookie: string
beforeAll(async () => {
  browser = await startBrowser()
  cookie = await logIn(inject("basis"), CAST.deelnemers.amira.naam)
  // A questionnaire that comes with Trede is open, so that the walk meets its questions.
  const page = await openIn("nl")
  await page.goto("/mijn/diagnose")
  await page.getByRole("button", { name: /^Begin.*Zelfredzaamheid/i }).click()
  await page.waitForURL(/\/mijn\/diagnose\/[^/]+\/\w+$/)
  await page.context().close()
})
afterAll(() => browser.close())

/** What a first visit may cost, bytes, all of it: page, style, script, letters. */
const ZWAARST = 60_000

async function openIn(taal: Taal): Promise<Page> {
  const basis = inject("basis")
  const context = await openVenster(browser, { baseURL: basis, viewport: TELEFOON })
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

/** Shown again when a form on another page was refused, or a file. */
const GEEN_BLAD = ["/mijn/afspraken", "/mijn/berichten-over-afspraken", "/mijn/afspraken/agenda", "/mijn/niet-begrepen", "/mijn/inzagen/download", "/mijn/inzagen.csv"] // biome-ignore format: one list
/** The pages of the resident that need no row of his own: the walk has seen every one. */
const ZONDER_RIJ = BLADEN.filter(b => b.recht === "eigen" && !b.path.includes(":") && !GEEN_BLAD.includes(b.path)).map(b => b.path)

test.for(TALEN)("elke bladzijde van de inwoner in het %s", async taal => {
  const { bladen, geopend, bezwaren } = await wandel(inject("basis"), `${cookie}; taal=${taal}`, ["/mijn", "/inloggen"], "/mijn")
  expect(bezwaren).toEqual([])
  expect(ZONDER_RIJ.filter(pad => !geopend.has(pad))).toEqual([])
  const nederlands = taal === "ar" ? bladen.flatMap(b => onvertaald(b.html).map(tekst => `${b.pad}: ${tekst}`)) : []
  expect(nederlands).toEqual([])
  const [page, tweede] = [await openIn(taal), await openIn(taal)]
  const gewicht = await wogenVan(page, "/mijn")
  expect(gewicht, `/mijn weegt ${gewicht}`).toBeLessThanOrEqual(ZWAARST)
  // Two tabs: while one is drawn the other is judged.
  const rij = metNieuws(bladen)
  const keur = async (tab: Page): Promise<string[]> => {
    const fouten: string[] = []
    for (let blad = rij.shift(); blad; blad = rij.shift()) {
      await tab.goto(blad.pad)
      expect(await tab.locator("html").getAttribute("lang"), blad.pad).toBe(taal)
      fouten.push(...[...(blad.nieuw ? await axe(tab) : []), ...(await tooWide(tab))].map(wat => `${blad.pad} ${wat}`))
    }
    return fouten
  }
  expect((await Promise.all([page, tweede].map(keur))).flat()).toEqual([])
  await Promise.all([page, tweede].map(tab => tab.context().close()))
})

/** What anybody may open who has no account, and where a link for one act ends. */
const GEMEENTEN = ["Stadskanaal", "Veendam"]
const VOOR_IEDEREEN = ["/aanmelden", "/aanmelden/klaar", "/inloggen", "/link/klaar", "/antwoord/klaar", "/over", "/privacy"]

test.for(TALEN)("wat iedereen mag openen in het %s", async taal => {
  const context = await openVenster(browser, { baseURL: inject("basis"), viewport: TELEFOON })
  await context.addCookies([{ name: "taal", value: taal, url: inject("basis") }])
  const page = await context.newPage()
  const fouten: string[] = []
  for (const pad of VOOR_IEDEREEN) {
    const antwoord = await page.goto(pad)
    expect(antwoord!.status(), pad).toBe(200)
    fouten.push(...[...(await axe(page)), ...(await tooWide(page))].map(wat => `${pad} ${wat}`))
    if (taal === "ar" && (await page.locator("html").getAttribute("lang")) === "ar") fouten.push(...onvertaald(await antwoord!.text()).flatMap(tekst => (GEMEENTEN.includes(tekst) ? [] : `${pad}: ${tekst}`))) // biome-ignore format: one step
  }
  expect(fouten).toEqual([])
  await context.close()
})

/** The pages, and whether axe can find something on each that no page before had (as test/e2e/rollen.e2e.ts has it). */
function metNieuws(bladen: readonly Blad[]): Array<{ pad: string; nieuw: boolean }> {
  const gezien = new Set<string>()
  return bladen.map(({ pad, html }) => {
    const nieuw = vormen(html).filter(vorm => !gezien.has(vorm))
    for (const vorm of nieuw) gezien.add(vorm)
    return { pad, nieuw: nieuw.length > 0 }
  })
}

test("elke kaart wordt voorgelezen, in de taal van elk woord; zonder stem staat er geen knop", async () => {
  const page = await openIn("en")
  await page.addInitScript(() => {
    const gezegd: Array<[string, string]> = []
    const stem = { lang: "en-GB" }
    const nep = {
      getVoices: () => [stem],
      speak: (u: SpeechSynthesisUtterance) => gezegd.push([u.lang, u.text]),
      cancel: () => gezegd.splice(0),
    }
    Object.defineProperty(window, "speechSynthesis", { value: nep })
    Object.assign(window, { gezegd })
  })
  await page.goto("/mijn")
  const kaart = page.locator(".kaart", { has: page.getByRole("heading", { name: "Who you are" }) })
  const gezegd = () => page.evaluate(() => (window as unknown as { gezegd: Array<[string, string]> }).gezegd)
  const koppen = await page.locator(".kaart > .kaart-kop").count()
  await expect.poll(() => page.locator(".voorlezen").count()).toBe(koppen)
  await kaart.locator(".voorlezen").click()
  const woorden = await gezegd()
  expect(woorden).toContainEqual(["en", "Who you are"])
  expect(woorden).toContainEqual(["nl", CAST.deelnemers.amira.naam])
  expect(await kaart.locator(".voorlezen").getAttribute("aria-pressed")).toBe("true")
  await kaart.locator(".voorlezen").click()
  expect(await gezegd(), "een tweede keer stopt het").toEqual([])
  const zonder = await openIn("uk")
  await zonder.addInitScript(() => Object.defineProperty(window, "speechSynthesis", { value: { getVoices: () => [{ lang: "nl-NL" }] } }))
  await zonder.goto("/mijn")
  expect(await zonder.locator(".voorlezen").count()).toBe(0)
  await Promise.all([page, zonder].map(p => p.context().close()))
})

test.for([true, false])("Snel weg: de sessie is voorbij, en terug leidt nergens heen (script: %s)", async script => {
  const basis = inject("basis")
  const context = await browser.newContext({ baseURL: basis, javaScriptEnabled: script, locale: "nl-NL" })
  const [name = "", value = ""] = (await logIn(basis, CAST.deelnemers.yonas.naam)).split("=")
  await context.addCookies([{ name, value, url: basis }])
  // Nothing of this test goes outside.
  await context.route("https://www.knmi.nl/**", route => route.fulfill({ contentType: "text/html", body: "<title>Weer</title>Zon" }))
  const page = await context.newPage()
  await page.goto("/inloggen")
  await page.goto("/mijn")
  await page.getByRole("button", { name: "Snel weg" }).click()
  await page.waitForURL("https://www.knmi.nl/**")
  await expect.poll(async () => (await context.request.get("/mijn", { maxRedirects: 0 })).status()).toBe(303)
  await page.goBack().catch(() => null)
  expect(await page.getByText("Wie u helpt").count()).toBe(0)
  await context.close()
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
