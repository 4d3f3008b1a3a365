import { plusMaandenNummer } from "#begrippen/dag"
import { type Beeld, begonIn } from "./beeld.ts"
import { GEEN_GROEP } from "./boek.ts"
import { merk, REDENEN_WERK, SOORTEN_WERK } from "./codes.ts"
import { LOPEND, NIEMAND } from "./feiten.ts"
import { FIGUREN, VOLGMAANDEN } from "./figuren.ts"
import { eersteTraject } from "./trajecten.ts"
import { LIJST, VELDEN } from "./velden.ts"
import type { Mijlpaal } from "./venster.ts"
import { werkgroep } from "./werk.ts"

const GEEN_KERN = merk(SOORTEN_WERK, "wsw", "beschut")
const BUITEN_TELLING = merk(REDENEN_WERK, "aow", "overlijden")

/** Is the w-th werkperiode 'kern'? Its kind is that of its first part (§1). */
const isKern = ({ werk, k }: Beeld, w: number): boolean => !GEEN_KERN[k.dienstverband.kolom.soort[werk.deel[werk.eerste[w]!]!]!]

/** DUUR-3, -6 and -12: what became of kern work k months after it began; and OVERLEVING, month by month. */
export function telDuurzaamheid(b: Beeld): void {
  const { werk } = b
  for (let w = 0; w < werk.n; w++) {
    const begin = werk.begin[w]!
    if (begonIn(b.v, begin) && isKern(b, w)) telOverleving(b, w)
    for (const mijlpaal of b.v.mijlpalen) {
      if (begin >= mijlpaal.van && begin < mijlpaal.tot && isKern(b, w)) telMijlpaal(b, w, mijlpaal)
    }
  }
}

function telMijlpaal(b: Beeld, w: number, mijlpaal: Mijlpaal): void {
  const { werk, boek, k } = b
  const organisatie = b.onder(werk.begin[w]!)
  if (organisatie === NIEMAND) return
  const dag = mijlpaal.dagen[werk.begin[w]! - mijlpaal.van]!
  const einde = werk.einde[w]!
  if (einde <= dag && BUITEN_TELLING[k.dienstverband.kolom.reden[werk.slotrij[w]!]!]) return
  const veld = VELDEN[`DUUR-${mijlpaal.maanden}`]
  const groep = werkgroep(b, werk.deel[werk.eerste[w]!]!)
  boek.tel(veld.noemer.cel, organisatie, groep)
  if (einde >= dag) boek.tel(veld.volgemaakt.cel, organisatie, groep)
  if (einde <= dag) boek.tel(veld.gestopt.cel, organisatie, groep)
  else boek.tel((isBekendOp(b, w, dag) ? veld.werkt : veld.onbekend).cel, organisatie, groep)
}

function telOverleving(b: Beeld, w: number): void {
  const { werk, boek, k, v } = b
  const [begin, einde] = [werk.begin[w]!, werk.einde[w]!]
  const organisatie = b.onder(begin)
  if (organisatie === NIEMAND) return
  const { gestopt, gevolgd } = FIGUREN.OVERLEVING
  const maanden = heleMaanden(begin, einde === LOPEND ? Math.min(laatstBekend(b, w), v.p) : einde)
  const isGestopt = einde !== LOPEND && !BUITEN_TELLING[k.dienstverband.kolom.reden[werk.slotrij[w]!]!] && maanden < VOLGMAANDEN
  boek.tel(isGestopt ? gestopt.cel + maanden + 1 : gevolgd.cel + maanden, organisatie, werkgroep(b, werk.deel[werk.eerste[w]!]!))
}

/** The day before which running work is known to have run: confirmed, or a part that began. */
function laatstBekend({ werk, k }: Beeld, w: number): number {
  const { begin, bevestigd } = k.dienstverband.kolom
  let dag = werk.begin[w]!
  for (let i = werk.eerste[w]!; i < werk.na[w]!; i++) dag = Math.max(dag, begin[werk.deel[i]!]!, bevestigd[werk.deel[i]!]!)
  return dag
}

/** The last k, at most VOLGMAANDEN, for which begin + k months lies before the day. */
function heleMaanden(begin: number, dag: number): number {
  let k = Math.min(VOLGMAANDEN, Math.max(0, Math.floor((dag - begin) / 30.4) + 1))
  while (k > 0 && plusMaandenNummer(begin, k) >= dag) k--
  return k
}

/** Is it known that a werkperiode ran on the day? Its end is known, or a part is confirmed past the day or begins after it. */
function isBekendOp({ werk, k }: Beeld, w: number, dag: number): boolean {
  if (werk.einde[w] !== LOPEND) return true
  const { begin, bevestigd } = k.dienstverband.kolom
  for (let i = werk.eerste[w]!; i < werk.na[w]!; i++) {
    const rij = werk.deel[i]!
    // bevestigd_tot after p reads as p, which is later than every day that is counted: nothing to cut off.
    if (bevestigd[rij]! > dag || begin[rij]! > dag) return true
  }
  return false
}

/** ONTW-DUUR: from the earliest traject to the first kern werkperiode that begins on or after it. */
export function telOntwikkelduur(b: Beeld): void {
  const traject = eersteTraject(b)
  if (traject === LOPEND) return
  const { werk, boek, v } = b
  let w = 0
  while (w < werk.n && (werk.begin[w]! < traject || !isKern(b, w))) w++
  const veld = VELDEN["ONTW-DUUR"]
  if (w === werk.n) {
    if (!b.inPopulatie) return
    boek.tel(veld.lopend_n.cel, b.organisatie, GEEN_GROEP)
    boek.meet(LIJST.ontwikkelLopend, b.organisatie, GEEN_GROEP, v.peildag - traject)
    return
  }
  const begin = werk.begin[w]!
  if (!begonIn(v, begin)) return
  const organisatie = b.onder(begin)
  if (organisatie === NIEMAND) return
  boek.tel(veld.n.cel, organisatie, GEEN_GROEP)
  boek.meet(LIJST.ontwikkelduur, organisatie, GEEN_GROEP, begin - traject)
}
