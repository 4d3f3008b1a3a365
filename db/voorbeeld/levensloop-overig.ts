import type { Dag } from "./dag.ts"
import { kiesBaan } from "./banen.ts"
import { hoortBij } from "./doelgroepen.ts"
import { type Dossier, nieuwDossier, type Regio } from "./dossier.ts"
import { aowDatum, deelnemerrij, type Mens, trekMens } from "./mens.ts"
import { plaatsOnbetaald } from "./onbetaald.ts"
import { AANBOD, type Aanbod } from "./regio.ts"
import type { Uitkeringsoort } from "./rijen.ts"
import type { Route } from "./route.ts"
import type { Toeval } from "./toeval.ts"
import { voegTrajectToe } from "./trajecten.ts"
import { trekInstroomdag } from "./uitkeringen.ts"
import { gaatOverNaar } from "./verantwoordelijken.ts"
import { voltooi } from "./voltooi.ts"
import { begintWerk } from "./werk.ts"

const aanbodMet = (code: string): Aanbod => AANBOD.find(aanbod => aanbod.voorziening_code === code) as Aanbod

/** Somebody without a benefit who asks for help with work: a partner who wants to work, a returner, somebody from Ukraine. */
export const begintNugger: Route = (r, regio, nr, gemeente) => {
  const begin = trekInstroomdag(r, regio)
  const mens = trekMens(r, nr, gemeente, r.heel(19, 56), begin, 0.1 + r.getal() * 0.5)
  const dossier = nieuwDossier(deelnemerrij(r, mens, regio.bsn.volgende(), begin))
  hoortBij(dossier, mens, "nugger", begin)
  if (r.kans(0.3)) hoortBij(dossier, mens, "baanwisselaar", begin)
  const keuze = aanbodMet(r.kies(["toekomst", "netwerk", "vak-logistiek", "scholing-vca", "taal-b1", "werkfit"]))
  volgEnWerk(r, regio, dossier, mens, keuze, begin, gemeente.code, 0.6)
  voltooi(r, regio, dossier, mens, { casusregie: gemeente.code, jaarlijks: 330, gesprekDagen: 60 })
  return dossier
}

/** A client of UWV in a programme of De Werkplaats: UWV is responsible and pays. */
export const begintUwv: Route = (r, regio, nr, gemeente) => {
  const begin = trekInstroomdag(r, regio)
  const mens = trekMens(r, nr, gemeente, r.heel(22, 60), begin, 0.15 + r.getal() * 0.5)
  const dossier = nieuwDossier(deelnemerrij(r, mens, regio.bsn.volgende(), begin))
  dossier.deelnemer.verantwoordelijke_code = "uwv"
  hoortBij(dossier, mens, "uwv_traject", begin)
  if (r.kans(0.3)) hoortBij(dossier, mens, "baanwisselaar", begin)
  krijgtUitkering(r, regio, dossier, mens, r.kies(["ww", "ww", "wia", "wajong"]), begin - r.heel(30, 500))
  volgEnWerk(r, regio, dossier, mens, aanbodMet(r.kies(["werkfit", "werkfit", "jobcoach", "vak-groen"])), begin, "uwv", 0.5)
  voltooi(r, regio, dossier, mens, { casusregie: "uwv", jaarlijks: 365, gesprekDagen: 80 })
  return dossier
}

/** Somebody in day activities of a care provider (Wmo); one in four goes on to the municipality, to work towards a job. */
export const begintZorg: Route = (r, regio, nr, gemeente) => {
  const begin = trekInstroomdag(r, regio)
  const mens = trekMens(r, nr, gemeente, r.heel(20, 58), begin, 0.7 + r.getal() * 0.29, true)
  const dossier = nieuwDossier(deelnemerrij(r, mens, regio.bsn.volgende(), begin))
  dossier.deelnemer.verantwoordelijke_code = "linde"
  hoortBij(dossier, mens, "dagbesteding", begin)
  if (r.kans(0.4)) hoortBij(dossier, mens, "ggz_beschermd_wonen", begin)
  krijgtUitkering(r, regio, dossier, mens, r.kans(0.6) ? "wajong" : "wia", begin - r.heel(100, 700))
  const plek = { werkvorm: "dagbesteding", maanden: [9, 60], uren: [8, 24] } as const
  plaatsOnbetaald(r, regio, dossier, mens, plek, begin + 5, { begin })
  const klaar = voegTrajectToe(
    r,
    regio,
    dossier,
    mens,
    aanbodMet(r.kies(["dagbesteding", "dagbesteding", "instroomportaal"])),
    begin + 5,
    { begin },
    undefined,
    "linde",
  )
  if (klaar !== undefined && klaar < regio.vandaag - 60 && r.kans(0.5)) gaatOverNaar(regio, dossier, gemeente, begin, klaar)
  voltooi(r, regio, dossier, mens, { casusregie: "linde", jaarlijks: 365, gesprekDagen: 120 })
  return dossier
}

function krijgtUitkering(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, soort: Uitkeringsoort, vanaf: Dag): void {
  const begin = Math.max(vanaf, mens.geboren + 18 * 366)
  const einde = Math.min(
    soort === "ww" ? begin + r.heel(90, 730) : r.kans(0.15) ? begin + r.heel(500, 3000) : Number.POSITIVE_INFINITY,
    aowDatum(mens.geboren),
  )
  const voorbij = einde <= regio.vandaag
  const reden = soort === "ww" ? r.kies(["loondienst", "overig"] as const) : "overig"
  dossier.uitkeringen.push({
    deelnemer_nr: mens.nr,
    soort,
    begin,
    einde: voorbij ? einde : undefined,
    reden_einde: voorbij ? reden : undefined,
  })
}

function volgEnWerk(
  r: Toeval,
  regio: Regio,
  dossier: Dossier,
  mens: Mens,
  keuze: Aanbod,
  begin: Dag,
  opdrachtgever: string,
  kans: number,
): void {
  const start = Math.min(begin + r.heel(3, 45), regio.vandaag - 2)
  const klaar = voegTrajectToe(r, regio, dossier, mens, keuze, start, { begin }, undefined, opdrachtgever)
  if (klaar === undefined || klaar > regio.vandaag - 30 || !r.kans(kans)) return
  begintWerk(r, regio, dossier, mens, kiesBaan(r, regio, dossier, mens, klaar + r.heel(2, 25)))
}
