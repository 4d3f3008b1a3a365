import { type Dag, jaarVan } from "./dag.ts"
import type { Dossier, Periode, Regio } from "./dossier.ts"
import { leeftijdOp, type Mens } from "./mens.ts"
import type { Doelgroepcode } from "./rijen.ts"
import type { Toeval } from "./toeval.ts"

/** Adds a target group, once for each person. */
export function hoortBij(dossier: Dossier, mens: Mens, doelgroep: Doelgroepcode, begin: Dag, einde?: Dag): void {
  if (dossier.doelgroepen.some(rij => rij.doelgroep === doelgroep)) return
  dossier.doelgroepen.push({ deelnemer_nr: mens.nr, doelgroep, begin, einde: einde !== undefined && einde > begin ? einde : undefined })
}

/**
 * Groups that a person in bijstand belongs to besides his road: newcomers, young people without startkwalificatie, and those who come
 * from care or detention (the groups that the development portal of a SOB names).
 */
export function deelIn(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, eerste: Periode): void {
  const vanaf = Math.max(eerste.begin, regio.sinds - 365)
  if (mens.statushouder)
    hoortBij(dossier, mens, "statushouder", vanaf - r.heel(10, 120), r.kans(0.4) ? vanaf + r.heel(900, 1800) : undefined)
  if (leeftijdOp(mens.geboren, vanaf) < 25 && ["geen", "basis", "vmbo_mbo1"].includes(mens.niveau) && r.kans(0.7)) {
    hoortBij(dossier, mens, "jongere_zonder_startkwalificatie", vanaf, r.kans(0.4) ? vanaf + r.heel(300, 1100) : undefined)
  }
  if (mens.afstand > 0.45 && r.kans(0.12)) hoortBij(dossier, mens, "arbeidsbeperking", vanaf)
  if (mens.afstand > 0.5 && r.kans(0.06)) hoortBij(dossier, mens, "tussengroep", vanaf + r.heel(0, 400))
  deelInUitZorg(r, dossier, mens, vanaf)
  if (jaarVan(eerste.begin) < 2004 && r.kans(0.2)) hoortBij(dossier, mens, "wiw_id", eerste.begin)
}

function deelInUitZorg(r: Toeval, dossier: Dossier, mens: Mens, vanaf: Dag): void {
  const uitZorg: readonly (readonly [Doelgroepcode, number])[] = [
    ["ggz_beschermd_wonen", 0.035],
    ["verslavingszorg_laatste_fase", 0.02],
    ["ex_gedetineerd", 0.03],
    ["taakgestraft", 0.012],
    ["jeugdzorg", leeftijdOp(mens.geboren, vanaf) < 27 ? 0.1 : 0],
  ]
  for (const [doelgroep, kans] of uitZorg) {
    if (mens.afstand > 0.3 && r.kans(kans))
      hoortBij(dossier, mens, doelgroep, vanaf + r.heel(0, 200), r.kans(0.5) ? vanaf + r.heel(400, 1500) : undefined)
  }
}
