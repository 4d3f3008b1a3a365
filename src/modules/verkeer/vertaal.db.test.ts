import { readdirSync } from "node:fs"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { prepareJobs, startWorker } from "#platform/jobs"
import { type InvoerRegio, openInvoerRegio } from "../../../test/support/invoer.ts"
import type { Actie } from "../../../test/support/regio.ts"
import { BASIS, openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { type Bouwcel, xlsx } from "../../../test/support/xlsx-bouwer.ts"
import { leesInTaak } from "./lees-in.job.ts"

let regio: InvoerRegio
let web: TestWeb
let wim: Actie
let worker: { stop(): Promise<void> }
beforeAll(async () => {
  regio = await openInvoerRegio()
  web = openTestWeb(regio)
  wim = await regio.medewerker(regio.stadskanaal, "beheer")
  await prepareJobs(regio.services)
  worker = await startWorker(regio.services, [leesInTaak], [])
})
afterAll(async () => {
  await worker.stop()
  await regio.close()
})

/** As the export of the client system of UWV has them, with rungs that people could have. */
const KOP = [
  "Datum melding",
  "BSN",
  "Opleidingsniveau",
  "Inschrijfdatum",
  "Geslacht",
  "Telefoonnummer",
  "Volledige Naam",
  "E-mailadres",
  "Gemeente",
  "Postcode",
  "Participatieladder",
  "Aantal",
]
const rij = (nr: number, trede: string, niveau: string): Bouwcel[] => [
  { xml: '<c r="@" s="1"><v>44562</v></c>' }, null, niveau, { xml: '<c r="@" s="1"><v>44570</v></c>' }, "Onbekend", "088-1234567", `Piet van der Proef${nr}`, "", 12345, "1234AB", trede, nr,
] // biome-ignore format: the columns of the header in one line
const EXPORT = xlsx({
  bladen: [
    { naam: "Keuzevelden", rijen: [["Rijbewijs"], ["B"]] },
    { naam: "Blad 1", rijen: [KOP, rij(1, "3", "VMBO"), rij(2, "??", "MBO"), rij(3, "6", "WO")] },
  ],
})

async function stuur(waar: string, naam: string, inhoud: Buffer, bron: string): Promise<string> {
  const form = new FormData()
  form.append("bron", bron)
  form.append("bestanden", new Blob([new Uint8Array(inhoud)]), naam)
  const koppen = { host: "trede.test", origin: BASIS, "sec-fetch-site": "same-origin", cookie: `trede=${wim.token}` }
  const antwoord = await web.app.request(`${BASIS}${waar}`, { method: "POST", headers: koppen, body: form })
  expect(antwoord.status).toBe(303)
  return antwoord.headers.get("location")!
}
const zie = async (waar: string): Promise<string> => (await web.vraag("GET", waar, { token: wim.token })).text()
const klaar = (waar: string): Promise<string> =>
  vi.waitFor(
    async () => {
      const stand = await web.vraag("GET", `${waar}/stand`, { token: wim.token })
      expect(((await stand.json()) as { klaar: boolean }).klaar).toBe(true)
      return zie(waar)
    },
    { timeout: 20_000, interval: 100 },
  )

/** What the form on the page would send, with changes. */
function formulier(html: string, anders: Record<string, string>): Record<string, string | string[]> {
  const velden: Record<string, string | string[]> = {}
  for (const [, naam, opties] of html.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs))
    velden[naam!] = /<option value="([^"]*)" selected/.exec(opties!)?.[1] ?? ""
  for (const [, naam, tekst] of html.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>(.*?)<\/textarea>/gs)) velden[naam!] = tekst!
  velden["doel"] = [...html.matchAll(/<input type="checkbox"[^>]*name="doel" value="([^"]+)" checked/g)].map(m => m[1]!)
  return { ...velden, ...anders }
}

const treden = (): Promise<object[]> =>
  regio.alsEigenaar(
    "select n.deelnemer_nr as nr, t.trede, t.datum::text as datum from trede t join deelnemer_nummer n using (deelnemer_id) order by 1",
  )

test("een export van een ander systeem landt na één keer uitleggen, en de volgende keer vanzelf", async () => {
  const werk = await stuur("/invoer/vertalen", "sonar.xlsx", EXPORT, "sonar")
  const html = await zie(werk)
  expect(html).toMatch(/Participatieladder/)
  const velden = formulier(html, {
    "uit.deelnemers.deelnemer_nr": "Aantal",
    "waarden.deelnemers.verantwoordelijke_code": "12345 = stadskanaal",
    "vast.deelnemers.geboortedatum": "1980-01-01",
    "uit.treden.deelnemer_nr": "Aantal",
    "waarden.treden.trede": "?? = -",
  })
  velden["doel"] = ["deelnemers", "treden"]
  expect(velden).toMatchObject({
    "uit.deelnemers.bsn": "BSN",
    "uit.deelnemers.achternaam": "Volledige Naam",
    "deel.deelnemers.achternaam": "achternaam",
    "uit.treden.trede": "Participatieladder",
    "uit.deelnemers.verantwoordelijke_code": "Gemeente",
  })

  const voorbeeld = await (await web.vraag("POST", werk, { token: wim.token, velden: { ...velden, doe: "voorbeeld" } })).text()
  expect(voorbeeld).toContain("Zo wordt treden.csv")
  expect(voorbeeld).toContain("van der")
  expect(await treden()).toEqual([])

  const bewaard = await web.vraag("POST", werk, { token: wim.token, velden: { ...velden, doe: "bewaar" } })
  expect(bewaard.status).toBe(303)
  const waar = bewaard.headers.get("location")!
  expect(await klaar(waar)).toContain("Lees alles in")
  await web.vraag("POST", waar, { token: wim.token, velden: { keuze: "alles" } })
  await klaar(waar)
  expect(await treden()).toEqual([
    { nr: "1", trede: 3, datum: "2022-01-09" },
    { nr: "3", trede: 6, datum: "2022-01-09" },
  ])
  expect(
    await regio.alsEigenaar(
      "select voornaam, tussenvoegsel, achternaam, aanmelddatum::text as dag from deelnemer order by achternaam limit 1",
    ),
  ).toEqual([{ voornaam: "Piet", tussenvoegsel: "van der", achternaam: "Proef1", dag: "2022-01-01" }])
  const weer = await stuur("/invoer", "maand2.xlsx", EXPORT, "sonar")
  expect(await klaar(weer)).toContain("inlezen verandert niets")
  expect(readdirSync(`${regio.services.dataDir}/overdracht`)).toEqual([weer.split("/").at(-1)])
})

test("de vertaling is van de eigen organisatie, en geldt alleen voor haar bron", async () => {
  const geert = await regio.medewerker(regio.veendam, "beheer")
  expect(await (await web.vraag("GET", "/invoer/vertalen", { token: geert.token })).text()).toContain("Er is nog geen vertaling")
  expect(await zie("/invoer/vertalen")).toContain("sonar")
  const werk = await stuur("/invoer/vertalen", "x.csv", Buffer.from("a;b\n1;2\n"), "anders")
  expect((await web.vraag("GET", werk, { token: geert.token })).status).toBe(404)
  expect((await web.vraag("POST", werk, { token: geert.token, velden: { doe: "bewaar" } })).status).toBe(404)
  expect((await web.vraag("POST", werk, { token: wim.token, velden: { doe: "bewaar" } })).status).toBe(422)
  expect(await klaar(await stuur("/invoer", "maand2.xlsx", EXPORT, "eigen"))).toContain("Geen van deze bestanden hoort bij")
})
