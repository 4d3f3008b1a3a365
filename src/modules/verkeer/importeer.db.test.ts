import { afterAll, beforeAll, expect, test } from "vitest"
import { type InvoerRegio, openInvoerRegio } from "../../../test/support/invoer.ts"

let regio: InvoerRegio
beforeAll(async () => {
  regio = await openInvoerRegio()
})
afterAll(() => regio.close())

const DEELNEMERS = `deelnemer_nr;verantwoordelijke_code;bsn;voornaam;achternaam;geboortedatum;postcode
1001;stadskanaal;123456782;Anna;de Vries;1990-05-01;9501 AB
1002;stadskanaal;;Bram;Jansen;03-09-1985;9501ab
`
const UITKERINGEN = `deelnemer_nr;soort;begin;einde;reden_einde
1001;bijstand;2020-01-01;2021-01-01;loondienst
1001;bijstand;2022-01-01;;
1002;ww;2024-02-01;;
`

test("een eerste map landt", async () => {
  const rapport = await regio.leesIn({ "deelnemers.csv": DEELNEMERS, "uitkeringen.csv": UITKERINGEN })
  expect(rapport.meldingen.filter(m => m.ernst !== "let_op")).toEqual([])
  expect(rapport.geland).toBe(true)
  expect(rapport.bestanden).toMatchObject([
    { bestand: "deelnemers.csv", rijen: 2, goed: 2, nieuw: 2 },
    { bestand: "uitkeringen.csv", rijen: 3, goed: 3, nieuw: 3 },
  ])
})

test("dezelfde map nog eens verandert niets", async () => {
  const rapport = await regio.leesIn({ "deelnemers.csv": DEELNEMERS, "uitkeringen.csv": UITKERINGEN })
  expect(rapport.bestanden).toMatchObject([
    { ongewijzigd: 2, nieuw: 0, gewijzigd: 0 },
    { ongewijzigd: 3, nieuw: 0, gewijzigd: 0, vervallen: 0 },
  ])
})
