import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Command, execute } from "#platform/command"
import { decryptBestand } from "#platform/versleuteling"
import { type Actor, type Persoon, Wereld } from "../../../test/support/rechtenwereld.ts"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { BASIS, openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { corrigeerOnderdeel, trekOnderdeelIn } from "./corrigeer-onderdeel.command.ts"
import { laadEsco } from "./laad-esco.command.ts"
import { legOnderdeelVast } from "./leg-onderdeel-vast.command.ts"
import { sluitBewijzen } from "./sluit-bewijzen.job.ts"

// A portfolio that the resident and who guides him fill in together: whose line is whose, what comes by itself, proof, the files that leave,
// and the published list of occupations. Planted and seen red: a policy that lets the resident mend a line of his coach.
let regio: TestRegio
let web: TestWeb
let coach: Actor
let school: Actor
let makelaar: Actor
let bewoner: Actor
let ander: Actor
let mens: Persoon

beforeAll(async () => {
  regio = await openTestRegio()
  const wereld = await Wereld.open(regio)
  web = openTestWeb(regio)
  coach = await wereld.zetel(regio.stadskanaal, "casusregisseur")
  school = await wereld.zetel(regio.stadskanaal, "onderwijs")
  mens = await wereld.persoon(regio.stadskanaal)
  await wereld.betrek(mens, coach)
  makelaar = await wereld.zetel(regio.stadskanaal, "accountmanager")
  for (const wie of [school, makelaar]) await wereld.betrek(mens, wie)
  bewoner = await wereld.inlog(mens)
  ander = await wereld.inlog(await wereld.persoon(regio.stadskanaal))
  for (const t of ["portfolio_onderdeel", "portfolio_document", "werkwens", "cv_keuze"]) await regio.alsEigenaar(`delete from ${t}`)
})
afterAll(() => regio.close())

const doe = <I, O>(command: Command<I, O>, door: Actor, invoer: Record<string, unknown>) =>
  execute(regio.services, door.token, command, { deelnemerId: mens.id, ...invoer }, { id: crypto.randomUUID() })
const leg = async (door: Actor, wat: string): Promise<string> => {
  const uitkomst = await doe(legOnderdeelVast, door, { soort: "vaardigheid", wat })
  if (!uitkomst.ok) throw new Error(uitkomst.weigeringen[0]!.code)
  return uitkomst.waarde.onderdeelId
}
const mag = async (uitkomst: ReturnType<typeof doe>) => ((await uitkomst).ok ? "ja" : "nee")
const haalWeg = (door: Actor, onderdeelId: string) => mag(doe(trekOnderdeelIn, door, { onderdeelId, reden: "klopt niet" }))
const blad = async (pad: string, wie: Actor) => (await web.vraag("GET", pad, { token: wie.token })).text()

test("de inwoner zet er zelf iets bij, zonder script; zijn coach ziet van wie het is", async () => {
  const inhoud = { wat: "Schoonmaker", waar: "Hotel Noord", begin: "2020-01-01", einde: "", toelichting: "" }
  const velden = { id: crypto.randomUUID(), deelnemerId: mens.id, ...inhoud }
  const antwoord = await web.vraag("POST", "/mijn/portfolio/nieuw/werk", { token: bewoner.token, velden })
  expect([antwoord.status, antwoord.headers.get("location")]).toEqual([303, "/mijn/portfolio"])
  const bijCoach = await blad(`/deelnemers/${mens.id}/portfolio`, coach)
  expect(bijCoach).toContain("Hotel Noord")
  expect(bijCoach).toContain("inwoner zelf")
  const [rij] = await regio.alsEigenaar<{ zelf: boolean; naam: string }>(
    "select o.zelf, v.naam from portfolio_onderdeel o join vakbegrip v on v.id = o.vakbegrip_id where o.waar = 'Hotel Noord'",
  )
  expect(rij).toEqual({ zelf: true, naam: "schoonmaker" })
})

const eigenRegels = async () => ({
  "de inwoner zijn eigen regel": await haalWeg(bewoner, await leg(bewoner, "koken")),
  "de inwoner die van zijn coach": await haalWeg(bewoner, await leg(coach, "plannen")),
  "de school haar eigen regel": await haalWeg(school, await leg(school, "lezen")),
  "de school die van de coach": await haalWeg(school, await leg(coach, "rekenen")),
  "de coach die van de inwoner": await haalWeg(coach, await leg(bewoner, "naaien")),
  "een ander die van de inwoner": await haalWeg(ander, await leg(bewoner, "fietsen")),
})
test("wie haalt wiens regel weg", async () => {
  const hoort = {
    "de inwoner zijn eigen regel": "ja",
    "de inwoner die van zijn coach": "nee",
    "de school haar eigen regel": "ja",
    "de school die van de coach": "nee",
    "de coach die van de inwoner": "ja",
    "een ander die van de inwoner": "nee",
  }
  expect(await eigenRegels()).toEqual(hoort)
  await regio.alsEigenaar(
    "alter policy schrijf_eigen on portfolio_onderdeel using (deelnemer_id in (select ctx.dossiers('C13', 'lees')) and vervallen_op is null) with check (true)",
  )
  expect(await eigenRegels()).toMatchObject({ "de inwoner die van zijn coach": "ja" })
  await regio.alsEigenaar(
    "alter policy schrijf_eigen on portfolio_onderdeel using (deelnemer_id in (select ctx.dossiers('C13', 'lees')) and vastgelegd_door = (select ctx.account()) and vervallen_op is null)",
  )
  expect(await eigenRegels()).toEqual(hoort)
})

test("niemand schrijft in de naam van de inwoner, en niemand bij een ander", async () => {
  const regel = (zelf: boolean, van = mens.id) =>
    `insert into portfolio_onderdeel (deelnemer_id, organisatie_id, soort, wat, zelf, vastgelegd_door) select id, organisatie_id, 'brief', 'x', ${zelf}, ctx.account() from deelnemer where id = '${van}'`
  const kan = (door: Actor, sql: string) =>
    regio.db
      .inRol(
        "app",
        door.token,
        async tx => (await tx.executeQuery({ sql, parameters: [], query: {} as never, queryId: {} as never })).numAffectedRows,
      )
      .catch(() => "geweigerd")
  expect([await kan(coach, regel(false)), await kan(bewoner, regel(true))]).toEqual([1n, 1n])
  expect([await kan(coach, regel(true)), await kan(bewoner, regel(false))]).toEqual(["geweigerd", "geweigerd"])
  expect(await mag(doe(legOnderdeelVast, ander, { soort: "vaardigheid", wat: "spieken" }))).toBe("nee")
})

test("een verbetering laat het oude leesbaar, en het bewijs blijft erbij", async () => {
  const id = await leg(bewoner, "heftruck rijden")
  const vorm = new FormData()
  vorm.set("id", crypto.randomUUID())
  vorm.set("bestand", new File([Buffer.from("%PDF-1.7 bewijs")], "../vca.exe"))
  const stuur = (pad: string, lijf: FormData, token: string) =>
    web.app.request(`${BASIS}${pad}`, {
      method: "POST",
      body: lijf,
      headers: { host: "trede.test", origin: BASIS, "sec-fetch-site": "same-origin", cookie: `trede=${token}` },
    })
  expect((await stuur(`/mijn/portfolio/${id}/bewijs`, vorm, bewoner.token)).status).toBe(303)
  const kwaad = new FormData()
  kwaad.set("bestand", new File(["<script>alert(1)</script>"], "diploma.pdf"))
  const geweigerd = await stuur(`/mijn/portfolio/${id}/bewijs`, kwaad, bewoner.token)
  expect([geweigerd.status, await geweigerd.text()]).toEqual([422, expect.stringContaining("Kies een foto (jpg of png) of een pdf")])

  expect(
    await mag(doe(corrigeerOnderdeel, bewoner, { onderdeelId: id, soort: "vaardigheid", wat: "reachtruck rijden", reden: "anders" })),
  ).toBe("ja")
  const versies = await regio.alsEigenaar(
    "select wat, vervallen_reden from portfolio_onderdeel where stam = (select stam from portfolio_onderdeel where id = $1) order by vastgelegd_op",
    [id],
  )
  expect(versies).toEqual([
    { wat: "heftruck rijden", vervallen_reden: "anders" },
    { wat: "reachtruck rijden", vervallen_reden: null },
  ])
  const [document] = await regio.alsEigenaar<{ id: string; inhoud: Buffer }>(
    "select id, inhoud from portfolio_document where naam = 'vca.pdf'",
  )
  expect(document!.inhoud.includes("bewijs"), "leesbaar in de database").toBe(false)
  expect(() => decryptBestand(regio.services.sleutel, "portfolio_document", crypto.randomUUID(), document!.inhoud)).toThrow(/authenticate/)
  expect(await blad("/mijn/portfolio", bewoner)).toContain(`/mijn/portfolio/bewijzen/${document!.id}`)
  const open = (wie: Actor, basis: string) => web.vraag("GET", `${basis}/bewijzen/${document!.id}`, { token: wie.token })
  const gekregen = await open(coach, `/deelnemers/${mens.id}/portfolio`)
  expect([gekregen.status, gekregen.headers.get("content-disposition"), await gekregen.text()]).toEqual([
    200,
    'attachment; filename="vca.pdf"',
    "%PDF-1.7 bewijs",
  ])
  expect((await open(ander, "/mijn/portfolio")).status).toBe(404)
  // Kept by a version before this one: it reads the same, and the job closes it once.
  await regio.alsEigenaar("update portfolio_document set inhoud = $2 where id = $1", [document!.id, Buffer.from("%PDF-1.7 vroeger")])
  const tekst = async () => (await open(coach, `/deelnemers/${mens.id}/portfolio`)).text()
  expect(await tekst()).toBe("%PDF-1.7 vroeger")
  for (const keer of ["eerste", "tweede"]) {
    await sluitBewijzen.run({ services: regio.services } as never, {})
    const [rij] = await regio.alsEigenaar<{ inhoud: Buffer }>("select inhoud from portfolio_document where id = $1", [document!.id])
    expect([rij!.inhoud.includes("vroeger"), await tekst()], keer).toEqual([false, "%PDF-1.7 vroeger"])
  }
})

/** What the page says of each line of the file, in the order in which it stands: open, or kept off. */
const uitDossier = async (wie: Actor, basis: string) =>
  [...(await blad(basis, wie)).matchAll(/<th scope="row"[^>]*>([^]*?)<\/th>/g)].flatMap(([, cel]) => {
    const stand = /(nog niet|niet) op het cv/.exec(cel!)?.[0]
    const [wat] = cel!
      .replaceAll(/<[^>]+>/g, " ")
      .trim()
      .split(/ {2,}/)
    return stand ? [`${wat}: ${stand}`] : []
  })
const tik = async (wie: Actor, basis: string, op: "ja" | "nee", ...sleutels: string[]) =>
  (await web.vraag("POST", basis, { token: wie.token, velden: { id: crypto.randomUUID(), deelnemerId: mens.id, op, sleutels } })).status

test("werk uit het dossier gaat de deur pas uit als iemand ja zegt", async () => {
  const werk = await regio.alsEigenaar<{ id: string }>(
    "select id from dienstverband where deelnemer_id = $1 union all select id from plaatsing where deelnemer_id = $1 and dienstverband_id is null",
    [mens.id],
  )
  const bij = `deelnemers/${mens.id}/portfolio`
  const paden = [`${bij}/kandidaat.json`, `${bij}/portfolio.json`, `${bij}/cv`, `api/v1/${bij}`]
  const erin = async () => (await Promise.all(paden.map(pad => blad(`/${pad}`, coach)))).filter(tekst => /Merk\w+C20/.test(tekst)).length
  expect([werk.length, (await uitDossier(bewoner, "/mijn/portfolio")).length, await erin()]).toEqual([2, 2, 0])
  expect(await tik(bewoner, "/mijn/portfolio", "ja", ...werk.map(w => w.id))).toBe(303)
  expect([await uitDossier(bewoner, "/mijn/portfolio"), await erin()]).toEqual([[], 4])
  expect(await blad("/mijn/portfolio", bewoner)).toContain("Welk werk was dat?")
})

test("een afgerond traject staat er vanzelf, en komt met één tik op het cv of juist niet", async () => {
  const [traject] = await regio.alsEigenaar<{ id: string; naam: string }>(
    `update traject t set einde = '2024-06-01', reden_einde = 'afgerond' from voorziening v where v.id = t.voorziening_id and t.deelnemer_id = $1
     returning t.id, v.naam`,
    [mens.id],
  )
  const { id, naam } = traject!
  const mijn = "/mijn/portfolio"
  expect(await uitDossier(bewoner, mijn)).toEqual([`${naam}: nog niet op het cv`])
  expect([await tik(bewoner, mijn, "nee", id), await uitDossier(bewoner, mijn)]).toEqual([303, [`${naam}: niet op het cv`]])
  expect([await tik(bewoner, mijn, "nee", id), await tik(ander, mijn, "ja", id)]).toEqual([303, 422])
  expect([await tik(bewoner, mijn, "ja", id), await uitDossier(bewoner, mijn)]).toEqual([303, []])
  // It is his own line now: another tap takes it off, and no second one comes of it.
  expect(await tik(bewoner, mijn, "ja", id)).toBe(422)
  const [rij] = await regio.alsEigenaar<{ stam: string }>(
    "select stam from portfolio_onderdeel where uit_id = $1 and vervallen_op is null",
    [id],
  )
  expect([await tik(bewoner, mijn, "nee", rij!.stam), await uitDossier(bewoner, mijn)]).toEqual([303, [`${naam}: niet op het cv`]])
})

test("wat er weg mag uit het cv is weg, ook voor het kandidatenregister; bij bezwaar gaat er niets meer uit", async () => {
  const [werk] = await regio.alsEigenaar<{ stam: string }>("select stam from portfolio_onderdeel where waar = 'Hotel Noord'")
  const velden = { id: crypto.randomUUID(), deelnemerId: mens.id, indeling: "kort", weggelaten: [werk!.stam, "email"] }
  expect((await web.vraag("POST", "/mijn/portfolio/cv", { token: bewoner.token, velden })).status).toBe(303)
  const uit = (bestand: string, wie: Actor, basis: string) => web.vraag("GET", `${basis}/${bestand}`, { token: wie.token })
  const bijCoach = `/deelnemers/${mens.id}/portfolio`
  const kandidaat = await (await uit("kandidaat.json", coach, bijCoach)).text()
  expect(kandidaat).toContain("reachtruck rijden")
  expect(kandidaat).not.toMatch(/Hotel Noord|@example/)
  expect(await (await uit("portfolio.json", coach, bijCoach)).text()).toContain("Hotel Noord")
  const pdf = Buffer.from(await (await uit("cv.pdf", bewoner, "/mijn/portfolio")).arrayBuffer())
  expect([pdf.subarray(0, 8).toString(), pdf.includes("/MarkInfo"), pdf.includes("/Lang (nl-NL)")]).toEqual(["%PDF-1.7", true, true])
  await regio.alsEigenaar("update beperking set geeindigd_op = null, einde_reden = null where deelnemer_id = $1", [mens.id])
  expect([(await uit("cv.pdf", coach, bijCoach)).status, (await uit("cv.pdf", bewoner, "/mijn/portfolio")).status]).toEqual([404, 200])
  await regio.alsEigenaar("update beperking set geeindigd_op = now(), einde_reden = 'x' where deelnemer_id = $1", [mens.id])
})

test("ESCO komt erbij, opnieuw inlezen verandert niets, en wat uit de lijst gaat blijft staan waar het gekozen is", async () => {
  const beheer = await regio.medewerker(regio.stadskanaal, "beheer")
  const map = await mkdtemp(join(tmpdir(), "esco-"))
  const adres = "http://data.europa.eu/esco/occupation/"
  const schrijf = (...rijen: string[]) =>
    writeFile(join(map, "occupations_nl.csv"), ["conceptUri,iscoGroup,preferredLabel,altLabels,status", ...rijen, ""].join("\n"))
  const lees = async () => {
    const { gekomen, gewijzigd, gegaan, fouten } = await laadEsco(regio.services, beheer.token, map)
    return [gekomen, gewijzigd, gegaan, fouten.map(f => f.regel)]
  }
  await schrijf(`${adres}1,5120,kok,"kokkin\nchef",released`, `${adres}2,9112,schoonmaker,,released`, `javascript:1,1,x,,released`)
  expect(await lees()).toEqual([2, 0, 0, [5]])
  expect(await lees()).toEqual([0, 0, 0, [5]])
  const zoek = async (woord: string) => (await web.vraag("GET", `/api/v1/vakbegrippen?zoek=${woord}`, { token: bewoner.token })).json()
  expect(await zoek("kokkin")).toMatchObject({ vakbegrippen: [{ naam: "kok", stelsel: "esco", uri: `${adres}1` }] })
  expect(await zoek("%25")).toEqual({ vakbegrippen: [] })
  const uitkomst = await doe(legOnderdeelVast, coach, { soort: "beroepswens", wat: "Schoonmaker" })
  expect(uitkomst.ok).toBe(true)
  await schrijf(`${adres}1,5120,kok,,released`)
  expect(await lees()).toEqual([0, 1, 1, []])
  const gekozen = await regio.alsEigenaar(
    "select v.uri, v.weg_op is not null as weg from portfolio_onderdeel o join vakbegrip v on v.id = o.vakbegrip_id where o.soort = 'beroepswens'",
  )
  expect(gekozen).toEqual([{ uri: `${adres}2`, weg: true }])
  await expect(laadEsco(regio.services, coach.token, map)).rejects.toThrow("mag dit niet")
  await rm(map, { recursive: true })
})

test("een uitslag staat er vanzelf met zijn bron, en gaat nergens heen voordat iemand ja zegt", async () => {
  const neem = (code: string, tabel: string, datum: string, antwoorden: Record<string, unknown>) =>
    regio.alsEigenaar<{ id: string }>(
      `insert into ${tabel} (deelnemer_id, organisatie_id, instrument_id, datum, invuller, antwoorden, afgerond_op, vastgelegd_door)
       select $1, $2, id, $3, 'medewerker', $4, $3, $5 from instrument where code = $6 and organisatie_id is null returning id`,
      [mens.id, regio.stadskanaal, datum, JSON.stringify(antwoorden), coach.accountId, code],
    )
  await regio.alsEigenaar("delete from afname_werk; delete from afname_wens; delete from afname_vermogen; delete from afname_taal")
  await regio.alsEigenaar("delete from cv_keuze")
  await regio.alsEigenaar("update traject set reden_einde = 'uitval' where deelnemer_id = $1", [mens.id])
  const gezien = { sterk: { waarde: "rustig blijven" }, leren: { waarde: "op tijd komen leren" } }
  const [werk] = await neem("werkgever", "afname_werk", "2026-11-01", gezien)
  const wil = { trekt: { waarde: ["maken"] }, beroep: { waarde: "kok bij een school" } }
  const [wens] = await neem("beroepsinteresse", "afname_wens", "2026-11-02", wil)
  await neem("kunnen-en-nodig", "afname_vermogen", "2026-11-03", { tillen: { waarde: 20 } })
  await neem("taal-rekenen", "afname_taal", "2024-11-01", { lezen: { waarde: "b1" } })
  const bij = `/deelnemers/${mens.id}/portfolio`
  const mijn = "/mijn/portfolio"
  const beide = ["Rustig blijven: nog niet op het cv", "Kok bij een school: nog niet op het cv"]
  expect([await uitDossier(bewoner, mijn), await uitDossier(coach, bij)]).toEqual([beide, beide])
  expect(await blad(mijn, bewoner)).toMatch(/Kok bij een school[^]*Welk werk past bij u\?[^]*2 nov 2026/)
  // Who writes in the portfolio and has no tests (C14) sees nothing of them, and takes nothing over.
  expect([await uitDossier(makelaar, bij), await tik(makelaar, bij, "ja", `${werk!.id}.sterk`)]).toEqual([beide.slice(1), 422])

  const bestand = async (pad: string, wie: Actor) => (await web.vraag("GET", pad, { token: wie.token })).text()
  const API = `/api/v1/deelnemers/${mens.id}/portfolio`
  const erin = async (woorden: RegExp) => {
    const paden = [`${bij}/kandidaat.json`, `${bij}/portfolio.json`, `${bij}/cv`, API]
    const bijCoach = await Promise.all(paden.map(pad => bestand(pad, coach)))
    const zelf = await Promise.all(["kandidaat.json", "portfolio.json", "cv"].map(naam => bestand(`${mijn}/${naam}`, bewoner)))
    return [...bijCoach, ...zelf].filter(tekst => woorden.test(tekst)).length
  }
  expect([await erin(/rustig blijven/i), await erin(/kok bij een school/i)]).toEqual([0, 0])

  expect(await tik(coach, bij, "ja", `${wens!.id}.beroep`)).toBe(303)
  expect([await uitDossier(bewoner, mijn), await erin(/kok bij een school/i), await erin(/rustig blijven/i)]).toEqual([
    beide.slice(0, 1),
    7,
    0,
  ])
  expect(await tik(bewoner, mijn, "nee", `${werk!.id}.sterk`)).toBe(303)
  expect([await uitDossier(coach, bij), await erin(/rustig blijven/i)]).toEqual([["Rustig blijven: niet op het cv"], 0])
})
