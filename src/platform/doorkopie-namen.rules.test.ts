import { expect, test } from "vitest"
import { alsTijd, gaten, kiesBasis, leesArchief, leesMoment, overbodig, segmentBestand, segmentNaam } from "./doorkopie-namen.ts"

const dag = (n: number, uur = 0) => new Date(Date.UTC(2026, 10, n, uur))
const wal = (lijn: number, nummer: number, op: Date) => segmentBestand(segmentNaam(lijn, nummer), op)
const basis = (op: string, eerste: string, laatste: string) => `basis-${op}-${eerste}-${laatste}.kopie`

test.for([
  ["2026-11-23 14:05:10", "2026-11-23T13:05:10.000Z"],
  ["2026-07-01 14:05", "2026-07-01T12:05:00.000Z"],
  ["2026-10-25 02:30:00+02:00", "2026-10-25T00:30:00.000Z"],
  ["2026-11-23T14:05:10Z", "2026-11-23T14:05:10.000Z"],
] as const)("%s is één moment", ([tekst, moment]) => expect(leesMoment(tekst).toISOString()).toBe(moment))

test.for([
  ["2026-10-25 02:30:00", "twee keer"],
  ["2026-03-29 02:30:00", "bestaat niet"],
  ["gisteren", "Schrijf het moment"],
  ["2026-13-01 10:00", "Schrijf het moment"],
] as const)("%s wordt geweigerd: %s", ([tekst, waarom]) => expect(() => leesMoment(tekst)).toThrow(waarom))

test("segmenten tellen door over de grens van een deel, en een gat heeft een naam", () => {
  expect([segmentNaam(1, 255), segmentNaam(1, 256)]).toEqual(["0000000100000000000000FF", "000000010000000100000000"])
  const { segmenten } = leesArchief([254, 255, 257].map(n => wal(1, n, dag(1))))
  expect(gaten(segmenten, { eerste: segmentNaam(1, 254), laatste: segmentNaam(1, 255) }, 1)).toEqual([segmentNaam(1, 256)])
})

test("een nieuwe tijdlijn vult geen gat van de vorige, en de vorige geen gat van haar", () => {
  const { segmenten } = leesArchief([...[1, 2, 3, 4, 5].map(n => wal(1, n, dag(1))), ...[3, 5].map(n => wal(2, n, dag(2)))])
  const b = { eerste: segmentNaam(1, 1), laatste: segmentNaam(1, 1) }
  expect([gaten(segmenten, b, 1), gaten(segmenten, b, 2)]).toEqual([[], [segmentNaam(2, 4)]])
})

test("de laatste kopie van ervoor, op de tijdlijn van toen; wat ouder is dan de dagen gaat weg", () => {
  const archief = leesArchief([
    basis("20261101T000000Z", segmentNaam(1, 1), segmentNaam(1, 2)),
    basis("20261110T000000Z", segmentNaam(1, 8), segmentNaam(1, 9)),
    basis("20261120T000000Z", segmentNaam(2, 12), segmentNaam(2, 12)),
    ...[1, 7, 8, 9].map(n => wal(1, n, dag(n))),
    segmentBestand("00000002.history", dag(12)),
    "basis.klad",
    "iets anders",
  ])
  expect(kiesBasis(archief, dag(11))).toMatchObject({ basis: { eerste: segmentNaam(1, 8) }, tijdlijn: 1 })
  expect(kiesBasis(archief, dag(13))).toMatchObject({ basis: { eerste: segmentNaam(1, 8) }, tijdlijn: 2 })
  expect(kiesBasis(archief, null)).toMatchObject({ basis: { eerste: segmentNaam(2, 12) }, tijdlijn: 2 })
  expect(kiesBasis(archief, new Date(0))).toBeNull()
  expect(overbodig(archief, 10, dag(22)).map(f => f.slice(0, 24))).toEqual([
    "basis-20261101T000000Z-0",
    segmentNaam(1, 1),
    segmentNaam(1, 7),
  ])
  expect(overbodig(archief, 30, dag(22))).toEqual([])
  expect(alsTijd(dag(23, 13))).toBe("2026-11-23 14:00:00")
})
