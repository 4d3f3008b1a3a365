import { afterAll, beforeAll, expect, test } from "vitest"
import { execute } from "#platform/command"
import { sql } from "#platform/db"
import { openSessie } from "#platform/sessie"
import { metKapotteFunctie } from "../../../test/support/kapot.ts"
import { type Actie, HEDEN, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { trekToestemmingIn } from "./deel-dossier.command.ts"

// Whoever said yes to a share takes it back himself, at once; nobody else's share, and none that rests on a duty. Planted at the end and seen.
let regio: TestRegio
let web: TestWeb
let partner: Actie
let anna: string
beforeAll(async () => {
  regio = await openTestRegio(HEDEN)
  web = openTestWeb(regio)
  partner = await regio.medewerker(regio.sob, "schuldhulp")
  const [account] = await regio.alsEigenaar<{ id: string }>("insert into account (email, naam) values ('anna@x.nl', 'Anna') returning id")
  await regio.alsEigenaar("insert into deelnemer_account (deelnemer_id, account_id) values ($1, $2)", [regio.anna, account!.id])
  anna = await openSessie(regio.db, account!.id, { medewerkerId: null, deelnemerId: regio.anna })
})
afterAll(() => regio.close())

async function deling(wie: string, grond: string): Promise<string> {
  const [rij] = await regio.alsEigenaar<{ id: string }>(
    `insert into deling (deelnemer_id, organisatie_id, aan_organisatie_id, categorieen, doel, grond, toelichting, begin, einde)
     select id, organisatie_id, $2, '{C01,C05}', 'P6', $3, 'Ja gezegd', current_date, current_date + 30 from deelnemer where id = $1 returning id`,
    [wie, regio.sob, grond],
  )
  return rij!.id
}
const leest = async () =>
  (await regio.db.inRol("app", partner.token, tx => sql`select 1 from ctx.dossiers('C05', 'lees') d`.execute(tx))).rows.length
const trekIn = async (token: string, delingId: string) => {
  const uitkomst = await execute(regio.services, token, trekToestemmingIn, { delingId }, { id: crypto.randomUUID() })
  return uitkomst.ok ? "ok" : uitkomst.weigeringen[0]!.code
}
const blad = async (pad: string, token: string) => (await web.vraag("GET", pad, { token })).text()

test("op de eigen bladzijde staat bij een ja hoe het stopt; daarna leest de ander meteen niets, en de coach hoort het", async () => {
  const id = await deling(regio.anna, "toestemming")
  expect(await leest()).toBe(1)
  expect(await blad("/mijn", anna)).toContain(`/mijn/gedeeld/${id}`)
  expect(await blad(`/mijn/gedeeld/${id}`, anna)).toContain("Wilt u dit niet meer delen?")
  const antwoord = await web.vraag("POST", `/mijn/gedeeld/${id}`, { token: anna, velden: { id: crypto.randomUUID() } })
  expect([antwoord.status, await leest()]).toEqual([303, 0])
  expect(await blad("/mijn", anna)).not.toContain("/mijn/gedeeld/")
  expect(await blad(`/deelnemers/${regio.anna}/delen`, regio.coach.token)).toContain("de toestemming in om met De Werkplaats te delen")
  expect(await trekIn(anna, id), "een tweede keer").toBe("niet_gevonden")
  const spoor = await regio.alsEigenaar("select 1 from audit where handeling = 'trek-toestemming-in' and deelnemer_id = $1", [regio.anna])
  expect(spoor).toHaveLength(1)
})

test("wat op de wet berust stopt zo niet, dat van een ander ook niet, en een medewerker doet het niet in zijn naam", async () => {
  const [plicht, ander, eigen] = [
    await deling(regio.anna, "wettelijke_taak"),
    await deling(regio.bea, "toestemming"),
    await deling(regio.anna, "toestemming"),
  ]
  expect([await trekIn(anna, plicht), await trekIn(anna, ander), await trekIn(regio.coach.token, eigen)]).toEqual([
    "niet_gevonden",
    "niet_gevonden",
    "geen_recht",
  ])
  expect((await web.vraag("GET", `/mijn/gedeeld/${plicht}`, { token: anna })).status).toBe(404)
  expect(await leest()).toBe(2)
  await regio.alsEigenaar("delete from deling")
})

test.for<[string, [string, string], string, () => string]>([
  ["de deling van een ander", ["deelnemer_id = w.deelnemer_id", "w.deelnemer_id is not null"], "toestemming", () => regio.bea],
  ["wat op de wet berust", ["and grond = 'toestemming'", ""], "wettelijke_taak", () => regio.anna],
])("ingebouwde fout gezien: %s stopt", async ([, fout, grond, wie]) => {
  const id = await deling(wie(), grond)
  expect(await metKapotteFunctie(regio, "ctx.trek_toestemming_in", fout, () => trekIn(anna, id))).toBe("ok")
})
