import { AMIRA, dossierAmira } from "./cast-amira.ts"
import { DENNIS, dossierDennis, dossierYonas, YONAS } from "./cast-jong.ts"
import { CAST_MEDEWERKERS } from "./cast-medewerkers.ts"
import { BAS, dossierBas, dossierFatma, dossierIneke, FATMA, INEKE } from "./cast-stadskanaal.ts"
import { dossierKees, dossierTonny, KEES, TONNY } from "./cast-veendam.ts"
import { datering } from "./cast-vorm.ts"
import type { Dag } from "./dag.ts"
import type { Dossier } from "./dossier.ts"

/** The named people of the example region: one cast for tests, screenshots and manual. Log-in is by e-mail address. */
export const CAST = {
  medewerkers: CAST_MEDEWERKERS,
  deelnemers: {
    amira: AMIRA,
    bas: BAS,
    ineke: INEKE,
    fatma: FATMA,
    yonas: YONAS,
    dennis: DENNIS,
    kees: KEES,
    tonny: TONNY,
  },
} as const

/** Their files, dated so that their stories are true on the given day. */
export function castDossiers(vandaag: Dag): Dossier[] {
  const d = datering(vandaag)
  return [dossierAmira, dossierBas, dossierIneke, dossierFatma, dossierYonas, dossierDennis, dossierKees, dossierTonny].map(schrijf =>
    schrijf(d),
  )
}
