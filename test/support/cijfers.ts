import { bereken, type Code, type Indicatoren, type Periode } from "#engines/indicatoren"
import { type Deelnemer, kolommenVan, type Regio, STANDAARD } from "./cijferregio.ts"

export const JAAR: Periode = { van: "2025-01-01", tot: "2026-01-01" }

/** The figures of a region for one period, by default of 2025 and of the one municipality. */
export function cijfers(regio: Regio, periode: Periode = JAAR, organisaties: string[] = [STANDAARD]): Indicatoren {
  return bereken(kolommenVan(regio), { perioden: [periode], organisaties })[0]!.indicatoren
}

/** One indicator of one person. */
export function cijfer<C extends Code>(code: C, deelnemer: Omit<Deelnemer, "nr">, periode: Periode = JAAR): Indicatoren[C] {
  return cijfers({ deelnemers: [{ nr: "iemand", ...deelnemer }] }, periode)[code]
}
