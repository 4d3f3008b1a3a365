import { CAST_MEDEWERKERS as wie } from "./cast-medewerkers.ts"
import { type CastDeelnemer, castDossier, type Datering } from "./cast-vorm.ts"
import { CAST_WERKGEVERS } from "./cast-werkgevers.ts"
import type { Dossier } from "./dossier.ts"

const chantal = { medewerker_nr: wie.chantal.medewerker_nr, rol: "casusregisseur" } as const
const harm = { medewerker_nr: wie.harm.medewerker_nr, rol: "klantmanager_inkomen" } as const
const roelof = { medewerker_nr: wie.roelof.medewerker_nr, rol: "trajectbegeleider" } as const
const beoordelaar = wie.chantal.naam

export const BAS: CastDeelnemer = {
  deelnemer_nr: "100002",
  naam: "Bas Drent",
  email: "bas.drent@example.org",
  verhaal: "Wacht op beschut werk: het advies van UWV is binnen, de gemeente moet binnen acht weken beslissen.",
}

export function dossierBas(d: Datering): Dossier {
  return castDossier(
    {
      deelnemer_nr: BAS.deelnemer_nr,
      verantwoordelijke_code: "stadskanaal",
      bsn: "999991279",
      voornaam: "Bas",
      achternaam: "Drent",
      geboortedatum: d("1974-02-17"),
      geslacht: "m",
      postcode: "9581 CH",
      woongemeente_code: "0037",
      telefoon: "06-12345127",
      email: BAS.email,
      voertaal: "nld",
      huishouden_nr: "H100002",
      aanmelddatum: d("2019-04-29"),
    },
    {
      uitkeringen: [{ soort: "bijstand", begin: d("2019-05-13") }],
      doelgroepen: [
        { doelgroep: "arbeidsbeperking", begin: d("2021-03-01") },
        { doelgroep: "beschut_indicatie", begin: d("2026-10-03") },
      ],
      opleidingen: [{ niveau: "vmbo_mbo1", behaald_op: d("1990-07-01"), diploma: true, omschrijving: "lts metaal" }],
      betrokkenen: [
        { ...chantal, begin: d("2022-09-05") },
        { ...harm, begin: d("2019-05-13") },
        { ...roelof, begin: d("2025-02-03") },
      ],
      treden: [
        { datum: d("2019-07-08"), trede: 2, beoordelaar },
        { datum: d("2022-10-10"), trede: 2, beoordelaar },
        { datum: d("2024-11-04"), trede: 3, beoordelaar },
        { datum: d("2025-09-15"), trede: 4, beoordelaar },
        {
          datum: d("2026-08-31"),
          trede: 4,
          beoordelaar,
          toelichting: 'Houdt vier dagdelen vol, met vaste begeleiding.\nMeer lukt niet: "dan is mijn hoofd vol".',
        },
      ],
      trajecten: [
        {
          traject_nr: "T100011",
          voorziening_code: "instroomportaal",
          opdrachtgever_code: "stadskanaal",
          begin: d("2025-02-03"),
          verwacht_einde: d("2027-02-01"),
          uren_per_week: 16,
        },
      ],
      plaatsingen: [
        {
          plaatsing_nr: "P100011",
          werkvorm: "wep_intern",
          locatie: "Hal Stadskanaal",
          werksoort: "metaal",
          begin: d("2025-09-01"),
          uren_per_week: 16,
        },
      ],
      contactmomenten: [
        {
          contact_nr: "C100011",
          datum: d("2026-10-08"),
          soort: "gesprek",
          medewerker_nr: chantal.medewerker_nr,
          onderwerp: "advies van UWV besproken; wil graag bij de metaal blijven",
        },
      ],
    },
  )
}

export const INEKE: CastDeelnemer = {
  deelnemer_nr: "100003",
  naam: "Ineke Mulder",
  email: "ineke.mulder@example.org",
  verhaal: "Heeft een ontheffing tot 1 december; bij de hercontrole gaat het over wat wél kan.",
}

export function dossierIneke(d: Datering): Dossier {
  return castDossier(
    {
      deelnemer_nr: INEKE.deelnemer_nr,
      verantwoordelijke_code: "stadskanaal",
      bsn: "999992417",
      voornaam: "Ineke",
      achternaam: "Mulder",
      geboortedatum: d("1968-03-30"),
      geslacht: "v",
      postcode: "9591 AB",
      woongemeente_code: "0037",
      telefoon: "06-12345241",
      email: INEKE.email,
      voertaal: "nld",
      huishouden_nr: "H100003",
      aanmelddatum: d("2014-01-20"),
    },
    {
      uitkeringen: [{ soort: "bijstand", begin: d("2014-02-01") }],
      doelgroepen: [{ doelgroep: "tussengroep", begin: d("2023-05-15") }],
      ontheffingen: [{ soort: "volledig", begin: d("2024-12-01"), einde: d("2026-12-01"), hercontrole_op: d("2026-12-01") }],
      opleidingen: [{ niveau: "basis", diploma: true, omschrijving: "huishoudschool niet afgemaakt" }],
      betrokkenen: [
        { ...chantal, begin: d("2023-01-09") },
        { ...harm, begin: d("2020-06-01") },
        { medewerker_nr: wie.aaltje.medewerker_nr, rol: "partner", begin: d("2024-02-05") },
      ],
      treden: [
        { datum: d("2018-09-17"), trede: 1 },
        { datum: d("2021-06-14"), trede: 1, beoordelaar },
        { datum: d("2024-11-18"), trede: 2, beoordelaar, toelichting: "Drinkt elke week koffie in het dorpshuis." },
        { datum: d("2026-01-12"), trede: 2, beoordelaar },
      ],
      trajecten: [
        {
          traject_nr: "T100021",
          voorziening_code: "activering",
          opdrachtgever_code: "stadskanaal",
          begin: d("2024-02-05"),
          verwacht_einde: d("2025-02-03"),
          einde: d("2024-06-24"),
          reden_einde: "uitval",
          uitvalreden: "ziekte",
          uren_per_week: 4,
        },
      ],
    },
  )
}

export const FATMA: CastDeelnemer = {
  deelnemer_nr: "100004",
  naam: "Fatma Yıldız",
  email: "fatma.yildiz@example.org",
  verhaal: "Staat op trede 4 met een werkervaringsplek in de zorg; in december is de halfjaarlijkse meting.",
}

export function dossierFatma(d: Datering): Dossier {
  return castDossier(
    {
      deelnemer_nr: FATMA.deelnemer_nr,
      verantwoordelijke_code: "stadskanaal",
      bsn: "999994189",
      voornaam: "Fatma",
      achternaam: "Yıldız",
      geboortedatum: d("1981-08-14"),
      geslacht: "v",
      postcode: "9502 EL",
      woongemeente_code: "0037",
      telefoon: "06-12345418",
      email: FATMA.email,
      voertaal: "tur",
      huishouden_nr: "H100004",
      aanmelddatum: d("2023-08-21"),
    },
    {
      meldingen: [
        {
          melding_nr: "M100004",
          organisatie_code: "stadskanaal",
          datum: d("2023-08-21"),
          afgehandeld_op: d("2023-09-15"),
          uitkomst: "ingestroomd",
        },
      ],
      uitkeringen: [{ soort: "bijstand", begin: d("2023-09-15") }],
      opleidingen: [{ niveau: "vmbo_mbo1", behaald_op: d("1998-06-12"), diploma: true, omschrijving: "vmbo zorg" }],
      betrokkenen: [
        { ...chantal, begin: d("2023-09-18") },
        { ...harm, begin: d("2023-09-15") },
        { ...roelof, begin: d("2026-03-02") },
      ],
      treden: [
        { datum: d("2023-11-06"), trede: 3, beoordelaar },
        { datum: d("2024-12-09"), trede: 3, beoordelaar },
        { datum: d("2025-11-24"), trede: 3, beoordelaar },
        { datum: d("2026-06-15"), trede: 4, beoordelaar, toelichting: "Werkervaringsplek in de linnenkamer; zegt dat het haar goed doet." },
      ],
      trajecten: [
        {
          traject_nr: "T100031",
          voorziening_code: "tdc-start-sk",
          opdrachtgever_code: "stadskanaal",
          begin: d("2023-10-02"),
          verwacht_einde: d("2023-11-06"),
          einde: d("2023-11-06"),
          reden_einde: "afgerond",
          uren_per_week: 16,
        },
        {
          traject_nr: "T100032",
          voorziening_code: "werkfit",
          opdrachtgever_code: "stadskanaal",
          begin: d("2026-03-02"),
          verwacht_einde: d("2027-01-04"),
          uren_per_week: 16,
        },
      ],
      plaatsingen: [
        {
          plaatsing_nr: "P100031",
          werkvorm: "wep_extern",
          werkgever_nr: CAST_WERKGEVERS.linnenhof.werkgever_nr,
          werksoort: "zorg",
          begin: d("2026-06-01"),
          uren_per_week: 16,
        },
      ],
    },
  )
}
