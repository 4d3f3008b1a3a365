import { als, code, deelnemer, eind, feit, gemeentecode, getal, type Kolomsoort, naar, nummer, tekst, uren } from "#platform/kolom"
import { bestand, isLeesbaar } from "#platform/uitwisselbestand"

const VAN = (rij: string): string =>
  `${rij}.uitvoerder_id in (select organisatie_id from mag) or ${rij}.gemeente_id in (select organisatie_id from mag)`

/** The municipality by its CBS code. */
const gemeente: Kolomsoort = {
  ...gemeentecode,
  naar: { bestand: "organisaties", kolommen: ["gemeente_id"], op: { kolom: "gemeente_code", waar: rij => `${rij}.soort = 'gemeente'` } },
}

export const voorzieningen = bestand("voorzieningen", {
  tabel: "voorziening",
  gedeeld: true,
  wijzigrecht: { nieuw: VAN("k"), bestaand: VAN("t") },
  kolommen: {
    "voorziening_code#": als(nummer, "code"),
    "naam*": tekst,
    "soort*": code(`diagnose training werkfit vakgericht taal activering dagbesteding jobcoaching scholing commerciele_werkplaats
      sport netwerk overig`),
    uitvoerder_code: naar("organisaties", "uitvoerder_id"),
    gemeente_code: gemeente,
  },
})

export const trajecten = bestand("trajecten", {
  tabel: "traject",
  kolommen: {
    "traject_nr#": nummer,
    "deelnemer_nr*": deelnemer,
    "voorziening_code*": naar("voorzieningen", "voorziening_id"),
    uitvoerder_code: naar("organisaties", "uitvoerder_id"),
    opdrachtgever_code: naar("organisaties", "opdrachtgever_id"),
    "begin*": feit,
    verwacht_einde: eind,
    einde: eind,
    reden_einde: code("afgerond doorstroom_werk doorstroom_traject uitval nooit_begonnen overlijden aow verhuizing overig"),
    uitvalreden: code("ziekte motivatie zorg_of_opvang geen_passend_aanbod sanctie overig"),
    uren_per_week: uren,
  },
  controles: [
    {
      code: "uitvalreden_zonder_uitval",
      kolom: "uitvalreden",
      als: `s.uitvalreden is not null and s.reden_einde is distinct from 'uitval' and ${isLeesbaar("reden_einde")}`,
    },
  ],
})

export const aanwezigheid = bestand("aanwezigheid", {
  tabel: "aanwezigheid",
  preciesEenVan: ["traject_nr", "plaatsing_nr"],
  kolommen: {
    "deelnemer_nr*#": deelnemer,
    "datum*#": feit,
    "dagdeel*#": code("ochtend middag avond"),
    traject_nr: naar("trajecten", "traject_id"),
    plaatsing_nr: naar("plaatsingen", "plaatsing_id"),
    "status*": code("aanwezig ziek verlof afgemeld niet_afgemeld"),
    uren: getal(),
  },
})
