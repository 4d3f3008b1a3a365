import { CAST_MEDEWERKERS as wie } from "./cast-medewerkers.ts"
import { type CastDeelnemer, castDossier, type Datering } from "./cast-vorm.ts"
import { CAST_WERKGEVERS } from "./cast-werkgevers.ts"
import type { Dossier } from "./dossier.ts"
import type { Aanwezigheid } from "./rijen.ts"

const chantal = { medewerker_nr: wie.chantal.medewerker_nr, rol: "casusregisseur" } as const
const harm = { medewerker_nr: wie.harm.medewerker_nr, rol: "klantmanager_inkomen" } as const
const roelof = { medewerker_nr: wie.roelof.medewerker_nr, rol: "trajectbegeleider" } as const
const beoordelaar = wie.chantal.naam

export const YONAS: CastDeelnemer = {
  deelnemer_nr: "100005",
  naam: "Yonas Tesfay",
  email: "yonas.tesfay@example.org",
  verhaal: "Statushouder met taal op A2; verscheen twee dinsdagen niet bij Werken aan je toekomst en niemand weet waarom.",
}

export function dossierYonas(d: Datering): Dossier {
  const dinsdag = (iso: string, status: Aanwezigheid["status"]): Omit<Aanwezigheid, "deelnemer_nr"> => ({
    datum: d(iso),
    dagdeel: "ochtend",
    traject_nr: "T100042",
    status,
    ...(status === "aanwezig" && { uren: 3.5 }),
  })
  return castDossier(
    {
      deelnemer_nr: YONAS.deelnemer_nr,
      verantwoordelijke_code: "stadskanaal",
      bsn: "999993562",
      voornaam: "Yonas",
      achternaam: "Tesfay",
      geboortedatum: d("1999-01-25"),
      geslacht: "m",
      postcode: "9503 GT",
      woongemeente_code: "0037",
      telefoon: "06-12345356",
      email: YONAS.email,
      voertaal: "tir",
      huishouden_nr: "H100005",
      aanmelddatum: d("2025-01-13"),
    },
    {
      meldingen: [
        {
          melding_nr: "M100005",
          organisatie_code: "stadskanaal",
          datum: d("2025-01-13"),
          afgehandeld_op: d("2025-02-03"),
          uitkomst: "ingestroomd",
        },
      ],
      uitkeringen: [{ soort: "bijstand", begin: d("2025-02-03") }],
      doelgroepen: [
        { doelgroep: "statushouder", begin: d("2025-01-13") },
        { doelgroep: "jongere_zonder_startkwalificatie", begin: d("2025-02-03"), einde: d("2026-01-25") },
      ],
      opleidingen: [{ niveau: "basis", diploma: true, omschrijving: "acht jaar school in Eritrea" }],
      betrokkenen: [
        { ...chantal, begin: d("2025-02-10") },
        { ...harm, begin: d("2025-02-03") },
        { medewerker_nr: wie.lammie.medewerker_nr, rol: "klantmanager_inkomen", begin: d("2026-11-09") },
        { ...roelof, begin: d("2026-09-15") },
        { medewerker_nr: wie.meryem.medewerker_nr, rol: "onderwijs", begin: d("2025-03-03") },
      ],
      treden: [
        { datum: d("2025-03-24"), trede: 2, beoordelaar },
        { datum: d("2025-10-06"), trede: 3, beoordelaar, toelichting: "Taalgroep drie keer per week; voetbalt op zaterdag." },
        { datum: d("2026-05-18"), trede: 3, beoordelaar },
      ],
      trajecten: [
        {
          traject_nr: "T100041",
          voorziening_code: "taal-b1",
          opdrachtgever_code: "stadskanaal",
          begin: d("2025-03-03"),
          verwacht_einde: d("2027-03-01"),
          uren_per_week: 12,
        },
        {
          traject_nr: "T100042",
          voorziening_code: "toekomst",
          opdrachtgever_code: "stadskanaal",
          begin: d("2026-09-15"),
          verwacht_einde: d("2026-12-15"),
          uren_per_week: 4,
        },
      ],
      aanwezigheid: [
        dinsdag("2026-10-06", "aanwezig"),
        dinsdag("2026-10-13", "aanwezig"),
        dinsdag("2026-10-20", "aanwezig"),
        dinsdag("2026-10-27", "afgemeld"),
        dinsdag("2026-11-03", "aanwezig"),
        dinsdag("2026-11-10", "niet_afgemeld"),
        dinsdag("2026-11-17", "niet_afgemeld"),
      ],
    },
  )
}

export const DENNIS: CastDeelnemer = {
  deelnemer_nr: "100006",
  naam: "Dennis Kuiper",
  email: "dennis.kuiper@example.org",
  verhaal: "Kwam van het praktijkonderwijs; de techniektest gaf categorie 1, dus na twee maanden opleiden kan hij naar een bedrijf.",
}

export function dossierDennis(d: Datering): Dossier {
  return castDossier(
    {
      deelnemer_nr: DENNIS.deelnemer_nr,
      verantwoordelijke_code: "stadskanaal",
      bsn: "999995339",
      voornaam: "Dennis",
      achternaam: "Kuiper",
      geboortedatum: d("2003-06-02"),
      geslacht: "m",
      postcode: "9501 PL",
      woongemeente_code: "0037",
      telefoon: "06-12345533",
      email: DENNIS.email,
      voertaal: "nld",
      huishouden_nr: "H100006",
      aanmelddatum: d("2025-08-18"),
    },
    {
      uitkeringen: [{ soort: "bijstand", begin: d("2025-09-22") }],
      doelgroepen: [
        { doelgroep: "pro_vso", begin: d("2025-08-18") },
        { doelgroep: "banenafspraak", begin: d("2025-11-17") },
        { doelgroep: "jongere_zonder_startkwalificatie", begin: d("2025-08-18") },
      ],
      opleidingen: [{ niveau: "vmbo_mbo1", behaald_op: d("2021-07-02"), diploma: true, omschrijving: "praktijkonderwijs, profiel arbeid" }],
      betrokkenen: [
        { ...chantal, begin: d("2025-08-25") },
        { ...harm, begin: d("2025-09-22") },
        { ...roelof, begin: d("2026-09-28") },
      ],
      treden: [
        { datum: d("2025-10-13"), trede: 3, beoordelaar },
        { datum: d("2026-04-20"), trede: 4, beoordelaar, toelichting: "Stage bij de metaal; is er altijd en vraagt door." },
        { datum: d("2026-10-12"), trede: 4, beoordelaar },
      ],
      trajecten: [
        {
          traject_nr: "T100051",
          voorziening_code: "vaardig",
          opdrachtgever_code: "stadskanaal",
          begin: d("2025-10-06"),
          verwacht_einde: d("2026-01-26"),
          einde: d("2026-01-26"),
          reden_einde: "doorstroom_traject",
          uren_per_week: 16,
        },
        {
          traject_nr: "T100052",
          voorziening_code: "techniektest",
          opdrachtgever_code: "stadskanaal",
          begin: d("2026-09-14"),
          verwacht_einde: d("2026-09-25"),
          einde: d("2026-09-25"),
          reden_einde: "doorstroom_traject",
          uren_per_week: 12,
        },
        {
          traject_nr: "T100053",
          voorziening_code: "cw-techniek",
          opdrachtgever_code: "stadskanaal",
          begin: d("2026-09-28"),
          verwacht_einde: d("2026-11-30"),
          uren_per_week: 32,
        },
      ],
      plaatsingen: [
        {
          plaatsing_nr: "P100051",
          werkvorm: "stage",
          werkgever_nr: CAST_WERKGEVERS.engelkens.werkgever_nr,
          werksoort: "metaal",
          begin: d("2026-02-02"),
          einde: d("2026-07-11"),
          reden_einde: "einde_contract",
          uren_per_week: 24,
        },
      ],
    },
  )
}
