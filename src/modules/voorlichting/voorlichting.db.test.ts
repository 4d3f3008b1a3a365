import { afterAll, beforeAll, expect, test } from "vitest"
import { loadWatNu } from "#modules/werkvoorraad"
import { loadActor } from "#platform/actor"
import { type Command, execute } from "#platform/command"
import { sql } from "#platform/db"
import { beperk } from "../../../test/support/beperking.ts"
import { type Actie, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { legOpkomstVast, legVoorlichtingVast } from "./leg-vast.command.ts"
import { nodigUitVoorBijeenkomst } from "./nodig-uit.command.ts"
import { planBijeenkomst } from "./plan-bijeenkomst.command.ts"

// From a meeting that is planned to somebody who understood it: one appointment, what came of it, the worklist in between, and the resident
// who reads it in his own language. Planted at the end: a yes on the resident's screen that somebody else puts down.
const VANDAAG = "2026-11-22"
let regio: TestRegio
let web: TestWeb
let coach: Actie
let anna: string

beforeAll(async () => {
  regio = await openTestRegio(VANDAAG)
  web = openTestWeb(regio)
  ;({ coach, anna } = regio)
})
afterAll(() => regio.close())

const doe = async <I, O>(command: Command<I, O>, invoer: Record<string, unknown>, door: Actie = coach) => {
  const uitkomst = await execute(regio.services, door.token, command, invoer, { id: crypto.randomUUID() })
  return uitkomst.ok ? uitkomst.waarde : uitkomst.weigeringen[0]!.code
}
const plan = async () =>
  (
    (await doe(planBijeenkomst, { dag: "2026-12-01", tijd: "10:00", minuten: 60, plek: "Werkplein 1", taal: "ukr" })) as {
      bijeenkomstId: string
    }
  ).bijeenkomstId
/** A meeting that was held, with Anna invited. */
async function gehouden(): Promise<string> {
  const bijeenkomstId = await plan()
  await doe(nodigUitVoorBijeenkomst, { deelnemerId: anna, bijeenkomstId })
  await regio.alsEigenaar("update bijeenkomst set dag = '2026-11-20' where id = $1", [bijeenkomstId])
  await regio.alsEigenaar("update afspraak set dag = '2026-11-20' where bijeenkomst_id = $1", [bijeenkomstId])
  return bijeenkomstId
}
const opkomst = (bijeenkomstId: string, uitkomst: string) => doe(legOpkomstVast, { bijeenkomstId, deelnemerId: anna, uitkomst })
const watNu = () =>
  regio.db.inRol("app", coach.token, async tx => {
    const zaken = await loadWatNu({ tx, actor: await loadActor(tx), services: regio.services, vandaag: VANDAAG }, anna)
    return zaken.map(z => z.zaak.soort).filter(s => ["voorlichting", "niet_gekomen", "afspraak"].includes(s))
  })
const leeg = () => regio.alsEigenaar("delete from voorlichting; delete from afspraak; delete from contactmoment; delete from bijeenkomst")

test("een uitnodiging is een afspraak, en wie al uitgenodigd is krijgt er geen tweede", async () => {
  const bijeenkomstId = await plan()
  await doe(nodigUitVoorBijeenkomst, { deelnemerId: anna, bijeenkomstId })
  expect(await regio.alsEigenaar("select dag::text, plek from v_afspraak where bijeenkomst_id = $1", [bijeenkomstId])).toEqual([
    { dag: "2026-12-01", plek: "Werkplein 1" },
  ])
  expect(await doe(nodigUitVoorBijeenkomst, { deelnemerId: anna, bijeenkomstId })).toBe("al_uitgenodigd")
  const blad = await (await web.vraag("GET", `/voorlichting/${bijeenkomstId}`, { token: coach.token })).text()
  expect(blad).toContain("Anna")
  await leeg()
})

test("de opkomst en de bijeenkomsten als bestand: wie erin staat is gezien, en wie beperkt is gaat niet mee", async () => {
  const bijeenkomstId = await gehouden()
  await opkomst(bijeenkomstId, "nog_niet")
  const csv = async (pad: string) => (await web.vraag("GET", `${pad}?vorm=csv`, { token: coach.token })).text()
  expect(await csv("/voorlichting/download")).toContain("2026-11-20;10:00;60;Werkplein 1;Oekraïens;1;0\r\n")
  expect(await csv(`/voorlichting/${bijeenkomstId}/download`)).toMatch(/Anna.*;nog vragen\r\n/)
  const blikken = () => regio.alsEigenaar("select deelnemer_ids from inzage where pagina = '/voorlichting/:bijeenkomstId/download'")
  expect(await blikken()).toEqual([{ deelnemer_ids: [anna] }])
  await beperk(regio, anna)
  expect(await csv(`/voorlichting/${bijeenkomstId}/download`)).toMatch(/^(?!.*Anna)[^]*Eén mens staat er niet in/)
  expect(await blikken()).toHaveLength(1)
  await regio.alsEigenaar("delete from beperking; delete from verzoek")
  await leeg()
})

test("wie niet kwam staat op de werkvoorraad, één keer, tot hij opnieuw is uitgenodigd en het begreep", async () => {
  await opkomst(await gehouden(), "niet_gekomen")
  expect(await watNu()).toEqual(["voorlichting"])
  const opnieuw = await plan()
  await doe(nodigUitVoorBijeenkomst, { deelnemerId: anna, bijeenkomstId: opnieuw })
  expect(await watNu()).toEqual([])
  await regio.alsEigenaar("update afspraak set dag = '2026-11-21' where bijeenkomst_id = $1", [opnieuw])
  await regio.alsEigenaar("update bijeenkomst set dag = '2026-11-21' where id = $1", [opnieuw])
  expect(await watNu()).toEqual(["afspraak", "voorlichting"])
  await opkomst(opnieuw, "begrepen")
  expect(await watNu()).toEqual([])
  expect(await regio.alsEigenaar("select wijze, taal, begrepen from v_voorlichting")).toEqual([
    { wijze: "bijeenkomst", taal: "ukr", begrepen: true },
  ])
  expect(await regio.alsEigenaar("select soort, onderwerp from v_contactmoment")).toEqual([{ soort: "groep", onderwerp: "Voorlichting" }])
  await leeg()
})

test("wie nog vragen had staat er ook op, tot iemand het uitlegde", async () => {
  await opkomst(await gehouden(), "nog_niet")
  expect(await watNu()).toEqual(["voorlichting"])
  await doe(legVoorlichtingVast, { deelnemerId: anna, datum: VANDAAG, taal: "nld", begrepen: true })
  expect(await watNu()).toEqual([])
  await leeg()
})

test("een bijeenkomst van een ander wordt niet gezien, en iemand van een ander niet uitgenodigd", async () => {
  const bijeenkomstId = await plan()
  expect((await web.vraag("GET", `/voorlichting/${bijeenkomstId}`, { token: regio.coachVeendam.token })).status).toBe(404)
  expect(await doe(nodigUitVoorBijeenkomst, { deelnemerId: regio.bea, bijeenkomstId }, regio.coachVeendam)).toBe("voorbij")
  expect(await doe(nodigUitVoorBijeenkomst, { deelnemerId: regio.bea, bijeenkomstId })).toBe("niet_gevonden")
})

test("namens een ander zegt niemand op het scherm dat het duidelijk is", async () => {
  const namens = () =>
    regio.db.inRol("app", coach.token, tx =>
      sql`insert into voorlichting (deelnemer_id, organisatie_id, datum, wijze, taal, begrepen, vastgelegd_door)
        select id, organisatie_id, ${VANDAAG}::date, 'scherm', 'nld', true, ${coach.accountId} from v_deelnemer where id = ${anna}`.execute(
        tx,
      ),
    )
  await expect(namens()).rejects.toThrow(/row-level security/)
  // Planted: without its policy the row goes in.
  await regio.alsEigenaar("drop policy op_eigen_scherm on voorlichting")
  await expect(namens()).resolves.toMatchObject({ numAffectedRows: 1n })
})
