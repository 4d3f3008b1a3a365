import { type Beeld, GEEN_METING } from "./beeld.ts"
import { GEEN_GROEP } from "./boek.ts"
import { BEGELEID, BESTEMMINGEN, FIGUREN } from "./figuren.ts"
import { isBegonnen } from "./trajecten.ts"

/** STROOM: one exit, the bijstandsperiode at hand, on its way to a destination (index of BESTEMMINGEN). */
export function telStroom(b: Beeld, organisatie: number, bestemming: number): void {
  const { boek, bijstand, k } = b
  const meting = b.metingOp(bijstand.einde - 1)
  const trede = meting === GEEN_METING ? 0 : k.trede.kolom.trede[meting]!
  const begeleid = hadTraject(b, bijstand.begin, bijstand.einde) ? 1 : 0
  const { begin, naar } = FIGUREN.STROOM
  boek.tel(begin.cel + trede * BEGELEID.length + begeleid, organisatie, GEEN_GROEP)
  boek.tel(naar.cel + begeleid * BESTEMMINGEN.length + bestemming, organisatie, GEEN_GROEP)
}

/** Did a traject run on a day of `[van, tot)`? */
function hadTraject(b: Beeld, van: number, tot: number): boolean {
  const { start, aantal, kolom } = b.k.traject
  const eerste = start[b.persoon]!
  for (let r = eerste; r < eerste + aantal[b.persoon]! && kolom.begin[r]! < tot; r++)
    if (kolom.einde[r]! > van && isBegonnen(b, r)) return true
  return false
}
