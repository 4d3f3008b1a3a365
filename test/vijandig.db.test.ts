import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { subscribe, unsubscribe } from "node:diagnostics_channel"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { importeer, uitgang } from "#modules/verkeer"
import { openSessie } from "#platform/sessie"
import { type InvoerRegio, openInvoerRegio } from "./support/invoer.ts"
import { ARCHIEVEN } from "./vijandig/archieven.ts"
import type { Stuk } from "./vijandig/stuk.ts"
import { TEKSTBESTANDEN } from "./vijandig/tekstbestanden.ts"
import { WERKMAPPEN } from "./vijandig/werkmappen.ts"

const CORPUS: readonly Stuk[] = [...ARCHIEVEN, ...WERKMAPPEN, ...TEKSTBESTANDEN]
/** Milliseconds and bytes that no file may take; a process that unpacks is ended at 20 s and 256 MB. */
const GRENS = { ms: 25_000, bytes: 256_000_000 }

let regio: InvoerRegio
let map: string
let gemeten: Array<{ bytes: number; ms: number }> = []
const meet = (bericht: unknown): void => void gemeten.push(bericht as { bytes: number; ms: number })

beforeAll(async () => {
  regio = await openInvoerRegio()
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

/** What `trede import` answers: its exit status, and all that it says. */
async function lees(pad: string): Promise<{ uitgang: number; zegt: string[] }> {
  try {
    const rapport = await importeer(regio.services, { token: regio.regiobreed, map: pad })
    return { uitgang: uitgang(rapport), zegt: rapport.meldingen.filter(m => m.ernst !== "let_op").map(m => m.uitleg) }
  } catch (fout) {
    if ((fout as Error).constructor.name !== "ImportFout") throw fout
    return { uitgang: 2, zegt: [(fout as Error).message] }
  }
}

test("het corpus telt ten minste 120 bestanden, elk onder een eigen naam", () => {
  expect(CORPUS.length).toBeGreaterThanOrEqual(120)
  expect(new Set(CORPUS.map(s => `${s.naam} ${s.wat}`)).size).toBe(CORPUS.length)
})

test.for(CORPUS.map(s => [`${s.naam}: ${s.wat}`, s] as const))("%s", async ([, stuk]) => {
  const pad = join(map, stuk.naam)
  writeFileSync(pad, stuk.maak())
  gemeten = []
  const imports = await tel("import")
  const begin = performance.now()
  const uitkomst = await lees(pad).finally(() => rmSync(pad))
  expect(performance.now() - begin).toBeLessThan(GRENS.ms)
  for (const { bytes, ms } of gemeten) {
    expect(bytes).toBeLessThan(GRENS.bytes)
    expect(ms).toBeLessThan(GRENS.ms)
  }
  expect(uitkomst.uitgang).toBe(stuk.uitgang)
  expect(uitkomst.zegt.join("\n")).toMatch(stuk.zegt ?? "")
  for (const zin of uitkomst.zegt) expect(zin).toMatch(/^[^\0]{10,600}$/)
  for (const zin of uitkomst.zegt) expect(zin).not.toMatch(/Error|undefined|null|invalid|\bat \//)
  // Nothing stays behind: no file, no staging (it goes with its connection), no row but what was to land.
  expect(bestanden()).toEqual([])
  expect(await tel("deelnemer")).toBe(stuk.landt ?? 0)
  expect((await tel("import")) - imports).toBe(stuk.uitgang === 0 ? 1 : 0)
  if (stuk.landt) await leegMensen()
})

/** Sessions name people: they go along with them. */
async function leegMensen(): Promise<void> {
  await regio.alsEigenaar("truncate deelnemer cascade")
  const [account] = await regio.alsEigenaar<{ id: string }>("select id from account where email = 'invoer@example.org'")
  regio.regiobreed = await openSessie(regio.db, account!.id, { medewerkerId: null, deelnemerId: null }, "cli")
}
