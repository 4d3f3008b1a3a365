import { afterAll, beforeAll, expect, test } from "vitest"
import { type Command, execute } from "#platform/command"
import { routes } from "../src/routes.ts"
import { type Actor, type Persoon, Wereld } from "./support/rechtenwereld.ts"
import { HEDEN, openTestRegio, type TestRegio } from "./support/regio.ts"
import { openTestWeb, type TestWeb } from "./support/web.ts"

// Who has only an own part (letter O, or a share) records, reads back, corrects and takes back what he wrote himself, through the pages and the acts of
// everybody, without script; and nothing of others. Planted and seen red: without policy weg_eigen_regel, or with who may add alone in it; a correction
// by whoever may take tests; and that policy without whose line it is, in test/isolatie.db.test.ts.
let regio: TestRegio
let web: TestWeb
let mens: Persoon
const wie: Record<"regie" | "werkleider" | "collega" | "waarnemer" | "accountmanager" | "partner" | "school", Actor> = {} as never

beforeAll(async () => {
  regio = await openTestRegio(HEDEN)
  const wereld = await Wereld.open(regio)
  web = openTestWeb(regio)
  wie.regie = await wereld.zetel(regio.stadskanaal, "casusregisseur")
  wie.werkleider = await wereld.zetel(regio.sob, "werkleider")
  wie.collega = await wereld.zetel(regio.sob, "werkleider")
  wie.waarnemer = await wereld.zetel(regio.sob, "werkleider")
  wie.accountmanager = await wereld.zetel(regio.stadskanaal, "accountmanager")
  wie.partner = await wereld.zetel(regio.sob, "partner")
  wie.school = await wereld.zetel(regio.stadskanaal, "onderwijs")
  mens = await wereld.persoon(regio.stadskanaal)
  for (const naam of ["regie", "werkleider", "collega", "accountmanager", "school"] as const) await wereld.betrek(mens, wie[naam])
  for (const tabel of ["afname_werk", "contactmoment", "zorgbetrokkenheid"]) await regio.alsEigenaar(`delete from ${tabel}`)
})
afterAll(() => regio.close())

const dossier = (pad: string) => `/deelnemers/${mens.id}${pad}`
const zie = async (door: Actor, pad: string) => {
  const antwoord = await web.vraag("GET", dossier(pad), { token: door.token })
  return { status: antwoord.status, tekst: await antwoord.text() }
}
/** Sends a form; answers where it leads, without the person. */
async function stuur(door: Actor, pad: string, velden: Record<string, string>): Promise<string> {
  const antwoord = await web.vraag("POST", dossier(pad), { token: door.token, velden: { id: crypto.randomUUID(), ...velden } })
  return antwoord.headers.get("location")?.replace(dossier(""), "") ?? String(antwoord.status)
}
type Handeling = Command<unknown, unknown>
const handelingen = new Map(
  routes.flatMap(r => (r.soort === "pagina" && r.act ? [r.act.command as unknown as Handeling] : [])).map(h => [h.naam, h]),
)
const doe = async (naam: string, door: Actor, invoer: object) => {
  const uitkomst = await execute(regio.services, door.token, handelingen.get(naam)!, invoer, { id: crypto.randomUUID() })
  return uitkomst.ok ? "ok" : uitkomst.weigeringen[0]!.code
}
const instrument = async () =>
  (await regio.alsEigenaar<{ id: string }>("select id from instrument where code = 'werkgever' and organisatie_id is null"))[0]!.id

/** What somebody saw on the floor, filled in section by section as the page sends it. */
async function legVast(door: Actor, werk: string): Promise<string> {
  const eerste = await stuur(door, "/diagnose", { instrumentId: await instrument() })
  const afname = /^\/afnamen\/([\w-]{36})\/werk$/.exec(eerste)![1]!
  const antwoorden = (vragen: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(vragen).flatMap(([vraag, waarde], i) => [
        [`antwoorden.${i}.vraag`, vraag],
        [`antwoorden.${i}.waarde`, waarde],
      ]),
    )
  expect(await stuur(door, `/afnamen/${afname}/werk`, antwoorden({ werkgever: "De Werkplaats", beroep: werk }))).toBe(
    `/afnamen/${afname}/gezien`,
  )
  expect(await stuur(door, `/afnamen/${afname}/gezien`, antwoorden({ werknemer: "goed", vak: "voldoende" }))).toBe(`/afnamen/${afname}`)
  return afname
}
const rondAf = (door: Actor, afname: string, velden: Record<string, string> = {}) =>
  stuur(door, `/afnamen/${afname}`, { datum: HEDEN, ...velden })

test("een werkleider legt een praktijktest vast en leest hem terug; wat een ander vond niet, en een ander het zijne niet", async () => {
  const vanRegie = await legVast(wie.regie, "Inpakken")
  expect(await rondAf(wie.regie, vanRegie)).toBe("/diagnose")
  expect((await zie(wie.werkleider, "/diagnose")).tekst).toContain("Van tests en assessments leest u alleen wat u zelf vastlegde")
  const eigen = await legVast(wie.werkleider, "Snoeien in het park")
  expect(await rondAf(wie.werkleider, eigen)).toBe("/diagnose")
  const terug = await zie(wie.werkleider, `/afnamen/${eigen}`)
  expect(terug).toMatchObject({ status: 200, tekst: expect.stringContaining("Snoeien in het park") })
  for (const pad of [`/afnamen/${vanRegie}`, `/afnamen/${vanRegie}/verbeteren`, `/afnamen/${vanRegie}/intrekken`])
    expect((await zie(wie.werkleider, pad)).status, pad).toBe(404)
  expect((await zie(wie.werkleider, "/diagnose/werkgever")).tekst).not.toContain("Inpakken")
  expect([(await zie(wie.collega, `/afnamen/${eigen}`)).status, (await zie(wie.collega, "/diagnose/werkgever")).status]).toEqual([404, 404])
  expect((await zie(wie.regie, "/diagnose/werkgever")).tekst).toContain("Snoeien in het park")
})

test("hij verbetert zijn eigen uitslag en trekt haar in, met een reden; wat er stond blijft, en van een ander blijft hij af", async () => {
  const eigen = await legVast(wie.werkleider, "Schoffelen")
  await rondAf(wie.werkleider, eigen)
  const [vanRegie] = await regio.alsEigenaar<{ id: string }>("select id from afname_werk where vastgelegd_door = $1", [wie.regie.accountId])
  for (const [door, id] of [[wie.werkleider, vanRegie!.id], [wie.collega, eigen]] as const) // biome-ignore format: a table
    expect([
      await doe("corrigeer-afname", door, { afnameId: id }),
      await doe("trek-afname-in", door, { afnameId: id, reden: "Hoort hier niet" }),
    ]).toEqual(["niet_gevonden", "niet_gevonden"])
  // Who reads it all and may add changes it no more than they do.
  expect([
    await doe("corrigeer-afname", wie.school, { afnameId: vanRegie!.id }),
    (await zie(wie.school, `/afnamen/${vanRegie!.id}/verbeteren`)).status,
    await doe("trek-afname-in", wie.school, { afnameId: vanRegie!.id, reden: "Hoort hier niet" }),
  ]).toEqual(["geen_recht", 404, "niet_gevonden"])
  const nieuw = /^\/afnamen\/([\w-]{36})\/werk$/.exec(await stuur(wie.werkleider, `/afnamen/${eigen}/verbeteren`, {}))![1]!
  expect(await rondAf(wie.werkleider, nieuw, { reden: "Verkeerde dag" })).toBe("/diagnose")
  expect(await stuur(wie.werkleider, `/afnamen/${nieuw}/intrekken`, { reden: "Was bij een ander" })).toBe("/diagnose")
  expect(
    await regio.alsEigenaar(
      "select vervallen_reden as reden, vervallen_door = vastgelegd_door as zelf, vervangt is not null as nieuw from afname_werk where id = any ($1) order by vastgelegd_op",
      [[eigen, nieuw]],
    ),
  ).toEqual([
    { reden: "Verkeerde dag", zelf: true, nieuw: false },
    { reden: "Was bij een ander", zelf: true, nieuw: true },
  ])
})

// Decision 0911. Planted and seen red: lees_eigen_deel without who wrote.
test("wie een collega opvolgt of waarneemt legt zelf vast, en leest van die collega niets", async () => {
  const eigen = await legVast(wie.werkleider, "Gras maaien")
  await rondAf(wie.werkleider, eigen)
  await regio.alsEigenaar(
    "insert into waarneming (id, organisatie_id, medewerker_id, waarnemer_id, begin, einde, vastgelegd_door) values (gen_random_uuid(), $1, $2, $3, $4, $4::date + 1, gen_random_uuid())",
    [regio.sob, wie.werkleider.medewerkerId, wie.waarnemer.medewerkerId, HEDEN],
  )
  for (const door of [wie.collega, wie.waarnemer]) {
    const zelf = await legVast(door, "Bladblazen")
    expect([await rondAf(door, zelf), (await zie(door, `/afnamen/${zelf}`)).status]).toEqual(["/diagnose", 200])
    expect((await zie(door, `/afnamen/${eigen}`)).status).toBe(404)
    expect((await zie(door, "/diagnose/werkgever")).tekst).not.toContain("Gras maaien")
  }
})

test("een gesprek in een eigen deel trekt wie het vastlegde in; dat van een ander niet", async () => {
  const ids: string[] = []
  for (const [door, notitie] of [
    [wie.regie, "Over het huis"],
    [wie.accountmanager, "Over de vacature"],
  ] as const) {
    expect(await stuur(door, "/gesprekken/nieuw", { datum: HEDEN, soort: "gesprek", notitie })).toBe("/gesprekken")
    ids.push((await regio.alsEigenaar<{ id: string }>("select id from contactmoment where notitie = $1", [notitie]))[0]!.id)
  }
  const [vanRegie, eigen] = ids as [string, string]
  const { tekst } = await zie(wie.accountmanager, "/gesprekken")
  expect([tekst.includes("Over het huis"), tekst.includes(`/gesprekken/${eigen}/intrekken`)]).toEqual([false, true])
  expect((await zie(wie.accountmanager, `/gesprekken/${vanRegie}/intrekken`)).status).toBe(404)
  expect(await doe("trek-gesprek-in", wie.accountmanager, { deelnemerId: mens.id, gesprekId: vanRegie, reden: "Hoort hier niet" })).toBe(
    "niet_gevonden",
  )
  expect(await stuur(wie.accountmanager, `/gesprekken/${eigen}/intrekken`, { reden: "Verkeerde persoon" })).toBe("/gesprekken")
  expect((await zie(wie.accountmanager, "/gesprekken")).tekst).not.toContain("Over de vacature")
})

test("in een gedeeld eigen deel net zo: een partner verbetert en beëindigt wat hij zelf schreef over zorg", async () => {
  expect(
    await doe("deel-dossier", wie.regie, {
      deelnemerId: mens.id, aanOrganisatieId: regio.sob, aanMedewerkerId: wie.partner.medewerkerId, categorieen: ["C01"], toevoegen: false,
      eigenDeel: ["C10"], doel: "P6", grond: "toestemming", toelichting: "Akkoord op papier", begin: HEDEN, einde: HEDEN.replace(/^\d{4}/, j => String(Number(j) + 1)).replace(/-\d\d$/, "-01"),
    }), // biome-ignore format: one act
  ).toBe("ok")
  const zorg = (naam: string) => ({ wie: naam, telefoon: "", begin: HEDEN, einde: "" })
  expect(await stuur(wie.regie, "/zorgcontacten/nieuw", zorg("De wijkverpleging"))).toBe("/contact-en-zorg")
  expect(await stuur(wie.partner, "/zorgcontacten/nieuw", zorg("De kliniek"))).toBe("/contact-en-zorg")
  const rijen = await regio.alsEigenaar<{ id: string; wie: string }>("select id, wie from zorgbetrokkenheid order by wie")
  const [eigen, vanRegie] = rijen.map(r => r.id) as [string, string]
  const { tekst } = await zie(wie.partner, "/contact-en-zorg")
  expect([tekst.includes("wijkverpleging"), tekst.includes(`/zorgcontacten/${eigen}/corrigeer`)]).toEqual([false, true])
  expect((await zie(wie.partner, `/zorgcontacten/${vanRegie}/corrigeer`)).status).toBe(404)
  expect(
    await stuur(wie.partner, `/zorgcontacten/${eigen}/corrigeer`, { ...zorg("De kliniek in Groningen"), reden: "Een andere plaats" }),
  ).toBe("/contact-en-zorg")
  expect(
    await regio.alsEigenaar(
      "select wie, vervallen_reden as reden from zorgbetrokkenheid where vastgelegd_door = $1 order by vastgelegd_op",
      [wie.partner.accountId],
    ),
  ).toEqual([
    { wie: "De kliniek", reden: "Een andere plaats" },
    { wie: "De kliniek in Groningen", reden: null },
  ])
})
