import { afterAll, beforeAll, expect, test } from "vitest"
import { SPLITSINGEN, type Vraag } from "#engines/indicatoren"
import { type Cijferdatabase, openCijferdatabase } from "../../../test/support/cijferdatabase.ts"
import { verschillen } from "../../../test/support/verschil.ts"
import { Willekeur } from "../../../test/support/willekeur.ts"
import { samen, storeRijen, willekeurigePeriode, willekeurigeRegio } from "../../../test/support/willekeurige-regio.ts"
import { berekenOrakel } from "./orakel.sql.ts"
import type { Spiegel } from "./spiegel.sql.ts"

const REGIOS = Array.from({ length: 200 }, (_, nr) => willekeurigeRegio(nr, 12))
const ALLE = REGIOS.flatMap(regio => regio.organisaties)
const w = new Willekeur(2025)
let regio: Cijferdatabase
let spiegel: Spiegel

beforeAll(async () => {
  regio = await openCijferdatabase()
  await storeRijen(regio.db, samen(REGIOS.map(r => r.rijen)))
  await regio.db.pool.query("analyze")
  const land = [10, 20].map((waarde, i) => `('bijstand_landelijk', '2025-0${i + 1}-28', 'land', ${waarde})`)
  await regio.schrijf(`insert into reeks (reeks, datum, plek, waarde) values ${land.join(", ")}, ('inwoners', '2024-01-01', 'totaal', 9)`)
  spiegel = await regio.spiegel()
}, 60_000)
afterAll(() => regio.close())

/** Where engine and oracle differ; the order of a list says nothing. */
async function anders(vraag: Vraag): Promise<string[]> {
  const orakel = await regio.db.inRol("meting", null, tx => berekenOrakel(tx, vraag))
  const gesorteerd = (uit: typeof orakel) => uit.map(u => (u.lijst ? { ...u, lijst: u.lijst.toSorted() } : u))
  return verschillen(gesorteerd(spiegel.bereken(vraag)), gesorteerd(orakel)).slice(0, 10)
}

test.each([1, 2, 3, 4])(
  "200 willekeurige regio's, elk van de 800 organisaties apart: motor en orakel zijn gelijk (periode %i)",
  async () => {
    expect(await anders({ perioden: [willekeurigePeriode(w)], organisaties: ALLE, splitsing: "organisatie", figuren: true })).toEqual([])
  },
  30_000,
)

test("organisaties samen: personen en huishoudens tellen één keer", async () => {
  for (const { organisaties, perioden } of REGIOS.filter((_, nr) => nr % 10 === 0)) {
    expect(await anders({ perioden: perioden.slice(0, 1), organisaties: w.geschud(organisaties).slice(0, w.getal(2, 3)) })).toEqual([])
  }
}, 60_000)

test.each(SPLITSINGEN.filter(s => s !== "organisatie"))(
  "gesplitst naar %s",
  async splitsing => {
    expect(await anders({ perioden: [willekeurigePeriode(w)], organisaties: ALLE.slice(0, 320), splitsing })).toEqual([])
  },
  30_000,
)

test("de lijst achter een cijfer, ook van wie men mag zien", async () => {
  const vraag = { perioden: [{ van: "2024-06-01", tot: "2025-12-31" }], organisaties: ALLE.slice(0, 400) }
  const alleen = REGIOS.flatMap(r => r.rijen["deelnemer"]!.map(rij => rij["id"] as string)).filter((_, i) => i % 3 === 0)
  const plekken = [
    { code: "BIJ-UIT", veld: "redenen", sleutel: "onbekend" },
    { code: "TRJ-DUUR", veld: "p90" },
    { code: "TREDE-MATRIX", veld: "matrix", sleutel: "2-4" },
    { code: "INSTROOM-PCT", veld: "aandeel" },
    { code: "BESCHUT", veld: "plekken" },
    { code: "PLS", veld: "geplaatst" },
  ] as const
  for (const lijst of plekken) expect(await anders({ ...vraag, lijst })).toEqual([])
  expect(await anders({ ...vraag, alleen, lijst: { code: "SAMEN", veld: "n" } })).toEqual([])
}, 60_000)

test("twee bronnen meten op één dag: wat later is vastgelegd telt, en van één ogenblik het hoogste nummer", async () => {
  const vraag = { perioden: [{ van: "2025-01-01", tot: "2026-01-01" }], organisaties: REGIOS[0]!.organisaties }
  const iemand = spiegel.bereken({ ...vraag, lijst: { code: "SAMEN", veld: "n" } })[0]!.lijst![0]!
  const meet = (nr: number, trede: number, op: string) =>
    regio.schrijf(`insert into trede (id, deelnemer_id, organisatie_id, datum, trede, bron_id, vastgelegd_op)
      select '00000000-0000-4000-8000-00000000000${nr}', d.id, d.organisatie_id, '2025-12-31', ${trede},
        (select id from bron order by code offset ${nr} % 2 limit 1), '${op}' from deelnemer d where d.id = '${iemand}'`)
  const treden = async () => {
    const alleen = { ...vraag, alleen: [iemand] }
    const motor = (await regio.spiegel()).bereken(alleen)
    const orakel = await regio.db.inRol("meting", null, tx => berekenOrakel(tx, alleen))
    return [...motor, ...orakel].map(u => u.indicatoren["TREDE-STAND"].treden)
  }
  await meet(2, 2, "2026-06-03T00:00Z")
  await meet(1, 5, "2026-06-02T00:00Z")
  expect(await treden()).toEqual([{ 2: 1 }, { 2: 1 }])
  await meet(4, 4, "2026-06-04T00:00Z")
  await meet(3, 3, "2026-06-04T00:00Z")
  expect(await treden()).toEqual([{ 4: 1 }, { 4: 1 }])
}, 30_000)

test("een vraag die niet kan, weigert de motor net als het orakel", async () => {
  const orakel = (vraag: Vraag) => regio.db.inRol("meting", null, tx => berekenOrakel(tx, vraag))
  const fout = [
    { perioden: [{ van: "2025-01-01", tot: "2026-01-01" }], organisaties: ["weg"] },
    { perioden: [{ van: "2025-01-01", tot: "2025-01-01" }], organisaties: [] },
    { perioden: [{ van: "2025-01-01", tot: "2026-01-01", p: "2025-01-01" }], organisaties: [] },
  ]
  for (const vraag of fout) {
    expect(() => spiegel.bereken(vraag)).toThrow(RangeError)
    await expect(orakel(vraag)).rejects.toThrow(RangeError)
  }
})
