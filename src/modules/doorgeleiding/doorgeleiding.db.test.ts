import { afterAll, beforeAll, expect, test } from "vitest"
import { loadWatNu } from "#modules/werkvoorraad"
import { loadActor } from "#platform/actor"
import { type Command, execute } from "#platform/command"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { leidDoor, volgDoorgeleiding } from "./doorgeleiding.command.ts"

// To the werkcentrum and back with a result: what waits for another stands on the worklist as such, and becomes the reader's when its day is past.
let regio: TestRegio
let web: TestWeb
let werkcentrum: string
const VANDAAG = "2026-11-22"

beforeAll(async () => {
  regio = await openTestRegio(VANDAAG)
  web = openTestWeb(regio)
  const [rij] = await regio.alsEigenaar<{ id: string }>(
    "insert into organisatie (code, naam, soort) values ('wc', 'Werkcentrum Noord', 'werkcentrum') returning id",
  )
  werkcentrum = rij!.id
})
afterAll(() => regio.close())

const doe = async <I, O>(command: Command<I, O>, invoer: Record<string, unknown>) => {
  const uitkomst = await execute(
    regio.services,
    regio.coach.token,
    command,
    { deelnemerId: regio.anna, ...invoer },
    { id: crypto.randomUUID() },
  )
  return uitkomst.ok ? uitkomst.waarde : uitkomst.weigeringen[0]!.code
}
const watNu = () =>
  regio.db.inRol("app", regio.coach.token, async tx => {
    const zaken = await loadWatNu({ tx, actor: await loadActor(tx), services: regio.services, vandaag: VANDAAG }, regio.anna)
    return zaken.filter(z => z.zaak.soort.startsWith("werkcentrum")).map(z => `${z.zaak.soort} ${z.zaak.urgentie}`)
  })
const stand = () =>
  regio.alsEigenaar("select kennisgemaakt_op::text, terug_op::text, resultaat, contact from v_doorgeleiding where deelnemer_id = $1", [
    regio.anna,
  ])

test("doorgeleid, kennisgemaakt en terug: de werkvoorraad wacht mee en vraagt op tijd hoe het ging", async () => {
  const door = { organisatieId: werkcentrum, vraag: "Omscholing naar de techniek", akkoord: true }
  expect(await doe(leidDoor, { ...door, akkoord: false })).toBe("invoer")
  const { doorgeleidingId } = (await doe(leidDoor, door)) as { doorgeleidingId: string }
  expect(await doe(leidDoor, door)).toBe("loopt_al")
  expect(await watNu()).toEqual(["werkcentrum_kennis wacht"])
  await regio.alsEigenaar("update doorgeleiding set aangeboden_op = '2026-09-01' where id = $1", [doorgeleidingId])
  expect(await watNu()).toEqual(["werkcentrum_kennis laat"])
  const kennis = (await doe(volgDoorgeleiding, { doorgeleidingId, stap: "kennisgemaakt", datum: VANDAAG, contact: "Mo" })) as {
    doorgeleidingId: string
  }
  expect(await watNu()).toEqual(["werkcentrum_terug wacht"])
  expect(await doe(volgDoorgeleiding, { doorgeleidingId: kennis.doorgeleidingId, stap: "terug", datum: VANDAAG })).toBe("geen_resultaat")
  await doe(volgDoorgeleiding, { doorgeleidingId: kennis.doorgeleidingId, stap: "terug", datum: VANDAAG, resultaat: "scholing" })
  expect(await watNu()).toEqual([])
  expect(await stand()).toEqual([{ kennisgemaakt_op: VANDAAG, terug_op: VANDAAG, resultaat: "scholing", contact: "Mo" }])
  const blad = await (await web.vraag("GET", `/deelnemers/${regio.anna}/werkcentrum`, { token: regio.coach.token })).text()
  expect(blad).toContain("begonnen met scholing")
})

test("naar een organisatie die geen werkcentrum is leidt niemand door", async () =>
  expect(await doe(leidDoor, { organisatieId: regio.veendam, vraag: "Omscholing", akkoord: true })).toBe("onbekend"))
