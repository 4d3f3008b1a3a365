import type { Rekening } from "./boek.ts"
import type { Registers } from "./feiten.ts"
import type { Lezer, Veld } from "./indeling.ts"
import { parameterOp } from "./parameters.ts"
import { type Indicatoren, VELDEN } from "./velden.ts"

/** What stands beside the counts of a group: the series, and the municipalities among the organisations chosen. */
export interface Omgeving {
  peildag: number
  gemeenten: readonly string[]
  reeks: Registers["reeks"]
}

/** The JSON of one group: maps without zero entries, null where a denominator is 0. */
export function vatSamen(rekening: Rekening, omgeving: Omgeving): Indicatoren {
  const lees = lezer(rekening, omgeving)
  const uit = Object.entries(VELDEN).map(([code, velden]) => [
    code,
    Object.fromEntries(Object.entries(velden).map(([naam, veld]) => [naam, waarde(veld as Veld, lees)])),
  ])
  return Object.fromEntries(uit) as Indicatoren
}

function waarde(veld: Veld, lees: Lezer): number | null | Record<string, number> | number[][] {
  switch (veld.soort) {
    case "tel":
      return lees.cel(veld.cel)
    case "kaart":
      return Object.fromEntries(veld.sleutels.map((sleutel, i) => [sleutel, lees.cel(veld.cel + i)] as const).filter(([, n]) => n !== 0))
    case "matrix":
      return Array.from({ length: veld.zijde }, (_, rij) =>
        Array.from({ length: veld.zijde }, (__, kolom) => lees.cel(veld.cel + rij * veld.zijde + kolom)),
      )
    case "afgeleid":
      return veld.bereken(lees)
  }
}

function lezer({ cellen, lijsten }: Rekening, { peildag, gemeenten, reeks }: Omgeving): Lezer {
  const gesorteerd = new Map<number, Int32Array>()
  return {
    cel: cel => cellen[cel]!,
    waarden(lijst) {
      if (!gesorteerd.has(lijst)) gesorteerd.set(lijst, Int32Array.from(lijsten[lijst]!).toSorted())
      return gesorteerd.get(lijst)!
    },
    verschillend(lijst) {
      const waarden = lijsten[lijst]!
      const bekend = waarden.filter(nr => nr >= 0)
      return waarden.length - bekend.length + new Set(bekend).size
    },
    land: naam => laatsteWaarde(reeks, naam, "land", peildag),
    gemeenten(naam) {
      const waarden = gemeenten.map(plek => laatsteWaarde(reeks, naam, plek, peildag))
      return waarden.length === 0 || waarden.includes(null) ? null : waarden.reduce<number>((som, n) => som + n!, 0)
    },
    parameter: naam => parameterOp(naam, peildag),
  }
}

/** The value of a series at a place from the latest date on or before the day. */
function laatsteWaarde(reeks: Registers["reeks"], naam: string, plek: string, dag: number): number | null {
  let laatste: Registers["reeks"][number] | undefined
  for (const punt of reeks) {
    if (punt.reeks === naam && punt.plek === plek && punt.datum <= dag && (!laatste || punt.datum > laatste.datum)) laatste = punt
  }
  return laatste?.waarde ?? null
}
