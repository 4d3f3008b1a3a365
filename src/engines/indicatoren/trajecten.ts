import { type Beeld, begonIn, eindigdeIn, loopt } from "./beeld.ts"
import { GEEN_GROEP } from "./boek.ts"
import { codeVan, merk, REDENEN_TRAJECT } from "./codes.ts"
import { GEEN_DAG, LOPEND, NIEMAND } from "./feiten.ts"
import type { Kolommen } from "./kolommen.ts"
import { telTredeTijdensTraject } from "./ladder.ts"
import { LIJST, VELDEN } from "./velden.ts"

const reden = (naam: (typeof REDENEN_TRAJECT)[number]) => codeVan(REDENEN_TRAJECT, naam)
const UITVAL = reden("uitval")
const NOOIT_BEGONNEN = reden("nooit_begonnen")
const GEEN_UITVAL = merk(REDENEN_TRAJECT, "nooit_begonnen", "overlijden", "aow", "verhuizing")
/** A traject without presence for so many days, and past its expected end for longer, has in fact stopped. */
const STIL = 56

/** TRJ-START, TRJ-LOPEND, TRJ-EIND, TRJ-UITVAL, TRJ-DUUR and TREDE-TRAJ. */
export function telTrajecten(b: Beeld): void {
  const { n, rij } = b.trajecten
  const { kolom, eigenaar } = b.k.traject
  const { begin, einde } = kolom
  for (let h = 0; h < n; h++) {
    const r = rij[h]!
    b.richt(eigenaar[r]!)
    if (begonIn(b.v, begin[r]!)) telStart(b, r)
    if (b.organisatie !== NIEMAND && loopt(begin[r]!, einde[r]!, b.v.peildag)) telLopend(b, r)
    if (eindigdeIn(b.v, einde[r]!)) telEinde(b, r)
  }
}

function telStart(b: Beeld, r: number): void {
  const organisatie = b.onder(b.k.traject.kolom.begin[r]!)
  if (organisatie !== NIEMAND) b.boek.tel(VELDEN["TRJ-START"].aantal.cel, organisatie, trajectgroep(b, r))
}

function telLopend(b: Beeld, r: number): void {
  const groep = trajectgroep(b, r)
  b.boek.tel(VELDEN["TRJ-LOPEND"].aantal.cel, b.organisatie, groep)
  if (isVerlopen(b.k, r, b.v.peildag)) b.boek.tel(VELDEN["TRJ-LOPEND"].verlopen.cel, b.organisatie, groep)
  else b.bezig.neemMee(b.plek, b.k.traject.kolom.uren[r]!)
}

function telEinde(b: Beeld, r: number): void {
  const { kolom } = b.k.traject
  const organisatie = b.onder(kolom.einde[r]! - 1)
  if (organisatie === NIEMAND) return
  const redenEinde = kolom.reden[r]!
  const groep = trajectgroep(b, r)
  b.boek.tel(VELDEN["TRJ-EIND"].aantal.cel, organisatie, groep)
  b.boek.tel(VELDEN["TRJ-EIND"].redenen.cel + redenEinde, organisatie, groep)
  if (!GEEN_UITVAL[redenEinde]) b.boek.tel(VELDEN["TRJ-UITVAL"].noemer.cel, organisatie, groep)
  if (redenEinde === UITVAL) {
    b.boek.tel(VELDEN["TRJ-UITVAL"].aantal.cel, organisatie, groep)
    b.boek.tel(VELDEN["TRJ-UITVAL"].redenen.cel + kolom.uitvalreden[r]!, organisatie, groep)
  }
  if (redenEinde === NOOIT_BEGONNEN) return
  b.boek.tel(VELDEN["TRJ-DUUR"].n.cel, organisatie, groep)
  b.boek.meet(LIJST.trajectduur, organisatie, groep, kolom.einde[r]! - kolom.begin[r]!)
  telTredeTijdensTraject(b, r, organisatie, groep)
}

/** verwacht_einde more than 56 days before the day, and nobody present at it in the 56 days up to and including the day. */
function isVerlopen(k: Kolommen, rij: number, dag: number): boolean {
  const verwacht = k.traject.kolom.verwacht[rij]!
  if (verwacht === GEEN_DAG || dag - verwacht <= STIL) return false
  const { start, aantal, kolom } = k.aanwezig
  const eerste = start[rij]!
  for (let r = eerste + aantal[rij]! - 1; r >= eerste && kolom.datum[r]! > dag - STIL; r--) if (kolom.datum[r]! <= dag) return false
  return true
}

/** The group of a traject when the split asked is one of trajecten. */
function trajectgroep(b: Beeld, r: number): number {
  const { kolom } = b.k.traject
  switch (b.boek.splitsing) {
    case "voorziening":
      return kolom.voorziening[r]!
    case "uitvoerder":
      return kolom.uitvoerder[r]! || b.k.registers.voorziening[kolom.voorziening[r]!]!.uitvoerder
    case "opdrachtgever":
      return kolom.opdrachtgever[r]!
    default:
      return GEEN_GROEP
  }
}

/** A traject that never began is known as such once its end is known. */
export const isBegonnen = ({ k, v }: Beeld, rij: number): boolean =>
  k.traject.kolom.reden[rij] !== NOOIT_BEGONNEN || k.traject.kolom.einde[rij]! >= v.p

/** Begin of the earliest traject that was not 'nooit_begonnen', as known at p; LOPEND when there is none. */
export function eersteTraject(b: Beeld): number {
  const { start, aantal, kolom } = b.k.traject
  const van = start[b.persoon]!
  for (let r = van; r < van + aantal[b.persoon]! && kolom.begin[r]! < b.v.p; r++) {
    if (isBegonnen(b, r)) return kolom.begin[r]!
  }
  return LOPEND
}
