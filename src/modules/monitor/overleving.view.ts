import { VOLGMAANDEN, type Figuren } from "#engines/indicatoren"
import { rond } from "./bescherming.rules.ts"

/** How much of the work that began still ran so many months later. */
export interface Overlevingspunt {
  maand: number
  /** Whose work was followed up to this month; of a protected curve rounded to 5. */
  gevolgd: number
  /** Share that still ran, between 0 and 1, with the bounds of its 95 % interval. */
  blijft: number
  laag: number
  hoog: number
}

/** Fewer than this at risk, and one person makes the line jump. */
const MINSTENS = 10
const Z95 = 1.959964

/**
 * Kaplan–Meier by the month. At each month those count of whom it is known whether they reached it: who stopped for a pension
 * or died, and running work that nobody confirmed, is followed as far as it is known and then left out. Greenwood's
 * variance on the scale log(−log), so that the bounds stay within 0 and 1. Ends where fewer than ten are followed.
 */
export function overleving({ gestopt, gevolgd }: Figuren["OVERLEVING"]): Overlevingspunt[] {
  const vanaf = (kaart: Record<string, number>, maand: number) =>
    Object.entries(kaart).reduce((som, [k, n]) => (Number(k) >= maand ? som + n : som), 0)
  const begin = vanaf(gestopt, 0) + vanaf(gevolgd, 0)
  const punten: Overlevingspunt[] = [{ maand: 0, gevolgd: begin, blijft: 1, laag: 1, hoog: 1 }]
  let blijft = 1
  let variantie = 0
  for (let maand = 1; maand <= VOLGMAANDEN; maand++) {
    const n = vanaf(gestopt, maand) + vanaf(gevolgd, maand)
    if (n < MINSTENS) break
    const d = gestopt[String(maand)] ?? 0
    blijft *= 1 - d / n
    variantie += d === n ? 0 : d / (n * (n - d))
    punten.push({ maand, gevolgd: n, blijft, ...grenzen(blijft, variantie) })
  }
  return begin < MINSTENS ? [] : punten
}

function grenzen(blijft: number, variantie: number): { laag: number; hoog: number } {
  if (blijft === 1 || blijft === 0) return { laag: blijft, hoog: blijft }
  const fout = (Z95 * Math.sqrt(variantie)) / Math.abs(Math.log(blijft))
  return { laag: blijft ** Math.exp(fout), hoog: blijft ** Math.exp(-fout) }
}

/** Months at which a protected curve may have a point. */
const STAPPEN = [3, 6, 9, 12, 18, 24, 30, 36]

/**
 * The curve for who may not open the people behind it: a point only where at least `drempel` stopped since the one before
 * and as many went on, shares in whole per cents, people rounded to 5.
 */
export function beschermdeOverleving(cijfers: Figuren["OVERLEVING"], drempel: number): Overlevingspunt[] {
  const alle = overleving(cijfers)
  const getoond: Overlevingspunt[] = alle.slice(0, 1)
  let gestopt = 0
  for (const punt of alle.slice(1)) {
    gestopt += cijfers.gestopt[String(punt.maand)] ?? 0
    if (!STAPPEN.includes(punt.maand) || gestopt < drempel || punt.gevolgd - gestopt < drempel) continue
    getoond.push(punt)
    gestopt = 0
  }
  const heel = (deel: number) => Math.round(deel * 100) / 100
  return getoond.length < 2
    ? []
    : getoond.map(p => ({ maand: p.maand, gevolgd: rond(p.gevolgd), blijft: heel(p.blijft), laag: heel(p.laag), hoog: heel(p.hoog) }))
}
