import { afterAll, beforeAll, expect, test } from "vitest"
import { plusDagen } from "#begrippen/dag"
import { stuurBerichten } from "#modules/gesprek"
import type { Uitgaand } from "#platform/post"
import { type Actor, type Persoon, Wereld } from "./support/rechtenwereld.ts"
import { HEDEN, openTestRegio, type TestRegio } from "./support/regio.ts"
import { onvertaald } from "./support/vertaling.ts"
import { openTestWeb, type TestWeb } from "./support/web.ts"

// Four forms tell who writes that the resident reads along. Here it is filled in by a coach, without script, and read by the resident
// on his own pages. Planted and seen red: a withdrawn conversation that is
// still read; the trigger that stops its message taken off.
let regio: TestRegio
let web: TestWeb
let coach: Actor
let zelf: Actor
let buur: Actor
let mens: Persoon
const post: Uitgaand[] = []

beforeAll(async () => {
  regio = await openTestRegio(HEDEN)
  const wereld = await Wereld.open(regio)
  web = openTestWeb(regio)
  coach = await wereld.zetel(regio.stadskanaal, "casusregisseur")
  mens = await wereld.persoon(regio.stadskanaal)
  const ander = await wereld.persoon(regio.stadskanaal)
  await wereld.betrek(mens, coach)
  zelf = await wereld.inlog(mens)
  buur = await wereld.inlog(ander)
  regio.services.post = { email: async bericht => void post.push(bericht), sms: null }
  await regio.alsEigenaar("update deelnemer set email = 'iemand@example.org' where id = $1", [mens.id])
  for (const tabel of ["berichtkeuze", "bericht", "plan"]) await regio.alsEigenaar(`delete from ${tabel}`)
})
afterAll(() => regio.close())

const vult = async (pad: string, velden: Record<string, string>) => {
  const antwoord = await web.vraag("POST", `/deelnemers/${mens.id}${pad}`, {
    token: coach.token,
    velden: { id: crypto.randomUUID(), ...velden },
  })
  expect(antwoord.status, pad).toBe(303)
  return antwoord.headers.get("location")!
}
const leest = async (pad: string, wie = zelf) => (await web.vraag("GET", pad, { token: wie.token })).text()
const stuur = () => stuurBerichten.run({ services: regio.services, token: null }, {})
const eenKwartierLater = () => regio.alsEigenaar("update bericht set volgende_op = volgende_op - interval '16 minutes'")
const GESPREK = { datum: HEDEN, soort: "telefoon", notitie: "Wil graag\nin de zorg werken." }

test("het verslag van een gesprek, met wat toen is afgesproken; een ander leest er niets van", async () => {
  await vult("/gesprekken/nieuw", { ...GESPREK, "stappen.0.wat": "Bel het ROC", "stappen.0.uiterlijk": HEDEN })
  const blad = await leest("/mijn/gesprekken")
  for (const tekst of ["in de zorg werken.", "Telefoongesprek", "Bel het ROC"]) expect(blad, tekst).toContain(tekst)
  expect(await leest("/mijn/gesprekken", buur)).not.toContain("in de zorg werken.")
})

test("na een kwartier één bericht dat niets zegt; trekt de schrijver het eerder in, dan geen, en staat het er niet", async () => {
  await stuur()
  expect(post).toEqual([])
  await eenKwartierLater()
  await stuur()
  expect(post.map(p => p.tekst)).toEqual([expect.stringContaining("/mijn/gesprekken")])
  expect(JSON.stringify(post)).not.toMatch(/zorg|ROC|Stadskanaal|casusregisseur/)
  await vult("/gesprekken/nieuw", { ...GESPREK, notitie: "Bij de verkeerde" })
  const [{ id } = { id: "" }] = await regio.alsEigenaar<{ id: string }>("select id from v_contactmoment where notitie = 'Bij de verkeerde'")
  await vult(`/gesprekken/${id}/intrekken`, { reden: "Was van een ander" })
  await eenKwartierLater()
  await stuur()
  expect(post).toHaveLength(1)
  expect(await leest("/mijn/gesprekken")).not.toContain("Bij de verkeerde")
})

// Planted and seen red: a stop that looks at no kind of message, and one that stops what went already, and one for whoever asks.
test("al verteld dat er iets te lezen is: dat ene bericht gaat niet uit, een volgend weer wel; wie hier niet bij hoort stopt niets", async () => {
  post.length = 0
  await vult("/gesprekken/nieuw", { ...GESPREK, notitie: "Zei dat hij het las" })
  await vult("/boodschappen", { tekst: "Tot morgen" })
  const stop = `/deelnemers/${mens.id}/gesprekken/bericht-stoppen`
  expect(await leest(`/deelnemers/${mens.id}/gesprekken`, coach)).toContain(`href="${stop}"`)
  expect((await web.vraag("POST", stop, { token: buur.token, velden: {} })).status).toBe(403)
  expect((await web.vraag("POST", stop, { token: regio.coachVeendam.token, velden: {} })).status).toBe(404)
  await vult("/gesprekken/bericht-stoppen", {})
  expect(await leest(`/deelnemers/${mens.id}/gesprekken`, coach)).not.toContain(stop)
  expect((await web.vraag("POST", stop, { token: coach.token, velden: {} })).status).toBe(404)
  await eenKwartierLater()
  await stuur()
  expect(post.map(p => p.tekst)).toEqual([expect.stringContaining("/mijn/berichten")])
  await vult("/gesprekken/nieuw", { ...GESPREK, notitie: "De week erna" })
  await eenKwartierLater()
  await stuur()
  expect(post.at(-1)!.tekst).toContain("/mijn/gesprekken")
  expect(await regio.alsEigenaar("select count(*)::int as n from bericht where soort = 'gesprek' and gestopt_door is not null")).toEqual([
    { n: 1 },
  ])
})

// Planted and seen red: a conversation that tells whoever chose not to hear it, a choice that lets go what waited already, and a coach who
// brings it back with another way.
test("wie geen bericht wil als er een verslag te lezen is krijgt er geen, ook niet dat al wachtte; al het andere hoort hij nog", async () => {
  const kiest = async (velden: Record<string, string>) => {
    const antwoord = await web.vraag("POST", "/mijn/berichten-over-afspraken", {
      token: zelf.token,
      velden: { id: crypto.randomUUID(), kanaal: "email", ...velden },
    })
    expect(antwoord.status).toBe(303)
  }
  const later = async () => {
    post.length = 0
    await eenKwartierLater()
    await stuur()
    return post.map(p => /\/mijn\/\w+/.exec(p.tekst)?.[0])
  }
  const aangevinkt = async () => /<input[^>]*name="verslag"[^>]*checked/.test(await leest("/mijn/berichten-over-afspraken"))
  expect(await aangevinkt()).toBe(true)
  await vult("/gesprekken/nieuw", { ...GESPREK, notitie: "Net voor zijn keuze" })
  await kiest({})
  expect(await aangevinkt()).toBe(false)
  await vult("/berichten", { kanaal: "email" })
  await vult("/gesprekken/nieuw", { ...GESPREK, notitie: "Na zijn keuze" })
  await vult("/boodschappen", { tekst: "Tot donderdag" })
  expect(await later()).toEqual(["/mijn/berichten"])
  expect(await leest("/mijn/gesprekken")).toContain("Na zijn keuze")
  await kiest({ verslag: "ja" })
  await vult("/gesprekken/nieuw", { ...GESPREK, notitie: "Toch weer graag" })
  expect(await later()).toEqual(["/mijn/gesprekken"])
})

// Planted and seen red: the page of the staff for everybody.
test("een bladzijde die er voor hem niet is spreekt tot hem, in zijn taal; wie er werkt leest wat hij kan doen", async () => {
  for (const pad of ["/mijn/bestaat-niet", `/deelnemers/${mens.id}`]) {
    expect(await leest(pad)).toContain("Zoekt u iets over uzelf?")
    expect(await leest(pad)).not.toMatch(/Werkt u met|voor uw werk|Uw rol/)
    const arabisch = await web.vraag("GET", pad, { koppen: { cookie: `trede=${zelf.token}; taal=ar` } })
    expect(onvertaald(await arabisch.text())).toEqual([])
  }
  expect(await leest(`/deelnemers/${crypto.randomUUID()}`, coach)).toContain("Werkt u met deze persoon?")
})

test("waarom een afspraak verschoof", async () => {
  const plan = { dag: HEDEN, tijd: "23:30", minuten: "15", hoe: "telefoon", plek: "" }
  const pad = (await vult("/afspraken/nieuw", { ...plan, medewerkerId: coach.medewerkerId! })).replace(/^\/deelnemers\/[^/]+/, "")
  const [{ id } = { id: "" }] = await regio.alsEigenaar<{ id: string }>(
    "select id from v_afspraak where deelnemer_id = $1 and tijd = '23:30'",
    [mens.id],
  )
  expect(pad).not.toBe("")
  await vult(`/afspraken/${id}/verzetten`, { ...plan, tijd: "23:40", door: "medewerker", reden: "De bus rijdt dan niet" })
  expect(await leest("/mijn/afspraken")).toContain("De bus rijdt dan niet")
})

test("wat er van het plan is gezien, en hoe de coach ziet welk werk past", async () => {
  await vult("/plan/vragen", { wil: "Werken met mensen" })
  await vult("/plan/evaluatie", { datum: HEDEN, uitkomst: "bijstellen", verslag: "De lessen zijn te vol" })
  await vult("/plan/ladder", { vorm: "scholing", oordeel: "nog_niet", motief: "Eerst de taalles af" })
  const blad = await leest("/mijn/plan")
  for (const tekst of ["De lessen zijn te vol", "Het plan wordt bijgesteld", "weer samen, uiterlijk", 'href="/mijn/plan/ladder"'])
    expect(blad, tekst).toContain(tekst)
  expect(await leest("/mijn/plan/ladder")).toMatch(/Wie u helpt ziet het zo: Nog niet\.[^]*Eerst de taalles af/)
  expect(await leest("/mijn/plan/ladder", buur)).not.toContain("Eerst de taalles af")

  // In better words: he reads the newest and that it is, the file keeps both.
  const beter = async (tabel: string, pad: string, velden: Record<string, string>) => {
    const [rij] = await regio.alsEigenaar<{ id: string }>(
      `select id from v_${tabel} where deelnemer_id = $1 order by vastgelegd_op desc limit 1`,
      [mens.id],
    )
    const adres = `${pad}/${rij!.id}/verbeteren`
    await vult(adres, { ...velden, reden: "Zakelijker" })
    const nogEens = { token: coach.token, velden: { id: crypto.randomUUID(), ...velden, reden: "Te laat" } }
    expect((await web.vraag("POST", `/deelnemers/${mens.id}${adres}`, nogEens)).status).toBe(404)
  }
  await beter("evaluatie", "/plan/evaluatie", { verslag: "Twee lessen minder" })
  await beter("ladderoordeel", "/plan/ladder", { motief: "Na de taalles" })
  const mijnPlan = await leest("/mijn/plan")
  const mijnLadder = await leest("/mijn/plan/ladder")
  expect(mijnPlan).toMatch(/Twee lessen minder[^]*verbeterd op/)
  expect(mijnLadder).toMatch(/Na de taalles[^]*verbeterd op/)
  expect(mijnPlan + mijnLadder).not.toMatch(/De lessen zijn te vol|Eerst de taalles af|Zakelijker/)
  const bijCoach = (await leest(`/deelnemers/${mens.id}/plan`, coach)) + (await leest(`/deelnemers/${mens.id}/plan/ladder`, coach))
  for (const tekst of ["Twee lessen minder", "De lessen zijn te vol", "Na de taalles", "Eerst de taalles af", "Zakelijker"])
    expect(bijCoach, tekst).toContain(tekst)
})

test("wanneer hij er was, en wie gevraagd is hem te helpen: hijzelf, wie hem helpt, en geen ander", async () => {
  await regio.alsEigenaar("update aanwezigheid set status = 'niet_afgemeld', datum = '2026-03-02' where deelnemer_id = $1", [mens.id])
  await vult("/doorverwijzingen/nieuw", {
    hulp: "taal",
    vraag: "Wil leren zwemmen",
    aanOrganisatieId: regio.sob,
    doel: "P2",
    grond: "toestemming",
    toelichting: "Ja gezegd in het gesprek",
    antwoordVoor: plusDagen(HEDEN, 14),
  })
  for (const [pad, wie] of [
    ["/mijn/aanwezigheid", zelf],
    [`/deelnemers/${mens.id}/aanwezigheid`, coach],
  ] as const)
    expect(await leest(pad, wie), pad).toMatch(/2 maart 2026[^]*Niet verschenen/)
  // Planted and seen red: a look that does not say that where he works was shown too.
  const [blik] = await regio.alsEigenaar<{ categorieen: string[] }>(
    "select categorieen from inzage where account_id = $1 order by op desc limit 1",
    [coach.accountId],
  )
  expect(blik!.categorieen).toEqual(expect.arrayContaining(["C15", "C18", "C20"]))
  expect(await leest("/mijn/team")).toContain("Wil leren zwemmen")
  expect(await leest("/mijn/aanwezigheid", buur)).not.toContain("2 maart 2026")
  expect(await leest("/mijn/team", buur)).not.toContain("Wil leren zwemmen")
})
