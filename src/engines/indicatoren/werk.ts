import { type Beeld, begonIn, loopt } from "./beeld.ts"
import { GEEN_GROEP } from "./boek.ts"
import { merk, WERKVORMEN } from "./codes.ts"
import { NIEMAND } from "./feiten.ts"
import { VELDEN } from "./velden.ts"
import { sectorVan } from "./werkgever.ts"

const WEP = merk(WERKVORMEN, "wep_extern", "wep_intern")

/** PLS, PLS-CONTACT, LKS and WEP: work that began in the period or runs on the peildag. */
export function telWerk(b: Beeld): void {
  telContracten(b)
  telGeplaatst(b)
  telPlaatsingen(b)
}

/** The group of work when the split asked is one of work. */
export function werkgroep(b: Beeld, rij: number): number {
  if (b.boek.splitsing === "soort") return b.k.dienstverband.kolom.soort[rij]!
  return b.boek.splitsing === "sector" ? sectorVan(b.k, rij) : GEEN_GROEP
}

function telContracten(b: Beeld): void {
  const { start, aantal, kolom } = b.k.dienstverband
  const van = start[b.persoon]!
  for (let r = van; r < van + aantal[b.persoon]!; r++) {
    if (begonIn(b.v, kolom.begin[r]!)) telContract(b, r)
    if (kolom.lks[r] && b.organisatie !== NIEMAND && loopt(kolom.begin[r]!, kolom.einde[r]!, b.v.peildag)) {
      b.boek.tel(VELDEN.LKS.lopend.cel, b.organisatie, werkgroep(b, r))
    }
  }
}

function telContract(b: Beeld, r: number): void {
  const { kolom } = b.k.dienstverband
  const organisatie = b.onder(kolom.begin[r]!)
  if (organisatie === NIEMAND) return
  const { boek } = b
  const groep = werkgroep(b, r)
  boek.tel(VELDEN.PLS.contracten.cel, organisatie, groep)
  boek.tel(VELDEN.PLS.soorten.cel + kolom.soort[r]!, organisatie, groep)
  boek.tel(VELDEN.PLS.sectoren.cel + sectorVan(b.k, r), organisatie, groep)
  boek.tel(VELDEN["PLS-CONTACT"].noemer.cel, organisatie, groep)
  if (kolom.contact[r]) boek.tel(VELDEN["PLS-CONTACT"].aantal.cel, organisatie, groep)
  if (kolom.lks[r]) boek.tel(VELDEN.LKS.gestart.cel, organisatie, groep)
}

/** PLS geplaatst: persons, so that two werkperioden begun in one period count once. */
function telGeplaatst(b: Beeld): void {
  const { werk, boek } = b
  for (let w = 0; w < werk.n; w++) {
    if (!begonIn(b.v, werk.begin[w]!)) continue
    const organisatie = b.onder(werk.begin[w]!)
    if (organisatie !== NIEMAND) boek.telEens(VELDEN.PLS.geplaatst.cel, organisatie, werkgroep(b, werk.deel[werk.eerste[w]!]!))
  }
}

function telPlaatsingen(b: Beeld): void {
  const { start, aantal, kolom } = b.k.plaatsing
  const van = start[b.persoon]!
  for (let r = van; r < van + aantal[b.persoon]!; r++) {
    if (!begonIn(b.v, kolom.begin[r]!)) continue
    const organisatie = b.onder(kolom.begin[r]!)
    if (organisatie === NIEMAND) continue
    const werkvorm = kolom.werkvorm[r]!
    if (WEP[werkvorm]) b.boek.tel(VELDEN.WEP.aantal.cel, organisatie, GEEN_GROEP)
    if (!kolom.betaald[r]) b.boek.tel(VELDEN.PLS.onbetaald.cel + werkvorm, organisatie, GEEN_GROEP)
  }
}
