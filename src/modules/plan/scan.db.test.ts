import { afterAll, beforeAll, expect, test } from "vitest"
import { type Actor, type Persoon, Wereld } from "../../../test/support/rechtenwereld.ts"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"

// The wrong sheet with a plan: it is gone, for everybody, and that it was there and why it went stays to read.
let regio: TestRegio
let web: TestWeb
let coach: Actor
let zelf: Actor
let vreemd: Actor
let mens: Persoon

beforeAll(async () => {
  regio = await openTestRegio()
  web = openTestWeb(regio)
  const wereld = await Wereld.open(regio)
  mens = await wereld.persoon(regio.stadskanaal)
  coach = await wereld.zetel(regio.stadskanaal, "casusregisseur")
  vreemd = await wereld.zetel(regio.stadskanaal, "casusregisseur")
  await wereld.betrek(mens, coach)
  zelf = await wereld.inlog(mens)
})
afterAll(() => regio.close())

const scan = async () =>
  (
    await regio.alsEigenaar<{ id: string; bytes: number; vervallen_reden: string | null }>(
      "select id, octet_length(inhoud) as bytes, vervallen_reden from planscan where deelnemer_id = $1",
      [mens.id],
    )
  )[0]!

test("een verkeerd blad gaat weg met een reden: het beeld is gewist, de regel blijft", async () => {
  await regio.alsEigenaar("update planscan set inhoud = 'een blad' where deelnemer_id = $1", [mens.id])
  const { id } = await scan()
  const pad = `/deelnemers/${mens.id}/plan/scans/${id}`
  const stuur = (wie: Actor, reden: string) =>
    web.vraag("POST", `${pad}/weg`, { token: wie.token, velden: { id: crypto.randomUUID(), reden } })
  expect([(await stuur(vreemd, "Van een ander")).status, (await stuur(coach, "")).status]).toEqual([404, 422])
  expect((await scan()).bytes).toBe(8)
  expect((await stuur(coach, "Van iemand anders")).status).toBe(303)
  expect(await scan()).toEqual({ id, bytes: 0, vervallen_reden: "Van iemand anders" })
  expect((await web.vraag("GET", pad, { token: coach.token })).status).toBe(404)
  expect((await web.vraag("GET", `/mijn/plan/scans/${id}`, { token: zelf.token })).status).toBe(404)
  expect(
    await regio.alsEigenaar("select 1 from audit where handeling = 'haal-planscan-weg' and deelnemer_id = $1 and uitkomst = 'akkoord'", [
      mens.id,
    ]),
  ).toHaveLength(1)
  // Planted: without the trigger the picture would stay behind the row.
  await regio.alsEigenaar("update planscan set vervallen_op = null, inhoud = 'een blad'; alter table planscan disable trigger leeg")
  await stuur(coach, "Nog eens")
  expect((await scan()).bytes).toBe(8)
  await regio.alsEigenaar("alter table planscan enable trigger leeg")
})
