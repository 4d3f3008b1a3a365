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
import { meetImport, type Meting } from "./import/meet.ts"
import { meetVerplaatsen } from "./import/verplaats.ts"

const sizes = process.argv.slice(2).map(Number)
const cluster = await startTestCluster("meegeleverd")
try {
  await migrate(cluster.ownerUrl, "db/migrations", storeBeleid)
  console.log(`Node ${process.versions.node}, load ${loadavg()[0]!.toFixed(1)}`)
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
    console.log(`  equal fault lists: yes (${own.aantalFouten}); reading ${(peer.lezen / own.lezen).toFixed(1)}× faster than csv-parse`)
    const plain = await meetVerplaatsen(own.database)
    console.log(
      `  moved ${(own.landen / plain).toFixed(2)}× one plain INSERT … SELECT per table (${seconds(own.landen)} against ${seconds(plain)})`,
    )
    await own.database.drop()
    await peer.database.drop()
  } finally {
    rmSync(map, { recursive: true })
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`
}

function show(wie: string, m: Meting, rijen: number): void {
  const staged = m.lezen + m.controleren
  console.log(
    `  ${wie.padEnd(11)} read+stage ${seconds(m.lezen)}, check ${seconds(m.controleren)} (together ${seconds(staged)}, ` +
      `${Math.round(rijen / staged)} krows/s), move ${seconds(m.landen)}, peak RSS ${m.piek.toFixed(0)} MB (+${m.groei.toFixed(0)})`,
  )
}
