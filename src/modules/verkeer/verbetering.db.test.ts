import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { type InvoerRegio, openInvoerRegio } from "../../../test/support/invoer.ts"
import { draaiImportTerug } from "./draai-import-terug.command.ts"

// Planted and seen red: weegVerbeteringen that weighs nothing; the five tests in which the source has a new word fail.

let regio: InvoerRegio
beforeAll(async () => {
  regio = await openInvoerRegio()
})
afterAll(() => regio.close())

const KOP = "deelnemer_nr;soort;begin;einde;reden_einde\n"
const ZO_GELEVERD = "A;bijstand;2020-01-01;;\nA;ww;2018-01-01;2019-01-01;\n"

beforeEach(async () => {
  await regio.alsEigenaar("delete from uitkering")
  const deelnemers = "deelnemer_nr;verantwoordelijke_code;voornaam;achternaam;geboortedatum\nA;stadskanaal;Anna;Akker;1990-05-01\n"
  expect((await lees(ZO_GELEVERD, { "deelnemers.csv": deelnemers })).geland).toBe(true)
})

const lees = (rijen: string, erbij: Record<string, string> = {}) => regio.leesIn({ ...erbij, "uitkeringen.csv": KOP + rijen })
const staat = () =>
  regio.alsEigenaar("select soort, begin, einde, bron_id is null as hand from uitkering where vervallen_op is null order by soort, begin")

/** Somebody takes the bijstand that stands back, and records this in its place. */
const corrigeer = (begin: string, einde: string | null = null) =>
  regio.alsEigenaar(
    `with oud as (update uitkering set vervallen_op = now(), vervallen_reden = 'verkeerde dag' where soort = 'bijstand' and vervallen_op is null returning *)
     insert into uitkering (deelnemer_id, organisatie_id, soort, begin, einde, vervangt)
     select deelnemer_id, organisatie_id, soort, '${begin}', ${einde === null ? "null" : `'${einde}'::date`}, id from oud`,
  )
const WW = { soort: "ww", begin: "2018-01-01", einde: "2019-01-01", hand: false }
const hand = (begin: string, einde: string | null = null) => ({ soort: "bijstand", begin, einde, hand: true })
const bron = (begin: string, einde: string | null = null) => ({ soort: "bijstand", begin, einde, hand: false })

test("wat verbeterd is blijft staan zolang het bestand niets nieuws zegt, ook na twee verbeteringen", async () => {
  await corrigeer("2020-02-01")
  await corrigeer("2020-03-01")
  const rapport = await lees(ZO_GELEVERD)
  expect(rapport.bestanden).toMatchObject([{ goed: 2, nieuw: 0, gewijzigd: 0, ongewijzigd: 2, vervallen: 0 }])
  expect(await staat()).toEqual([hand("2020-03-01"), WW])
})

test("zegt de bron iets nieuws over die periode, dan geldt de bron, en het rapport zegt het", async () => {
  await corrigeer("2020-03-01")
  const rapport = await lees("A;bijstand;2020-01-01;2026-10-01;overig\nA;ww;2018-01-01;2019-01-01;\n")
  expect(rapport).toMatchObject({ geland: true, bestanden: [{ goed: 2, nieuw: 1, ongewijzigd: 1, vervallen: 1 }] })
  expect(rapport.meldingen.filter(m => m.code === "vervangt_verbetering")).toMatchObject([{ rij: 1, kolom: "begin", ernst: "let_op" }])
  expect(await staat()).toEqual([bron("2020-01-01", "2026-10-01"), WW])
  expect((await lees("A;bijstand;2020-01-01;2026-10-01;overig\nA;ww;2018-01-01;2019-01-01;\n")).bestanden).toMatchObject([
    { ongewijzigd: 2, vervallen: 0 },
  ])
  await lees(ZO_GELEVERD) // the source goes back to its first word: the correction of it has gone by now
  expect(await staat()).toEqual([bron("2020-01-01"), WW])
})

test("neemt de bron de verbetering over, dan staat zij er één keer, zonder melding", async () => {
  await corrigeer("2020-03-01")
  const rapport = await lees("A;bijstand;2020-03-01;;\nA;ww;2018-01-01;2019-01-01;\n")
  expect(rapport.meldingen.map(m => m.code)).not.toContain("vervangt_verbetering")
  expect(await staat()).toEqual([bron("2020-03-01"), WW])
})

test("botst een nieuwe rij met de verbetering, dan komt ook wat verbeterd was weer uit het bestand", async () => {
  await corrigeer("2019-06-01")
  const rapport = await lees(`${ZO_GELEVERD}A;bijstand;2019-01-01;2019-08-01;overig\n`)
  expect(rapport.geland).toBe(true)
  expect(await staat()).toEqual([bron("2019-01-01", "2019-08-01"), bron("2020-01-01"), WW])
})

test("wat hier zelf is vastgelegd, en geen verbetering is, staat: de nieuwe rij wordt geweigerd", async () => {
  await regio.alsEigenaar(
    "insert into uitkering (deelnemer_id, organisatie_id, soort, begin, einde) select id, organisatie_id, 'ioaw', '2021-01-01', '2022-01-01' from deelnemer",
  )
  const rapport = await lees(`${ZO_GELEVERD}A;ioaw;2021-06-01;;\n`)
  expect(rapport.meldingen.filter(m => m.ernst === "geweigerd")).toMatchObject([{ rij: 3, code: "overlap" }])
})

test("terugdraaien brengt de verbetering terug", async () => {
  await corrigeer("2020-03-01")
  const importId = crypto.randomUUID()
  await regio.leesIn({ "uitkeringen.csv": `${KOP}A;bijstand;2020-01-01;2026-10-01;overig\n` }, { id: importId })
  expect(await staat()).toEqual([bron("2020-01-01", "2026-10-01")])
  await draaiImportTerug(regio.services, { token: regio.regiobreed, importId })
  expect(await staat()).toEqual([hand("2020-03-01"), WW])
})

test("een meting op de ladder: een nieuwe waarde van de bron komt in de plaats van de verbetering, niet ernaast", async () => {
  const treden = (rijen: string) => regio.leesIn({ "treden.csv": `deelnemer_nr;datum;trede\n${rijen}` })
  await treden("A;2025-01-01;3\nA;2025-06-01;3\n")
  await regio.alsEigenaar(`with oud as (update trede set vervallen_op = now(), vervallen_reden = 'fout' where datum = '2025-01-01' returning *)
    insert into trede (deelnemer_id, organisatie_id, datum, trede, vervangt) select deelnemer_id, organisatie_id, datum, 4, id from oud`)
  const metingen = () => regio.alsEigenaar("select datum, trede from trede where vervallen_op is null order by datum, trede")
  await treden("A;2025-01-01;3\nA;2025-06-01;3\nA;2025-09-01;4\n")
  expect(await metingen()).toEqual([
    { datum: "2025-01-01", trede: 4 },
    { datum: "2025-06-01", trede: 3 },
    { datum: "2025-09-01", trede: 4 },
  ])
  await treden("A;2025-01-01;2\n")
  expect(await metingen()).toEqual([{ datum: "2025-01-01", trede: 2 }])
})
