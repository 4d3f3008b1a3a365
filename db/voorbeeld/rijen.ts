import type { Dag } from "./dag.ts"

/** The rows of the exchange files, one interface a file; an absent field is an empty cell, a boolean is written ja or nee. */
export type Einde = Dag | undefined

export interface Organisatie {
  organisatie_code: string
  naam: string
  soort: "gemeente" | "sob" | "uwv" | "zorgaanbieder" | "partner" | "onderwijs" | "uitzendbureau" | "werkcentrum"
  gemeente_code?: string
}
export const ROLLEN = [
  "casusregisseur",
  "klantmanager_inkomen",
  "trajectbegeleider",
  "jobcoach",
  "werkleider",
  "accountmanager",
  "teamleider",
  "personeelszaken",
  "schuldhulp",
  "partner",
  "onderwijs",
  "uitzender",
  "beleid",
  "beheer",
  "privacy",
] as const
export type Rol = (typeof ROLLEN)[number]
export interface Medewerker {
  medewerker_nr: string
  organisatie_code: string
  naam: string
  email: string
  rol: Rol
}
export interface Deelnemer {
  deelnemer_nr: string
  verantwoordelijke_code: string
  bsn?: string | undefined
  voornaam: string
  tussenvoegsel?: string | undefined
  achternaam: string
  geboortedatum: Dag
  geslacht?: "m" | "v" | "x" | "onbekend" | undefined
  postcode?: string | undefined
  woongemeente_code?: string | undefined
  telefoon?: string | undefined
  email?: string | undefined
  voertaal?: string | undefined
  huishouden_nr?: string | undefined
  aanmelddatum?: Dag | undefined
  overleden_op?: Dag | undefined
}
export interface Verantwoordelijke {
  deelnemer_nr: string
  organisatie_code: string
  begin: Dag
  einde?: Einde
}
export const NIVEAUS = ["geen", "basis", "vmbo_mbo1", "havo_vwo_mbo24", "hbo", "wo"] as const
export type Niveau = (typeof NIVEAUS)[number]
export interface Opleiding {
  deelnemer_nr: string
  niveau: Niveau
  behaald_op?: Dag | undefined
  diploma?: boolean | undefined
  omschrijving?: string | undefined
}
export interface Betrokkene {
  deelnemer_nr: string
  medewerker_nr: string
  rol: Rol
  begin: Dag
  einde?: Einde
}
export type Uitkeringsoort = "bijstand" | "ioaw" | "ioaz" | "bbz" | "anw" | "ww" | "wia" | "wajong"
export type RedenUitkering =
  | "loondienst"
  | "zelfstandig"
  | "opleiding"
  | "verhuizing"
  | "relatie"
  | "aow"
  | "overlijden"
  | "handhaving"
  | "eigen_verzoek"
  | "overig"
export interface Uitkering {
  deelnemer_nr: string
  soort: Uitkeringsoort
  begin: Dag
  einde?: Einde
  reden_einde?: RedenUitkering | undefined
}
export type Doelgroepcode =
  | "nugger"
  | "banenafspraak"
  | "lks"
  | "beschut_indicatie"
  | "wsw_indicatie"
  | "statushouder"
  | "pro_vso"
  | "jongere_zonder_startkwalificatie"
  | "dagbesteding"
  | "ggz_beschermd_wonen"
  | "verslavingszorg_laatste_fase"
  | "ex_gedetineerd"
  | "taakgestraft"
  | "jeugdzorg"
  | "baanwisselaar"
  | "uwv_traject"
  | "wiw_id"
  | "tussengroep"
  | "arbeidsbeperking"
export interface Doelgroep {
  deelnemer_nr: string
  doelgroep: Doelgroepcode
  begin: Dag
  einde?: Einde
}
export interface Ontheffing {
  deelnemer_nr: string
  soort: "volledig" | "gedeeltelijk"
  begin: Dag
  einde?: Einde
  hercontrole_op?: Dag | undefined
}
export interface Melding {
  melding_nr: string
  organisatie_code: string
  datum: Dag
  afgehandeld_op?: Dag | undefined
  uitkomst?: "ingestroomd" | "werk" | "doorverwezen" | "ingetrokken" | "afgewezen" | undefined
  deelnemer_nr?: string | undefined
}
export interface Trede {
  deelnemer_nr: string
  datum: Dag
  trede: number
  beoordelaar?: string | undefined
  toelichting?: string | undefined
}
export type Voorzieningsoort =
  | "diagnose"
  | "training"
  | "werkfit"
  | "vakgericht"
  | "taal"
  | "activering"
  | "dagbesteding"
  | "jobcoaching"
  | "scholing"
  | "commerciele_werkplaats"
  | "sport"
  | "netwerk"
  | "overig"
export interface Voorziening {
  voorziening_code: string
  naam: string
  soort: Voorzieningsoort
  uitvoerder_code?: string
  gemeente_code?: string
}
export type RedenTraject =
  | "afgerond"
  | "doorstroom_werk"
  | "doorstroom_traject"
  | "uitval"
  | "nooit_begonnen"
  | "overlijden"
  | "aow"
  | "verhuizing"
  | "overig"
export type Uitvalreden = "ziekte" | "motivatie" | "zorg_of_opvang" | "geen_passend_aanbod" | "sanctie" | "overig"
export interface Traject {
  traject_nr: string
  deelnemer_nr: string
  voorziening_code: string
  uitvoerder_code?: string | undefined
  opdrachtgever_code?: string | undefined
  begin: Dag
  verwacht_einde?: Dag | undefined
  einde?: Einde
  reden_einde?: RedenTraject | undefined
  uitvalreden?: Uitvalreden | undefined
  uren_per_week?: number | undefined
}
export interface Werkgever {
  werkgever_nr: string
  naam: string
  kvk_nummer?: string | undefined
  sbi_sectie?: string | undefined
  postcode?: string | undefined
  plaats?: string | undefined
}
export type Dienstverbandsoort = "regulier" | "banenafspraak" | "beschut" | "wsw" | "bbl" | "uitzending" | "wiw_id"
export type RedenWerk =
  | "einde_contract"
  | "doorstroom"
  | "ontslag"
  | "ziekte"
  | "eigen_verzoek"
  | "verhuizing"
  | "aow"
  | "overlijden"
  | "overig"
export interface Dienstverband {
  dienstverband_nr: string
  deelnemer_nr: string
  werkgever_nr?: string | undefined
  organisatie_code?: string | undefined
  soort: Dienstverbandsoort
  begin: Dag
  einde?: Einde
  reden_einde?: RedenWerk | undefined
  bevestigd_tot?: Dag | undefined
  uren_per_week?: number | undefined
  loonwaarde_pct?: number | undefined
  lks?: boolean | undefined
  vacature_nr?: string | undefined
  contact_nr?: string | undefined
  opdrachtgever_code?: string | undefined
}
export type Werkvorm =
  | "intern"
  | "op_locatie"
  | "detachering_individueel"
  | "detachering_groep"
  | "begeleid_werken"
  | "bij_werkgever"
  | "wep_extern"
  | "wep_intern"
  | "proefplaatsing"
  | "stage"
  | "praktijkleren"
  | "scholing"
  | "dagbesteding"
  | "vrijwilligerswerk"
export interface Plaatsing {
  plaatsing_nr: string
  deelnemer_nr: string
  dienstverband_nr?: string | undefined
  werkvorm: Werkvorm
  werkgever_nr?: string | undefined
  locatie?: string | undefined
  werksoort?: string | undefined
  begin: Dag
  einde?: Einde
  reden_einde?: RedenWerk | undefined
  uren_per_week?: number | undefined
}
export type Dagdeel = "ochtend" | "middag" | "avond"
export interface Aanwezigheid {
  deelnemer_nr: string
  datum: Dag
  dagdeel: Dagdeel
  traject_nr?: string | undefined
  plaatsing_nr?: string | undefined
  status: "aanwezig" | "ziek" | "verlof" | "afgemeld" | "niet_afgemeld"
  uren?: number | undefined
}
export interface Vacature {
  vacature_nr: string
  werkgever_nr: string
  titel: string
  beroep_code?: string | undefined
  plaatsen?: number | undefined
  uren_min?: number | undefined
  uren_max?: number | undefined
  postcode?: string | undefined
  open_vanaf: Dag
  sluit_op?: Dag | undefined
  eisen?: string | undefined
}
export interface Contactmoment {
  contact_nr: string
  werkgever_nr?: string | undefined
  deelnemer_nr?: string | undefined
  datum: Dag
  soort: "gesprek" | "telefoon" | "huisbezoek" | "bedrijfsbezoek" | "e-mail" | "groep"
  medewerker_nr?: string | undefined
  onderwerp?: string | undefined
}
export interface Reeks {
  reeks: string
  datum: Dag
  organisatie_code: string
  waarde: number
  eenheid: string
  bron: string
}
