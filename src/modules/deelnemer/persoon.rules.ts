import { type Dag, leeftijdOp } from "#begrippen/dag"
import type { Trede } from "#begrippen/trede"

export interface Betrokken {
  naam: string
  rol: string
  begin: Dag
  medewerkerId: string
  organisatie: string
}

/** Who somebody is and what runs now: what stands on top of each of his pages. What the reader may not see is null or empty. */
export interface Persoon {
  id: string
  /** Only first name, telephone and, for some, the rung: what a masked role gets. */
  gemaskeerd: boolean
  naam: string
  voornaam: string
  tussenvoegsel: string | null
  achternaam: string | null
  geboortedatum: Dag | null
  geslacht: string | null
  telefoon: string | null
  email: string | null
  voertaal: string | null
  aanmelddatum: Dag | null
  overledenOp: Dag | null
  versie: number
  organisatie: string | null
  postcode: string | null
  woongemeente: string | null
  woongemeenteCode: string | null
  /** 0: no address row yet. */
  adresVersie: number
  meting: { trede: Trede; datum: Dag | null } | null
  betrokkenen: Betrokken[]
  uitkeringen: Array<{ soort: string; begin: Dag }>
  doelgroepen: string[]
  /** Where another than the own organisation commissions or pays. */
  bekostiging: Array<{ betaler: string; opdrachtgever: string | null }>
  ontheffing: { soort: string; einde: Dag | null; hercontroleOp: Dag | null } | null
  /** An objection is open or was granted: nothing new may be done with the file. */
  beperkt: boolean
}

/** Age in words; null: not known to this reader. */
export const leeftijdTekst = (geboren: Dag | null, vandaag: Dag): string | null => (geboren ? `${leeftijdOp(geboren, vandaag)} jaar` : null)
