import { readFileSync } from "node:fs"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Bezoeker, bezoekAls, TABLET, TELEFOON } from "../support/bezoek.ts"
import { startBrowser } from "../support/browser.ts"
import { over } from "../support/dag.ts"

// What people do together, from the first click to the last. Pages that no other test opens are looked at under axe here.
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const DOSSIER = /\/deelnemers\/[0-9a-f-]{36}$/
const hoofd = ({ page }: Bezoeker) => page.locator("main")

async function open({ page }: Bezoeker, pad: string, status = 200): Promise<void> {
  expect((await page.goto(pad))!.status(), pad).toBe(status)
}

async function druk({ page }: Bezoeker, knop: string, naar: RegExp): Promise<void> {
  await page.getByRole("button", { name: knop, exact: true }).click()
  await page.waitForURL(naar)
}

/** Follows a link, by its name or where it leads, to a page and looks at that. */
async function volg(bezoeker: Bezoeker, link: string, naar: RegExp): Promise<void> {
  const { page } = bezoeker
  await (link.startsWith("a[") ? page.locator(link) : page.getByRole("link", { name: link })).first().click()
  await bezoeker.page.waitForURL(naar)
  await bezoeker.keur()
}

/** Registers somebody, who may look like somebody else; answers the path of his file. */
async function registreer(bezoeker: Bezoeker, velden: Readonly<Record<string, string>>): Promise<string> {
  const { page } = bezoeker
  await open(bezoeker, "/deelnemers/nieuw")
  for (const [label, waarde] of Object.entries(velden)) await page.getByLabel(label).fill(waarde)
  const antwoord = page.waitForResponse(r => r.request().method() === "POST")
  await page.getByRole("button", { name: "Registreer" }).click()
  if ((await antwoord).status() === 422) {
    await page.getByLabel("Ik heb gekeken: dit is iemand anders").check()
    await page.getByRole("button", { name: "Registreer" }).click()
  }
  await page.waitForURL(DOSSIER)
  return new URL(page.url()).pathname
}

test("een dossier gaat over: de een biedt aan, de ander aanvaardt, en alleen de ander opent het nog", async () => {
  const chantal = await bezoekAls(browser, "Chantal Veenstra")
  const marleen = await bezoekAls(browser, "Marleen Bosscher", { viewport: TELEFOON, colorScheme: "dark" })
  const pad = await registreer(chantal, { Voornaam: "Wietske", Achternaam: "Verhuist", Geboortedatum: "1988-03-02" })
  await open(chantal, `${pad}/overdragen`)
  await chantal.page.getByLabel("Aan welke organisatie").selectOption({ label: "Gemeente Veendam" })
  await chantal.page.getByLabel("Vanaf welke dag").fill(over(0))
  await chantal.page.getByLabel("De persoon verhuist").check()
  await chantal.page.getByLabel("Toelichting voor de ontvanger").fill("Woont sinds vorige week in Veendam")
  await druk(chantal, "Bied aan", /\/overdrachten$/)
  await volg(chantal, "bekijk over Wietske Verhuist", /\/overdrachten\/.{36}$/)

  // Offered is not yet open.
  await open(marleen, pad, 404)
  await open(marleen, "/overdrachten")
  await volg(marleen, "antwoord over Wietske Verhuist", /\/overdrachten\/.{36}$/)
  expect(await hoofd(marleen).textContent()).toContain("Woont sinds vorige week in Veendam")
  await marleen.page.getByLabel(/^Ja, vanaf/).check()
  await marleen.page.getByLabel("Wie gaat het dossier doen").selectOption({ label: "Marleen Bosscher" })
  await druk(marleen, "Geef antwoord", /\/overdrachten$/)
  await expect.poll(async () => (await marleen.page.goto(pad))!.status(), { timeout: 20_000 }).toBe(200)
  expect(await marleen.page.textContent("h1")).toBe("Wietske Verhuist")

  // Who offered it sees how it ended, without the name.
  await open(chantal, pad, 404)
  await open(chantal, "/overdrachten")
  const regel = chantal.page.locator("tr").filter({ hasText: pad.split("/").at(-1)!.slice(0, 8) })
  expect(await regel.textContent()).toContain("overgegaan")
  expect(await hoofd(chantal).textContent()).not.toContain("Wietske")
  await Promise.all([chantal.weg(), marleen.weg()])
})

test("twee dossiers worden één, met een keuze, en daarna weer twee", async () => {
  const chantal = await bezoekAls(browser, "Chantal Veenstra", { viewport: TABLET })
  const { page } = chantal
  const wie = { Voornaam: "Dubbel", Achternaam: "Geteld", Geboortedatum: "1979-07-17" }
  const blijft = await registreer(chantal, { ...wie, Telefoon: "06-12340001" })
  const weg = await registreer(chantal, { ...wie, Achternaam: "Getelt", Telefoon: "06-12340002", "E-mail": "dubbel@example.org" })
  await open(chantal, `${blijft}/samenvoegen`)
  await volg(chantal, `a[href$="/samenvoegen/${weg.split("/").at(-1)}"]`, /\/samenvoegen\/.{36}$/)
  await page.getByLabel("Telefoon: wat klopt").selectOption({ label: "Het andere: 06-12340002" })
  await druk(chantal, "Voeg samen", /\/gegevens/)
  expect(await page.textContent("h1")).toBe("Dubbel Geteld")
  // The number was chosen; the address was empty here and came along.
  for (const deel of ["06-12340002", "dubbel@example.org"]) expect(await hoofd(chantal).textContent()).toContain(deel)
  // The old number leads to the file that stayed.
  await open(chantal, weg)
  expect(new URL(page.url()).pathname).toBe(blijft)

  await open(chantal, `${blijft}/gegevens`)
  await volg(chantal, "Maak dat ongedaan", /\/uiteen\/.{36}$/)
  await page.getByLabel("Waarom zijn het toch twee mensen").fill("Een tweeling, zo bleek aan de balie")
  await druk(chantal, "Haal uiteen", /\/gegevens/)
  for (const [pad, naam, telefoon] of [
    [blijft, "Dubbel Geteld", "06-12340001"],
    [weg, "Dubbel Getelt", "06-12340002"],
  ] as const) {
    await open(chantal, `${pad}/gegevens`)
    expect(await page.textContent("h1")).toBe(naam)
    expect(await page.locator(".definitielijst").first().textContent()).toContain(telefoon)
  }
  await chantal.weg()
})

test("de tablet in de hal: koppelen, een code geven, zelf melden, en intrekken", async () => {
  const jitske = await bezoekAls(browser, "Jitske Nanninga")
  const roelof = await bezoekAls(browser, "Roelof Meijering")
  const tablet = await bezoekAls(browser, null, { viewport: TABLET })
  await open(jitske, "/beheer")
  await volg(jitske, "Tablets", /\/beheer\/tablets\/.{36}$/)
  await jitske.page.getByLabel("Waar staat hij?").fill("hal, bij de balie")
  await jitske.page.getByRole("button", { name: "Maak een code" }).click()
  const koppelcode = await jitske.page.locator("li code").last().textContent()
  await open(tablet, "/hal")
  await tablet.page.getByLabel("Code", { exact: true }).fill(koppelcode!)
  await druk(tablet, "Koppel", /\/hal$/)
  expect(await hoofd(tablet).textContent()).toContain("De Werkplaats, hal, bij de balie")

  // Somebody of today of whom nobody wrote anything down yet.
  await open(roelof, "/aanwezigheid")
  const naam = (await roelof.page.locator("tbody th:not(:has(.tabel-bij)) a").first().textContent())!
  await volg(roelof, naam, /\/aanwezigheid\/pas\/.{36}$/)
  await roelof.page.getByRole("button", { name: /^Geef een (nieuwe )?code$/ }).click()
  const [nummer, code] = await roelof.page.locator("main dd").allTextContents()

  await tablet.page.getByLabel("Nummer", { exact: true }).fill(nummer!)
  await tablet.page.getByLabel("Code", { exact: true }).fill(code!)
  await tablet.page.getByRole("button", { name: "Verder" }).last().click()
  await tablet.page.waitForURL(/\/hal\/melden$/)
  expect(await tablet.page.textContent("h1")).toBe(`Dag ${naam.split(" ")[0]}`)
  // It does leave by itself, and must (WCAG 2.2.1, essential): who walks off would leave his name behind. The pass starts it anew.
  await tablet.keur(["meta-refresh"])
  await druk(tablet, "Ik ben er", /\/hal$/)
  await open(roelof, "/aanwezigheid")
  expect(await roelof.page.locator("tbody tr").filter({ hasText: naam }).first().textContent()).toContain("Aanwezig, zelf gemeld")

  await jitske.page.getByRole("link", { name: "Klaar" }).click()
  await volg(jitske, "Trek in hal, bij de balie", /\/beheer\/tablets\/.{36}\/.{36}$/)
  await druk(jitske, "Trek de tablet in", /\/beheer\/tablets\/.{36}$/)
  await open(tablet, "/hal")
  expect(await tablet.page.textContent("h1")).toBe("Deze tablet is nog niet gekoppeld")
  await Promise.all([jitske.weg(), roelof.weg(), tablet.weg()])
})

/** What the browser is given to keep. */
async function download({ page }: Bezoeker, link: string): Promise<Buffer> {
  const [gekregen] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: link }).click()])
  return readFileSync(await gekregen.path())
}

test("een deelnemer vraagt: verbeteren, bezwaar en inzage, van de vraag tot het besluit en het bestand", async () => {
  const bas = await bezoekAls(browser, "Bas Drent", { viewport: TELEFOON })
  const chantal = await bezoekAls(browser, "Chantal Veenstra")
  const nynke = await bezoekAls(browser, "Nynke Hoekstra")
  /** Asks it, and answers its number. */
  const vraag = async (soort: RegExp, tekst: string): Promise<string> => {
    await open(bas, "/mijn/rechten/nieuw")
    await bas.page.getByLabel(soort).check()
    await bas.page.getByLabel("Wat wilt u ons vertellen?").fill(tekst)
    await druk(bas, "Verstuur", /\/mijn\/rechten\/[0-9a-f-]{36}$/)
    return new URL(bas.page.url()).pathname.split("/").at(-1)!
  }
  const besluit = async (wie: Bezoeker, ja: "Ja" | "Nee", reden: string) => {
    await wie.page.getByLabel(ja, { exact: true }).check()
    await wie.page.getByLabel("Uitleg voor de persoon").fill(reden)
    await wie.page.getByRole("button", { name: "Leg het besluit vast" }).click()
    await wie.page.getByText("Het besluit is vastgelegd").waitFor()
  }
  const correctie = await vraag(/^Er klopt iets niet/, "Mijn telefoonnummer is al jaren anders")
  const bezwaar = await vraag(/^Ik wil niet dat/, "Deel mijn gegevens niet met het uitzendbureau")
  const inzage = await vraag(/^Geef mij alles/, "Graag op papier, ik heb geen printer")
  await bas.keur()

  await open(chantal, `/verzoeken/${correctie}`)
  await besluit(chantal, "Ja", "Wij pasten het nummer vandaag aan.")
  await open(chantal, `/verzoeken/${bezwaar}`)
  expect(await hoofd(chantal).textContent()).toContain("gegevens niet gebruiken")
  await chantal.keur()
  await besluit(chantal, "Nee", "Er is niets gedeeld met een uitzendbureau.")
  expect(await hoofd(chantal).textContent()).not.toContain("gegevens niet gebruiken")
  await open(nynke, `/verzoeken/${inzage}`)
  await nynke.keur()
  expect((await download(nynke, "Uitdraai (PDF)")).subarray(0, 5).toString()).toBe("%PDF-")
  await besluit(nynke, "Ja", "De uitdraai ligt voor u klaar aan de balie.")

  await open(bas, "/mijn/rechten")
  const antwoorden = ["Wij pasten het nummer", "Er is niets gedeeld", "ligt voor u klaar aan de balie"]
  for (const deel of antwoorden) expect(await hoofd(bas).textContent()).toContain(deel)
  const uitdraai = JSON.parse((await download(bas, "Download als JSON")).toString())
  for (const deel of ["Drent", "Mijn telefoonnummer is al jaren anders", ...antwoorden]) expect(JSON.stringify(uitdraai)).toContain(deel)
  await Promise.all([bas.weg(), chantal.weg(), nynke.weg()])
})

test("een partner zonder account: de coach vraagt, de partner zegt ja met een link, de coach ziet wie en wanneer", async () => {
  const chantal = await bezoekAls(browser, "Chantal Veenstra")
  const pad = await registreer(chantal, { Voornaam: "Wiebe", Achternaam: "Zoekttaal", Geboortedatum: "1991-04-05" })
  await open(chantal, `${pad}/doorverwijzingen/nieuw`)
  await chantal.keur()
  const { page } = chantal
  await page.getByLabel("Hulp bij").selectOption("taal")
  await page.getByLabel("Wat vraagt u?").fill("Twee ochtenden les Nederlands")
  await page.getByLabel("Of een andere organisatie").fill("Taalhuis")
  await page.getByLabel("Haar e-mailadres").fill("les@example.org")
  await page.getByLabel("Waarvoor is het nodig").selectOption("P2")
  await page.getByLabel("de persoon zei ja").check()
  await page.getByLabel("Toelichting").fill("Ja gezegd in het gesprek van vandaag")
  await druk(chantal, "Verwijs door", /betrokkenen$/)
  expect(await hoofd(chantal).textContent()).toContain("Wacht op antwoord")
  await volg(chantal, "Bekijk", /doorverwijzingen\/.{36}$/)
  await druk(chantal, "Maak een nieuwe link om te geven", /link$/)
  const link = new URL(await page.getByLabel("Link").inputValue()).pathname

  const partner = await bezoekAls(browser, null, { viewport: TELEFOON, javaScriptEnabled: false })
  await open(partner, link)
  expect(await hoofd(partner).textContent()).not.toMatch(/Wiebe|Zoekttaal/)
  await partner.page.getByLabel("Ja, wij helpen deze persoon").check()
  await partner.page.getByLabel("Bij ja: wie neemt contact op").fill("Petra Bos")
  await partner.page.getByLabel("Bij ja: dag van het eerste contact").fill(over(6))
  await druk(partner, "Verstuur mijn antwoord", /\/antwoord\/klaar$/)
  await open(partner, link, 410)
  await partner.weg()

  await chantal.ga(`${pad}/betrokkenen`)
  expect(await hoofd(chantal).textContent()).toMatch(/Taalhuis.*Aangenomen.*Petra Bos, eerste contact/s)
  await chantal.weg()
})
