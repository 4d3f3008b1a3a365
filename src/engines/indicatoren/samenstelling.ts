import { type Beeld, loopt } from "./beeld.ts"
import { GEEN_GROEP } from "./boek.ts"
import { VELD_BIT } from "./codes.ts"
import { isVersGemeten } from "./ladder.ts"
import { doelgroepenOp, leeftijdsgroep, opleidingOp } from "./persoon.ts"
import { VELDEN } from "./velden.ts"

/** KWAL, SAMEN and VULGRAAD, over the population of the period. */
export function telSamenstelling(b: Beeld): void {
  if (!b.inPopulatie) return
  telKwalificatie(b)
  const { boek, organisatie, k, persoon } = b
  const samen = VELDEN.SAMEN
  boek.tel(samen.n.cel, organisatie, GEEN_GROEP)
  boek.tel(samen.leeftijd.cel + leeftijdsgroep(k.persoon.geboren[persoon]!, b.v.peildatum), organisatie, GEEN_GROEP)
  boek.tel(samen.geslacht.cel + k.persoon.geslacht[persoon]!, organisatie, GEEN_GROEP)
  const doelgroepen = doelgroepenOp(k, persoon, b.v.peildag)
  for (const groep of doelgroepen) boek.tel(samen.doelgroep.cel + 1 + groep, organisatie, GEEN_GROEP)
  if (doelgroepen.length === 0) boek.tel(samen.doelgroep.cel, organisatie, GEEN_GROEP)
}

/** KWAL, and the fields of VULGRAAD: both look at education. */
function telKwalificatie(b: Beeld): void {
  const { boek, organisatie, k, persoon } = b
  const opleiding = opleidingOp(k, persoon, b.v.peildag)
  const kwal = VELDEN.KWAL
  boek.tel(kwal.niveaus.cel + opleiding.niveau, organisatie, GEEN_GROEP)
  if (opleiding.startkwalificatie) boek.tel(kwal.startkwalificatie.cel, organisatie, GEEN_GROEP)
  if (opleiding.bekend) boek.tel(kwal.noemer.cel, organisatie, GEEN_GROEP)

  const geregistreerd = k.persoon.velden[persoon]!
  const velden = [
    geregistreerd & VELD_BIT.bsn,
    geregistreerd & VELD_BIT.telefoon_of_email,
    geregistreerd & VELD_BIT.postcode,
    geregistreerd & VELD_BIT.voertaal,
    opleiding.bekend,
    isVersGemeten(b),
    heeftRegie(b),
  ]
  boek.tel(VELDEN.VULGRAAD.n.cel, organisatie, GEEN_GROEP)
  for (let veld = 0; veld < velden.length; veld++) if (velden[veld]) boek.tel(VELDEN.VULGRAAD.velden.cel + veld, organisatie, GEEN_GROEP)
}

/** Somebody is involved as casusregisseur on the peildag. */
function heeftRegie({ k, persoon, v }: Beeld): boolean {
  const { start, aantal, kolom } = k.regie
  const van = start[persoon]!
  for (let r = van; r < van + aantal[persoon]!; r++) if (loopt(kolom, r, v.peildag)) return true
  return false
}
