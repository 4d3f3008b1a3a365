/**
 * npm run bench -- monitor [dossiers …] — all indicators from columns in memory at 5,000, 50,000 and 500,000 dossiers (some 40
 * events each), beside DuckDB on the core indicators and beside the SQL oracle on PostgreSQL on every field; and from an edit to
 * the figure. What is timed is the product's way without anything remembered: all threads, all blocks. Fails when two of them
 * answer differently.
 */
import { loadavg } from "node:os"
import { bytes, Geheugen, type Indicatoren, type Kolommen, maakVenster, neemOp, nieuweKolommen, type Vraag } from "#engines/indicatoren"
import { Ploeg } from "../src/modules/monitor/ploeg.werker.ts"
import { verschillen } from "../test/support/verschil.ts"
import { openDuckdb, rekenDuckdb } from "./monitor/duckdb.ts"
import { measureEdit, measureLoad, measureOrakel, metPostgres } from "./monitor/postgres.ts"
import { type Benchregio, maakRegio } from "./monitor/regio.ts"

const PERIODE = { van: "2025-01-01", tot: "2026-01-01", p: "2026-03-01" }
/** What follows from other figures or from series, which the bench has none of, is left to the oracle. */
const AFGELEID = /^(BIJ-AANDEEL|INSTROOM-PCT)\.|\.(aandeel|taakstelling)$/
/** Every thread compiles for itself, and in the small sizes that takes longer than counting. */
const WARMING = 10
const sizes = process.argv.slice(2).map(Number)
const samen = new Ploeg()
const alleen = new Ploeg(0)
const groei: { gebeurtenissen: number; cpu: number }[] = []

console.log(`Node ${process.versions.node}, load ${loadavg()[0]!.toFixed(1)}, memory ${(bandwidth() / 1e9).toFixed(1)} GB/s`)
for (const dossiers of sizes.length > 0 ? sizes : [5_000, 50_000, 500_000]) await measure(dossiers)
if (groei.length > 1) console.log(`\ngrowth: processor time ∝ events^${exponent(groei[0]!, groei.at(-1)!).toFixed(2)}`)

async function measure(dossiers: number): Promise<void> {
  const regio = maakRegio(dossiers)
  console.log(`\n${num(dossiers)} dossiers, ${num(regio.gebeurtenissen)} events, load ${loadavg()[0]!.toFixed(1)}`)
  const k = nieuweKolommen(regio.registers)
  const bouw = clock(() => neemOp(k, regio.feiten))
  const alle = regio.registers.organisatie.slice(1).map(o => o.code)
  const eigen = own(k, { perioden: [PERIODE], organisaties: alle }, samen)
  const een = own(k, { perioden: [PERIODE], organisaties: alle }, alleen)
  const gemeente = own(k, { perioden: [PERIODE], organisaties: ["g001"] }, samen)
  groei.push({ gebeurtenissen: regio.gebeurtenissen, cpu: een.cpu })
  const floor = (bytes(k) / bandwidth()) * 1000
  console.log(
    `  own         all organisations ${ms(eigen.ms)} (processor ${ms(eigen.cpu)}, first run ${ms(eigen.koud)}), one municipality ${ms(gemeente.ms)} (processor ${ms(gemeente.cpu)}); columns built in ${ms(bouw)}`,
  )
  console.log(
    `              on one thread ${ms(een.ms)} (processor ${ms(een.cpu)}, ${((een.cpu * 1e6) / dossiers).toFixed(0)} ns a dossier)`,
  )
  console.log(
    `              ${num(bytes(k) / 1e6)} MB, ${(bytes(k) / regio.gebeurtenissen).toFixed(1)} bytes and ${((eigen.cpu * 1e6) / regio.gebeurtenissen).toFixed(1)} ns an event; reading it all once takes ${ms(floor)}: ${(eigen.cpu / floor).toFixed(1)}× above that`,
  )
  await compareDuckdb(regio, eigen)
  await comparePostgres(regio, eigen, alle)
}

interface Gemeten {
  ms: number
  /** Processor time, which a busy machine does not stretch. */
  cpu: number
  koud: number
  cijfers: Indicatoren
}

function own(k: Kolommen, vraag: Vraag, ploeg: Ploeg): Gemeten {
  const reken = () => new Geheugen(k, ploeg.tel).bereken(vraag)
  const koud = clock(reken)
  for (let i = 0; i < WARMING; i++) reken()
  const cpu = processor()
  const tijden = Array.from({ length: 7 }, () => clock(reken))
  return { ms: middle(tijden), cpu: cpu() / tijden.length, koud, cijfers: reken()[0]!.indicatoren }
}

/** How processor time grows with the number of events: 1 is in proportion. */
function exponent(klein: (typeof groei)[number], groot: (typeof groei)[number]): number {
  return Math.log(groot.cpu / klein.cpu) / Math.log(groot.gebeurtenissen / klein.gebeurtenissen)
}

async function compareDuckdb(regio: Benchregio, eigen: Gemeten): Promise<void> {
  const db = await openDuckdb(regio)
  const { van, tot, p } = maakVenster(PERIODE)
  const verwacht = flat(eigen.cijfers)
  const tijden: number[] = []
  const cpus: number[] = []
  for (let i = 0; i < 4; i++) {
    const vanaf = performance.now()
    const cpu = processor()
    const uit = await rekenDuckdb(db, van, tot, p)
    tijden.push(performance.now() - vanaf)
    cpus.push(cpu())
    const anders = verschillen(Object.fromEntries(verwacht), Object.fromEntries(uit))
    if (anders.length > 0) throw new Error(`DuckDB telt anders: ${anders.slice(0, 10).join(", ")}`)
  }
  db.closeSync()
  const beste = middle(tijden.slice(1))
  const cpu = middle(cpus.slice(1))
  console.log(
    `  DuckDB      ${ms(beste)} (processor ${ms(cpu)}); equal answers: yes, ${verwacht.size} figures; own ${(beste / eigen.ms).toFixed(0)}× faster (processor ${(cpu / eigen.cpu).toFixed(0)}×)`,
  )
}

/** Every figure that is not 0 by its path. */
function flat(cijfers: Indicatoren): Map<string, number> {
  const uit = new Map<string, number>()
  const loop = (waarde: unknown, pad: string): void => {
    if (typeof waarde === "number") {
      if (waarde !== 0 && !AFGELEID.test(pad)) uit.set(pad, waarde)
    } else for (const [naam, deel] of Object.entries(waarde ?? {})) loop(deel, pad ? `${pad}.${naam}` : naam)
  }
  loop(cijfers, "")
  return uit
}

async function comparePostgres(regio: Benchregio, eigen: Gemeten, organisaties: readonly string[]): Promise<void> {
  const vraag = { perioden: [PERIODE], organisaties }
  await metPostgres(regio, async (db, vullen) => {
    const orakel = await measureOrakel(db, vraag, eigen.cijfers)
    console.log(
      `  PostgreSQL  SQL oracle ${ms(orakel)}; equal answers on every field: yes; own ${(orakel / eigen.ms).toFixed(0)}× faster; rows written in ${ms(vullen)}`,
    )
    const laden = await measureLoad(db, vraag, eigen.cijfers)
    console.log(`  live        columns loaded from the database in ${ms(laden)}`)
    const { mediaan, p95 } = await measureEdit(db, vraag)
    console.log(`              from commit to figure ${ms(mediaan)} (median), ${ms(p95)} (p95)`)
  })
}

/** Bytes that a copy of memory reads in a second: what no pass over columns can beat. */
function bandwidth(): number {
  const van = new Uint8Array(256 << 20).fill(1)
  const naar = new Uint8Array(256 << 20)
  naar.set(van)
  return van.length / (Math.min(...Array.from({ length: 5 }, () => clock(() => naar.set(van)))) / 1000)
}

function clock(work: () => unknown): number {
  const vanaf = performance.now()
  work()
  return performance.now() - vanaf
}
/** Starts a clock of processor time; the answer reads it, in ms. */
function processor(): () => number {
  const vanaf = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(vanaf)
    return (user + system) / 1000
  }
}
function middle(tijden: number[]): number {
  return tijden.toSorted((a, b) => a - b)[tijden.length >> 1]!
}
function ms(n: number): string {
  return n < 10 ? `${n.toFixed(2)} ms` : n < 10_000 ? `${n.toFixed(0)} ms` : `${(n / 1000).toFixed(1)} s`
}
function num(n: number): string {
  return Math.round(n).toLocaleString("en")
}
