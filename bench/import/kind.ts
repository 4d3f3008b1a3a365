import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { rmSync } from "node:fs"
import type { Cluster } from "#platform/embedded"
import { leesRijen } from "../../src/modules/verkeer/staging.sql.ts"
import { leesMetCsvParse } from "./csv-parse.ts"
import { maakMap } from "./map.ts"
import { meetImport, type Meting } from "./meet.ts"

const LEZERS = { eigen: leesRijen, "csv-parse": leesMetCsvParse }
type Lezer = keyof typeof LEZERS
type Plek = Pick<Cluster, "superUrl" | "ownerUrl">
const KIND = "--kind"

/** One import in a process of its own, so that its memory is that of the import and not of what made the files. */
export async function meetInKind({ superUrl, ownerUrl }: Plek, map: string, lezer: Lezer, proef: boolean): Promise<Meting> {
  const kind: ChildProcess = fork(process.argv[1]!, [KIND], { serialization: "advanced", execArgv: ["--max-semi-space-size=8"] }) // as bin/trede
  kind.send({ plek: { superUrl, ownerUrl }, map, lezer, proef })
  const [antwoord] = (await Promise.race([once(kind, "message"), once(kind, "exit").then(([code]) => [code])])) as [Meting | number | null]
  if (typeof antwoord !== "object" || antwoord === null) throw new Error(`De meting van ${lezer} stopte met code ${antwoord}.`)
  return antwoord
}

export const isKind = (): boolean => process.argv[2] === KIND

/** What the process does that measures: the first run pays for compilation and is left out. */
export async function werkAlsKind(): Promise<void> {
  const [{ plek, map, lezer, proef }] = (await once(process, "message")) as [{ plek: Plek; map: string; lezer: Lezer; proef: boolean }]
  const { map: klein } = await maakMap(2_000)
  await meetImport(plek, klein, LEZERS[lezer], proef)
  rmSync(klein, { recursive: true })
  const meting = await meetImport(plek, map, LEZERS[lezer], proef)
  process.send!(meting, () => process.disconnect())
}
