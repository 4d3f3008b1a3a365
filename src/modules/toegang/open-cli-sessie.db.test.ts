import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { sql } from "#platform/db"
import { openCliSessie } from "./open-cli-sessie.command.ts"

let regio: TestRegio
beforeAll(async () => {
  regio = await openTestRegio()
  await regio.alsEigenaar(
    `with a as (insert into account (email, naam) values ('twee@example.org', 'Twee') returning id)
     insert into medewerker (medewerker_nr, account_id, organisatie_id, naam, rol, begin)
     select z.nr, a.id, z.org::uuid, 'Twee', z.rol, '2020-01-01' from a, (values ('Z 1', $1, 'casusregisseur'), (null, $2, 'beheer')) z(nr, org, rol)`,
    [regio.stadskanaal, regio.veendam],
  )
})
afterAll(() => regio.close())

/** The seat of a session; null: none. */
const zetel = async (token: string): Promise<string | null> => {
  const { rows } = await regio.db.inRol("app", token, tx => sql<{ rol: string | null }>`select rol from ctx.wie()`.execute(tx))
  return rows[0]?.rol ?? null
}
const id = async () =>
  (await regio.alsEigenaar<{ id: string }>("select id from medewerker where medewerker_nr is null and naam = 'Twee'"))[0]!.id

test("meer functies zonder recht voor de hele regio: de melding noemt waaruit te kiezen is, en elke keuze werkt", async () => {
  await expect(openCliSessie(regio.services, "Twee@example.org", "invoer")).rejects.toThrow(
    /--als "Z 1" {3}casusregisseur bij [^]*beheer bij/,
  )
  expect(await zetel(await openCliSessie(regio.services, "Z 1", "invoer"))).toBe("casusregisseur")
  expect(await zetel(await openCliSessie(regio.services, await id(), "invoer"))).toBe("beheer")
})

test("met een recht voor de hele regio dat de handeling dekt handelt men uit geen van de functies", async () => {
  await regio.alsEigenaar("insert into recht (account_id, recht) select id, 'invoer' from account where email = 'twee@example.org'")
  const token = await openCliSessie(regio.services, "twee@example.org", "invoer")
  expect(await zetel(token)).toBe(null)
  const { rows } = await regio.db.inRol("import", token, tx =>
    sql`select organisatie_id from ctx.rechten('invoer') where organisatie_id is null`.execute(tx),
  )
  expect(rows).toHaveLength(1)
  await expect(openCliSessie(regio.services, "twee@example.org", "cijfers_exact")).rejects.toThrow("meer dan één functie")
})

test("niemand, en wie is afgesloten", async () => {
  await expect(openCliSessie(regio.services, "nergens@example.org", "invoer")).rejects.toThrow("geen account")
  await regio.alsEigenaar("update account set actief = false where email = 'twee@example.org'")
  await expect(openCliSessie(regio.services, "twee@example.org", "invoer")).rejects.toThrow("afgesloten")
})
