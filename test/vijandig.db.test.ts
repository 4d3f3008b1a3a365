import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { subscribe, unsubscribe } from "node:diagnostics_channel"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { importeer, uitgang } from "#modules/verkeer"
import { bewaarBeginstand } from "./support/beginstand.ts"
import { type InvoerRegio, openInvoerRegio } from "./support/invoer.ts"
import { ARCHIEVEN } from "./vijandig/archieven.ts"
import { GOEDE_CSV, type Stuk } from "./vijandig/stuk.ts"
import { TEKSTBESTANDEN } from "./vijandig/tekstbestanden.ts"
import { WERKMAPPEN } from "./vijandig/werkmappen.ts"

const CORPUS: readonly Stuk[] = [...ARCHIEVEN, ...WERKMAPPEN, ...TEKSTBESTANDEN]
/** Milliseconds and bytes that no file may take; a process that unpacks is ended at 20 s and 256 MB. */
const GRENS = { ms: 25_000, bytes: 256_000_000 }

let regio: InvoerRegio
let herstel: () => Promise<void>
let map: string
let gemeten: Array<{ bytes: number; ms: number }> = []
const meet = (bericht: unknown): void => void gemeten.push(bericht as { bytes: number; ms: number })

beforeAll(async () => {
  regio = await openInvoerRegio()
  herstel = await bewaarBeginstand(regio)
  map = mkdtempSync(join(tmpdir(), "trede-vijandig-"))
  subscribe("trede.uitpakken", meet)
})
afterAll(async () => {
  unsubscribe("trede.uitpakken", meet)
  rmSync(map, { recursive: true })
  await regio.close()
})

const bestanden = (): string[] => {
  const plek = join(regio.services.dataDir, "overdracht")
  return [...readdirSync(map), ...(existsSync(plek) ? readdirSync(plek) : [])]
}
const tel = async (tabel: string): Promise<number> =>
  (await regio.alsEigenaar<{ n: number }>(`select count(*)::int as n from ${tabel}`))[0]!.n

type Lezer = (pad: string) => Promise<{ uitgang: number; zegt: string[] }>

/** What `trede import` answers: its exit status, and all that it says. */
const lees: Lezer = async pad => {
  try {
    const rapport = await importeer(regio.services, { token: regio.regiobreed, map: pad })
    return { uitgang: uitgang(rapport), zegt: rapport.meldingen.filter(m => m.ernst !== "let_op").map(m => m.uitleg) }
  } catch (fout) {
    if ((fout as Error).constructor.name !== "ImportFout") throw fout
    return { uitgang: 2, zegt: [(fout as Error).message] }
  }
}

/** Everything that is wrong with how a file was read. Nothing may stay behind: no file, no staging (it goes with its connection), no row but what was to land. */
async function bezwaren(stuk: Stuk, lezer = lees): Promise<string[]> {
  const pad = join(map, stuk.naam)
  writeFileSync(pad, stuk.maak())
  gemeten = []
  const imports = await tel("import")
  const [begin, bezet] = [performance.now(), process.memoryUsage().rss]
  const { uitgang: einde, zegt } = await lezer(pad)
    .catch((fout: unknown) => ({ uitgang: -1, zegt: [String(fout)] }))
    .finally(() => rmSync(pad))
  // A CSV is read in the program itself: there what the program took since.
  const genomen = stuk.naam.endsWith(".csv") ? Math.max(0, process.memoryUsage().rss - bezet) : 0
  gemeten.push({ ms: performance.now() - begin, bytes: genomen })
  const [over, mensen, nieuw] = [bestanden(), await tel("deelnemer"), (await tel("import")) - imports]
  if (mensen > 0) await herstel()
  return [
    ...gemeten.filter(m => m.ms >= GRENS.ms || m.bytes >= GRENS.bytes).map(m => `${m.ms.toFixed(0)} ms, ${m.bytes} bytes`),
    ...(einde === stuk.uitgang ? [] : [`einde ${einde}: ${zegt[0]}`]),
    ...((stuk.zegt ?? /(?:)/).test(zegt.join("\n")) ? [] : [`zegt: ${zegt.join(" | ")}`]),
    ...zegt
      .filter(zin => !/^[^\0]{10,600}$/.test(zin) || /Error|undefined|null|invalid|\bat \//.test(zin))
      .map(zin => `onduidelijk: ${zin}`),
    ...over.map(naam => `bleef achter: ${naam}`),
    ...(mensen === (stuk.landt ?? 0) ? [] : [`${mensen} mensen`]),
    ...(nieuw === (stuk.uitgang === 0 ? 1 : 0) ? [] : [`${nieuw} imports`]),
  ]
}

test("het corpus telt ten minste 120 bestanden, elk onder een eigen naam", () => {
  expect(CORPUS.length).toBeGreaterThanOrEqual(120)
  expect(new Set(CORPUS.map(s => `${s.naam} ${s.wat}`)).size).toBe(CORPUS.length)
})

test.for(CORPUS.map(s => [`${s.naam}: ${s.wat}`, s] as const))("%s", async ([, stuk]) => expect(await bezwaren(stuk)).toEqual([]))

// The reader itself made worse, on a file that it has to refuse.
test.for<[string, (goed: string) => void | Promise<unknown>, RegExp]>([
  ["leest eerst een deel in", goed => lees(goed), /^1 mensen/],
  ["laat een bestand staan", () => writeFileSync(join(map, "rest.csv"), ""), /^bleef achter: rest.csv/],
  ["neemt te veel geheugen", () => meet({ bytes: 400_000_000, ms: 1 }), /400000000 bytes/],
  ["doet er te lang over", () => meet({ bytes: 0, ms: 30_000 }), /^30000 ms/],
  ["zegt wat alleen een programmeur begrijpt", () => Promise.reject(new TypeError("x is undefined")), /onduidelijk: TypeError/],
  ["neemt het aan", () => {}, /^einde 0/],
])("ingebouwde fout gezien: een lezer die %s", async ([wat, fout, gezien]) => {
  const stuk = CORPUS.find(s => s.uitgang === 2 && s.naam.endsWith(".csv"))!
  const goed = join(mkdtempSync(join(tmpdir(), "trede-goed-")), "deelnemers.csv")
  writeFileSync(goed, GOEDE_CSV)
  const gevonden = await bezwaren(stuk, async pad => {
    await fout(goed)
    return wat === "neemt het aan" ? { uitgang: 0, zegt: [] } : lees(pad)
  })
  rmSync(dirname(goed), { recursive: true })
  rmSync(join(map, "rest.csv"), { force: true })
  expect(gevonden.join("\n")).toMatch(new RegExp(gezien, "m"))
})
