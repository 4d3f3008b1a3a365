import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Bezoeker, bezoekAls } from "../support/bezoek.ts"
import { startBrowser } from "../support/browser.ts"

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** The path of somebody's page, for who may find him. */
async function padVan({ page, ga }: Bezoeker, naam: string): Promise<string> {
  await ga(`/zoeken?q=${encodeURIComponent(naam)}`)
  return (await page.getByRole("link", { name: naam }).first().getAttribute("href"))!
}

test.for([
  ["met script", true, "06-11112222", "06-33334444"],
  ["zonder script", false, "06-55556666", "06-77778888"],
] as const)(
  "twee collega's wijzigen hetzelfde nummer: de tweede kiest, en wat er stond blijft leesbaar, %s",
  async ([, javaScriptEnabled, vanHarm, vanChantal]) => {
    const chantal = await bezoekAls(browser, "Chantal Veenstra", { javaScriptEnabled })
    const harm = await bezoekAls(browser, "Harm Kuiper", { javaScriptEnabled })
    const pad = await padVan(chantal, "Ineke Mulder")
    await chantal.ga(`${pad}/contact`)
    await harm.ga(`${pad}/contact`)
    await harm.page.getByLabel("Telefoon").fill(vanHarm)
    await harm.page.getByRole("button", { name: "Leg vast" }).click()
    await harm.page.waitForURL(url => url.pathname === `${pad}/gegevens`)
    await chantal.page.getByLabel("Telefoon").fill(vanChantal)
    await chantal.page.getByRole("button", { name: "Leg vast" }).click()
    await chantal.page.getByRole("button", { name: "Leg de keuze vast" }).waitFor()
    await chantal.keur()
    await chantal.page.getByRole("radio", { name: new RegExp(`van u: ${vanChantal}`) }).check()
    await chantal.page.getByRole("button", { name: "Leg de keuze vast" }).click()
    await chantal.page.waitForURL(url => url.pathname === `${pad}/gegevens`)
    const tekst = await chantal.page.textContent("main")
    expect(tekst).toContain(vanChantal)
    expect(await chantal.page.locator("table").textContent()).toContain(vanHarm)
    await chantal.keur()
    await Promise.all([chantal.weg(), harm.weg()])
  },
)

test("een collega corrigeerde hetzelfde feit: per gegeven kiezen, en de geschiedenis toont alle drie", async () => {
  const chantal = await bezoekAls(browser, "Chantal Veenstra")
  const harm = await bezoekAls(browser, "Harm Kuiper")
  const pad = await padVan(chantal, "Ineke Mulder")
  await chantal.ga(`${pad}/uitkering`)
  const corrigeer = (await chantal.page.locator(`main a[href*="/doelgroepen/"][href$="/corrigeer"]`).first().getAttribute("href"))!
  for (const [wie, begin, reden] of [
    [harm, "2023-05-01", "brief gezien"],
    [chantal, "2023-06-01", "gesprek gehad"],
  ] as const) {
    await wie.ga(corrigeer)
    await wie.page.getByLabel("Begint op").fill(begin)
    await wie.page.getByLabel("Waarom corrigeert u dit?").fill(reden)
  }
  await harm.page.getByRole("button", { name: "Leg de correctie vast" }).click()
  await harm.page.waitForURL(url => url.pathname === `${pad}/uitkering`)
  await chantal.page.getByRole("button", { name: "Leg de correctie vast" }).click()
  await chantal.page.getByRole("button", { name: "Leg de keuze vast" }).waitFor()
  await chantal.keur()
  await chantal.page.getByRole("radio", { name: /van u: 1 jun 2023/ }).check()
  await chantal.page.getByRole("button", { name: "Leg de keuze vast" }).click()
  await chantal.page.waitForURL(url => url.pathname === `${pad}/uitkering`)
  await chantal.ga(`${pad}/doelgroepen/geschiedenis`)
  const geschiedenis = await chantal.page.textContent("main")
  for (const deel of ["1 jun 2023", "1 mei 2023", "brief gezien", "gesprek gehad"]) expect(geschiedenis).toContain(deel)
  await Promise.all([chantal.weg(), harm.weg()])
})

test("iemand registreren die er al lijkt te zijn: eerst kijken, dan bevestigen", async () => {
  const chantal = await bezoekAls(browser, "Chantal Veenstra", { javaScriptEnabled: false })
  await chantal.ga("/deelnemers/nieuw")
  const vul = async () => {
    await chantal.page.getByLabel("Voornaam").fill("Amira")
    await chantal.page.getByLabel("Achternaam").fill("Hadad")
    await chantal.page.getByLabel("Geboortedatum").fill("1992-05-09")
  }
  await vul()
  await chantal.page.getByRole("button", { name: "Registreer" }).click()
  expect(await chantal.page.textContent("main")).toContain("Is het misschien deze persoon?")
  await chantal.page.getByLabel("Ik heb gekeken: dit is iemand anders").check()
  await chantal.page.getByRole("button", { name: "Registreer" }).click()
  await chantal.page.waitForURL(/\/deelnemers\/[0-9a-f-]{36}$/)
  expect(await chantal.page.textContent("h1")).toBe("Amira Hadad")
  await chantal.weg()
})
