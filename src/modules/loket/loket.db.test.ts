import { afterAll, beforeAll, expect, test } from "vitest"
import { loadActor } from "#platform/actor"
import { metKapotteFunctie } from "../../../test/support/kapot.ts"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"

// A resident's log-in from the desk to his own page, through the pages, as a browser without script does.
let regio: TestRegio
let web: TestWeb
beforeAll(async () => {
  regio = await openTestRegio()
  web = openTestWeb(regio)
})
afterAll(() => regio.close())

const WACHTWOORD = "vier losse woorden hier"
const geef = (token: string, document = "paspoort") =>
  web.vraag("POST", `/deelnemers/${regio.anna}/inlog/code`, { token, velden: { document } })
/** The link as it stands on the page that shows it once. */
const linkVan = async (antwoord: Response) => /\/welkom\/[\w-]{43}/.exec(await antwoord.text())?.[0]
const kies = (link: string, wachtwoord = WACHTWOORD) => web.vraag("POST", link, { velden: { wachtwoord } })
const tokenVan = (antwoord: Response) => /trede=([\w-]{43})/.exec(antwoord.headers.getSetCookie().join(" "))?.[1]
const logIn = (email: string, wachtwoord = WACHTWOORD) => web.vraag("POST", "/inloggen", { velden: { email, wachtwoord } })
const mijn = async (token: string | undefined) => (await web.vraag("GET", "/mijn", { token: token ?? null })).status
const stand = async () =>
  (
    await regio.alsEigenaar<{ nummer: string; email: string | null; document: string }>(
      "select a.inlognummer as nummer, a.email, d.document from deelnemer_account d join account a on a.id = d.account_id where d.deelnemer_id = $1",
      [regio.anna],
    )
  )[0]!

test("aan het loket gezien, met de telefoon gescand, een wachtwoord gekozen: hij is binnen in zijn eigen deel, ook zonder e-mailadres", async () => {
  const antwoord = await geef(regio.coach.token)
  expect([antwoord.status, antwoord.headers.get("cache-control")]).toEqual([200, expect.stringContaining("no-store")])
  const link = (await linkVan(antwoord))!
  const { nummer, email, document } = await stand()
  expect([email, document]).toEqual([null, "paspoort"])
  expect(await (await web.vraag("GET", link)).text()).toContain(nummer)
  const token = tokenVan(await kies(link))
  expect(await regio.db.inRol("app", token!, loadActor)).toMatchObject({ rol: "deelnemer", deelnemerId: regio.anna })
  expect([await mijn(token), (await kies(link, "iets heel anders hier")).status]).toEqual([200, 422])
  // And again from home, with the number as people write it.
  const later = await logIn(` ${nummer.slice(0, 3)} ${nummer.slice(3, 6)} ${nummer.slice(6)} `)
  expect([later.status, await mijn(tokenVan(later))]).toEqual([303, 200])
  const [spoor] = await regio.alsEigenaar<{ gegevens: unknown }>("select gegevens from audit where handeling = 'geef-inlog'")
  expect(spoor!.gegevens).toEqual({ deelnemerId: regio.anna, document: "paspoort" })
  expect(JSON.stringify(await regio.alsEigenaar("select * from ctx.geheim"))).not.toContain(link.split("/").at(-1))
})

test("gesloten is hij meteen buiten; opnieuw begonnen werkt wat er was niet meer", async () => {
  const { nummer } = await stand()
  const token = tokenVan(await logIn(nummer))
  const sluit = (wie: string) => web.vraag("POST", `/deelnemers/${regio.anna}/inlog`, { token: wie, velden: { id: crypto.randomUUID() } })
  expect([(await sluit(regio.coachVeendam.token)).status, await mijn(token)]).toEqual([404, 200])
  expect([(await sluit(regio.coach.token)).status, await mijn(token), (await logIn(nummer)).status]).toEqual([303, 303, 422])
  const link = (await linkVan(await geef(regio.coach.token, "rijbewijs")))!
  expect([(await logIn(nummer)).status, (await stand()).nummer]).toEqual([422, nummer])
  expect(await mijn(tokenVan(await kies(link)))).toBe(200)
})

test("zonder document geen inlog; wie de persoon niet heeft, of zijn gegevens niet mag wijzigen, geeft er geen", async () => {
  expect((await geef(regio.coach.token, "bibliotheekpas")).status).toBe(422)
  const anderen = [regio.coachVeendam, regio.trajectbegeleider, regio.teamleider]
  for (const wie of anderen) expect([403, 404]).toContain((await geef(wie.token)).status)
  expect((await web.vraag("GET", `/deelnemers/${regio.anna}/inlog`, { token: regio.coachVeendam.token })).status).toBe(404)
})

test("ingebouwde fout gezien: een deur die niet vraagt wiens dossier het is", async () => {
  const fout = await metKapotteFunctie(
    regio,
    "ctx.mag_inlog_geven",
    ["p_deelnemer in (select ctx.dossiers('C01', 'schrijf'))", "true"],
    () => geef(regio.coachVeendam.token),
  )
  expect(fout.status).toBe(200)
})
