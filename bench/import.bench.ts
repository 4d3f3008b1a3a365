/**
 * npm run bench -- import [--proef] [rows …] — what an import costs at 10,000, 100,000 and 1,000,000 rows, beside a pipeline that
 * reads with csv-parse and does all else the same, and beside a plain INSERT … SELECT into the same tables. Fails when the
 * two readers report different faults. --proef: a dry run, so that nothing is moved, which is most of the time.
 */
import { rmSync } from "node:fs"
import { loadavg } from "node:os"
import { storeBeleid } from "#modules/toegang"
import { openDatabase } from "#platform/db"
import type { Cluster } from "#platform/embedded"
import { migrate } from "#platform/migrate"
import { startTestCluster } from "../test/support/cluster.ts"
import { meetCopy } from "./import/copy.ts"
import { isKind, meetInKind, werkAlsKind } from "./import/kind.ts"
import { maakMap } from "./import/map.ts"
import { inDatabase, type Meting, ruimDatabase, type Tijd } from "./import/meet.ts"
import { meetVerplaatsen } from "./import/verplaats.ts"

if (isKind()) await werkAlsKind()
else {
  const woorden = process.argv.slice(2)
  const proef = woorden.includes("--proef")
  await meetAlles(woorden.filter(woord => woord !== "--proef").map(Number), proef)
}

async function meetAlles(sizes: readonly number[], proef: boolean): Promise<void> {
  const cluster = await startTestCluster("meegeleverd")
  try {
    await migrate(cluster.ownerUrl, "db/migrations", storeBeleid)
    console.log(
      `Node ${process.versions.node}, load ${loadavg()[0]!.toFixed(1)}; times: clock (processor of program + of its database connection)`,
    )
    for (const rows of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) await measure(cluster, rows, proef)
  } catch (fout) {
    console.error(fout) // before the cluster goes, which every open connection would complain about
    process.exitCode = 1
  } finally {
    await cluster.close()
  }
}

async function measure(cluster: Cluster, rows: number, proef: boolean): Promise<void> {
  const { map, rijen, megabytes } = await maakMap(rows)
  try {
    console.log(
      `\n${rijen.toLocaleString("nl")} rijen in 20 bestanden, ${megabytes.toFixed(1)} MB, 1 % fout; load ${loadavg()[0]!.toFixed(1)}`,
    )
    const own = await meetInKind(cluster, map, "eigen", proef)
    const peer = await meetInKind(cluster, map, "csv-parse", proef)
    show("own reader", own, rijen)
    show("csv-parse", peer, rijen)
    if (own.rapport !== peer.rapport) throw new Error("De twee lezers vinden verschillende fouten.")
    const sneller = `${maal(peer.oordelen.klok, own.oordelen.klok)} by the clock, ${maal(peer.oordelen.programma, own.oordelen.programma)} by the processor`
    console.log(`  equal fault lists: yes (${own.fouten}); reading beats csv-parse ${sneller}`)
    console.log(`  floor: a bare COPY of the same files as text ${toon(await meetCopy(cluster.superUrl, map))}`)
    if (!proef) await vergelijkVerplaatsen(cluster, own)
    for (const { naam } of [own, peer]) await ruimDatabase(cluster, naam)
  } finally {
    rmSync(map, { recursive: true })
  }
}

async function vergelijkVerplaatsen(cluster: Cluster, { naam, landen }: Meting): Promise<void> {
  const db = openDatabase(inDatabase(cluster.ownerUrl, naam))
  const plain = await meetVerplaatsen(db)
  await db.close()
  console.log(
    `  moved in ${maal(landen.klok, plain.klok)} the time of one plain INSERT … SELECT per table, processor ${maal(landen.database, plain.database)}: ` +
      `${toon(landen)} against ${toon(plain)}`,
  )
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(2)
}

function maal(teller: number, noemer: number): string {
  return `${(teller / noemer).toFixed(2)}×`
}

/** By the clock; then the processor of program + database, which other work on the machine does not stretch. */
function toon({ klok, programma, database }: Tijd): string {
  return `${seconds(klok)} s (${seconds(programma)} + ${seconds(database)})`
}

function show(wie: string, m: Meting, rijen: number): void {
  console.log(
    `  ${wie.padEnd(11)} read+check+stage ${toon(m.oordelen)} = ${Math.round(rijen / m.oordelen.klok)} krows/s; ` +
      `move ${toon(m.landen)}; peak RSS ${m.piek.toFixed(0)} MB (+${m.groei.toFixed(0)})`,
  )
}
