import { afterAll, beforeAll, expect, test } from "vitest"
import { type InvoerRegio, openInvoerRegio } from "../../../test/support/invoer.ts"
import { type Importuitslag, volgensContract } from "./rapport.rules.ts"

// What an import does that is no fault of a row is told before anybody chooses. Planted and seen red: a search of other sources that also
// looks at people of other organisations; a list of what lapses without those that the file still names.
let regio: InvoerRegio
beforeAll(async () => {
  regio = await openInvoerRegio()
  const geland = await regio.leesIn({
    "deelnemers.csv": `${DEELNEMERS}A;stadskanaal;Anna;Akker;1980-01-01\nB;stadskanaal;Bea;Berg;1980-01-01\nV;veendam;Vera;Veen;1980-01-01\n`,
    "uitkeringen.csv": `${UITKERINGEN}A;bijstand;2024-01-01\nA;ioaw;2020-01-01\nB;bijstand;2023-01-01\n`,
  })
  expect(geland.geland).toBe(true)
})
afterAll(() => regio.close())

const DEELNEMERS = "deelnemer_nr;verantwoordelijke_code;voornaam;achternaam;geboortedatum\n"
const UITKERINGEN = "deelnemer_nr;soort;begin\n"
const gezegd = ({ aankondigingen }: Importuitslag) => aankondigingen.map(m => [m.bestand, m.code, m.waarde])

test("wat een bestand met perioden laat vervallen staat er bij naam, voordat iemand kiest; het verslag van het contract blijft wat het is", async () => {
  const uitkomst = await regio.leesIn({ "uitkeringen.csv": `${UITKERINGEN}A;bijstand;2024-13-01\nA;ioaw;2020-01-01\n` }, { proef: true })
  expect(uitkomst.bestanden).toMatchObject([{ goed: 1, geweigerd: 1, vervallen: 1 }])
  expect(gezegd(uitkomst)).toEqual([["uitkeringen.csv", "vervalt", "A · bijstand · 2024-01-01"]])
  expect(Object.keys(volgensContract(uitkomst))).toEqual(["bron", "proef", "geland", "bestanden", "meldingen"])
  expect(uitkomst.meldingen.map(m => m.code)).toEqual(["datum_bestaat_niet"])
  expect(
    gezegd(await regio.leesIn({ "uitkeringen.csv": `${UITKERINGEN}A;bijstand;2024-01-01\nA;ioaw;2020-01-01\n` }, { proef: true })),
  ).toEqual([])
})

test("meer dan er op een lijst past wordt geteld", async () => {
  const nummers = Array.from({ length: 501 }, (_, i) => `N${i}`)
  const mensen = `${DEELNEMERS}${nummers.map(n => `${n};stadskanaal;Naam;Naam;1980-01-01\n`).join("")}`
  const treden = (dag: string) => `deelnemer_nr;datum;trede\n${nummers.map(n => `${n};${dag};2\n`).join("")}`
  await regio.leesIn({ "deelnemers.csv": mensen, "treden.csv": treden("2025-01-01") }, { bron: "veel" })
  const { aankondigingen } = await regio.leesIn({ "treden.csv": treden("2025-02-01") }, { bron: "veel", proef: true })
  expect(aankondigingen).toHaveLength(501)
  expect(aankondigingen.at(-1)).toMatchObject({ waarde: null, nog: 1 })
})

test("wie dezelfde nummers onder een andere bron inleest hoort dat eerst, over zijn eigen mensen en niet over die van een ander", async () => {
  const bestanden = {
    "deelnemers.csv": `${DEELNEMERS}A;stadskanaal;Anna;Akker;1980-01-01\nZ;stadskanaal;Zoe;Zand;1980-01-01\nV;stadskanaal;Vera;Veen;1980-01-01\n`,
  }
  const uitkomst = await regio.leesIn(bestanden, { token: await regio.beheerder(regio.stadskanaal), proef: true })
  expect(gezegd(uitkomst)).toEqual([["deelnemers.csv", "nummer_bij_andere_bron", "eigen"]])
  expect(uitkomst.aankondigingen[0]!.uitleg).toContain(
    "1 van deze nummers staan bij uw organisatie al onder een bron 'eigen' van iemand die voor andere of meer organisaties mag invoeren",
  )
  expect(gezegd(await regio.leesIn(bestanden, { token: await regio.beheerder(regio.veendam), proef: true }))).toEqual([])
  expect(gezegd(await regio.leesIn(bestanden, { proef: true }))).toEqual([])
})
