import { afterAll, beforeAll, expect, test } from "vitest"
import { briefVan } from "../../../test/support/handelingen-portfolio.ts"
import { type Actor, type Persoon, Wereld } from "../../../test/support/rechtenwereld.ts"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"

let regio: TestRegio
let web: TestWeb
let mens: Persoon
let zelf: Actor
let ander: Actor
let coach: Actor
let brief: string
beforeAll(async () => {
  regio = await openTestRegio()
  web = openTestWeb(regio)
  const wereld = await Wereld.open(regio)
  mens = await wereld.persoon(regio.stadskanaal)
  zelf = await wereld.inlog(mens)
  ander = await wereld.inlog(await wereld.persoon(regio.stadskanaal))
  coach = await wereld.zetel(regio.stadskanaal, "casusregisseur")
  await wereld.betrek(mens, coach)
  brief = await briefVan(regio, mens.id)
})
afterAll(() => regio.close())

const vraag = async (pad: string, wie: Actor) => {
  const antwoord = await web.vraag("GET", pad, { token: wie.token })
  return { status: antwoord.status, soort: antwoord.headers.get("content-type"), tekst: await antwoord.text() }
}

test("een brief die de coach schreef leest de inwoner helemaal, en hij neemt hem mee op papier", async () => {
  const lijst = await vraag("/mijn/portfolio", zelf)
  expect(lijst.tekst).not.toContain("Tot ziens!")
  expect(lijst.tekst).toContain(`/mijn/portfolio/${brief}/lees`)
  const geheel = await vraag(`/mijn/portfolio/${brief}/lees`, zelf)
  for (const tekst of ["Tot ziens!", `/mijn/portfolio/${brief}/brief.pdf`, "1 okt 2026"]) expect(geheel.tekst).toContain(tekst)
  const papier = await vraag(`/mijn/portfolio/${brief}/brief.pdf`, zelf)
  expect([papier.status, papier.soort, papier.tekst.slice(0, 5)]).toEqual([200, "application/pdf", "%PDF-"])
})

test("een ander leest hem niet, en wat geen brief is wordt er geen", async () => {
  for (const deel of ["lees", "brief.pdf"]) expect((await vraag(`/mijn/portfolio/${brief}/${deel}`, ander)).status).toBe(404)
  const [werk] = await regio.alsEigenaar<{ id: string }>(
    `insert into portfolio_onderdeel (deelnemer_id, organisatie_id, soort, wat, zelf, vastgelegd_door) select id, organisatie_id, 'werk', 'Kok', true, $2 from deelnemer where id = $1 returning id`,
    [mens.id, zelf.accountId],
  )
  expect((await vraag(`/mijn/portfolio/${werk!.id}/lees`, zelf)).status).toBe(200)
  expect((await vraag(`/mijn/portfolio/${werk!.id}/brief.pdf`, zelf)).status).toBe(404)
})

// Planted and seen red: the page of who guides him, to the resident himself.
test("volgt de inwoner het adres van wie hem begeleidt, dan komt hij bij zichzelf; een ander vindt er niets", async () => {
  const pad = `/deelnemers/${mens.id}/portfolio`
  const antwoord = await web.vraag("GET", pad, { token: zelf.token })
  expect([antwoord.status, antwoord.headers.get("location")]).toEqual([303, "/mijn"])
  expect((await vraag(pad, ander)).status).toBe(404)
})

test("zolang iets betwist is gaat de brief alleen met de inwoner zelf mee", async () => {
  await regio.alsEigenaar(
    `with v as (insert into verzoek (id, deelnemer_id, organisatie_id, soort, tekst, ingediend_door, ontvangen_op, uiterlijk)
       select gen_random_uuid(), id, organisatie_id, 'bezwaar', 'klopt niet', $2, '2026-11-01', '2026-12-01' from deelnemer where id = $1 returning id, deelnemer_id, organisatie_id)
     insert into beperking (verzoek_id, deelnemer_id, organisatie_id) select id, deelnemer_id, organisatie_id from v`,
    [mens.id, coach.accountId],
  )
  const bij = (deel: string) => vraag(`/deelnemers/${mens.id}/portfolio/${brief}/${deel}`, coach)
  expect([(await bij("lees")).status, (await bij("brief.pdf")).status]).toEqual([200, 404])
  expect((await vraag(`/mijn/portfolio/${brief}/brief.pdf`, zelf)).status).toBe(200)
})
