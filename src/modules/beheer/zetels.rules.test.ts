import { expect, test } from "vitest"
import { kiesZetels, PER_PAGINA, STANDEN, type Zetel, type ZetelVraag } from "./zetels.rules.ts"

const VANDAAG = "2026-11-22"
const zetel = (nr: number, anders: Partial<Zetel> = {}): Zetel => ({
  id: `z${nr}`,
  accountId: `a${nr}`,
  naam: `Medewerker ${nr}`,
  email: `m${nr}@gemeente.nl`,
  rol: "jobcoach",
  begin: "2020-01-01",
  einde: null,
  wachtwoord: true,
  tweedeStap: true,
  linkTot: null,
  ...anders,
})
const kies = (zetels: Zetel[], vraag: Partial<ZetelVraag> = {}) =>
  kiesZetels(zetels, { zoek: "", rol: undefined, stand: "lopend", pagina: 1, ...vraag }, VANDAAG)
const ids = (zetels: Zetel[], vraag: Partial<ZetelVraag> = {}) => kies(zetels, vraag).rijen.map(z => z.id)

const LINK = new Date("2026-11-24")
const VIJF = [
  zetel(1, { naam: "José de Vries", email: "jose@gemeente.nl", rol: "teamleider" }),
  zetel(2, { wachtwoord: false, tweedeStap: false }),
  zetel(3, { wachtwoord: false, tweedeStap: false, linkTot: LINK }),
  zetel(4, { tweedeStap: false }),
  zetel(5, { wachtwoord: false, einde: VANDAAG }),
  zetel(6, { einde: "2026-11-23" }),
]

test.for([
  [{}, ["z1", "z2", "z3", "z4", "z6"]],
  [{ stand: "niet_uitgenodigd" }, ["z2"]],
  [{ stand: "uitgenodigd" }, ["z3"]],
  [{ stand: "een_stap" }, ["z4"]],
  [{ stand: "geeindigd" }, ["z5"]],
  [{ zoek: "JOSE vries" }, ["z1"]],
  [{ zoek: " m4@gemeente " }, ["z4"]],
  [{ zoek: "m5@", stand: "geeindigd" }, ["z5"]],
  [{ zoek: "niemand" }, []],
  [{ rol: "teamleider" }, ["z1"]],
  [{ rol: "teamleider", zoek: "medewerker" }, []],
] as [Partial<ZetelVraag>, string[]][])("%j vindt %j", ([vraag, gevonden]) => expect(ids(VIJF, vraag)).toEqual(gevonden))

test("de aantallen zeggen wat er achter elke keuze staat, met dezelfde zoekopdracht en rol", () => {
  for (const zoek of ["", "medewerker", "jose"])
    for (const stand of STANDEN) expect(kies(VIJF, { zoek }).aantallen[stand]).toBe(ids(VIJF, { zoek, stand }).length)
  expect(kies(VIJF, { rol: "teamleider" }).rollen.toSorted()).toEqual(["jobcoach", "teamleider"])
})

// Seen red with slice(vanaf, PER_PAGINA): the second page was empty.
test("de pagina's geven samen iedereen, één keer en op volgorde", () => {
  const veel = Array.from({ length: 2 * PER_PAGINA + 1 }, (_, nr) => zetel(nr))
  const samen = [1, 2, 3].flatMap(pagina => ids(veel, { pagina }))
  expect(samen).toEqual(veel.map(z => z.id))
  expect(kies(veel, { pagina: 99 })).toMatchObject({ vanaf: 2 * PER_PAGINA, totaal: veel.length })
  expect(kies([], { pagina: 2 })).toMatchObject({ vanaf: 0, totaal: 0, rijen: [] })
})
