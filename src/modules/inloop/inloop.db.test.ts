import { afterAll, beforeAll, expect, test } from "vitest"
import { type Command, execute } from "#platform/command"
import { type Actie, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { beeindigActiviteit, voegActiviteitToe } from "./activiteiten.command.ts"
import { telInloop } from "./tel-inloop.command.ts"

// Counting who comes by: one tap is one visit, a second send of the same tap is none, and what is counted holds no person.
// Planted and seen red: a tap at the activity of another organisation.
let regio: TestRegio
let web: TestWeb
let hout: string
let elders: string

beforeAll(async () => {
  regio = await openTestRegio()
  web = openTestWeb(regio)
  hout = await activiteit(regio.teamleider, "Hout")
  elders = await activiteit(await regio.medewerker(regio.veendam, "teamleider"), "Hout")
})
afterAll(() => regio.close())

const doe = <I, O>(command: Command<I, O>, door: Actie, invoer: unknown, id: string = crypto.randomUUID()) =>
  execute(regio.services, door.token, command, invoer as Record<string, unknown>, { id })
async function activiteit(door: Actie, naam: string): Promise<string> {
  const uitkomst = await doe(voegActiviteitToe, door, { naam })
  if (!uitkomst.ok) throw new Error(uitkomst.weigeringen[0]!.tekst)
  return uitkomst.waarde.activiteitId
}
const tik = (id: string, wat = "erbij", opdracht?: string) => doe(telInloop, regio.coach, { keuze: `${id} ${wat}` }, opdracht)
const geteld = async (id: string) =>
  (await regio.alsEigenaar<{ n: number }>("select coalesce(sum(aantal), 0)::int as n from inloop where activiteit_id = $1", [id]))[0]!.n

test("één tik is één bezoek, twee keer dezelfde tik ook, en eraf haalt er een af", async () => {
  const opdracht = crypto.randomUUID()
  await tik(hout, "erbij", opdracht)
  await tik(hout, "erbij", opdracht)
  await tik(hout)
  expect(await geteld(hout)).toBe(2)
  await tik(hout, "eraf")
  await tik(hout, "eraf")
  expect(await tik(hout, "eraf")).toMatchObject({ ok: false, weigeringen: [{ code: "niets_geteld" }] })
  expect(await geteld(hout)).toBe(0)
})

test("tien tegelijk zijn tien", async () => {
  await Promise.all(Array.from({ length: 10 }, () => tik(hout)))
  expect(await geteld(hout)).toBe(10)
})

test("wie er waren staat nergens: een rij is een aantal, en de audit noemt geen mens", async () => {
  const kolommen = await regio.alsEigenaar<{ k: string }>(
    "select attname as k from pg_attribute where attrelid = 'inloop'::regclass and attnum > 0 and not attisdropped order by attnum",
  )
  expect(kolommen.map(r => r.k)).toEqual(["activiteit_id", "organisatie_id", "datum", "dagdeel", "aantal"])
  expect(await regio.alsEigenaar("select 1 from audit where handeling = 'tel-inloop' and deelnemer_id is not null")).toEqual([])
})

test("bij een andere organisatie telt niemand mee", async () => {
  expect(await tik(elders)).toMatchObject({ ok: false, weigeringen: [{ code: "niet_gevonden" }] })
  expect(await doe(beeindigActiviteit, regio.teamleider, { activiteitId: elders })).toMatchObject({ ok: false })
  expect(await geteld(elders)).toBe(0)
  const zonderEigen = (bron: string) => bron.replace("v_org is null or v_org is distinct from (ctx.wie()).organisatie_id", "v_org is null")
  const [functie] = await regio.alsEigenaar<{ d: string }>("select pg_get_functiondef('ctx.tel_inloop'::regproc) as d")
  await regio.alsEigenaar(zonderEigen(functie!.d))
  await tik(elders)
  expect(await geteld(elders)).toBe(1)
  await regio.alsEigenaar(functie!.d)
})

test("de pagina telt, en de weken tellen mee", async () => {
  const hal = await (await web.vraag("GET", "/inloop", { token: regio.coach.token })).text()
  expect(hal).toContain("10 bezoeken vandaag")
  expect(hal).toMatch(/name="keuze" value="[0-9a-f-]{36} eraf"/)
  const weken = await (await web.vraag("GET", "/inloop/weken", { token: regio.coach.token })).text()
  expect(weken).toContain("10 bezoeken deze week")
})

test("een naam staat er één keer; gestopt verdwijnt de knop en blijft de telling", async () => {
  expect(await doe(voegActiviteitToe, regio.teamleider, { naam: "hout" })).toMatchObject({
    ok: false,
    weigeringen: [{ code: "bestaat_al", veld: "naam" }],
  })
  await doe(beeindigActiviteit, regio.teamleider, { activiteitId: hout })
  expect(await tik(hout)).toMatchObject({ ok: false })
  expect(await geteld(hout)).toBe(10)
})
