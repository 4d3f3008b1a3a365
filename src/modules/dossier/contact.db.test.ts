import { afterAll, beforeAll, expect, test } from "vitest"
import { metKapotteFunctie } from "../../../test/support/kapot.ts"
import { type Actor, alsActor, type Persoon, Wereld } from "../../../test/support/rechtenwereld.ts"
import { HEDEN, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { execute } from "#platform/command"
import { wijzigMijnContactpersoon } from "./mijn-contact.command.ts"

// What a mask leaves of whom to call (C23) and of care (C10), and what the resident himself may change. Planted faults at the end.
let regio: TestRegio
let web: TestWeb
let mens: Persoon
let ander: Persoon
const wie: Record<string, Actor> = {}
const RIJ = "insert into contactpersoon (deelnemer_id, organisatie_id, soort, naam, telefoon, begin, einde) values"

beforeAll(async () => {
  regio = await openTestRegio(HEDEN)
  web = openTestWeb(regio)
  const wereld = await Wereld.open(regio)
  for (const rol of ["werkleider", "trajectbegeleider", "klantmanager_inkomen"] as const)
    wie[rol] = await wereld.zetel(regio.stadskanaal, rol)
  wie["vreemd"] = await wereld.zetel(regio.stadskanaal, "werkleider")
  wie["vreemdeTrainer"] = await wereld.zetel(regio.stadskanaal, "trajectbegeleider")
  mens = await wereld.persoon(regio.stadskanaal)
  ander = await wereld.persoon(regio.stadskanaal)
  for (const rol of ["werkleider", "trajectbegeleider", "klantmanager_inkomen"]) await wereld.betrek(mens, wie[rol]!)
  wie["mens"] = await wereld.inlog(mens)
  const wat = [mens.id, regio.stadskanaal]
  await regio.alsEigenaar(`${RIJ} ($1, $2, 'noodgeval', 'Truus', '0612345678', '2025-01-01', null)`, wat)
  await regio.alsEigenaar(`${RIJ} ($1, $2, 'noodgeval', 'Vroeger', '0600000000', '2024-01-01', '2025-01-01')`, wat)
})
afterAll(() => regio.close())

const noodcontacten = (naam: string) =>
  alsActor(regio, wie[naam]!.token, async c =>
    (await c.query<{ naam: string }>("select naam from ctx.noodcontacten($1)", [mens.id])).rows.map(r => r.naam),
  )
const zorg = (naam: string) =>
  alsActor(
    regio,
    wie[naam]!.token,
    async c => (await c.query<{ ja: boolean | null }>("select ctx.zorg_betrokken($1) as ja", [mens.id])).rows[0]!.ja,
  )
const blad = async (naam: string) => (await web.vraag("GET", `/deelnemers/${mens.id}/contact-en-zorg`, { token: wie[naam]!.token })).text()

test("een werkleider weet wie hij belt, niet wie voor iemand beslist; een trajectbegeleider dat er zorg is, niet wie", async () => {
  expect(await noodcontacten("werkleider")).toEqual(["Truus"])
  expect(await noodcontacten("vreemd")).toEqual([])
  expect([await zorg("trajectbegeleider"), await zorg("vreemdeTrainer"), await zorg("klantmanager_inkomen")]).toEqual([true, null, null])
  const vloer = await blad("werkleider")
  expect(vloer).toContain("0612345678")
  expect(vloer).not.toContain(`${mens.merk}C23`)
  const trainer = await blad("trajectbegeleider")
  expect(trainer).toContain("Ja, er is zorg betrokken")
  expect(trainer).not.toContain(`${mens.merk}C10`)
})

test("de inwoner verandert wie wij bellen, niet wie voor hem beslist, en niets van een ander", async () => {
  const id = async (van: string, soort: string) =>
    (
      await regio.alsEigenaar<{ id: string }>(
        "select id from contactpersoon where deelnemer_id = $1 and soort = $2 and vervallen_op is null order by begin desc",
        [van, soort],
      )
    )[0]!.id
  await regio.alsEigenaar(`${RIJ} ($1, $2, 'noodgeval', 'Van een ander', null, '2025-01-01', null)`, [ander.id, regio.stadskanaal])
  const wijzig = (feitId: string, weg = false) =>
    execute(
      regio.services,
      wie["mens"]!.token,
      wijzigMijnContactpersoon,
      { feitId, weg, naam: "Bram", relatie: null, telefoon: null },
      { id: crypto.randomUUID() },
    )
  expect(await wijzig(await id(mens.id, "curator"))).toMatchObject({ ok: false })
  expect(await wijzig(await id(ander.id, "noodgeval"))).toMatchObject({ ok: false })
  expect(await wijzig(await id(mens.id, "noodgeval"))).toMatchObject({ ok: true })
  expect(await noodcontacten("werkleider")).toEqual(["Bram"])
  expect(await wijzig(await id(mens.id, "noodgeval"), true)).toMatchObject({ ok: true })
  expect(await noodcontacten("werkleider")).toEqual([])
  await regio.alsEigenaar(`${RIJ} ($1, $2, 'noodgeval', 'Truus', '0612345678', '2025-01-01', null)`, [mens.id, regio.stadskanaal])
})

test.for<[string, string, string, string, () => Promise<unknown>, unknown]>([
  [
    "de werkvloer leest ook wie voor iemand beslist",
    "ctx.noodcontacten",
    "c.soort = 'noodgeval' and",
    "",
    () => noodcontacten("werkleider"),
    ["Truus"],
  ],
  [
    "wie te bellen was blijft staan",
    "ctx.noodcontacten",
    "and (c.einde is null or c.einde > current_date)",
    "",
    () => noodcontacten("werkleider"),
    ["Truus"],
  ],
  [
    "wie te bellen is weet iedereen",
    "ctx.noodcontacten",
    "and p_deelnemer in (select ctx.dossiers('C23', 'masker'))",
    "",
    () => noodcontacten("vreemd"),
    [],
  ],
  [
    "dat er zorg is weet iedereen",
    "ctx.zorg_betrokken",
    "p_deelnemer in (select ctx.dossiers('C10', 'masker'))",
    "true",
    () => zorg("vreemdeTrainer"),
    null,
  ],
])("ingebouwde fout gezien: %s", async ([, functie, van, naar, vraag, hoort]) => {
  await metKapotteFunctie(regio, functie, [van, naar], async () => expect(await vraag()).not.toEqual(hoort))
  expect(await vraag()).toEqual(hoort)
})
