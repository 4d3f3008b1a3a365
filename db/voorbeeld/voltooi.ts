import { tekenPresentie } from "./aanwezigheid.ts"
import { betrek } from "./betrokkenen.ts"
import { spreek } from "./contactmomenten.ts"
import type { Dag } from "./dag.ts"
import type { Dossier, Regio } from "./dossier.ts"
import { meetTreden } from "./ladder.ts"
import type { Mens } from "./mens.ts"
import { leerde } from "./opleidingen.ts"
import type { Toeval } from "./toeval.ts"

interface Begeleiding {
  /** The organisation whose case director it is; none for who only works at the SOB. */
  casusregie?: string
  /** Days between measurements outside a programme. */
  jaarlijks: number
  /** Mean days between conversations. */
  gesprekDagen: number
}

/** What every life has besides its own road: people involved, measurements, education, conversations, presence; and its slips. */
export function voltooi(r: Toeval, regio: Regio, dossier: Dossier, mens: Mens, begeleiding: Begeleiding): void {
  dossier.doelgroepen = dossier.doelgroepen.filter(groep => groep.begin < regio.vandaag)
  betrek(r, regio, dossier, mens, begeleiding.casusregie)
  meetTreden(r, regio, dossier, mens, begeleiding.jaarlijks)
  leerde(r, regio, dossier, mens)
  spreek(r, regio, dossier, mens, begeleiding.gesprekDagen)
  const overleden = dossier.deelnemer.overleden_op
  if (overleden !== undefined) sluitBijOverlijden(dossier, overleden, r.kans(0.03))
  tekenPresentie(r, regio, dossier)
  verwissel(r, regio, dossier)
}

/** After a death nothing runs on. Where somebody was `vergeten`, one programme or involvement was left open. */
function sluitBijOverlijden(dossier: Dossier, op: Dag, vergeten: boolean): void {
  const eerder = (rij: { begin: Dag }): boolean => rij.begin < op
  dossier.trajecten = dossier.trajecten.filter(eerder)
  dossier.plaatsingen = dossier.plaatsingen.filter(eerder)
  dossier.dienstverbanden = dossier.dienstverbanden.filter(eerder)
  dossier.betrokkenen = dossier.betrokkenen.filter(eerder)
  dossier.doelgroepen = dossier.doelgroepen.filter(eerder)
  dossier.ontheffingen = dossier.ontheffingen.filter(eerder)
  dossier.treden = dossier.treden.filter(meting => meting.datum < op)
  dossier.contactmomenten = dossier.contactmomenten.filter(contact => contact.datum < op)
  for (const rij of [...dossier.trajecten, ...dossier.plaatsingen, ...dossier.dienstverbanden]) {
    if (rij.einde === undefined || rij.einde > op) Object.assign(rij, { einde: op, reden_einde: "overlijden", uitvalreden: undefined })
  }
  for (const rij of [...dossier.betrokkenen, ...dossier.doelgroepen, ...dossier.ontheffingen]) {
    if (rij.einde === undefined || rij.einde > op) rij.einde = op
  }
  const open = vergeten ? dossier.betrokkenen.at(-1) : undefined
  if (open) open.einde = undefined
}

/** Very rarely a presence is ticked at the programme of the person before: the import points it out. */
function verwissel(r: Toeval, regio: Regio, dossier: Dossier): void {
  const rij = dossier.aanwezigheid.find(aanwezig => aanwezig.traject_nr !== undefined)
  if (!rij) return
  const eigen = rij.traject_nr
  if (regio.vorigTraject !== undefined && r.kans(0.006)) rij.traject_nr = regio.vorigTraject
  regio.vorigTraject = eigen
}
