import { type Beeld, begonIn, loopt } from "./beeld.ts"
import { GEEN_GROEP } from "./boek.ts"
import { telOpPeildag } from "./beschut.ts"
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
  const { n, rij } = b.dienstverbanden
  const { kolom, eigenaar } = b.k.dienstverband
  const { begin, einde } = kolom
  for (let h = 0; h < n; h++) {
    const r = rij[h]!
    b.richt(eigenaar[r]!)
    if (begonIn(b.v, begin[r]!)) telContract(b, r)
    if (b.organisatie !== NIEMAND && loopt(begin[r]!, einde[r]!, b.v.peildag)) telLopend(b, r)
  }
}

function telLopend(b: Beeld, r: number): void {
  const { kolom } = b.k.dienstverband
  b.bezig.neemMee(b.plek, kolom.uren[r]!)
  if (kolom.lks[r]) b.boek.tel(VELDEN.LKS.lopend.cel, b.organisatie, werkgroep(b, r))
  telOpPeildag(b, r)
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
  const { n, rij } = b.werkperioden
  const { kolom, eigenaar } = b.k.werkperiode
  for (let h = 0; h < n; h++) {
    if (!begonIn(b.v, kolom.begin[rij[h]!]!)) continue
    b.richt(eigenaar[rij[h]!]!)
    b.werk.lees(rij[h]!, b.persoon)
    const organisatie = b.onder(b.werk.begin)
    if (organisatie !== NIEMAND) b.boek.telEens(VELDEN.PLS.geplaatst.cel, organisatie, werkgroep(b, b.werk.eersteDeel()))
  }
}

function telPlaatsingen(b: Beeld): void {
  const { n, rij } = b.plaatsingen
  const { kolom, eigenaar } = b.k.plaatsing
  const { begin, einde, betaald, uren } = kolom
  for (let h = 0; h < n; h++) {
    const r = rij[h]!
    b.richt(eigenaar[r]!)
    if (begonIn(b.v, begin[r]!)) telPlaatsing(b, r)
    if (!betaald[r] && loopt(begin[r]!, einde[r]!, b.v.peildag)) b.bezig.neemMee(b.plek, uren[r]!)
  }
}

function telPlaatsing(b: Beeld, r: number): void {
  const { begin, werkvorm, betaald } = b.k.plaatsing.kolom
  const organisatie = b.onder(begin[r]!)
  if (organisatie === NIEMAND) return
  const vorm = werkvorm[r]!
  if (WEP[vorm]) b.boek.tel(VELDEN.WEP.aantal.cel, organisatie, GEEN_GROEP)
  if (!betaald[r]) b.boek.tel(VELDEN.PLS.onbetaald.cel + vorm, organisatie, GEEN_GROEP)
}
