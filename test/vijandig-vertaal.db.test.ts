import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { prepareJobs } from "#platform/jobs"
import { type Actie, openTestRegio, type TestRegio } from "./support/regio.ts"
import { BASIS, openTestWeb, type TestWeb } from "./support/web.ts"
import { ARCHIEVEN } from "./vijandig/archieven.ts"
import { GOEDE_CSV, type Stuk } from "./vijandig/stuk.ts"
import { TEKSTBESTANDEN } from "./vijandig/tekstbestanden.ts"
import { WERKMAPPEN } from "./vijandig/werkmappen.ts"

// T08 by the third door: the screen where somebody says what the columns of a file of elsewhere are. Either it is refused with a sentence and
// nothing of it stays, or the screen opens, and thrown away nothing of it stays.
const CORPUS: readonly Stuk[] = [...ARCHIEVEN, ...WERKMAPPEN, ...TEKSTBESTANDEN]
/** What is packed costs a process, so that the suite takes one in so many; `npm run nacht` takes all (TREDE_LIJSTEN). */
const gekozen = CORPUS.filter((_, nr) => "TREDE_LIJSTEN" in process.env || nr % 16 === 0)

let regio: TestRegio
let web: TestWeb
let wim: Actie
beforeAll(async () => {
  regio = await openTestRegio()
  await prepareJobs(regio.services)
  web = openTestWeb(regio)
  wim = await regio.medewerker(regio.stadskanaal, "beheer")
})
afterAll(() => regio.close())

const overgebleven = (): string[] => {
  const plek = join(regio.services.dataDir, "overdracht")
  return existsSync(plek) ? readdirSync(plek) : []
}

/** Everything that is wrong with how a file was taken in. */
async function bezwaren(stuk: Stuk): Promise<string[]> {
  const form = new FormData()
  form.append("bron", "elders")
  form.append("bestanden", new Blob([new Uint8Array(stuk.maak())]), stuk.naam)
  const koppen = { host: "trede.test", origin: BASIS, "sec-fetch-site": "same-origin", cookie: `trede=${wim.token}` }
  const begin = performance.now()
  const antwoord = await web.app.request(`${BASIS}/invoer/vertalen`, { method: "POST", headers: koppen, body: form })
  const werk = antwoord.headers.get("location")
  const scherm = werk ? await web.vraag("GET", werk, { token: wim.token }) : antwoord
  const tekst = await scherm.text()
  const duur = performance.now() - begin
  if (werk) await web.vraag("POST", werk.replace(/vertalen$/, "weggooien"), { token: wim.token })
  const [{ n } = { n: -1 }] = await regio.alsEigenaar<{ n: number }>("select count(*)::int as n from import")
  return [
    ...(werk
      ? scherm.status === 200
        ? []
        : [`scherm ${scherm.status}`]
      : [422, 413].includes(scherm.status)
        ? []
        : [`status ${scherm.status}`]),
    ...(/node_modules|\bat \/|TypeError|undefined/.test(tekst) ? ["laat de binnenkant zien"] : []),
    ...(duur < 25_000 ? [] : [`${duur.toFixed(0)} ms`]),
    ...overgebleven().map(naam => `bleef achter: ${naam}`),
    ...(n === 0 ? [] : [`${n} imports`]),
  ]
}

test.for(gekozen.map(s => [`${s.naam}: ${s.wat}`, s] as const))("%s", { timeout: 60_000 }, async ([, stuk]) => {
  expect(await bezwaren(stuk)).toEqual([])
})

test("ingebouwde fouten gezien: een bestand dat blijft staan, en een scherm dat breekt", async () => {
  const goed: Stuk = { naam: "deelnemers.csv", wat: "goed", uitgang: 0, zegt: null, maak: () => Buffer.from(GOEDE_CSV) }
  expect(await bezwaren(goed)).toEqual([])
  const rest = join(regio.services.dataDir, "overdracht", "rest")
  mkdirSync(rest, { recursive: true })
  expect(await bezwaren(goed)).toEqual(["bleef achter: rest"])
  rmSync(rest, { recursive: true })
  const echt = web
  web = { ...web, vraag: async () => new Response("TypeError: x is undefined", { status: 500 }) }
  expect(await bezwaren(goed)).toEqual(expect.arrayContaining(["scherm 500", "laat de binnenkant zien"]))
  web = echt
})
