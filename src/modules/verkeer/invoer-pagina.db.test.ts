import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs"
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest"
import { prepareJobs, startWorker } from "#platform/jobs"
import { bewaarBeginstand } from "../../../test/support/beginstand.ts"
import { type InvoerRegio, openInvoerRegio } from "../../../test/support/invoer.ts"
import type { Actie } from "../../../test/support/regio.ts"
import { xlsx } from "../../../test/support/xlsx-bouwer.ts"
import { BASIS, openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { leesInTaak } from "./lees-in.job.ts"
import { leverUitTaak } from "./lever-uit.job.ts"
import { mapVan, padVan } from "./opslag.command.ts"
import { ruimOverdrachtenOp } from "./ruim-op.job.ts"

let regio: InvoerRegio
let web: TestWeb
let worker: { stop(): Promise<void> } | null = null
let wim: Actie
let geert: Actie
let herstel: () => Promise<void>

beforeAll(async () => {
  regio = await openInvoerRegio()
  web = openTestWeb(regio)
  wim = await regio.medewerker(regio.stadskanaal, "beheer")
  geert = await regio.medewerker(regio.veendam, "beheer")
  await prepareJobs(regio.services)
  herstel = await bewaarBeginstand(regio)
})
afterAll(async () => {
  await worker?.stop()
  await regio.close()
})
/** Without people and without transfers; what a test left running has ended. */
beforeEach(async () => {
  await rust()
  await herstel()
  rmSync(`${regio.services.dataDir}/overdracht`, { recursive: true, force: true })
  await werk()
})

const werk = async (): Promise<void> => void (worker ??= await startWorker(regio.services, [leesInTaak, leverUitTaak], []))
const rust = async (): Promise<void> => {
  await worker?.stop()
  worker = null
}

const KOP = "deelnemer_nr;verantwoordelijke_code;bsn;voornaam;achternaam;geboortedatum"
const GOED = `${KOP}\n1;stadskanaal;;Ada;Proef;1990-05-01\n2;stadskanaal;;Bob;Proef;1991-05-01\n`
const FOUT = `${GOED}3;stadskanaal;123456789;=Cor;Proef;1992-05-01\n4;veendam;;Dik;Proef;31-02-1990\n`

async function stuur(bestanden: Record<string, string | Uint8Array<ArrayBuffer>>, wie = wim, velden: Record<string, string> = {}) {
  const form = new FormData()
  for (const [naam, waarde] of Object.entries(velden)) form.append(naam, waarde)
  for (const [naam, inhoud] of Object.entries(bestanden)) form.append("bestanden", new Blob([inhoud]), naam)
  const koppen = { host: "trede.test", origin: BASIS, "sec-fetch-site": "same-origin", cookie: `trede=${wie.token}` }
  return web.app.request(`${BASIS}/invoer`, { method: "POST", headers: koppen, body: form })
}

const pad = (antwoord: Response): string => {
  expect(antwoord.status).toBe(303)
  return antwoord.headers.get("location")!
}
const zie = async (waar: string, wie = wim): Promise<string> => (await web.vraag("GET", waar, { token: wie.token })).text()
const kies = (waar: string, keuze: string, wie = wim) => web.vraag("POST", waar, { token: wie.token, velden: { keuze } })
const klaar = (waar: string, wie = wim): Promise<string> =>
  vi.waitFor(
    async () => {
      const stand = await web.vraag("GET", `${waar}/stand`, { token: wie.token })
      expect(((await stand.json()) as { klaar: boolean }).klaar).toBe(true)
      return zie(waar, wie)
    },
    { timeout: 15_000, interval: 50 },
  )
const namen = async (): Promise<string[]> =>
  (await regio.alsEigenaar<{ voornaam: string }>("select voornaam from deelnemer order by 1")).map(d => d.voornaam)
const id = (waar: string): string => waar.split("/").at(-1)!

test("van bestand tot geland: eerst de controle, dan de keuze", async () => {
  const waar = pad(await stuur({ "deelnemers.csv": GOED }))
  const rapport = await klaar(waar)
  expect(rapport).toContain("Alle 2 rijen zijn goed")
  expect(await namen()).toEqual([])
  expect(statSync(mapVan(regio.services, id(waar))).mode & 0o777).toBe(0o700)
  expect(statSync(padVan(regio.services, id(waar), 0)).mode & 0o777).toBe(0o600)
  expect(pad(await kies(waar, "alles"))).toBe(waar)
  expect(await klaar(waar)).toContain("2 rijen ingelezen")
  expect(await namen()).toEqual(["Ada", "Bob"])
  await expect.poll(() => existsSync(mapVan(regio.services, id(waar)))).toBe(false)
  expect(await zie("/invoer")).toContain("ingelezen")
  expect(await regio.alsEigenaar("select 1 from import where id = $1", [id(waar)])).toHaveLength(1)
})

test("een foute rij: alles of niets gaat niet, de goede rijen wel, en elke fout is te lezen en op te halen", async () => {
  const waar = pad(await stuur({ "deelnemers.csv": FOUT, "brief.csv": "a;b\n1;2\n" }))
  const rapport = await klaar(waar)
  expect(rapport).toContain("2 rijen kloppen niet")
  expect(rapport).toContain("BSN klopt niet")
  expect(rapport).not.toContain("Lees alles in")
  expect((await kies(waar, "alles")).status).toBe(422)
  const lijst = await zie(`${waar}/meldingen?ernst=geweigerd&bestand=deelnemers.csv&code=bsn_elfproef`)
  expect(lijst).toContain("*****6789")
  expect(lijst).toContain("elfproef")
  const csv = await zie(`${waar}/meldingen.csv`)
  expect(csv).toMatch(/^bestand;rij;regel;kolom;waarde/) // its mark is taken off by reading
  expect(csv).toContain("deelnemers.csv;3;4;bsn;*****6789;geweigerd;bsn_elfproef;")
  expect(csv).not.toContain("123456789")
  const lijstje = await zie(`${waar}/meldingen/download?vorm=csv&code=bsn_elfproef`)
  expect(lijstje).toMatch(/deelnemers\.csv;4;3;bsn;\*{5}6789;geweigerd;BSN klopt niet;/)
  expect(lijstje).not.toMatch(/datum_bestaat_niet|123456789/)
  const json = JSON.parse(await zie(`${waar}/rapport.json`))
  expect(json).toMatchObject({ bron: "eigen", proef: true, geland: false, bestanden: [{ bestand: "deelnemers.csv", rijen: 4, goed: 2 }] })
  expect(json.meldingen.map((m: { code: string }) => m.code)).toEqual(
    expect.arrayContaining(["bsn_elfproef", "datum_bestaat_niet", "onbekend_bestand"]),
  )
  pad(await kies(waar, "goede_rijen"))
  expect(await klaar(waar)).toContain("2 rijen ingelezen")
  expect(await namen()).toEqual(["Ada", "Bob"])
})

test("een werkmap gaat dezelfde weg, en een beschadigde zegt wat er te doen is", async () => {
  const rijen = [KOP.split(";"), ["1", "stadskanaal", null, "Ada", "Proef", "1990-05-01"]]
  const waar = pad(await stuur({ "regio.xlsx": xlsx({ bladen: [{ naam: "deelnemers", rijen }] }) }))
  expect(await klaar(waar)).toContain("Lees alles in")
  expect(readdirSync(`${regio.services.dataDir}/overdracht`)).toEqual([id(waar)])
  await kies(waar, "alles")
  await klaar(waar)
  expect(await namen()).toEqual(["Ada"])
  const half = pad(await stuur({ "regio.xlsx": xlsx({ bladen: [{ naam: "deelnemers", rijen }] }).subarray(0, 900) }))
  expect(await klaar(half)).toContain("regio.xlsx: Het bestand is beschadigd")
})

test("een cel die een formule is wordt in het bestand voor Excel geen formule", async () => {
  const waar = pad(await stuur({ "deelnemers.csv": `${KOP}\n1;stadskanaal;;Ada;Proef;=1+1\n` }))
  await klaar(waar)
  expect(await zie(`${waar}/meldingen.csv`)).toContain(";'=1+1;")
})

test.for([
  ["niets", {}, /Kies ten minste één bestand/],
  ["een oud rekenblad", { "regio.xls": "x" }, /CSV UTF-8/],
  ["een andere ingepakte map", { "regio.7z": "7z" }, /als \.zip/],
  ["te veel bestanden", Object.fromEntries(Array.from({ length: 41 }, (_, i) => [`b${i}.csv`, "a"])), /hoogstens 40 bestanden/],
] as const)("%s wordt geweigerd, met wat te doen, en er blijft niets achter", async ([, bestanden, zegt]) => {
  const antwoord = await stuur(bestanden)
  expect(antwoord.status).toBe(422)
  expect(await antwoord.text()).toMatch(zegt)
  expect(await regio.alsEigenaar("select 1 from overdracht")).toEqual([])
  expect(existsSync(`${regio.services.dataDir}/overdracht`) ? readdirSync(`${regio.services.dataDir}/overdracht`) : []).toEqual([])
})

test("een bestand dat geen tekst is: de pagina zegt wat eraan te doen is", async () => {
  const waar = pad(await stuur({ "deelnemers.csv": new Uint8Array([80, 75, 0, 0]) }))
  expect(await klaar(waar)).toMatch(/deelnemers\.csv: Dit is geen CSV-bestand/)
})

test("een onleesbare bron wordt geweigerd", async () => {
  const antwoord = await stuur({ "deelnemers.csv": GOED }, wim, { bron: "<script>" })
  expect(antwoord.status).toBe(422)
  expect(await antwoord.text()).toContain("Schrijf de bron met letters")
})

test("wie geen recht heeft komt er niet in; andermans bestanden bestaan voor een ander niet", async () => {
  expect((await stuur({ "deelnemers.csv": GOED }, regio.coach)).status).toBe(403)
  const waar = pad(await stuur({ "deelnemers.csv": FOUT }))
  await klaar(waar)
  for (const deel of ["", "/stand", "/meldingen", "/meldingen.csv", "/meldingen/download", "/rapport.json", "/weggooien"]) {
    expect((await web.vraag("GET", waar + deel, { token: geert.token })).status, deel).toBe(404)
    expect((await web.vraag("GET", waar + deel, { token: regio.coach.token })).status, deel).toBe(403)
  }
  expect((await kies(waar, "goede_rijen", geert)).status).toBe(404)
  expect((await web.vraag("POST", `${waar}/weggooien`, { token: geert.token })).status).toBe(404)
  expect(await namen()).toEqual([])
  expect(await zie("/invoer", geert)).toContain("U las nog niets in")
})

test("twee keer dezelfde taak, en twee keer op de knop: er landt één keer", async () => {
  const formulier = crypto.randomUUID()
  const waar = pad(await stuur({ "deelnemers.csv": GOED }, wim, { id: formulier }))
  expect(pad(await stuur({ "deelnemers.csv": GOED }, wim, { id: formulier }))).toBe(waar)
  await klaar(waar)
  expect((await Promise.all([kies(waar, "alles"), kies(waar, "alles")])).map(a => a.status).toSorted((a, b) => a - b)).toEqual([303, 422])
  await klaar(waar)
  const [{ poging }] = (await regio.alsEigenaar<{ poging: string }>("select poging from overdracht")) as [{ poging: string }]
  await leesInTaak.run({ services: regio.services, token: wim.token }, { overdrachtId: id(waar), poging })
  expect(await namen()).toEqual(["Ada", "Bob"])
  expect(await regio.alsEigenaar("select 1 from import where id = $1", [id(waar)])).toHaveLength(1)
})

test("valt het programma om tijdens de controle of het inlezen, dan zegt de pagina dat en kan het opnieuw", async () => {
  await rust()
  const waar = pad(await stuur({ "deelnemers.csv": GOED }))
  expect(await zie(waar)).toContain("Wacht op zijn beurt")
  const valOm = "update overdracht set begonnen_op = now() - interval '1 hour', hartslag_op = now() - interval '1 hour'"
  await regio.alsEigenaar(valOm)
  expect(await zie(waar)).toContain("Het werk is onderbroken")
  await werk() // the old job runs again: it was begun before, so it does nothing
  expect(pad(await kies(waar, "opnieuw"))).toBe(waar)
  expect(await klaar(waar)).toContain("Alle 2 rijen zijn goed")
  await rust()
  await kies(waar, "alles")
  await regio.alsEigenaar(valOm)
  expect(await zie(waar)).toContain("Er is niets opgeslagen")
  expect(await namen()).toEqual([])
  await kies(waar, "opnieuw")
  await werk()
  await klaar(waar)
  await kies(waar, "alles")
  expect(await klaar(waar)).toContain("2 rijen ingelezen")
})

test("een afgebroken inlezing die toch geland was heet geland", async () => {
  const waar = pad(await stuur({ "deelnemers.csv": GOED }))
  await klaar(waar)
  await kies(waar, "alles")
  await klaar(waar)
  await regio.alsEigenaar("update overdracht set stand = 'inlezen', begonnen_op = now(), hartslag_op = now() - interval '1 hour'")
  expect(await zie(waar)).toContain("2 rijen ingelezen")
})

test("alleen wat is gecontroleerd landt: een bestand dat daarna veranderde wordt geweigerd", async () => {
  const waar = pad(await stuur({ "deelnemers.csv": GOED }))
  await klaar(waar)
  writeFileSync(padVan(regio.services, id(waar), 0), GOED.replace("Ada", "Eva"))
  await kies(waar, "alles")
  expect(await klaar(waar)).toContain("niet meer het bestand dat is gecontroleerd")
  expect(await namen()).toEqual([])
})

test("weggooien haalt de bestanden en de meldingen weg; na een dag gebeurt dat vanzelf", async () => {
  const ruim = () => ruimOverdrachtenOp.run({ services: regio.services, token: null }, {})
  const weg = pad(await stuur({ "deelnemers.csv": FOUT }))
  await klaar(weg)
  expect(pad(await web.vraag("POST", `${weg}/weggooien`, { token: wim.token }))).toBe("/invoer")
  expect(existsSync(mapVan(regio.services, id(weg)))).toBe(false)
  expect(await zie(weg)).toContain("Deze bestanden zijn weggegooid")
  const blijft = pad(await stuur({ "deelnemers.csv": FOUT }))
  await klaar(blijft)
  await ruim()
  expect(existsSync(mapVan(regio.services, id(blijft)))).toBe(true)
  await regio.alsEigenaar("update overdracht set gemaakt_op = gemaakt_op - interval '25 hours'")
  await ruim()
  expect(existsSync(mapVan(regio.services, id(blijft)))).toBe(false)
  expect(await zie(blijft)).toContain("Deze bestanden zijn verlopen")
  expect(await regio.alsEigenaar("select 1 from overdracht_melding")).toEqual([])
})

test("in de wachtrij en in het spoor staan geen gegevens van mensen en geen namen van bestanden", async () => {
  await rust()
  await stuur({ "deelnemers van Ada Proef.csv": GOED })
  const rijen = await regio.alsEigenaar<{ tekst: string }>(
    "select payload::text as tekst from graphile_worker._private_jobs union all select gegevens::text from audit where handeling = 'controleer-bestanden'",
  )
  expect(rijen.length).toBeGreaterThan(1)
  for (const { tekst } of rijen) expect(tekst).not.toMatch(/Ada|Proef/)
  await werk()
})

test("uitvoer: alleen van de eigen organisatie, op te halen door wie haar maakte, en na een uur weg", async () => {
  const waar = pad(await stuur({ "deelnemers.csv": GOED }))
  await klaar(waar)
  await kies(waar, "alles")
  await klaar(waar)
  const uit = pad(await web.vraag("POST", "/uitvoer", { token: wim.token, velden: { vorm: "csv", alleen: "" } }))
  expect(await klaar(uit)).toContain("bestanden staan klaar")
  const bestand = await web.vraag("GET", `${uit}/deelnemers.csv`, { token: wim.token })
  expect(bestand.headers.get("content-disposition")).toContain("deelnemers.csv")
  expect(await bestand.text()).toContain(";Ada;")
  expect(await regio.alsEigenaar("select 1 from audit where handeling = 'haal-uitvoer-op'")).toHaveLength(1)
  expect((await web.vraag("GET", `${uit}/deelnemers.csv`, { token: geert.token })).status).toBe(404)
  expect((await web.vraag("GET", `${uit}/..%2f..%2fsleutel`, { token: wim.token })).status).toBe(404)
  expect((await web.vraag("POST", "/uitvoer", { token: regio.coach.token })).status).toBe(403)
  const veendam = pad(await web.vraag("POST", "/uitvoer", { token: geert.token, velden: { vorm: "csv", alleen: "" } }))
  await klaar(veendam, geert)
  expect(await zie(`${veendam}/deelnemers.csv`, geert)).not.toContain("Ada")
  expect((await zie("/uitvoer")).includes(uit) && !(await zie("/uitvoer", geert)).includes(uit), "alleen de eigen uitvoer").toBe(true)
  // One of them alone, as a workbook; and it says that somebody was left out.
  await regio.alsEigenaar(
    "with v as (insert into verzoek (id, deelnemer_id, organisatie_id, soort, tekst, ingediend_door, ontvangen_op, uiterlijk) select gen_random_uuid(), id, organisatie_id, 'bezwaar', 'x', gen_random_uuid(), '2026-11-01', '2026-12-01' from deelnemer where voornaam = 'Ada' returning *) insert into beperking (verzoek_id, deelnemer_id, organisatie_id) select id, deelnemer_id, organisatie_id from v",
  )
  const werkmap = pad(await web.vraag("POST", "/uitvoer", { token: wim.token, velden: { vorm: "xlsx", alleen: "deelnemers" } }))
  const klaargezet = await klaar(werkmap)
  expect(klaargezet).toContain("Eén mens staat er niet in")
  expect(klaargezet).not.toContain("Ada")
  const naam = /trede-deelnemers-[\d-]+\.xlsx/.exec(klaargezet)![0]
  expect((await web.vraag("GET", `${werkmap}/${naam}`, { token: wim.token })).headers.get("content-type")).toContain("spreadsheetml")
  await regio.alsEigenaar("update overdracht set klaar_op = now() - interval '61 minutes' where richting = 'uit'")
  await ruimOverdrachtenOp.run({ services: regio.services, token: null }, {})
  expect(existsSync(mapVan(regio.services, id(uit)))).toBe(false)
  expect(await zie(uit)).toContain("weer weg")
})

test("elk bestand heeft een bladzijde en een leeg voorbeeld", async () => {
  expect(await zie("/invoer/bestanden")).toContain("deelnemers.csv")
  expect(await zie("/invoer/bestanden/treden")).toContain("heel getal")
  const leeg = await web.vraag("GET", "/invoer/bestanden/treden/leeg.csv", { token: wim.token })
  expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(await leeg.arrayBuffer())).toBe(
    "\uFEFFdeelnemer_nr;datum;trede;beoordelaar;toelichting\r\n",
  )
  expect((await web.vraag("GET", "/invoer/bestanden/onzin", { token: wim.token })).status).toBe(404)
})
