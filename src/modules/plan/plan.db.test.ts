import { afterAll, beforeAll, expect, test } from "vitest"
import { type Command, execute } from "#platform/command"
import type { Uitkomst } from "#begrippen/uitkomst"
import { type Actor, type Persoon, Wereld } from "../../../test/support/rechtenwereld.ts"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { scoorDoel, stelDoel, wijzigDoel } from "./doel.command.ts"
import { voegPlankeuzeToe, wisselPlankeuze } from "./keuzelijst.command.ts"
import { rondStapAf } from "./rond-stap-af.command.ts"
import { voegStapToe, wijzigStap } from "./stap.command.ts"
import { beantwoordPlanvragen } from "./vragen.command.ts"

// The plan from the first answer to a scored goal: who may, what colleagues do to each other, and that nothing is overwritten.
// Planted and seen red: a settled step that loses its goal; a goal of somebody else under which a step can hang.
let regio: TestRegio
let wereld: Wereld
let web: TestWeb
let coach: Actor
let inkomen: Actor
let beheer: Actor
let mens: Persoon
let ander: Persoon

beforeAll(async () => {
  regio = await openTestRegio()
  wereld = await Wereld.open(regio)
  web = openTestWeb(regio)
  coach = await wereld.zetel(regio.stadskanaal, "casusregisseur")
  inkomen = await wereld.zetel(regio.stadskanaal, "klantmanager_inkomen")
  beheer = await wereld.zetel(regio.stadskanaal, "beheer")
  mens = await wereld.persoon(regio.stadskanaal)
  ander = await wereld.persoon(regio.stadskanaal)
  for (const persoon of [mens, ander]) await wereld.betrek(persoon, coach)
  await wereld.betrek(mens, inkomen)
  for (const tabel of ["stap", "plan", "plandoel"]) await regio.alsEigenaar(`delete from ${tabel} where deelnemer_id = $1`, [mens.id])
})
afterAll(() => regio.close())

const doe = <I, O>(command: Command<I, O>, invoer: unknown, door: Actor = coach, id: string = crypto.randomUUID()) =>
  execute(
    regio.services,
    door.token,
    command,
    { ...("organisatieId" in (invoer as object) ? {} : { deelnemerId: mens.id }), ...(invoer as object) },
    { id },
  )
const lukt = async <O>(uitkomst: Promise<Uitkomst<O>>): Promise<O> => {
  const u = await uitkomst
  expect(u).toMatchObject({ ok: true })
  return (u as { waarde: O }).waarde
}
const rij = async <T>(query: string, waarden: unknown[] = [mens.id]) => (await regio.alsEigenaar<T>(query, waarden))[0]!
const bladzijde = async (pad = "/plan", wie = coach) =>
  (await web.vraag("GET", `/deelnemers/${mens.id}${pad}`, { token: wie.token })).text()
const later = "2027-03-01"

test("met het eerste antwoord begint het plan; wie op een oude stand invult hoort dat een collega eerder was", async () => {
  expect(await doe(beantwoordPlanvragen, {})).toMatchObject({ weigeringen: [{ code: "leeg" }] })
  expect(await doe(beantwoordPlanvragen, { wil: "Werken" }, inkomen)).toMatchObject({ weigeringen: [{ code: "geen_recht" }] })
  await lukt(doe(beantwoordPlanvragen, { wil: "Werken met mensen" }))
  expect(await doe(beantwoordPlanvragen, { wil: "Dubbel" })).toMatchObject({ weigeringen: [{ code: "intussen_gewijzigd" }] })
  const { id } = await rij<{ id: string }>("select id from v_plan where deelnemer_id = $1")
  await lukt(doe(beantwoordPlanvragen, { vorige: id, wil: "Werken met mensen", kan: "Koken" }))
  expect(await doe(beantwoordPlanvragen, { vorige: id, wil: "Te laat" })).toMatchObject({ weigeringen: [{ code: "intussen_gewijzigd" }] })
  expect(await rij("select begin::text, kan from v_plan where deelnemer_id = $1")).toEqual({ begin: "2026-11-22", kan: "Koken" })
  expect(await bladzijde("/plan", inkomen)).toContain("Werken met mensen")
})

test("een doel uit de lijst, bijgesteld in eigen woorden, en één keer gescoord; elke stand blijft te lezen", async () => {
  expect(await doe(stelDoel, { thema: "werk", uiterlijk: later })).toMatchObject({ weigeringen: [{ code: "geen_doel" }] })
  expect(await doe(stelDoel, { thema: "geld", watCode: "werk.doel.betaald", uiterlijk: later })).toMatchObject({
    weigeringen: [{ code: "niet_in_lijst" }],
  })
  const { doelId } = await lukt(doe(stelDoel, { thema: "werk", watCode: "werk.doel.betaald", situatie: "Werkt niet", uiterlijk: later }))
  const { id: vorige } = await rij<{ id: string }>("select id from v_plandoel where deelnemer_id = $1")
  const bijstellen = (wat: string) => doe(wijzigDoel, { doelId, vorige, wat, uiterlijk: later })
  await lukt(bijstellen("Betaald werk in de zorg"))
  expect(await bijstellen("Te laat")).toMatchObject({ weigeringen: [{ code: "intussen_gewijzigd" }] })
  await lukt(doe(scoorDoel, { doelId, score: "deels", toelichting: "Zestien uur" }))
  expect(await doe(scoorDoel, { doelId, score: "bereikt" })).toMatchObject({ weigeringen: [{ code: "niet_gevonden" }] })
  expect(
    await regio.alsEigenaar("select wat, wat_code, score from plandoel where deelnemer_id = $1 order by vastgelegd_op", [mens.id]),
  ).toEqual([
    { wat: "Betaald werk vinden dat past", wat_code: "werk.doel.betaald", score: null },
    { wat: "Betaald werk in de zorg", wat_code: null, score: null },
    { wat: "Betaald werk in de zorg", wat_code: null, score: "deels" },
  ])
  expect(await bladzijde()).toContain("Zestien uur")
})

test("een losse stap uit een gesprek komt onder een doel te hangen, en blijft daar als hij klaar is", async () => {
  const { doelId } = await lukt(doe(stelDoel, { thema: "leren", wat: "Beter lezen", uiterlijk: later }))
  const los = await rij<{ id: string }>(
    `insert into stap (deelnemer_id, organisatie_id, wat, wie, uiterlijk) values ($1, '${regio.stadskanaal}', 'Naar taalles', 'deelnemer', '2026-12-01') returning id`,
  )
  expect(await bladzijde()).toContain("nog onder geen doel")
  const { stapId } = await lukt(doe(wijzigStap, { stapId: los.id, doelId, wie: "partner", door: "Bibliotheek", uiterlijk: "2026-12-08" }))
  expect(stapId).toBe(los.id)
  expect(await doe(wijzigStap, { stapId: los.id, wie: "deelnemer", uiterlijk: "2026-12-08" })).toMatchObject({ ok: false })
  const open = await rij<{ id: string }>("select id, doel_id, door from v_stap where deelnemer_id = $1 and wat = 'Naar taalles'")
  expect(open).toMatchObject({ doel_id: doelId, door: "Bibliotheek" })
  await lukt(doe(rondStapAf, { stapId: open.id, uitkomst: "gedaan" }))
  expect(await rij("select doel_id, door, uitkomst from v_stap where deelnemer_id = $1 and wat = 'Naar taalles'")).toEqual({
    doel_id: doelId,
    door: "Bibliotheek",
    uitkomst: "gedaan",
  })
})

test("een stap hangt nooit onder het doel van een ander", async () => {
  const { doelId } = await lukt(doe(stelDoel, { deelnemerId: ander.id, thema: "werk", wat: "Van een ander", uiterlijk: later }))
  await lukt(doe(voegStapToe, { doelId, wat: "Los", wie: "deelnemer", uiterlijk: later }))
  expect(await rij("select doel_id from v_stap where deelnemer_id = $1 and wat = 'Los'")).toEqual({ doel_id: null })
})

test("de beheerder vult de lijst aan en haalt eruit weg; wat al gekozen was blijft staan", async () => {
  const bij = { organisatieId: regio.stadskanaal }
  expect(await doe(voegPlankeuzeToe, { ...bij, thema: "werk", soort: "doel", tekst: "Mag niet" })).toMatchObject({ ok: false })
  await lukt(doe(voegPlankeuzeToe, { ...bij, thema: "werk", soort: "doel", tekst: "Werk bij de buren" }, beheer))
  const { doelId } = await lukt(doe(stelDoel, { thema: "werk", watCode: "werk.doel.ritme", uiterlijk: later }))
  await lukt(doe(wisselPlankeuze, { ...bij, keuze: "werk.doel.ritme" }, beheer))
  const nieuw = await bladzijde("/plan/doelen/nieuw?thema=werk")
  expect(nieuw).toContain("Werk bij de buren")
  expect(nieuw).not.toContain("Werkritme opbouwen")
  expect(await doe(stelDoel, { thema: "werk", watCode: "werk.doel.ritme", uiterlijk: later })).toMatchObject({ ok: false })
  expect(await bladzijde(`/plan/doelen/${doelId}`)).toContain("Werkritme opbouwen")
  const ergens = { ...bij, organisatieId: regio.veendam, thema: "werk", soort: "doel", tekst: "Elders" }
  expect(await doe(voegPlankeuzeToe, ergens, beheer)).toMatchObject({ weigeringen: [{ code: "niet_gevonden" }] })
})
