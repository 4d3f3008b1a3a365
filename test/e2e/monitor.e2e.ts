import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { bezoekAls } from "../support/bezoek.ts"
import { startBrowser } from "../support/browser.ts"

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

describe.each([
  ["met script", true],
  ["zonder script", false],
])("een coach vraagt de cijfers, %s", (_naam, javaScriptEnabled) => {
  test("van zijn gemeente afgerond, van zijn eigen mensen precies, over de periode die hij kiest", async () => {
    const { page, ga, keur, weg } = await bezoekAls(browser, "Chantal Veenstra", { javaScriptEnabled })
    await ga("/monitor")
    await page.getByRole("link", { name: "Blijven mensen aan het werk?" }).click()
    await keur()
    expect(await page.textContent("main")).toContain("Aantallen zijn afgerond op 5")
    await page.getByRole("link", { name: "Leeftijd", exact: true }).click()
    await keur()
    expect(await page.textContent("#splitsing")).toContain("55 jaar en ouder")
    await page.getByRole("link", { name: "Mijn deelnemers" }).click()
    await page.getByText("Andere periode").click()
    await page.getByLabel("Van", { exact: true }).fill("2024-01-01")
    await page.getByLabel("Tot en met").fill("2025-06-30")
    await page.getByLabel("Peildag").fill("2025-07-31")
    await page.getByRole("button", { name: "Toon" }).click()
    await keur()
    expect(await page.textContent("main")).toContain("jan 2024 t/m jun 2025 · peildag 31 jul 2025")
    expect(await page.textContent("main")).toContain("U ziet precieze aantallen")
    await weg()
  })
})

test("een tabel gaat als bestand mee, met haar definitie", async () => {
  const { page, ga, weg } = await bezoekAls(browser, "Ingrid Hofstee")
  await ga("/monitor/draaideur")
  const [bestand] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Naar Excel" }).click()])
  expect(bestand.suggestedFilename()).toMatch(/^trede-draaideur-kern-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.xlsx$/)
  await weg()
})

test("een coach volgt de stroom van zijn eigen mensen tot wie het zijn", async () => {
  const { page, ga, keur, weg } = await bezoekAls(browser, "Chantal Veenstra")
  await ga("/monitor/bestemming?wie=mijn&van=2024-01-01&tm=2026-10-31")
  const kaart = page.locator("section", { has: page.getByRole("heading", { name: "Van waar naar waar" }) })
  expect(await kaart.getByRole("img").first().getAttribute("aria-label")).toMatch(/Het meest van .+ naar .+: \d+/)
  await kaart.getByText("De cijfers als tabel").click()
  await keur()
  await kaart.getByRole("link", { name: "Geen werk geregistreerd" }).click()
  expect(await page.textContent("main")).toMatch(/(mens telt|mensen tellen) mee/)
  await weg()
})

test("een teamleider opent een vak van de ladder, en zet twee perioden naast elkaar", async () => {
  const { page, ga, keur, weg } = await bezoekAls(browser, "Ingrid Hofstee")
  await ga("/monitor/ladder")
  await page.locator(".matrix-vak a").first().click()
  await keur()
  expect(await page.textContent("main")).toMatch(/(mens telt|mensen tellen) mee/)
  await ga("/monitor")
  await page.getByRole("link", { name: "Vergelijk" }).click()
  await page.getByRole("navigation", { name: "Naast" }).getByRole("link", { name: "2024", exact: true }).click()
  await keur()
  expect(await page.textContent("h1")).toMatch(/naast 2024$/)
  expect(await page.getByRole("table").textContent()).toMatch(/kan toeval zijn|duidelijk/)
  await weg()
})

test("een teamleider opent wie er achter een cijfer staan, en wat er te herstellen is", async () => {
  const { page, ga, keur, weg } = await bezoekAls(browser, "Ingrid Hofstee")
  await ga("/monitor/ladder")
  await page.getByRole("link", { name: "Gedaald" }).click()
  await keur()
  expect(await page.textContent("h1")).toBe("Beweging op de ladder: gedaald")
  await page.getByRole("table").getByRole("link").first().click()
  await page.waitForURL(/\/deelnemers\/[0-9a-f-]{36}$/)
  await ga("/monitor/registratie")
  await page.getByRole("link", { name: "Bekijk wie" }).first().click()
  await keur()
  await page
    .getByRole("link", { name: /^Herstel/ })
    .first()
    .click()
  await page.waitForURL(/\/deelnemers\/[0-9a-f-]{36}\/\w+$/)
  await weg()
})
