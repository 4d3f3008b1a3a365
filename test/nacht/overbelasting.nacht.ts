import { afterAll, beforeAll, expect, test } from "vitest"
import { inloggen, type Schrijver, staande } from "../support/grootboek.ts"
import { bouwKapot } from "../support/kapot.ts"
import { dataMap, type Programma, startWeb } from "../support/programma.ts"
import { type Antwoord, deel, klanten, stuur } from "../support/verkeer.ts"

// T24: first what this machine can do, then five times as much for half a minute, then what is left of it. The requests come from the
// same machine, so the figures are of both together. Planted at the end and seen: a program that lets everybody queue.
const SECONDEN = 30
const plek = dataMap()
let p: Programma
let wie: Schrijver
beforeAll(async () => {
  p = await startWeb(plek.map)
  wie = await inloggen(p.basis)
})
afterAll(async () => {
  await p.stop()
  plek.weg()
})

const tot = (seconden: number) => {
  const einde = performance.now() + seconden * 1000
  return () => performance.now() > einde
}

/** Requests that come at this rate, whether or not the ones before were answered. */
async function stroom(basis: string, perSeconde: number, seconden: number): Promise<Antwoord[]> {
  const klaar = tot(seconden)
  const onderweg: Promise<Antwoord>[] = []
  const begin = performance.now()
  while (!klaar()) {
    while (onderweg.length < ((performance.now() - begin) / 1000) * perSeconde) onderweg.push(stuur(basis, wie, onderweg.length))
    await new Promise(beurt => setTimeout(beurt, 10))
  }
  return Promise.all(onderweg)
}

/** How long the watch waits for an answer, all through the storm. */
async function bewaking(basis: string, klaar: () => boolean): Promise<Array<{ status: number; ms: number }>> {
  const gezien: Array<{ status: number; ms: number }> = []
  while (!klaar())
    for (const pad of ["/gezond", "/klaar"]) {
      const begin = performance.now()
      const { status } = await fetch(basis + pad)
      gezien.push({ status, ms: performance.now() - begin })
    }
  return gezien
}

async function storm(basis: string) {
  const rustig = await klanten(basis, wie, 4, tot(10))
  const tempo = rustig.length / 10
  const [antwoorden, wacht] = await Promise.all([stroom(basis, tempo * 5, SECONDEN), bewaking(basis, tot(SECONDEN))])
  const ms = (lijst: readonly Antwoord[]) =>
    deel(
      lijst.map(a => a.ms),
      0.95,
    )
  const hersteld = await herstel(basis, 3 * ms(rustig))
  // The machine is shared: how fast it is when nobody pushes is asked on both sides of the storm.
  const p95Rustig = Math.max(ms(rustig), ms(await klanten(basis, wie, 4, tot(10))))
  const goed = antwoorden.filter(a => a.status === 200)
  const hoogstens = grens(p95Rustig, goed.length / SECONDEN)
  return { rustig, tempo, antwoorden, goed, wacht, hersteld, p95Rustig, p95: ms(goed), hoogstens }
}

/** The milliseconds until ten requests in a row were good and none of them took longer than this; without end when it takes too long. */
async function herstel(basis: string, hoogstens: number): Promise<number> {
  const begin = performance.now()
  let goed = 0
  while (goed < 10) {
    if (performance.now() - begin > 2 * HERSTEL_MS) return Number.POSITIVE_INFINITY
    const { status, ms } = await stuur(basis, wie, 1)
    goed = status === 200 && ms <= hoogstens ? goed + 1 : 0
  }
  return performance.now() - begin
}
/** The goal of the naslag. */
const HERSTEL_MS = 30_000
/**
 * What the door promises whoever is let in, at the pace of the storm itself: he waits two seconds at most, or behind a rush of twenty
 * (overload.ts), and behind the ten who have a connection. To that comes the request, which beside them takes at most four times what it
 * takes when it is quiet. So a slow hour of a shared machine stretches the bound as it stretches the figure.
 */
const grens = (p95Rustig: number, perSeconde: number): number => Math.max(2_000, 20_000 / perSeconde) + 10_000 / perSeconde + 4 * p95Rustig

const vreemd = (antwoorden: readonly Antwoord[]) => antwoorden.filter(a => a.status !== 200 && !(a.status === 503 && a.herkansing !== null))

test("vijf keer te veel verkeer: wie te veel is hoort het, wie binnen is wordt geholpen, en erna is alles als ervoor", async () => {
  const { rustig, tempo, antwoorden, goed, wacht, hersteld, p95Rustig, p95, hoogstens } = await storm(p.basis)
  console.info(
    `${tempo.toFixed(0)}/s rustig (p95 ${p95Rustig.toFixed(0)} ms); bij 5x: ${goed.length} goed (p95 ${p95.toFixed(0)} ms, grens ${hoogstens.toFixed(0)}), ` +
      `${antwoorden.length - goed.length} weggestuurd; wacht p95 ${deel(
        wacht.map(w => w.ms),
        0.95,
      ).toFixed(0)} ms; hersteld in ${hersteld.toFixed(0)} ms`,
  )
  expect(vreemd(antwoorden)).toEqual([])
  expect(antwoorden.some(a => a.status === 503)).toBe(true)
  expect(goed.length / SECONDEN).toBeGreaterThan(tempo / 4)
  expect(wacht.filter(w => w.status !== 200)).toEqual([])
  expect(p95).toBeLessThan(hoogstens)
  expect(hersteld).toBeLessThan(HERSTEL_MS)
  const staat = await staande(p.basis, wie)
  expect([...rustig, ...antwoorden].flatMap(a => (a.metingId && !staat.has(a.metingId) ? [a.metingId] : []))).toEqual([])
})

test("ingebouwde fout gezien: zonder deur wacht iedereen tot het te lang duurt", async () => {
  const { dist, weg } = bouwKapot([
    [/WAITING = 60/, "WAITING = 1e9"],
    [/IN_FLIGHT = 300/, "IN_FLIGHT = 1e9"],
  ])
  const elders = dataMap()
  const kapot = await startWeb(elders.map, dist)
  try {
    wie = await inloggen(kapot.basis)
    const { antwoorden, p95, hoogstens, hersteld } = await storm(kapot.basis)
    console.info(`zonder deur: p95 ${p95.toFixed(0)} ms (grens ${hoogstens.toFixed(0)}), hersteld in ${hersteld.toFixed(0)} ms`)
    // Five seconds is how long a request waits for a connection before it fails.
    expect(p95 > hoogstens || vreemd(antwoorden).length > 0 || antwoorden.some(a => a.ms > 4_900)).toBe(true)
  } finally {
    await kapot.stop()
    elders.weg()
    weg()
  }
})
