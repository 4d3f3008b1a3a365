import { type Dag, dagNummer, dagVan } from "#begrippen/dag"
import type { Niveau } from "#begrippen/dienstverlening"
import { PAUZE_HOOGSTENS } from "./planklok.parameters.ts"
import type { Termijn, Termijnen } from "./werkvoorraad.parameters.ts"

/** A time in which the clock of the review stands still. */
export interface Pauze {
  reden: string
  begin: Dag
  /** The first day on which it runs again; null: it stands still. */
  einde: Dag | null
  /** The day on which the hold was recorded. */
  vastgelegdOp: Dag
}
export interface Klok {
  /** The service level of the rung, where the organisation is responsible; null: never measured. */
  niveau: Niveau | null
  /** The plan was never reviewed yet. */
  eerste: boolean
  pauzes: readonly Pauze[]
}

/** The window: a young plan is looked at soon, later the service level of the rung says; without a measurement as in a programme. */
export function evaluatieTermijn(t: Termijnen, niveau: Niveau | null, eerste: boolean): Termijn {
  if (niveau === "geen") return t.evaluatie_geen
  if (eerste) return t.evaluatie_eerste
  if (niveau === "jobcoach") return t.evaluatie_ondersteund
  return niveau === "minimaal" ? t.evaluatie_minimaal : t.evaluatie_toeleiding
}

/**
 * The day by which a review is due: the end of its window, one day later for each day on hold. A hold counts as far as it began,
 * and was recorded, before the review was overdue: holding (again) takes nothing off what is late. A day counts once, however many
 * holds lie over it, and a reason no longer than its most. `stil`: the clock stands still today.
 */
export function evaluatieOp(
  sinds: Dag,
  eindeVenster: Dag,
  pauzes: readonly Pauze[],
  vandaag: Dag,
  hoogstens = PAUZE_HOOGSTENS,
): { op: Dag; stil: boolean } {
  const [vanaf, nu] = [dagNummer(sinds), dagNummer(vandaag)]
  const geteld = new Set<number>()
  const gebruikt = new Map<string, number>()
  let op = dagNummer(eindeVenster)
  let stil = false
  for (const { reden, begin, einde, vastgelegdOp } of pauzes.toSorted(opVastlegging)) {
    if (dagNummer(vastgelegdOp) > op || dagNummer(begin) > op) continue
    // Days to come are no hold yet: one that runs on counts up to today.
    const tot = Math.min(einde === null ? nu : dagNummer(einde), nu)
    for (let dag = Math.max(dagNummer(begin), vanaf); dag < tot && dag <= op; dag++) {
      const al = gebruikt.get(reden) ?? 0
      if (al >= (hoogstens[reden] ?? 0)) break
      if (geteld.has(dag)) continue
      geteld.add(dag)
      gebruikt.set(reden, al + 1)
      op++
    }
    const loopt = dagNummer(begin) <= nu && (einde === null || dagNummer(einde) > nu)
    if (loopt && op >= nu && (gebruikt.get(reden) ?? 0) < (hoogstens[reden] ?? 0)) stil = true
  }
  return { op: dagVan(op), stil }
}

/** To the last difference: two that were recorded and began on the same days may not count by the order they came in. */
const opVastlegging = (a: Pauze, b: Pauze): number => (sleutelVan(a) < sleutelVan(b) ? -1 : 1)
const sleutelVan = ({ vastgelegdOp, begin, reden, einde }: Pauze): string => `${vastgelegdOp} ${begin} ${reden} ${einde ?? ""}`
