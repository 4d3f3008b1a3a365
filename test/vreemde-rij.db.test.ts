import { afterAll, beforeAll, expect, test } from "vitest"
import type { Rol } from "#begrippen/rol"
import { rechtenVan, ROLLEN } from "#modules/toegang"
import { type Command, command, execute } from "#platform/command"
import { sql } from "#platform/db"
import { prepareJobs } from "#platform/jobs"
import { endpoints, routes } from "../src/routes.ts"
import { VOORBEELDEN } from "./support/handelingen.ts"
import { type Actor, type Persoon, Wereld } from "./support/rechtenwereld.ts"
import { openTestRegio, type TestRegio } from "./support/regio.ts"

// Every command that names a row of somebody, sent with the row of somebody else: of a person out of reach as a whole, and of two others
// under the file of one's own person, one of whom the sender works with as well, so that no rule of access stops it. It is refused, and
// in no table does anything change about the other. A resident never reaches a row of another resident.
type Handeling = Command<unknown, unknown>
const alle = new Map<string, Handeling>()
for (const r of routes) if (r.soort === "pagina" && r.act) alle.set(r.act.command.naam, r.act.command)
for (const e of endpoints) if (e.soort === "handeling") alle.set(e.command.naam, e.command)
const mag = (rol: Rol, { recht }: Handeling) => (rechtenVan(rol) as ReadonlySet<string>).has(recht)
const handelingen = [...alle.values()]
  .filter(h => VOORBEELDEN.has(h.naam) && ROLLEN.some(rol => mag(rol, h)))
  .toSorted((a, b) => a.naam.localeCompare(b.naam))

let regio: TestRegio
let eigen: Persoon
/** Whom the senders work with as well, and who is out of their reach. */
let mede: Persoon
let buiten: Persoon
let tabellen: string[]
const actoren = new Map<Rol, Actor>()
beforeAll(async () => {
  regio = await openTestRegio()
  await prepareJobs(regio.services)
  const wereld = await Wereld.open(regio)
  eigen = await wereld.persoon(regio.stadskanaal)
  mede = await wereld.persoon(regio.stadskanaal)
  buiten = await wereld.persoon(regio.veendam)
  for (const rol of ROLLEN) {
    if (rol === "deelnemer") continue
    const actor = await wereld.zetel(regio.stadskanaal, rol)
    actoren.set(rol, actor)
    for (const persoon of [eigen, mede]) await wereld.betrek(persoon, actor)
  }
  actoren.set("deelnemer", await wereld.inlog(eigen))
  tabellen = (
    await regio.alsEigenaar<{ t: string }>(
      `select c.oid::regclass::text as t from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'deelnemer_id'
       where c.relkind = 'r' and c.relnamespace::regnamespace::text in ('public', 'ctx') and c.relname not in ('audit', 'inzage') order by 1`,
    )
  ).map(r => r.t)
  await maakFuncties()
})
afterAll(() => regio.close())

/** Functions of the session that read every table: they are planned once, not at each of the thousand calls. */
async function maakFuncties(): Promise<void> {
  const kolommen = await regio.alsEigenaar<{ t: string; kolom: string }>(
    `select attrelid::regclass::text as t, attname as kolom from pg_attribute where attrelid::regclass::text = any ($1) and attnum > 0
       and attname in ('id', 'doel_id', 'uid', 'stam')`,
    [tabellen],
  )
  const nummers = kolommen.map(({ t, kolom }) => `select ${kolom}::text from ${t} where deelnemer_id = p`).join(" union ")
  const som = (t: string, sleutel: string) =>
    `select '${t}', md5(string_agg(x::text, '|' order by x::text)) from ${t} x where ${sleutel} = any (p)`
  const sommen = [som("deelnemer", "id"), ...tabellen.map(t => som(t, "deelnemer_id"))].join(" union all ")
  const functie = (naam: string, soort: string, uit: string, vraag: string) =>
    regio.alsEigenaar(
      `create function pg_temp.${naam}(p ${soort}) returns ${uit} language plpgsql as $$ begin return query ${vraag}; end $$`,
    )
  await functie("nummers", "uuid", "setof text", nummers)
  await functie("afdruk", "uuid[]", "table (t text, som text)", sommen)
}

/** All that stands about the two others, table by table. */
async function afdruk(): Promise<Record<string, string>> {
  const rijen = await regio.alsEigenaar<{ t: string; som: string }>("select * from pg_temp.afdruk($1)", [[mede.id, buiten.id]])
  return Object.fromEntries(rijen.map(r => [r.t, r.som]))
}

/** The numbers by which rows about somebody go. */
const nummersVan = async ({ id }: Persoon) =>
  new Set((await regio.alsEigenaar<{ n: string }>("select nummers as n from pg_temp.nummers($1)", [id])).map(r => r.n))

/** It is not there, or not about this person: gone, changed meanwhile, not signed by him, no line of his. */
const GEWEIGERD: ReadonlySet<string> = new Set(["niet_gevonden", "intussen_gewijzigd", "geen_papier", "regel_weg"])
/** Rows about somebody out of reach that are the sender's all the same: what his organisation was asked, and his own notes. */
const EIGEN: ReadonlySet<string> = new Set(["beantwoord-doorverwijzing", "gooi-werkaantekening-weg"])
interface Poging {
  rol: Rol
  wat: string
  invoer: Record<string, unknown>
}
const losseWaarden = (x: unknown): unknown[] => (typeof x === "object" && x !== null ? Object.values(x).flatMap(losseWaarden) : [x])

/** A sample of this command about another, as somebody of this role would send it. */
async function voorbeeld(handeling: Handeling, rol: Rol, ander: Persoon): Promise<Record<string, unknown>> {
  const actor = actoren.get(rol)!
  const uitDb = async <T>(vraag: string) => (await regio.alsEigenaar<T>(vraag, [ander.id]))[0]!
  const rij = async (tabel: string) =>
    (
      await uitDb<{ id: string }>(
        `select id from ${tabel} where deelnemer_id = $1 and vervallen_op is null order by vastgelegd_op desc limit 1`,
      )
    ).id
  const versie = async () => (await uitDb<{ versie: number }>("select versie from deelnemer where id = $1")).versie
  const alsof = rol === "deelnemer" ? { ...actor, deelnemerId: ander.id } : actor
  return VOORBEELDEN.get(handeling.naam)!({ regio, actor: alsof, persoon: ander, rij, versie })
}

/** What could be sent to reach a row about another; nothing for a command that names no row of a person. */
async function pogingen(handeling: Handeling): Promise<Poging[]> {
  const gevonden: Poging[] = []
  let noemtRij: boolean | undefined
  for (const rol of rollenVoor(handeling))
    for (const ander of [buiten, mede]) {
      const invoer = await voorbeeld(handeling, rol, ander)
      const { deelnemerId, ...rest } = invoer
      if (noemtRij === undefined) {
        const nummers = await nummersVan(ander)
        noemtRij = losseWaarden(rest).some(w => nummers.has(String(w)))
      }
      if (!noemtRij && deelnemerId !== ander.id) return gevonden
      if (rol === "deelnemer" || (ander === buiten && !EIGEN.has(handeling.naam))) gevonden.push({ rol, wat: "geheel", invoer })
      if (noemtRij && deelnemerId === ander.id)
        gevonden.push({ rol, wat: "onder een eigen persoon", invoer: { ...invoer, deelnemerId: eigen.id } })
    }
  return gevonden
}

/** Who may do it: everybody in the long run (TREDE_HANDELINGEN), else the first and the last of the list, and the resident. */
function rollenVoor(handeling: Handeling): Rol[] {
  const rollen = ROLLEN.filter(r => mag(r, handeling))
  return "TREDE_HANDELINGEN" in process.env ? rollen : rollen.filter((r, i) => r === "deelnemer" || i === 0 || i === rollen.length - 1)
}

/** What is wrong when this command is sent with rows of others by everybody who may do it; and how often it was. */
async function probeer(handeling: Handeling): Promise<{ aantal: number; fouten: string[] }> {
  const alles = await pogingen(handeling)
  if (alles.length === 0) return { aantal: 0, fouten: [] }
  const voor = await afdruk()
  const fouten: string[] = []
  for (const { rol, wat, invoer } of alles) {
    const uitkomst = await execute(regio.services, actoren.get(rol)!.token, handeling, invoer, { id: crypto.randomUUID() })
    if (uitkomst.ok) fouten.push(`${rol}, ${wat}: gedaan`)
    else if (!GEWEIGERD.has(uitkomst.weigeringen[0]!.code)) fouten.push(`${rol}, ${wat}: ${JSON.stringify(uitkomst.weigeringen)}`)
  }
  const na = await afdruk()
  return { aantal: alles.length, fouten: [...fouten, ...Object.keys(na).flatMap(t => (na[t] === voor[t] ? [] : [`${t} veranderde`]))] }
}

test("elke handeling met een rij van een ander: geweigerd, en over die ander verandert niets", { timeout: 120_000 }, async () => {
  const per: Record<string, number> = {}
  const fouten: string[] = []
  for (const handeling of handelingen) {
    const { aantal, fouten: f } = await probeer(handeling)
    if (aantal > 0) per[handeling.naam] = aantal
    fouten.push(...f.map(t => `${handeling.naam}: ${t}`))
  }
  expect(fouten).toEqual([])
  // Most name a row of somebody; those of a resident are among them.
  expect(Object.keys(per).length).toBeGreaterThan(130)
  expect(Object.keys(per)).toEqual(expect.arrayContaining(["rond-mijn-stap-af", "antwoord-op-afspraak", "trek-bewijs-in", "haal-uiteen"]))
})

test("ingebouwde fout gezien: een deelnemer die rondt af wat zijn bericht noemt, en niet wat van hem is", async () => {
  const los = command({
    ...alle.get("rond-mijn-stap-af")!,
    run: async (_context, invoer) => {
      await regio.alsEigenaar("update stap set vervallen_op = now() where id = $1", [(invoer as { stapId: string }).stapId])
      return { ok: true, waarde: {} }
    },
  })
  expect((await probeer(los)).fouten).toEqual(expect.arrayContaining(["deelnemer, geheel: gedaan", "stap veranderde"]))
})

test("ingebouwde fout gezien: een stap afgerond op haar nummer alleen", async () => {
  const stap = alle.get("rond-stap-af")!
  const los = command({
    ...stap,
    run: async ({ tx }, invoer) => {
      const { stapId } = invoer as { stapId: string }
      await sql`update stap set vervallen_op = now(), vervallen_door = ctx.account(), vervallen_reden = 'x' where id = ${stapId}`.execute(
        tx,
      )
      return { ok: true, waarde: {} }
    },
  })
  const { fouten } = await probeer(los)
  expect(fouten.join("\n")).toContain("onder een eigen persoon: gedaan")
  expect(fouten).toContain("stap veranderde")
})
