import { type ChildProcess, spawn } from "node:child_process"
import { channel } from "node:diagnostics_channel"
import { existsSync } from "node:fs"
import { mkdir, readFile, stat } from "node:fs/promises"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { Wachtrij } from "#platform/wachtrij"
import { ImportFout } from "./keur-bestanden.command.ts"
import type { Uitgepakt, Uitpakantwoord, Uitpakvraag } from "./uitpakken.werker.ts"

/**
 * What unpacking one file may take. Seconds grow with what was sent, so that a large honest file gets its time and a small
 * hostile one gets twenty; resident memory is looked at twenty times a second where the system tells.
 */
export interface Uitpakgrens {
  seconden: number
  secondenPerMegabyte: number
  heapMegabytes: number
  geheugenMegabytes: number
}
export const UITPAKGRENS: Uitpakgrens = { seconden: 20, secondenPerMegabyte: 1, heapMegabytes: 144, geheugenMegabytes: 256 }
const UITVOER = 8_000_000
const KIJK_MS = 50

const HIER = dirname(fileURLToPath(import.meta.url))
const WERKER = join(HIER, import.meta.url.endsWith(".ts") ? "uitpakken.werker.ts" : "uitpakken.werker.js")

/**
 * So many at a time: each may take a core and 256 MB, and a partner can send one too. So many more wait for their turn; an honest file is
 * done in half a second, so that is some two seconds. Who comes after them is told to come back.
 */
const TEGELIJK = 2
const WACHTEN = 8
export const uitpakrij = new Wachtrij(TEGELIJK, WACHTEN)

/** Unpacks a .zip or .xlsx into `map` in a process of its own. Throws ImportFout with what to do, TeDruk when too many wait already. */
export async function pakBestandUit(vraag: Uitpakvraag, grens: Uitpakgrens = UITPAKGRENS, geduldig = false): Promise<Uitgepakt[]> {
  await mkdir(vraag.map, { recursive: true, mode: 0o700 })
  return uitpakrij.beurt(() => pakUit(vraag, grens), geduldig)
}

async function pakUit(vraag: Uitpakvraag, grens: Uitpakgrens): Promise<Uitgepakt[]> {
  const seconden = grens.seconden + grens.secondenPerMegabyte * ((await stat(vraag.pad)).size / 1_000_000)
  const begin = performance.now()
  const kind = start(vraag, grens)
  const einde = await wacht(kind, seconden, grens.geheugenMegabytes)
  const antwoord = einde.uitvoer === null ? null : (JSON.parse(einde.uitvoer) as Uitpakantwoord)
  GEMETEN.publish({ bytes: einde.hoogst, ms: performance.now() - begin })
  if (antwoord && "delen" in antwoord) return antwoord.delen
  throw new ImportFout(`${vraag.naam}: ${antwoord?.fout ?? REDENEN[einde.reden]}`)
}

/** What each run took, for who measures. */
const GEMETEN = channel("trede.uitpakken")

const REDENEN = {
  tijd: "Het uitpakken duurde te lang en is gestopt. Verdeel de gegevens over meer bestanden, of stuur ze als CSV UTF-8.",
  geheugen: "Uitgepakt is dit te groot en het lezen is gestopt. Verdeel de gegevens over meer bestanden, of stuur ze als CSV UTF-8.",
  gestopt: "Het bestand kon niet worden uitgepakt. Sla het opnieuw op, of stuur de gegevens als CSV UTF-8.",
}
type Reden = keyof typeof REDENEN

/** No environment (so no secrets), no processes, no threads, and of the disk only what the work needs. */
function start(vraag: Uitpakvraag, { heapMegabytes }: Uitpakgrens): ChildProcess {
  const rechten = ["--permission", `--allow-fs-read=${wortel()}/*`, `--allow-fs-read=${vraag.pad}`, `--allow-fs-read=${vraag.map}/*`]
  const opties = [
    ...rechten,
    `--allow-fs-write=${vraag.map}/*`,
    `--max-old-space-size=${heapMegabytes}`,
    "--max-semi-space-size=4",
    "--no-warnings",
  ]
  return spawn(process.execPath, [...opties, WERKER, JSON.stringify(vraag)], { env: {}, stdio: ["ignore", "pipe", "ignore"] })
}

/** The folder of the program: the nearest with a package.json. */
function wortel(map = HIER): string {
  return existsSync(join(map, "package.json")) || dirname(map) === map ? map : wortel(dirname(map))
}

async function wacht(
  kind: ChildProcess,
  seconden: number,
  megabytes: number,
): Promise<{ uitvoer: string | null; reden: Reden; hoogst: number }> {
  let reden: Reden = "gestopt"
  let uitvoer = ""
  let hoogst = 0
  const breekAf = (waarom: Reden): void => {
    reden = waarom
    kind.kill("SIGKILL")
  }
  kind.stdout!.setEncoding("utf8").on("data", (stuk: string) => {
    if ((uitvoer += stuk).length > UITVOER) breekAf("geheugen")
  })
  const klok = setTimeout(() => breekAf("tijd"), seconden * 1_000)
  const kijk = setInterval(async () => {
    hoogst = Math.max(hoogst, await hoogsteGeheugen(kind.pid))
    if (hoogst > megabytes * 1_000_000) breekAf("geheugen")
  }, KIJK_MS)
  const code = await new Promise<number | null>(klaar => kind.on("error", () => klaar(1)).on("close", klaar))
  clearTimeout(klok)
  clearInterval(kijk)
  if (code === 0) return { uitvoer, reden, hoogst }
  // V8 ends itself by a signal when its heap is full: SIGTRAP or SIGABRT.
  return { uitvoer: null, hoogst, reden: reden === "gestopt" && kind.signalCode !== null ? "geheugen" : reden }
}

/** The most resident memory so far, in bytes; 0 where the system does not tell. */
async function hoogsteGeheugen(pid: number | undefined): Promise<number> {
  const stand = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "")
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(stand)?.[1] ?? 0) * 1_024
}
