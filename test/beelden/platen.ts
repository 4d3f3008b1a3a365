import type { Page } from "playwright-core"
import { CAST } from "../../db/voorbeeld/cast.ts"
import type { Fotograaf } from "./beelden.ts"

const { chantal, marleen, ingrid, roelof, geert, esther, wim, nynke, jitske } = CAST.medewerkers
const { amira, fatma, yonas } = CAST.deelnemers
const DOSSIER = /\/deelnemers\/[0-9a-f-]{36}$/
const TABLET = { width: 1024, height: 768 }
const TELEFOON = { width: 390, height: 844 }
/** So that a full page stays light. */
const LAAG = { width: 1200, height: 680 }

type Plaat = (fotograaf: Fotograaf) => Promise<Page>
/** A page as one of the cast has it. */
const blad =
  (wie: { naam: string } | null, pad: string, scherm?: { width: number; height: number }): Plaat =>
  async ({ als }) => {
    const page = await als(wie?.naam ?? null, scherm)
    await page.goto(pad)
    return page
  }
/** Somebody's file, opened as one does: by the name. */
async function dossier(page: Page, { naam }: { naam: string }): Promise<string> {
  await page.goto(`/zoeken?q=${encodeURIComponent(naam)}`)
  await page.getByRole("link", { name: naam }).first().click()
  await page.waitForURL(DOSSIER)
  return new URL(page.url()).pathname
}
const bijDossier =
  (wie: { naam: string }, onder = "", scherm?: { width: number; height: number }): Plaat =>
  async ({ als }) => {
    const page = await als(chantal.naam, scherm)
    const pad = await dossier(page, wie)
    if (onder) await page.goto(pad + onder)
    return page
  }
const druk = async (page: Page, knop: string, naar: RegExp) => {
  await page.getByRole("button", { name: knop, exact: true }).click()
  await page.waitForURL(naar)
}
const inDagen = (n: number) => new Date(Date.now() + n * 86_400_000).toLocaleDateString("sv", { timeZone: "Europe/Amsterdam" })

/** Amira does not move; Yonas goes to live with his brother in Veendam. */
async function vulAanbod(page: Page): Promise<void> {
  const pad = await dossier(page, yonas)
  await page.goto(`${pad}/overdragen`)
  await page.getByLabel("Aan welke organisatie").selectOption({ label: "Gemeente Veendam" })
  await page.getByLabel("Vanaf welke dag").fill(inDagen(14))
  await page.getByLabel("De persoon verhuist").check()
  await page.getByLabel("Toelichting voor de ontvanger").fill("Yonas gaat bij zijn broer in Veendam wonen.")
}

async function schrijfIn(page: Page, velden: Readonly<Record<string, string>>): Promise<string> {
  await page.goto("/deelnemers/nieuw")
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
/** Fatma, whom a colleague registered a second time with her name misspelt. */
async function dubbel(page: Page): Promise<{ pad: string; ander: string }> {
  const pad = await dossier(page, fatma)
  const ander = await schrijfIn(page, { Voornaam: "Fatma", Achternaam: "Yildis", Geboortedatum: "1981-08-14", Telefoon: "06-12345999" })
  return { pad, ander: ander.split("/").at(-1)! }
}

const EXPORT = `Klantnummer;Naam;Geboren;Participatieladder;Datum meting
K-101;Jan de Proef;09-03-1985;trede 2;01-11-2026
K-102;Els van der Test;17-06-1990;trede 3;02-11-2026
K-103;Omar Voorbeeld;30-01-1978;trede 1;02-11-2026
`
async function vertaal({ als }: Fotograaf): Promise<Page> {
  const page = await als(wim.naam)
  await page.goto("/invoer/vertalen")
  await page.getByLabel("Bron").fill("sonar")
  await page.locator('input[type="file"]').setInputFiles({ name: "klanten.csv", mimeType: "text/csv", buffer: Buffer.from(EXPORT) })
  await druk(page, "Bekijk de kolommen", /\/invoer\/[0-9a-f-]{36}\/vertalen$/)
  await page.getByLabel("Waarde van verantwoordelijke_code als er niets staat").fill("stadskanaal")
  await page.getByLabel(/^Waarden van trede:/).fill("trede 1 = 1\ntrede 2 = 2\ntrede 3 = 3")
  await page.evaluate(() => window.scrollTo(0, 0))
  return page
}

/** The pictures, by the name of their file. */
export const PLATEN: Readonly<Record<string, Plaat>> = {
  inloggen: blad(null, "/inloggen"),
  werkvoorraad: blad(chantal, "/werkvoorraad"),
  zoeken: blad(chantal, "/zoeken?q=amira+hadad", { width: 1200, height: 520 }),
  deelnemer: bijDossier(amira, "", LAAG),
  gesprek: bijDossier(amira, "/gesprekken/nieuw"),
  trede: bijDossier(amira, "/trede"),
  aanwezigheid: blad(geert, "/aanwezigheid", TABLET),
  coaches: blad(ingrid, "/werkvoorraad/coaches"),
  registratie: blad(ingrid, "/monitor/registratie"),
  monitor: blad(esther, "/monitor"),
  "monitor-vraag": blad(esther, "/monitor/duurzaamheid"),
  invoer: blad(wim, "/invoer"),
  beheer: blad(wim, "/beheer"),
  toezicht: blad(nynke, "/toezicht"),
  mijn: blad(amira, "/mijn", TELEFOON),
  rechten: blad(amira, "/mijn/rechten", { width: 1200, height: 700 }),
  async overdragen({ als }) {
    const page = await als(chantal.naam, { width: 1200, height: 1000 })
    await vulAanbod(page)
    return page
  },
  async overnemen({ als }) {
    await (async page => {
      await vulAanbod(page)
      await druk(page, "Bied aan", /\/overdrachten$/)
    })(await als(chantal.naam))
    const page = await als(marleen.naam, { width: 1200, height: 960 })
    await page.goto("/overdrachten")
    await page.getByRole("link", { name: `antwoord over ${yonas.naam}` }).click()
    await page.waitForURL(/\/overdrachten\/.{36}$/)
    return page
  },
  async samenvoegen({ als }) {
    const page = await als(chantal.naam, { width: 1200, height: 480 })
    const { pad } = await dubbel(page)
    await page.goto(`${pad}/samenvoegen`)
    return page
  },
  async vergelijken({ als }) {
    const page = await als(chantal.naam)
    const { pad, ander } = await dubbel(page)
    await page.goto(`${pad}/samenvoegen/${ander}`)
    return page
  },
  async besluit({ als }) {
    const fatmaZelf = await als(fatma.naam)
    await fatmaZelf.goto("/mijn/rechten/nieuw")
    await fatmaZelf.getByLabel(/^Er klopt iets niet/).check()
    await fatmaZelf.getByLabel("Wat wilt u ons vertellen?").fill("Mijn telefoonnummer klopt niet. Ik heb al een jaar een ander nummer.")
    await druk(fatmaZelf, "Verstuur", /\/mijn\/rechten\/[0-9a-f-]{36}$/)
    const page = await als(chantal.naam, { width: 1200, height: 900 })
    await page.goto(`/verzoeken/${new URL(fatmaZelf.url()).pathname.split("/").at(-1)!}`)
    await page.getByLabel("Ja", { exact: true }).check()
    await page.getByLabel("Uitleg voor de persoon").fill("U hebt gelijk. Het nieuwe nummer staat er nu in.")
    return page
  },
  async hal({ als }) {
    const beheer = await als(jitske.naam)
    await beheer.goto("/beheer")
    await beheer.getByRole("link", { name: "Tablets" }).first().click()
    await beheer.getByLabel("Waar staat hij?").fill("hal, bij de balie")
    await beheer.getByRole("button", { name: "Maak een code" }).click()
    const koppelcode = await beheer.locator("li code").last().textContent()
    const tablet = await als(null, TABLET)
    await tablet.goto("/hal")
    await tablet.getByLabel("Code", { exact: true }).fill(koppelcode!)
    await druk(tablet, "Koppel", /\/hal$/)
    const pas = await als(roelof.naam)
    await pas.goto("/aanwezigheid")
    await pas.locator("tbody th a").first().click()
    await pas.getByRole("button", { name: /^Geef een (nieuwe )?code$/ }).click()
    const [nummer, code] = await pas.locator("main dd").allTextContents()
    await tablet.getByLabel("Nummer", { exact: true }).fill(nummer!)
    await tablet.getByLabel("Code", { exact: true }).fill(code!)
    await tablet.getByRole("button", { name: "Verder" }).last().click()
    await tablet.waitForURL(/\/hal\/melden$/)
    return tablet
  },
  vertalen: vertaal,
  async "vertalen-voorbeeld"(fotograaf) {
    const page = await vertaal(fotograaf)
    await page.getByRole("button", { name: "Toon een voorbeeld" }).click()
    await page
      .getByRole("heading", { name: /^Zo wordt/ })
      .first()
      .scrollIntoViewIfNeeded()
    return page
  },
}
