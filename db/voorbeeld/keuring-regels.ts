/** What uitwisseling.md §2 says of each column, written down a second time, for the tests alone. */
export interface Kolomregel {
  naam: string
  verplicht: boolean
  sleutel: boolean
  soort: "tekst" | "datum" | "getal" | "boolean" | { verwijst: string } | { uit: readonly string[] }
}

const lijst = (tekst: string): { uit: readonly string[] } => ({ uit: tekst.split(" ") })
const nr = (verwijst: string): { verwijst: string } => ({ verwijst })

const rollen = lijst(
  "casusregisseur klantmanager_inkomen trajectbegeleider jobcoach werkleider accountmanager teamleider personeelszaken schuldhulp partner onderwijs uitzender beleid beheer privacy",
)
const redenWerk = lijst("einde_contract doorstroom ontslag ziekte eigen_verzoek verhuizing aow overlijden overig")

/** `*` required, `#` key, in the order of the files. */
function kolommen(tekst: string, soorten: Record<string, Kolomregel["soort"]> = {}): Kolomregel[] {
  return tekst.split(" ").map(woord => {
    const naam = woord.replace(/[*#]/g, "")
    const standaard = /^(begin|einde|datum|geboortedatum|.*datum|.*_op|verwacht_einde|bevestigd_tot|open_vanaf)$/.test(naam)
      ? "datum"
      : "tekst"
    return { naam, verplicht: woord.includes("*"), sleutel: woord.includes("#"), soort: soorten[naam] ?? standaard }
  })
}

const deelnemer = { deelnemer_nr: nr("deelnemers.csv") }
const organisatie = nr("organisaties.csv")

export const REGELS: Readonly<Record<string, Kolomregel[]>> = {
  "organisaties.csv": kolommen("organisatie_code*# naam* soort* gemeente_code", {
    soort: lijst("gemeente sob uwv zorgaanbieder partner onderwijs uitzendbureau werkcentrum"),
  }),
  "medewerkers.csv": kolommen("medewerker_nr*# organisatie_code* naam* email* rol*", { organisatie_code: organisatie, rol: rollen }),
  "deelnemers.csv": kolommen(
    "deelnemer_nr*# verantwoordelijke_code* bsn voornaam* tussenvoegsel achternaam* geboortedatum* geslacht postcode woongemeente_code telefoon email voertaal huishouden_nr aanmelddatum overleden_op",
    { verantwoordelijke_code: organisatie, geslacht: lijst("m v x onbekend") },
  ),
  "verantwoordelijken.csv": kolommen("deelnemer_nr*# organisatie_code* begin*# einde", { ...deelnemer, organisatie_code: organisatie }),
  "opleidingen.csv": kolommen("deelnemer_nr*# niveau*# behaald_op# diploma omschrijving", {
    ...deelnemer,
    niveau: lijst("geen basis vmbo_mbo1 havo_vwo_mbo24 hbo wo"),
    diploma: "boolean",
  }),
  "betrokkenen.csv": kolommen("deelnemer_nr*# medewerker_nr*# rol*# begin*# einde", {
    ...deelnemer,
    medewerker_nr: nr("medewerkers.csv"),
    rol: rollen,
  }),
  "uitkeringen.csv": kolommen("deelnemer_nr*# soort*# begin*# einde reden_einde", {
    ...deelnemer,
    soort: lijst("bijstand ioaw ioaz bbz anw ww wia wajong"),
    reden_einde: lijst("loondienst zelfstandig opleiding verhuizing relatie aow overlijden handhaving eigen_verzoek overig"),
  }),
  "doelgroepen.csv": kolommen("deelnemer_nr*# doelgroep*# begin*# einde", {
    ...deelnemer,
    doelgroep: lijst(
      "nugger banenafspraak lks beschut_indicatie wsw_indicatie statushouder pro_vso jongere_zonder_startkwalificatie dagbesteding ggz_beschermd_wonen verslavingszorg_laatste_fase ex_gedetineerd taakgestraft jeugdzorg baanwisselaar uwv_traject wiw_id tussengroep arbeidsbeperking",
    ),
  }),
  "ontheffingen.csv": kolommen("deelnemer_nr*# soort*# begin*# einde hercontrole_op", {
    ...deelnemer,
    soort: lijst("volledig gedeeltelijk"),
  }),
  "meldingen.csv": kolommen("melding_nr*# organisatie_code* datum* afgehandeld_op uitkomst deelnemer_nr", {
    ...deelnemer,
    organisatie_code: organisatie,
    uitkomst: lijst("ingestroomd werk doorverwezen ingetrokken afgewezen"),
  }),
  "treden.csv": kolommen("deelnemer_nr*# datum*# trede* beoordelaar toelichting", { ...deelnemer, trede: lijst("1 2 3 4 5 6") }),
  "voorzieningen.csv": kolommen("voorziening_code*# naam* soort* uitvoerder_code gemeente_code", {
    uitvoerder_code: organisatie,
    soort: lijst(
      "diagnose training werkfit vakgericht taal activering dagbesteding jobcoaching scholing commerciele_werkplaats sport netwerk overig",
    ),
  }),
  "trajecten.csv": kolommen(
    "traject_nr*# deelnemer_nr* voorziening_code* uitvoerder_code opdrachtgever_code begin* verwacht_einde einde reden_einde uitvalreden uren_per_week",
    {
      ...deelnemer,
      voorziening_code: nr("voorzieningen.csv"),
      uitvoerder_code: organisatie,
      opdrachtgever_code: organisatie,
      reden_einde: lijst("afgerond doorstroom_werk doorstroom_traject uitval nooit_begonnen overlijden aow verhuizing overig"),
      uitvalreden: lijst("ziekte motivatie zorg_of_opvang geen_passend_aanbod sanctie overig"),
      uren_per_week: "getal",
    },
  ),
  "werkgevers.csv": kolommen("werkgever_nr*# naam* kvk_nummer sbi_sectie postcode plaats", {
    sbi_sectie: { uit: "ABCDEFGHIJKLMNOPQRSTU".split("") },
  }),
  "dienstverbanden.csv": kolommen(
    "dienstverband_nr*# deelnemer_nr* werkgever_nr organisatie_code soort* begin* einde reden_einde bevestigd_tot uren_per_week loonwaarde_pct lks vacature_nr contact_nr opdrachtgever_code",
    {
      ...deelnemer,
      werkgever_nr: nr("werkgevers.csv"),
      organisatie_code: organisatie,
      soort: lijst("regulier banenafspraak beschut wsw bbl uitzending wiw_id"),
      reden_einde: redenWerk,
      uren_per_week: "getal",
      loonwaarde_pct: "getal",
      lks: "boolean",
      vacature_nr: nr("vacatures.csv"),
      contact_nr: nr("contactmomenten.csv"),
      opdrachtgever_code: organisatie,
    },
  ),
  "plaatsingen.csv": kolommen(
    "plaatsing_nr*# deelnemer_nr* dienstverband_nr werkvorm* werkgever_nr locatie werksoort begin* einde reden_einde uren_per_week",
    {
      ...deelnemer,
      dienstverband_nr: nr("dienstverbanden.csv"),
      werkvorm: lijst(
        "intern op_locatie detachering_individueel detachering_groep begeleid_werken bij_werkgever wep_extern wep_intern proefplaatsing stage praktijkleren scholing dagbesteding vrijwilligerswerk",
      ),
      werkgever_nr: nr("werkgevers.csv"),
      reden_einde: redenWerk,
      uren_per_week: "getal",
    },
  ),
  "aanwezigheid.csv": kolommen("deelnemer_nr*# datum*# dagdeel*# traject_nr plaatsing_nr status* uren", {
    ...deelnemer,
    dagdeel: lijst("ochtend middag avond"),
    traject_nr: nr("trajecten.csv"),
    plaatsing_nr: nr("plaatsingen.csv"),
    status: lijst("aanwezig ziek verlof afgemeld niet_afgemeld"),
    uren: "getal",
  }),
  "vacatures.csv": kolommen(
    "vacature_nr*# werkgever_nr* titel* beroep_code plaatsen uren_min uren_max postcode open_vanaf* sluit_op eisen",
    {
      werkgever_nr: nr("werkgevers.csv"),
      plaatsen: "getal",
      uren_min: "getal",
      uren_max: "getal",
    },
  ),
  "contactmomenten.csv": kolommen("contact_nr*# werkgever_nr deelnemer_nr datum* soort* medewerker_nr onderwerp", {
    ...deelnemer,
    werkgever_nr: nr("werkgevers.csv"),
    soort: lijst("gesprek telefoon huisbezoek bedrijfsbezoek e-mail groep"),
    medewerker_nr: nr("medewerkers.csv"),
  }),
  "reeksen.csv": kolommen("reeks*# datum*# organisatie_code*# waarde* eenheid bron", { waarde: "getal" }),
}
