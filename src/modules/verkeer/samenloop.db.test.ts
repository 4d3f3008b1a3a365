import pg from "pg"
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest"
import { bewaarBeginstand } from "../../../test/support/beginstand.ts"
import { type InvoerRegio, openInvoerRegio } from "../../../test/support/invoer.ts"
import { openBsnKluis } from "#platform/bsn-kluis"
import { Bulk } from "#platform/bulk"

let regio: InvoerRegio
let ander: pg.Client
let herstel: () => Promise<void>
beforeAll(async () => {
  regio = await openInvoerRegio()
  herstel = await bewaarBeginstand(regio)
})
beforeEach(async () => {
  await herstel()
  ander = new pg.Client({ connectionString: regio.db.url })
  ander.on("error", () => {})
  await ander.connect()
  await ander.query(`set role "${await regio.db.roleName("import")}"`)
})
afterEach(() => ander.end())
afterAll(() => regio.close())

const MAP = {
  "deelnemers.csv":
    "deelnemer_nr;verantwoordelijke_code;bsn;voornaam;achternaam;geboortedatum\n1;stadskanaal;123456782;Anna;A;1990-01-01\n",
  "treden.csv": "deelnemer_nr;datum;trede\n1;2025-01-01;3\n",
}
const wacht = async (wat: string): Promise<{ pid: number }> => {
  const rijen = await vi.waitUntil(async () => {
    const gevonden = await regio.alsEigenaar<{ pid: number }>(
      `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query ilike $1`,
      [wat],
    )
    return gevonden.length > 0 && gevonden
  }, 10_000)
  return rijen[0]!
}
const tel = async (tabel: string): Promise<number> =>
  (await regio.alsEigenaar<{ n: number }>(`select count(*)::int as n from ${tabel}`))[0]!.n

test("een invoer die midden in het landen wordt gedood laat niets achter", async () => {
  await ander.query("begin; lock table trede in share row exclusive mode")
  const invoer = regio.leesIn(MAP)
  const afloop = invoer.then(
    () => "geland",
    (fout: Error) => fout.message,
  )
  const { pid } = await wacht("%trede%")
  await regio.alsEigenaar("select pg_terminate_backend($1)", [pid])
  expect(await afloop).toContain("terminat")
  await ander.query("rollback")
  for (const tabel of ["deelnemer", "deelnemer_bsn", "trede", "import", "bron", "import_vorige"])
    expect([tabel, await tel(tabel)]).toEqual([tabel, 0])
  expect((await regio.leesIn(MAP)).geland).toBe(true)
})

test("een invoer die te lang duurt stopt, zegt het gewoon, en laat niets achter; zonder grens wachtte hij nog", async () => {
  const huis = regio.services as { importMinuten: number }
  await ander.query("begin; lock table trede in share row exclusive mode")
  huis.importMinuten = 1 / 120 // half a second
  const fout = await regio.leesIn(MAP).then(
    () => null,
    (f: Error) => f,
  )
  expect([fout?.constructor.name, fout?.message]).toEqual([
    "ImportFout",
    expect.stringMatching(/^Het inlezen duurde langer dan .* Er is niets opgeslagen\./),
  ])
  const bezig = () => regio.alsEigenaar("select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
  await vi.waitUntil(async () => (await bezig()).length === 0, 10_000) // the server stopped too
  huis.importMinuten = 60
  const langer = regio.leesIn(MAP) // the planted fault: with no clock that ends it, the same import waits on
  await wacht("%trede%")
  await ander.query("rollback")
  expect((await langer).geland).toBe(true)
  expect([await tel("deelnemer"), await tel("import")]).toEqual([1, 1])
})

test("wachten op een andere invoer telt niet mee: de klok gaat pas lopen als zij aan de beurt is", async () => {
  const klok = vi.spyOn(Bulk.prototype, "begrens")
  await ander.query("begin; select pg_advisory_xact_lock(hashtextextended('trede.import', 0))")
  const invoer = regio.leesIn(MAP)
  await wacht("%pg_advisory_xact_lock%")
  expect(klok).not.toHaveBeenCalled()
  await ander.query("rollback")
  expect([(await invoer).geland, klok.mock.calls]).toEqual([true, [[3_600_000]]])
  klok.mockRestore()
})

test("twee gelijke invoeren tegelijk: de een landt, de ander verandert niets", async () => {
  const rapporten = await Promise.all([regio.leesIn(MAP), regio.leesIn(MAP)])
  expect(rapporten.map(r => r.geland)).toEqual([true, true])
  expect(rapporten.map(r => r.bestanden.map(b => b.nieuw).join(" ")).toSorted((a, b) => a.localeCompare(b))).toEqual(["0 0", "1 1"])
  expect([await tel("deelnemer"), await tel("trede")]).toEqual([1, 1])
})

test("wat een ander tussen oordeel en landing vastlegt wordt opnieuw beoordeeld", async () => {
  await ander.query("begin")
  const { rows } = await ander.query<{ id: string }>(
    "insert into deelnemer (organisatie_id, standaard_organisatie_id, voornaam, achternaam, geboortedatum) values ($1, $1, 'Al', 'Bekend', '1990-01-01') returning id",
    [regio.stadskanaal],
  )
  const kluis = openBsnKluis(regio.services.sleutel)
  await ander.query("insert into deelnemer_bsn (deelnemer_id, organisatie_id, cijfer, hmac) values ($1, $2, $3, $4)", [
    rows[0]!.id,
    regio.stadskanaal,
    kluis.sluit("123456782", regio.stadskanaal),
    kluis.zoeksleutel("123456782", regio.stadskanaal),
  ])
  const invoer = regio.leesIn(MAP)
  await wacht("insert into deelnemer_bsn%")
  await ander.query("commit")
  const rapport = await invoer
  expect(rapport.geland).toBe(true)
  expect(rapport.meldingen.map(m => m.code)).toContain("gekoppeld_op_bsn")
  expect(await regio.alsEigenaar("select voornaam from deelnemer")).toEqual([{ voornaam: "Anna" }])
})

test("wie intussen werkt merkt er niets van: lezen en schrijven van anderen gaat door", async () => {
  await regio.leesIn(MAP)
  await ander.query("begin; lock table trede in share row exclusive mode")
  const invoer = regio.leesIn({ "treden.csv": "deelnemer_nr;datum;trede\n1;2025-01-01;4\n" })
  await wacht("%trede%")
  expect(await tel("trede")).toBe(1)
  await regio.alsEigenaar("update deelnemer set telefoon = '1'")
  await ander.query("rollback")
  expect((await invoer).geland).toBe(true)
})
