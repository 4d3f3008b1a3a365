import pg from "pg"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { zetTraject, zetUitkering } from "../../../test/support/monitorregio.ts"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { verbindMotor } from "./cijferbron.sql.ts"
import { type Motor, startMotor } from "./motor.werker.ts"
import { VRAGEN } from "./vragen.view.ts"

// Stadskanaal: Anna and one other are with the coach; 18 people in all receive bijstand, 2 of them ioaw. Veendam: Bea alone.
let regio: TestRegio
let web: TestWeb
let motor: Motor
let beleid: string
let regiobreed: string

const JAAR = "van=2025-01-01&tm=2025-12-31"

beforeAll(async () => {
  regio = await openTestRegio()
  const mensen = [regio.anna, await regio.deelnemer(regio.stadskanaal, "Adil", [regio.coach])]
  for (let i = 0; i < 16; i++) mensen.push(await regio.deelnemer(regio.stadskanaal, `Mens${i}`, []))
  await zetUitkering(regio, mensen.slice(0, 16), regio.stadskanaal, "bijstand")
  await zetUitkering(regio, mensen.slice(16), regio.stadskanaal, "ioaw")
  await zetUitkering(regio, [regio.bea], regio.veendam, "bijstand")
  await zetTraject(regio, mensen.slice(0, 8))
  beleid = (await regio.medewerker(regio.stadskanaal, "beleid")).token
  const beheer = await regio.medewerker(regio.sob, "beheer")
  await regio.alsEigenaar("insert into recht (account_id, recht, begin) values ($1, 'cijfers_exact', '2020-01-01')", [beheer.accountId])
  regiobreed = beheer.token
  web = openTestWeb(regio)
  motor = startMotor(regio.db.url)
  await vi.waitFor(() => expect(motor.gereed()).toBe(true), { timeout: 15_000, interval: 20 })
  verbindMotor(async vraag => (await motor.bereken(vraag)).uitslagen)
}, 60_000)
afterAll(async () => {
  verbindMotor(null)
  await motor.stop()
  await regio.close()
})

async function haal(token: string, pad: string) {
  const antwoord = await web.vraag("GET", pad, { token })
  const tekst = await antwoord.text()
  return { status: antwoord.status, tekst, koppen: antwoord.headers }
}
/** The words of the page, without its marks. */
const woorden = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/&nbsp;|\u00A0/g, " ")
    .replaceAll(/\s+/g, " ")
/** The columns of a file. */
const rijen = (tekst: string) => tekst.split("\r\n").map(rij => rij.split(";"))

describe("wie wat ziet", () => {
  test("een teamleider ziet precieze aantallen van de eigen gemeente", async () => {
    const { tekst } = await haal(regio.teamleider.token, `/monitor/instroom-en-uitstroom/tabel?tabel=kern&${JAAR}`)
    expect(rijen(tekst)[1]!.slice(0, 3)).toEqual(["Instroom", "aantal", "18"])
    const soorten = await haal(regio.teamleider.token, `/monitor/instroom-en-uitstroom/tabel?tabel=verdeling-2&${JAAR}`)
    expect(rijen(soorten.tekst)[2]).toEqual(["IOAW", "2", "11,1"])
  })

  test("een coach ziet dezelfde gemeente afgerond, en wat te klein is niet", async () => {
    const { tekst } = await haal(regio.coach.token, `/monitor/instroom-en-uitstroom/tabel?tabel=kern&${JAAR}`)
    expect(rijen(tekst)[1]!.slice(0, 3)).toEqual(["Instroom", "aantal", "20"])
    const soorten = await haal(regio.coach.token, `/monitor/instroom-en-uitstroom/tabel?tabel=verdeling-2&${JAAR}`)
    expect(rijen(soorten.tekst)[1]).toEqual(["Samen", "20", ""])
  })

  test("van de eigen mensen ziet een coach precieze aantallen", async () => {
    const { tekst } = await haal(regio.coach.token, `/monitor/instroom-en-uitstroom/tabel?tabel=kern&wie=mijn&${JAAR}`)
    expect(rijen(tekst)[1]!.slice(0, 3)).toEqual(["Instroom", "aantal", "2"])
  })

  test("een begeleider telt van zijn mensen niets waar hij niet in mag kijken", async () => {
    const { token } = regio.trajectbegeleider
    expect((await haal(token, `/monitor/instroom-en-uitstroom?wie=mijn&${JAAR}`)).status).toBe(404)
    expect((await haal(token, `/monitor/trajecten?wie=mijn&${JAAR}`)).status).toBe(200)
    expect((await haal(token, "/monitor")).tekst).not.toContain("instroom-en-uitstroom")
  })

  test("wie het recht voor de regio kreeg, telt beide gemeenten, ook zonder rol met cijfers", async () => {
    const { tekst } = await haal(regiobreed, `/monitor/instroom-en-uitstroom/tabel?tabel=kern&wie=stadskanaal,veendam&${JAAR}`)
    expect(rijen(tekst)[1]!.slice(0, 3)).toEqual(["Instroom", "aantal", "19"])
  })

  test("een andere gemeente antwoordt als een die niet bestaat", async () => {
    for (const pad of ["/monitor", "/monitor/ladder", "/monitor/ladder/tabel", "/monitor/trajecten/mensen"]) {
      const vraag = (wie: string) => haal(regio.coach.token, `${pad}?wie=${wie}&cijfer=TRJ-START.aantal&${JAAR}`)
      const [ander, geen] = [await vraag("veendam"), await vraag("bestaat-niet")]
      expect([ander.status, geen.status]).toEqual([404, 404])
      const zonderPad = (tekst: string) => tekst.replaceAll(/veendam|bestaat-niet/g, "").replaceAll(/[0-9a-f-]{36}/g, "")
      expect(zonderPad(ander.tekst)).toBe(zonderPad(geen.tekst))
    }
  })

  test("beschermde cijfers zijn er voor vaste perioden: een vrije periode valt terug", async () => {
    const { tekst } = await haal(regio.coach.token, "/monitor/instroom-en-uitstroom?van=2025-01-01&tm=2025-03-01")
    expect(woorden(tekst)).toContain("hele jaren die voorbij zijn")
    expect(woorden(tekst)).not.toContain("1 jan t/m 1 mrt 2025")
  })
})

describe("naast elkaar", () => {
  const naast = (token: string, vraag: string) => haal(token, `/monitor/vergelijk?${vraag}`)

  test("twee perioden van de eigen gemeente, met het verschil en wat dat zegt", async () => {
    const { tekst } = await naast(regio.teamleider.token, `${JAAR}&met=2024-01-01.2024-12-31`)
    expect(woorden(tekst)).toMatch(/2025 naast 2024[^]*Instroom .*? 18 0 \+18 duidelijk/)
  })

  test("twee gemeenten voor wie beide mag tellen; voor een ander bestaat de tweede niet", async () => {
    expect(woorden((await naast(regiobreed, `wie=stadskanaal&met=veendam&${JAAR}`)).tekst)).toMatch(
      /Instroom .*? 18 1 hangt af van de grootte/,
    )
    const [ander, geen] = [await naast(regio.coach.token, "met=veendam"), await naast(regio.coach.token, "met=bestaat-niet")]
    expect([ander.status, geen.status]).toEqual([404, 404])
  })

  test("is één kant beschermd, dan geldt voor beide een vaste periode", async () => {
    const { tekst } = await naast(regio.coach.token, "wie=mijn&met=stadskanaal&van=2025-02-01&tm=2025-11-30")
    expect(woorden(tekst)).not.toContain("feb t/m nov 2025")
    const vast = woorden((await naast(regio.coach.token, `wie=mijn&met=stadskanaal&${JAAR}`)).tekst)
    expect(vast).toMatch(/Instroom .*? 2 20 /)
  })
})

describe("de mensen achter een cijfer", () => {
  const lijst = (token: string, cijfer: string, extra = "") => haal(token, `/monitor/trajecten/mensen?cijfer=${cijfer}&${JAAR}${extra}`)

  test("een teamleider opent de lijst, en elke inzage staat vast met wie hij zag", async () => {
    const { status, tekst } = await lijst(regio.teamleider.token, "TRJ-START.aantal")
    expect(status).toBe(200)
    expect(woorden(tekst)).toContain("8 mensen tellen mee")
    const [inzage] = await regio.alsEigenaar<{ deelnemer_ids: string[]; doel: string; categorieen: string[] }>(
      "select * from inzage where pagina = '/monitor/:vraag/mensen' order by op desc limit 1",
    )
    expect(inzage!.deelnemer_ids).toHaveLength(8)
    expect(inzage!.deelnemer_ids).toContain(regio.anna)
    expect([inzage!.doel, inzage!.categorieen]).toEqual(["P7", ["C01", "C15"]])
  })

  test("een coach opent de lijst van zijn eigen mensen, niet van de gemeente", async () => {
    const eigen = await lijst(regio.coach.token, "TRJ-START.aantal", "&wie=mijn")
    expect(woorden(eigen.tekst)).toContain("2 mensen tellen mee")
    expect((await lijst(regio.coach.token, "TRJ-START.aantal")).status).toBe(404)
  })

  test("als Excel: dezelfde mensen, elk een inzage, en voor wie de lijst niet mag ook het bestand niet", async () => {
    const pad = `/monitor/trajecten/mensen/download?cijfer=TRJ-START.aantal&${JAAR}`
    const antwoord = await web.vraag("GET", pad, { token: regio.teamleider.token })
    expect(antwoord.headers.get("content-disposition")).toContain("trede-trajecten-mensen-2026-11-22.xlsx")
    const [inzage] = await regio.alsEigenaar<{ deelnemer_ids: string[]; categorieen: string[] }>(
      "select * from inzage where pagina = '/monitor/:vraag/mensen/download' order by op desc limit 1",
    )
    expect([inzage!.deelnemer_ids.length, inzage!.categorieen]).toEqual([8, ["C01", "C15"]])
    expect((await lijst(regio.teamleider.token, "TRJ-START.aantal")).tekst).toContain("/mensen/download?")
    expect((await haal(beleid, pad)).status).toBe(403)
    const uitkering = `/monitor/instroom-en-uitstroom/mensen/download?cijfer=BIJ-IN.aantal&${JAAR}`
    expect((await haal(regio.teamleider.token, uitkering)).status).toBe(404)
  })

  test("een teamleider mag niet zien wie een uitkering heeft, ook niet langs een cijfer", async () => {
    const { status } = await haal(regio.teamleider.token, `/monitor/instroom-en-uitstroom/mensen?cijfer=BIJ-IN.aantal&${JAAR}`)
    expect(status).toBe(404)
  })

  test.each(["TRJ-START", "TRJ-START.nietbestaand", "BIJ-IN.aantal", "XXX.aantal", "TRJ-EIND.redenen.nietbestaand"])(
    "%s is geen cijfer van deze bladzijde",
    async cijfer => expect((await lijst(regio.teamleider.token, cijfer)).status).toBe(404),
  )

  test("beleid telt beschermd en ziet niemand", async () => {
    const soorten = await haal(beleid, `/monitor/instroom-en-uitstroom/tabel?tabel=verdeling-2&${JAAR}`)
    expect(rijen(soorten.tekst)[1]).toEqual(["Samen", "20", ""])
    expect((await haal(beleid, `/monitor/trajecten?${JAAR}`)).tekst).not.toContain("/mensen")
    expect((await lijst(beleid, "TRJ-START.aantal")).status).toBe(403)
  })
})

describe("een tabel als bestand", () => {
  test("opent in een spreadsheet, met de definitie erin en zonder formule", async () => {
    const { tekst, koppen } = await haal(regio.teamleider.token, `/monitor/trajecten/tabel?tabel=splitsing&splits=voorziening&${JAAR}`)
    expect(koppen.get("content-type")).toBe("text/csv; charset=utf-8")
    expect(koppen.get("content-disposition")).toContain("trede-trajecten-splitsing-2025-01-01-2026-01-01.csv")
    expect(tekst.startsWith("Voorziening;Gestart;")).toBe(true)
    expect(tekst).toContain(`"'=HYPERLINK(""x"")";8;`)
    expect(tekst).toContain("Definitie TRJ-UITVAL")
    expect(tekst).toContain("Deel van: ")
  })

  test("elke kaart van elke bladzijde biedt haar tabel voor Excel en als CSV, en beide komen", async () => {
    const bladen = await Promise.all(VRAGEN.map(v => haal(regio.teamleider.token, `/monitor/${v.slug}?${JAAR}`)))
    const adressen = bladen.flatMap(({ tekst }) => [...new Set([...tekst.matchAll(/href="([^"]*\/tabel\?[^"]*)"/g)].map(m => m[1]!.replaceAll("&amp;", "&")))]) // biome-ignore format: one line
    const [excel, csv] = [adressen.filter(a => a.includes("vorm=xlsx")), adressen.filter(a => !a.includes("vorm=xlsx"))]
    expect(csv.length).toBeGreaterThan(VRAGEN.length * 2)
    const zonderVorm = (adres: string) => adres.replace(/[?&]vorm=xlsx/, "").replace("tabel&", "tabel?")
    expect(excel.map(zonderVorm).toSorted()).toEqual(csv.toSorted())
    for (const [adres, soort] of [[excel[0]!, "spreadsheetml"], [csv[0]!, "text/csv"]] as const) // biome-ignore format: one line
      expect((await haal(regio.teamleider.token, adres)).koppen.get("content-type")).toContain(soort)
  })

  test.each(["kern", "verloop", "splitsing", "verdeling-1", "matrix"])("%s is er alleen waar de bladzijde die tabel heeft", async tabel => {
    const bladen = await Promise.all(
      VRAGEN.map(async v => [v.slug, (await haal(regio.teamleider.token, `/monitor/${v.slug}/tabel?tabel=${tabel}`)).status] as const),
    )
    expect(bladen.every(([, status]) => status === 200 || status === 404)).toBe(true)
    expect(bladen.some(([, status]) => status === 200)).toBe(true)
    expect((await haal(regio.teamleider.token, "/monitor/draaideur/tabel?tabel=bestaat-niet")).status).toBe(404)
  })
})

describe("wat misschien niet klopt in de registratie", () => {
  test("een teamleider ziet het van de gemeente, een coach van zijn mensen", async () => {
    const leider = woorden((await haal(regio.teamleider.token, "/monitor/registratie")).tekst)
    expect(leider).toContain("Niemand betrokken 16 deelnemers")
    expect(leider).toContain("Traject loopt langer dan verwacht 8 deelnemers")
    const coach = woorden((await haal(regio.coach.token, "/monitor/registratie")).tekst)
    expect(coach).toContain("Traject loopt langer dan verwacht 2 deelnemers")
    expect(coach).not.toContain("Niemand betrokken")
  })

  test("de lijst noemt de mensen, met waar het te herstellen is, en de inzage staat vast", async () => {
    const { tekst } = await haal(regio.coach.token, "/monitor/registratie/traject_over_tijd")
    expect(tekst).toContain(`/deelnemers/${regio.anna}/werk`)
    expect(woorden(tekst)).not.toContain("Mens0")
    const [inzage] = await regio.alsEigenaar<{ deelnemer_ids: string[] }>(
      "select deelnemer_ids from inzage where pagina = '/monitor/registratie/:soort' order by op desc limit 1",
    )
    expect(inzage!.deelnemer_ids).toHaveLength(2)
  })

  test("een coach van Veendam vindt niemand van Stadskanaal", async () => {
    const { tekst } = await haal(regio.coachVeendam.token, "/monitor/registratie")
    expect(woorden(tekst)).not.toContain("Traject loopt langer dan verwacht")
    expect((await haal(regio.coachVeendam.token, "/monitor/registratie/traject_over_tijd")).tekst).not.toContain("Anna")
  })

  test("wie geen mensen ziet en niet precies telt, heeft er niets te zoeken", async () => {
    for (const token of [beleid, (await regio.medewerker(regio.stadskanaal, "accountmanager")).token]) {
      expect((await haal(token, "/monitor")).tekst).not.toContain("/monitor/registratie")
      expect((await haal(token, "/monitor/registratie")).status).toBe(404)
    }
  })

  test("wie alleen telt, ziet alleen aantallen", async () => {
    const { tekst } = await haal(regiobreed, "/monitor/registratie")
    expect(woorden(tekst)).toContain("Traject loopt langer dan verwacht 8 deelnemers")
    expect(tekst).not.toMatch(/\/monitor\/registratie\/(?!tabel)/)
    expect((await haal(regiobreed, "/monitor/registratie/traject_over_tijd")).status).toBe(403)
  })
})

describe("de API", () => {
  const api = (token: string, query: string) => haal(token, `/api/v1/indicatoren?van=2025-01-01&tot=2026-01-01${query}`)

  test("geeft precieze cijfers aan wie ze mag tellen, en legt het gebruik vast", async () => {
    const { status, tekst } = await api(regiobreed, "&organisatie=stadskanaal,veendam")
    expect(status).toBe(200)
    expect(JSON.parse(tekst)).toMatchObject({
      van: "2025-01-01",
      tot: "2026-01-01",
      p: "2026-01-01",
      organisaties: ["stadskanaal", "veendam"],
      indicatoren: { "BIJ-IN": { aantal: 19 }, "TRJ-DUUR": { n: 0, mediaan: null } },
    })
    const [rij] = await regio.alsEigenaar<{ gegevens: object }>(
      "select gegevens from audit where handeling = 'bereken-indicatoren' order by op desc limit 1",
    )
    expect(rij!.gegevens).toMatchObject({ van: "2025-01-01", organisaties: ["stadskanaal", "veendam"] })
  })

  test("een coach heeft het recht niet; een andere gemeente is er voor een teamleider niet", async () => {
    expect((await api(regio.coach.token, "")).status).toBe(403)
    expect((await api(regio.teamleider.token, "")).status).toBe(200)
    expect((await api(regio.teamleider.token, "&organisatie=veendam")).status).toBe(404)
  })

  test.each(["tot=2025-02-30", "tot=2024-12-31", "p=2024-01-01"])("%s houdt niet: 400", async query => {
    const url = `/api/v1/indicatoren?van=2025-01-01&tot=2026-01-01&${query}`
    const laatste = url.replace(/&tot=2026-01-01(?=.*tot=)/, "")
    expect((await haal(regio.teamleider.token, laatste)).status).toBe(400)
  })
})

test("elke bladzijde blijft binnen 30 kB en zes vragen aan de database", async () => {
  const query = vi.spyOn(pg.Client.prototype, "query")
  for (const pad of ["/monitor", "/monitor/registratie", ...VRAGEN.map(v => `/monitor/${v.slug}?wie=mijn`)]) {
    query.mockClear()
    const { status, tekst } = await haal(regio.coach.token, pad)
    const gesteld = query.mock.calls.map(([vraag]) => (typeof vraag === "string" ? vraag : (vraag as { text: string }).text))
    const eigen = gesteld.filter(vraag => !/^(begin|commit|start)|set_config|ctx\.wie\(\)|raak_sessie|insert into "?inzage/.test(vraag))
    expect(status, pad).toBe(200)
    expect(eigen.length, `${pad}: ${eigen.join("\n")}`).toBeLessThanOrEqual(6)
    expect(Buffer.byteLength(tekst), pad).toBeLessThanOrEqual(30_720)
  }
  query.mockRestore()
})
