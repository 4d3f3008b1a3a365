import { subscribe, unsubscribe } from "node:diagnostics_channel"
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { keurLijst } from "../src/modules/aanmelding/lijst.command.ts"
import { type Actie, openTestRegio, type TestRegio } from "./support/regio.ts"
import { BASIS, openTestWeb, type TestWeb } from "./support/web.ts"
import { ARCHIEVEN } from "./vijandig/archieven.ts"
import type { Stuk } from "./vijandig/stuk.ts"
import { TEKSTBESTANDEN } from "./vijandig/tekstbestanden.ts"
import { WERKMAPPEN } from "./vijandig/werkmappen.ts"

// T08 by the other door: the yearly list of a school, sent by a partner. Their files have its columns too, so what is hostile in a cell
// reaches the judgement of the row. Planted at the end and seen: readers that leave something, take too much, or say too little.
const CORPUS: readonly Stuk[] = [...ARCHIEVEN, ...WERKMAPPEN, ...TEKSTBESTANDEN]
/** A workbook costs a process, so that the suite takes one in so many; `npm run nacht` takes all (TREDE_LIJSTEN). */
const AANTAL = Number(process.env["TREDE_LIJSTEN"] ?? 0)
const gekozen = CORPUS.filter((stuk, nr) => !stuk.naam.endsWith(".xlsx") || AANTAL >= CORPUS.length || nr % 24 === 0)
/** Of no meaning to a school: it sends no key. */
const ALLEEN_IMPORT = /^een sleutel van/
const GRENS = { ms: 25_000, bytes: 256_000_000 }

let regio: TestRegio
let web: TestWeb
let school: Actie
let gemeten: Array<{ bytes: number; ms: number }> = []
const meet = (bericht: unknown): void => void gemeten.push(bericht as { bytes: number; ms: number })
beforeAll(async () => {
  regio = await openTestRegio()
  web = openTestWeb(regio)
  school = await regio.medewerker(regio.sob, "onderwijs")
  subscribe("trede.uitpakken", meet)
})
afterAll(async () => {
  unsubscribe("trede.uitpakken", meet)
  await regio.close()
})

type Lezer = (bestand: { naam: string; bytes: Buffer }) => ReturnType<typeof keurLijst>
const lees: Lezer = bestand => keurLijst(regio.services, school.token, "verwijzen", bestand)
const overgebleven = (): string[] => {
  const plek = join(regio.services.dataDir, "overdracht")
  return existsSync(plek) ? readdirSync(plek) : []
}

/** Everything that is wrong with how a list was read. */
async function bezwaren(stuk: Stuk, lezer: Lezer = lees): Promise<string[]> {
  gemeten = []
  const begin = performance.now()
  const bytes = stuk.maak()
  const uitkomst = await lezer({ naam: stuk.naam, bytes }).catch((fout: unknown) => ({ gestuikt: String(fout) }))
  gemeten.push({ ms: performance.now() - begin, bytes: 0 })
  const zegt =
    "gestuikt" in uitkomst
      ? [uitkomst.gestuikt]
      : uitkomst.ok
        ? uitkomst.waarde.fout.flatMap(k => k.fouten)
        : uitkomst.weigeringen.map(w => w.tekst)
  const goed = !("gestuikt" in uitkomst) && uitkomst.ok ? uitkomst.waarde.goed : []
  const [{ n } = { n: -1 }] = await regio.alsEigenaar<{ n: number }>("select count(*)::int as n from aanmelding")
  return [
    ...gemeten.filter(m => m.ms >= GRENS.ms || m.bytes >= GRENS.bytes).map(m => `${m.ms.toFixed(0)} ms, ${m.bytes} bytes`),
    ...zegt
      .filter(zin => !/^[^\0]{10,600}$/.test(zin) || /Error|undefined|null|invalid|\bat \//i.test(zin))
      .map(zin => `onduidelijk: ${zin}`),
    ...(stuk.uitgang === 2 && goed.length > 0 && !ALLEEN_IMPORT.test(stuk.wat) ? [`${goed.length} rijen van wat de import weigert`] : []),
    ...(goed.length === 0 && zegt.length === 0 ? ["zegt niets"] : []),
    ...overgebleven().map(naam => `bleef achter: ${naam}`),
    ...(n === 0 ? [] : [`${n} aanmeldingen`]),
  ]
}

test.for(gekozen.map(s => [`${s.naam}: ${s.wat}`, s] as const))("%s", async ([, stuk]) => expect(await bezwaren(stuk)).toEqual([]))

test("langs de pagina: een bom, een beschadigde werkmap, iets anders, en een formule die op niets uitkomt", async () => {
  const van = (wat: string): Stuk => CORPUS.find(s => s.wat === wat)!
  for (const [stuk, status, zegt] of [
    [van("een miljard keer lachen"), 422, /Het bevat een DTD/],
    [van("een half blad"), 422, /regio\.xlsx: werkblad deelnemers: De inhoud is beschadigd/],
    [
      ARCHIEVEN.find(s => s.naam.endsWith(".zip") && s.wat !== "leeg")!,
      422,
      /Stuur de lijst als CSV-bestand \(\.csv\) of als Excel-werkmap/,
    ],
    [van("een foutwaarde"), 200, /Bij voornaam staat een formule die op niets uitkomt/],
  ] as const) {
    const body = new FormData()
    body.set("bestand", new File([new Uint8Array(stuk.maak())], stuk.naam))
    const headers = { host: "trede.test", origin: BASIS, "sec-fetch-site": "same-origin", cookie: `trede=${school.token}` }
    const antwoord = await web.app.request(`${BASIS}/verwijzen/lijst`, { method: "POST", headers, body })
    expect([antwoord.status, await antwoord.text()], stuk.wat).toEqual([status, expect.stringMatching(zegt)])
    expect(overgebleven(), stuk.wat).toEqual([])
  }
})

const NIETS: Awaited<ReturnType<Lezer>> = { ok: true, waarde: { goed: [], fout: [] } }
test.for<[string, () => ReturnType<Lezer>, RegExp]>([
  [
    "laat een map staan",
    async () => (mkdirSync(join(regio.services.dataDir, "overdracht/rest"), { recursive: true }), NIETS),
    /^bleef achter: rest/,
  ],
  ["neemt te veel geheugen", async () => (meet({ bytes: 400_000_000, ms: 1 }), NIETS), /^400000000 bytes|, 400000000 bytes/],
  ["zegt niets", async () => NIETS, /^zegt niets/],
  ["stuikt in", () => Promise.reject(new TypeError("x is undefined")), /onduidelijk: TypeError/],
  ["neemt aan wat de import weigert", async () => ({ ok: true, waarde: { goed: [{} as never], fout: [] } }), /^1 rijen van wat/],
])("ingebouwde fout gezien: een lezer die %s", async ([, lezer, gezien]) => {
  const stuk = CORPUS.find(s => s.uitgang === 2 && s.naam.endsWith(".csv"))!
  const gevonden = await bezwaren(stuk, lezer)
  rmSync(join(regio.services.dataDir, "overdracht/rest"), { recursive: true, force: true })
  expect(gevonden.join("\n")).toMatch(new RegExp(gezien, "m"))
})
