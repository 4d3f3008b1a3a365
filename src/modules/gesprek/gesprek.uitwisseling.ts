import { code, deelnemer, feit, naar, nummer, tekst } from "#platform/kolom"
import { bestand } from "#platform/uitwisselbestand"

/** Contacts with a person stand here, those with an employer at the employer: verkeer adds that table. */
export const contactmomenten = bestand("contactmomenten", {
  tabel: [{ naam: "contactmoment", rijen: "s.deelnemer_nr is not null", zonder: ["werkgever_nr"], uitvoer: "t.vervallen_op is null" }],
  preciesEenVan: ["werkgever_nr", "deelnemer_nr"],
  kolommen: {
    "contact_nr#": nummer,
    werkgever_nr: naar("werkgevers", "werkgever_id"),
    deelnemer_nr: deelnemer,
    "datum*": feit,
    "soort*": code("gesprek telefoon huisbezoek bedrijfsbezoek e-mail groep"),
    medewerker_nr: naar("medewerkers", "medewerker_id"),
    onderwerp: tekst,
  },
})
