import { afterAll, beforeAll, expect, test } from "vitest"
import { execute } from "#platform/command"
import { type Actor, type Persoon, Wereld } from "../../../test/support/rechtenwereld.ts"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { vulVakbegrippen } from "./vul-vakbegrippen.command.ts"

// Which of the lists' words somebody means, tapped in the form itself and without script.
let regio: TestRegio
let web: TestWeb
let mens: Persoon
let zelf: Actor
const ADRES = "http://data.europa.eu/esco/occupation/"
beforeAll(async () => {
  regio = await openTestRegio()
  web = openTestWeb(regio)
  const wereld = await Wereld.open(regio)
  mens = await wereld.persoon(regio.stadskanaal)
  zelf = await wereld.inlog(mens)
  const regel = (nr: number, naam: string, ook: string) => ({
    soort: "beroep",
    uri: `${ADRES}${nr}`,
    naam,
    naamEn: null,
    ook,
    isco: "6113",
  })
  const regels = [
    regel(1, "hovenier", "tuinier"),
    regel(2, "kok", "kokkin, chef"),
    regel(3, "souschef", "chef"),
    regel(4, "50% bakker", ""),
  ]
  const beheer = await regio.medewerker(regio.stadskanaal, "beheer")
  const invoer = { stelsel: "esco", soorten: ["beroep"], regels }
  expect((await execute(regio.services, beheer.token, vulVakbegrippen, invoer, { id: crypto.randomUUID() })).ok).toBe(true)
  await regio.alsEigenaar("delete from portfolio_onderdeel")
})
afterAll(() => regio.close())

const NIEUW = "/mijn/portfolio/nieuw/werk"
const stuur = async (pad: string, velden: Record<string, string>) => {
  const antwoord = await web.vraag("POST", pad, { token: zelf.token, velden: { id: crypto.randomUUID(), deelnemerId: mens.id, ...velden } })
  return { status: antwoord.status, tekst: await antwoord.text() }
}
const idVan = async (stelsel: string, naam: string) => {
  const { vakbegrippen } = (await (await web.vraag("GET", `/api/v1/vakbegrippen?zoek=${naam}`, { token: zelf.token })).json()) as {
    vakbegrippen: Array<{ id: string; stelsel: string; naam: string }>
  }
  return vakbegrippen.find(v => v.stelsel === stelsel && v.naam === naam)!.id
}
const begripVan = async (wat: string) => {
  const [rij] = await regio.alsEigenaar<{ begrip: string | null }>(
    "select v.stelsel || ' ' || v.naam as begrip from portfolio_onderdeel o left join vakbegrip v on v.id = o.vakbegrip_id where o.wat = $1 and o.vervallen_op is null",
    [wat],
  )
  return rij!.begrip
}
const waarde = (tekst: string, naam: string) => {
  const [veld = ""] = new RegExp(`<input[^>]*name="${naam}"[^>]*>`).exec(tekst) ?? []
  return /value="([^"]*)"/.exec(veld)?.[1] ?? ""
}

// Planted and seen red: 'Zoek' that runs the command; a tap that the command does not look at.
test("zoeken en aantikken houdt wat er getypt was, en bewaart niets", async () => {
  const getypt = { wat: "hoven", waar: "Slager Jansen", begin: "2020-02-01" }
  const gezocht = await stuur(NIEUW, { ...getypt, lijst: "zoek" })
  expect([gezocht.status, waarde(gezocht.tekst, "waar"), waarde(gezocht.tekst, "wat")]).toEqual([200, "Slager Jansen", "hoven"])
  const eigen = await idVan("trede", "hovenier")
  const esco = await idVan("esco", "hovenier")
  for (const id of [eigen, esco]) expect(gezocht.tekst).toContain(`value="${id}"`)
  const getikt = await stuur(NIEUW, { ...getypt, lijst: eigen })
  expect(["wat", "vakbegripId", "waar", "begin"].map(naam => waarde(getikt.tekst, naam))).toEqual([
    "hovenier",
    eigen,
    "Slager Jansen",
    "2020-02-01",
  ])
  expect(await regio.alsEigenaar("select 1 from portfolio_onderdeel")).toEqual([])
  expect((await stuur(NIEUW, { ...getypt, wat: "Hovenier", vakbegripId: eigen })).status).toBe(303)
  expect(await begripVan("Hovenier")).toBe("trede hovenier")
})

test("wie haar wijzigt zoekt in dezelfde lijst, en houdt wat er gekozen was", async () => {
  const [rij] = await regio.alsEigenaar<{ id: string }>("select id from portfolio_onderdeel where wat = 'Hovenier'")
  const pad = `/mijn/portfolio/${rij!.id}`
  const blad = await (await web.vraag("GET", pad, { token: zelf.token })).text()
  const eigen = await idVan("trede", "hovenier")
  expect([waarde(blad, "vakbegripId"), blad.includes("Eigen lijst")]).toEqual([eigen, true])
  const velden = { soort: "werk", reden: "anders", waar: "", begin: "", einde: "", toelichting: "" }
  const gezocht = await stuur(pad, { ...velden, wat: "kok", lijst: "zoek" })
  expect(gezocht.tekst).toContain(`value="${await idVan("esco", "kok")}"`)
  expect((await stuur(pad, { ...velden, wat: "Hovenier", vakbegripId: eigen, waar: "De tuin" })).status).toBe(303)
  expect(await begripVan("Hovenier")).toBe("trede hovenier")
})

test.for([
  ["Kokkin", "", "esco kok"],
  ["Chef", "", null],
  ["Hovenier elders", "esco hovenier", null],
  ["tuinier", "trede hovenier", "esco hovenier"],
  ["%", "", null],
] as const)("%s, getikt op '%s': %s", async ([wat, getikt, verwacht]) => {
  const [stelsel, naam] = getikt.split(" ")
  const vakbegripId = naam ? await idVan(stelsel!, naam) : ""
  expect((await stuur(NIEUW, { wat, vakbegripId })).status).toBe(303)
  expect(await begripVan(wat)).toBe(verwacht)
})
