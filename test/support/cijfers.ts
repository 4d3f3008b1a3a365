import { bereken, type Code, type Indicatoren, type Periode } from "#engines/indicatoren"
import { type Deelnemer, kolommenVan, type Regio, STANDAARD } from "./cijferregio.ts"

export const JAAR: Periode = { van: "2025-01-01", tot: "2026-01-01" }

/** Somebody of another organisation, with a row in every table: who reads past the rows of one person reads his. */
const buur = (nr: string): Deelnemer => ({
  nr,
  verantwoordelijke: "buur",
  verantwoordelijken: [["buur", "1950-01-01"]],
  uitkeringen: [["ioaz", "2024-05-05"]],
  doelgroepen: [["jeugdzorg", "2024-05-05"]],
  treden: [["2024-05-05", 6]],
  opleidingen: [["wo", undefined, true]],
  regie: [["2024-05-05"]],
  trajecten: [{ nr: `${nr}t`, begin: "2025-05-05", uren: 20, aanwezig: ["2025-12-30"] }],
  dienstverbanden: [{ nr: `${nr}d`, begin: "2025-05-05", soort: "wsw", eigen: "buur", uren: 20, lks: true }],
  plaatsingen: [
    { nr: `${nr}p`, dienstverband: `${nr}d`, begin: "2025-05-05", werkvorm: "intern", uren: 20 },
    { nr: `${nr}q`, begin: "2025-05-05", werkvorm: "stage", uren: 20 },
  ],
})

/** The figures of a region for one period, by default of 2025 and of the one municipality. Everybody stands between neighbours. */
export function cijfers(regio: Regio, periode: Periode = JAAR, organisaties: string[] = [STANDAARD]): Indicatoren {
  const bekend = regio.organisaties ?? [{ code: STANDAARD, soort: "gemeente" }]
  const deelnemers = [buur("b"), ...regio.deelnemers.flatMap((d, i) => [d, buur(`b${i}`)])]
  const k = kolommenVan({ ...regio, deelnemers, organisaties: [...bekend, { code: "buur", soort: "sob" }] })
  return bereken(k, { perioden: [periode], organisaties })[0]!.indicatoren
}

/** One indicator of one person. */
export function cijfer<C extends Code>(code: C, deelnemer: Omit<Deelnemer, "nr">, periode: Periode = JAAR): Indicatoren[C] {
  return cijfers({ deelnemers: [{ nr: "iemand", ...deelnemer }] }, periode)[code]
}
