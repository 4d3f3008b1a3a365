import { CAST_MEDEWERKERS as wie } from "./cast-medewerkers.ts"
import { type CastDeelnemer, castDossier, type Datering } from "./cast-vorm.ts"
import { CAST_WERKGEVERS } from "./cast-werkgevers.ts"
import type { Dossier } from "./dossier.ts"
import { SOB } from "./regio.ts"

export const KEES: CastDeelnemer = {
  deelnemer_nr: "100007",
  naam: "Kees Wolthuis",
  email: "kees.wolthuis@example.org",
  verhaal: "Veendam: vond uitzendwerk in de logistiek en kwam binnen het jaar terug in de bijstand.",
}

export function dossierKees(d: Datering): Dossier {
  const marleen = { medewerker_nr: wie.marleen.medewerker_nr, rol: "casusregisseur" } as const
  return castDossier(
    {
      deelnemer_nr: KEES.deelnemer_nr,
      verantwoordelijke_code: "veendam",
      bsn: "999996472",
      voornaam: "Kees",
      achternaam: "Wolthuis",
      geboortedatum: d("1978-11-05"),
      geslacht: "m",
      postcode: "9641 LM",
      woongemeente_code: "0047",
      telefoon: "06-12345647",
      email: KEES.email,
      voertaal: "nld",
      huishouden_nr: "H100007",
      aanmelddatum: d("2023-01-09"),
    },
    {
      meldingen: [
        {
          melding_nr: "M100007",
          organisatie_code: "veendam",
          datum: d("2023-01-09"),
          afgehandeld_op: d("2023-02-01"),
          uitkomst: "ingestroomd",
        },
        {
          melding_nr: "M100008",
          organisatie_code: "veendam",
          datum: d("2025-11-24"),
          afgehandeld_op: d("2025-12-08"),
          uitkomst: "ingestroomd",
        },
      ],
      uitkeringen: [
        { soort: "bijstand", begin: d("2023-02-01"), einde: d("2025-04-01"), reden_einde: "loondienst" },
        { soort: "bijstand", begin: d("2025-12-08") },
      ],
      opleidingen: [{ niveau: "vmbo_mbo1", behaald_op: d("1995-07-01"), diploma: true, omschrijving: "lts elektro" }],
      betrokkenen: [
        { ...marleen, begin: d("2023-02-06"), einde: d("2025-05-13") },
        { ...marleen, begin: d("2025-12-08") },
      ],
      treden: [
        { datum: d("2023-04-03"), trede: 3, beoordelaar: wie.marleen.naam },
        { datum: d("2024-09-30"), trede: 4, beoordelaar: wie.marleen.naam },
        { datum: d("2025-04-22"), trede: 6, beoordelaar: wie.marleen.naam, toelichting: "Uitzendwerk, 36 uur." },
        {
          datum: d("2026-01-19"),
          trede: 4,
          beoordelaar: wie.marleen.naam,
          toelichting: "Terug; mist het werk, rijdt vrijwillig voor de voedselbank.",
        },
      ],
      trajecten: [
        {
          traject_nr: "T100061",
          voorziening_code: "vak-logistiek",
          opdrachtgever_code: "veendam",
          begin: d("2024-10-07"),
          verwacht_einde: d("2025-02-10"),
          einde: d("2025-02-10"),
          reden_einde: "doorstroom_werk",
          uren_per_week: 24,
        },
        {
          traject_nr: "T100062",
          voorziening_code: "cw-logistiek",
          opdrachtgever_code: "veendam",
          begin: d("2026-08-31"),
          verwacht_einde: d("2027-03-01"),
          uren_per_week: 28,
        },
      ],
      dienstverbanden: [
        {
          dienstverband_nr: "D100061",
          werkgever_nr: CAST_WERKGEVERS.kanaalstreek.werkgever_nr,
          soort: "uitzending",
          begin: d("2025-04-01"),
          einde: d("2025-11-15"),
          reden_einde: "einde_contract",
          uren_per_week: 36,
          lks: false,
        },
      ],
    },
  )
}

export const TONNY: CastDeelnemer = {
  deelnemer_nr: "100008",
  naam: "Tonny de Graaf",
  email: "tonny.degraaf@example.org",
  verhaal: "Veendam: werkt sinds 2001 met een Wsw-indicatie bij De Werkplaats, nu in de bosploeg van Geert.",
}

export function dossierTonny(d: Datering): Dossier {
  return castDossier(
    {
      deelnemer_nr: TONNY.deelnemer_nr,
      verantwoordelijke_code: "veendam",
      bsn: "999998614",
      voornaam: "Tonny",
      tussenvoegsel: "de",
      achternaam: "Graaf",
      geboortedatum: d("1971-04-12"),
      geslacht: "m",
      postcode: "9648 KE",
      woongemeente_code: "0047",
      telefoon: "06-12345752",
      email: TONNY.email,
      voertaal: "nld",
      huishouden_nr: "H100008",
      aanmelddatum: d("2000-11-06"),
    },
    {
      doelgroepen: [
        { doelgroep: "wsw_indicatie", begin: d("2000-11-06") },
        { doelgroep: "banenafspraak", begin: d("2015-01-01") },
      ],
      opleidingen: [{ niveau: "basis", diploma: true }],
      betrokkenen: [
        { medewerker_nr: wie.geert.medewerker_nr, rol: "werkleider", begin: d("2019-03-04") },
        { medewerker_nr: wie.petra.medewerker_nr, rol: "personeelszaken", begin: d("2018-01-01") },
      ],
      treden: [
        { datum: d("2024-03-11"), trede: 5, beoordelaar: wie.geert.naam },
        { datum: d("2026-03-16"), trede: 5, beoordelaar: wie.geert.naam },
      ],
      dienstverbanden: [
        {
          dienstverband_nr: "D100071",
          organisatie_code: SOB,
          soort: "wsw",
          begin: d("2001-02-01"),
          bevestigd_tot: d("2026-11-01"),
          uren_per_week: 36,
          opdrachtgever_code: "veendam",
        },
      ],
      plaatsingen: [
        {
          plaatsing_nr: "P100071",
          dienstverband_nr: "D100071",
          werkvorm: "intern",
          locatie: "Hal Veendam",
          werksoort: "inpak",
          begin: d("2016-05-09"),
          einde: d("2019-03-04"),
          reden_einde: "doorstroom",
          uren_per_week: 36,
        },
        {
          plaatsing_nr: "P100072",
          dienstverband_nr: "D100071",
          werkvorm: "detachering_groep",
          werkgever_nr: CAST_WERKGEVERS.boslust.werkgever_nr,
          werksoort: "groen",
          begin: d("2019-03-04"),
          uren_per_week: 36,
        },
      ],
    },
  )
}
