import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { plusDagen } from "#begrippen/dag"
import { stopStapbericht } from "#modules/link"
import { loadWatNu } from "#modules/werkvoorraad"
import { loadActor } from "#platform/actor"
import { execute } from "#platform/command"
import type { Uitgaand } from "#platform/post"
import { HEDEN, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb } from "../../../test/support/web.ts"
import { loadBrieven } from "./brief.sql.ts"
import { stuurBerichten } from "./stuur-berichten.job.ts"

// Reminders that are not of tomorrow's appointment: of a step that somebody takes himself, and on paper for who chose letters. Each once, in
// words that tell nothing, and none of what is done, stands still or was told. The queue counts on the clock of the database.
const OVER = (dagen: number) => plusDagen(HEDEN, dagen)
const GEBOREN = "1990-05-01" // of everybody in the test region
let regio: TestRegio
const post: Uitgaand[] = []

beforeAll(async () => {
  regio = await openTestRegio(HEDEN)
  regio.services.post = { email: async bericht => void post.push(bericht), sms: null }
})
afterAll(() => regio.close())
beforeEach(async () => {
  post.length = 0
  for (const tabel of ["bericht", "stap", "afspraak", "planpauze", "berichtkeuze"]) await regio.alsEigenaar(`delete from ${tabel}`)
  await regio.alsEigenaar("update deelnemer set email = 'anna@example.org' where id = $1", [regio.anna])
})

const nieuw = async (query: string, waarden: unknown[]) =>
  (await regio.alsEigenaar<{ id: string }>(`${query} from deelnemer where id = $1 returning id`, [regio.anna, ...waarden]))[0]!.id
/** A step that she takes herself, agreed three weeks ago. */
const maakStap = (uiterlijk: string, wat = "Geheim gesprek") =>
  nieuw(
    `insert into stap (deelnemer_id, organisatie_id, wat, wie, uiterlijk, vastgelegd_op)
     select id, organisatie_id, $3, 'deelnemer', $2, now() - interval '21 days'`,
    [uiterlijk, wat],
  )
const maakAfspraak = (dag: string) =>
  nieuw(
    `insert into afspraak (uid, deelnemer_id, organisatie_id, dag, tijd, minuten, hoe, plek)
     select gen_random_uuid(), id, organisatie_id, $2, '10:00', 30, 'locatie', 'Plein 1'`,
    [dag],
  )
const kiesBrief = () => nieuw("insert into berichtkeuze (deelnemer_id, organisatie_id, kanaal) select id, organisatie_id, 'brief'", [])
const beurt = () => stuurBerichten.run({ services: regio.services, token: null }, {})
/** Turns at the same time and after each other: what is sent twice is seen. */
async function stuur(): Promise<void> {
  await Promise.all([beurt(), beurt()])
  await beurt()
}
const gemaakt = async () =>
  (await regio.alsEigenaar<{ soort: string; dag: string }>("select soort, kanaal from bericht order by gemaakt_op, id")).map(b => b.soort)
const brieven = () => regio.db.inRol("app", regio.coach.token, tx => loadBrieven(tx, HEDEN))

test("aan een eigen stap: één neutraal bericht, met een link waarmee zij hem afvinkt", async () => {
  await maakStap(OVER(2))
  await stuur()
  expect([post.length, await gemaakt()]).toEqual([1, ["stap"]])
  for (const geheim of ["Geheim", "Anna", "Proef", "Stadskanaal"]) expect(JSON.stringify(post), geheim).not.toContain(geheim)
  const pad = new URL(/http\S+\/link\/\S+/.exec(post[0]!.tekst)![0]).pathname
  const gedaan = await openTestWeb(regio).vraag("POST", pad, { velden: { geboren: GEBOREN, daad: "gedaan" } })
  expect(gedaan.headers.get("location")).toBe("/link/klaar?daad=gedaan")
  expect(await regio.alsEigenaar("select uitkomst from v_stap")).toEqual([{ uitkomst: "gedaan" }])
})

test("van meer stappen op één dag één bericht; de volgende dag de andere", async () => {
  const eerst = await maakStap(OVER(1))
  const dan = await maakStap(OVER(2))
  await stuur()
  await regio.alsEigenaar("update bericht set gemaakt_op = now() - interval '1 day'")
  await stuur()
  const rijen = await regio.alsEigenaar<{ onderwerp: string }>("select onderwerp_id as onderwerp from bericht order by gemaakt_op")
  expect(rijen.map(r => r.onderwerp)).toEqual([eerst, dan])
})

const NIET: ReadonlyArray<[string, (stap: string) => Promise<unknown>]> = [
  ["is gedaan", s => regio.alsEigenaar("update stap set uitkomst = 'gedaan', uitkomst_op = $2 where id = $1", [s, HEDEN])],
  ["is vervallen", s => regio.alsEigenaar("update stap set vervallen_op = now() where id = $1", [s])],
  ["is van een ander", s => regio.alsEigenaar("update stap set wie = 'medewerker' where id = $1", [s])],
  ["ligt ver weg", s => regio.alsEigenaar("update stap set uiterlijk = $2 where id = $1", [s, OVER(9)])],
  ["is pas afgesproken", s => regio.alsEigenaar("update stap set vastgelegd_op = now() where id = $1", [s])],
  [
    "hoort bij een plan dat stilstaat",
    () => nieuw("insert into planpauze (deelnemer_id, organisatie_id, reden, begin) select id, organisatie_id, 'ziekte', $2", [OVER(-3)]),
  ],
  [
    "is al verteld",
    s => execute(regio.services, regio.coach.token, stopStapbericht, { deelnemerId: regio.anna, stapId: s }, { id: crypto.randomUUID() }),
  ],
]
test.for(NIET)("een stap die %s: geen bericht", async ([, maakAnders]) => {
  await maakAnders(await maakStap(OVER(2)))
  await stuur()
  const klaargezet = await regio.alsEigenaar("select soort from bericht where gestopt_door is null")
  expect([post, klaargezet]).toEqual([[], []])
})

test("gedaan terwijl het bericht nog wacht: het gaat niet meer uit", async () => {
  const stap = await maakStap(OVER(2))
  await nieuw(
    "insert into bericht (deelnemer_id, organisatie_id, soort, onderwerp_id, kanaal) select id, organisatie_id, 'stap', $2, 'email'",
    [stap],
  )
  await regio.alsEigenaar("update stap set uitkomst = 'gedaan', uitkomst_op = $2 where id = $1", [stap, HEDEN])
  await stuur()
  expect(post).toEqual([])
})

test("stoppen kan alleen wie over de persoon schrijft", async () => {
  const stapId = await maakStap(OVER(2))
  const stop = (token: string) =>
    execute(regio.services, token, stopStapbericht, { deelnemerId: regio.anna, stapId }, { id: crypto.randomUUID() })
  expect(await stop(regio.coachVeendam.token)).toMatchObject({ weigeringen: [{ code: "niet_gevonden" }] })
  await stuur()
  expect(post).toHaveLength(1)
  expect(await stop(regio.coach.token)).toMatchObject({ ok: true })
  expect(await gemaakt()).toEqual(["stap"])
})

test("wie brieven koos: de herinnering ligt op tijd klaar op papier, één keer, en gaat weg als de afspraak verschuift", async () => {
  await kiesBrief()
  await maakAfspraak(OVER(4))
  await beurt()
  expect((await brieven()).map(b => b.soort)).toEqual(["uitnodiging"])
  await regio.alsEigenaar("update bericht set gemaakt_op = now() - interval '9 days', verstuurd_op = now() - interval '8 days'")
  await stuur()
  expect((await brieven()).map(b => [b.soort, b.dag])).toEqual([["herinnering", OVER(4)]])
  const lijst = () =>
    regio.db.inRol("app", regio.coach.token, async tx => {
      const zaken = await loadWatNu({ tx, actor: await loadActor(tx), services: regio.services, vandaag: HEDEN }, regio.anna)
      return zaken.filter(z => z.zaak.soort === "brief").length
    })
  expect(await lijst()).toBe(1)
  // Two days before it still goes; a day before it comes too late.
  const dagErvoor = () => regio.db.inRol("app", regio.coach.token, tx => loadBrieven(tx, OVER(3)))
  expect(await dagErvoor()).toEqual([])
  await regio.alsEigenaar("update afspraak set volgnummer = 1, dag = $1", [OVER(20)])
  expect([await brieven(), await lijst()]).toEqual([[], 0])
})

test("wie brieven koos leest op papier dat zijn stap er is, niet welke", async () => {
  await kiesBrief()
  await maakStap(OVER(5))
  await stuur()
  const [brief, ...rest] = await brieven()
  expect([brief!.soort, brief!.dag, brief!.begeleider, rest, post]).toEqual(["stap", OVER(5), null, [], []])
  await regio.alsEigenaar("update stap set uitkomst = 'gedaan', uitkomst_op = $1", [HEDEN])
  expect(await brieven()).toEqual([])
})
