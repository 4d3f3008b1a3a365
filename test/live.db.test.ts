import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { startMotor, verbindMotor } from "#modules/monitor"
import { page, type Route } from "#platform/page"
import { loadLevend, openSessie, sluitSessie } from "#platform/sessie"
import { openStreams, type Streams } from "#platform/streams"
import { routes } from "../src/routes.ts"
import { type Actie, openTestRegio, type TestRegio } from "./support/regio.ts"
import { type Gehoord, hoort, luisterOp } from "./support/luister.ts"
import { openTestWeb, type TestWeb } from "./support/web.ts"

// What an open page is told, and to whom. The faults that turned these red stand at the end as tests: a page that follows
// something else than what its reader may see, and streams that do not ask who is still logged in.
let regio: TestRegio
let streams: Streams
let web: TestWeb
let motor: ReturnType<typeof startMotor>
beforeAll(async () => {
  regio = await openTestRegio()
  motor = startMotor(regio.db.url)
  await vi.waitFor(() => expect(motor.gereed()).toBe(true), { timeout: 15_000, interval: 20 })
  verbindMotor(async vraag => (await motor.bereken(vraag)).uitslagen)
  streams = openStreams({ alive: tokens => loadLevend(regio.db, tokens), busy: () => false })
  motor.opWijziging(streams.wake)
  web = openTestWeb(regio, { streams })
})
afterAll(async () => {
  streams.close()
  verbindMotor(null)
  await motor.stop()
  await regio.close()
})

const luister = (token: string, pad: string, { op = web, stand }: { op?: TestWeb; stand?: string } = {}) => luisterOp(op, token, pad, stand)
const meet = (deelnemer: string, datum: string) =>
  regio.alsEigenaar(
    "insert into trede (deelnemer_id, organisatie_id, datum, trede) select id, organisatie_id, $2, 3 from deelnemer where id = $1",
    [deelnemer, datum],
  )

test("een wijziging bereikt wie haar op zijn bladzijde ziet, en niemand anders, ook niet als geluid zonder inhoud", async () => {
  const [eigen, vreemd] = [await luister(regio.coach.token, "/werkvoorraad"), await luister(regio.coachVeendam.token, "/werkvoorraad")]
  const alsLezer = {
    rol: await luister(regio.trajectbegeleider.token, "/werkvoorraad"),
    leider: await luister(regio.teamleider.token, "/werkvoorraad"),
  }
  await meet(regio.anna, "2026-11-10")
  streams.wake()
  await hoort(eigen, "anders")
  await hoort(alsLezer.leider, "anders")
  // A second round is over when its own change was heard: whoever was silent until then was not told.
  await meet(regio.bea, "2026-11-10")
  streams.wake()
  await hoort(vreemd, "anders")
  expect([eigen.woorden, vreemd.woorden]).toEqual([["anders"], ["anders"]])
  expect(eigen.alles.replaceAll(/^(:|event: anders|data: anders|)\n/gm, "")).toBe("")
  for (const wie of [eigen, vreemd, ...Object.values(alsLezer)]) await wie.hangOp()
})

test("aan een bladzijde is niet te zien of er elders iets veranderde: haar zegel is elke keer een ander, haar kenmerk niet", async () => {
  const stand = async () =>
    /data-stand="([^"]+)"/.exec(await (await web.vraag("GET", "/werkvoorraad", { token: regio.coachVeendam.token })).text())![1]!.split(".")
  const [zegel, kenmerk] = await stand()
  const zonder = await stand()
  await meet(regio.anna, "2026-11-11")
  const met = await stand()
  expect(new Set([zegel, zonder[0], met[0]]).size).toBe(3)
  expect([zonder[1], met[1]]).toEqual([kenmerk, kenmerk])
})

test("wie intussen iets anders ziet dan zijn bladzijde toonde, hoort dat meteen", async () => {
  const achter = await luister(regio.coach.token, "/werkvoorraad", { stand: "iets-ouds" })
  await hoort(achter, "anders")
  await achter.hangOp()
})

test("uitgelogd is binnen een seconde ook hier uit; wie het recht niet heeft of geen sessie, hoort niets anders", async () => {
  const coach = await regio.medewerker(regio.stadskanaal, "casusregisseur")
  const open = await luister(coach.token, "/werkvoorraad")
  const vanaf = performance.now()
  await sluitSessie(regio.db, coach.token)
  await hoort(open, "einde")
  expect(performance.now() - vanaf).toBeLessThan(1_000)
  await vi.waitFor(() => expect(open.dicht).toBe(true))
  const zonder = [
    [coach.token, "/werkvoorraad"],
    ["niets", "/monitor"],
    [regio.coach.token, "/werkvoorraad/coaches"],
  ] as const
  for (const [token, pad] of zonder) await hoort(await luister(token, pad, { stand: "x" }), "einde")
})

test("meeluisteren en vanzelf opnieuw vragen is geen teken van leven: na 30 minuten is het over", async () => {
  const coach = await regio.medewerker(regio.stadskanaal, "casusregisseur")
  const gezien = (minuten: number) =>
    regio.alsEigenaar("update ctx.sessie set gezien_op = now() - make_interval(mins => $2) where medewerker_id = $1", [
      coach.medewerkerId,
      minuten,
    ])
  const stil = async () =>
    (
      await regio.alsEigenaar<{ stil: boolean }>(
        "select gezien_op < now() - interval '20 minutes' as stil from ctx.sessie where medewerker_id = $1",
        [coach.medewerkerId],
      )
    )[0]!.stil
  const open = await luister(coach.token, "/werkvoorraad")
  await gezien(29)
  await web.vraag("GET", "/werkvoorraad", { token: coach.token, koppen: { "x-trede-live": "1" } })
  const nog = await luister(coach.token, "/werkvoorraad", { stand: "x" })
  streams.wake()
  await hoort(nog, "anders")
  expect(await stil()).toBe(true)
  await web.vraag("GET", "/werkvoorraad", { token: coach.token })
  expect(await stil()).toBe(false)
  await gezien(31)
  await hoort(open, "einde")
})

test("meeluisteren is geen inzage; opnieuw vragen wel", async () => {
  const inzagen = async () =>
    Number(
      (await regio.alsEigenaar<{ n: string }>("select count(*) as n from inzage where account_id = $1", [regio.coach.accountId]))[0]!.n,
    )
  const open = await luister(regio.coach.token, "/werkvoorraad")
  const voor = await inzagen()
  await regio.deelnemer(regio.stadskanaal, "Cor", [regio.coach])
  streams.wake()
  await hoort(open, "anders")
  await open.hangOp()
  expect(await inzagen()).toBe(voor)
  await web.vraag("GET", "/werkvoorraad", { token: regio.coach.token, koppen: { "x-trede-live": "1" } })
  expect(await inzagen()).toBe(voor + 1)
})

test("van cijfers hoort wie ze precies ziet elke wijziging, en wie ze afgerond ziet pas een ander afgerond cijfer", async () => {
  const stroomtIn = async (aantal: number) => {
    const mensen = []
    for (let i = 0; i < aantal; i++) mensen.push(await regio.deelnemer(regio.stadskanaal, "Instroom", []))
    await regio.alsEigenaar(
      "insert into uitkering (deelnemer_id, organisatie_id, soort, begin) select id, $2, 'bijstand', '2025-03-01' from unnest($1::uuid[]) id",
      [mensen, regio.stadskanaal],
    )
  }
  await stroomtIn(18)
  const jaar = "van=2025-01-01&tm=2025-12-31"
  await vi.waitFor(async () => {
    const tabel = await web.vraag("GET", `/monitor/instroom-en-uitstroom/tabel?tabel=kern&${jaar}`, { token: regio.teamleider.token })
    expect(await tabel.text()).toContain("Instroom;aantal;18")
  })
  const pad = `/monitor/instroom-en-uitstroom?${jaar}`
  const [precies, afgerond] = [await luister(regio.teamleider.token, pad), await luister(regio.coach.token, pad)]
  const elders = await luister(regio.coachVeendam.token, pad)
  await stroomtIn(1) // 18 becomes 19: both are shown as 20
  await hoort(precies, "anders")
  await stroomtIn(4) // 23 is shown as 25
  await hoort(precies, "anders", "anders")
  await hoort(afgerond, "anders")
  expect(elders.woorden).toEqual([])
  for (const wie of [precies, afgerond, elders]) await wie.hangOp()
})

test("per account en samen is er een grens, en bij het stoppen eindigt alles zonder dat iemand denkt dat hij is uitgelogd", async () => {
  const coach: Actie = await regio.medewerker(regio.stadskanaal, "casusregisseur")
  const eigen = openStreams({ alive: tokens => loadLevend(regio.db, tokens), busy: () => false })
  const op = openTestWeb(regio, { streams: eigen })
  const open: Gehoord[] = []
  for (let i = 0; i < 8; i++) open.push(await luister(coach.token, "/werkvoorraad", { op, stand: "x" }))
  const negende = () => op.vraag("GET", "/werkvoorraad?live=x", { token: coach.token, koppen: { accept: "text/event-stream" } })
  expect((await negende()).status).toBe(429)
  await open.pop()!.hangOp()
  expect((await negende()).status).toBe(200)
  eigen.close()
  await vi.waitFor(() => expect(open.every(o => o.dicht)).toBe(true))
  expect(open.flatMap(o => o.woorden)).not.toContain("einde")
  const daarna = await negende()
  expect([daarna.status, daarna.headers.get("retry-after")]).toEqual([503, "30"])
})

test("geplante fout: een bladzijde die iets anders volgt dan wat haar lezer ziet, verraadt een ander", async () => {
  const lek: Route = page<number>({
    path: "/lek",
    recht: "werkvoorraad",
    inzage: "geen",
    load: async () => (await regio.alsEigenaar<{ n: number }>("select count(*)::int as n from trede"))[0]!.n,
    live: n => n,
    view: () => ({ titel: "Lek", inhoud: "" as never }),
  })
  const op = openTestWeb(regio, { streams, routes: [...routes, lek] })
  const vreemd = await luister(regio.coachVeendam.token, "/lek", { op })
  await meet(regio.anna, "2023-03-03")
  streams.wake()
  await hoort(vreemd, "anders")
  await vreemd.hangOp()
})

test("geplante fout: zonder te vragen wie er nog is, overleeft een stroom het uitloggen", async () => {
  const coach = await regio.medewerker(regio.stadskanaal, "casusregisseur")
  const doof = openStreams({ alive: async tokens => new Set(tokens), busy: () => false })
  const open = await luister(coach.token, "/werkvoorraad", { op: openTestWeb(regio, { streams: doof }) })
  const echt = await luister(coach.token, "/werkvoorraad")
  await sluitSessie(regio.db, coach.token)
  await hoort(echt, "einde")
  expect([open.dicht, open.woorden]).toEqual([false, []])
  doof.close()
})

test("wie acht bladzijden open heeft laat een ander met één niet op alle acht wachten, en elke bladzijde komt aan de beurt", async () => {
  const gekeken: string[] = []
  const eerlijk = openStreams({ alive: async tokens => new Set(tokens), busy: () => false })
  const volg = (accountId: string, page: string) => {
    const look = async () => {
      gekeken.push(`${accountId} ${page}`)
      return ""
    }
    eerlijk.follow({ token: accountId, accountId, page, mark: "", seal: "", look })
  }
  // The first of them is looked at as soon as it is there; the others stand in line with whoever comes after.
  for (let n = 0; n < 8; n++) volg("veel", `/${n}`)
  for (const ander of ["een", "twee"]) volg(ander, "/")
  await vi.waitFor(() => expect(gekeken.length).toBe(10), { interval: 10 })
  gekeken.length = 0
  eerlijk.wake()
  await vi.waitFor(() => expect(gekeken.length).toBe(10), { interval: 10 })
  expect(gekeken.slice(0, 3).toSorted()).toEqual(["een /", "twee /", "veel /0"])
  expect(new Set(gekeken).size).toBe(10)
  eerlijk.close()
})

// Planted and seen red: nobody goes first (`lively` left out).
test("wie net iets hoorde gaat voor, ook als er honderd andere bladzijden wachten", async () => {
  const gekeken: string[] = []
  const ring = openStreams({ alive: async tokens => new Set(tokens), busy: () => false })
  const volg = (accountId: string, look: () => Promise<string>) =>
    ring.follow({ token: accountId, accountId, page: "/", mark: "", seal: "", look: () => look().finally(() => gekeken.push(accountId)) })
  for (let n = 0; n < 100; n++) volg(`ander ${n}`, async () => "")
  volg("bezig", async () => String(gekeken.length))
  await vi.waitFor(() => expect(gekeken.length).toBe(101), { interval: 10 })
  for (let keer = 0; keer < 3; keer++) {
    gekeken.length = 0
    ring.wake()
    await vi.waitFor(() => expect(gekeken.length).toBe(101), { interval: 10 })
    expect(gekeken.indexOf("bezig")).toBeLessThan(3)
  }
  ring.close()
})

test("van driehonderd sessies is in één vraag bekend welke er nog open zijn", async () => {
  const coach = await regio.medewerker(regio.stadskanaal, "casusregisseur")
  const zetel = { medewerkerId: coach.medewerkerId, deelnemerId: null }
  const tokens = await Promise.all(Array.from({ length: 300 }, () => openSessie(regio.db, coach.accountId, zetel)))
  await Promise.all([0, 299].map(n => sluitSessie(regio.db, tokens[n]!)))
  const begin = performance.now()
  expect(await loadLevend(regio.db, [...tokens, "nooit geweest", ""])).toEqual(new Set(tokens.slice(1, -1)))
  process.stdout.write(`driehonderd sessies nagevraagd in ${(performance.now() - begin).toFixed(1)} ms\n`)
})
