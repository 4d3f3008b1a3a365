import { CAST_MEDEWERKERS as wie } from "./cast-medewerkers.ts"
import { type CastDeelnemer, castDossier, type Datering } from "./cast-vorm.ts"
import { CAST_WERKGEVERS } from "./cast-werkgevers.ts"
import type { Dossier } from "./dossier.ts"

export const AMIRA: CastDeelnemer = {
  deelnemer_nr: "100001",
  naam: "Amira Haddad",
  email: "amira.haddad@example.org",
  verhaal:
    "Ging in 26 maanden van trede 2 naar 5 en werkt met loonkostensubsidie bij een bakkerij; haar contract stopt over anderhalve week.",
}

export function dossierAmira(d: Datering): Dossier {
  const chantal = wie.chantal.medewerker_nr
  const bakkerij = CAST_WERKGEVERS.korenaar.werkgever_nr
  return castDossier(
    {
      deelnemer_nr: AMIRA.deelnemer_nr,
      verantwoordelijke_code: "stadskanaal",
      bsn: "999990123",
      voornaam: "Amira",
      achternaam: "Haddad",
      geboortedatum: d("1992-05-09"),
      geslacht: "v",
      postcode: "9501 BK",
      woongemeente_code: "0037",
      telefoon: "06-12345612",
      email: AMIRA.email,
      voertaal: "ara",
      huishouden_nr: "H100001",
      aanmelddatum: d("2024-02-12"),
    },
    {
      meldingen: [
        {
          melding_nr: "M100001",
          organisatie_code: "stadskanaal",
          datum: d("2024-02-12"),
          afgehandeld_op: d("2024-03-01"),
          uitkomst: "ingestroomd",
        },
      ],
      uitkeringen: [{ soort: "bijstand", begin: d("2024-03-04") }],
      doelgroepen: [
        { doelgroep: "banenafspraak", begin: d("2026-04-13") },
        { doelgroep: "lks", begin: d("2026-06-15") },
      ],
      opleidingen: [
        { niveau: "havo_vwo_mbo24", behaald_op: d("2010-06-30"), omschrijving: "middelbare school in Syrië; diploma nooit gewaardeerd" },
        { niveau: "vmbo_mbo1", behaald_op: d("2025-07-11"), diploma: true, omschrijving: "mbo 1, assistent bakkerij" },
      ],
      betrokkenen: [
        { medewerker_nr: chantal, rol: "casusregisseur", begin: d("2024-03-04") },
        { medewerker_nr: wie.harm.medewerker_nr, rol: "klantmanager_inkomen", begin: d("2024-03-04") },
        { medewerker_nr: wie.meryem.medewerker_nr, rol: "onderwijs", begin: d("2024-08-26"), einde: d("2025-07-12") },
        { medewerker_nr: wie.tjitske.medewerker_nr, rol: "schuldhulp", begin: d("2026-02-02") },
        { medewerker_nr: wie.sanne.medewerker_nr, rol: "jobcoach", begin: d("2026-06-15") },
      ],
      treden: [
        {
          datum: d("2024-04-15"),
          trede: 2,
          beoordelaar: wie.chantal.naam,
          toelichting: "Start: ziet haar zus elke week, verder weinig mensen.",
        },
        {
          datum: d("2024-09-16"),
          trede: 3,
          beoordelaar: wie.chantal.naam,
          toelichting: "Gaat drie keer per week naar de taalgroep; TDC afgerond.",
        },
        { datum: d("2025-04-14"), trede: 4, beoordelaar: wie.chantal.naam, toelichting: "Werkervaringsplek bij de bakkerij." },
        {
          datum: d("2026-06-15"),
          trede: 5,
          beoordelaar: wie.chantal.naam,
          toelichting: "In dienst met loonkostensubsidie; bijstand vult aan.",
        },
      ],
      trajecten: [
        {
          traject_nr: "T100001",
          voorziening_code: "tdc-start-sk",
          opdrachtgever_code: "stadskanaal",
          begin: d("2024-03-18"),
          verwacht_einde: d("2024-04-29"),
          einde: d("2024-04-29"),
          reden_einde: "afgerond",
          uren_per_week: 16,
        },
        {
          traject_nr: "T100002",
          voorziening_code: "taal-b1",
          opdrachtgever_code: "stadskanaal",
          begin: d("2024-08-26"),
          verwacht_einde: d("2025-07-12"),
          einde: d("2025-07-12"),
          reden_einde: "afgerond",
          uren_per_week: 12,
        },
        {
          traject_nr: "T100003",
          voorziening_code: "werkfit",
          opdrachtgever_code: "stadskanaal",
          begin: d("2025-10-13"),
          verwacht_einde: d("2026-04-13"),
          einde: d("2026-04-18"),
          reden_einde: "doorstroom_werk",
          uren_per_week: 20,
        },
        {
          traject_nr: "T100004",
          voorziening_code: "schuldrust",
          opdrachtgever_code: "stadskanaal",
          begin: d("2026-02-02"),
          verwacht_einde: d("2026-12-01"),
          uren_per_week: 1,
        },
        {
          traject_nr: "T100005",
          voorziening_code: "jobcoach",
          opdrachtgever_code: "stadskanaal",
          begin: d("2026-06-15"),
          verwacht_einde: d("2026-12-15"),
          uren_per_week: 2,
        },
      ],
      dienstverbanden: [
        {
          dienstverband_nr: "D100001",
          werkgever_nr: bakkerij,
          soort: "banenafspraak",
          begin: d("2026-06-15"),
          einde: d("2026-12-01"),
          reden_einde: "einde_contract",
          bevestigd_tot: d("2026-11-12"),
          uren_per_week: 20,
          loonwaarde_pct: 60,
          lks: true,
          contact_nr: "C100001",
          opdrachtgever_code: "stadskanaal",
        },
      ],
      plaatsingen: [
        {
          plaatsing_nr: "P100001",
          werkvorm: "wep_extern",
          werkgever_nr: bakkerij,
          werksoort: "voeding",
          begin: d("2025-04-07"),
          einde: d("2025-10-06"),
          reden_einde: "doorstroom",
          uren_per_week: 16,
        },
        {
          plaatsing_nr: "P100002",
          werkvorm: "proefplaatsing",
          werkgever_nr: bakkerij,
          werksoort: "voeding",
          begin: d("2026-04-20"),
          einde: d("2026-06-15"),
          reden_einde: "doorstroom",
          uren_per_week: 20,
        },
        {
          plaatsing_nr: "P100003",
          dienstverband_nr: "D100001",
          werkvorm: "bij_werkgever",
          werkgever_nr: bakkerij,
          werksoort: "voeding",
          begin: d("2026-06-15"),
          einde: d("2026-12-01"),
          reden_einde: "einde_contract",
          uren_per_week: 20,
        },
      ],
      contactmomenten: [
        {
          contact_nr: "C100001",
          werkgever_nr: bakkerij,
          datum: d("2025-03-24"),
          soort: "bedrijfsbezoek",
          medewerker_nr: wie.farid.medewerker_nr,
          onderwerp: "werkervaringsplek, met uitzicht op een baan",
        },
        {
          contact_nr: "C100002",
          datum: d("2026-10-28"),
          soort: "gesprek",
          medewerker_nr: wie.sanne.medewerker_nr,
          onderwerp: "loonwaarde 60 % (was 50 %)",
        },
        {
          contact_nr: "C100003",
          datum: d("2026-11-03"),
          soort: "gesprek",
          medewerker_nr: chantal,
          onderwerp: "zin in een eigen auto; zorgen over de toeslag",
        },
        {
          contact_nr: "C100004",
          werkgever_nr: bakkerij,
          datum: d("2026-11-12"),
          soort: "e-mail",
          medewerker_nr: wie.sanne.medewerker_nr,
          onderwerp: "contract stopt 30 nov, geen werk in de winter",
        },
      ],
    },
  )
}
