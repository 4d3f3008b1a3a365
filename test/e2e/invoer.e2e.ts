import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Bezoeker, bezoekAls } from "../support/bezoek.ts"
import { startBrowser } from "../support/browser.ts"

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const KOP = "deelnemer_nr;verantwoordelijke_code;bsn;voornaam;achternaam;geboortedatum;postcode;aanmelddatum"
/** Two good rows, and three with a fault each; a rung for somebody who was refused goes with him. */
const DEELNEMERS = `${KOP}
1;stadskanaal;;Proef;Bestand;1990-05-01;9501 AB;2026-11-01
2;stadskanaal;;Nog;Bestand;12-3-1985;9501XY1;2026-11-02
3;stadskanaal;123456789;Fout;Bsn;1991-01-01;;2026-11-03
4;stadskanaal;;Fout;Datum;31-02-1991;;2026-11-03
5;veendam;;Geen;Recht;1991-01-01;;2026-11-03
`
const TREDEN = "deelnemer_nr;datum;trede;beoordelaar;toelichting\n1;2026-11-10;2;;\n4;2026-11-10;9;;\n"

const bestand = (name: string, inhoud: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(inhoud) })

/** Waits until the page of a transfer no longer runs; it comes anew by itself, with and without script. */
async function totKlaar({ page, keur }: Bezoeker, kop: RegExp): Promise<void> {
  await page.getByRole("heading", { level: 1, name: kop }).waitFor({ timeout: 30_000 })
  await keur()
}

async function kies({ page, ga, keur }: Bezoeker, bron: string): Promise<void> {
  await ga("/invoer")
  await page.getByLabel("Bron").fill(bron)
  await page.getByLabel("Bestanden", { exact: true }).setInputFiles([bestand("regio.xls", "x")])
  await page.getByRole("button", { name: "Controleer de bestanden" }).click()
  await page.getByRole("link", { name: /regio.xls is een rekenblad/ }).waitFor()
  await keur()
  await page.getByLabel("Bestanden", { exact: true }).setInputFiles([bestand("deelnemers.csv", DEELNEMERS), bestand("treden.csv", TREDEN)])
  await page.getByRole("button", { name: "Controleer de bestanden" }).click()
  await page.waitForURL(/\/invoer\/[0-9a-f-]{36}$/)
}

test.for([
  ["met script", true],
  ["zonder script", false],
] as const)(
  "de beheerder leest een map met fouten in, ziet wat eraan schort en laat de goede rijen landen, %s",
  async ([wijze, javaScriptEnabled]) => {
    const wim = await bezoekAls(browser, "Wim Dijkema", { javaScriptEnabled })
    const { page } = wim
    await kies(wim, `proef ${wijze}`)
    await totKlaar(wim, /4 rijen kloppen niet/)
    for (const naam of [
      "BSN klopt niet",
      "Dag bestaat niet",
      "Geen recht voor deze organisatie",
      "Trede niet van 1 tot en met 6",
      "Postcode leeg gelaten",
    ])
      expect(await page.getByRole("link", { name: naam }).count(), naam).toBe(1)
    expect(await page.getByRole("button", { name: "Lees alles in" }).count()).toBe(0)
    const uitkomst = page.url()
    await page.getByRole("link", { name: "BSN klopt niet" }).click()
    await page.getByText("*****6789").waitFor()
    await wim.keur()
    await page.goto(uitkomst)
    await page.getByRole("button", { name: "Lees alleen de 3 goede rijen in" }).click()
    await totKlaar(wim, /3 rijen ingelezen/)
    await wim.ga("/invoer")
    expect(await page.getByRole("row", { name: new RegExp(`proef ${wijze}.*ingelezen`) }).count()).toBe(1)
    await wim.weg()
  },
)

test("de beheerder haalt de bestanden van zijn gemeente op", async () => {
  const wim = await bezoekAls(browser, "Wim Dijkema")
  await wim.ga("/uitvoer")
  await wim.page.getByRole("radio", { name: "Losse bestanden" }).check()
  await wim.page.getByRole("button", { name: "Maak de bestanden" }).click()
  await totKlaar(wim, /bestanden staan klaar/)
  const download = wim.page.waitForEvent("download")
  await wim.page.getByRole("link", { name: "deelnemers.csv" }).click()
  expect((await download).suggestedFilename()).toBe("deelnemers.csv")
  await wim.weg()
})

test("de lijst van bestanden en een bladzijde per bestand zijn in orde, en een coach komt er niet in", async () => {
  const wim = await bezoekAls(browser, "Wim Dijkema")
  for (const pad of ["/invoer/bestanden", "/invoer/bestanden/dienstverbanden"]) await wim.ga(pad)
  await wim.weg()
  const chantal = await bezoekAls(browser, "Chantal Veenstra")
  for (const pad of ["/invoer", "/uitvoer", "/invoer/bestanden"]) await chantal.ga(pad, 403)
  await chantal.weg()
})
