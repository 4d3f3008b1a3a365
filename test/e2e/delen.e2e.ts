import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { CAST } from "../../db/voorbeeld/cast.ts"
import { bezoekAls, BREED, TABLET, TELEFOON } from "../support/bezoek.ts"
import { startBrowser } from "../support/browser.ts"

// Sharing as a coach does it, in the browser: every page of it under axe and within the width of the screen.
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())
const COACH = Object.values(CAST.medewerkers)[0]!.naam
const SCHERM = process.env["TREDE_SCHERM"]

test.for([
  ["breed", BREED, "light"],
  ["tablet", TABLET, "dark"],
  ["telefoon", TELEFOON, "dark"],
] as const)("delen en vragen, %s", async ([naam, viewport, colorScheme]) => {
  const coach = await bezoekAls(browser, COACH, { viewport, colorScheme })
  const foto = async (wat: string) => {
    if (SCHERM) await coach.page.screenshot({ path: `${SCHERM}/${wat}-${naam}.png`, fullPage: true })
  }
  await coach.ga("/deelnemers")
  await foto("deelnemers")
  const href = await coach.page.locator('main table a[href^="/deelnemers/"]').first().getAttribute("href")
  await coach.ga(`${href}/delen/nieuw`)
  await foto("nieuw")
  await coach.page.getByLabel("Met welke organisatie").selectOption({ index: 1 })
  await coach.page.getByLabel("Waarvoor is het nodig").selectOption({ index: 2 })
  await coach.page.getByLabel("De persoon zei ja").check()
  await coach.page.getByLabel("Toelichting").fill("Ja gezegd in het gesprek van vandaag")
  await coach.page.getByLabel("Trajecten en afspraken").check()
  await coach.page.getByRole("group", { name: "Waar mogen zij alleen zelf iets toevoegen" }).getByLabel("Contactmomenten").check()
  await coach.page.getByRole("button", { name: "Deel", exact: true }).click()
  await coach.page.waitForURL(/\/delen$/)
  await coach.keur()
  const gedeeld = await coach.page.locator("main").textContent()
  for (const tekst of ["Ja gezegd in het gesprek", "mag alleen zelf iets toevoegen"]) expect(gedeeld).toContain(tekst)
  await foto("delen")
  for (const pad of [
    `${href}/delen/afschermen`,
    `${href}/contact-en-zorg`,
    `${href}/toegang`,
    `${href}/samenvoegen`,
    `${href}/overdragen`,
    "/overdrachten",
    "/noodtoegang",
    "/aansluiten",
    "/waarneming",
  ]) {
    await coach.ga(pad)
    await foto(pad.split("/").at(-1)!)
  }
  await coach.weg()
})
