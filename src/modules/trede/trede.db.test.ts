import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { sql } from "#platform/db"
import { type Command, execute } from "#platform/command"
import { type Actie, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { corrigeerMeting, trekMetingIn } from "./corrigeer-meting.command.ts"
import { wijzigTrede } from "./wijzig-trede.command.ts"

let regio: TestRegio
let persoon: string
beforeAll(async () => {
  regio = await openTestRegio()
})
afterAll(() => regio.close())
beforeEach(async () => {
  persoon = await regio.deelnemer(regio.stadskanaal, "Cora", [regio.coach, regio.trajectbegeleider])
})

const doe = <I, O>(command: Command<I, O>, invoer: Record<string, unknown>, wie: Actie = regio.coach, id: string = crypto.randomUUID()) =>
  execute(regio.services, wie.token, command, { deelnemerId: persoon, ...invoer }, { id })
const meet = (trede: number, anders: Record<string, unknown> = {}, wie?: Actie, id?: string) =>
  doe(wijzigTrede, { datum: "2026-11-22", trede, ...anders }, wie, id)
const rijen = () =>
  regio.alsMeting<{
    id: string
    datum: string
    trede: number
    beoordelaar: string
    telt: boolean
    vervangt: string | null
    vervallenReden: string | null
  }>(
    sql`select id, datum, trede, beoordelaar, vervallen_op is null as telt, vervangt, vervallen_reden from trede where deelnemer_id = ${persoon} order by vastgelegd_op`,
  )

test("een meting staat er met beoordelaar", async () => {
  const uitkomst = await meet(3, { toelichting: "gaat naar de taalgroep" })
  expect(uitkomst.ok).toBe(true)
  const [meting] = await rijen()
  expect(meting).toMatchObject({ trede: 3, datum: "2026-11-22", beoordelaar: "casusregisseur", telt: true })
})

test("dezelfde opdracht nog eens legt niets extra vast", async () => {
  const id = crypto.randomUUID()
  const antwoorden = [await meet(3, {}, undefined, id), await meet(3, {}, undefined, id)]
  expect(antwoorden[0]).toEqual(antwoorden[1])
  expect(await rijen()).toHaveLength(1)
})

test("twee coaches tegelijk op één dag: één wint, de ander krijgt de keuze en verliest niets", async () => {
  const antwoorden = await Promise.all([meet(3, { versie: 0 }), meet(2, { versie: 0 }, regio.trajectbegeleider)])
  const codes = antwoorden.map(a => (a.ok ? "akkoord" : a.weigeringen[0]!.code)).toSorted()
  expect(codes).toEqual(["akkoord", "intussen_gewijzigd"])
  expect(await rijen()).toHaveLength(1)
  const keuze = await meet(2, { versie: 1, toelichting: "samen besproken" }, regio.trajectbegeleider)
  expect(keuze.ok).toBe(true)
  expect((await rijen()).map(r => [r.trede, r.telt])).toContainEqual([2, true])
  expect((await rijen()).filter(r => r.telt)).toHaveLength(1)
})

test("een correctie vervangt, en de oude meting blijft leesbaar met reden", async () => {
  await meet(3, { datum: "2026-05-01" })
  const [oud] = await rijen()
  const uitkomst = await doe(corrigeerMeting, { metingId: oud!.id, datum: "2026-05-01", trede: 2, reden: "verkeerde persoon bekeken" })
  expect(uitkomst.ok).toBe(true)
  const [eerste, tweede] = await rijen()
  expect(eerste).toMatchObject({ trede: 3, telt: false, vervallenReden: "verkeerde persoon bekeken" })
  expect(tweede).toMatchObject({ trede: 2, telt: true, vervangt: oud!.id, beoordelaar: eerste!.beoordelaar })
})

test("twee correcties van dezelfde meting: de tweede ziet wat de eerste deed", async () => {
  await meet(3, { datum: "2026-05-01" })
  const [oud] = await rijen()
  const corrigeer = (trede: number) => doe(corrigeerMeting, { metingId: oud!.id, datum: "2026-05-01", trede, reden: "vergist" })
  const antwoorden = await Promise.all([corrigeer(2), corrigeer(4)])
  expect(antwoorden.filter(a => a.ok)).toHaveLength(1)
  expect(antwoorden.find(a => !a.ok)).toMatchObject({ weigeringen: [{ code: "intussen_gewijzigd" }] })
  expect((await rijen()).filter(r => r.telt)).toHaveLength(1)
})

test("intrekken laat de meting leesbaar achter en telt nergens meer", async () => {
  await meet(3)
  const [meting] = await rijen()
  expect((await doe(trekMetingIn, { metingId: meting!.id, reden: "niet gemeten die dag" })).ok).toBe(true)
  expect(await rijen()).toMatchObject([{ telt: false, vervallenReden: "niet gemeten die dag" }])
  expect(await doe(trekMetingIn, { metingId: meting!.id, reden: "nog eens" })).toMatchObject({
    weigeringen: [{ code: "intussen_gewijzigd" }],
  })
})

describe("wie het mag", () => {
  test.for([
    ["de casusregisseur", () => regio.coach, "akkoord"],
    ["de trajectbegeleider van het SOB", () => regio.trajectbegeleider, "akkoord"],
    ["een coach van een andere gemeente: de persoon bestaat niet", () => regio.coachVeendam, "niet_gevonden"],
    ["de teamleider kijkt alleen", () => regio.teamleider, "geen_recht"],
  ] as const)("%s", async ([, wie, verwacht]) => {
    const uitkomst = await meet(3, {}, wie())
    expect(uitkomst.ok ? "akkoord" : uitkomst.weigeringen[0]!.code).toBe(verwacht)
  })

  test("wie alleen mag toevoegen vervangt de meting van een ander niet", async () => {
    const partner = await regio.medewerker(regio.sob, "partner")
    await regio.alsEigenaar(
      "insert into betrokkene (deelnemer_id, organisatie_id, medewerker_id, rol, begin) values ($1, $2, $3, 'partner', '2020-01-01')",
      [persoon, regio.stadskanaal, partner.medewerkerId],
    )
    await meet(3)
    expect(await meet(2, { versie: 1 }, partner)).toMatchObject({ ok: false, weigeringen: [{ code: "dag_bezet" }] })
    expect((await meet(2, { datum: "2026-11-20", versie: 1 }, partner)).ok).toBe(true)
    expect(
      await doe(corrigeerMeting, { metingId: (await rijen())[0]!.id, datum: "2026-11-22", trede: 1, reden: "vind ik" }, partner),
    ).toMatchObject({
      weigeringen: [{ code: "geen_recht" }],
    })
  })
})

test("trede 5 zonder dienstverband vraagt om bevestiging, ook in de database", async () => {
  expect(await meet(5)).toMatchObject({ ok: false, weigeringen: [{ code: "geen_werk_bekend", veld: "bevestigd" }] })
  expect((await meet(5, { bevestigd: true })).ok).toBe(true)
})
