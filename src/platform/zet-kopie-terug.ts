import { createReadStream } from "node:fs"
import { Writable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { createGunzip } from "node:zlib"
import type pg from "pg"
import { from as copyFrom } from "pg-copy-streams"
import { Kopiefout, openKopie } from "./kopie-bestand.ts"
import { kolommenVan, naamVan, readTabellen, readWetten } from "./kopie-catalogus.ts"
import { type Deel, type Inhoud, readDelen, type Reeks, type Tabel } from "./kopie-delen.ts"
import { type Gemaakt, Som } from "./maak-kopie.ts"

/** The parts of a backup file, each checked. Errors are a Kopiefout or those of the disk. */
export async function* leesKopie(bestand: string, woorden: string): AsyncGenerator<Deel> {
  const gunzip = createGunzip()
  const gevoed = pipeline(createReadStream(bestand), openKopie(woorden), gunzip).catch((fout: Error) => {
    gunzip.destroy(fout)
    throw fout
  })
  gevoed.catch(() => {}) // thrown below
  try {
    yield* readDelen(gunzip)
    await gevoed
  } finally {
    gunzip.destroy()
  }
}

/** What a backup says of itself, without reading further. */
export async function leesInhoud(bestand: string, woorden: string): Promise<Inhoud> {
  for await (const deel of leesKopie(bestand, woorden)) if (deel.soort === "I") return deel.inhoud
  throw new Kopiefout("De reservekopie is leeg.")
}

/**
 * Puts the data of a backup in a database that has the same tables, in one transaction: all of it or nothing. What protects
 * the data is put aside meanwhile (the owner may not write under row-level security) and must be back, to the letter, before the
 * commit. `jobs`: the role of the queue. Throws Kopiefout.
 */
export async function zetKopieTerug(client: pg.Client, delen: AsyncIterable<Deel>, jobs: string): Promise<Gemaakt> {
  const tabellen = await readTabellen(client)
  await client.query("begin")
  try {
    const ervoor = await readWetten(client)
    const terug = await openUp(client, tabellen, jobs)
    const gemaakt = await writeAll(client, delen, new Map(tabellen.map(t => [naamVan(t), t])), jobs)
    for (const opdracht of terug) await client.query(opdracht)
    const anders = difference(ervoor, await readWetten(client))
    if (anders) throw new Kopiefout(`Na het terugzetten was een toegangsregel anders: ${anders}. Er is niets veranderd.`)
    await client.query("commit")
    return gemaakt
  } catch (fout) {
    await client.query("rollback").catch(() => {})
    throw fout
  }
}

const difference = (a: readonly string[], b: readonly string[]): string | undefined =>
  [...a.filter(x => !b.includes(x)), ...b.filter(x => !a.includes(x))][0]

/** Empties the tables and puts keys, triggers and forced row-level security aside; answers what brings them back. */
async function openUp(client: pg.Client, tabellen: readonly Tabel[], jobs: string): Promise<string[]> {
  const eigen = tabellen.filter(t => t.schema !== "graphile_worker")
  const { rows: sleutels } = await client.query<{ tabel: string; naam: string; tekst: string }>(
    `select conrelid::regclass::text as tabel, quote_ident(conname) as naam, pg_get_constraintdef(k.oid) as tekst from pg_constraint k
     join pg_class c on c.oid = k.conrelid where k.contype = 'f' and c.relnamespace in ('public'::regnamespace, 'ctx'::regnamespace)`,
  )
  const { rows: gedwongen } = await client.query<{ tabel: string }>(
    "select oid::regclass::text as tabel from pg_class where relkind = 'r' and relforcerowsecurity and relnamespace in ('public'::regnamespace, 'ctx'::regnamespace)",
  )
  for (const k of sleutels) await client.query(`alter table ${k.tabel} drop constraint ${k.naam}`)
  for (const { tabel } of gedwongen) await client.query(`alter table ${tabel} no force row level security`)
  for (const t of eigen) await client.query(`alter table ${naamVan(t)} disable trigger user`)
  await client.query(`truncate ${[...eigen.map(naamVan), "ctx.sessie", "ctx.poging", "public.wijziging"].join(", ")}`)
  const queue = tabellen.filter(t => t.schema === "graphile_worker")
  if (queue.length > 0) {
    await client.query(`set local role "${jobs}"`)
    await client.query(`truncate ${queue.map(naamVan).join(", ")}`)
    await client.query("reset role")
  }
  return [
    ...eigen.map(t => `alter table ${naamVan(t)} enable trigger user`),
    ...sleutels.map(k => `alter table ${k.tabel} add constraint ${k.naam} ${k.tekst}`),
    ...gedwongen.map(({ tabel }) => `alter table ${tabel} force row level security`),
  ]
}

async function writeAll(client: pg.Client, delen: AsyncIterable<Deel>, bekend: ReadonlyMap<string, Tabel>, jobs: string): Promise<Gemaakt> {
  const gemaakt: Gemaakt = { tabellen: 0, rijen: 0 }
  let [stroom, som, heel]: [Writable | null, Som, boolean] = [null, new Som(), false]
  for await (const deel of delen) {
    if (deel.soort === "T") {
      stroom = await openTabel(client, deel.tabel, bekend, jobs)
      som = new Som()
    } else if (deel.soort === "D") {
      som.add(deel.bytes)
      await write(stroom!, deel.bytes)
    } else if (deel.soort === "E") {
      await end(stroom!)
      const { rijen, sha256 } = som.einde()
      if (rijen !== deel.einde.rijen || sha256 !== deel.einde.sha256)
        throw new Kopiefout("Een tabel in de reservekopie is niet heel. Er is niets veranderd.")
      gemaakt.tabellen++
      gemaakt.rijen += rijen
    } else if (deel.soort === "S") await setReeksen(client, deel.reeksen)
    else if (deel.soort === "Z") heel = true
  }
  if (!heel) throw new Kopiefout("De reservekopie houdt te vroeg op. Er is niets veranderd.")
  return gemaakt
}

async function openTabel(client: pg.Client, tabel: Tabel, bekend: ReadonlyMap<string, Tabel>, jobs: string): Promise<Writable> {
  const hier = bekend.get(naamVan(tabel))
  const vreemd = tabel.kolommen.find(k => !hier?.kolommen.includes(k))
  if (!hier || vreemd)
    throw new Kopiefout(
      `De reservekopie heeft ${vreemd ? `kolom ${vreemd} van ` : ""}tabel ${tabel.naam}, en deze versie niet. Er is niets veranderd.`,
    )
  await client.query(tabel.schema === "graphile_worker" ? `set local role "${jobs}"` : "reset role")
  return client.query(copyFrom(`copy ${naamVan(tabel)} (${kolommenVan(tabel)}) from stdin`))
}

const write = (stroom: Writable, bytes: Buffer): Promise<void> =>
  new Promise((klaar, mis) => {
    stroom.once("error", mis)
    stroom.write(bytes, fout => {
      stroom.off("error", mis)
      if (fout) mis(fout)
      else klaar()
    })
  })

const end = (stroom: Writable): Promise<void> =>
  new Promise((klaar, mis) => {
    stroom.once("error", mis).once("finish", klaar)
    stroom.end()
  })

async function setReeksen(client: pg.Client, reeksen: readonly Reeks[]): Promise<void> {
  await client.query("reset role")
  for (const r of reeksen) await client.query("select setval($1::regclass, $2, $3)", [naamVan(r), r.stand, r.gebruikt])
}
