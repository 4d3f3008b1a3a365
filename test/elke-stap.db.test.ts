import type pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Rol } from "#begrippen/rol"
import { rechtenVan, ROLLEN } from "#modules/toegang"
import { type Command, command, execute } from "#platform/command"
import { prepareJobs } from "#platform/jobs"
import { endpoints, routes } from "../src/routes.ts"
import { VOORBEELDEN } from "./support/handelingen.ts"
import { type Actor, Wereld } from "./support/rechtenwereld.ts"
import { openTestRegio, type TestRegio } from "./support/regio.ts"

// T10: an act is sent again and again, and each time its connection is cut one statement later, up to and after the commit. Before the
// commit nothing of it may stand in any table, and after it everything, once: the next send of the same hears what the first would have
// heard. Every act of a page or the API in the long run (TREDE_HANDELINGEN), twelve of them otherwise.
type Handeling = Command<unknown, unknown>
const TWAALF = [
  "registreer-deelnemer",
  "begin-dossier",
  "wijzig-trede",
  "leg-gesprek-vast",
  "maak-afspraak",
  "rond-afname-af",
  "geef-planakkoord",
  "besluit-maatregel",
  "deel-dossier",
  "beslis-dossieraanbod",
  "verwijs-door",
  "voeg-samen",
]
const alle = new Map<string, Handeling>()
for (const r of routes) if (r.soort === "pagina" && r.act) alle.set(r.act.command.naam, r.act.command)
for (const e of endpoints) if (e.soort === "handeling") alle.set(e.command.naam, e.command)
const mag = (rol: Rol, { recht }: Handeling) => (rechtenVan(rol) as ReadonlySet<string>).has(recht)
const metVoorbeeld = [...alle.values()]
  .toSorted((a, b) => a.naam.localeCompare(b.naam))
  .filter(h => VOORBEELDEN.has(h.naam) && ROLLEN.some(rol => mag(rol, h)))
const gekozen = "TREDE_HANDELINGEN" in process.env ? metVoorbeeld : metVoorbeeld.filter(h => TWAALF.includes(h.naam))

let regio: TestRegio
let wereld: Wereld
const actoren = new Map<Rol, Actor>()
beforeAll(async () => {
  regio = await openTestRegio()
  await prepareJobs(regio.services)
  wereld = await Wereld.open(regio)
  regio.db.pool.on("acquire", letOp)
})
afterAll(() => regio.close())

/** Which statement is the last that leaves, and whether it still arrives; what has been sent; where it was cut. */
const lijn = { knip: Infinity, erna: false, gestuurd: 0, bij: null as string | null }
const gezien = new WeakSet<pg.PoolClient>()

/** Has a connection cut, by the database itself, at the statement that `lijn` names. */
function letOp(client: pg.PoolClient): void {
  if (gezien.has(client)) return
  gezien.add(client)
  const query = client.query.bind(client) as (...asked: unknown[]) => Promise<unknown>
  const cut = () => regio.alsEigenaar("select pg_terminate_backend($1, 5000)", [(client as unknown as { processID: number }).processID])
  client.query = (async (...asked: unknown[]) => {
    if (++lijn.gestuurd !== lijn.knip) return query(...asked)
    lijn.bij = String(asked[0])
    if (lijn.erna) await query(...asked)
    await cut()
    return query(lijn.erna ? "select 1" : asked[0], lijn.erna ? undefined : asked[1])
  }) as typeof client.query
}

/** All that stands in any table of ours and in the queue; when somebody was last seen is no part of an act. */
async function afdruk(): Promise<Record<string, string>> {
  const [{ q }] = (await regio.alsEigenaar<{ q: string }>(
    `select string_agg(format('select %L as t, count(*) || '':'' || coalesce(sum(hashtextextended(x::text, 0)), 0) as som from %s x', c.oid::regclass, c.oid::regclass), ' union all ') as q
     from pg_class c where c.relkind = 'r' and c.relnamespace::regnamespace::text in ('public', 'ctx', 'graphile_worker') and c.relname <> 'sessie'`,
  )) as [{ q: string }]
  return Object.fromEntries((await regio.alsEigenaar<{ t: string; som: string }>(q)).map(r => [r.t, r.som]))
}
const anders = (voor: Record<string, string>, na: Record<string, string>) => Object.keys(na).filter(t => na[t] !== voor[t])

/** Sends with the line cut at its nth statement; answers where it was cut, or null with what was heard when it was not. */
async function stuur(handeling: Handeling, { token }: Actor, invoer: unknown, id: string, knip: number, erna = false) {
  Object.assign(lijn, { knip, erna, gestuurd: 0, bij: null })
  const antwoord = await execute(regio.services, token, handeling, invoer, { id }).catch((fout: unknown) => ({ ok: "gebroken", fout }))
  return { bij: lijn.bij, antwoord }
}

async function invoerVoor(handeling: Handeling) {
  lijn.knip = Infinity
  const rol = ROLLEN.find(r => mag(r, handeling))!
  const persoon = await wereld.persoon(regio.stadskanaal)
  if (!actoren.has(rol) && rol !== "deelnemer") actoren.set(rol, await wereld.zetel(regio.stadskanaal, rol))
  const actor = rol === "deelnemer" ? await wereld.inlog(persoon) : actoren.get(rol)!
  if (rol !== "deelnemer") await wereld.betrek(persoon, actor)
  const rij = async (tabel: string) =>
    (
      await regio.alsEigenaar<{ id: string }>(
        `select id from ${tabel} where deelnemer_id = $1 and vervallen_op is null order by vastgelegd_op desc limit 1`,
        [persoon.id],
      )
    )[0]!.id
  const versie = async () =>
    (await regio.alsEigenaar<{ versie: number }>("select versie from deelnemer where id = $1", [persoon.id]))[0]!.versie
  return { actor, invoer: await VOORBEELDEN.get(handeling.naam)!({ regio, actor, persoon, rij, versie }) }
}

/** At which statements something of the act stood though it was cut off, and how many were tried. */
async function bijElkeStap(handeling: Handeling): Promise<{ stappen: number; half: string[] }> {
  const { actor, invoer } = await invoerVoor(handeling)
  const id = crypto.randomUUID()
  const voor = await afdruk()
  const half: string[] = []
  for (let stap = 1; stap < 200; stap++) {
    const { bij, antwoord } = await stuur(handeling, actor, invoer, id, stap)
    if (bij === null) throw new Error(`${handeling.naam} eindigde zonder commit: ${JSON.stringify(antwoord)}`)
    const resten = anders(voor, await afdruk())
    if (resten.length > 0) half.push(`${stap} ${bij.slice(0, 60)}: ${resten.join(", ")}`)
    if (bij !== "commit") continue
    const laatst = await stuur(handeling, actor, invoer, id, stap, true)
    const gedaan = await afdruk()
    const weer = await stuur(handeling, actor, invoer, id, Infinity)
    if (laatst.antwoord.ok !== "gebroken" || weer.antwoord.ok !== true) half.push(`na commit: ${JSON.stringify(weer.antwoord)}`)
    if (anders(voor, gedaan).length === 0) half.push("na commit: er staat niets")
    if (anders(gedaan, await afdruk()).length > 0) half.push("nog eens: twee keer gedaan")
    return { stappen: stap, half }
  }
  throw new Error(`${handeling.naam} kwam niet aan een commit.`)
}

test("de twaalf bestaan", () => {
  expect(TWAALF.filter(naam => !metVoorbeeld.some(h => h.naam === naam))).toEqual([])
})

test.for(gekozen.map(h => [h.naam, h] as const))(
  "%s: bij elke stap afgebroken staat er niets, na de commit alles",
  { timeout: 120_000 },
  async ([, h]) => {
    const { stappen, half } = await bijElkeStap(h)
    expect(half).toEqual([])
    expect(stappen).toBeGreaterThan(5)
  },
)

test("ingebouwde fout gezien: een handeling die halverwege iets langs een andere weg vastlegt", async () => {
  const trede = alle.get("wijzig-trede")!
  const los = command({
    ...trede,
    run: async (context, invoer) => {
      await regio.alsEigenaar("insert into bron (code, bereik) values (gen_random_uuid()::text, '*')")
      return trede.run(context, invoer)
    },
  })
  expect((await bijElkeStap(los)).half.join("\n")).toContain("bron")
})
