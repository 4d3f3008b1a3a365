import { expect, test } from "vitest"
import { Geheugen, neemOp, telZelf, type Vraag } from "#engines/indicatoren"
import { JAAR } from "../../../test/support/cijfers.ts"
import { type Deelnemer, feitenVan, kolommenVan } from "../../../test/support/cijferregio.ts"
import { Willekeur } from "../../../test/support/willekeur.ts"
import { Ploeg } from "./ploeg.werker.ts"

const VERWIJS = { org: (code?: string) => (code ? 1 : 0), voorziening: () => 1, werkgevers: [{ nr: "W1" }] }
const PERIODEN = [JAAR, ...["2023", "2024", "2025"].map(jaar => ({ van: `${jaar}-02-01`, tot: `${jaar}-11-01`, p: `${jaar}-12-15` }))]
const VRAGEN: Vraag[] = [undefined, "organisatie" as const, "leeftijd" as const].map(splitsing => ({
  perioden: PERIODEN,
  organisaties: ["0037"],
  splitsing,
  figuren: true,
}))
const w = new Willekeur(20251122)
const dag = () => new Date(Date.UTC(2023, 0, w.getal(1, 1090))).toISOString().slice(0, 10)
const mens = (nr: number): Deelnemer => ({
  nr: String(nr),
  uitkeringen: [["bijstand", dag()]],
  treden: [[dag(), w.getal(1, 6)]],
  trajecten: [{ nr: `T${nr}`, begin: dag() }],
  dienstverbanden: [{ nr: `D${nr}`, begin: dag(), soort: w.kies(["wsw", "regulier"]) }],
})

// Seen red with a thread that hands over each piece under the number of the next, and with one that keeps the columns of the first question.
test("met meer draden geteld is wat één draad telt, ook nadat mensen veranderden en de kolommen groeiden", async () => {
  const k = kolommenVan({ deelnemers: Array.from({ length: 2_000 }, (_, nr) => mens(nr)) })
  const ploeg = new Ploeg(2, 0)
  const samen = (vraag: Vraag) => new Geheugen(k, ploeg.tel, 100).bereken(vraag)
  const alleen = (vraag: Vraag) => new Geheugen(k, telZelf, 100).bereken(vraag)
  await expect.poll(() => (samen(VRAGEN[0]!), ploeg.geholpen), { timeout: 15_000, interval: 20 }).toBeGreaterThan(0)
  for (const vraag of VRAGEN) {
    expect(samen(vraag)).toEqual(alleen(vraag))
    neemOp(
      k,
      feitenVan(
        Array.from({ length: 500 }, (_, i) => mens(i * 5)),
        VERWIJS,
      ),
    )
  }
})
