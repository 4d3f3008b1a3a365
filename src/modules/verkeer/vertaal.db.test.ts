import { readdirSync } from "node:fs"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { prepareJobs, startWorker } from "#platform/jobs"
import { type InvoerRegio, openInvoerRegio } from "../../../test/support/invoer.ts"
import type { Actie } from "../../../test/support/regio.ts"
import { MENSEN, sonar } from "../../../test/support/sonar.ts"
import { BASIS, openTestWeb, type TestWeb } from "../../../test/support/web.ts"
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

/** The first three have no rung, and of the others it is written in two ways. */
const EXPORT = sonar(nr => (nr < 3 ? "??" : nr % 2 === 0 ? `trede ${(nr % 6) + 1}` : String((nr % 6) + 1)))

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
    "select n.deelnemer_nr::int as nr, t.trede, t.datum::text as datum from trede t join deelnemer_nummer n using (deelnemer_id) order by 1",
  )

test("het rekenblad van een ander systeem landt na één keer uitleggen, trede en al, en de volgende keer vanzelf", async () => {
  const werk = await stuur("/invoer/vertalen", "sonar.xlsx", EXPORT, "sonar")
  const html = await zie(werk)
  expect(html).toContain("24 rijen, 35 kolommen")
  const voorstel = formulier(html, {})
  expect(voorstel).toMatchObject({
    doel: ["deelnemers", "opleidingen", "treden"],
    // ID_WZ is NNB in every row: nobody's number, whatever its name says.
    "uit.deelnemers.deelnemer_nr": "",
    "uit.deelnemers.bsn": "BSN",
    "uit.deelnemers.achternaam": "Volledige Naam",
    "deel.deelnemers.achternaam": "achternaam",
    "uit.deelnemers.verantwoordelijke_code": "Gemeente",
    "waarden.deelnemers.verantwoordelijke_code": "54321 = ",
    "waarden.opleidingen.niveau": "vmbo = vmbo_mbo1\nmbo = havo_vwo_mbo24\nhbo = hbo\nwo = wo",
    "uit.treden.trede": "Participatieladder",
    "waarden.treden.trede": "?? = -\ntrede 5 = 5\ntrede 1 = 1\ntrede 3 = 3",
  })
  expect(html).toContain("Aantal (0, 1) – in elke rij anders")
  expect(html).toContain("ID_WZ (NNB) – in elke rij gelijk")
  expect(html).toContain("bijvoorbeeld 54321 = stadskanaal")

  const bewaar = (anders: Record<string, string>) =>
    web.vraag("POST", werk, { token: wim.token, velden: { ...formulier(html, anders), doe: "bewaar" } })
  const telkens = { "vast.deelnemers.geboortedatum": "1980-01-01", "waarden.deelnemers.verantwoordelijke_code": "54321 = stadskanaal" }
  const gelijk = await bewaar({ ...telkens, "uit.deelnemers.deelnemer_nr": "ID_WZ" })
  expect([gelijk.status, await gelijk.text()]).toEqual([422, expect.stringContaining("ID_WZ is in elke rij hetzelfde (NNB)")])
  // Said once of the people, it holds for their education and their rungs.
  const goed = { ...telkens, "uit.deelnemers.deelnemer_nr": "Aantal" }
  const voorbeeld = await web.vraag("POST", werk, { token: wim.token, velden: { ...formulier(html, goed), doe: "voorbeeld" } })
  expect(await voorbeeld.text()).toMatch(/Zo wordt treden\.csv.*van der/s)
  expect(await treden()).toEqual([])

  const bewaard = await bewaar(goed)
  expect(bewaard.status).toBe(303)
  const waar = bewaard.headers.get("location")!
  const rapport = await klaar(waar)
  expect(rapport).toContain("BSN komt vaker voor")
  await web.vraag("POST", waar, { token: wim.token, velden: { keuze: "goede_rijen" } })
  await klaar(waar)
  // Rows 7 and 8 share a BSN; the first three have no rung.
  const geland = Array.from({ length: MENSEN }, (_, nr) => nr).filter(nr => nr !== 6 && nr !== 7)
  const mensen = await regio.alsEigenaar<{ nr: number }>(
    `select n.deelnemer_nr::int as nr, concat_ws(' ', voornaam, tussenvoegsel, achternaam) as naam, aanmelddatum::text as dag
     from deelnemer d join deelnemer_nummer n on n.deelnemer_id = d.id order by 1`,
  )
  expect(mensen.map(m => m.nr)).toEqual(geland)
  expect(mensen[0]).toMatchObject({ naam: "Piet van der Proef", dag: "2022-01-01" })
  expect(await treden()).toEqual(
    geland.filter(nr => nr >= 3).map(nr => ({ nr, trede: (nr % 6) + 1, datum: `2022-01-${String(nr + 1).padStart(2, "0")}` })),
  )
  const weer = await stuur("/invoer", "maand2.xlsx", EXPORT, "sonar")
  expect(await klaar(weer)).toContain("0 nieuw, 0 gewijzigd")
  expect(readdirSync(`${regio.services.dataDir}/overdracht`)).toEqual([weer.split("/").at(-1)])
})

test("staat bij iedereen ?? als trede, zoals in het voorbeeld van UWV, dan zegt de pagina dat er zo geen trede komt; wie het weet zegt het", async () => {
  const werk = await stuur("/invoer/vertalen", "sonar.xlsx", sonar(), "sonar-2")
  const html = await zie(werk)
  expect(html).toContain("24 rijen, 35 kolommen")
  expect(html).toContain("trede: in elke rij staat ??, en dat slaat de rij over. Zo komt er niets in treden.csv.")
  const goed = { "uit.deelnemers.deelnemer_nr": "Aantal", "waarden.treden.trede": "?? = 3", doe: "voorbeeld" }
  const weet = await (await web.vraag("POST", werk, { token: wim.token, velden: formulier(html, goed) })).text()
  expect(weet).not.toContain("dat slaat de rij over.")
  expect(weet).toMatch(/Zo wordt treden\.csv.*2022-01-01.*>3</s)
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
