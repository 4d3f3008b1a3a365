import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { bezoekAls, TELEFOON } from "../support/bezoek.ts"
import { startBrowser } from "../support/browser.ts"

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const AANTAL = /\d+$/

test("een coach handelt iets van haar lijst af, zonder script, en het is weg", async () => {
  const chantal = await bezoekAls(browser, "Chantal Veenstra", { javaScriptEnabled: false })
  const { page } = chantal
  const lijst = "/werkvoorraad?wanneer=achterstand&soort=trede_oud"
  await chantal.ga(lijst)
  const chip = page.getByRole("link", { name: /^Opnieuw meten/ })
  const aantal = Number(AANTAL.exec((await chip.textContent())!)![0])
  const naam = await page.locator("tbody th a").first().textContent()
  await page
    .getByRole("link", { name: `Meet trede voor ${naam}` })
    .first()
    .click()
  await page.getByRole("radio").nth(2).check()
  await page.getByLabel(/Toelichting/).fill("Doet elke week mee aan de wandelgroep.")
  await page.getByRole("button", { name: "Leg vast" }).click()
  await page.waitForURL(/\/deelnemers\/[0-9a-f-]{36}$/)
  await chantal.ga(lijst)
  expect(Number(AANTAL.exec((await chip.textContent())!)![0])).toBe(aantal - 1)
  await chantal.weg()
})

test("op een telefoon staat wie niet kan wachten boven aan het scherm, met de handeling", async () => {
  const chantal = await bezoekAls(browser, "Chantal Veenstra", { viewport: TELEFOON })
  await chantal.ga("/werkvoorraad")
  const eerste = await chantal.page.locator("main .kaart .knop").first().boundingBox()
  expect(eerste!.y + eerste!.height).toBeLessThan(TELEFOON.height)
  expect(eerste!.height).toBeGreaterThanOrEqual(36)
  await chantal.weg()
})

test("de teamleider kiest een coach en ziet diens lijst", async () => {
  const ingrid = await bezoekAls(browser, "Ingrid Hofstee")
  await ingrid.ga("/werkvoorraad/coaches")
  await ingrid.page.getByRole("link", { name: "Chantal Veenstra" }).click()
  await ingrid.keur()
  expect(await ingrid.page.getByRole("heading", { level: 1 }).textContent()).toBe("Werkvoorraad van Chantal Veenstra")
  await ingrid.weg()
})
