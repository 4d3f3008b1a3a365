import { randomBytes, randomUUID } from "node:crypto"
import { rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest"
import { type Bevinding, controleerZegels } from "#platform/controleer-zegels"
import { verzegel } from "#platform/verzegel"
import { loadAnker } from "#platform/zegel-anker"
import { regelMac } from "#platform/zegel-kern"
import { GEZEGELDE_RIJEN, type GezegeldeRij, KOLOMMEN, type Vraag } from "#platform/zegel-rijen"
import { openTestRegio, type TestRegio } from "./support/regio.ts"
import { geknoei, type Knoei, type Spoorstand } from "./support/geknoei.ts"

// T17: whatever the owner of the database does to the log behind our back is found, and where. Each tampering runs as superuser
// with all triggers and keys off, in a transaction that is rolled back. TREDE_GEKNOEI sets how many; the long run takes 10,000.
// Seen red: a check that believes the stored mark (line `regelMac(…).equals(r.mac)` left out of controleer-zegels.ts) misses changed
// columns; one without the anchor misses a cut-off end; one without the unsealed rows misses what was put in.
const AANTAL = Number(process.env["TREDE_GEKNOEI"] ?? 120)
const ZAAD = Number(process.env["TREDE_ZAAD"] ?? Date.now() % 1_000_000)

let regio: TestRegio
let client: pg.Client
let stand: Spoorstand
const vraag: Vraag = async (tekst, waarden = []) => (await client.query(tekst, waarden)).rows as never

beforeAll(async () => {
  regio = await openTestRegio()
  client = new pg.Client({ connectionString: regioSuper() })
  await client.connect()
  for (let ronde = 0; ronde < 12; ronde++) {
    await vul(regio, 12)
    await verzegel(regio.services)
  }
  stand = await leesStand()
})
afterAll(async () => {
  await client.end()
  await regio.close()
})

async function vul(r: TestRegio, aantal: number): Promise<void> {
  await r.alsEigenaar(
    `insert into audit (account_id, organisatie_id, rol, handeling, opdracht_id, deelnemer_id, uitkomst, gegevens)
     select $1, $2, 'casusregisseur', 'wijzig-trede', gen_random_uuid(), $3, 'akkoord', jsonb_build_object('n', n, 'veld', 'tréde') from generate_series(1, $4) n`,
    [r.coach.accountId, r.stadskanaal, r.anna, aantal],
  )
  await r.alsEigenaar(
    `insert into inzage (account_id, organisatie_id, rol, doel, pagina, categorieen, betreft_organisatie_id, deelnemer_ids)
     select $1, $2, 'casusregisseur', 'P2', '/p/' || gen_random_uuid(), array['C01','C14'], $2, array[$3::uuid] from generate_series(1, $4) n`,
    [r.coach.accountId, r.stadskanaal, r.anna, aantal],
  )
}

async function leesStand(): Promise<Spoorstand> {
  const regels = await vraag<Spoorstand["regels"][number]>("select nr, zegel_nr as zegel, soort, rij_id as rij from zegelregel order by nr")
  const zegels = await vraag<{ nr: number }>("select nr from zegel order by nr")
  return { regels, zegels: zegels.map(z => z.nr), anna: regio.anna }
}

const controleer = async (sleutel = regio.services.zegelsleutel) =>
  controleerZegels(vraag, sleutel, await loadAnker(regio.services.dataDir))

/** What the check finds when this was done behind its back; afterwards nothing happened. */
async function knoei(daad: Knoei): Promise<Bevinding[]> {
  await client.query("begin")
  try {
    await client.query("set local session_replication_role = replica")
    for (const [tekst, waarden] of daad.sql) expect((await client.query(tekst, waarden as unknown[])).rowCount, tekst).toBeGreaterThan(0)
    return (await controleer()).bevindingen
  } finally {
    await client.query("rollback")
  }
}

test("wat niemand aanraakte klopt, en wat nog open is telt apart", async () => {
  await vul(regio, 1)
  const oordeel = await controleer()
  expect(oordeel).toMatchObject({ zegels: 12, regels: 292, open: 2, bevindingen: [] })
  expect(await verzegel(regio.services)).toBe(2)
  expect(await verzegel(regio.services)).toBe(0)
  stand = await leesStand()
  expect(await controleer()).toMatchObject({ zegels: 13, regels: 294, open: 0, bevindingen: [] })
})

test("elke kolom van een spoor is verzegeld, het transactienummer uitgezonderd", async () => {
  for (const soort of ["audit", "inzage"] as const) {
    const kolommen = await vraag<{ naam: string }>(
      "select attname as naam from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attname <> 'tx'",
      [soort],
    )
    expect(kolommen.map(k => k.naam).toSorted()).toEqual(KOLOMMEN[soort].toSorted())
  }
})

test(`elk van ${AANTAL} willekeurige knoeierijen wordt gevonden, en waar`, { timeout: 1_800_000 }, async () => {
  const gemist: string[] = []
  const soorten = new Map<string, number>()
  for (const daad of fc.sample(geknoei(stand), { seed: ZAAD, numRuns: AANTAL })) {
    const bevindingen = await knoei(daad)
    soorten.set(daad.naam, (soorten.get(daad.naam) ?? 0) + 1)
    if (!daad.plaatsen.every(plaats => bevindingen.some(plaats)))
      gemist.push(`${daad.naam}: ${JSON.stringify(bevindingen)} ${JSON.stringify(daad.sql)}`)
  }
  expect({ zaad: ZAAD, gemist: gemist.slice(0, 5) }).toEqual({ zaad: ZAAD, gemist: [] })
  expect(soorten.size).toBeGreaterThanOrEqual(10)
})

describe("ingebouwde fouten", () => {
  test("wie de tekst en het kenmerk verandert maar de sleutel niet heeft, wordt gezien; een controle die het kenmerk gelooft niet", async () => {
    const { rij } = stand.regels.find(r => r.soort === "audit")!
    const knoeier = randomBytes(32)
    const tekst = (await vraag<GezegeldeRij>(GEZEGELDE_RIJEN, [0])).find(r => r.rij === rij)!
    const mac = regelMac(knoeier, tekst.nr, "audit", tekst.tekst!.replace("wijzig-trede", "kijk"))
    const sql: Knoei["sql"] = [
      ["update audit set handeling = replace(handeling, 'wijzig-trede', 'kijk') where id = $1", [rij]],
      ["update zegelregel set mac = $2 where rij_id = $1", [rij, mac]],
    ]
    expect(await knoei({ naam: "", plaatsen: [], sql })).toMatchObject([{ wat: "gewijzigd", rij }])
    // With the forger's own key his mark would be right: it is the key outside the database that finds him.
    expect(mac).toEqual(regelMac(knoeier, tekst.nr, "audit", tekst.tekst!.replace("wijzig-trede", "kijk")))
    expect((await controleer(knoeier)).bevindingen.length).toBeGreaterThan(stand.regels.length)
  })

  test("zonder anker blijft een afgekapt einde verborgen; met anker wordt het gezien", async () => {
    const laatste = stand.zegels.at(-1)!
    await client.query("begin; set local session_replication_role = replica")
    const weg = "with w as (delete from zegelregel where zegel_nr = $1 returning rij_id) delete from %s where id in (select rij_id from w)"
    await client.query("delete from audit where id in (select rij_id from zegelregel where zegel_nr = $1)", [laatste])
    await client.query(weg.replace("%s", "inzage"), [laatste])
    await client.query("delete from zegel where nr = $1", [laatste])
    const anker = await loadAnker(regio.services.dataDir)
    const kort = { kenmerken: new Map([...anker.kenmerken].filter(([nr]) => nr < laatste)), hoogste: laatste - 1 }
    const zonder = await controleerZegels(vraag, regio.services.zegelsleutel, kort)
    const met = await controleerZegels(vraag, regio.services.zegelsleutel, anker)
    await client.query("rollback")
    expect(zonder.bevindingen).toEqual([])
    expect(met.bevindingen).toMatchObject([{ wat: "anker", zegel: laatste }])
  })

  test("is het ankerbestand weg, dan wordt dat gezegd", async () => {
    const oordeel = await controleerZegels(vraag, regio.services.zegelsleutel, { kenmerken: new Map(), hoogste: 0 })
    expect(oordeel.bevindingen).toMatchObject([{ wat: "anker" }])
  })
})

test("een handeling die laat vastgelegd wordt, met een lager nummer, wordt niet overgeslagen", async () => {
  const laat = new pg.Client({ connectionString: regioSuper() })
  await laat.connect()
  const id = randomUUID()
  await laat.query("begin")
  await laat.query("insert into audit (id, handeling, uitkomst) values ($1, 'laat', 'akkoord')", [id])
  await vul(regio, 1) // begins later, commits earlier
  expect(await verzegel(regio.services)).toBe(2)
  await laat.query("commit")
  await laat.end()
  expect(await verzegel(regio.services)).toBe(1)
  const [regel] = await vraag<{ rij: string }>("select rij_id as rij from zegelregel order by nr desc limit 1")
  expect(regel!.rij).toBe(id)
  // The fault: a sealer that goes on after the highest transaction that it saw. It passes the late one over.
  const hoogste = await vraag("select 1 from audit a where a.id = $1 and a.tx > (select max(b.tx) from audit b where b.id <> $1)", [id])
  expect(hoogste).toEqual([])
  expect((await controleer()).bevindingen).toEqual([])
})
const regioSuper = () => Object.assign(new URL(inject("superUrl")), { pathname: new URL(regio.db.url).pathname }).href

test("verzegelen stopt als het laatste zegel niet past, in plaats van erop voort te bouwen", async () => {
  await vul(regio, 1)
  await expect(verzegel({ ...regio.services, zegelsleutel: randomBytes(32) })).rejects.toThrow("past niet bij de zegelsleutel")
  const map = join(regio.services.dataDir, "ander")
  await expect(verzegel({ ...regio.services, dataDir: map })).resolves.toBe(2) // an empty anchor catches up
  expect((await loadAnker(map)).hoogste).toBeGreaterThan(13)
  writeFileSync(join(map, "zegels"), `99 ${"0".repeat(64)} x\n`, { flag: "a" })
  await expect(verzegel({ ...regio.services, dataDir: map })).rejects.toThrow("niet meer in de database")
  rmSync(map, { recursive: true })
})
