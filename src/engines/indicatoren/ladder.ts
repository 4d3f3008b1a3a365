import type { Beeld } from "./beeld.ts"
import { GEEN_GROEP } from "./boek.ts"
import { VELDEN } from "./velden.ts"

/** A measurement up to so many days after begin or end of a traject still belongs to it. */
const RUIMTE = 60
export const GEEN_METING = -1

/** The row of the last measurement on or before a day (later rows of one day come later), or GEEN_METING. */
export function laatsteMeting(b: Beeld, dag: number): number {
  const { start, aantal, kolom } = b.k.trede
  const eerste = start[b.persoon]!
  for (let r = eerste + aantal[b.persoon]! - 1; r >= eerste; r--) if (kolom.datum[r]! <= dag) return r
  return GEEN_METING
}

/** TREDE-STAND and TREDE-MATRIX, over the population of the period. */
export function telLadder(b: Beeld): void {
  if (!b.inPopulatie) return
  const { boek, v, organisatie } = b
  const { datum, trede } = b.k.trede.kolom
  const stand = VELDEN["TREDE-STAND"]
  const laatste = laatsteMeting(b, v.peildag)
  boek.tel(stand.treden.cel + (laatste === GEEN_METING ? 0 : trede[laatste]!), organisatie, GEEN_GROEP)
  if (laatste !== GEEN_METING && datum[laatste]! < v.vers) boek.tel(stand.verouderd.cel, organisatie, GEEN_GROEP)

  const voor = laatsteMeting(b, v.van - 1)
  const na = laatsteMeting(b, v.grens - 1)
  const beweging = VELDEN["TREDE-MATRIX"]
  if (voor === GEEN_METING) boek.tel(beweging.zonder_begin.cel, organisatie, GEEN_GROEP)
  else if (na === voor) boek.tel(beweging.niet_hermeten.cel, organisatie, GEEN_GROEP)
  else {
    boek.tel(beweging.matrix.cel + (trede[voor]! - 1) * beweging.matrix.zijde + trede[na]! - 1, organisatie, GEEN_GROEP)
    boek.tel(richting(beweging, trede[voor]!, trede[na]!), organisatie, GEEN_GROEP)
  }
}

/** TREDE-TRAJ: the step between the measurement at the begin and the one at the end of a traject that ended. */
export function telTredeTijdensTraject(b: Beeld, rij: number, organisatie: number, groep: number): void {
  const { begin, einde } = b.k.traject.kolom
  const { datum, trede } = b.k.trede.kolom
  const veld = VELDEN["TREDE-TRAJ"]
  const eerste = laatsteMeting(b, Math.min(begin[rij]! + RUIMTE, einde[rij]! - 1))
  const laatste = laatsteMeting(b, Math.min(einde[rij]! + RUIMTE, b.v.peildag))
  const gemeten = eerste !== GEEN_METING && datum[laatste]! > datum[eerste]!
  b.boek.tel(gemeten ? richting(veld, trede[eerste]!, trede[laatste]!) : veld.niet_gemeten.cel, organisatie, groep)
}

type Richting = { stijgt: { cel: number }; gelijk: { cel: number }; daalt: { cel: number } }
const richting = (veld: Richting, voor: number, na: number): number => (na > voor ? veld.stijgt : na < voor ? veld.daalt : veld.gelijk).cel

/** Is there a measurement of at most 12 months before p? */
export function isVersGemeten(b: Beeld): boolean {
  const laatste = laatsteMeting(b, b.v.peildag)
  return laatste !== GEEN_METING && b.k.trede.kolom.datum[laatste]! >= b.v.vers
}
