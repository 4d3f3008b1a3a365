import type { Beeld } from "./beeld.ts"
import { GEEN_GROEP } from "./boek.ts"
import { VELD_BIT } from "./codes.ts"
import { isVersGemeten } from "./ladder.ts"
import { doelgroepenOp, leeftijdsgroep, leesOpleiding, type Opleiding } from "./persoon.ts"
import { VELDEN } from "./velden.ts"

const { KWAL, SAMEN, VULGRAAD } = VELDEN
const NA_REGISTRATIE = Object.keys(VELD_BIT).length
const opleiding: Opleiding = { bekend: false, niveau: 0, startkwalificatie: false }

/** KWAL, SAMEN and VULGRAAD, of somebody of the population. */
export function telSamenstelling(b: Beeld): void {
  const { boek, organisatie, k, persoon } = b
  boek.tel(SAMEN.n.cel, organisatie, GEEN_GROEP)
  boek.tel(SAMEN.leeftijd.cel + leeftijdsgroep(k.persoon.geboren[persoon]!, b.v.peildatum), organisatie, GEEN_GROEP)
  boek.tel(SAMEN.geslacht.cel + k.persoon.geslacht[persoon]!, organisatie, GEEN_GROEP)
  const doelgroepen = doelgroepenOp(k, persoon, b.v.peildag)
  if (doelgroepen === 0) boek.tel(SAMEN.doelgroep.cel, organisatie, GEEN_GROEP)
  else boek.telBits(SAMEN.doelgroep.cel + 1, doelgroepen, organisatie)

  leesOpleiding(opleiding, k, persoon, b.v.peildag)
  boek.tel(KWAL.niveaus.cel + opleiding.niveau, organisatie, GEEN_GROEP)
  if (opleiding.startkwalificatie) boek.tel(KWAL.startkwalificatie.cel, organisatie, GEEN_GROEP)
  if (opleiding.bekend) boek.tel(KWAL.noemer.cel, organisatie, GEEN_GROEP)

  boek.tel(VULGRAAD.n.cel, organisatie, GEEN_GROEP)
  const velden = k.persoon.velden[persoon]! | (metDatum(b, opleiding.bekend) << NA_REGISTRATIE)
  boek.telBits(VULGRAAD.velden.cel, velden, organisatie)
}

/** The fields of VULGRAAD that have a date, as bits in their order: opleiding, trede, casusregisseur. */
const metDatum = (b: Beeld, metOpleiding: boolean): number =>
  Number(metOpleiding) | (Number(isVersGemeten(b)) << 1) | (Number(heeftRegie(b)) << 2)

/** Somebody is involved as casusregisseur on the peildag. */
function heeftRegie({ k, persoon, v }: Beeld): boolean {
  const { start, aantal, kolom } = k.regie
  const van = start[persoon]!
  let heeft = 0
  for (let r = van; r < van + aantal[persoon]!; r++) heeft |= Number(kolom.begin[r]! <= v.peildag) & Number(kolom.einde[r]! > v.peildag)
  return heeft === 1
}
