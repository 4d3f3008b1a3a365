import { Agent, request } from "node:http"
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, beforeAll, expect, test } from "vitest"
import { plusDagen } from "#begrippen/dag"
import { type Cluster, openCluster } from "#platform/embedded"
import { inloggen, type Schrijver, staande } from "../support/grootboek.ts"
import { bouwKapot, type Fout } from "../support/kapot.ts"
import { dataMap, type Programma, startWeb } from "../support/programma.ts"

// T24: the program is stopped as an administrator does (SIGINT) and started again, over and over, under traffic of people whose connection
// is kept open (a proxy) and of people with a new one each time. What was let in is answered; who comes too late finds no connection, or
// 503 with Retry-After, and sends the same again with the same key. An answer that breaks off, or a connection that was open already, is a
// dropped request. In the very moment in which the door closes a new connection can be made that the program never saw: the system breaks
// it off without a byte, and no program can hinder that; they are counted, and on a busy machine there is one in several restarts. Planted
// at the end and seen: a program that does not wait for its answers, and one that keeps its connections open.
const HERSTARTS = Number(process.env["TREDE_HERSTARTS"] ?? 10)
const POORT = 24_930
const KLANTEN = 6
const plek = dataMap()
let cluster: Cluster
beforeAll(async () => {
  const eerst = await startWeb(plek.map, undefined, { TREDE_PORT: String(POORT) })
  await eerst.stop()
  // The database stays up between two starts: it is the web process that is looked at.
  cluster = await openCluster({ dataDir: plek.map, meld: () => {} })
})
afterAll(async () => {
  await cluster.close()
  plek.weg()
})

interface Telling {
  beantwoord: number
  geweigerd: number
  teDruk: number
  /** Broken off: what was asked and what went wrong. */
  verloren: string[]
  /** Broken off without a byte, on a connection that was new. */
  aanDeDeur: number
  vreemd: string[]
  bevestigd: string[]
}
type Uitkomst = { status: number; herkansing: string | undefined; tekst: string } | { fout: string; hergebruikt: boolean }

function vraag(
  basis: string,
  agent: Agent | false,
  methode: string,
  pad: string,
  koppen: Record<string, string>,
  lijf: string,
): Promise<Uitkomst> {
  return new Promise(klaar => {
    const verzoek = request(
      basis + pad,
      { method: methode, agent, headers: { ...koppen, ...(lijf ? { "content-length": String(Buffer.byteLength(lijf)) } : {}) } },
      antwoord => {
        let tekst = ""
        antwoord.setEncoding("utf8").on("data", stuk => (tekst += stuk))
        antwoord.on("end", () => klaar({ status: antwoord.statusCode!, herkansing: antwoord.headers["retry-after"], tekst }))
        antwoord.on("error", fout =>
          klaar({ fout: `halverwege: ${(fout as NodeJS.ErrnoException).code}`, hergebruikt: verzoek.reusedSocket }),
        )
      },
    )
    verzoek.on("error", fout => klaar({ fout: (fout as NodeJS.ErrnoException).code ?? fout.message, hergebruikt: verzoek.reusedSocket }))
    verzoek.end(lijf)
  })
}

/** Traffic until `klaar`; a request that was not let in is sent again with the same key, as a client should. */
async function verkeer(waar: () => string, wie: Schrijver, klaar: () => boolean): Promise<Telling> {
  const telling: Telling = { beantwoord: 0, geweigerd: 0, teDruk: 0, verloren: [], aanDeDeur: 0, vreemd: [], bevestigd: [] }
  let dag = "1990-01-01"
  const klant = async (nr: number) => {
    const agent = nr % 2 === 0 ? new Agent({ keepAlive: true, maxSockets: 1 }) : false
    for (let n = nr; !klaar(); n++) {
      const schrijft = n % 3 === 0
      const [methode, pad] = schrijft
        ? ["POST", `/api/v1/deelnemers/${wie.deelnemer}/tredewijzigingen`]
        : ["GET", n % 3 === 1 ? "/deelnemers" : "/werkvoorraad"]
      const lijf = schrijft
        ? JSON.stringify({ datum: (dag = plusDagen(dag, 1)), trede: 2, toelichting: `proef ${dag}`, bevestigd: true })
        : ""
      const koppen = schrijft ? { ...wie.headers, "idempotency-key": crypto.randomUUID() } : { cookie: wie.headers["cookie"]! }
      for (;;) {
        const uit = await vraag(waar(), agent, methode, pad, koppen, lijf)
        if ("fout" in uit) {
          if (uit.fout === "ECONNREFUSED") telling.geweigerd++
          else if (uit.fout === "ECONNRESET" && !uit.hergebruikt) telling.aanDeDeur++
          else telling.verloren.push(`${methode} ${pad}: ${uit.fout}`)
        } else if (uit.status === 200) {
          telling.beantwoord++
          if (schrijft) telling.bevestigd.push((JSON.parse(uit.tekst) as { metingId: string }).metingId)
          break
        } else if (uit.status === 503 && uit.herkansing) telling.teDruk++
        else {
          telling.vreemd.push(`${methode} ${pad}: ${uit.status} ${uit.tekst.slice(0, 100)}`)
          break
        }
        if (klaar()) break
        await sleep(50)
      }
    }
    if (agent) agent.destroy()
  }
  await Promise.all(Array.from({ length: KLANTEN }, (_, nr) => klant(nr)))
  return telling
}

async function herstart(keren: number, dist?: string) {
  const start = () => startWeb(plek.map, dist, { TREDE_PORT: String(POORT) })
  let p: Programma = await start()
  const wie = await inloggen(p.basis)
  let klaar = false
  const stroom = verkeer(
    () => p.basis,
    wie,
    () => klaar,
  )
  const stoppen: number[] = []
  let afgekapt = 0
  for (let keer = 0; keer < keren; keer++) {
    await sleep(300 + ((keer * 137) % 500)) // so that it falls at another moment of the traffic each time
    const begin = performance.now()
    await p.stop()
    stoppen.push(performance.now() - begin)
    if (p.proces.exitCode !== 0) afgekapt++
    p = await start()
  }
  await sleep(500)
  klaar = true
  const telling = await stroom
  const staat = await staande(p.basis, wie)
  await p.stop()
  const langst = Math.max(...stoppen)
  console.info(
    `${keren} herstarts: ${telling.beantwoord} beantwoord, ${telling.geweigerd} keer geen verbinding, ${telling.teDruk} keer 503, ` +
      `${telling.verloren.length} afgebroken, ${telling.aanDeDeur} aan de deur, ${telling.bevestigd.length} bevestigd; stoppen duurde hoogstens ${(langst / 1000).toFixed(1)} s`,
  )
  return { ...telling, afgekapt, kwijt: telling.bevestigd.filter(id => !staat.has(id)) }
}

test(`${HERSTARTS} keer netjes herstarten onder verkeer: geen verzoek afgebroken, niets bevestigds kwijt`, async () => {
  const uit = await herstart(HERSTARTS)
  expect(uit.vreemd).toEqual([])
  expect([uit.afgekapt, uit.verloren]).toEqual([0, []])
  expect(uit.aanDeDeur).toBeLessThanOrEqual(HERSTARTS / 2)
  expect(uit.kwijt).toEqual([])
  expect(uit.geweigerd + uit.teDruk, "er is werkelijk iemand weggestuurd").toBeGreaterThan(HERSTARTS)
  expect(uit.beantwoord).toBeGreaterThan(HERSTARTS * KLANTEN)
})

test.for<[string, Fout[]]>([
  ["niet wacht op wat onderweg is", [[/setTimeout\(\(\) => process\.exit\(1\), 1e4\)/, "setTimeout(() => process.exit(0), 1)"]]],
  [
    "doorgaat met wie zijn verbinding openhoudt",
    [
      [/stops2?\(\) \|\| tooBusy\(\)/, "tooBusy()"],
      [/c\d*\.res\.headers\.set\("connection", "close"\)/, "void 0"],
    ],
  ],
])("ingebouwde fout gezien: een programma dat bij het stoppen %s", async ([, fouten]) => {
  const { dist, weg } = bouwKapot(fouten)
  try {
    const uit = await herstart(4, dist)
    expect(uit.afgekapt > 0 || uit.verloren.length > 0 || uit.aanDeDeur > 2).toBe(true)
  } finally {
    weg()
  }
})
