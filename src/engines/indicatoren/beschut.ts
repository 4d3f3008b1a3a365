import { type Beeld, loopt } from "./beeld.ts"
import { GEEN_GROEP } from "./boek.ts"
import { codeVan, DOELGROEPEN, merk, SOORTEN_WERK, WERKVORMEN } from "./codes.ts"
import { GEEN_UREN } from "./feiten.ts"
import { heeftDoelgroep } from "./persoon.ts"
import { UREN, VELDEN } from "./velden.ts"

const BESCHUT = codeVan(SOORTEN_WERK, "beschut")
const WSW = codeVan(SOORTEN_WERK, "wsw")
const BANENAFSPRAAK = codeVan(SOORTEN_WERK, "banenafspraak")
const DOELGROEP_BANENAFSPRAAK = codeVan(DOELGROEPEN, "banenafspraak")
const INTERN = codeVan(WERKVORMEN, "intern")
const BUITEN = merk(WERKVORMEN, "op_locatie", "detachering_individueel", "detachering_groep", "begeleid_werken", "bij_werkgever")

/** BUITEN, BESCHUT, BAAN and WSW: a dienstverband that runs on the peildag. */
export function telOpPeildag(b: Beeld, r: number): void {
  const { boek, organisatie, k } = b
  const soort = k.dienstverband.kolom.soort[r]!
  if (soort === BESCHUT) {
    if (isEerste(b, r)) boek.tel(VELDEN.BESCHUT.personen.cel, organisatie, GEEN_GROEP)
    telUren(b, r, UREN.beschut, VELDEN.BESCHUT.zonder_uren.cel)
  } else if (soort === WSW) {
    if (isEerste(b, r)) boek.tel(VELDEN.WSW.personen.cel, organisatie, GEEN_GROEP)
    telUren(b, r, UREN.wsw, VELDEN.WSW.zonder_uren.cel)
  } else if (heeftDoelgroep(k, b.persoon, b.v.peildag, DOELGROEP_BANENAFSPRAAK)) {
    boek.tel(VELDEN.BAAN.dienstverbanden.cel, organisatie, GEEN_GROEP)
    telUren(b, r, UREN.baan, VELDEN.BAAN.zonder_uren.cel)
  }
  if ((soort === BESCHUT || soort === WSW || soort === BANENAFSPRAAK) && b.isSob[k.dienstverband.kolom.eigen[r]!])
    boek.tel(werkplek(b, r), organisatie, GEEN_GROEP)
}

/** Somebody with two dienstverbanden of one kind on the peildag is one person. */
function isEerste(b: Beeld, rij: number): boolean {
  const { start, kolom } = b.k.dienstverband
  for (let r = start[b.persoon]!; r < rij; r++)
    if (kolom.soort[r] === kolom.soort[rij] && loopt(kolom.begin[r]!, kolom.einde[r]!, b.v.peildag)) return false
  return true
}

/** Rows without hours are counted apart: they are in the number of persons, not in the hours. */
function telUren(b: Beeld, r: number, som: number, zonder: number): void {
  const uren = b.k.dienstverband.kolom.uren[r]!
  if (uren === GEEN_UREN) b.boek.tel(zonder, b.organisatie, GEEN_GROEP)
  else b.boek.tel(som, b.organisatie, GEEN_GROEP, uren)
}

/** The cell of BUITEN for a dienstverband: by the place that runs on the peildag, latest begin and then highest key. */
function werkplek(b: Beeld, dienstverband: number): number {
  const { start, aantal, kolom } = b.k.werkplek
  const eerste = start[dienstverband]!
  for (let r = eerste + aantal[dienstverband]! - 1; r >= eerste; r--) {
    if (!loopt(kolom.begin[r]!, kolom.einde[r]!, b.v.peildag)) continue
    const vorm = kolom.werkvorm[r]!
    if (BUITEN[vorm]) return VELDEN.BUITEN.buiten.cel
    return (vorm === INTERN ? VELDEN.BUITEN.binnen : VELDEN.BUITEN.onbekend).cel
  }
  return VELDEN.BUITEN.onbekend.cel
}
