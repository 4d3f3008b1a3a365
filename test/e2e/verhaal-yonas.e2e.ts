import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { CAST } from "../../db/voorbeeld/cast.ts"
import { type Bezoeker, bezoekAls, TABLET, TELEFOON } from "../support/bezoek.ts"
import { startBrowser } from "../support/browser.ts"
import { over } from "../support/dag.ts"
import { druk, tekst, volg, vul } from "../support/verhaal.ts"
import { BLADEN } from "../support/wandeling.ts"

// The whole story of one person, from walking in to the second review: coach, resident, trainer and partner each do their part, and
// each sees his own. The steps follow each other, and every page that somebody comes to is looked at under axe.
let browser: Browser
let chantal: Bezoeker
let yonas: Bezoeker
let roelof: Bezoeker
let meryem: Bezoeker
let dossier = ""

const { medewerkers, deelnemers } = CAST
beforeAll(async () => {
  browser = await startBrowser()
  chantal = await bezoekAls(browser, medewerkers.chantal.naam)
  yonas = await bezoekAls(browser, deelnemers.yonas.naam, { viewport: TELEFOON })
  roelof = await bezoekAls(browser, medewerkers.roelof.naam, { viewport: TABLET })
  meryem = await bezoekAls(browser, medewerkers.meryem.naam, { javaScriptEnabled: false })
})
afterAll(() => browser.close())

test("hij loopt binnen: geteld zonder naam, en daarna meldt hij zichzelf aan", async () => {
  const jitske = await bezoekAls(browser, medewerkers.jitske.naam)
  await jitske.ga("/inloop/activiteiten")
  await vul(jitske, { Activiteit: "Naaien" })
  await druk(jitske, "Voeg toe", "Naaien")
  await jitske.weg()
  await roelof.ga("/inloop")
  await druk(roelof, /Naaien/, "1 bezoek vandaag")
  expect(await tekst(roelof)).not.toContain("Yonas")

  const balie = await bezoekAls(browser, null, { viewport: TABLET, javaScriptEnabled: false })
  await balie.ga("/aanmelden")
  await balie.page.getByLabel("Uw gemeente").selectOption({ label: "Stadskanaal" })
  const wie = { "Uw voornaam": "Yonas", "Uw achternaam": "Tesfay", "Uw geboortedatum": "1999-01-25", "Uw telefoonnummer": "06-12345356" }
  await vul(balie, wie)
  await balie.page.getByRole("button", { name: "Meld mij aan" }).click()
  await balie.page.waitForURL(/\/aanmelden\/klaar$/)
  await balie.weg()
})

test("de coach nodigt hem uit, spreekt hem, en vindt het dossier dat er al is", async () => {
  for (const [stap, groet] of [
    ["Nodig uit", "De uitnodiging is vastgelegd"],
    ["Gesproken", "Het eerste gesprek is vastgelegd"],
  ] as const) {
    await chantal.ga("/aanmeldingen")
    await volg(chantal, `${stap} Yonas Tesfay`, /\/(uitnodigen|ontvangen)$/)
    await chantal.page.getByLabel(/op$/).fill(over(0))
    await druk(chantal, "Leg vast", groet)
  }
  await volg(chantal, "Dossier beginnen", /\/dossier$/)
  await chantal.page.getByLabel(/^Yonas Tesfay/).check()
  await chantal.page.getByLabel("Ik heb gekeken of het dezelfde persoon is").check()
  await chantal.page.getByRole("button", { name: "Begin het dossier" }).click()
  await chantal.page.waitForURL(/\/deelnemers\/[0-9a-f-]{36}$/)
  dossier = new URL(chantal.page.url()).pathname
  expect(await tekst(chantal)).toContain("sinds 10 feb 2025")
})

test("het gesprek: de coach legt vast, hij zegt dat hij komt en vult zelf in welk werk hij wil", async () => {
  await chantal.ga(`${dossier}/gesprekken/nieuw`)
  await vul(chantal, { Verslag: "Wil leren koken in een grote keuken.", "Afspraak 1": "Zoek een keuken om te kijken", Uiterlijk: over(9) })
  await chantal.page.getByLabel("Dag", { exact: true }).fill(over(5))
  await chantal.page.getByLabel("Tijd", { exact: true }).fill("09:15")
  await chantal.page.getByLabel("Hoe", { exact: true }).last().selectOption("telefoon")
  await druk(chantal, "Leg vast", "Wil leren koken")

  await yonas.ga("/mijn/afspraken")
  expect(await tekst(yonas)).toContain("09:15–09:45")
  await druk(yonas, "Ja, ik kom", "U komt")
  await yonas.ga("/mijn/diagnose")
  await druk(yonas, "Begin Welk werk past bij u?", "U kunt beginnen")
  await yonas.page.getByLabel("Maken").first().check()
  await druk(yonas, "Bewaar en ga verder", "Bewaard")
  await druk(yonas, "Bewaar en kijk na", "Kijk na of het klopt")
  await druk(yonas, "Klaar", /Uw (laatste )?uitslagen|Dank u wel/)
  await chantal.ga(`${dossier}/diagnose`)
  expect(await tekst(chantal)).toContain("Welk werk past bij u?")
})

test("het plan: drie vragen, een doel, een stap voor elk; hij en de coach zeggen ja", async () => {
  await chantal.ga(`${dossier}/plan/vragen`)
  await vul(chantal, {
    "Wat kun je": "Kookt graag en leert snel.",
    "Wat wil je": "Werken in een keuken.",
    "arbeidsmarkt?": "Keukens zoeken.",
  })
  await druk(chantal, "Bewaar", "Kookt graag en leert snel.")
  await chantal.ga(`${dossier}/plan/doelen/nieuw?thema=werk`)
  await chantal.page.getByLabel("Kies uit de lijst").first().selectOption("werk.situatie.nooit")
  await chantal.page.getByLabel("Kies uit de lijst").nth(1).selectOption("werk.doel.ontdekken")
  await druk(chantal, "Stel dit doel", "Het doel staat in het plan")
  for (const [wat, wie, door] of STAPPEN) {
    await chantal.page.goto(`${dossier}/plan/stappen/nieuw`)
    await vul(chantal, { "In eigen woorden": wat, "Bij partner of bedrijf: wie?": door })
    await chantal.page.getByLabel("Voor welk doel?").selectOption({ index: 1 })
    await chantal.page.getByLabel(wie).check()
    await druk(chantal, "Voeg toe", wat)
  }
  await legVoor()
  await yonas.ga("/mijn/plan")
  expect(await tekst(yonas)).toContain("Regel een werkplek in de keuken")
  await druk(yonas, "Ja, ik ben het eens", "Uw ja is vastgelegd")
  await chantal.ga(`${dossier}/plan`)
  expect(await tekst(chantal)).toContain("Plan, versie 1")
  expect(await tekst(chantal)).toContain("afgesproken op")
})

const STAPPEN = [
  ["Kijk een dag mee in een keuken", "De deelnemer zelf", ""],
  ["Regel een werkplek in de keuken", "Het sociaal ontwikkelbedrijf", medewerkers.roelof.naam],
  ["Oefen de woorden van de keuken", "Een partner", medewerkers.meryem.naam],
] as const

async function legVoor(): Promise<void> {
  await chantal.ga(`${dossier}/plan/leg-voor`)
  await druk(chantal, "Leg voor", "Het plan is voorgelegd")
  await chantal.page.getByLabel("Ik ben het ermee eens").check()
  await druk(chantal, "Leg akkoord vast", "wacht op de deelnemer")
}

test("ieder doet zijn stap: hij op zijn telefoon, de trainer en de docent in het dossier", async () => {
  await yonas.ga("/mijn/stappen")
  await yonas.page
    .getByRole("button", { name: /dit heb ik gedaan/ })
    .last()
    .click()
  await yonas.page.getByText("Wie u helpt ziet dat u dit gedaan hebt").waitFor()

  await roelof.ga(`${dossier}/plan`)
  await roelof.page
    .getByRole("form", { name: new RegExp(STAPPEN[1][0]) })
    .getByRole("button", { name: "Gedaan" })
    .click()
  await roelof.page.getByText("Afgerond").first().waitFor()
  await meryem.ga(`${dossier}/gesprekken/nieuw`)
  await vul(meryem, { Verslag: "Kent de namen van het gereedschap." })
  await druk(meryem, "Leg vast", "Kent de namen van het gereedschap.")

  await chantal.ga(`${dossier}/betrokkenen`)
  const wieDoetWat = await tekst(chantal)
  for (const [wat] of STAPPEN.slice(0, 2)) expect(wieDoetWat).not.toContain(wat)
  expect(wieDoetWat).toMatch(/Meryem Aksoy[^]*Oefen de woorden van de keuken/)
})

test("de eerste evaluatie stelt het plan bij, de tweede zegt wat het opleverde", async () => {
  await evalueer("Het plan wordt bijgesteld", "Wil meer uren in de keuken.")
  await chantal.page.goto(`${dossier}/plan/stappen/nieuw`)
  await vul(chantal, { "In eigen woorden": "Werk twee ochtenden mee" })
  await chantal.page.getByLabel("De deelnemer zelf").check()
  await druk(chantal, "Voeg toe", "Werk twee ochtenden mee")
  await legVoor()
  await yonas.ga("/mijn/plan")
  await druk(yonas, "Ja, ik ben het eens", "Uw ja is vastgelegd")

  await evalueer("Het plan past nog", "Gaat elke week, en kent het werk.")
  const plan = await tekst(chantal)
  expect(plan).toContain("Plan, versie 2")
  expect(plan).toContain("Het plan past nog. Gaat elke week, en kent het werk.")
  await chantal.ga(`${dossier}/tijdlijn`)
  expect(await tekst(chantal)).toMatch(/evaluatie/i)
})

async function evalueer(uitkomst: string, verslag: string): Promise<void> {
  await chantal.ga(`${dossier}/plan/evaluatie`)
  await chantal.page.getByLabel(uitkomst).check()
  await vul(chantal, { "Wat zag u samen?": verslag })
  await druk(chantal, "Leg de evaluatie vast", verslag)
}

/** Every page that begins at a person ('/' is the first one); next to it what each of them opens there, as the matrix of access says it. */
const PAGINAS = BLADEN.flatMap(({ path }) => {
  const deel = /^\/deelnemers\/:deelnemerId((?:\/[a-z-]+)*)$/.exec(path)
  return deel ? [deel[1] || "/"] : []
})
const woorden = (tekst: string): string[] => tekst.trim().split(/\s+/)
const DOCENT = woorden(`
  / /tijdlijn /gegevens /contact-en-zorg /werk /uitkering /opleiding /diagnose /aanwezigheid
  /betrokkenen /betrokkenen/geschiedenis /contactpersonen/geschiedenis /delen /toegang
  /doelgroepen/geschiedenis /verplichtingen/geschiedenis /ontheffingen/geschiedenis
  /plan /overleggen /werkcentrum /gesprekken /gesprekken/nieuw /boodschappen /trede /treden
  /opleidingen/geschiedenis /opleidingen/nieuw /portfolio /portfolio/nieuw /portfolio/wensen /portfolio/cv /portfolio/op-cv`)
const TRAINER = [
  ...DOCENT,
  ...woorden(`
  /plan/vragen /plan/doelen/nieuw /plan/stappen/nieuw /plan/leg-voor /plan/evaluatie /plan/pauze /plan/ladder
  /plan/sluit-af /plan/vertalingen /links /afspraken/nieuw /spreekuren /werkaantekeningen /doorverwijzingen/nieuw
  /voorlichting /voorlichting/uitgelegd /werkcentrum/nieuw /vacatures /vacatures/nieuw /bekostigingen/geschiedenis`),
]
/** The coach reads benefit and measures, and leaves writing them to who decides on income; there is no message to stop. */
const NIET_COACH = woorden("/uitkeringen/nieuw /stimulansen/nieuw /maatregelen/nieuw /gesprekken/bericht-stoppen")

test("ieder opent precies zijn deel", async () => {
  const marleen = await bezoekAls(browser, medewerkers.marleen.naam)
  const opent = async ({ page }: Bezoeker) => {
    const open: string[] = []
    for (const pagina of PAGINAS) {
      const status = (await page.request.get(dossier + (pagina === "/" ? "" : pagina), { maxRedirects: 0 })).status()
      expect([200, 303, 403, 404], pagina).toContain(status)
      if (status === 200) open.push(pagina)
    }
    return open.toSorted()
  }
  expect(await opent(meryem)).toEqual(DOCENT.toSorted())
  expect(await opent(roelof)).toEqual(TRAINER.toSorted())
  expect(await opent(chantal)).toEqual(PAGINAS.filter(pagina => !NIET_COACH.includes(pagina)).toSorted())
  // A coach of another town does not know that he is there; he himself has pages of his own, not those of who guides him.
  expect([await opent(marleen), await opent(yonas)]).toEqual([[], []])
  await marleen.weg()
  // What stands on a page goes by the matrix as well: only the coach reads of the benefit.
  const leestBijstand = async ({ page }: Bezoeker, pad: string) =>
    (await (await page.request.get(dossier + pad)).text()).includes("Bijstand")
  for (const pad of ["", "/uitkering"])
    expect(await Promise.all([chantal, roelof, meryem].map(wie => leestBijstand(wie, pad))), pad).toEqual([true, false, false])
})

test("hij ziet wie er keek", async () => {
  await yonas.ga("/mijn/inzagen")
  for (const rol of ["Casusregisseur", "Trajectbegeleider", "Onderwijs"]) expect(await tekst(yonas)).toContain(rol)
  expect(await tekst(yonas)).not.toContain("Veendam")
})
