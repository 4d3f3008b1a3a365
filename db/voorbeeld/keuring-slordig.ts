import type { Tabellen } from "./keuring.ts"
import type { Tabel, Tekstrij } from "./keuring-lezer.ts"

/**
 * The untidiness that lands and is pointed out, counted by its own plain reading of uitwisseling.md §3: `gemeld` (mended or noticed)
 * and `let_op` (allowed but unlikely), on the given day.
 */
export function telSlordigheid(tabellen: Tabellen, vandaag: string): Record<string, number> {
  const van = (bestand: string): Tekstrij[] => (tabellen[bestand] as Tabel).rijen
  const loopt = (rij: Tekstrij): boolean => !rij.einde || rij.einde > vandaag
  const overleden = new Map(van("deelnemers.csv").flatMap(rij => (rij.overleden_op ? [[rij.deelnemer_nr, rij.overleden_op] as const] : [])))
  const gemeten = new Set(van("treden.csv").map(rij => rij.deelnemer_nr))
  const begeleid = new Set(van("betrokkenen.csv").flatMap(rij => (loopt(rij) ? [rij.deelnemer_nr] : [])))
  const werkt = new Set(van("dienstverbanden.csv").map(rij => rij.deelnemer_nr))
  const eigenaar = new Map(van("trajecten.csv").map(rij => [rij.traject_nr, rij.deelnemer_nr]))
  const inUitkering = new Set(van("uitkeringen.csv").flatMap(rij => (loopt(rij) ? [rij.deelnemer_nr as string] : [])))
  const tel = (bestand: string, wat: (rij: Tekstrij) => boolean): number => van(bestand).filter(wat).length
  return {
    kvk_voorloopnul: tel("werkgevers.csv", rij => rij.kvk_nummer?.length === 7),
    postcode: tel("deelnemers.csv", rij => rij.postcode !== "" && !/^\d{4} ?[A-Z]{2}$/.test(rij.postcode ?? "")),
    onbekende_eis: tel("vacatures.csv", rij => (rij.eisen ?? "").split(" ").some(term => term !== "" && !BEKENDE_EIS.test(term))),
    traject_over_einde: tel("trajecten.csv", rij => rij.einde === "" && rij.verwacht_einde !== "" && (rij.verwacht_einde ?? "") < vandaag),
    na_overlijden: tel("betrokkenen.csv", rij => overleden.has(rij.deelnemer_nr) && rij.einde === ""),
    bevestigd_buiten: tel("dienstverbanden.csv", rij => Boolean(rij.bevestigd_tot && rij.einde && rij.bevestigd_tot > rij.einde)),
    sluit_voor_open: tel("vacatures.csv", rij => Boolean(rij.sluit_op) && (rij.sluit_op ?? "") < (rij.open_vanaf ?? "")),
    aanwezig_bij_ander: tel("aanwezigheid.csv", rij => Boolean(rij.traject_nr) && eigenaar.get(rij.traject_nr) !== rij.deelnemer_nr),
    uitstroom_zonder_werk: tel("uitkeringen.csv", rij => rij.reden_einde === "loondienst" && !werkt.has(rij.deelnemer_nr)),
    dienstverband_zonder_uren: tel("dienstverbanden.csv", rij => rij.uren_per_week === ""),
    nooit_gemeten: [...inUitkering].filter(nr => !gemeten.has(nr)).length,
    zonder_begeleider: [...inUitkering].filter(nr => !begeleid.has(nr)).length,
    zonder_bsn: tel("deelnemers.csv", rij => rij.bsn === ""),
  }
}

const BEKENDE_EIS = /^(rijbewijs|taal|dagdelen|tillen|vog|vaardigheid):\S+$/
