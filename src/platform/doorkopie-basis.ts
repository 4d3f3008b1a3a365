import { createReadStream } from "node:fs"
import { readdir } from "node:fs/promises"
import { join } from "node:path"
import pg from "pg"
import { type Brok, brokkenVan } from "./doorkopie-bestand.ts"
import { passwordFile } from "./embedded-init.ts"
import type { Place } from "./embedded-place.ts"

/** Not copied: what belongs to the server that runs, and the log itself, which goes by segment. */
const LEEG = new Set(["pg_wal", "pg_dynshmem", "pg_notify", "pg_replslot", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans"])
const NIET = /^(?:postmaster\.(?:pid|opts)|current_logfiles|backup_label|tablespace_map|pg_internal\.init.*|pgsql_tmp.*)$/

/** What stands beside the data folder and belongs to it. */
export const WACHTWOORDEN = "../wachtwoorden"

export interface Begin {
  eerste: string
  /** All parts of the copy; afterwards `laatste` is the segment that makes it whole. */
  brokken: AsyncGenerator<Brok>
  laatste(): string
  sluit(): Promise<void>
}

/**
 * Begins a copy of the whole cluster while work goes on: PostgreSQL is told, files are read as they are, and what changes meanwhile
 * comes from the segments between `eerste` and `laatste`. The superuser is used for these statements and nothing else.
 */
export async function beginBasis(place: Place, superUrl: string): Promise<Begin> {
  const client = new pg.Client({ connectionString: superUrl, options: "-c statement_timeout=0" })
  client.on("error", () => {}) // the statement that is under way reports it
  await client.connect()
  const vraag = async (tekst: string): Promise<Record<string, string>> => (await client.query<Record<string, string>>(tekst)).rows[0]!
  try {
    const { naam } = await vraag("select pg_walfile_name(pg_backup_start('trede', true)) as naam")
    let laatste = ""
    async function* brokken(): AsyncGenerator<Brok> {
      yield* brokkenVan(WACHTWOORDEN, createReadStream(passwordFile(place)))
      yield* readMap(place.data, "")
      yield* brokkenVan("global/pg_control", createReadStream(join(place.data, "global/pg_control")))
      const einde = await vraag("select pg_walfile_name(lsn) as naam, labelfile from pg_backup_stop(true)")
      laatste = einde["naam"]!
      yield* brokkenVan("backup_label", alsStroom(einde["labelfile"]!))
      yield { soort: "Z", laatste }
    }
    return { eerste: naam!, brokken: brokken(), laatste: () => laatste, sluit: () => client.end() }
  } catch (fout) {
    await client.end()
    throw fout
  }
}

async function* alsStroom(tekst: string): AsyncGenerator<Buffer> {
  yield Buffer.from(tekst)
}

async function* readMap(wortel: string, pad: string): AsyncGenerator<Brok> {
  for (const deel of await readdir(join(wortel, pad), { withFileTypes: true })) {
    const naam = pad ? `${pad}/${deel.name}` : deel.name
    if (NIET.test(deel.name) || naam === "global/pg_control") continue
    if (deel.isDirectory()) {
      yield { soort: "M", pad: naam }
      if (!LEEG.has(naam)) yield* readMap(wortel, naam)
    } else if (deel.isFile()) yield* readFileParts(wortel, naam)
    else throw new Error(`In de map van de database staat ${naam}, en dat is geen gewoon bestand. De kopie is niet gemaakt.`)
  }
}

/** A table that is dropped meanwhile takes its file along: the log says so too. */
async function* readFileParts(wortel: string, naam: string): AsyncGenerator<Brok> {
  const stroom = createReadStream(join(wortel, naam), { highWaterMark: 1024 ** 2 })
  const er = await new Promise<boolean>((ja, mis) => {
    stroom.once("open", () => ja(true))
    stroom.once("error", (fout: NodeJS.ErrnoException) => (fout.code === "ENOENT" ? ja(false) : mis(fout)))
  })
  if (er) yield* brokkenVan(naam, stroom)
}
