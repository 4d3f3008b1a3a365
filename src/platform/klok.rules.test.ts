import { expect, test } from "vitest"
import { openKlok } from "./klok.ts"

const MINUUT = 60_000
/** Our own clock, and one that runs so many minutes beside it. */
function klokken(hier: string, verschil: number) {
  const stand = { nu: Date.parse(hier), verschil, weg: false }
  const gezegd: string[] = []
  const opties = {
    nu: () => stand.nu,
    tijd: async () => {
      if (stand.weg) throw new Error("weg")
      return new Date(stand.nu + stand.verschil * MINUUT)
    },
    meld: (tekst: string) => gezegd.push(tekst),
  }
  return { stand, gezegd, opties }
}

// T23: five minutes ahead or behind, around midnight in Amsterdam (23:00 UTC in winter, 22:00 in summer).
test.for([
  ["gelijk", "2026-11-23T22:58:00Z", 0, "2026-11-23"],
  ["wij lopen voor: het is daar nog gisteren", "2026-11-23T23:02:00Z", -5, "2026-11-23"],
  ["wij lopen achter: het is daar al morgen", "2026-11-23T22:57:00Z", 5, "2026-11-24"],
  ["zomer", "2026-06-30T21:57:00Z", 5, "2026-07-01"],
  ["een jaarwisseling", "2026-12-31T23:03:00Z", -5, "2026-12-31"],
  ["de nacht waarin de klok verspringt", "2026-03-29T00:58:00Z", 5, "2026-03-29"],
] as const)("welke dag het is zegt de database: %s", async ([, hier, verschil, dag]) => {
  const { opties } = klokken(hier, verschil)
  const klok = await openKlok(opties)
  klok.stop()
  expect(klok.vandaag()).toBe(dag)
})

test("tussen twee blikken telt de eigen klok door, en valt de database weg dan geldt wat het laatst gezien is", async () => {
  const { stand, opties } = klokken("2026-11-23T23:02:00Z", -5)
  const klok = await openKlok(opties)
  klok.stop()
  stand.nu += 4 * MINUUT
  stand.weg = true
  await klok.kijk()
  expect(klok.vandaag()).toBe("2026-11-24")
})

test("wie meer dan een minuut uiteenloopt hoort het één keer, en als het weer goed is ook", async () => {
  const { stand, gezegd, opties } = klokken("2026-11-23T12:00:00Z", -5)
  const klok = await openKlok(opties)
  klok.stop()
  await klok.kijk()
  expect(gezegd).toEqual([expect.stringContaining("5 minuten voor op die van de database")])
  stand.verschil = 0
  await klok.kijk()
  expect(gezegd.slice(1)).toEqual(["De klokken van dit programma en van de database lopen weer gelijk."])
})
