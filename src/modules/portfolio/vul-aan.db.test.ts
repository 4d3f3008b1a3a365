import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { type Actor, type Persoon, Wereld } from "../../../test/support/rechtenwereld.ts"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"

// Work that stands in the file, completed by the resident or by who helps him: one line from then on, and out of the house at his word alone.
let regio: TestRegio
let web: TestWeb
let coach: Actor
let bewoner: Actor
let vreemde: Actor
let mens: Persoon
let baan = ""
/** Of each test its own: the file is not emptied. */
let plek = ""
let nummer = 0

beforeAll(async () => {
  regio = await openTestRegio()
  const wereld = await Wereld.open(regio)
  web = openTestWeb(regio)
  mens = await wereld.persoon(regio.stadskanaal)
  coach = await wereld.zetel(regio.stadskanaal, "casusregisseur")
  vreemde = await wereld.zetel(regio.veendam, "casusregisseur")
  await wereld.betrek(mens, coach)
  bewoner = await wereld.inlog(mens)
})
afterAll(() => regio.close())
beforeEach(async () => {
  for (const tabel of ["portfolio_onderdeel", "cv_keuze"]) await regio.alsEigenaar(`delete from ${tabel}`)
  plek = `De Timmerhoek ${++nummer}`
  baan = await plaats("2024-01-01")
})

const plaats = async (begin: string): Promise<string> =>
  (
    await regio.alsEigenaar<{ id: string }>(
      `insert into plaatsing (deelnemer_id, organisatie_id, werkvorm, locatie, begin)
       select id, organisatie_id, 'wep_extern', $2, $3 from deelnemer where id = $1 returning id`,
      [mens.id, plek, begin],
    )
  )[0]!.id
const MIJN = "/mijn/portfolio"
const bij = () => `/deelnemers/${mens.id}/portfolio`
const blad = async (pad: string, wie: Actor) => (await web.vraag("GET", pad, { token: wie.token })).text()
const vul = (wie: Actor, basis: string, velden: Record<string, string> = {}, uitId = baan) =>
  web.vraag("POST", `${basis}/aanvullen/${uitId}`, {
    token: wie.token,
    velden: {
      id: crypto.randomUUID(),
      deelnemerId: mens.id,
      wat: "Timmerman",
      waar: plek,
      begin: "2024-01-01",
      toelichting: "Stoelen gemaakt",
      ...velden,
    },
  })
const keren = (html: string, woord: string) => html.split(woord).length - 1
const opCv = async () => (await blad(`${bij()}/kandidaat.json`, coach)).toLowerCase().includes("timmerman")

test("de inwoner vult werk uit het dossier aan: één regel, met zijn woorden, en op zijn cv", async () => {
  expect(await blad(MIJN, bewoner)).toContain(`${MIJN}/aanvullen/${baan}`)
  const formulier = await blad(`${MIJN}/aanvullen/${baan}`, bewoner)
  for (const waarde of [plek, "2024-01-01"]) expect(formulier).toContain(`value="${waarde}"`)
  expect((await vul(bewoner, MIJN)).headers.get("location")).toMatch(/^\/mijn\/portfolio/)
  const html = await blad(MIJN, bewoner)
  expect([html.includes("Stoelen gemaakt"), html.includes(`aanvullen/${baan}`), await opCv()]).toEqual([true, false, true])
  expect(keren(html.replaceAll(/<[^>]+>/g, " "), plek)).toBe(1)
  // It goes on running as long as the file says so, and ends with it.
  await regio.alsEigenaar("update plaatsing set einde = '2025-03-01' where id = $1", [baan])
  expect(await blad(MIJN, bewoner)).toContain("28 feb 2025")
})

test("twee keer aanvullen, ook tegelijk, geeft één regel, en zegt wat er staat", async () => {
  const samen = await Promise.all([vul(bewoner, MIJN), vul(bewoner, MIJN, { wat: "Meubelmaker" })])
  expect(samen.map(a => a.status)).toEqual(expect.arrayContaining([303, 422]))
  expect(await samen.find(a => a.status === 422)!.text()).toContain("Dit werk is al aangevuld")
  const nog = await web.vraag("GET", `${MIJN}/aanvullen/${baan}`, { token: bewoner.token })
  expect([nog.status, (await nog.text()).includes("Dit werk is al aangevuld")]).toEqual([200, true])
  expect(await regio.alsEigenaar("select count(*)::int as n from portfolio_onderdeel")).toEqual([{ n: 1 }])
})

test("wie hem helpt vult aan, en zonder zijn ja gaat het nergens heen", async () => {
  await vul(coach, bij())
  expect([(await blad(bij(), coach)).includes("Stoelen gemaakt"), await opCv()]).toEqual([true, false])
  await regio.alsEigenaar("delete from portfolio_onderdeel; delete from cv_keuze")
  await vul(coach, bij(), { inwonerWil: "ja" })
  expect([await opCv(), await blad(MIJN, bewoner)]).toEqual([true, expect.stringContaining("op uw cv gezet omdat u dat wilde")])
})

test("wat hij van zijn cv hield blijft eraf als hij het aanvult", async () => {
  await web.vraag("POST", MIJN, {
    token: bewoner.token,
    velden: { id: crypto.randomUUID(), deelnemerId: mens.id, op: "nee", sleutels: baan },
  })
  await vul(bewoner, MIJN)
  expect([(await blad(MIJN, bewoner)).includes("Stoelen gemaakt"), await opCv()]).toEqual([true, false])
})

test("twee rijen van één baan staan er als één regel, en zijn met één keer aanvullen klaar", async () => {
  const tweede = await plaats("2024-05-01")
  const tekst = async () => (await blad(MIJN, bewoner)).replaceAll(/<[^>]+>/g, " ")
  const html = await blad(MIJN, bewoner)
  expect([html.includes(`aanvullen/${baan}`), html.includes(`aanvullen/${tweede}`)]).toEqual([true, false])
  await vul(bewoner, MIJN)
  expect([keren(await tekst(), plek), keren(await tekst(), "Timmerman") > 0]).toEqual([1, true])
  // Another row of the same job that comes later is part of what he completed.
  const eerder = await plaats("2023-06-01")
  expect([(await blad(MIJN, bewoner)).includes(`aanvullen/${eerder}`), keren(await tekst(), plek)]).toEqual([false, 1])
})

test("werk van een ander, of dat er niet is, is niet aan te vullen", async () => {
  const antwoorden = [await vul(vreemde, bij()), await vul(bewoner, MIJN, {}, crypto.randomUUID())]
  expect(antwoorden.map(a => a.status)).toEqual([404, 404])
  expect(await regio.alsEigenaar("select count(*)::int as n from portfolio_onderdeel")).toEqual([{ n: 0 }])
})
