import { type Beeld, GEEN_METING } from "./beeld.ts"
import { GEEN_GROEP } from "./boek.ts"
import { VELDEN } from "./velden.ts"

/** A measurement up to so many days after begin or end of a traject still belongs to it. */
const RUIMTE = 60

/** TREDE-STAND and TREDE-MATRIX, of somebody of the population. */
export function telLadder(b: Beeld): void {
  const { boek, v, organisatie } = b
  const { datum, trede } = b.k.trede.kolom
  const stand = VELDEN["TREDE-STAND"]
  const laatste = b.meting
  boek.tel(stand.treden.cel + (laatste === GEEN_METING ? 0 : trede[laatste]!), organisatie, GEEN_GROEP)
  if (laatste !== GEEN_METING && datum[laatste]! < v.vers) boek.tel(stand.verouderd.cel, organisatie, GEEN_GROEP)

  const na = b.metingOp(v.grens - 1, laatste)
  const voor = b.metingOp(v.van - 1, na)
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
  const laatste = b.metingOp(Math.min(einde[rij]! + RUIMTE, b.v.peildag))
  const eerste = b.metingOp(Math.min(begin[rij]! + RUIMTE, einde[rij]! - 1), laatste)
  const gemeten = eerste !== GEEN_METING && datum[laatste]! > datum[eerste]!
  b.boek.tel(gemeten ? richting(veld, trede[eerste]!, trede[laatste]!) : veld.niet_gemeten.cel, organisatie, groep)
}

type Richting = { stijgt: { cel: number }; gelijk: { cel: number }; daalt: { cel: number } }
const richting = (veld: Richting, voor: number, na: number): number => (na > voor ? veld.stijgt : na < voor ? veld.daalt : veld.gelijk).cel

/** Is there a measurement of at most 12 months before p? */
export const isVersGemeten = ({ meting, k, v }: Beeld): boolean => meting !== GEEN_METING && k.trede.kolom.datum[meting]! >= v.vers
