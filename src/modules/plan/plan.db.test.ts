import { afterAll, beforeAll, expect, test } from "vitest"
import { loadWatNu } from "#modules/werkvoorraad"
import { loadActor } from "#platform/actor"
import { sql } from "#platform/db"
import { type Command, execute } from "#platform/command"
import type { Uitkomst } from "#begrippen/uitkomst"
import { type Actor, type Persoon, Wereld } from "../../../test/support/rechtenwereld.ts"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { BASIS, openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { scoorDoel, stelDoel, wijzigDoel } from "./doel.command.ts"
import { voegPlankeuzeToe, wisselPlankeuze } from "./keuzelijst.command.ts"
import { rondStapAf } from "./rond-stap-af.command.ts"
import { voegStapToe, wijzigStap } from "./stap.command.ts"
import { legEvaluatieVast } from "./evaluatie.command.ts"
import { geefMijnAkkoord, geefPlanakkoord, legPlanVoor, sluitPlanAf } from "./versie.command.ts"
import { zetDienstverlening } from "./zet-dienstverlening.command.ts"
import { beantwoordPlanvragen } from "./vragen.command.ts"

// The plan from the first answer to a scored goal: who may, what colleagues do to each other, and that nothing is overwritten.
// An agreed version that somebody changes, and a yes that is not one's own, are refused by the database itself.
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
  const nergens = { wil: "Werken", uitvoerderId: crypto.randomUUID() }
  expect(await doe(beantwoordPlanvragen, nergens)).toMatchObject({ weigeringen: [{ code: "organisatie" }] })
  await lukt(doe(beantwoordPlanvragen, { wil: "Werken met mensen" }))
  expect(await doe(beantwoordPlanvragen, { wil: "Dubbel" })).toMatchObject({ weigeringen: [{ code: "intussen_gewijzigd" }] })
  const { id } = await rij<{ id: string }>("select id from v_plan where deelnemer_id = $1")
  await lukt(doe(beantwoordPlanvragen, { vorige: id, wil: "Werken met mensen", kan: "Koken" }))
  expect(await doe(beantwoordPlanvragen, { vorige: id, wil: "Te laat" })).toMatchObject({ weigeringen: [{ code: "intussen_gewijzigd" }] })
  expect(await rij("select begin::text, kan from v_plan where deelnemer_id = $1")).toEqual({ begin: "2026-11-22", kan: "Koken" })
  expect(await bladzijde("/plan", inkomen)).toContain("Werken met mensen")
})

/** A finished result of an instrument, of one answer. */
const uitslag = async (tabel: string, instrument: string, antwoorden: object) =>
  (
    await rij<{ id: string }>(
      `insert into ${tabel} (deelnemer_id, organisatie_id, instrument_id, datum, invuller, antwoorden, afgerond_op)
       select d.id, d.organisatie_id, i.id, '2026-10-01', 'medewerker', $2, '2026-10-01' from deelnemer d, instrument i
       where d.id = $1 and i.code = '${instrument}' and i.organisatie_id is null returning id`,
      [mens.id, JSON.stringify(antwoorden)],
    )
  ).id

test("een uitslag gaat in één tik onder het antwoord of in een doel; gezondheid en wat van een ander is nooit", async () => {
  const wens = await uitslag("afname_wens", "beroepsinteresse", { trekt: { waarde: ["helpen", "maken"] } })
  const zrm = await uitslag("afname_vermogen", "zrm", { geest: { waarde: "2" }, huisvesting: { waarde: "3" } })
  const { id: vorige } = await rij<{ id: string }>("select id from v_plan where deelnemer_id = $1")
  const pagina = await bladzijde("/plan/vragen")
  expect(pagina).toMatch(/Helpen, Maken[\s\S]*Huisvesting: beperkt zelfredzaam[\s\S]*Alleen om te lezen[\s\S]*Geestelijke gezondheid/)
  expect(pagina).not.toContain(`uitslag=${zrm}.geest`)
  const stand = { vorige, kan: "Koken", wil: "Werken met mensen" }
  for (const neemOver of [`${zrm}.geest`, `${zrm}.huisvesting`, `${crypto.randomUUID()}.trekt`])
    expect(await doe(beantwoordPlanvragen, { ...stand, neemOver })).toMatchObject({ weigeringen: [{ code: "geen_uitslag" }] })
  expect(await doe(beantwoordPlanvragen, { ...stand, deelnemerId: ander.id, vorige: null, neemOver: `${wens}.trekt` })).toMatchObject({
    weigeringen: [{ code: "geen_uitslag" }],
  })
  await lukt(doe(beantwoordPlanvragen, { ...stand, neemOver: `${wens}.trekt` }))
  expect(await rij("select wil, kan from v_plan where deelnemer_id = $1")).toEqual({
    wil: "Werken met mensen\nHelpen, Maken",
    kan: "Koken",
  })
  const doel = await bladzijde(`/plan/doelen/nieuw?thema=wonen&uitslag=${zrm}.huisvesting`)
  expect(doel).toContain('value="Huisvesting: beperkt zelfredzaam"')
  // What a reader may not see of the results does not come into his plan page either.
  expect(await bladzijde("/plan", inkomen)).not.toContain("uit de diagnose")
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

const versies = () =>
  regio.alsEigenaar<{ id: string; soort: string }>(
    "select id, soort from v_planversie where deelnemer_id = $1 and soort = 'plan' order by vastgelegd_op",
    [mens.id],
  )
const vandaag = "2026-11-22"
/** The clock of the database is that of the machine; the day of the test is fixed. */
const dateer = () =>
  regio.alsEigenaar("update planversie set vastgelegd_op = vastgelegd_op - interval '1 year' where deelnemer_id = $1 and soort = 'plan'", [
    mens.id,
  ])

test("voorgelegd en door beiden gezegd: deze versie verandert nooit meer, door niemand; wat er daarna komt is een andere", async () => {
  const zelf = await wereld.inlog(mens)
  const { versieId } = await lukt(doe(legPlanVoor, {}))
  await dateer()
  expect(await (await web.vraag("GET", "/mijn/plan", { token: zelf.token })).text()).toContain("Ja, ik ben het eens")
  const ja = { versieId, op: vandaag }
  await lukt(doe(geefPlanakkoord, { ...ja, namens: "zelf" }))
  expect(await doe(geefPlanakkoord, { ...ja, namens: "zelf" })).toMatchObject({ weigeringen: [{ code: "al_gezegd" }] })
  await lukt(execute(regio.services, zelf.token, geefMijnAkkoord, { versieId }, { id: crypto.randomUUID() }))
  await expect(regio.alsEigenaar("update planversie set vervallen_op = now() where id = $1", [versieId])).rejects.toThrow(
    /iedereen het eens/,
  )
  await expect(regio.alsEigenaar("update planversie set inhoud = '{}' where id = $1", [versieId])).rejects.toThrow(/iedereen het eens/)
  await expect(regio.alsEigenaar("update planakkoord set vervallen_op = now() where planversie_id = $1", [versieId])).rejects.toThrow(
    /iedereen het eens/,
  )
  await lukt(doe(stelDoel, { thema: "reizen", wat: "Met de fiets naar het werk", uiterlijk: later }))
  const tweede = await lukt(doe(legPlanVoor, {}))
  expect(await bladzijde(`/plan/versies/${tweede.versieId}`)).toMatch(/Met de fiets naar het werk[\s\S]*erbij/)
  expect(await bladzijde(`/plan/versies/${versieId}`)).not.toContain("Met de fiets naar het werk")
  await lukt(doe(legPlanVoor, {}))
  expect((await versies()).map(v => v.id)).not.toContain(tweede.versieId)
  expect((await versies()).map(v => v.id)).toContain(versieId)
})

test("niemand zegt op een scherm ja in de naam van de deelnemer, en een vreemde niet tegen zijn plan", async () => {
  const { id: versieId } = (await versies()).at(-1)!
  const vreemd = await wereld.inlog(ander)
  expect(await execute(regio.services, vreemd.token, geefMijnAkkoord, { versieId }, { id: crypto.randomUUID() })).toMatchObject({
    weigeringen: [{ code: "niet_gevonden" }],
  })
  const namens = regio.db.inRol("app", coach.token, tx =>
    sql`insert into planakkoord (deelnemer_id, organisatie_id, planversie_id, partij, wijze, op, vastgelegd_door)
      values (${mens.id}, ${regio.stadskanaal}, ${versieId}, 'deelnemer', 'scherm', ${vandaag}, ${coach.accountId})`.execute(tx),
  )
  await expect(namens).rejects.toThrow(/row-level security/)
  await dateer()
  await lukt(doe(geefPlanakkoord, { versieId, namens: "deelnemer", op: "2026-11-20" }))
  expect(await bladzijde(`/plan/versies/${versieId}`)).toContain("op papier")
  const stuur = (bestand: File) => {
    const lijf = new FormData()
    lijf.set("bestand", bestand)
    const headers = { host: "trede.test", origin: BASIS, "sec-fetch-site": "same-origin", cookie: `trede=${coach.token}` }
    return web.app.request(`${BASIS}/deelnemers/${mens.id}/plan/versies/${versieId}/scan`, { method: "POST", body: lijf, headers })
  }
  const kwaad = await stuur(new File(["<svg onload=alert(1)>"], "plan.pdf"))
  expect([kwaad.status, await kwaad.text()]).toEqual([422, expect.stringContaining("Kies een foto (jpg of png) of een pdf")])
  expect((await stuur(new File([Buffer.alloc(5_000_001, "%PDF-")], "groot.pdf"))).status).toBe(422)
  expect((await stuur(new File([`%PDF-1.7 getekend${" ".repeat(4_900_000)}`], "../plan.exe"))).status).toBe(303)
  const scan = await rij<{ id: string; inhoud: Buffer }>("select id, inhoud from planscan where bestand = 'plan.pdf' and deelnemer_id = $1")
  expect(scan.inhoud.includes("getekend") || scan.inhoud.includes(Buffer.from("getekend").toString("base64").slice(2, 8))).toBe(false)
  expect(await bladzijde(`/plan/versies/${versieId}`)).toContain(`/plan/scans/${scan.id}`)
  const haal = (pad: string, wie: Actor) => web.vraag("GET", `${pad}/plan/scans/${scan.id}`, { token: wie.token })
  const blad = await haal(`/deelnemers/${mens.id}`, coach)
  expect(blad.headers.get("content-disposition")).toBe('attachment; filename="plan.pdf"')
  expect((await blad.text()).trim()).toBe("%PDF-1.7 getekend")
  expect((await haal("/mijn", vreemd)).status).toBe(404)
  expect(await rij("select count(*)::int as n from inzage where pagina like '%/plan/scans/%'", [])).toEqual({ n: 1 })
  const pdf = await web.vraag("GET", `/deelnemers/${mens.id}/plan/versies/${versieId}/plan.pdf`, { token: coach.token })
  expect(Buffer.from(await pdf.arrayBuffer()).toString("latin1")).toMatch(/^%PDF-1\.7[\s\S]*\/Lang \(nl-NL\)[\s\S]*\/StructTreeRoot/)
})

test("een plan sluit pas af als elk doel een uitkomst heeft; daarna begint er een nieuw", async () => {
  expect(await doe(sluitPlanAf, {})).toMatchObject({ weigeringen: [{ code: "doelen_open" }] })
  const open = await regio.alsEigenaar<{ doel_id: string }>("select doel_id from v_plandoel where deelnemer_id = $1 and score is null", [
    mens.id,
  ])
  for (const { doel_id: doelId } of open) await lukt(doe(scoorDoel, { doelId, score: "bereikt" }))
  await lukt(doe(legEvaluatieVast, { datum: vandaag, uitkomst: "klaar", verslag: "Het is gelukt" }))
  const { versieId } = await lukt(doe(sluitPlanAf, {}))
  expect(await bladzijde(`/plan/versies/${versieId}`)).toContain("Zestien uur")
  expect(await doe(legPlanVoor, {})).toMatchObject({ weigeringen: [{ code: "geen_plan" }] })
  await lukt(doe(beantwoordPlanvragen, { wil: "Iets nieuws" }))
})

test("wat niet iedereen zei en wat toe is aan een evaluatie staat in de werkvoorraad; stilzetten haalt het er pas uit als het op tijd was", async () => {
  const te = async () =>
    (
      await regio.db.inRol("app", coach.token, async tx =>
        loadWatNu({ tx, actor: await loadActor(tx), services: regio.services, vandaag }, mens.id),
      )
    ).map(g => g.zaak.soort)
  expect(await te()).toContain("plan_akkoord")
  expect(await te()).not.toContain("plan_evaluatie")
  await regio.alsEigenaar("delete from evaluatie where deelnemer_id = $1", [mens.id])
  await regio.alsEigenaar("delete from planpauze where deelnemer_id = $1", [mens.id])
  await regio.alsEigenaar("update plan set begin = '2026-08-25' where deelnemer_id = $1 and geeindigd_op is null", [mens.id])
  expect(await te()).toContain("plan_evaluatie")
  await regio.alsEigenaar(
    "insert into planpauze (deelnemer_id, organisatie_id, reden, begin, vastgelegd_op) values ($1, $2, 'ziek', '2026-11-20', '2026-11-20 10:00')",
    [mens.id, regio.stadskanaal],
  )
  expect(await te()).not.toContain("plan_evaluatie")
  await regio.alsEigenaar("update plan set begin = '2026-05-01' where deelnemer_id = $1 and geeindigd_op is null", [mens.id])
  expect(await te()).toContain("plan_evaluatie")
  // What the municipality offers on a rung decides: without service there is nothing to review, from the day on which that holds.
  await regio.alsEigenaar("insert into trede (deelnemer_id, organisatie_id, datum, trede) values ($1, $2, '2026-11-21', 2)", [
    mens.id,
    regio.stadskanaal,
  ])
  const zet = (niveau: string, begin: string, door = beheer) =>
    doe(
      zetDienstverlening,
      { organisatieId: regio.stadskanaal, trede: 2, niveau, omschrijving: "Zoals besloten", bron: "Raadsbesluit", begin },
      door,
    )
  expect(await zet("geen", vandaag, coach)).toMatchObject({ weigeringen: [{ code: "geen_recht" }] })
  await lukt(zet("geen", vandaag))
  expect(await zet("minimaal", vandaag)).toMatchObject({ weigeringen: [{ code: "eerder" }] })
  await lukt(zet("programma", "2026-11-23"))
  expect(await te()).not.toContain("plan_evaluatie")
  expect(await bladzijde()).toMatch(/Geen dienstverlening\.[^]*Zoals besloten[^]*Raadsbesluit/)
  expect(await bladzijde("")).toContain("Dienstverlening op trede 2")
})
