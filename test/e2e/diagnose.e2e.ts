import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, inject, test } from "vitest"
import { type Bezoeker, bezoekAls, TELEFOON } from "../support/bezoek.ts"
import { startBrowser } from "../support/browser.ts"

// What somebody can and wants, from the first tap on his telephone to his plan and his portfolio: nothing is typed twice.
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const dossierVan = async ({ page, ga }: Bezoeker, naam: string): Promise<string> => {
  await ga(`/zoeken?q=${encodeURIComponent(naam)}`)
  await page.getByRole("link", { name: naam }).first().click()
  await page.waitForURL(/\/deelnemers\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}
const WERK = "Welk werk past bij u?"

test("de inwoner begint, stopt en gaat op zijn telefoon verder; de coach neemt de uitslag over in plan en portfolio", async () => {
  const nederlands = { name: "taal", value: "nl", url: inject("basis") }
  const thuis = await bezoekAls(browser, "Amira Haddad")
  await thuis.page.context().addCookies([nederlands])
  await thuis.ga("/mijn/diagnose")
  await thuis.page
    .getByRole("form", { name: `Begin: ${WERK}` })
    .getByRole("button")
    .click()
  await thuis.page.waitForURL(/\/mijn\/diagnose\/[^/]+\/soort$/)
  await thuis.page.getByLabel("Vervoeren").first().check()
  await thuis.page.getByLabel("Vervoeren").nth(1).check()
  await thuis.page.getByRole("button", { name: "Bewaar en ga verder" }).click()
  await thuis.page.waitForURL(/\/wens$/)
  await thuis.weg()

  const telefoon = await bezoekAls(browser, "Amira Haddad", { viewport: TELEFOON, hasTouch: true, javaScriptEnabled: false })
  await telefoon.page.context().addCookies([nederlands])
  await telefoon.ga("/mijn/diagnose")
  await telefoon.page.getByRole("link", { name: `Ga verder ${WERK}` }).click()
  await telefoon.page.getByRole("link", { name: "Wijzig nog iets" }).click()
  expect(await telefoon.page.getByLabel("Vervoeren").first().isChecked()).toBe(true)
  await telefoon.page.getByRole("button", { name: "Bewaar en ga verder" }).click()
  await telefoon.page.getByLabel("Welk beroep lijkt u mooi?").fill("Chauffeur van de buurtbus")
  await telefoon.page.getByRole("button", { name: "Bewaar en kijk na" }).click()
  await telefoon.page.waitForURL(/\/mijn\/diagnose\/[0-9a-f-]{36}$/)
  await telefoon.keur()
  await telefoon.page.getByRole("button", { name: "Klaar" }).click()
  await telefoon.page.waitForURL(url => url.pathname === "/mijn/diagnose")
  expect(await telefoon.page.textContent("main")).toContain("Het staat nu bij uw uitslagen")
  await telefoon.weg()

  const chantal = await bezoekAls(browser, "Chantal Veenstra")
  const { page, ga, keur } = chantal
  const pad = await dossierVan(chantal, "Amira Haddad")
  await ga(`${pad}/diagnose/beroepsinteresse`)
  expect(await page.textContent("main")).toContain("Chauffeur van de buurtbus")
  await ga(`${pad}/plan/vragen`)
  await page.getByRole("button", { name: /Neem over.*Chauffeur van de buurtbus/ }).click()
  await page.locator("tr, li", { hasText: "Chauffeur van de buurtbus" }).getByText("staat in het plan").waitFor()
  await keur()
  expect(await page.getByLabel("Wat wil je?").inputValue()).toContain("Chauffeur van de buurtbus")
  await page.getByRole("button", { name: "Bewaar" }).first().click()
  await page.waitForURL(url => url.pathname === `${pad}/plan`)
  expect(await page.textContent("main")).toContain("Chauffeur van de buurtbus")
  await ga(`${pad}/portfolio`)
  // It stands there by itself, and on the CV once he wants it.
  expect(await page.textContent("main")).toContain("Chauffeur van de buurtbus")
  await page.getByRole("link", { name: /^Zet op het cv.*Chauffeur van de buurtbus/ }).click()
  await page.getByLabel("Amira wil dit").check()
  await keur()
  await page.getByRole("button", { name: "Zet op het cv" }).click()
  await page.waitForURL(url => url.pathname === `${pad}/portfolio`)
  await ga(`${pad}/portfolio/cv`)
  expect(await page.textContent("main")).toContain("Chauffeur van de buurtbus")

  // The other way: what she begins with Amira he goes on with at home, and his answers stand apart from hers.
  await ga(`${pad}/diagnose`)
  await page.getByRole("form", { name: "Begin: Route van het Talentperron" }).getByRole("button").click()
  await page.getByLabel("talenten").check()
  await page.getByRole("button", { name: "Bewaar en ga verder" }).click()
  await page.getByRole("link", { name: "Later verder" }).click()
  await page.getByRole("link", { name: /Ga verder.*Talentperron/ }).click()
  await page.getByRole("link", { name: "Laat de deelnemer verder invullen" }).click()
  await page.getByRole("button", { name: "Laat verder invullen" }).waitFor()
  await keur()
  await page.getByRole("button", { name: "Laat verder invullen" }).click()
  await page.getByText("De deelnemer vult dit nu in").waitFor()
  await keur()
  const concept = new URL(page.url()).pathname
  const weer = await bezoekAls(browser, "Amira Haddad", { viewport: TELEFOON, hasTouch: true })
  await weer.page.context().addCookies([nederlands])
  await weer.ga("/mijn/diagnose")
  await weer.page.getByRole("link", { name: /Ga verder.*Talentperron/ }).click()
  await weer.page.getByRole("link", { name: "Wijzig nog iets" }).waitFor()
  await weer.keur()
  await weer.page.getByRole("link", { name: "Wijzig nog iets" }).click()
  expect(await weer.page.getByLabel("talenten").isChecked()).toBe(true)
  await weer.page.getByRole("button", { name: "Bewaar en ga verder" }).click()
  await weer.page.getByLabel("Eerste talent dat is gevonden").fill("Luisteren")
  await weer.page.getByRole("button", { name: "Bewaar en kijk na" }).click()
  await weer.page.getByRole("button", { name: "Klaar" }).click()
  await weer.page.waitForURL(url => url.pathname === "/mijn/diagnose")
  await weer.weg()
  await ga(concept)
  expect(await page.locator("tr, li", { hasText: "Luisteren" }).first().textContent()).toContain("ingevuld door de deelnemer")
  await chantal.weg()
})

// Letter O of the matrix (C14): what he saw himself. First with the keyboard alone, then on a telephone without script.
test("de werkleider legt een praktijktest vast met het toetsenbord, en trekt hem in op een telefoon zonder script", async () => {
  const geert = await bezoekAls(browser, "Geert Wubs")
  const { page, ga, keur } = geert
  await ga("/deelnemers")
  const pad = /\/deelnemers\/[0-9a-f-]{36}/.exec(await page.content())![0]
  await ga(pad)
  await page.getByRole("link", { name: "Leg een test vast" }).focus()
  await page.keyboard.press("Enter")
  await page.waitForURL(/\/diagnose$/)
  expect(await page.textContent("main")).toContain("Van tests en assessments leest u alleen wat u zelf vastlegde")
  await keur()
  await page.getByRole("form", { name: "Begin: Assessment van een werkgever" }).getByRole("button").focus()
  await page.keyboard.press("Enter")
  await page.waitForURL(/\/afnamen\/[0-9a-f-]{36}\/werk$/)
  await page.getByLabel("Werkgever").focus()
  await page.keyboard.type("De Werkplaats")
  await page.keyboard.press("Tab")
  await page.keyboard.type("Heggen snoeien")
  await page.keyboard.press("Enter")
  await page.waitForURL(/\/gezien$/)
  await page.getByRole("button", { name: "Bewaar en kijk na" }).focus()
  await page.keyboard.press("Enter")
  await page.waitForURL(/\/afnamen\/[0-9a-f-]{36}$/)
  const afname = new URL(page.url()).pathname
  await page.getByRole("button", { name: "Rond af" }).focus()
  await page.keyboard.press("Enter")
  await page.waitForURL(/\/diagnose$/)
  await ga(afname)
  expect(await page.textContent("main")).toContain("Heggen snoeien")
  await geert.weg()

  const telefoon = await bezoekAls(browser, "Geert Wubs", { viewport: TELEFOON, hasTouch: true, javaScriptEnabled: false })
  await telefoon.ga(afname)
  await telefoon.page.getByRole("link", { name: "Trek in" }).click()
  await telefoon.page.getByLabel("Waarom?").fill("Was bij een ander")
  await telefoon.page.getByRole("button", { name: "Trek in" }).click()
  await telefoon.page.waitForURL(/\/diagnose$/)
  expect(await telefoon.page.textContent("main")).not.toContain("Assessment van een werkgever, ")
  await telefoon.ga(afname, 404)
  await telefoon.weg()
})
