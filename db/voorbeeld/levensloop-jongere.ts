import { dagVan, jaarVan, werkdag } from "./dag.ts"
import { metSubsidie } from "./banen.ts"
import { begintBeschut } from "./beschut.ts"
import { hoortBij } from "./doelgroepen.ts"
import { type Dossier, nieuwDossier, type Regio } from "./dossier.ts"
import { deelnemerrij, type Mens, trekMens } from "./mens.ts"
import { plaatsOnbetaald } from "./onbetaald.ts"
import { AANBOD, type Aanbod } from "./regio.ts"
import type { Route } from "./route.ts"
import type { Toeval } from "./toeval.ts"
import { voegTrajectToe } from "./trajecten.ts"
import { trekAfloop } from "./uitkeringen.ts"
import { voltooi } from "./voltooi.ts"
import { begintWerk } from "./werk.ts"

const VAARDIG = AANBOD.find(aanbod => aanbod.voorziening_code === "vaardig") as Aanbod

/**
 * A school leaver of PrO or VSO with the profile work and no job yet: he comes to the TDC in summer (Ontwikkelprogramma TDC §4.1.5), learns
 * at a workplace, and goes on to a subsidised job (half), sheltered work (one in seven), a benefit, or out of sight.
 */
export const begintJong: Route = (r, regio, nr, gemeente) => {
  const jaar = r.heel(jaarVan(regio.sinds), jaarVan(regio.vandaag))
  const aangemeld = werkdag(Math.min(dagVan(jaar, 6, 20) + r.heel(0, 100), regio.vandaag - 12))
  const mens = {
    ...trekMens(r, nr, gemeente, r.heel(17, 19), aangemeld, 0.35 + r.getal() * 0.45, true),
    niveau: r.kans(0.8) ? ("vmbo_mbo1" as const) : ("basis" as const),
  }
  const dossier = nieuwDossier(deelnemerrij(r, mens, regio.bsn.volgende(), aangemeld))
  hoortBij(dossier, mens, "pro_vso", aangemeld)
  hoortBij(dossier, mens, "jongere_zonder_startkwalificatie", aangemeld)
  if (r.kans(0.35)) hoortBij(dossier, mens, "nugger", aangemeld)
  if (r.kans(0.12)) hoortBij(dossier, mens, "jeugdzorg", aangemeld, aangemeld + 730)
  gaOpWeg(r, regio, dossier, mens, aangemeld)
  voltooi(r, regio, dossier, mens, { casusregie: gemeente.code, jaarlijks: 200, gesprekDagen: 45 })
  return dossier
}

function gaOpWeg(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, aangemeld: number): void {
  const open = { begin: aangemeld }
  const klaar = voegTrajectToe(r, regio, dossier, mens, VAARDIG, Math.min(aangemeld + r.heel(5, 40), regio.vandaag - 5), open)
  if (klaar === undefined || klaar > regio.vandaag - 45) return
  const leerplek = { werkvorm: r.kans(0.5) ? "praktijkleren" : "stage", maanden: [3, 9], uren: [20, 32] } as const
  const geleerd = r.kans(0.65) ? plaatsOnbetaald(r, regio, dossier, mens, leerplek, klaar + r.heel(3, 40), open) : klaar
  if (geleerd === undefined || geleerd > regio.vandaag - 40) return
  const begin = werkdag(geleerd + r.heel(5, 30))
  const kans = r.getal()
  if (kans < 0.5) begintWerk(r, regio, dossier, mens, metSubsidie(r, regio, dossier, mens, begin))
  else if (kans < 0.64) begintBeschut(r, regio, dossier, mens, begin)
  else if (kans < 0.88) leeftVanBijstand(r, regio, dossier, mens, begin)
}

/** After four weeks of searching, as the law asks of who is under 27. */
function leeftVanBijstand(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, begin: number): void {
  const vanaf = Math.max(begin, mens.geboren + 18 * 366) + 28
  if (vanaf >= regio.vandaag) return
  const afloop = trekAfloop(r, regio, mens, vanaf)
  dossier.uitkeringen.push({ deelnemer_nr: mens.nr, soort: "bijstand", begin: vanaf, einde: afloop.einde, reden_einde: afloop.reden })
  if (afloop.reden === "overlijden") dossier.deelnemer.overleden_op = afloop.einde
  if (afloop.einde !== undefined && afloop.reden === "loondienst" && afloop.einde < regio.vandaag - 1) {
    begintWerk(r, regio, dossier, mens, metSubsidie(r, regio, dossier, mens, afloop.einde))
  }
}
