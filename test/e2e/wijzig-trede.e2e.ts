import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Bezoeker, bezoekAls } from "../support/bezoek.ts"
import { startBrowser } from "../support/browser.ts"

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** Finds somebody by what was typed, and answers the path of his page. */
async function find({ page, ga, keur }: Bezoeker, getypt: string, naam: string): Promise<string> {
  await ga("/deelnemers")
  await page.getByRole("searchbox").fill(getypt)
  await page.getByRole("button", { name: "Zoek", exact: true }).click()
  await keur()
  await page.getByRole("link", { name: naam }).first().click()
  await page.waitForURL(/\/deelnemers\/[0-9a-f-]{36}$/)
  await keur()
  return new URL(page.url()).pathname
}

test.for([
  ["met script", true, "Fatma Yildis", "Fatma Yıldız", 3],
  ["zonder script", false, "ineke muller", "Ineke Mulder", 3],
] as const)(
  "een coach vindt iemand met een typefout en legt een stap op de ladder vast, %s",
  async ([, javaScriptEnabled, getypt, naam, trede]) => {
    const chantal = await bezoekAls(browser, "Chantal Veenstra", { javaScriptEnabled })
    const pad = await find(chantal, getypt, naam)
    await chantal.ga(`${pad}/trede`)
    await chantal.page.getByRole("radio", { name: new RegExp(`^${trede}\\.`) }).check()
    await chantal.page.getByLabel(/Toelichting/).fill("Gaat elke week naar de taalgroep; gezien in gesprek.")
    await chantal.page.getByRole("button", { name: "Leg vast" }).click()
    await chantal.page.waitForURL(url => url.pathname === pad)
    await chantal.keur()
    expect(await chantal.page.textContent("main")).toContain("Gaat elke week naar de taalgroep")
    await chantal.weg()
  },
)

test("een coach van een andere gemeente vindt Amira niet, ook niet op haar eigen adres", async () => {
  const chantal = await bezoekAls(browser, "Chantal Veenstra")
  const pad = await find(chantal, "Amira Hadad", "Amira Haddad")
  await chantal.weg()
  const marleen = await bezoekAls(browser, "Marleen Bosscher")
  await marleen.ga(pad, 404)
  await marleen.ga("/zoeken?q=Amira+Haddad")
  expect(await marleen.page.getByRole("link", { name: /Amira Haddad/ }).count()).toBe(0)
  await marleen.weg()
})
