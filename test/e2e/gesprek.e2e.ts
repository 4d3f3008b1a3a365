import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Bezoeker, bezoekAls } from "../support/bezoek.ts"
import { startBrowser } from "../support/browser.ts"

// The act that happens most, from the person's page to the resident's own: recorded without script, each seeing his part.
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** So many days from today: the example region lives now. */
const over = (dagen: number): string => new Date(Date.now() + dagen * 86_400_000).toISOString().slice(0, 10)

async function dossierVan({ page, ga }: Bezoeker, naam: string): Promise<string> {
  await ga(`/zoeken?q=${encodeURIComponent(naam)}`)
  await page.getByRole("link", { name: naam }).first().click()
  await page.waitForURL(/\/deelnemers\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}

test("een gesprek met een afspraak: vastgelegd in drie klikken, de deelnemer leest mee, de coach rondt af", async () => {
  const chantal = await bezoekAls(browser, "Chantal Veenstra", { javaScriptEnabled: false })
  const { page, keur } = chantal
  const pad = await dossierVan(chantal, "Amira Haddad")
  let klikken = 0
  const klik = async (knop: string) => {
    klikken++
    await page
      .getByRole("button", { name: knop })
      .or(page.getByRole("link", { name: knop }))
      .first()
      .click()
  }
  await klik("Leg een gesprek vast")
  await keur()
  await page.getByLabel("Verslag").fill("Wil meer uren bij de bakkerij.")
  await page.getByLabel("Afspraak 1").fill("Bel de opvang over woensdag")
  await page.getByLabel("Uiterlijk").first().fill(over(9))
  await page.getByLabel("Afspraak 2").fill("Vraag de toeslag na")
  await page.getByLabel("Uiterlijk").nth(1).fill(over(12))
  klikken++
  await page.getByLabel("Dit doe ik, niet Amira").nth(1).check()
  await klik("Leg vast")
  await page.waitForURL(url => url.pathname === `${pad}/gesprekken`)
  await keur()
  expect(klikken).toBeLessThanOrEqual(12)
  expect(await page.textContent("main")).toContain("Wil meer uren bij de bakkerij.")

  const amira = await bezoekAls(browser, "Amira Haddad")
  await amira.ga("/mijn")
  await amira.keur()
  const afgesproken = amira.page
    .getByRole("region", { name: "Wat is afgesproken" })
    .or(amira.page.locator("section", { hasText: "Wat is afgesproken" }))
  expect(await afgesproken.first().textContent()).toMatch(/Bel de opvang over woensdag.*u.*Vraag de toeslag na.*Chantal Veenstra/s)
  await amira.weg()

  await page.getByRole("form", { name: "Rond af: Bel de opvang over woensdag" }).getByRole("button", { name: "Gedaan" }).click()
  await page.waitForLoadState()
  await keur()
  expect(await page.locator("section", { hasText: "Afgerond" }).textContent()).toContain("Bel de opvang over woensdag")
  await chantal.weg()
})
