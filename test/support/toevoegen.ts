/** The smallest row that somebody could add about a person, by table. $1 person, $2 organisation, $3 account, $4 a seat. */
export const TOEVOEGEN: Record<string, string> = {
  deelnemer:
    "insert into deelnemer (organisatie_id, standaard_organisatie_id, voornaam, achternaam, geboortedatum) values ($2, $2, 'x', $1::uuid::text || $3::uuid::text || $4::uuid::text, '2000-01-01')",
  opleiding: feit("opleiding", "niveau", "'hbo'"),
  portfolio_onderdeel: feit("portfolio_onderdeel", "soort, wat", "'werk', 'x'"),
  werkwens: feit("werkwens", "uren_max", "32"),
  cv_keuze: feit("cv_keuze", "indeling", "'tijd'"),
  portfolio_document: feit("portfolio_document", "stam, naam, type, inhoud", "gen_random_uuid(), 'x', 'image/png', 'x'"),
  betrokkene: feit("betrokkene", "medewerker_id, rol, begin", "$4::uuid, 'jobcoach', current_date"),
  deling: feit(
    "deling",
    "aan_organisatie_id, categorieen, doel, grond, toelichting, begin, einde",
    "$2::uuid, '{C01}', 'P2', 'toestemming', 'x', current_date, current_date + 7",
  ),
  afscherming: feit("afscherming", "soort, reden, lezers", "'dossier', 'veiligheid', array[gen_random_uuid(), gen_random_uuid()]"),
  noodtoegang: zonder("noodtoegang", "reden, toelichting, categorieen, tot", "'gevaar', 'zonder reden', '{C01}'::text[], now()"),
  aansluiting: zonder("aansluiting", "wijze, toelichting", "'grond', 'zonder reden'"),
  samenvoeging: zonder("samenvoeging", "weg_id", "gen_random_uuid()"),
  dossieroverdracht: zonder("dossieroverdracht", "op, grond", "current_date, 'afspraak'"),
  aanmelding: zonder("aanmelding", "weg, ontvangen_op", "'zelf', current_date"),
  verwijzing: zonder("verwijzing", "aanmelding_id", "gen_random_uuid()"),
  verzoek: zonder("verzoek", "tekst", "'x'"),
  beperking: zonder("beperking", "verzoek_id", "gen_random_uuid()"),
  uitkering: feit("uitkering", "soort, begin", "'ww', current_date"),
  doelgroep: feit("doelgroep", "doelgroep, begin", "'nugger', current_date"),
  ontheffing: feit("ontheffing", "soort, begin", "'gedeeltelijk', current_date"),
  verplichting: feit("verplichting", "soort, wat, begin", "'arbeid', 'x', current_date"),
  bekostiging: feit("bekostiging", "betaler, begin", "'uwv', current_date"),
  contactpersoon: feit("contactpersoon", "soort, naam, begin", "'mentor', 'x', current_date"),
  zorgbetrokkenheid: feit("zorgbetrokkenheid", "wie, begin", "'x', current_date"),
  stimulans: feit("stimulans", "soort, waarvoor, begin", "'werkbonus', 'x', current_date"),
  maatregel: feit("maatregel", "soort, inhoud, grond, motief, zienswijze, begin", "'waarschuwing', 'x', 'x', 'x', 'x', current_date"),
  trede: feit("trede", "datum, trede", "current_date, 4"),
  deelnemer_adres: zonder("deelnemer_adres", "huishouden_nr", "'x'"),
  deelnemer_nummer: zonder("deelnemer_nummer", "deelnemer_nr", "'x'"),
  deelnemer_bsn: zonder("deelnemer_bsn", "cijfer, hmac", "''::bytea, ''::bytea"),
  verantwoordelijke: feit("verantwoordelijke", "verantwoordelijke_id, begin", "$2::uuid, '2010-01-01'"),
  melding: zonder("melding", "datum", "current_date"),
  traject: zonder("traject", "begin", "current_date"),
  contactmoment: feit("contactmoment", "datum, soort", "current_date, 'gesprek'"),
  afspraak: feit("afspraak", "uid, dag, tijd, minuten, hoe", "gen_random_uuid(), current_date, '10:00', 30, 'telefoon'"),
  bericht: zonder("bericht", "afspraak_uid, volgnummer, soort, kanaal", "gen_random_uuid(), 0, 'uitnodiging', 'email'"),
  boodschap: feit("boodschap", "van, tekst", "'medewerker', 'x'"),
  berichtkeuze: feit("berichtkeuze", "kanaal", "'anders'"),
  doorgeleiding: feit("doorgeleiding", "naar_organisatie_id, vraag, aangeboden_op", "$2::uuid, 'x', current_date"),
  voorlichting: feit("voorlichting", "datum, wijze, taal, begrepen", "current_date, 'gesprek', 'nld', true"),
  stap: feit("stap", "wat, wie, uiterlijk", "'x', 'deelnemer', current_date"),
  ...Object.fromEntries(
    (
      [
        ["afname_vermogen", "C08"],
        ["afname_taal", "C12"],
        ["afname_wens", "C13"],
        ["afname_werk", "C14"],
      ] as const
    ).map(([tabel, categorie]) => [
      tabel,
      feit(
        tabel,
        "instrument_id, datum, invuller",
        `(select id from instrument where categorie = '${categorie}' order by code limit 1), current_date, 'medewerker'`,
      ),
    ]),
  ),
  vacaturevoorstel: feit("vacaturevoorstel", "titel, werkgever, waarom, voorgesteld_op", "'x', 'x', 'x', current_date"),
  casusoverleg: feit("casusoverleg", "dag, tijd, agenda, met_inwoner", "current_date, '10:00', 'x', false"),
  doorverwijzing: feit(
    "doorverwijzing",
    "hulp, vraag, aan_naam, aan_email, doel, grond, toelichting, antwoord_voor",
    "'taal', 'x', 'x', 'x', 'P2', 'toestemming', 'x', current_date",
  ),
  plan: feit("plan", "begin", "current_date"),
  plandoel: feit("plandoel", "thema, wat, uiterlijk", "'werk', 'x', current_date"),
  planversie: feit("planversie", "soort, inhoud", "'plan', '{}'::jsonb"),
  planakkoord: feit(
    "planakkoord",
    "planversie_id, partij, wijze, op",
    "(select id from planversie where deelnemer_id = $1::uuid and soort = 'eindverslag' limit 1), 'opdrachtgever', 'scherm', current_date",
  ),
  planscan: feit(
    "planscan",
    "planakkoord_id, bestand, soort, inhoud",
    "(select id from planakkoord where deelnemer_id = $1::uuid and partij = 'coach' limit 1), 'x', 'image/png', ''::bytea",
  ),
  evaluatie: feit("evaluatie", "datum, uitkomst, verslag", "current_date, 'door', 'x'"),
  planpauze: feit("planpauze", "reden, begin", "'ziek', current_date"),
  eigenwoord: feit("eigenwoord", "soort, bron, kenmerk, op", "'uitleg', 'vraag:kan', repeat('a', 64), current_date"),
  ladderoordeel: feit("ladderoordeel", "vorm, oordeel, motief, op", "'regulier', 'niet', 'x', current_date"),
  aanwezigheid: zonder("aanwezigheid", "datum, dagdeel, status", "current_date, 'avond', 'ziek'"),
  dienstverband: zonder("dienstverband", "werkgever_organisatie_id, soort, begin", "$2::uuid, 'wsw', current_date"),
  plaatsing: zonder("plaatsing", "werkvorm, begin", "'stage', current_date"),
}
function feit(tabel: string, kolommen: string, waarden: string): string {
  return `insert into ${tabel} (deelnemer_id, organisatie_id, vastgelegd_door, ${kolommen})
    select $1::uuid, $2::uuid, $3::uuid, ${waarden} where $4::uuid is not null`
}
function zonder(tabel: string, kolommen: string, waarden: string): string {
  return `insert into ${tabel} (deelnemer_id, organisatie_id, ${kolommen}) select $1::uuid, $2::uuid, ${waarden} where $3::uuid is not null and $4::uuid is not null`
}
