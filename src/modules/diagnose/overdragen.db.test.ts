import { afterAll, beforeAll, expect, test } from "vitest"
import { type Command, execute } from "#platform/command"
import { type Actor, alsActor, type Persoon, probeer, Wereld } from "../../../test/support/rechtenwereld.ts"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { beginAfname, beginEigenAfname } from "./begin-afname.command.ts"
import { bewaarAfname, bewaarEigenAfname } from "./bewaar-afname.command.ts"
import { draagAfnameOver, draagEigenAfnameOver } from "./draag-afname-over.command.ts"
import { neemAfnameOver } from "./neem-afname-over.command.ts"
import { rondAfnameAf, rondEigenAfnameAf } from "./rond-afname-af.command.ts"

// What one began the other goes on with, both ways, and back; only whose turn it is writes, and of each answer stays whose it is.
let regio: TestRegio
let wereld: Wereld
let web: TestWeb
let coach: Actor
let collega: Actor
let vreemde: Actor
let zelf: Actor
let mens: Persoon
let mensNu: Persoon
const instrument = new Map<string, string>()

beforeAll(async () => {
  regio = await openTestRegio()
  wereld = await Wereld.open(regio)
  web = openTestWeb(regio)
  coach = await wereld.zetel(regio.stadskanaal, "casusregisseur")
  collega = await wereld.zetel(regio.stadskanaal, "trajectbegeleider")
  vreemde = await wereld.zetel(regio.veendam, "casusregisseur")
  mens = await wereld.persoon(regio.stadskanaal)
  mensNu = await wereld.persoon(regio.stadskanaal)
  zelf = await wereld.inlog(mens)
  await wereld.betrek(mens, coach)
  await wereld.betrek(mens, collega)
  for (const wie of [coach, collega]) await wereld.betrek(mensNu, wie)
  for (const i of await regio.alsEigenaar<{ id: string; code: string }>("select id, code from instrument")) instrument.set(i.code, i.id)
})
afterAll(() => regio.close())

const doe = <I, O>(command: Command<I, O>, door: Actor, invoer: unknown) =>
  execute(regio.services, door.token, command, invoer as Record<string, unknown>, { id: crypto.randomUUID() })
const gelukt = async <I, O>(command: Command<I, O>, door: Actor, invoer: unknown): Promise<O> => {
  const uitkomst = await doe(command, door, invoer)
  expect(uitkomst).toMatchObject({ ok: true })
  return (uitkomst as { waarde: O }).waarde
}
const geweigerd = async <I, O>(command: Command<I, O>, door: Actor, invoer: unknown) =>
  expect(await doe(command, door, invoer)).toMatchObject({ weigeringen: [{ code: "niet_gevonden" }] })
const begin = async (code: string) =>
  (await gelukt(beginAfname, coach, { deelnemerId: mens.id, instrumentId: instrument.get(code) })).afnameId
const soort = (afnameId: string, trekt: string[], gedaan: string[]) => ({
  afnameId,
  onderdeel: "soort",
  antwoorden: Object.entries({ trekt, gedaan }).map(([vraag, keuzes]) => ({
    vraag,
    waarde: null,
    keuzes,
    bespreking: null,
    toelichting: null,
  })),
})
const bladzijde = async (pad: string, wie = coach) => (await web.vraag("GET", pad, { token: wie.token })).text()
const antwoorden = async (id: string) =>
  (await regio.alsEigenaar<{ a: Record<string, unknown> }>("select antwoorden as a from afname_wens where id = $1", [id]))[0]!.a

test("de medewerker begint, de inwoner maakt het af; per antwoord staat wie het gaf, en daarna verandert niets", async () => {
  const afnameId = await begin("beroepsinteresse")
  await gelukt(bewaarAfname, coach, soort(afnameId, ["maken"], ["helpen"]))
  expect(await bladzijde("/mijn/diagnose", zelf)).not.toContain(afnameId)
  await geweigerd(bewaarEigenAfname, zelf, soort(afnameId, ["helpen"], []))
  // Without script: the page that asks, and the post of its form.
  const pad = `/deelnemers/${mens.id}/afnamen/${afnameId}`
  expect(await bladzijde(pad)).toContain("Laat de deelnemer verder invullen")
  const velden = { id: crypto.randomUUID(), aan: "deelnemer" }
  expect((await web.vraag("POST", `${pad}/overdragen`, { token: coach.token, velden })).status).toBe(303)
  expect(await bladzijde(pad)).toContain("Neem terug")
  await geweigerd(bewaarAfname, coach, soort(afnameId, ["vervoeren"], []))
  await geweigerd(draagAfnameOver, collega, { afnameId, aan: "medewerker" })

  expect(await bladzijde("/mijn/diagnose", zelf)).toContain("wie u helpt vraagt of u verder invult")
  expect((await bladzijde(`/mijn/diagnose/${afnameId}/soort`, zelf)).match(/<input[^>]*value="maken"[^>]*checked/g)).toHaveLength(1)
  await gelukt(bewaarEigenAfname, zelf, soort(afnameId, ["maken", "vervoeren"], ["helpen"]))
  expect(await antwoorden(afnameId)).toEqual({
    trekt: { waarde: ["maken", "vervoeren"], door: "deelnemer" },
    gedaan: { waarde: ["helpen"] },
  })
  await gelukt(rondEigenAfnameAf, zelf, { afnameId })
  const uitslag = await bladzijde(pad)
  expect([uitslag.includes("en de deelnemer samen"), uitslag.match(/ingevuld door de deelnemer/g)?.length]).toEqual([true, 1])
  expect(await bladzijde(`/mijn/diagnose/${afnameId}`, zelf)).toContain("dit vulde u zelf in")
  await geweigerd(draagAfnameOver, coach, { afnameId, aan: "medewerker" })
  await expect(regio.alsEigenaar("update afname_wens set overgedragen_op = null where id = $1", [afnameId])).rejects.toThrow(
    "verandert niet",
  )
})

test("wie begon neemt het terug, en dan is de ander niet meer aan zet", async () => {
  const afnameId = await begin("talentperron")
  await gelukt(draagAfnameOver, coach, { afnameId, aan: "deelnemer" })
  await gelukt(draagAfnameOver, coach, { afnameId, aan: "medewerker" })
  await geweigerd(rondEigenAfnameAf, zelf, { afnameId })
  await geweigerd(draagEigenAfnameOver, zelf, { afnameId, aan: "medewerker" })
  await gelukt(draagAfnameOver, coach, { afnameId, aan: "deelnemer" })
  await gelukt(draagEigenAfnameOver, zelf, { afnameId, aan: "medewerker" })
  await gelukt(rondAfnameAf, coach, { afnameId, datum: "2026-11-22" })
})

test("andersom: de inwoner begint en laat wie hem helpt het afmaken; een ander van buiten kan er niet bij", async () => {
  const { afnameId } = await gelukt(beginEigenAfname, zelf, { instrumentId: instrument.get("beroepsinteresse") })
  await gelukt(bewaarEigenAfname, zelf, soort(afnameId, ["helpen"], []))
  await geweigerd(bewaarAfname, collega, soort(afnameId, ["maken"], []))
  await gelukt(draagEigenAfnameOver, zelf, { afnameId, aan: "medewerker" })
  await geweigerd(bewaarAfname, vreemde, soort(afnameId, ["maken"], []))
  expect(await bladzijde(`/deelnemers/${mens.id}/diagnose`)).toContain("de deelnemer vraagt of u het afmaakt")
  await gelukt(bewaarAfname, collega, soort(afnameId, ["helpen"], ["verkopen"]))
  expect(await antwoorden(afnameId)).toEqual({ trekt: { waarde: ["helpen"] }, gedaan: { waarde: ["verkopen"], door: "medewerker" } })
  await gelukt(rondAfnameAf, collega, { afnameId, datum: "2026-11-22" })
  expect(await bladzijde(`/deelnemers/${mens.id}/afnamen/${afnameId}`)).toContain("door de deelnemer en een medewerker samen")
})

test("bij het afronden of overdragen leest de wacht wat een medewerker in eigen woorden schreef: niet per onderdeel, geen keuze, en niet wat de inwoner schreef", async () => {
  const wens = (afnameId: string, beroep: string | null, niet: string | null) => ({
    afnameId,
    onderdeel: "wens",
    antwoorden: Object.entries({ beroep, niet }).map(([vraag, waarde]) => ({
      vraag,
      waarde,
      keuzes: [],
      bespreking: null,
      toelichting: null,
    })),
  })
  const { afnameId } = await gelukt(beginEigenAfname, zelf, { instrumentId: instrument.get("beroepsinteresse") })
  await gelukt(bewaarEigenAfname, zelf, soort(afnameId, ["helpen"], []))
  await gelukt(bewaarEigenAfname, zelf, wens(afnameId, "Kok, na mijn detentie", null))
  await gelukt(draagEigenAfnameOver, zelf, { afnameId, aan: "medewerker" })
  expect(await doe(bewaarAfname, coach, wens(afnameId, "Kok, na mijn detentie", "Bouw, door reuma"))).not.toHaveProperty("naLezen")
  expect(await doe(rondAfnameAf, coach, { afnameId, datum: "2026-11-22" })).toMatchObject({
    naLezen: [{ soort: "gezondheid", woorden: ["reuma"] }],
  })
  expect(await regio.alsEigenaar("select soort, gezien from ctx.woordwacht")).toEqual([{ soort: "gezondheid", gezien: 1 }])
  // Or where the person goes on with it: then he reads it, and finishes it himself.
  const samen = await begin("beroepsinteresse")
  await gelukt(bewaarAfname, coach, wens(samen, null, "Bouw, door reuma"))
  expect(await doe(draagAfnameOver, coach, { afnameId: samen, aan: "deelnemer" })).toMatchObject({ naLezen: [{ woorden: ["reuma"] }] })
})

test("waar twee beelden naast elkaar horen blijft elk bij zijn eigen: ook de database draagt een ZRM niet over", async () => {
  const afnameId = await begin("zrm")
  expect(await bladzijde(`/deelnemers/${mens.id}/afnamen/${afnameId}`)).not.toContain("verder invullen")
  await geweigerd(draagAfnameOver, coach, { afnameId, aan: "deelnemer" })
  const over = "update afname_vermogen set overgedragen_op = now() where id = $1"
  expect(await alsActor(regio, coach.token, client => probeer(client, over, [afnameId]))).toBe("nee")
  // Planted: an instrument in which no level is asked, and the same act passes.
  await regio.alsEigenaar(
    "update afname_vermogen set instrument_id = (select id from instrument where code = 'kunnen-en-nodig') where id = $1",
    [afnameId],
  )
  await regio.alsEigenaar("update instrument set invullers = '{medewerker,deelnemer}' where code = 'kunnen-en-nodig'")
  expect(await alsActor(regio, coach.token, client => probeer(client, over, [afnameId]))).toBe("ja")
})

test("in de database zelf schrijft alleen wie aan zet is", async () => {
  const afnameId = await begin("beroepsinteresse")
  const schrijf = (wie: Actor) =>
    alsActor(regio, wie.token, client =>
      probeer(client, `update afname_wens set antwoorden = '{"x":{"waarde":1}}' where id = $1`, [afnameId]),
    )
  const allen = async () => [await schrijf(coach), await schrijf(zelf), await schrijf(collega), await schrijf(vreemde)]
  expect(await allen()).toEqual(["ja", "nee", "nee", "nee"])
  await gelukt(draagAfnameOver, coach, { afnameId, aan: "deelnemer" })
  expect(await allen()).toEqual(["nee", "ja", "nee", "nee"])
  // Planted: without the guard who began it still writes while it is with the other.
  await regio.alsEigenaar("alter table afname_wens disable trigger bewaak")
  expect(await allen()).toEqual(["ja", "ja", "nee", "nee"])
  await regio.alsEigenaar("alter table afname_wens enable trigger bewaak")
})

test("een collega neemt over wat iemand niet afmaakte: met de antwoorden, op zijn naam, en de oude telt niet meer", async () => {
  const { afnameId } = await gelukt(beginAfname, coach, { deelnemerId: mensNu.id, instrumentId: instrument.get("beroepsinteresse") })
  await gelukt(bewaarAfname, coach, soort(afnameId, ["maken"], ["helpen"]))
  await gelukt(draagAfnameOver, coach, { afnameId, aan: "deelnemer" })
  const diagnose = `/deelnemers/${mensNu.id}/diagnose`
  const pad = `/deelnemers/${mensNu.id}/afnamen/${afnameId}`
  expect(await bladzijde(diagnose, collega)).toContain(`/afnamen/${afnameId}`)
  expect(await bladzijde(pad, collega)).toContain(`${pad}/overnemen`)
  expect(await bladzijde(pad, coach)).not.toContain("overnemen")
  expect(await doe(neemAfnameOver, coach, { afnameId })).toMatchObject({ weigeringen: [{ code: "al_van_u" }] })
  await geweigerd(neemAfnameOver, vreemde, { afnameId })
  // Two at the same moment: one of them has it.
  const samen = await Promise.all([1, 2].map(() => doe(neemAfnameOver, collega, { afnameId })))
  expect(samen.filter(u => u.ok)).toHaveLength(1)
  expect(samen.find(u => !u.ok)).toMatchObject({ weigeringen: [{ code: "niet_gevonden" }] })

  const rijen = await regio.alsEigenaar<{ id: string; weg: boolean; over: boolean; van: string; antwoorden: unknown }>(
    `select id, vervallen_op is not null as weg, overgedragen_op is not null as over, vastgelegd_door as van, antwoorden from afname_wens
     where deelnemer_id = $1 and vastgelegd_door is not null order by vastgelegd_op`,
    [mensNu.id],
  )
  const antwoord = { trekt: { waarde: ["maken"] }, gedaan: { waarde: ["helpen"] } }
  expect(rijen).toMatchObject([
    { id: afnameId, weg: true, van: coach.accountId },
    { weg: false, over: false, van: collega.accountId, antwoorden: antwoord },
  ])
  await geweigerd(bewaarAfname, coach, soort(afnameId, ["vervoeren"], []))
  await gelukt(rondAfnameAf, collega, { afnameId: rijen[1]!.id, datum: "2026-11-22" })
})

test("wat de inwoner zelf begon neemt niemand over, en weggooien kan een collega alleen wat een medewerker begon", async () => {
  const { afnameId } = await gelukt(beginEigenAfname, zelf, { instrumentId: instrument.get("beroepsinteresse") })
  expect(await doe(neemAfnameOver, collega, { afnameId })).toMatchObject({ weigeringen: [{ code: "geen_recht" }] })
  const status = async (id: string, blad: string) =>
    (await web.vraag("GET", `/deelnemers/${mens.id}/afnamen/${id}/${blad}`, { token: collega.token })).status
  const vanCoach = await begin("talentperron")
  expect(await Promise.all([status(afnameId, "overnemen"), status(afnameId, "intrekken")])).toEqual([404, 404])
  expect(await Promise.all([status(vanCoach, "overnemen"), status(vanCoach, "intrekken")])).toEqual([200, 200])
})
