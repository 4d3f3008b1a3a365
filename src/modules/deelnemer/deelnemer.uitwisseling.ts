import { ROLLEN_MEDEWERKER } from "#begrippen/rol"
import { bsn, code, dag, deelnemer, eind, feit, gemeentecode, jaNee, naar, nummer, postcode, taal, tekst } from "#platform/kolom"
import { bestand, isLeeg } from "#platform/uitwisselbestand"

const LEEFTIJD = "extract(year from age(coalesce(s.aanmelddatum, :vandaag), s.geboortedatum))"

/** The person stands in several tables: personen.uitwisseling.ts lands and reads him. */
export const deelnemers = bestand("deelnemers", {
  tabel: [],
  recht: "verantwoordelijke_code",
  kolommen: {
    "deelnemer_nr#": nummer,
    "verantwoordelijke_code*": naar("organisaties"),
    bsn,
    "voornaam*": nummer,
    tussenvoegsel: tekst,
    "achternaam*": nummer,
    "geboortedatum*": dag,
    geslacht: code("m v x onbekend"),
    postcode,
    woongemeente_code: gemeentecode,
    telefoon: tekst,
    email: tekst,
    voertaal: taal,
    huishouden_nr: nummer,
    aanmelddatum: feit,
    overleden_op: feit,
  },
  controles: [
    { code: "geboortedatum_toekomst", kolom: "geboortedatum", als: "s.geboortedatum >= :vandaag" },
    {
      code: "leeftijd_13_110",
      kolom: "geboortedatum",
      als: `s.geboortedatum < :vandaag and (s.aanmelddatum is not null or ${isLeeg("aanmelddatum")}) and ${LEEFTIJD} not between 13 and 110`,
    },
    { code: "feit_voor_geboorte", kolom: "aanmelddatum", als: "s.aanmelddatum < s.geboortedatum and s.geboortedatum < :vandaag" },
    { code: "feit_voor_geboorte", kolom: "overleden_op", als: "s.overleden_op < s.geboortedatum and s.geboortedatum < :vandaag" },
  ],
})

export const verantwoordelijken = bestand("verantwoordelijken", {
  tabel: "verantwoordelijke",
  periode: true,
  recht: "organisatie_code",
  overlap: [],
  kolommen: {
    "deelnemer_nr*#": deelnemer,
    "organisatie_code*": naar("organisaties", "verantwoordelijke_id"),
    "begin*#": feit,
    einde: eind,
  },
})

export const opleidingen = bestand("opleidingen", {
  tabel: "opleiding",
  periode: true,
  kolommen: {
    "deelnemer_nr*#": deelnemer,
    "niveau*#": code("geen basis vmbo_mbo1 havo_vwo_mbo24 hbo wo"),
    "behaald_op#?": feit,
    diploma: jaNee,
    omschrijving: tekst,
  },
})

export const betrokkenen = bestand("betrokkenen", {
  tabel: "betrokkene",
  periode: true,
  kolommen: {
    "deelnemer_nr*#": deelnemer,
    "medewerker_nr*#": naar("medewerkers", "medewerker_id"),
    "rol*#": code(ROLLEN_MEDEWERKER.join(" ")),
    "begin*#": feit,
    einde: eind,
  },
})

export const uitkeringen = bestand("uitkeringen", {
  tabel: "uitkering",
  periode: true,
  overlap: ["soort"],
  kolommen: {
    "deelnemer_nr*#": deelnemer,
    "soort*#": code("bijstand ioaw ioaz bbz anw ww wia wajong"),
    "begin*#": feit,
    einde: eind,
    reden_einde: code("loondienst zelfstandig opleiding verhuizing relatie aow overlijden handhaving eigen_verzoek overig"),
  },
})

export const doelgroepen = bestand("doelgroepen", {
  tabel: "doelgroep",
  periode: true,
  overlap: ["doelgroep"],
  kolommen: {
    "deelnemer_nr*#": deelnemer,
    "doelgroep*#": code(`nugger banenafspraak lks beschut_indicatie wsw_indicatie statushouder pro_vso jongere_zonder_startkwalificatie
      dagbesteding ggz_beschermd_wonen verslavingszorg_laatste_fase ex_gedetineerd taakgestraft jeugdzorg
      baanwisselaar uwv_traject wiw_id tussengroep arbeidsbeperking`),
    "begin*#": feit,
    einde: eind,
  },
})

export const ontheffingen = bestand("ontheffingen", {
  tabel: "ontheffing",
  periode: true,
  overlap: ["soort"],
  kolommen: {
    "deelnemer_nr*#": deelnemer,
    "soort*#": code("volledig gedeeltelijk"),
    "begin*#": feit,
    einde: eind,
    hercontrole_op: eind,
  },
})

export const meldingen = bestand("meldingen", {
  tabel: "melding",
  recht: "organisatie_code",
  kolommen: {
    "melding_nr#": nummer,
    "organisatie_code*": naar("organisaties", "organisatie_id"),
    "datum*": feit,
    afgehandeld_op: feit,
    uitkomst: code("ingestroomd werk doorverwezen ingetrokken afgewezen"),
    deelnemer_nr: naar("deelnemers", "deelnemer_id"),
  },
})
