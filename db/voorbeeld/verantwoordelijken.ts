import type { Dag } from "./dag.ts"
import type { Dossier, Regio } from "./dossier.ts"
import { GEMEENTEN, STADSKANAAL } from "./regio.ts"

/** Somebody moves to the other municipality: from that day it is responsible for him. */
export function verhuist(regio: Regio, dossier: Dossier, begin: Dag, op: Dag): void {
  const nieuw = dossier.deelnemer.verantwoordelijke_code === STADSKANAAL.code ? GEMEENTEN[1] : GEMEENTEN[0]
  const nr = dossier.deelnemer.deelnemer_nr
  if (op <= begin + 30 || op >= regio.vandaag || op < regio.sinds) return
  dossier.verantwoordelijken.push({ deelnemer_nr: nr, organisatie_code: dossier.deelnemer.verantwoordelijke_code, begin, einde: op })
  dossier.verantwoordelijken.push({ deelnemer_nr: nr, organisatie_code: nieuw.code, begin: op })
  dossier.deelnemer.verantwoordelijke_code = nieuw.code
  dossier.deelnemer.woongemeente_code = nieuw.gemeente_code
}
