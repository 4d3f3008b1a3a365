import { hash } from "node:crypto"
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises"
import { Session } from "node:inspector/promises"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Command, execute } from "#platform/command"
import { Bulk } from "#platform/bulk"
import { loadGewist } from "#platform/gewist"
import { prepareJobs, queueJob } from "#platform/jobs"
import type { Services } from "#platform/services"
import { verzegel } from "#platform/verzegel"
import { controleerSporen } from "#modules/toezicht"
import { Spiegel } from "../monitor/spiegel.sql.ts"
import { type Actor, type Persoon, Wereld } from "../../../test/support/rechtenwereld.ts"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { klaar, openTestWeb } from "../../../test/support/web.ts"
import { PERSOONSGEGEVENS } from "./persoonsgegevens.parameters.ts"
import { beslisVerzoek, schrijfVerzoekOp } from "./verzoek.command.ts"
import { wisTaak } from "./wis.job.ts"
import { beslisWisplan, regelsOp, stelWissenVoor, stelWissenVoorVerzoek } from "./wissen.command.ts"
import { loadProef, WISVOLGORDE } from "./wissen.sql.ts"

// T19, the clock fifteen years ahead: exactly the expected people are gone, a mark that stood everywhere is nowhere, and the seals hold.
// Planted and seen red: erasing that leaves the queue.
const LATER = "2041-11-22"

let regio: TestRegio
let later: Services
let wereld: Wereld
let oud: Persoon
let blijft: Persoon
let vraagt: Persoon
let zelf: Actor
let vroeger: string
let coach: Actor
let privacy: Actor
let beheer: Actor
let spiegel: Spiegel
let bulk: Bulk
const gelogd: string[] = []

beforeAll(async () => {
  regio = await openTestRegio()
  const log = {
    info: (...r: unknown[]) => void gelogd.push(JSON.stringify(r)),
    fout: (...r: unknown[]) => void gelogd.push(JSON.stringify(r)),
  }
  Object.assign(regio.services, { log })
  later = { ...regio.services, vandaag: () => LATER }
  await prepareJobs(regio.services)
  wereld = await Wereld.open(regio)
  ;[oud, blijft, vraagt] = [
    await wereld.persoon(regio.stadskanaal),
    await wereld.persoon(regio.stadskanaal),
    await wereld.persoon(regio.stadskanaal),
  ]
  zelf = await wereld.inlog(oud)
  coach = await wereld.zetel(regio.stadskanaal, "casusregisseur")
  privacy = await wereld.zetel(regio.stadskanaal, "privacy")
  beheer = await wereld.zetel(regio.stadskanaal, "beheer")
  for (const p of [oud, vraagt])
    for (const tabel of ["uitkering", "ontheffing", "traject", "plaatsing"])
      await regio.alsEigenaar(`update ${tabel} set einde = '2024-06-01' where deelnemer_id = $1`, [p.id])
  await regio.alsEigenaar("update verzoek set besluit = 'geweigerd', besluit_reden = 'x', besloten_op = '2024-02-01'")
  await regio.alsEigenaar("update deelnemer set telefoon = '06' where id = $1", [oud.id]) // an earlier version is kept
  await laatSporenNa()
  bulk = await Bulk.open(regio.db, "meting", null)
  spiegel = new Spiegel(bulk.client)
  await spiegel.laad()
})
afterAll(async () => {
  bulk.sluit()
  await regio.close()
})

/** The mark in everything that is not a row of the file itself: answers, imports, files, findings, looks and acts. */
async function laatSporenNa(): Promise<void> {
  const { id, merk } = oud
  const eigenaar = [regio.coach.accountId, regio.stadskanaal]
  await regio.alsEigenaar("insert into opdracht (id, account_id, handeling, invoer_hash, uitkomst) values (gen_random_uuid(), $1, 'x', 'x', jsonb_build_object('deelnemerId', $2::text, 'naam', $3::text))", [eigenaar[0], id, merk])
  await regio.alsEigenaar("insert into import (id, bron_id, account_id, bestanden) select '11111111-1111-4111-8111-111111111111', id, $1, '[]' from bron limit 1", [eigenaar[0]])
  await regio.alsEigenaar(
    "insert into import_vorige (import_id, tabel, rij_id, daad, inhoud) values ('11111111-1111-4111-8111-111111111111', 'trede', gen_random_uuid(), 'gewijzigd', jsonb_build_object('deelnemer_id', $1::text, 'toelichting', $2::text)), ('11111111-1111-4111-8111-111111111111', 'deelnemer', $1::uuid, 'gewijzigd', jsonb_build_object('achternaam', $2::text))",
    [id, merk],
  )
  const overdracht = "22222222-2222-4222-8222-222222222222"
  await regio.alsEigenaar("insert into overdracht (id, account_id, richting, bron, stand, bestanden, poging, klaar_op) values ($1, $2, 'in', 'x', 'gecontroleerd', '[]', gen_random_uuid(), now())", [overdracht, eigenaar[0]])
  await regio.alsEigenaar("insert into overdracht_melding (overdracht_id, nr, bestand, waarde, code, ernst, uitleg) values ($1, 1, 'x', $2, 'x', 'gemeld', 'x')", [overdracht, merk])
  await mkdir(join(regio.services.dataDir, "overdracht", overdracht), { recursive: true })
  await writeFile(join(regio.services.dataDir, "overdracht", overdracht, "1.csv"), `naam\n${merk}\n`)
  await regio.alsEigenaar("insert into opvallend (organisatie_id, soort, begin, deelnemer_id, feiten) values ($1, 'veel_gezien', '2024-01-01', $2, '{}')", [eigenaar[1], id])
  await regio.alsEigenaar("insert into audit (account_id, organisatie_id, rol, handeling, deelnemer_id, uitkomst, gegevens) select $1, $2, 'casusregisseur', 'wijzig-trede', $3::uuid, 'akkoord', jsonb_build_object('n', n, 'x', $4::text) from generate_series(1, 5) n", [...eigenaar, id, merk])
  await regio.alsEigenaar("insert into audit (account_id, rol, handeling, uitkomst) values ($1, 'deelnemer', 'log-in', 'akkoord')", [zelf.accountId])
  await regio.alsEigenaar("insert into inzage (account_id, organisatie_id, rol, doel, pagina, categorieen, betreft_organisatie_id, deelnemer_ids) select $1, $2, 'jobcoach', 'P2', '/deelnemers', '{C01}', $2, array[$3::uuid, $4::uuid] from generate_series(1, 5)", [...eigenaar, id, blijft.id])
  // Under another number before two files were joined: that one stands in the traces too.
  const [samen] = await regio.alsEigenaar<{ weg: string }>("update samenvoeging set gedaan_op = now(), gedaan_door = $2, teruggedraaid_op = null, teruggedraaid_door = null, terug_reden = null where deelnemer_id = $1 returning weg_id as weg", [id, eigenaar[0]])
  vroeger = samen!.weg
  await regio.alsEigenaar("insert into inzage (account_id, organisatie_id, rol, doel, pagina, categorieen, betreft_organisatie_id, deelnemer_ids) values ($1, $2, 'jobcoach', 'P2', '/deelnemers', '{C01}', $2, array[$3::uuid])", [...eigenaar, vroeger])
  // Given up after its last try: it would stay.
  await regio.db.inRol("app", zelf.token, tx => queueJob(tx, "proef", { over: merk }, "van-hemzelf"))
  await regio.alsEigenaar("update graphile_worker._private_jobs set attempts = 5")
  await verzegel(regio.services)
} // biome-ignore format: one trace a line

/** Tables in which any of these words stands. */
async function vindplaatsen(woorden: readonly string[]): Promise<string[]> {
  const tabellen = await regio.alsEigenaar<{ naam: string }>(
    "select format('%I.%I', n.nspname, c.relname) as naam from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname in ('public', 'ctx', 'graphile_worker', 'migratie')",
  )
  const gevonden = await regio.alsEigenaar<{ naam: string }>(
    tabellen.map(t => `select '${t.naam}' as naam from ${t.naam} t where t::text ~ any ($1) group by 1`).join(" union all "),
    [woorden],
  )
  const bestanden: string[] = []
  for (const b of await readdir(regio.services.dataDir, { recursive: true, withFileTypes: true }))
    if (b.isFile()) {
      const tekst = await readFile(join(b.parentPath, b.name), "latin1")
      if (woorden.some(w => tekst.includes(w))) bestanden.push(b.name)
    }
  return [...gevonden.map(g => g.naam), ...bestanden, ...(gelogd.some(r => woorden.some(w => r.includes(w))) ? ["log"] : [])].toSorted()
}

/** Does the engine's memory know this number? It keeps its columns to itself, so it is asked as a debugger would. */
async function inGeheugen(id: string): Promise<boolean> {
  const sessie = new Session()
  sessie.connect()
  const vraag = (methode: string, waarden: object) =>
    (sessie.post as (m: string, w: object) => Promise<unknown>).call(sessie, methode, waarden)
  Object.assign(globalThis, { spiegel })
  const { result } = (await vraag("Runtime.evaluate", { expression: "globalThis.spiegel" })) as { result: { objectId: string } }
  const eigen = (await vraag("Runtime.getProperties", { objectId: result.objectId, ownProperties: true })) as {
    privateProperties: Array<{ name: string; value: { objectId: string } }>
  }
  const antwoord = (await vraag("Runtime.callFunctionOn", {
    objectId: eigen.privateProperties.find(p => p.name === "#kolommen")!.value.objectId,
    functionDeclaration: "function (id) { return this.nrVan.has(id) }",
    arguments: [{ value: id }],
    returnByValue: true,
  })) as { result: { value: boolean } }
  sessie.disconnect()
  return antwoord.result.value
}

const proef = (actor: Actor, dag: string) => regio.db.inRol("app", actor.token, tx => loadProef(tx, regio.stadskanaal, dag, regelsOp(dag)))
const doe = <I, O>(actor: Actor, command: Command<I, O>, invoer: I) =>
  execute(regio.services, actor.token, command, invoer, { id: crypto.randomUUID() })
const bevindingen = async () => (await controleerSporen(regio.services)).bevindingen

test("elke tabel van een persoon staat in de volgorde van het wissen", () => {
  // Erased elsewhere in the same step, or along with the person by its key.
  const spoor = [
    "ctx.pas",
    "ctx.sessie",
    "ctx.werkaantekening",
    "inzage",
    "audit",
    "opvallend",
    "account",
    "deelnemer_account",
    "vorige_versie",
    "import_vorige",
  ]
  expect([...WISVOLGORDE].toSorted()).toEqual(
    Object.keys(PERSOONSGEGEVENS)
      .filter(t => !spoor.includes(t))
      .toSorted(),
  )
})

test("de proef telt wie en wat voorbij is, en noemt mensen alleen aan de privacy officer", async () => {
  expect(await proef(privacy, "2026-11-22")).toMatchObject({ mensen: 0 })
  expect(await proef(privacy, "2033-12-01")).toMatchObject({ mensen: 2, geheel: 0 }) // seven years: work alone
  const uit = await proef(privacy, LATER)
  expect(uit).toMatchObject({ mensen: 2, geheel: 2, wachten: 0 })
  expect(uit!.wie!.map(w => w.id).toSorted()).toEqual([oud.id, vraagt.id].toSorted())
  expect(uit!.telling).toMatchObject({ C05: 6, C14: 4 })
  expect(await proef(beheer, LATER)).toMatchObject({ mensen: 2, wie: null })
  expect(await proef(coach, LATER)).toBeNull()
  await execute(regio.services, regio.teamleider.token, schrijfVerzoekOp, { deelnemerId: vraagt.id, soort: "wissen", over: null, tekst: "Wis mijn opleiding alsjeblieft", betwist: false, ontvangenOp: "2026-11-20" }, { id: "33333333-3333-4333-8333-333333333333" })
  expect(await proef(privacy, LATER)).toMatchObject({ mensen: 1, wachten: 1 })
}) // biome-ignore format: one act a line

test("na het wissen staat de persoon nergens meer, de zegels kloppen, en een ander is er nog", async () => {
  const overal = await vindplaatsen([oud.merk, oud.id])
  for (const t of [
    "public.deelnemer",
    "public.opdracht",
    "public.import_vorige",
    "public.overdracht_melding",
    "public.audit",
    "public.inzage",
    "public.vorige_versie",
    "graphile_worker._private_jobs",
    "1.csv",
  ])
    expect(overal).toContain(t)
  expect(await inGeheugen(oud.id)).toBe(true)
  expect(overal, "niets schreef hem in het log").not.toContain("log")
  regio.services.log.info(`hier staat ${oud.merk}`)
  expect(await vindplaatsen([oud.merk]), "stond hij er wel, dan was hij gevonden").toContain("log")
  gelogd.pop()
  const voorstel = await execute(later, beheer.token, stelWissenVoor, {}, { id: "44444444-4444-4444-8444-444444444444" })
  expect(voorstel).toMatchObject({ ok: true })
  const wisplanId = "44444444-4444-4444-8444-444444444444"
  const beslis = (actor: Actor) =>
    execute(later, actor.token, beslisWisplan, { wisplanId, besluit: "akkoord" }, { id: crypto.randomUUID() })
  expect(await beslis(beheer)).toMatchObject({ weigeringen: [{ code: "zelf" }] })
  // Without the second person the job finds nothing to do, and its role reaches nobody.
  await wisTaak.run({ services: later, token: beheer.token }, { wisplanId })
  expect(await vindplaatsen([oud.id])).toContain("public.deelnemer")
  expect(await beslis(privacy)).toMatchObject({ ok: true })
  await wisTaak.run({ services: later, token: privacy.token }, { wisplanId })
  await wisTaak.run({ services: later, token: privacy.token }, { wisplanId }) // twice does no harm
  // For who puts back a copy from before: test/herstel-wissen.db.test.ts.
  const gewist = [oud.id, vroeger].map(id => ({ afdruk: hash("sha256", id), wat: "alles", plan: wisplanId }))
  expect(await loadGewist(regio.services.dataDir)).toEqual(expect.arrayContaining(gewist))

  expect(await vindplaatsen([oud.merk])).toEqual([])
  // The number alone, in what is pruned within a day: for the engines, and for lists that are remembered.
  expect(await vindplaatsen([oud.id, zelf.accountId])).toEqual(["ctx.verhuizing", "public.wijziging"])
  expect(await vindplaatsen([vroeger])).toEqual([])
  await regio.alsEigenaar("update ctx.verhuizing set op = op - interval '2 days'")
  await regio.db.inRol("poort", null, tx => tx.executeQuery({ sql: "select ctx.ruim_op()", parameters: [] } as never))
  await spiegel.volg()
  expect(await inGeheugen(oud.id)).toBe(false)
  expect(await inGeheugen(blijft.id)).toBe(true)
  await regio.alsEigenaar("delete from wijziging")
  expect(await vindplaatsen([oud.id, zelf.accountId, oud.id.slice(0, 8)])).toEqual([])

  expect(await vindplaatsen([blijft.merk])).toContain("public.deelnemer")
  const [lijst] = await regio.alsEigenaar<{ n: number }>("select count(*)::int as n from inzage where deelnemer_ids = array[$1::uuid]", [
    blijft.id,
  ])
  expect(lijst!.n).toBe(5)
  await verzegel(regio.services)
  expect(await bevindingen()).toEqual([])
  const [plan] = await regio.alsEigenaar("select gedaan, overgeslagen, klaar_op is not null as klaar from wisplan")
  expect(plan).toEqual({ gedaan: 1, overgeslagen: 0, klaar: true })
  const [spoor] = await regio.alsEigenaar<{ gegevens: object }>("select gegevens from audit where handeling = 'rond-wissen-af'")
  expect(spoor!.gegevens).toMatchObject({ mensen: 1, wisplan: wisplanId })
})

test("wat gewist is terugzetten, of de handtekening eronder weghalen of namaken, wordt gezien", async () => {
  const knoei = async (sql: string) => {
    await regio.alsEigenaar("begin; set local session_replication_role = replica")
    try {
      await regio.alsEigenaar(sql)
      await regio.alsEigenaar("commit")
      return (await bevindingen()).map(b => `${b.wat} ${b.soort ?? ""}`.trim())
    } finally {
      await regio.alsEigenaar("rollback")
    }
  }
  const rij = "(select rij_id from zegelwissing z join audit a on a.id = z.rij_id order by z.nr limit 1)"
  const terug = `update audit set deelnemer_id = '${blijft.id}' where id = ${rij}`
  expect(await knoei(terug)).toEqual(["gewijzigd audit"])
  await knoei(`update audit set deelnemer_id = null where id = ${rij}`)
  expect(await bevindingen()).toEqual([])
  expect(await knoei(`update zegelwissing set mac = sha256(mac) where rij_id = ${rij}`)).toEqual([
    "gewijzigd audit",
    "gewijzigd zegelwissing",
  ])
})

// Planted and seen red: a ctx.wis_samengevoegd that leaves everything.
test("op verzoek: alleen wat besloten is gaat weg, en de rol die wist komt bij niemand anders", async () => {
  const verzoekId = "33333333-3333-4333-8333-333333333333"
  const dubbel = await wereld.persoon(regio.stadskanaal)
  await regio.alsEigenaar("delete from deelnemer_bsn where deelnemer_id = $1", [dubbel.id])
  const samen = "55555555-5555-4555-8555-555555555555"
  expect(await regio.alsEigenaar("select ctx.verenig($1, $2, $3, '{}', '{}', false) as fout", [samen, vraagt.id, dubbel.id])).toEqual([
    { fout: null },
  ])
  const opzij = async () => JSON.stringify(await regio.alsEigenaar("select tabel, rij_id, inhoud from ctx.samenvoeging_rij where samenvoeging_id = $1 and inhoud is not null", [samen])) // biome-ignore format: one look
  for (const categorie of ["C00", "C03", "C20"]) expect(await opzij()).toContain(`${dubbel.merk}${categorie}`)
  expect(await opzij()).toContain('"aanwezigheid"')
  await doe(privacy, beslisVerzoek, { verzoekId, besluit: "deels", reden: "De rest moeten wij bewaren" })
  const uit = await doe(privacy, stelWissenVoorVerzoek, { verzoekId, geheel: false, categorieen: ["C03", "C12", "C05", "C18"] })
  const wisplanId = uit.ok ? uit.waarde.wisplanId : ""
  expect(await doe(beheer, beslisWisplan, { wisplanId, besluit: "akkoord" })).toMatchObject({ ok: true })
  const zien = await regio.db.inRol("wis", null, async tx => ({
    opleiding: (await tx.selectFrom("opleiding").select("deelnemerId").execute()).map(r => r.deelnemerId),
    uitkering: (await tx.selectFrom("uitkering").select("deelnemerId").execute()).length,
    mensen: (await tx.selectFrom("deelnemer").select("id").execute()).length,
  }))
  expect(zien).toEqual({ opleiding: [vraagt.id, vraagt.id], uitkering: 0, mensen: 0 })
  await wisTaak.run({ services: regio.services, token: beheer.token }, { wisplanId })
  const over = async (tabel: string) => (await regio.alsEigenaar(`select 1 from ${tabel} where deelnemer_id = $1`, [vraagt.id])).length
  expect([await over("opleiding"), await over("uitkering")]).toEqual([0, 2])
  // Nor in what the merge put aside; and the two can still be taken apart.
  expect(await opzij()).toContain(`${dubbel.merk}C00`)
  expect(await opzij()).toContain(`${dubbel.merk}C20`)
  expect(await opzij()).not.toContain(`${dubbel.merk}C03`)
  expect(await opzij()).not.toContain('"aanwezigheid"')
  expect(await regio.alsEigenaar("select ctx.splits($1, 'het waren er toch twee') as fout", [samen])).toEqual([{ fout: null }])
  expect(await regio.alsEigenaar("select 1 from plaatsing where deelnemer_id = $1", [dubbel.id])).toHaveLength(1)
  expect(await regio.alsEigenaar("select 1 from deelnemer_adres where deelnemer_id = $1", [dubbel.id])).toEqual([])
  const web = openTestWeb(regio)
  expect(await klaar(web, "/bewaren?proef=ja", privacy.token)).toContain("op verzoek")
})
