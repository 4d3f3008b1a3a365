import { createHash, randomBytes, randomInt, randomUUID } from "node:crypto"
import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import pg from "pg"
import { to as copyTo } from "pg-copy-streams"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { plusDagen } from "#begrippen/dag"
import { execute } from "#platform/command"
import { kolommenVan, naamVan, readWetten } from "#platform/kopie-catalogus"
import type { Einde, Inhoud, Tabel } from "#platform/kopie-delen"
import { prepareJobs } from "#platform/jobs"
import { maakKopie } from "#platform/maak-kopie"
import { verzegel, vraagIn } from "#platform/verzegel"
import { controleerZegels } from "#platform/controleer-zegels"
import { loadAnker } from "#platform/zegel-anker"
import { openDatabase } from "#platform/db"
import { leesInhoud, leesKopie } from "#platform/zet-kopie-terug"
import { wijzigTrede } from "../src/modules/trede/wijzig-trede.command.ts"
import { herstelIn } from "../src/herstel.ts"
import { testDatabase, type TestDatabase } from "./support/database.ts"
import { legeDatabase, superIn } from "./support/leeg.ts"
import { openTestRegio, type TestRegio } from "./support/regio.ts"

// T14: a backup at a random moment while people work, put back in an empty database: the same to the last row, under the same laws.
// Seen red: with read committed for repeatable read the counts of measurements, audit rows and answers differ.
const WOORDEN = randomBytes(32).toString("base64")
let regio: TestRegio
let bestand: string
let inhoud: Inhoud
const bevestigd: Array<{ id: string; op: number }> = []
let [begonnen, klaar] = [0, 0]
const doelen: TestDatabase[] = []

beforeAll(async () => {
  regio = await openTestRegio()
  await prepareJobs(regio.services)
  bestand = join(regio.services.dataDir, "proef.kopie")
  let stop = false
  const schrijvers = Array.from({ length: 3 }, (_, s) => schrijf(s, () => stop))
  await verzegel(regio.services)
  await new Promise(done => setTimeout(done, randomInt(50, 600)))
  begonnen = performance.now()
  await maakKopie(regio.services, bestand, WOORDEN)
  klaar = performance.now()
  while (!bevestigd.some(b => b.op > klaar)) await new Promise(done => setTimeout(done, 5))
  stop = true
  await Promise.all(schrijvers)
  inhoud = await leesInhoud(bestand, WOORDEN)
})
afterAll(async () => {
  for (const doel of doelen) await doel.drop()
  await regio.close()
})

/** One after another, each on a day of its own; noted once it was answered. */
async function schrijf(nr: number, stop: () => boolean): Promise<void> {
  const anna = await regio.deelnemer(regio.stadskanaal, `Proef ${nr}`, [regio.coach])
  for (let i = 0; !stop(); i++) {
    const invoer = {
      deelnemerId: anna,
      datum: plusDagen("2024-02-01", i),
      trede: 1 + (i % 3),
      toelichting: "regel\n\tmet \\ tekens; 'é'",
      bevestigd: true,
    }
    const uitkomst = await execute(regio.services, regio.coach.token, wijzigTrede, invoer, { id: randomUUID() })
    if (!uitkomst.ok) throw new Error(JSON.stringify(uitkomst))
    bevestigd.push({ id: (uitkomst.waarde as { metingId: string }).metingId, op: performance.now() })
  }
}

/** Dropped at the end. */
async function leeg(): Promise<TestDatabase> {
  const doel = await legeDatabase()
  doelen.push(doel)
  return doel
}
const zetTerug = (
  doel: TestDatabase,
  opties: { woorden?: string; overschrijf?: boolean; bestand?: string; meld?: (tekst: string) => void } = {},
) =>
  leesInhoud(opties.bestand ?? bestand, opties.woorden ?? WOORDEN).then(i =>
    herstelIn(doel.ownerUrl, regio.services, i, { bestand, woorden: WOORDEN, overschrijf: false, meld: () => {}, ...opties }),
  )

/** What each table holds, added up by other code than that of the backup: as superuser, sorted by PostgreSQL. */
async function sommen(client: pg.Client, tabellen: readonly Tabel[]): Promise<Record<string, string>> {
  const uit: Record<string, string> = {}
  for (const t of tabellen)
    uit[naamVan(t)] = (
      await client.query<{ som: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as som from (select ${kolommenVan(t)} from ${naamVan(t)}) t`,
      )
    ).rows[0]!.som
  return uit
}

describe("een reservekopie onder bewerkingen, teruggezet", () => {
  let doel: TestDatabase
  let client: pg.Client
  beforeAll(async () => {
    doel = await leeg()
    await zetTerug(doel)
    client = await superIn(doel)
  }, 60_000)
  afterAll(() => client.end())

  test("elke tabel is gelijk aan wat in de kopie staat, rij voor rij en byte voor byte", async () => {
    const delen = new Map<string, { tabel: Tabel; einde: Einde }>()
    let tabel: Tabel | undefined
    for await (const d of leesKopie(bestand, WOORDEN)) {
      if (d.soort === "T") tabel = d.tabel
      if (d.soort === "E") delen.set(naamVan(tabel!), { tabel: tabel!, einde: d.einde })
    }
    for (const [naam, { tabel, einde }] of delen) {
      const hash = createHash("sha256")
      for await (const bytes of client.query(copyTo(`copy (select ${kolommenVan(tabel)} from ${naam}) to stdout`)))
        hash.update(bytes as Buffer)
      expect(hash.digest("hex"), naam).toBe(einde.sha256)
    }
    expect(delen.size).toBeGreaterThan(35)
  })

  test("het is één moment: wat bevestigd was staat erin, en elke wijziging heel", async () => {
    const staat = new Set((await client.query<{ id: string }>("select id from trede")).rows.map(r => r.id))
    expect(bevestigd.filter(b => b.op < begonnen && !staat.has(b.id))).toEqual([])
    expect(bevestigd.some(b => b.op > klaar && !staat.has(b.id))).toBe(true)
    const { rows } = await client.query(
      "select (select count(*) from trede where toelichting like 'regel%') as treden, (select count(*) from audit where handeling = 'wijzig-trede') as audit, (select count(*) from opdracht) as opdrachten",
    )
    expect(new Set(Object.values(rows[0])).size, JSON.stringify(rows)).toBe(1)
  })

  test("rollen, regels, rechten en functies zijn die van een verse database", async () => {
    const vers = await testDatabase()
    doelen.push(vers)
    const ander = await superIn(vers)
    const verwacht = await readWetten(ander)
    await ander.end()
    expect(await readWetten(client)).toEqual(verwacht)
    expect(verwacht.length).toBeGreaterThan(400)
    // The faults: a policy less, a table that no longer forces, a trigger that is off.
    for (const fout of [
      "drop policy lees on trede",
      "alter table trede no force row level security",
      "alter table trede disable trigger user",
      "grant select on trede to public",
    ]) {
      await client.query(`begin; ${fout}`)
      expect(await readWetten(client), fout).not.toEqual(verwacht)
      await client.query("rollback")
    }
  })

  test("verzegelen gaat door waar het was, en alles klopt", async () => {
    const db = openDatabase(doel.ownerUrl, 2)
    const services = { ...regio.services, db }
    await verzegel(services)
    const oordeel = await db.inRol("zegel", null, async tx =>
      controleerZegels(vraagIn(tx), services.zegelsleutel, await loadAnker(services.dataDir)),
    )
    await db.close()
    expect(oordeel).toMatchObject({ open: 0, bevindingen: [] })
  })

  test("over gegevens heen alleen met --overschrijf; dan staat er weer wat in de kopie staat", async () => {
    const tabellen: Tabel[] = []
    for await (const d of leesKopie(bestand, WOORDEN)) if (d.soort === "T") tabellen.push(d.tabel)
    const programma = new pg.Client({ connectionString: doel.ownerUrl })
    await programma.connect()
    await expect(zetTerug(doel, { overschrijf: true })).rejects.toThrow("Trede draait nog")
    await programma.end()
    await client.end()
    await expect(zetTerug(doel)).rejects.toThrow("staan al gegevens")
    client = await superIn(doel)
    const ervoor = await sommen(
      client,
      tabellen.filter(t => !t.naam.startsWith("zegel")),
    )
    await client.query("set session_replication_role = replica; delete from trede; update deelnemer set voornaam = 'Weg'")
    await client.end()
    await zetTerug(doel, { overschrijf: true })
    client = await superIn(doel)
    expect(
      await sommen(
        client,
        tabellen.filter(t => !t.naam.startsWith("zegel")),
      ),
    ).toEqual(ervoor)
  })
})

describe("wat niet deugt laat niets half achter", () => {
  const schoon = async (doel: TestDatabase): Promise<boolean> => {
    const client = await superIn(doel)
    const { rows } = await client.query<{ er: string | null }>("select to_regclass('public.account') as er")
    const vol = rows[0]!.er ? (await client.query<{ n: number }>("select count(*)::int as n from account")).rows[0]!.n : 0
    await client.end()
    return vol === 0
  }

  test("een andere sleutel", async () => {
    const doel = await leeg()
    await expect(zetTerug(doel, { woorden: randomBytes(32).toString("base64") })).rejects.toThrow("sleutel past niet")
    expect(await schoon(doel)).toBe(true)
  })

  test("een byte anders, een stuk eraf, twee stukken verwisseld, of iets anders dan een kopie", { timeout: 120_000 }, async () => {
    const doel = await leeg()
    const heel = readFileSync(bestand)
    const kapot = join(regio.services.dataDir, "kapot.kopie")
    const beschadigd = [
      heel.subarray(0, heel.length - 1),
      heel.subarray(0, Math.floor(heel.length / 2)),
      Buffer.concat([heel, heel.subarray(-40)]),
      Buffer.from("iets anders"),
    ]
    for (let i = 0; i < 3; i++) {
      const anders = Buffer.from(heel)
      const plaats = randomInt(0, heel.length)
      anders[plaats] = anders[plaats]! ^ 1
      beschadigd.push(anders)
    }
    for (const bytes of beschadigd) {
      writeFileSync(kapot, bytes)
      const poging = herstelIn(doel.ownerUrl, regio.services, inhoud, {
        bestand: kapot,
        woorden: WOORDEN,
        overschrijf: false,
        meld: () => {},
      })
      await expect(poging).rejects.toThrow(/beschadigd|geen reservekopie|past niet|niet heel/)
      expect(await schoon(doel)).toBe(true)
    }
    rmSync(kapot)
    await zetTerug(doel) // and after all that the whole one still goes in
    expect(await schoon(doel)).toBe(false)
  })

  test("in het bestand staat niets leesbaars", () => {
    const tekst = readFileSync(bestand).toString("latin1")
    expect(["Anna", "wijzig-trede", "create", "COPY"].filter(woord => tekst.includes(woord))).toEqual([])
  })
})
