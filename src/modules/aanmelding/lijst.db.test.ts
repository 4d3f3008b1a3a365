import { readdirSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { execute } from "#platform/command"
import { type Actie, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { metKapotteFunctie } from "../../../test/support/kapot.ts"
import { BASIS, openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { xlsx } from "../../../test/support/xlsx-bouwer.ts"
import { uitpakrij } from "../verkeer/uitpakken.command.ts"
import { meldAan } from "./meld-aan.command.ts"
import { verwijs } from "./verwijs.command.ts"

// The yearly list of a school: what is wrong is told by its line, nobody is signed up before a yes, a school hears of nobody but its own,
// and a BSN is never shown back. One fault is planted below.
let regio: TestRegio
let web: TestWeb
let school: Actie
let andereSchool: Actie

beforeAll(async () => {
  regio = await openTestRegio()
  web = openTestWeb(regio)
  school = await regio.medewerker(regio.sob, "onderwijs")
  andereSchool = await regio.medewerker(regio.veendam, "onderwijs")
  await regio.alsEigenaar(
    "insert into toegangswijze (id, organisatie_id, wijze, begin, vastgelegd_door) values (gen_random_uuid(), $1, 'iedereen', '2017-01-01', $2)",
    [regio.stadskanaal, regio.coach.accountId],
  )
})
afterAll(() => regio.close())

const KOP = "voornaam;tussenvoegsel;achternaam;geboortedatum;telefoon;kenmerk;klas"
const stuur = async (door: Actie, inhoud: string | Buffer<ArrayBuffer>, naam = "lijst.csv", pad = "/verwijzen/lijst") => {
  const body = new FormData()
  body.set("bestand", new File([inhoud], naam))
  const headers = { host: "trede.test", origin: BASIS, "sec-fetch-site": "same-origin", cookie: `trede=${door.token}` }
  const antwoord = await web.app.request(BASIS + pad, { method: "POST", headers, body })
  return { status: antwoord.status, html: await antwoord.text() }
}
/** The hidden rows of the page, as a browser sends them back. */
const lijstUit = (html: string): string =>
  /name="lijst" value="([^"]*)"/.exec(html)![1]!.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&")
const bevestig = (door: Actie, velden: Record<string, string>, pad = "/verwijzen/lijst") =>
  web.vraag("POST", `${pad}/bevestigen`, { token: door.token, velden: { organisatieId: regio.stadskanaal, akkoord: "ja", ...velden } })
const wachten = async () =>
  (
    await regio.alsEigenaar<{ wie: string }>(
      "select voornaam || ' ' || achternaam || ' ' || geboortedatum || ' ' || coalesce(groep, '-') || ' ' || weg as wie from aanmelding order by achternaam",
    )
  ).map(r => r.wie)

test("eerst de controle, per regel wat er niet klopt; dan de goede rijen, en geen BSN komt terug", async () => {
  const rijen = [
    "Noor;de;Vries;14-06-2008;0612345678;L1;5B",
    "Sem;;Bakker;31-02-2008;;L2;5B",
    "noor;de;VRIES;2008-06-14;;L3;5C",
    ";;Zonder;14-06-2008;;L4;5B",
    "Bo;;Nummer;14-06-2008;;111222333;5B",
    "Daan;;Smit;2007-11-30;geen;L6;5B",
    "Lotte;;Zwart;2007-12-01;;L7;5B",
  ]
  const { status, html } = await stuur(school, [KOP, ...rijen].join("\r\n"))
  expect(status).toBe(200)
  for (const deel of ["geen dag die bestaat", "staat al eerder in de lijst", "De voornaam ontbreekt", "Er staat een BSN", "2 mensen"])
    expect(html, deel).toContain(deel)
  expect(html).not.toMatch(/1112\s?22333/)
  expect(await wachten()).toEqual([])
  const lijst = lijstUit(html)
  expect((await bevestig(school, { lijst, akkoord: "" })).status, "zonder ja").toBe(422)
  expect((await bevestig(school, { lijst, organisatieId: regio.veendam })).status, "neemt niemand aan").toBe(422)
  expect(await wachten()).toEqual([])
  const id = crypto.randomUUID()
  for (const keer of ["eerste", "tweede"])
    expect((await bevestig(school, { lijst, id })).headers.get("location"), keer).toBe("/verwijzen/lijst?aangemeld=2")
  expect(await wachten()).toEqual(["Noor Vries 2008-06-14 pro_vso verwijzing", "Lotte Zwart 2007-12-01 pro_vso verwijzing"])
  const verwezen = await (await web.vraag("GET", "/verwijzen", { token: school.token })).text()
  expect(verwezen).toContain("L7")
  expect((await bevestig(school, { lijst })).status, "nog eens dezelfde lijst").toBe(422)
})

test("een werkmap; een kop die niet klopt; geen lijst", async () => {
  const werkmap = xlsx({
    bladen: [
      {
        naam: "Blad1",
        rijen: [
          ["Voornaam", "Achternaam", "Geboortedatum"],
          ["Fien", "Groot", "2008-01-02"],
        ],
      },
    ],
  })
  expect((await stuur(school, werkmap, "Lijst 2026.xlsx")).html).toContain("1 persoon om aan te melden")
  for (const [inhoud, zin, naam] of [
    ["voornaam;achternaam\nA;B\n", "geboortedatum", "a.csv"],
    [`${KOP}\n`, "niemand in deze lijst", "a.csv"],
    ["", "Kies een bestand", "a.csv"],
    ["geen werkmap", "Lijst", "a.xlsx"],
    [`${KOP}\n${"A;;B;2008-01-02;;;\n".repeat(201)}`, "meer dan 200 rijen", "a.csv"],
  ] as const) {
    const { status, html } = await stuur(school, inhoud, naam)
    expect([status, html]).toEqual([422, expect.stringContaining(zin)])
  }
  expect((await stuur(regio.teamleider, `${KOP}\n`)).status).toBe(403)
})

test("sturen er te veel tegelijk een werkmap, dan hoort wie te veel is dat meteen, en blijft er niets achter", async () => {
  const deur = Promise.withResolvers<void>()
  const bezig = Promise.allSettled(Array.from({ length: 100 }, () => uitpakrij.beurt(() => deur.promise)))
  const body = new FormData()
  const werkmap = xlsx({ bladen: [{ naam: "Blad1", rijen: [["voornaam"]] }] })
  body.set("bestand", new File([werkmap], "lijst.xlsx"))
  const headers = { host: "trede.test", origin: BASIS, "sec-fetch-site": "same-origin", cookie: `trede=${school.token}` }
  const antwoord = await web.app.request(`${BASIS}/verwijzen/lijst`, { method: "POST", headers, body })
  expect([antwoord.status, antwoord.headers.get("retry-after")]).toEqual([503, "5"])
  expect(await antwoord.text()).toMatch(/Het is nu te druk.*er is niets verloren/s)
  expect(readdirSync(join(regio.services.dataDir, "overdracht"))).toEqual([])
  // What needs no unpacking does not wait for it.
  expect((await stuur(school, `${KOP}\nRik;;Vlug;03-03-2008;;;`)).html).toContain("1 persoon om aan te melden")
  deur.resolve()
  await bezig
  expect((await stuur(school, werkmap, "lijst.xlsx")).status).toBe(422)
})

test("een school hoort niets van wie een ander aanmeldde of wie de gemeente kent; de gemeente ziet zelf wie lijkt", async () => {
  const bekend = { voornaam: "Bram", achternaam: "Bekend", geboortedatum: "2008-03-03" }
  const meld = (door: Actie, command: typeof verwijs | typeof meldAan, invoer: Record<string, unknown>) =>
    execute(regio.services, door.token, command as never, invoer, { id: crypto.randomUUID() })
  expect(await meld(andereSchool, verwijs, { ...bekend, organisatieId: regio.stadskanaal, akkoord: true })).toMatchObject({ ok: true })
  const lijst = `${KOP}\nBram;;Bekend;03-03-2008;;;`
  expect((await stuur(andereSchool, lijst)).html).toContain("Uw organisatie meldde deze persoon al aan")
  const bijOns = await stuur(school, lijst)
  expect(bijOns.html).toContain("1 persoon om aan te melden")
  const eigen = await stuur(regio.coach, lijst, "lijst.csv", "/aanmeldingen/lijst")
  expect(eigen.html).toContain("Lijkt op iemand die u al kent")
  expect(eigen.html).not.toContain("Bekend")
})

test("de gemeente meldt een lijst van een school aan: de weg is de lijst", async () => {
  const { html } = await stuur(regio.coach, `${KOP}\nIsa;;Aalders;2008-09-09;;L9;`, "lijst.csv", "/aanmeldingen/lijst")
  expect((await bevestig(regio.coach, { lijst: lijstUit(html) }, "/aanmeldingen/lijst")).headers.get("location")).toContain("aangemeld=1")
  expect(await wachten()).toContain("Isa Aalders 2008-09-09 pro_vso lijst")
})

const KENT = "Uw organisatie meldde deze persoon al aan"
const BRAM = `${KOP}\nBram;;Bekend;03-03-2008;;;`
const blikken = (door: Actie) =>
  regio.alsEigenaar<{ pagina: string; n: number }>(
    "select pagina, cardinality(deelnemer_ids) as n from inzage where account_id = $1 and pagina like '%/lijst'",
    [door.accountId],
  )

test("van een collega hoort een partner niets; een school wel, van haar leerlingen, en elke keer staat als blik in het log", async () => {
  const collega = await regio.medewerker(regio.veendam, "onderwijs")
  expect((await stuur(collega, BRAM)).html).toContain(KENT)
  expect(await blikken(collega)).toEqual([{ pagina: "/verwijzen/lijst", n: 1 }])
  const [hulp, anderHulp] = [await regio.medewerker(regio.veendam, "schuldhulp"), await regio.medewerker(regio.veendam, "schuldhulp")]
  expect((await stuur(hulp, BRAM)).html, "een ander vak in hetzelfde huis").not.toContain(KENT)
  const invoer = { voornaam: "Roos", achternaam: "Schuld", geboortedatum: "1990-04-04", organisatieId: regio.stadskanaal, akkoord: true }
  expect(await execute(regio.services, hulp.token, verwijs as never, invoer, { id: crypto.randomUUID() })).toMatchObject({ ok: true })
  const roos = `${KOP}\nRoos;;Schuld;04-04-1990;;;`
  expect((await stuur(hulp, roos)).html, "zijn eigen verwijzing").toContain(KENT)
  for (const [wie, naam] of [
    [anderHulp, "collega"],
    [collega, "school"],
  ] as const)
    expect((await stuur(wie, roos)).html, naam).not.toContain(KENT)
  expect([await blikken(hulp), await blikken(anderHulp)]).toEqual([[{ pagina: "/verwijzen/lijst", n: 1 }], []])
  // Who is refused because he is like somebody that the municipality knows was looked at too.
  const ervoor = (await blikken(regio.coach)).length
  expect((await stuur(regio.coach, BRAM, "lijst.csv", "/aanmeldingen/lijst")).html).toContain("Lijkt op iemand die u al kent")
  expect((await blikken(regio.coach)).slice(ervoor)).toEqual([{ pagina: "/aanmeldingen/lijst", n: 1 }])
})

test.for([
  ["een school die hoort wie een ander aanmeldde", " and v.van_organisatie_id = w.organisatie_id", () => school, BRAM],
  [
    "een partner die hoort wie zijn collega aanmeldde",
    "w.rol = 'onderwijs' and ",
    () => andereSchool,
    `${KOP}\nRoos;;Schuld;04-04-1990;;;`,
  ],
] as const)("ingebouwde fout gezien: %s", async ([naam, weg, wie, lijst]) => {
  const kapot = naam.startsWith("een partner") ? [weg, "true and not "] : [weg, ""]
  await metKapotteFunctie(regio, "ctx.eerder_verwezen(jsonb)", kapot as [string, string], async () =>
    expect((await stuur(wie(), lijst)).html).toContain(KENT),
  )
})
