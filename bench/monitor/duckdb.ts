import { DuckDBDataChunk, DuckDBInstance, INTEGER, type DuckDBConnection } from "@duckdb/node-api"
import { DOSSIER } from "#engines/indicatoren"
import { samenvoegen, vragen } from "./duckdb-vragen.ts"
import type { Benchregio } from "./regio.ts"

const BLOK = 2048

/** The same rows in DuckDB, in memory; days, codes and hours as whole numbers, which is the cheapest form that it has. */
export async function openDuckdb({ feiten, registers }: Benchregio): Promise<DuckDBConnection> {
  const db = await (await DuckDBInstance.create(":memory:")).connect()
  await db.run("set preserve_insertion_order = true")
  const { persoon, aanwezig, werkplek } = feiten
  const sector = { sector: registers.werkgeverSector }
  for (const [naam, kolommen] of Object.entries({ persoon, aanwezig, werkplek, sector })) await fill(db, naam, kolommen)
  for (const naam of Object.keys(DOSSIER) as (keyof typeof DOSSIER)[]) await fill(db, naam, feiten[naam])
  return db
}

/** Each figure by its path in the JSON (`BIJ-UIT.redenen.aow`), zero left out. */
export type Figuren = Map<string, number>

/** All indicators for all organisations together, so that DuckDB need not ask who was responsible on which day. */
export async function rekenDuckdb(db: DuckDBConnection, van: number, tot: number, p: number): Promise<Figuren> {
  const uit: Figuren = new Map()
  for (const sql of samenvoegen(p)) await db.run(sql)
  for (const { sql, pad, namen } of vragen(van, tot, p)) {
    for (const rij of (await db.runAndReadAll(sql)).getRowObjects()) {
      if (pad === undefined) for (const [naam, n] of Object.entries(rij)) uit.set(naam, Number(n ?? 0))
      else uit.set(`${pad}.${namen ? namen[Number(rij["k"])] : String(rij["k"])}`, Number(rij["n"]))
    }
  }
  for (const [naam, n] of uit) if (n === 0) uit.delete(naam)
  return uit
}

async function fill(db: DuckDBConnection, tabel: string, kolommen: Record<string, ArrayLike<number>>): Promise<void> {
  const namen = Object.keys(kolommen)
  await db.run(`create table ${tabel} (${namen.map(naam => `${naam} integer`).join(", ")})`)
  const appender = await db.createAppender(tabel)
  const lengte = kolommen[namen[0]!]!.length
  const chunk = DuckDBDataChunk.create(namen.map(() => INTEGER))
  for (let van = 0; van < lengte; van += BLOK) {
    const n = Math.min(BLOK, lengte - van)
    chunk.reset()
    chunk.rowCount = n
    namen.forEach((naam, i) => chunk.setColumnValues(i, Array.prototype.slice.call(kolommen[naam]!, van, van + n) as number[]))
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}
