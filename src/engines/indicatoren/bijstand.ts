import { type Beeld, begonIn, eindigdeIn } from "./beeld.ts"
import { GEEN_GROEP } from "./boek.ts"
import { merk, REDENEN_UITKERING, SECTOREN, SOORTEN_WERK } from "./codes.ts"
import { NIEMAND } from "./feiten.ts"
import { LIJST, VELDEN } from "./velden.ts"
import { telStroom } from "./stroom.ts"
import { sectorVan } from "./werkgever.ts"

const NAAR_WERK = merk(REDENEN_UITKERING, "loondienst", "zelfstandig")
const ZONDER_TERUGKEER = merk(REDENEN_UITKERING, "overlijden", "aow", "verhuizing")
/** A return within so many days undoes an exit. */
const HERSTEL = 30
const JAAR = 365

/** BIJ-IN, BIJ-UIT, BIJ-UIT-WERK, UIT-NAAR and DRAAI: all that rests on merged bijstandsperioden. */
export function telBijstand(b: Beeld): void {
  const { bijstand, v } = b
  const { n, rij } = b.bijstandsperioden
  const { eigenaar } = b.k.bijstandsperiode
  for (let h = 0; h < n; h++) {
    b.richt(eigenaar[rij[h]!]!)
    bijstand.lees(rij[h]!, b.persoon)
    const { begin, einde } = bijstand
    if (begonIn(v, begin)) telInstroom(b, begin)
    if (eindigdeIn(v, einde)) telUitstroom(b, einde)
    if (eindigdeIn(v, einde + JAAR)) telDraaideur(b, rij[h]!, einde)
  }
}

function telInstroom(b: Beeld, begin: number): void {
  const organisatie = b.onder(begin)
  if (organisatie !== NIEMAND) b.boek.tel(VELDEN["BIJ-IN"].aantal.cel, organisatie, GEEN_GROEP)
}

function telUitstroom(b: Beeld, einde: number): void {
  const organisatie = b.onder(einde - 1)
  if (organisatie === NIEMAND) return
  const { boek, v } = b
  const uit = VELDEN["BIJ-UIT"]
  const werk = VELDEN["BIJ-UIT-WERK"]
  const redenEinde = b.k.uitkering.kolom.reden[b.bijstand.slotrij]!
  const voorlopig = einde + HERSTEL >= v.p
  const naarWerk = NAAR_WERK[redenEinde] === 1
  boek.tel(uit.aantal.cel, organisatie, GEEN_GROEP)
  boek.tel(uit.redenen.cel + redenEinde, organisatie, GEEN_GROEP)
  if (voorlopig) boek.tel(uit.voorlopig.cel, organisatie, GEEN_GROEP)
  if (naarWerk) boek.tel(werk.aantal.cel, organisatie, GEEN_GROEP)
  if (naarWerk && voorlopig) boek.tel(werk.voorlopig.cel, organisatie, GEEN_GROEP)
  const bestemming = telBestemming(b, einde, organisatie)
  if (boek.figuren) telStroom(b, organisatie, bestemming)
}

/** UIT-NAAR: the earliest werkperiode that begins around the exit. Answers the destination, by its place in the map. */
function telBestemming(b: Beeld, einde: number, organisatie: number): number {
  const { boek, k } = b
  const naar = VELDEN["UIT-NAAR"]
  const { start, aantal, kolom } = k.werkperiode
  let w = start[b.persoon]!
  const na = w + aantal[b.persoon]!
  while (w < na && kolom.begin[w]! < einde - 62) w++
  if (w === na || kolom.begin[w]! > einde + 31 || kolom.begin[w]! >= b.v.p) {
    boek.tel(naar.soorten.cel + SOORTEN_WERK.length, organisatie, GEEN_GROEP)
    boek.tel(naar.sectoren.cel + SECTOREN.length, organisatie, GEEN_GROEP)
    return SOORTEN_WERK.length
  }
  b.werk.lees(w, b.persoon)
  const eerste = b.werk.eersteDeel()
  boek.tel(naar.aantal.cel, organisatie, GEEN_GROEP)
  const soort = k.dienstverband.kolom.soort[eerste]!
  boek.tel(naar.soorten.cel + soort, organisatie, GEEN_GROEP)
  boek.tel(naar.sectoren.cel + sectorVan(k, eerste), organisatie, GEEN_GROEP)
  return soort
}

/** DRAAI: an exit whose year afterwards is complete. Another period of the person begins later than this end, or earlier than it. */
function telDraaideur(b: Beeld, rij: number, einde: number): void {
  if (ZONDER_TERUGKEER[b.k.uitkering.kolom.reden[b.bijstand.slotrij]!]) return
  const organisatie = b.onder(einde - 1)
  if (organisatie === NIEMAND) return
  const { boek } = b
  const { start, aantal, kolom } = b.k.bijstandsperiode
  const terug = rij + 1 < start[b.persoon]! + aantal[b.persoon]! && kolom.begin[rij + 1]! <= einde + JAAR
  boek.tel(VELDEN.DRAAI.noemer.cel, organisatie, GEEN_GROEP)
  if (terug) boek.tel(VELDEN.DRAAI.bijstand.cel, organisatie, GEEN_GROEP)
  if (terug || begintTraject(b, einde)) boek.tel(VELDEN.DRAAI.ondersteuning.cel, organisatie, GEEN_GROEP)
}

function begintTraject(b: Beeld, einde: number): boolean {
  const { start, aantal, kolom } = b.k.traject
  const van = start[b.persoon]!
  for (let r = van; r < van + aantal[b.persoon]!; r++) if (kolom.begin[r]! > einde && kolom.begin[r]! <= einde + JAAR) return true
  return false
}

/** BIJ-STAND: real benefit periods that run on the peildag. */
export function telBijstandStand(b: Beeld): void {
  const { boek, k } = b
  for (const persoon of b.metBijstand()) {
    b.richt(persoon)
    boek.tel(VELDEN["BIJ-STAND"].personen.cel, b.organisatie, GEEN_GROEP)
    boek.meet(LIJST.huishoudens, b.organisatie, GEEN_GROEP, k.persoon.huishouden[b.persoon]!)
    boek.telBits(VELDEN["BIJ-STAND"].soorten.cel, b.soorten(), b.organisatie)
  }
}
