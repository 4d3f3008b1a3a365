import type { Dag } from "./dag.ts"
import type { Bsnreeks } from "./bsn.ts"
import type { Markt } from "./markt.ts"
import type { Gemeente } from "./regio.ts"
import type * as rij from "./rijen.ts"
import type { Staf } from "./staf.ts"

/** Everything that stands about one person: one life, told in all files. The names are those of the files. */
export interface Dossier {
  deelnemer: rij.Deelnemer
  verantwoordelijken: rij.Verantwoordelijke[]
  opleidingen: rij.Opleiding[]
  betrokkenen: rij.Betrokkene[]
  uitkeringen: rij.Uitkering[]
  doelgroepen: rij.Doelgroep[]
  ontheffingen: rij.Ontheffing[]
  meldingen: rij.Melding[]
  treden: rij.Trede[]
  trajecten: rij.Traject[]
  dienstverbanden: rij.Dienstverband[]
  plaatsingen: rij.Plaatsing[]
  aanwezigheid: rij.Aanwezigheid[]
  contactmomenten: rij.Contactmoment[]
}

export function nieuwDossier(deelnemer: rij.Deelnemer): Dossier {
  return {
    deelnemer,
    verantwoordelijken: [],
    opleidingen: [],
    betrokkenen: [],
    uitkeringen: [],
    doelgroepen: [],
    ontheffingen: [],
    meldingen: [],
    treden: [],
    trajecten: [],
    dienstverbanden: [],
    plaatsingen: [],
    aanwezigheid: [],
    contactmomenten: [],
  }
}

/** What all lives share: the day, the staff with their caseloads, the employers, and the numbers already given out. */
export interface Regio {
  vandaag: Dag
  /** The day from which the registration is complete. */
  sinds: Dag
  staf: Staf
  markt: Markt
  bsn: Bsnreeks
  /** The next number of a kind, as `T200001`; the numbers below 200001 are the cast's. */
  nummer(letter: string): string
  /** Whose partner comes next. */
  partner?: { huishouden_nr: string; postcode: string | undefined; gemeente: Gemeente; begin: Dag } | undefined
  /** The running programme of the person before. */
  vorigTraject?: string | undefined
}

export interface Periode {
  begin: Dag
  einde?: Dag | undefined
}

/** Periods that touch, overlap or lie at most `kloof` days apart become one; an open end stays open. */
export function smeltSamen(perioden: readonly Periode[], kloof: number): Periode[] {
  const uit: { begin: Dag; einde: Dag }[] = []
  for (const periode of perioden.toSorted((a, b) => a.begin - b.begin)) {
    const laatste = uit[uit.length - 1]
    const einde = periode.einde ?? Number.POSITIVE_INFINITY
    if (laatste && periode.begin - laatste.einde <= kloof) laatste.einde = Math.max(laatste.einde, einde)
    else uit.push({ begin: periode.begin, einde })
  }
  return uit.map(({ begin, einde }) => ({ begin, einde: Number.isFinite(einde) ? einde : undefined }))
}

export function looptOp(periode: Periode, dag: Dag): boolean {
  return periode.begin <= dag && (periode.einde === undefined || periode.einde > dag)
}
