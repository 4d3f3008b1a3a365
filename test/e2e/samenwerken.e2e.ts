import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Bezoeker, bezoekAls } from "../support/bezoek.ts"
import { startBrowser } from "../support/browser.ts"

// Professionals who find each other: in the directory, in consulting hours, and over a case from which nobody can be known.
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

test("gevonden in de gids, geboekt in het spreekuur, verzet, en een vrije dag; een casus zonder namen", async () => {
  const chantal = await bezoekAls(browser, "Chantal Veenstra", { javaScriptEnabled: false })
  const { page, ga, keur } = chantal
  await ga("/gids?zoek=schulden&spreekuur=ja")
  expect(await page.textContent("main")).toContain("Tjitske Postma")
  const pad = await dossierVan(chantal, "Amira Haddad")
  await ga(`${pad}/spreekuren`)
  await page.locator("button[name=keuze]").first().click()
  await page.waitForURL(/\/afspraken\/[0-9a-f-]{36}$/)
  await page.getByRole("link", { name: "Verzet" }).click()
  await page.waitForURL(/\/ander-moment$/)
  await keur()
  await page.getByLabel("Waarom").fill("Moet werken")
  const gekozen = page.getByLabel("Naar welk moment")
  await gekozen.selectOption({ index: 2 })
  const [dag, tijd] = (await gekozen.inputValue()).split(" ") as [string, string]
  await page.getByRole("button", { name: "Verzet" }).click()
  await page.waitForURL(/\/afspraken\/[0-9a-f-]{36}$/)
  expect(await page.textContent("main")).toContain("Verzet door de deelnemer: Moet werken")

  const tjitske = await bezoekAls(browser, "Tjitske Postma", { javaScriptEnabled: false })
  await tjitske.ga("/spreekuur")
  expect(await tjitske.page.textContent("main")).toContain(tijd)
  await tjitske.ga("/spreekuur/vrij")
  await tjitske.page.getByLabel("Eerste dag").fill(dag)
  await tjitske.page.getByRole("button", { name: "Neem vrij" }).click()
  await tjitske.page.getByText("nog 1 geboekt").waitFor()
  await tjitske.keur()
  await tjitske.weg()
  await ga(`${pad}/spreekuren`)
  expect(await page.locator(`button[name=keuze][value*="${dag}"]`).count()).toBe(0)

  await ga("/intervisie/nieuw")
  await page.getByLabel("Waar gaat het over").fill("Zegt ja en komt niet")
  await page.getByLabel("Thema").selectOption({ index: 1 })
  await page.getByLabel("Wat vraagt u aan de groep").fill("Hoe vraag ik door als Amira afzegt?")
  await page.getByLabel("Wat is al geprobeerd").fill("Bellen op de dag zelf.")
  await page.getByLabel(/Niemand is hieruit te herkennen/).check()
  await page.getByRole("button", { name: "Breng in" }).click()
  expect(await page.getByRole("checkbox", { name: "Amira" }).count()).toBe(1)
  await keur()
  await page.getByLabel("Wat vraagt u aan de groep").fill("Hoe vraag ik door als iemand afzegt?")
  await page.getByRole("button", { name: "Breng in" }).click()
  await page.waitForURL(/\/intervisie\/[0-9a-f-]{36}$/)
  await keur()
  await chantal.weg()
})
