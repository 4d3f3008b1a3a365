import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { Bulk } from "#platform/bulk"
import { type InvoerRegio, openInvoerRegio } from "../../../test/support/invoer.ts"
import { Willekeur } from "../../../test/support/willekeur.ts"
import { LEESGRENS } from "./leesgrens.parameters.ts"
import { type Loop, vervangMeldingen } from "./loop.sql.ts"
import { loadGroepen } from "./meldingen.sql.ts"
import { Overschot } from "./overschot.rules.ts"
import type { ImportRapport } from "./rapport.rules.ts"

// More findings than are kept: the first of each kind stand in the report, and every count is what it was.
let regio: InvoerRegio
const grens = LEESGRENS as { bevindingen: number; perSoort: number }
const vol = { ...LEESGRENS }
beforeAll(async () => {
  regio = await openInvoerRegio()
})
afterEach(() => void Object.assign(grens, vol))
afterAll(() => regio.close())

/** People and their ladder with every weight of finding, several in one row, and doubles. */
function trek(zaad: number): Record<string, string> {
  const w = new Willekeur(zaad)
  const een = (...keuzes: string[]): string => w.kies(keuzes)
  const mensen = Array.from({ length: 120 }, (_, i) =>
    [
      i,
      "stadskanaal",
      een("123456782", "12345", "", "999999990"),
      een("Ada", "Bo", ""),
      "P",
      een("1990-05-01", "x", "2090-01-01"),
      een("9501AA", "geen", ""),
    ].join(";"),
  )
  const treden = Array.from({ length: 200 }, () =>
    [w.getal(0, 160), een("2025-01-01", "2025-02-01", "31-31-2025"), een("3", "9", "4")].join(";"),
  )
  return {
    "deelnemers.csv": `deelnemer_nr;verantwoordelijke_code;bsn;voornaam;achternaam;geboortedatum;postcode\n${mensen.join("\n")}\n`,
    "treden.csv": `deelnemer_nr;datum;trede\n${treden.join("\n")}\n`,
  } // biome-ignore format: rows as rows
}

/** How often each kind was found in each file, those that were only counted as well. */
const perSoort = ({ meldingen }: ImportRapport): Record<string, number> => {
  const uit: Record<string, number> = {}
  for (const { bestand, ernst, code, nog } of meldingen)
    uit[`${bestand} ${ernst} ${code}`] = (uit[`${bestand} ${ernst} ${code}`] ?? 0) + (nog ?? 1)
  return uit
}

test.for([
  [20, 2],
  [150, 3],
  [400, 1],
])("hoogstens %i bevindingen, of van elke soort de eerste %i: elke telling blijft", async ([bevindingen = 0, soort = 0]) => {
  for (const zaad of [1, 2]) {
    const map = trek(zaad)
    Object.assign(grens, vol)
    const heel = await regio.leesIn(map, { proef: true })
    Object.assign(grens, { bevindingen, perSoort: soort })
    const kort = await regio.leesIn(map, { proef: true })
    expect(heel.meldingen.length).toBeGreaterThan(bevindingen)
    expect(kort.meldingen.length).toBeLessThan(heel.meldingen.length)
    expect(kort.bestanden).toEqual(heel.bestanden)
    expect(perSoort(kort)).toEqual(perSoort(heel))
    const genoemd = new Set(heel.meldingen.map(m => JSON.stringify(m)))
    expect(kort.meldingen.filter(m => !m.nog && !genoemd.has(JSON.stringify(m)))).toEqual([])
    expect(kort.meldingen.find(m => m.nog)!.uitleg).toMatch(/^Dit staat nog \d+ keer in dit bestand\./)
    for (const s of new Set(heel.meldingen.map(m => `${m.bestand} ${m.ernst} ${m.code}`)))
      expect([s, kort.meldingen.some(m => !m.nog && `${m.bestand} ${m.ernst} ${m.code}` === s)]).toEqual([s, true])
  }
})

test("wat niet is genoemd landt net zo min", async () => {
  const map = trek(4)
  const heel = await regio.leesIn(map, { proef: true })
  Object.assign(grens, { bevindingen: 10, perSoort: 1 })
  expect((await regio.leesIn(map)).geland).toBe(false)
  const { geland, bestanden } = await regio.leesIn(map, { goedeRijen: true })
  expect([geland, bestanden]).toEqual([true, heel.bestanden])
  expect(await regio.alsEigenaar("select count(*)::int as n from deelnemer")).toEqual([{ n: heel.bestanden[0]!.goed }])
})

test("de pagina telt mee wat niet één voor één is bewaard", async () => {
  const beheerder = await regio.medewerker(regio.stadskanaal, "beheer")
  const [rij] = await regio.alsEigenaar<Loop>(
    "insert into overdracht (id, account_id, richting, bron, stand, poging, bestanden) values (gen_random_uuid(), $1, 'in', 'eigen', 'controleren', gen_random_uuid(), '[]') returning id, poging",
    [beheerder.accountId],
  )
  Object.assign(grens, { bevindingen: 10, perSoort: 1 })
  const rapport = await regio.leesIn(trek(5), { proef: true })
  const bulk = await Bulk.open(regio.services.db, "import", regio.regiobreed)
  await vervangMeldingen(bulk, rij!, rapport.meldingen).finally(() => bulk.sluit())
  const groepen = await regio.services.db.inRol("app", beheerder.token, tx => loadGroepen(tx, rij!.id))
  expect(Object.fromEntries(groepen.map(g => [`${g.bestand} ${g.ernst} ${g.code}`, g.aantal]))).toEqual(perSoort(rapport))
  expect(groepen.every(g => g.regel !== null)).toBe(true)
})

test("ingebouwde fout gezien: wie de rijen niet telt die hij niet noemt", async () => {
  const map = trek(6)
  const heel = await regio.leesIn(map, { proef: true })
  Object.assign(grens, { bevindingen: 10, perSoort: 1 })
  const echt = Object.getOwnPropertyDescriptor(Overschot.prototype, "telRij")!
  Overschot.prototype.telRij = () => {}
  const kort = await regio.leesIn(map, { proef: true }).finally(() => Object.defineProperty(Overschot.prototype, "telRij", echt))
  expect(kort.bestanden).not.toEqual(heel.bestanden)
})
