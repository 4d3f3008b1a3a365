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
const DUUR = { 3: VELDEN["DUUR-3"], 6: VELDEN["DUUR-6"], 12: VELDEN["DUUR-12"] }
const BUITEN_TELLING = merk(REDENEN_WERK, "aow", "overlijden")

/** Is the werkperiode at hand 'kern'? Its kind is that of its first part (§1). */
const isKern = ({ werk, k }: Beeld): boolean => !GEEN_KERN[k.dienstverband.kolom.soort[werk.eersteDeel()]!]

/** DUUR-3, -6 and -12: what became of kern work k months after it began; and OVERLEVING, month by month. */
export function telDuurzaamheid(b: Beeld): void {
  const { n, rij } = b.werkperioden
  const { eigenaar } = b.k.werkperiode
  for (let h = 0; h < n; h++) {
    b.richt(eigenaar[rij[h]!]!)
    b.werk.lees(rij[h]!, b.persoon)
    if (!isKern(b)) continue
    const { begin } = b.werk
    for (const mijlpaal of b.v.mijlpalen) if (begin >= mijlpaal.van && begin < mijlpaal.tot) telMijlpaal(b, mijlpaal)
    if (!begonIn(b.v, begin)) continue
    if (b.boek.figuren) telOverleving(b)
    telOntwikkelduur(b, rij[h]!)
  }
}

function telMijlpaal(b: Beeld, mijlpaal: Mijlpaal): void {
  const { werk, boek, k } = b
  const { begin, einde } = werk
  const organisatie = b.onder(begin)
  if (organisatie === NIEMAND) return
  const dag = mijlpaal.dagen[begin - mijlpaal.van]!
  if (einde <= dag && BUITEN_TELLING[k.dienstverband.kolom.reden[werk.slotrij]!]) return
  const veld = DUUR[mijlpaal.maanden]
  const groep = werkgroep(b, werk.eersteDeel())
  boek.tel(veld.noemer.cel, organisatie, groep)
  if (einde >= dag) boek.tel(veld.volgemaakt.cel, organisatie, groep)
  if (einde <= dag) boek.tel(veld.gestopt.cel, organisatie, groep)
  else boek.tel((isBekendOp(b, dag) ? veld.werkt : veld.onbekend).cel, organisatie, groep)
}

function telOverleving(b: Beeld): void {
  const { werk, boek, k, v } = b
  const { begin, einde } = werk
  const organisatie = b.onder(begin)
  if (organisatie === NIEMAND) return
  const { gestopt, gevolgd } = FIGUREN.OVERLEVING
  const maanden = heleMaanden(begin, einde === LOPEND ? Math.min(laatstBekend(b), v.p) : einde)
  const isGestopt = einde !== LOPEND && !BUITEN_TELLING[k.dienstverband.kolom.reden[werk.slotrij]!] && maanden < VOLGMAANDEN
  boek.tel(isGestopt ? gestopt.cel + maanden + 1 : gevolgd.cel + maanden, organisatie, werkgroep(b, werk.eersteDeel()))
}

/** The day before which running work is known to have run: confirmed, or a part that began. */
function laatstBekend({ werk, k }: Beeld): number {
  const { begin, bevestigd } = k.dienstverband.kolom
  let dag = werk.begin
  for (let r = werk.van; r < werk.tot; r++) dag = Math.max(dag, begin[r]!, bevestigd[r]!)
  return dag
}

/** The last k, at most VOLGMAANDEN, for which begin + k months lies before the day. */
function heleMaanden(begin: number, dag: number): number {
  let k = Math.min(VOLGMAANDEN, Math.max(0, Math.floor((dag - begin) / 30.4) + 1))
  while (k > 0 && plusMaandenNummer(begin, k) >= dag) k--
  return k
}

/** Is it known that a werkperiode ran on the day? Its end is known, or a part is confirmed past the day or begins after it. */
function isBekendOp({ werk, k }: Beeld, dag: number): boolean {
  if (werk.einde !== LOPEND) return true
  const { begin, bevestigd } = k.dienstverband.kolom
  // bevestigd_tot after p reads as p, which is later than every day that is counted: nothing to cut off.
  for (let r = werk.van; r < werk.tot; r++) if (bevestigd[r]! > dag || begin[r]! > dag) return true
  return false
}

/** ONTW-DUUR: the kern werkperiode at hand, when it is the first that begins on or after the earliest traject. */
function telOntwikkelduur(b: Beeld, rij: number): void {
  const { begin } = b.werk
  const traject = eersteTraject(b)
  if (traject > begin || beganKernWerk(b, traject, rij)) return
  const organisatie = b.onder(begin)
  if (organisatie === NIEMAND) return
  b.boek.tel(VELDEN["ONTW-DUUR"].n.cel, organisatie, GEEN_GROEP)
  b.boek.meet(LIJST.ontwikkelduur, organisatie, GEEN_GROEP, begin - traject)
}

/** ONTW-DUUR of somebody of the population whose traject did not lead to work yet. */
export function telOntwikkelend(b: Beeld): void {
  const { start, aantal } = b.k.werkperiode
  const traject = eersteTraject(b)
  if (traject === LOPEND || beganKernWerk(b, traject, start[b.persoon]! + aantal[b.persoon]!)) return
  b.boek.tel(VELDEN["ONTW-DUUR"].lopend_n.cel, b.organisatie, GEEN_GROEP)
  b.boek.meet(LIJST.ontwikkelLopend, b.organisatie, GEEN_GROEP, b.v.peildag - traject)
}

/** Did kern work begin on or after a day, in a werkperiode before this row? From the last one backwards: mostly it decides. */
function beganKernWerk(b: Beeld, dag: number, voor: number): boolean {
  const { start, kolom } = b.k.werkperiode
  for (let w = voor - 1; w >= start[b.persoon]! && kolom.begin[w]! >= dag; w--) {
    if (kolom.begin[w]! >= b.v.p) continue
    b.werk.lees(w, b.persoon)
    if (isKern(b)) return true
  }
  return false
}
