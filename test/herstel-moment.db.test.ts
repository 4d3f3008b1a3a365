import { randomBytes, randomInt } from "node:crypto"
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import pg from "pg"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { type Doorkopie, werkBij } from "#platform/doorkopie"
import { leesArchief } from "#platform/doorkopie-namen"
import { type Cluster, type ClusterOptions, openCluster } from "#platform/embedded"
import { keurDoorkopie } from "#platform/keur-doorkopie"
import { type Momentvraag, zetMomentTerug } from "#platform/zet-moment-terug"
import { testFolder } from "./support/cluster.ts"

// T14, small: a cluster with a table behind row-level security, edits that an outside ledger notes once they are confirmed, a base
// copy in the midst of them, and back to a random moment. With the whole program and 20,000 people: test/nacht/herstel-moment.nacht.ts.
const folder = testFolder()
const map = join(folder, "kopie")
const WOORDEN = randomBytes(32).toString("base64")
const doorkopie: Doorkopie = { map, woorden: WOORDEN, dagen: 14, merken: { sleutel: "s", zegelsleutel: "z" } }
const settings = { shared_buffers: "64MB", fsync: "off", archive_timeout: "0" }
const bron: ClusterOptions = { dataDir: join(folder, "bron"), settings, doorkopie: true, meld: () => {} }
const grootboek: Array<{ nr: number; begonnen: number; bevestigd: number }> = []
let moment: Date
let wetten: string
let archiefmap: string
let doelnr = 0
let gevuld: ClusterOptions

const WETTEN = `select string_agg(w, E'\\n' order by w) as w from (
    select format('%s %s %s', rolname, rolsuper, rolcanlogin) as w from pg_roles
    union all select format('%s %s %s %s', tablename, policyname, roles, qual) from pg_policies
    union all select format('%s %s %s', relname, relrowsecurity, relforcerowsecurity) from pg_class where relname = 'daad'
    union all select format('%s %s', sequencename, increment_by) from pg_sequences) w`

async function metClient<T>(cluster: Cluster, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: cluster.ownerUrl })
  client.on("error", () => {})
  await client.connect()
  return work(client).finally(() => client.end())
}

beforeAll(async () => {
  const cluster = await openCluster(bron)
  await metClient(cluster, async client => {
    await client.query(`create table daad (nr int generated always as identity primary key, op timestamptz default clock_timestamp());
      create role lezer; grant select on daad to lezer; alter table daad enable row level security, force row level security;
      create policy alles on daad to trede using (true) with check (true); create policy lees on daad for select to lezer using (nr % 2 = 0)`)
    const einde = new AbortController()
    const schrijver = (async () => {
      while (!einde.signal.aborted) {
        const begonnen = Date.now()
        const { rows } = await client.query<{ nr: number }>("insert into daad default values returning nr")
        grootboek.push({ nr: rows[0]!.nr, begonnen, bevestigd: Date.now() })
        await sleep(1)
      }
    })()
    await werkBij(cluster, doorkopie) // the base copy, while edits go on
    await sleep(1_000)
    moment = new Date(Date.now() + randomInt(50, 400))
    while (Date.now() < moment.getTime() + 100) await sleep(10)
    einde.abort()
    await schrijver
    wetten = (await client.query<{ w: string }>(WETTEN)).rows[0]!.w
  })
  const sluiter = new pg.Client({ connectionString: cluster.superUrl })
  await sluiter.connect()
  for (let n = 0; n < 3; n++)
    await sluiter.query("create table if not exists later (nr int); insert into later values (1); select pg_switch_wal()")
  await sluiter.end()
  archiefmap = join(map, readdirSync(map)[0]!)
  await vi.waitFor(
    async () => {
      await werkBij(cluster, doorkopie)
      expect(leesArchief(readdirSync(archiefmap)).segmenten.length).toBeGreaterThan(3)
    },
    { timeout: 20_000, interval: 100 },
  )
  await cluster.close()
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true }))

/** A new machine: nothing there but the copies. */
const nieuw = (): ClusterOptions => ({ ...bron, dataDir: join(folder, `doel${++doelnr}`) })
const terug = (doel: ClusterOptions, anders: Partial<Momentvraag> = {}) =>
  zetMomentTerug(doel, { map, woorden: WOORDEN, tot: moment, overschrijf: false, keur: async () => {}, meld: () => {}, ...anders })
const nummers = async (doel: ClusterOptions): Promise<Set<number>> => {
  const cluster = await openCluster(doel)
  try {
    return await metClient(
      cluster,
      async client => new Set((await client.query<{ nr: number }>("select nr from daad")).rows.map(r => r.nr)),
    )
  } finally {
    await cluster.close()
  }
}

test("terug naar een willekeurige seconde: wat toen bevestigd was staat er, wat later begon niet, onder dezelfde regels", {
  timeout: 180_000,
}, async () => {
  const doel = nieuw()
  await terug(doel)
  gevuld = doel
  const er = await nummers(doel)
  const tot = moment.getTime()
  expect(grootboek.filter(d => d.bevestigd < tot && !er.has(d.nr))).toEqual([])
  expect(grootboek.filter(d => d.begonnen > tot && er.has(d.nr))).toEqual([])
  expect(grootboek.some(d => d.begonnen > tot)).toBe(true)
  const cluster = await openCluster(doel)
  expect(await metClient(cluster, async client => (await client.query<{ w: string }>(WETTEN)).rows[0]!.w)).toBe(wetten)
  // A timeline of its own: the next round sees it, and makes a base copy of it at once.
  await werkBij(cluster, doorkopie)
  await cluster.close()
  expect(leesArchief(readdirSync(archiefmap)).basissen.at(-1)!.eerste.slice(0, 8)).toBe("00000002")
  expect(await keurDoorkopie(map, WOORDEN)).toMatchObject({ bevindingen: [] })
})

test("over gegevens heen alleen met --overschrijf, en dan gaan zij opzij; zonder moment komt alles terug", async () => {
  await expect(terug(gevuld)).rejects.toThrow("Hier staan al gegevens")
  const { opzij } = await terug(gevuld, { overschrijf: true, tot: null })
  expect(readdirSync(opzij!)).toContain("PG_VERSION")
})

test("een andere sleutel, een moment ervoor en een moment erna: geweigerd, met wat wel kan, en niets gemaakt", {
  timeout: 180_000,
}, async () => {
  const doel = nieuw()
  await expect(terug(doel, { woorden: randomBytes(32).toString("base64") })).rejects.toThrow("sleutel past niet")
  await expect(keurDoorkopie(map, randomBytes(32).toString("base64"))).rejects.toThrow("sleutel past niet")
  await expect(terug(doel, { tot: new Date(Date.now() - 86_400_000) })).rejects.toThrow("De kopie begint op")
  await expect(terug(doel, { tot: new Date(Date.now() + 3_600_000) })).rejects.toThrow("De kopie reikt")
  expect(existsSync(join(doel.dataDir, "pg"))).toBe(false)
})

test("een segment dat mist, gewijzigd is, verwisseld, of een dat anders heet: gezien, en genoemd", { timeout: 180_000 }, async () => {
  const { basissen, segmenten } = leesArchief(readdirSync(archiefmap))
  // The last of the base copy, the one in which the moment lies, and the next.
  const [een, twee, drie] = segmenten.filter(s => s.naam >= basissen[0]!.laatste).map(s => s.bestand) as [string, string, string]
  const kapot = join(folder, "kapot")
  const proef = (): string => {
    rmSync(kapot, { recursive: true, force: true })
    const plek = join(kapot, readdirSync(map)[0]!)
    mkdirSync(plek, { recursive: true })
    for (const naam of [basissen[0]!.bestand, een, twee, drie]) copyFileSync(join(archiefmap, naam), join(plek, naam))
    return plek
  }
  const fouten: Array<[string, (plek: string) => void, RegExp]> = [
    ["weg", plek => rmSync(join(plek, twee)), /ontbreekt/],
    [
      "een bit anders",
      plek => {
        const bytes = readFileSync(join(plek, twee))
        bytes[randomInt(100, bytes.length)]! ^= 1
        writeFileSync(join(plek, twee), bytes)
      },
      /beschadigd/,
    ],
    [
      "verwisseld",
      plek => {
        renameSync(join(plek, een), join(plek, "x"))
        renameSync(join(plek, drie), join(plek, een))
        renameSync(join(plek, "x"), join(plek, drie))
      },
      /beschadigd|iets anders|ander bestand/,
    ],
    ["afgekapt", plek => writeFileSync(join(plek, twee), readFileSync(join(plek, twee)).subarray(0, -20)), /beschadigd/],
  ]
  for (const [naam, doe, woord] of fouten) {
    doe(proef())
    const { bevindingen, van } = await keurDoorkopie(kapot, WOORDEN)
    expect(bevindingen.join(" "), naam).toMatch(woord)
    expect(van, naam).toBeNull()
    if (naam === "afgekapt" || naam === "verwisseld") continue
    const doel = nieuw()
    await expect(terug(doel, { map: kapot }), naam).rejects.toThrow(/ontbreekt|beschadigd|iets anders/)
    expect(existsSync(join(doel.dataDir, "pg")), naam).toBe(false)
  }
  proef()
  expect((await keurDoorkopie(kapot, WOORDEN)).bevindingen).toEqual([])
})
