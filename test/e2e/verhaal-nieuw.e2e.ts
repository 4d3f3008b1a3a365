import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { CAST } from "../../db/voorbeeld/cast.ts"
import { type Bezoeker, bezoekAls, TABLET, TELEFOON } from "../support/bezoek.ts"
import { startBrowser } from "../support/browser.ts"
import { over } from "../support/dag.ts"
import { druk, tekst, vul } from "../support/verhaal.ts"

// Who is new: from the desk to a file, a log-in, an information meeting, a rung, a partner who says yes, and a CV to take along.
const WIE = { "Uw voornaam": "Selam", "Uw achternaam": "Okbay", "Uw geboortedatum": "1994-06-08", "Uw telefoonnummer": "06-12345387" }
const NAAM = "Selam Okbay"
let browser: Browser
let chantal: Bezoeker
let selam: Bezoeker
let dossier = ""

beforeAll(async () => {
  browser = await startBrowser()
  chantal = await bezoekAls(browser, CAST.medewerkers.chantal.naam)
  selam = await bezoekAls(browser, null, { viewport: TELEFOON })
})
afterAll(() => browser.close())

test("zij meldt zich aan de balie, wordt gesproken, en krijgt een dossier", async () => {
  const balie = await bezoekAls(browser, null, { viewport: TABLET, javaScriptEnabled: false })
  await balie.ga("/aanmelden")
  await balie.page.getByLabel("Uw gemeente").selectOption({ label: "Stadskanaal" })
  await vul(balie, WIE)
  await druk(balie, "Meld mij aan", { adres: /\/aanmelden\/klaar$/ })
  await balie.weg()

  await chantal.ga("/aanmeldingen")
  await chantal.page.getByRole("link", { name: `Nodig uit ${NAAM}` }).click()
  await vul(chantal, { "Eerste gesprek op": over(0) })
  await druk(chantal, "Leg vast", "De uitnodiging is vastgelegd")
  await chantal.ga("/aanmeldingen")
  await chantal.page.getByRole("link", { name: `Gesproken ${NAAM}` }).click()
  await druk(chantal, "Leg vast", "Het eerste gesprek is vastgelegd")
  await chantal.page.getByRole("link", { name: "Dossier beginnen" }).first().click()
  await chantal.page.getByRole("button", { name: "Begin het dossier" }).click()
  await chantal.page.waitForURL(/\/deelnemers\/[0-9a-f-]{36}$/)
  dossier = new URL(chantal.page.url()).pathname
  expect(await tekst(chantal)).toContain("Het dossier is begonnen")
  await chantal.ga("/aanmeldingen")
  expect(await tekst(chantal)).not.toContain(NAAM)
})

test("aan het loket krijgt zij een inlog, en op haar telefoon is zij binnen", async () => {
  await chantal.ga(`${dossier}/inlog`)
  await chantal.page.getByLabel("Paspoort").check()
  await druk(chantal, "Toon de code", "Laat de code scannen")
  const link = new URL((await chantal.page.locator("[data-kopieer]").textContent())!)
  await selam.ga(link.pathname)
  await selam.page.getByLabel("Nieuw wachtwoord").fill("vier losse woorden hier")
  await selam.page.locator("main form button").last().click()
  await selam.page.waitForURL(/\/mijn/)
  await selam.ga("/mijn")
})

test("zij komt naar de voorlichting, en zegt dat het duidelijk is", async () => {
  await chantal.ga("/voorlichting")
  await chantal.page.getByLabel("Dag", { exact: true }).fill(over(0))
  await vul(chantal, { Tijd: "16:00", Waar: "Het gebouw aan het plein" })
  await druk(chantal, /^Plan/, "De bijeenkomst staat gepland")
  await druk(chantal, `Nodig uit ${NAAM}`, /uitgenodigd/)
  await selam.ga("/mijn/afspraken")
  expect(await tekst(selam)).toContain("16:00")
  await chantal.ga("/voorlichting")
  await chantal.page.getByRole("link", { name: /16:00/ }).first().click()
  await druk(chantal, `Nog vragen ${NAAM}`, "De opkomst is vastgelegd")
  await selam.ga("/mijn/voorlichting")
  await chantal.ga(`${dossier}/voorlichting`)
  expect(await tekst(chantal)).toContain("heeft nog vragen")
  await druk(selam, "Ja, ik begrijp het", "Dank u wel")
  await chantal.ga(`${dossier}/voorlichting`)
  expect(await tekst(chantal)).toContain("begrepen")
  expect(await tekst(chantal)).not.toContain("heeft nog vragen")
})

test("de eerste trede, en een partner die met een link ja zegt", async () => {
  await chantal.ga(`${dossier}/trede`)
  await chantal.page.getByRole("radio").nth(1).check()
  await vul(chantal, { Toelichting: "Komt elke week naar de naaiochtend." })
  await druk(chantal, "Leg vast", "De meting is vastgelegd")
  await chantal.ga(`${dossier}/doorverwijzingen/nieuw`)
  await chantal.page.getByLabel("Hulp bij").selectOption("taal")
  const vraag = { "Wat vraagt u?": "Twee ochtenden taal", "Of een andere organisatie": "Taalhuis", "Haar e-mailadres": "les@example.org" }
  await vul(chantal, { ...vraag, Toelichting: "Ja gezegd in het gesprek van vandaag" })
  await chantal.page.getByLabel("Waarvoor is het nodig").selectOption("P2")
  await chantal.page.getByLabel("de persoon zei ja").check()
  await druk(chantal, "Verwijs door", "Wacht op antwoord")
  await chantal.page.getByRole("link", { name: "Bekijk" }).first().click()
  await druk(chantal, "Maak een nieuwe link om te geven", { adres: /link$/ })
  const partner = await bezoekAls(browser, null, { viewport: TELEFOON, javaScriptEnabled: false })
  await partner.ga(new URL(await chantal.page.getByLabel("Link").inputValue()).pathname)
  await partner.page.getByLabel("Ja, wij helpen deze persoon").check()
  await vul(partner, { "Bij ja: wie neemt contact op": "Petra Bos", "Bij ja: dag van het eerste contact": over(6) })
  await druk(partner, "Verstuur mijn antwoord", { adres: /\/antwoord\/klaar$/ })
  await partner.weg()
  // She reads who will help her, and with what.
  await selam.ga("/mijn/team")
  expect(await tekst(selam)).toMatch(/Taalhuis[^]*Petra Bos/)
})

test("zij schrijft haar werk op, en neemt een cv mee", async () => {
  await selam.ga("/mijn/portfolio/nieuw/werk")
  await vul(selam, { "Wat voor werk": "Kleermaker", "Bij wie": "Atelier Asmara", Vanaf: "2015-01-01", Tot: "2019-06-01" })
  await druk(selam, "Zet erbij", "Kleermaker")
  await selam.ga("/mijn/portfolio/cv")
  expect(await tekst(selam)).toContain("Kleermaker")
  const cv = await selam.page.request.get("/mijn/portfolio/cv.pdf")
  expect([cv.status(), (await cv.body()).subarray(0, 5).toString()]).toEqual([200, "%PDF-"])
  await chantal.ga(`${dossier}/portfolio`)
  expect(await tekst(chantal)).toContain("Kleermaker")
  await chantal.ga(`${dossier}/tijdlijn`)
  for (const deel of ["Eerste meting: trede 2", "Groepsbijeenkomst: Voorlichting"]) expect(await tekst(chantal)).toContain(deel)
})
