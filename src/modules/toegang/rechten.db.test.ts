import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { sql } from "#platform/db"
import { functieregels, rechtenVan, ROLLEN } from "./matrix.rules.ts"

// What a role may do stands in the matrix alone: pages ask the program, files and commands ask the database, and both say the same.
let regio: TestRegio
beforeAll(async () => {
  regio = await openTestRegio()
})
afterAll(() => regio.close())

const FUNCTIES = [...new Set(functieregels().map(f => f.functie))]

/** The functions that the database gives to who holds this session, for his own organisation. */
const volgensDatabase = async (token: string): Promise<string[]> => {
  const { rows } = await regio.db.inRol("app", token, tx =>
    sql<{ recht: string }>`select recht from unnest(${FUNCTIES}::text[]) recht where ctx.heeft_recht(recht, ${regio.stadskanaal})`.execute(
      tx,
    ),
  )
  return rows.map(r => r.recht)
}

test.for(ROLLEN.filter(rol => rol !== "deelnemer"))("%s mag volgens de database wat de matrix zegt", async rol => {
  const { token } = await regio.medewerker(regio.stadskanaal, rol)
  expect(await volgensDatabase(token)).toEqual(FUNCTIES.filter(recht => rechtenVan(rol).has(recht)))
})

test("ingebouwde fout gezien: een recht dat de database iemand geeft en de matrix niet", async () => {
  const { token } = await regio.medewerker(regio.stadskanaal, "beleid")
  await regio.alsEigenaar("insert into ctx.functie (functie, rol) values ('cijfers_exact', 'beleid')")
  expect(await volgensDatabase(token)).toContain("cijfers_exact")
  expect(rechtenVan("beleid").has("cijfers_exact")).toBe(false)
})
