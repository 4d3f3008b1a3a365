import { afterEach, expect, test } from "vitest"
import { bestaat, dagNummer, dagVan, leeftijdOp, plusDagen, plusMaanden } from "#begrippen/dag"
import { amsterdamDay } from "#platform/services"
import { uiterlijkOp } from "../src/modules/rechten/verzoek.rules.ts"
import { maandag } from "../src/modules/toezicht/opvallend.rules.ts"
import { Willekeur } from "./support/willekeur.ts"

// T23: the calendar that terms are counted with, beside a second one that was written without it: years, months and days by hand, and the
// clock of Amsterdam from its law (summer time from the last Sunday of March to that of October, at 01:00 UTC). Planted at the end and seen.
const DAGEN = Number(process.env["TREDE_DAGEN"] ?? 30_000)
const ZAAD = Number(process.env["TREDE_ZAAD"] ?? Date.now() % 1_000_000)

type Jmd = [jaar: number, maand: number, dag: number]
const schrikkel = (j: number) => (j % 4 === 0 && j % 100 !== 0) || j % 400 === 0
const lengte = (j: number, m: number) => (m === 2 ? (schrikkel(j) ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31)
const tekst = ([j, m, d]: Jmd) => `${j}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`
const jmd = (dag: string) => dag.split("-").map(Number) as Jmd

/** One day on or back at a time, as on a calendar on the wall. */
function loop([j, m, d]: Jmd, stappen: number): Jmd {
  let dag: Jmd = [j, m, d]
  for (let n = 0; n < Math.abs(stappen); n++) dag = stappen > 0 ? morgen(dag) : gisteren(dag)
  return dag
}
const morgen = ([j, m, d]: Jmd): Jmd => (d < lengte(j, m) ? [j, m, d + 1] : m < 12 ? [j, m + 1, 1] : [j + 1, 1, 1])
const gisteren = ([j, m, d]: Jmd): Jmd => (d > 1 ? [j, m, d - 1] : m > 1 ? [j, m - 1, lengte(j, m - 1)] : [j - 1, 12, 31])

function maandenLater([j, m, d]: Jmd, n: number): Jmd {
  let [jaar, maand] = [j, m + n]
  for (; maand > 12; maand -= 12) jaar++
  for (; maand < 1; maand += 12) jaar--
  return [jaar, maand, Math.min(d, lengte(jaar, maand))]
}
/** 0 is Sunday (Zeller). */
function weekdag([j, m, d]: Jmd): number {
  const [jaar, maand] = m < 3 ? [j - 1, m + 12] : [j, m]
  return (d + Math.floor((13 * (maand + 1)) / 5) + jaar + Math.floor(jaar / 4) - Math.floor(jaar / 100) + Math.floor(jaar / 400) + 6) % 7
}
const laatsteZondag = (j: number, m: number) => 31 - weekdag([j, m, 31])
/** The day in Amsterdam at a moment of UTC, in the years of the present law. */
function amsterdam([j, m, d]: Jmd, minuut: number): Jmd {
  const [maart, oktober] = [laatsteZondag(j, 3), laatsteZondag(j, 10)]
  const na = (dag: number) => d > dag || (d === dag && minuut >= 60)
  const zomer = (m > 3 && m < 10) || (m === 3 && na(maart)) || (m === 10 && !na(oktober))
  return minuut + (zomer ? 120 : 60) >= 1440 ? morgen([j, m, d]) : [j, m, d]
}

function willekeurigeDag(w: Willekeur, van = 1801, tot = 2190): Jmd {
  const [j, m] = [w.getal(van, tot), w.getal(1, 12)]
  // A third at the ends of months, where counting goes wrong.
  return [j, m, w.soms(0.33) ? w.getal(lengte(j, m) - 1, lengte(j, m)) : w.getal(1, lengte(j, m))]
}

/** What the two calendars say differently, of this many days. */
function verschillen(aantal: number, tel: { plusMaanden: typeof plusMaanden; amsterdamDay: typeof amsterdamDay }): string[] {
  const w = new Willekeur(ZAAD)
  const uit: string[] = []
  const gelijk = (wat: string, een: string | number | boolean, twee: string | number | boolean) => {
    if (een !== twee) uit.push(`${wat}: ${een} en ${twee}`)
  }
  for (let n = 0; n < aantal; n++) {
    const dag = willekeurigeDag(w)
    const [j, m, d] = dag
    const t = tekst(dag)
    const [dagen, maanden] = [w.getal(-40, 40), w.getal(-130, 130)]
    gelijk(`${t} bestaat`, bestaat(t), true)
    gelijk(`dag ${d + 3} van ${j}-${m} bestaat`, bestaat(tekst([j, m, d + 3])), d + 3 <= lengte(j, m))
    gelijk(`${t} als nummer`, dagVan(dagNummer(t)), t)
    gelijk(`${t} + ${dagen} dagen`, plusDagen(t, dagen), tekst(loop(dag, dagen)))
    gelijk(`${t} + ${maanden} maanden`, tel.plusMaanden(t, maanden), tekst(maandenLater(dag, maanden)))
    gelijk(`de maandag van ${t}`, maandag(t), tekst(loop(dag, -((weekdag(dag) + 6) % 7))))
    const geboren = willekeurigeDag(w, j - 90 < 1801 ? 1801 : j - 90, j)
    const jarig = geboren[1] < m || (geboren[1] === m && geboren[2] <= d)
    gelijk(`leeftijd op ${t}`, leeftijdOp(tekst(geboren), t), j - geboren[0] - (jarig ? 0 : 1))
    const nu = willekeurigeDag(w, 2019, 2035)
    gelijk(`antwoord op ${tekst(nu)}`, uiterlijkOp(tekst(nu)), tekst(maandenLater(nu, 1)))
    const minuut = w.soms(0.5) ? w.kies([0, 59, 60, 61, 1319, 1320, 1379, 1380, 1439]) : w.getal(0, 1439)
    const moment = new Date(Date.UTC(nu[0], nu[1] - 1, nu[2], 0, minuut))
    gelijk(moment.toISOString(), tel.amsterdamDay(moment), tekst(amsterdam(nu, minuut)))
  }
  return uit
}

const zone = process.env["TZ"]
afterEach(() => {
  if (zone === undefined) delete process.env["TZ"]
  else process.env["TZ"] = zone
})

test.for(["UTC", "Pacific/Kiritimati", "America/Los_Angeles"])(
  `elke termijn als met de hand geteld, op een server in %s (zaad ${ZAAD})`,
  tz => {
    process.env["TZ"] = tz
    expect(verschillen(DAGEN / 3, { plusMaanden, amsterdamDay }).slice(0, 5)).toEqual([])
  },
)

test("ingebouwde fouten gezien: een maand die overloopt, en een dag naar UTC", () => {
  const overlopend = (dag: string, n: number) => {
    const [j, m, d] = jmd(dag)
    return new Date(Date.UTC(j, m - 1 + n, d)).toISOString().slice(0, 10)
  }
  expect(verschillen(300, { plusMaanden: overlopend, amsterdamDay })).not.toEqual([])
  expect(verschillen(300, { plusMaanden, amsterdamDay: moment => moment.toISOString().slice(0, 10) })).not.toEqual([])
})
