import { afterAll, beforeAll, expect, test } from "vitest"
import { rechtenVan } from "#modules/toegang"
import { ROLLEN } from "../src/modules/toegang/matrix.rules.ts"
import { alsActor, probeer, Wereld } from "./support/rechtenwereld.ts"
import { openTestRegio, type TestRegio } from "./support/regio.ts"

// What a role may do apart from categories of data holds in the database too: every role beside every door of these functions, as
// the matrix says it. Each refusal has a role that may beside it. Two faults are planted below.
let regio: TestRegio
const tokens = new Map<string, string>()
const CASUS = "11111111-1111-4111-8111-111111111111"

/** A statement that answers a row when it was carried out. */
const DEUREN: ReadonlyArray<[functie: string, wat: string, statement: string]> = [
  ["gids", "lezen wat collega's van zich zeggen", "select from gidsregel"],
  ["gids", "wie hier werkt", "select from ctx.gids_feiten(current_date)"],
  ["gids", "zijn eigen regel", "select from ctx.zet_gidsregel(0, 'x', 'x', null, '{}') as fout where fout is null"],
  ["intervisie", "lezen", "select from intervisie"],
  ["intervisie", "inbrengen", "select from ctx.breng_casus_in(gen_random_uuid(), 'x', 'x', 'x', 'x', 'regio') as fout where fout is null"],
  ["intervisie", "een les", `select from ctx.bewaar_les('${CASUS}', 1, current_date, 'x', 'x', '{}') as fout where fout is null`],
  ["intervisie_opruimen", "weggooien van een ander", `select from ctx.gooi_casus_weg('${CASUS}') as fout where fout is null`],
]

beforeAll(async () => {
  regio = await openTestRegio()
  const wereld = await Wereld.open(regio)
  for (const rol of ROLLEN)
    tokens.set(
      rol,
      (rol === "deelnemer" ? await wereld.inlog(await wereld.persoon(regio.stadskanaal)) : await wereld.zetel(regio.stadskanaal, rol))
        .token,
    )
  await regio.alsEigenaar(
    `insert into intervisie (id, organisatie_id, titel, thema, vraag, geprobeerd, zichtbaar, vastgelegd_door)
     values ($1, $2, 'x', 'x', 'x', 'x', 'regio', gen_random_uuid())`,
    [CASUS, regio.stadskanaal],
  )
  await regio.alsEigenaar(
    "insert into gidsregel (medewerker_id, organisatie_id, vragen) select id, organisatie_id, 'x' from medewerker limit 1",
  )
})
afterAll(() => regio.close())

/** The cells where the database does something else than the matrix says. */
async function verschillen(fout?: string): Promise<string[]> {
  const anders: string[] = []
  for (const rol of ROLLEN)
    await alsActor(
      regio,
      tokens.get(rol)!,
      async client => {
        for (const [functie, wat, statement] of DEUREN) {
          const hoort = rechtenVan(rol).has(functie as never) ? "ja" : "nee"
          if ((await probeer(client, statement, [])) !== hoort) anders.push(`${rol}: ${functie}, ${wat}`)
        }
      },
      fout,
    )
  return anders
}

test("elke rol, elke deur: de database doet wat de matrix zegt", async () => expect(await verschillen()).toEqual([]))

test.for([
  [
    "een regel die alleen vraagt of iemand hier werkt",
    "alter policy lees on intervisie using (ctx.is_medewerker())",
    "beleid: intervisie, lezen",
  ],
  [
    "een functie die elke zetel laat",
    `do $$ begin execute replace(pg_get_functiondef('ctx.mag_functie(text)'::regprocedure), 'f.functie = p_functie and', ''); end $$`,
    "beleid: intervisie, een les",
  ],
] as const)("ingebouwde fout gezien: %s", async ([, fout, cel]) => expect(await verschillen(fout)).toContain(cel))
