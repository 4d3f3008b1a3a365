import type { Dag } from "#begrippen/dag"
import type { Dienstverlening } from "#begrippen/dienstverlening"
import type { Trede } from "#begrippen/trede"

// What a person's file holds, as its readers get it: dated facts that count today.
interface Periode {
  id: string
  begin: Dag
  einde: Dag | null
}
export interface Uitkering extends Periode {
  soort: string
  redenEinde: string | null
}
export interface Doelgroep extends Periode {
  doelgroep: string
}
export interface Ontheffing extends Periode {
  soort: string
  hercontroleOp: Dag | null
}
export interface Opleiding {
  id: string
  niveau: string
  behaaldOp: Dag | null
  diploma: boolean | null
  omschrijving: string | null
}
export interface Betrokkene extends Periode {
  naam: string
  rol: string
  organisatie: string
  medewerkerId: string
}
export interface Meting {
  id: string
  datum: Dag
  trede: Trede
  beoordelaar: string | null
  toelichting: string | null
}
export interface Traject extends Periode {
  naam: string
  soort: string
  uitvoerder: string | null
  verwachtEinde: Dag | null
  redenEinde: string | null
  uitvalreden: string | null
  urenPerWeek: number | null
}
export interface Dienstverband extends Periode {
  soort: string
  werkgever: string
  redenEinde: string | null
  bevestigdTot: Dag | null
  urenPerWeek: number | null
  loonwaardePct: number | null
  lks: boolean | null
}
export interface Plaatsing extends Periode {
  dienstverbandId: string | null
  werkvorm: string
  werkgever: string | null
  locatie: string | null
  werksoort: string | null
  redenEinde: string | null
  urenPerWeek: number | null
}
export interface Contactmoment {
  id: string
  datum: Dag
  soort: string
  onderwerp: string | null
  /** What was said, where the conversation was recorded here. */
  notitie: string | null
  medewerker: string | null
  /** The reader wrote it, and may take it back. */
  vanMij: boolean
}

/** What was agreed: by whom, by when, and what came of it. */
export interface Stap {
  id: string
  wat: string
  wie: string
  /** Who of the staff takes it; null where the participant does, or the name is out of sight. */
  medewerker: string | null
  /** The partner or company that takes it, as it was written down. */
  door: string | null
  uiterlijk: Dag
  /** The goal of the plan under which it hangs. */
  doelId: string | null
  trajectId: string | null
  uitkomst: string | null
  uitkomstOp: Dag | null
}

/** A day and time on which they meet, and what came of it. */
export interface AfspraakFeit {
  id: string
  dag: Dag
  tijd: string
  medewerker: string | null
  uitkomst: string | null
}

/** That he said yes to a version of the plan, or (`uitkomst`) that it was reviewed together. */
export interface Planmoment {
  dag: Dag
  uitkomst: string | null
  verslag: string | null
}

/** All facts of one person that the reader may see, each list newest first. An empty list: nothing there, or not for him. */
export interface Feiten {
  uitkeringen: Uitkering[]
  doelgroepen: Doelgroep[]
  ontheffingen: Ontheffing[]
  opleidingen: Opleiding[]
  betrokkenen: Betrokkene[]
  treden: Meting[]
  trajecten: Traject[]
  dienstverbanden: Dienstverband[]
  plaatsingen: Plaatsing[]
  contactmomenten: Contactmoment[]
  stappen: Stap[]
  afspraken: AfspraakFeit[]
  plan: Planmoment[]
  /** What is offered by rung, of the organisation that is responsible and what comes along: no fact about this person. */
  dienstverlening: Dienstverlening[]
}
