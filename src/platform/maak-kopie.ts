import { createHash } from "node:crypto"
import { createWriteStream } from "node:fs"
import { open, rename, rm } from "node:fs/promises"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { createGzip } from "node:zlib"
import pg from "pg"
import { to as copyTo } from "pg-copy-streams"
import { sluitKopie } from "./kopie-bestand.ts"
import { kolommenVan, naamVan, readReeksen, readTabellen, vingerafdruk } from "./kopie-catalogus.ts"
import { type Deel, type Einde, type Inhoud, packDeel, type Tabel } from "./kopie-delen.ts"
import type { Services } from "./services.ts"
import { VERSIE } from "./versie.ts"
import { keyedHash } from "./versleuteling.ts"

/** The mark by which a key is known without being told. */
export const sleutelmerk = (sleutel: Buffer): string => keyedHash(sleutel, "controle", "trede").toString("hex")

export interface Gemaakt {
  tabellen: number
  rijen: number
}

/**
 * Writes all data of the region, as it stood at one moment, into one encrypted file. Work goes on meanwhile: it reads in one
 * snapshot as a role that may read all and write nothing. The file appears whole or not at all. Throws Error.
 */
export async function maakKopie(services: Services, bestand: string, woorden: string): Promise<Gemaakt> {
  const client = new pg.Client({ connectionString: services.db.url, options: "-c statement_timeout=0 -c timezone=UTC -c datestyle=ISO" })
  client.on("error", () => {}) // the statement that is under way reports it
  const klad = `${bestand}.deel`
  const gemaakt: Gemaakt = { tabellen: 0, rijen: 0 }
  await client.connect()
  try {
    await client.query("begin isolation level repeatable read read only")
    const bron = Readable.from(readAll(client, services, gemaakt), { objectMode: false })
    await pipeline(bron, createGzip({ level: 4 }), await sluitKopie(woorden), createWriteStream(klad, { mode: 0o600, flags: "wx" }))
    await sync(klad)
    await rename(klad, bestand)
    return gemaakt
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== "EEXIST") await rm(klad, { force: true })
    throw fout
  } finally {
    await client.end()
  }
}

async function* readAll(client: pg.Client, services: Services, gemaakt: Gemaakt): AsyncGenerator<Buffer> {
  const tabellen = await readTabellen(client)
  yield packDeel({ soort: "I", inhoud: await readInhoud(client, services) })
  for (const tabel of tabellen) {
    await client.query(`set local role ${await reader(services, tabel)}`)
    for await (const deel of readTabel(client, tabel)) {
      if (deel.soort === "E") gemaakt.rijen += deel.einde.rijen
      yield packDeel(deel)
    }
    gemaakt.tabellen++
  }
  await client.query("reset role")
  yield packDeel({ soort: "S", reeksen: await readReeksen(client) })
  yield packDeel({ soort: "Z" })
}

/** Who may read this table: for the queue its owner, for what lies behind row-level security the role of the backup. */
async function reader({ db }: Services, { schema }: Tabel): Promise<string> {
  if (schema === "public") return `"${await db.roleName("kopie")}"`
  return schema === "graphile_worker" ? `"${await db.roleName("jobs")}"` : "none"
}

async function readInhoud(client: pg.Client, services: Services): Promise<Inhoud> {
  const { rows: stappen } = await client.query<Inhoud["stappen"][number]>("select naam, hash from migratie.stap order by naam")
  const { rows } = await client.query<{ server: number }>("select current_setting('server_version_num')::int / 10000 as server")
  return {
    versie: VERSIE,
    gemaakt: new Date().toISOString(),
    stappen,
    sleutel: sleutelmerk(services.sleutel),
    zegelsleutel: sleutelmerk(services.zegelsleutel),
    vingerafdruk: await vingerafdruk(client),
    server: rows[0]!.server,
  }
}

async function* readTabel(client: pg.Client, tabel: Tabel): AsyncGenerator<Deel> {
  yield { soort: "T", tabel }
  const som = new Som()
  const stroom = client.query(copyTo(`copy (select ${kolommenVan(tabel)} from ${naamVan(tabel)}) to stdout`))
  for await (const bytes of stroom as AsyncIterable<Buffer>) {
    som.add(bytes)
    yield { soort: "D", bytes }
  }
  yield { soort: "E", einde: som.einde() }
}

/** Counts rows (a line break inside a value is written as \n, so each break ends a row) and adds up their bytes. */
export class Som {
  #hash = createHash("sha256")
  #rijen = 0

  add(bytes: Buffer): void {
    this.#hash.update(bytes)
    for (let i = bytes.indexOf(10); i !== -1; i = bytes.indexOf(10, i + 1)) this.#rijen++
  }

  einde(): Einde {
    return { rijen: this.#rijen, sha256: this.#hash.digest("hex") }
  }
}

async function sync(bestand: string): Promise<void> {
  const handle = await open(bestand, "r+")
  await handle.sync()
  await handle.close()
}
