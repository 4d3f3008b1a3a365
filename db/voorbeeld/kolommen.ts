import type * as rij from "./rijen.ts"

/** Which row stands in which file (uitwisseling.md §2). */
export interface Rijen {
  organisaties: rij.Organisatie
  medewerkers: rij.Medewerker
  deelnemers: rij.Deelnemer
  verantwoordelijken: rij.Verantwoordelijke
  opleidingen: rij.Opleiding
  betrokkenen: rij.Betrokkene
  uitkeringen: rij.Uitkering
  doelgroepen: rij.Doelgroep
  ontheffingen: rij.Ontheffing
  meldingen: rij.Melding
  treden: rij.Trede
  voorzieningen: rij.Voorziening
  trajecten: rij.Traject
  werkgevers: rij.Werkgever
  dienstverbanden: rij.Dienstverband
  plaatsingen: rij.Plaatsing
  aanwezigheid: rij.Aanwezigheid
  vacatures: rij.Vacature
  contactmomenten: rij.Contactmoment
  reeksen: rij.Reeks
}
export type Bestand = keyof Rijen

/** Columns in the order of the contract. */
export const KOLOMMEN: { [B in Bestand]: readonly (keyof Rijen[B] & string)[] } = {
  organisaties: ["organisatie_code", "naam", "soort", "gemeente_code"],
  medewerkers: ["medewerker_nr", "organisatie_code", "naam", "email", "rol"],
  deelnemers: [
    "deelnemer_nr",
    "verantwoordelijke_code",
    "bsn",
    "voornaam",
    "tussenvoegsel",
    "achternaam",
    "geboortedatum",
    "geslacht",
    "postcode",
    "woongemeente_code",
    "telefoon",
    "email",
    "voertaal",
    "huishouden_nr",
    "aanmelddatum",
    "overleden_op",
  ],
  verantwoordelijken: ["deelnemer_nr", "organisatie_code", "begin", "einde"],
  opleidingen: ["deelnemer_nr", "niveau", "behaald_op", "diploma", "omschrijving"],
  betrokkenen: ["deelnemer_nr", "medewerker_nr", "rol", "begin", "einde"],
  uitkeringen: ["deelnemer_nr", "soort", "begin", "einde", "reden_einde"],
  doelgroepen: ["deelnemer_nr", "doelgroep", "begin", "einde"],
  ontheffingen: ["deelnemer_nr", "soort", "begin", "einde", "hercontrole_op"],
  meldingen: ["melding_nr", "organisatie_code", "datum", "afgehandeld_op", "uitkomst", "deelnemer_nr"],
  treden: ["deelnemer_nr", "datum", "trede", "beoordelaar", "toelichting"],
  voorzieningen: ["voorziening_code", "naam", "soort", "uitvoerder_code", "gemeente_code"],
  trajecten: [
    "traject_nr",
    "deelnemer_nr",
    "voorziening_code",
    "uitvoerder_code",
    "opdrachtgever_code",
    "begin",
    "verwacht_einde",
    "einde",
    "reden_einde",
    "uitvalreden",
    "uren_per_week",
  ],
  werkgevers: ["werkgever_nr", "naam", "kvk_nummer", "sbi_sectie", "postcode", "plaats"],
  dienstverbanden: [
    "dienstverband_nr",
    "deelnemer_nr",
    "werkgever_nr",
    "organisatie_code",
    "soort",
    "begin",
    "einde",
    "reden_einde",
    "bevestigd_tot",
    "uren_per_week",
    "loonwaarde_pct",
    "lks",
    "vacature_nr",
    "contact_nr",
    "opdrachtgever_code",
  ],
  plaatsingen: [
    "plaatsing_nr",
    "deelnemer_nr",
    "dienstverband_nr",
    "werkvorm",
    "werkgever_nr",
    "locatie",
    "werksoort",
    "begin",
    "einde",
    "reden_einde",
    "uren_per_week",
  ],
  aanwezigheid: ["deelnemer_nr", "datum", "dagdeel", "traject_nr", "plaatsing_nr", "status", "uren"],
  vacatures: [
    "vacature_nr",
    "werkgever_nr",
    "titel",
    "beroep_code",
    "plaatsen",
    "uren_min",
    "uren_max",
    "postcode",
    "open_vanaf",
    "sluit_op",
    "eisen",
  ],
  contactmomenten: ["contact_nr", "werkgever_nr", "deelnemer_nr", "datum", "soort", "medewerker_nr", "onderwerp"],
  reeksen: ["reeks", "datum", "organisatie_code", "waarde", "eenheid", "bron"],
}

/** Columns that hold a day: their number is written as a date. */
export const DAGKOLOMMEN: ReadonlySet<string> = new Set([
  "geboortedatum",
  "aanmelddatum",
  "overleden_op",
  "begin",
  "einde",
  "behaald_op",
  "hercontrole_op",
  "datum",
  "afgehandeld_op",
  "verwacht_einde",
  "bevestigd_tot",
  "open_vanaf",
  "sluit_op",
])
