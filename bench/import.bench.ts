/**
 * npm run bench -- import [rows …] — what an import costs at 10,000, 100,000 and 1,000,000 rows, beside a pipeline that reads
 * with csv-parse and does all else the same, and beside a plain INSERT … SELECT into the same tables. Fails when the
 * two readers report different faults.
 */
import { rmSync } from "node:fs"
import { loadavg } from "node:os"
import { storeBeleid } from "#modules/toegang"
import { migrate } from "#platform/migrate"
import { startTestCluster } from "../test/support/cluster.ts"
import { leesRijen } from "../src/modules/verkeer/staging.sql.ts"
import { leesMetCsvParse } from "./import/csv-parse.ts"
import { maakMap } from "./import/map.ts"
import { meetImport, type Meting, type Tijd } from "./import/meet.ts"
import { meetVerplaatsen } from "./import/verplaats.ts"

const sizes = process.argv.slice(2).map(Number)
const cluster = await startTestCluster("meegeleverd")
try {
  await migrate(cluster.ownerUrl, "db/migrations", storeBeleid)
  console.log(
    `Node ${process.versions.node}, load ${loadavg()[0]!.toFixed(1)}; times: clock (processor of program + of its database connection)`,
  )
  await warmUp()
  for (const rows of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) await measure(rows)
} catch (fout) {
  console.error(fout) // before the cluster goes, which every open connection would complain about
  process.exitCode = 1
} finally {
  await cluster.close()
}

/** The first run pays for compilation: it is left out. */
async function warmUp(): Promise<void> {
  const { map } = await maakMap(2_000)
  await meetImport(cluster, map, leesRijen)
  await meetImport(cluster, map, leesMetCsvParse)
  rmSync(map, { recursive: true })
}

async function measure(rows: number): Promise<void> {
  const { map, rijen, megabytes } = await maakMap(rows)
  try {
    console.log(
      `\n${rijen.toLocaleString("nl")} rijen in 20 bestanden, ${megabytes.toFixed(1)} MB, 1 % fout; load ${loadavg()[0]!.toFixed(1)}`,
    )
    const own = await meetImport(cluster, map, leesRijen)
    const peer = await meetImport(cluster, map, leesMetCsvParse)
    show("own reader", own, rijen)
    show("csv-parse", peer, rijen)
    if (own.fouten !== peer.fouten) throw new Error("De twee lezers vinden verschillende fouten.")
    const sneller = `${maal(peer.lezen.klok, own.lezen.klok)} by the clock, ${maal(peer.lezen.programma, own.lezen.programma)} by the processor`
    console.log(`  equal fault lists: yes (${own.aantalFouten}); reading beats csv-parse ${sneller}`)
    const plain = await meetVerplaatsen(own.database)
    console.log(
      `  moved in ${maal(own.landen.klok, plain.klok)} the time of one plain INSERT … SELECT per table, processor ${maal(own.landen.database, plain.database)}: ` +
        `${toon(own.landen)} against ${toon(plain)}`,
    )
    await own.database.drop()
    await peer.database.drop()
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
