import type { Dag } from "./dag.ts"
import { type Dossier, looptOp, type Regio } from "./dossier.ts"
import type { Gemeente } from "./regio.ts"
import type { Betrokkene, Uitkering } from "./rijen.ts"
import type { Toeval } from "./toeval.ts"

/** Known facts may lie before the first day of guidance; the first period reaches back over them. */
const RUIM_TERUG = 1000

/** From a day on another organisation is responsible: the benefit goes on there, and whoever orders is the new one. */
export function gaatOverNaar(regio: Regio, dossier: Dossier, nieuw: Gemeente, begin: Dag, op: Dag): void {
  const { deelnemer } = dossier
  const oud = deelnemer.verantwoordelijke_code
  if (op <= begin + 30 || op < regio.sinds || op >= regio.vandaag - 5 || deelnemer.overleden_op !== undefined) return
  const nr = deelnemer.deelnemer_nr
  dossier.verantwoordelijken.push({ deelnemer_nr: nr, organisatie_code: oud, begin: begin - RUIM_TERUG, einde: op })
  dossier.verantwoordelijken.push({ deelnemer_nr: nr, organisatie_code: nieuw.code, begin: op })
  deelnemer.verantwoordelijke_code = nieuw.code
  deelnemer.woongemeente_code = nieuw.gemeente_code
  dossier.uitkeringen = dossier.uitkeringen.flatMap(uitkering => splits(uitkering, op))
  for (const melding of dossier.meldingen) if (melding.datum >= op) melding.organisatie_code = nieuw.code
  for (const rij of [...dossier.trajecten, ...dossier.dienstverbanden]) {
    if (rij.begin >= op && rij.opdrachtgever_code === oud) rij.opdrachtgever_code = nieuw.code
  }
}

/** A benefit of a municipality ends with the move and begins again at the new one on the same day. */
function splits(uitkering: Uitkering, op: Dag): Uitkering[] {
  const gemeentelijk =
    uitkering.soort === "bijstand" || uitkering.soort === "ioaw" || uitkering.soort === "ioaz" || uitkering.soort === "bbz"
  if (!gemeentelijk || uitkering.begin >= op || !looptOp(uitkering, op)) return [uitkering]
  return [
    { ...uitkering, einde: op, reden_einde: "verhuizing" },
    { ...uitkering, begin: op },
  ]
}

/** Those who steer the case hand it over on the day of the change, so that nobody keeps a person who is no longer theirs. */
export function draagOver(r: Toeval, regio: Regio, dossier: Dossier): void {
  const [eerste, tweede] = dossier.verantwoordelijken
  const op = eerste?.einde
  if (!eerste || !tweede || op === undefined) return
  dossier.betrokkenen = dossier.betrokkenen.flatMap(rij => {
    if (regio.staf.organisatie(rij.medewerker_nr) !== eerste.organisatie_code) return [rij]
    if (rij.rol !== "casusregisseur" && rij.rol !== "klantmanager_inkomen" && rij.rol !== "jobcoach") return [rij]
    return verdeel(r, regio, rij, tweede.organisatie_code, op)
  })
}

function verdeel(r: Toeval, regio: Regio, rij: Betrokkene, naar: string, op: Dag): Betrokkene[] {
  if (rij.einde !== undefined && rij.einde <= op) return [rij]
  const lopend = rij.einde === undefined
  if (lopend) regio.staf.laatLos(rij.medewerker_nr)
  const opvolger = regio.staf.kies(r, naar, rij.rol, lopend) ?? regio.staf.kies(r, "werkplaats", rij.rol, lopend)
  const eerder = rij.begin < op ? [{ ...rij, einde: op }] : []
  return opvolger === undefined ? eerder : [...eerder, { ...rij, medewerker_nr: opvolger, begin: Math.max(op, rij.begin) }]
}
