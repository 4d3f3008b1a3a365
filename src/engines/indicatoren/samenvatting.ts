import type { Rekening } from "./boek.ts"
import type { Registers } from "./feiten.ts"
import { FIGUREN, type Figuren } from "./figuren.ts"
import type { Lezer, Veld } from "./indeling.ts"
import { parameterOp } from "./parameters.ts"
import { type Indicatoren, VELDEN } from "./velden.ts"

/** What stands beside the counts of a group: the series as known on the peildag, and the municipalities among the organisations chosen. */
export interface Omgeving {
  peildag: number
  gemeenten: readonly string[]
  reeksen: Reeksen
}
export type Reeksen = ReadonlyMap<string, number>

const sleutel = (reeks: string, plek: string) => `${reeks} ${plek}`

/** The value of each series at each place from the latest date on or before the day. */
export function reeksenOp(reeks: Registers["reeks"], dag: number): Reeksen {
  const bekend = reeks.filter(punt => punt.datum <= dag).toSorted((a, b) => a.datum - b.datum)
  return new Map(bekend.map(punt => [sleutel(punt.reeks, punt.plek), punt.waarde]))
}

/** The JSON of one group: maps without zero entries, null where a denominator is 0. */
export const vatSamen = (rekening: Rekening, omgeving: Omgeving): Indicatoren =>
  leesVelden(VELDEN, lezer(rekening, omgeving)) as Indicatoren

/** The drawings of one group, in the same way. */
export const vatFigurenSamen = (rekening: Rekening, omgeving: Omgeving): Figuren =>
  leesVelden(FIGUREN, lezer(rekening, omgeving)) as Figuren

function leesVelden(tabel: Record<string, Record<string, Veld>>, lees: Lezer) {
  const uit = Object.entries(tabel).map(([code, velden]) => [
    code,
    Object.fromEntries(Object.entries(velden).map(([naam, veld]) => [naam, waarde(veld, lees)])),
  ])
  return Object.fromEntries(uit)
}

function waarde(veld: Veld, lees: Lezer): number | null | Record<string, number> | number[][] {
  switch (veld.soort) {
    case "tel":
      return lees.cel(veld.cel)
    case "kaart":
      return Object.fromEntries(veld.sleutels.map((naam, i) => [naam, lees.cel(veld.cel + i)] as const).filter(([, n]) => n !== 0))
    case "matrix":
      return Array.from({ length: veld.zijde }, (_, rij) =>
        Array.from({ length: veld.zijde }, (__, kolom) => lees.cel(veld.cel + rij * veld.zijde + kolom)),
      )
    default:
      return veld.bereken(lees)
  }
}

function lezer({ cellen, lijsten }: Rekening, { peildag, gemeenten, reeksen }: Omgeving): Lezer {
  const bekend = new Map<number, Int32Array>()
  const waarden = (lijst: number): Int32Array => {
    const gesorteerd = bekend.get(lijst) ?? lijsten[lijst]!.gesorteerd()
    bekend.set(lijst, gesorteerd)
    return gesorteerd
  }
  return {
    cel: cel => cellen[cel]!,
    waarden,
    verschillend(lijst) {
      const rij = waarden(lijst)
      let n = 0
      for (let i = 0; i < rij.length; i++) n += Number(rij[i]! < 0 || rij[i] !== rij[i - 1])
      return n
    },
    land: naam => reeksen.get(sleutel(naam, "land")) ?? null,
    gemeenten(naam) {
      const waarden = gemeenten.map(plek => reeksen.get(sleutel(naam, plek)) ?? null)
      return waarden.length === 0 || waarden.includes(null) ? null : waarden.reduce<number>((som, n) => som + n!, 0)
    },
    parameter: naam => parameterOp(naam, peildag),
  }
}
