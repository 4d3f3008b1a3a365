/**
 * npm run bench -- import [rows …] — what an import costs at 10,000, 100,000 and 1,000,000 rows, beside a pipeline that reads
 * with csv-parse and does all else the same, and beside a plain INSERT … SELECT into the same tables. Fails when the
 * two readers report different faults.
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
else await meetAlles(process.argv.slice(2).map(Number))

async function meetAlles(sizes: readonly number[]): Promise<void> {
  const cluster = await startTestCluster("meegeleverd")
  try {
    await migrate(cluster.ownerUrl, "db/migrations", storeBeleid)
    console.log(
      `Node ${process.versions.node}, load ${loadavg()[0]!.toFixed(1)}; times: clock (processor of program + of its database connection)`,
    )
    for (const rows of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) await measure(cluster, rows)
  } catch (fout) {
    console.error(fout) // before the cluster goes, which every open connection would complain about
    process.exitCode = 1
  } finally {
    await cluster.close()
  }
}

async function measure(cluster: Cluster, rows: number): Promise<void> {
  const { map, rijen, megabytes } = await maakMap(rows)
  try {
    console.log(
      `\n${rijen.toLocaleString("nl")} rijen in 20 bestanden, ${megabytes.toFixed(1)} MB, 1 % fout; load ${loadavg()[0]!.toFixed(1)}`,
    )
    const own = await meetInKind(cluster, map, "eigen")
    const peer = await meetInKind(cluster, map, "csv-parse")
    show("own reader", own, rijen)
    show("csv-parse", peer, rijen)
    if (own.rapport !== peer.rapport) throw new Error("De twee lezers vinden verschillende fouten.")
    const sneller = `${maal(peer.lezen.klok, own.lezen.klok)} by the clock, ${maal(peer.lezen.programma, own.lezen.programma)} by the processor`
    console.log(`  equal fault lists: yes (${own.fouten}); reading beats csv-parse ${sneller}`)
    console.log(`  floor: a bare COPY of the same files as text ${toon(await meetCopy(cluster.superUrl, map))}`)
    const db = openDatabase(inDatabase(cluster.ownerUrl, own.naam))
    const plain = await meetVerplaatsen(db)
    await db.close()
    console.log(
      `  moved in ${maal(own.landen.klok, plain.klok)} the time of one plain INSERT … SELECT per table, processor ${maal(own.landen.database, plain.database)}: ` +
        `${toon(own.landen)} against ${toon(plain)}`,
    )
    for (const { naam } of [own, peer]) await ruimDatabase(cluster, naam)
  } finally {
    rmSync(map, { recursive: true })
  }
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
  const klok = m.lezen.klok + m.controleren.klok
  console.log(
    `  ${wie.padEnd(11)} read+stage ${toon(m.lezen)}, check ${toon(m.controleren)}, together ${seconds(klok)} s = ${Math.round(rijen / klok)} krows/s; ` +
      `move ${toon(m.landen)}; peak RSS ${m.piek.toFixed(0)} MB (+${m.groei.toFixed(0)})`,
  )
}
