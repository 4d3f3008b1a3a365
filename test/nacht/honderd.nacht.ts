import { afterEach, expect, test } from "vitest"
import { plusDagen } from "#begrippen/dag"
import { alsFiguur, stuurMeting } from "../support/grootboek.ts"
import { bouwKapot } from "../support/kapot.ts"
import { dataMap, startWeb } from "../support/programma.ts"
import { deel } from "../support/verkeer.ts"

// T24, an ordinary working day: a hundred people at once in a region of MENSEN, eight requests a second that come when they come and now
// and then forty together, with rights and look-log on and a disk that keeps what it confirms. They come from the same machine, so the
// figures are of both together. The goals are those of the naslag. Planted at the end: one connection for all.
const MENSEN = Number(process.env["TREDE_MENSEN"] ?? 20_000)
const SECONDEN = Number(process.env["TREDE_SECONDEN"] ?? 600)
const GELIJK = 100
const PER_SECONDE = 8
const STOOT = { aantal: 40, elke: 60 }
const DOEL_MS = { lezen: 300, opslaan: 500, zoeken: 400 }
const P99_MS = 1_000
type Soort = keyof typeof DOEL_MS

const opruimen: Array<() => Promise<void> | void> = []
afterEach(async () => {
  for (const doe of opruimen.splice(0).toReversed()) await doe()
})

/** Somebody at work: what he may read and search, and whose ladder he may measure. */
interface Werker {
  cookie: string
  leest: string[]
  zoekt: boolean
  meet: string | null
}

const PADEN = ["/werkvoorraad", "/deelnemers", "/monitor", "/gids"]
const VAN_IEMAND = ["", "/plan", "/gesprekken", "/werk", "/gesprekken/nieuw"]
/** As people type: whole, in part, misspelt, with a day of birth. */
const ZOEK = ["de Vries", "Haddad", "veenstr", "Jansen", "Jannsen", "Bakker 1980", "smit", "Mulder"]

async function werkers(basis: string): Promise<Werker[]> {
  const namen = [...(await (await fetch(`${basis}/inloggen`)).text()).matchAll(/als ([A-Z][\p{L} ]+?)(?:<|,)/gu)].map(([, naam]) =>
    naam!.trim(),
  )
  const opent = async (cookie: string, pad: string) => {
    const antwoord = await fetch(basis + pad, { headers: { cookie }, redirect: "manual" })
    return { ok: antwoord.status === 200, tekst: await antwoord.text() }
  }
  const maak = async (n: number): Promise<Werker> => {
    const cookie = await alsFiguur(basis, namen[n % namen.length]!)
    const lijst = await opent(cookie, "/deelnemers")
    const [mens] = [...lijst.tekst.matchAll(/href="\/deelnemers\/([0-9a-f-]{36})"/g)].map(([, id]) => id!)
    const paden = [...PADEN, ...(mens ? VAN_IEMAND.map(deel => `/deelnemers/${mens}${deel}`) : [])]
    const leest: string[] = []
    for (const pad of paden) if ((await opent(cookie, pad)).ok) leest.push(pad)
    const magMeten = mens !== undefined && (await opent(cookie, `/deelnemers/${mens}/trede`)).ok
    return { cookie, leest, zoekt: (await opent(cookie, "/zoeken?q=Bakker")).ok, meet: magMeten ? mens : null }
  }
  const uit: Werker[] = []
  for (let n = 0; uit.length < GELIJK; n++) {
    const werker = await maak(n)
    if (werker.leest.length > 0) uit.push(werker)
  }
  return uit
}

let dag = "2015-01-01"
const kies = <T>(uit: readonly T[]): T => uit[Math.floor(Math.random() * uit.length)]!

/** Of ten requests six are pages, three are searches and one is a measurement. */
function verzoek(basis: string, alle: readonly Werker[], n: number): { soort: Soort; doe: () => Promise<Response> } {
  const headers = ({ cookie }: Werker) => ({ cookie })
  if (n % 10 === 0) {
    const wie = kies(alle.filter(w => w.meet))
    dag = plusDagen(dag, 1) // two on one day would replace each other
    const schrijver = { headers: { cookie: wie.cookie, origin: basis, "content-type": "application/json" }, deelnemer: wie.meet! }
    return { soort: "opslaan", doe: () => stuurMeting(basis, schrijver, dag, 1 + (n % 3)) }
  }
  if (n % 10 < 4) {
    const wie = kies(alle.filter(w => w.zoekt))
    return { soort: "zoeken", doe: () => fetch(`${basis}/zoeken?q=${encodeURIComponent(kies(ZOEK))}`, { headers: headers(wie) }) }
  }
  const wie = kies(alle)
  return { soort: "lezen", doe: () => fetch(basis + kies(wie.leest), { headers: headers(wie) }) }
}

interface Antwoord {
  soort: Soort
  status: number
  ms: number
  waarom: string
}
async function stuur(basis: string, alle: readonly Werker[], n: number): Promise<Antwoord> {
  const { soort, doe } = verzoek(basis, alle, n)
  const begin = performance.now()
  const antwoord = await doe()
  const tekst = await antwoord.text()
  return { soort, status: antwoord.status, ms: performance.now() - begin, waarom: antwoord.ok ? "" : tekst.slice(0, 200) }
}

/** Requests at random moments at this rate, whether or not the ones before were answered, and every so often many at once. */
async function werkdag(basis: string, alle: readonly Werker[], seconden: number): Promise<Antwoord[]> {
  const onderweg: Promise<Antwoord>[] = []
  const begin = performance.now()
  let [volgende, stoot] = [0, STOOT.elke]
  for (let nu = 0; nu < seconden; nu = (performance.now() - begin) / 1000) {
    for (; volgende <= nu; volgende -= Math.log(1 - Math.random()) / PER_SECONDE) onderweg.push(stuur(basis, alle, onderweg.length))
    for (; stoot <= nu; stoot += STOOT.elke) for (let i = 0; i < STOOT.aantal; i++) onderweg.push(stuur(basis, alle, onderweg.length))
    await new Promise(beurt => setTimeout(beurt, 5))
  }
  return Promise.all(onderweg)
}

function cijfers(antwoorden: readonly Antwoord[]) {
  const van = (soort: Soort | null) => antwoorden.filter(a => soort === null || a.soort === soort).map(a => a.ms)
  const p95 = { lezen: deel(van("lezen"), 0.95), opslaan: deel(van("opslaan"), 0.95), zoeken: deel(van("zoeken"), 0.95) }
  return {
    p95,
    p99: deel(van(null), 0.99),
    helft: deel(van(null), 0.5),
    mis: antwoorden.filter(a => a.status !== 200).map(a => `${a.soort} ${a.status} ${a.waarom}`),
  }
}
const boven = ({ p95, p99 }: ReturnType<typeof cijfers>): string[] => [
  ...(Object.keys(DOEL_MS) as Soort[]).filter(soort => p95[soort] > DOEL_MS[soort]),
  ...(p99 > P99_MS ? ["p99"] : []),
]

async function meet(naam: string, fout: ReadonlyArray<[RegExp, string]>, seconden: number) {
  const { dist, weg } = bouwKapot([[/personen = 6e3/, `personen = ${MENSEN}`], ...fout]) // a region of that size
  const plek = dataMap()
  opruimen.push(weg, plek.weg)
  const p = await startWeb(plek.map, dist)
  opruimen.push(() => p.stop())
  const alle = await werkers(p.basis)
  const antwoorden = await werkdag(p.basis, alle, seconden)
  const uit = cijfers(antwoorden)
  const ms = (n: number) => `${n.toFixed(0)} ms`
  console.info(
    `${naam}: ${antwoorden.length} verzoeken, helft ${ms(uit.helft)}, p95 lezen ${ms(uit.p95.lezen)}, opslaan ${ms(uit.p95.opslaan)}, ` +
      `zoeken ${ms(uit.p95.zoeken)}, p99 ${ms(uit.p99)}, mislukt ${uit.mis.length}`,
  )
  return uit
}

test("honderd mensen aan het werk: niets mislukt, en wie leest, zoekt of opslaat wacht niet", { timeout: 1_800_000 }, async () => {
  const uit = await meet("honderd mensen", [], SECONDEN)
  expect(uit.mis).toEqual([])
  expect(boven(uit), JSON.stringify(uit)).toEqual([])
})

test("ingebouwde fout gezien: met één verbinding wacht iedereen op elkaar", { timeout: 900_000 }, async () => {
  const uit = await meet("met één verbinding", [[/connections = 10,/, "connections = 1,"]], Math.min(SECONDEN, 130))
  expect(uit.mis.length > 0 || boven(uit).length > 0, JSON.stringify(uit)).toBe(true)
})
