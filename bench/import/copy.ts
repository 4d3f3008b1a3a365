import { createReadStream, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { pipeline } from "node:stream/promises"
import pg from "pg"
import { from as copyFrom } from "pg-copy-streams"
import { klok, type Tijd, verschil } from "./meet.ts"

/** The least that staging can cost: the bytes of the files to the database, each column as text, nothing looked at. */
export async function meetCopy(url: string, map: string): Promise<Tijd> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query("set temp_buffers = '384MB'")
    const namen = readdirSync(map)
    for (const [i, naam] of namen.entries()) await client.query(`create temp table kaal_${i} (${kolommen(join(map, naam))})`)
    const stand = await klok(async sql => Object.values((await client.query<Record<string, number>>(sql)).rows[0]!)[0]!)
    const start = stand()
    for (const [i, naam] of namen.entries())
      await pipeline(
        createReadStream(join(map, naam), { highWaterMark: 256 * 1024 }),
        client.query(copyFrom(`copy kaal_${i} from stdin (format csv, header, delimiter ';')`)),
      )
    return verschil(stand(), start)
  } finally {
    await client.end()
  }
}

const kolommen = (pad: string): string =>
  readFileSync(pad, "utf8")
    .split(/\r?\n/, 1)[0]!
    .split(";")
    .map(naam => `${naam.replace(/^\uFEFF/, "")} text`)
    .join(", ")
