/** A share that is over, with the mark of its category. */
export const OUDE_DELING =
  "insert into deling (deelnemer_id, organisatie_id, aan_organisatie_id, categorieen, toevoegen, doel, grond, toelichting, begin, einde) values ($1, $2, $2, array['C01','C01B','C14'], true, 'P2', 'toestemming', $3::text || 'C01', '2024-01-01', '2024-06-01')"

/** One row in each table about the person $1 of organisation $2; its text is mark $3 with the category behind it (C00: of C01 what no mask shows), its BSN $4. */
export const DOSSIER = [
  "update deelnemer set achternaam = $3::text || 'C00', email = $3::text || 'C00@example.org' where id = $1 and organisatie_id = $2",
  "insert into deelnemer_nummer (bron_id, deelnemer_nr, deelnemer_id, organisatie_id) select id, $3::text || 'C01', $1, $2 from bron",
  "insert into deelnemer_bsn (deelnemer_id, organisatie_id, cijfer, hmac) values ($1, $2, $4, sha256($3::text::bytea))",
  "insert into deelnemer_adres (deelnemer_id, organisatie_id, huishouden_nr) values ($1, $2, $3::text || 'C03')",
  "insert into verantwoordelijke (deelnemer_id, organisatie_id, verantwoordelijke_id, begin, vervallen_reden) values ($1, $2, $2, '2020-01-01', $3::text || 'C01')",
  "insert into opleiding (deelnemer_id, organisatie_id, niveau, omschrijving) values ($1, $2, 'basis', $3::text || 'C12')",
  "insert into uitkering (deelnemer_id, organisatie_id, soort, begin, vervallen_reden) values ($1, $2, 'bijstand', '2024-01-01', $3::text || 'C05')",
  "insert into doelgroep (deelnemer_id, organisatie_id, doelgroep, begin, vervallen_reden) values ($1, $2, 'lks', '2024-01-01', $3::text || 'C04')",
  "insert into ontheffing (deelnemer_id, organisatie_id, soort, begin, vervallen_reden) values ($1, $2, 'volledig', '2024-01-01', $3::text || 'C04')",
  "insert into trede (deelnemer_id, organisatie_id, datum, trede, toelichting) values ($1, $2, '2024-01-01', 3, $3::text || 'C14')",
  OUDE_DELING,
  // Everybody who works here by then may read it: it shuts nobody out.
  "insert into afscherming (deelnemer_id, organisatie_id, soort, reden, lezers, vervallen_reden) select $1, $2, 'adres', 'veiligheid', array_agg(id), $3::text || 'C01' from medewerker",
  "insert into noodtoegang (deelnemer_id, organisatie_id, medewerker_id, account_id, reden, toelichting, categorieen, begonnen_op, tot) select $1, $2, id, account_id, 'gevaar', 'niemand bereikbaar', '{C01}', '2024-01-01', '2024-01-01 00:30' from medewerker limit 1",
  "insert into aansluiting (deelnemer_id, organisatie_id, medewerker_id, account_id, wijze, toelichting) select $1, $2, id, account_id, 'verzoek', $3::text || 'C01' from medewerker limit 1",
  "insert into samenvoeging (deelnemer_id, organisatie_id, weg_id, gedaan_op, teruggedraaid_op, terug_reden) values ($1, $2, gen_random_uuid(), '2024-01-01', '2024-02-01', $3::text || 'C01')",
  "insert into dossieroverdracht (deelnemer_id, organisatie_id, van_organisatie_id, naar_organisatie_id, op, grond, toelichting, mee, antwoord_voor, aangeboden_door, besluit) values ($1, $2, $2, $2, '2024-01-01', 'afspraak', $3::text || 'C01', '{C01,C01B,C02,C03}', '2024-01-01', gen_random_uuid(), 'geweigerd')",
  // Decided: one that is open goes along with every move.
  "insert into verzoek (id, deelnemer_id, organisatie_id, soort, tekst, ingediend_door, ontvangen_op, uiterlijk, besluit, besluit_reden, besloten_op) values (gen_random_uuid(), $1, $2, 'correctie', $3::text || 'C25', gen_random_uuid(), '2024-01-01', '2024-02-01', 'geweigerd', 'klopt', '2024-02-01')",
  "insert into beperking (deelnemer_id, organisatie_id, verzoek_id, geeindigd_op, einde_reden) select $1, $2, id, now(), $3::text || 'C01' from verzoek where deelnemer_id = $1",
  `insert into aanmelding (deelnemer_id, organisatie_id, weg, ontvangen_op, begonnen_op, opdrachtgever) values ($1, $2, 'verwijzing', '2024-01-01', '2024-01-02', $3::text || 'C26')`,
  "insert into verwijzing (aanmelding_id, deelnemer_id, organisatie_id, kenmerk) select id, $1, $2, $3::text || 'C11' from aanmelding where deelnemer_id = $1",
  "insert into melding (melding_nr, deelnemer_id, organisatie_id, datum) values ($3::text || 'C05', $1, $2, '2024-01-01')",
  "insert into traject (traject_nr, deelnemer_id, organisatie_id, voorziening_id, begin) select $3::text || 'C15', $1, $2, id, '2024-01-01' from voorziening limit 1",
  "insert into contactmoment (deelnemer_id, organisatie_id, datum, soort, onderwerp) values ($1, $2, '2024-01-01', 'gesprek', $3::text || 'C16')",
  "insert into stap (deelnemer_id, organisatie_id, wat, wie, uiterlijk) values ($1, $2, $3::text || 'C15', 'deelnemer', '2024-02-01')",
  "insert into afname_vermogen (deelnemer_id, organisatie_id, instrument_id, datum, invuller, antwoorden, afgerond_op) select $1, $2, id, '2024-01-01', 'medewerker', jsonb_build_object('x', jsonb_build_object('toelichting', $3::text || 'C08')), '2024-01-01' from instrument where categorie = 'C08' order by code limit 1",
  "insert into afname_taal (deelnemer_id, organisatie_id, instrument_id, datum, invuller, antwoorden, afgerond_op) select $1, $2, id, '2024-01-01', 'medewerker', jsonb_build_object('x', jsonb_build_object('toelichting', $3::text || 'C12')), '2024-01-01' from instrument where categorie = 'C12' order by code limit 1",
  "insert into afname_wens (deelnemer_id, organisatie_id, instrument_id, datum, invuller, antwoorden, afgerond_op) select $1, $2, id, '2024-01-01', 'medewerker', jsonb_build_object('x', jsonb_build_object('toelichting', $3::text || 'C13')), '2024-01-01' from instrument where categorie = 'C13' order by code limit 1",
  "insert into afname_werk (deelnemer_id, organisatie_id, instrument_id, datum, invuller, antwoorden, afgerond_op) select $1, $2, id, '2024-01-01', 'medewerker', jsonb_build_object('x', jsonb_build_object('toelichting', $3::text || 'C14')), '2024-01-01' from instrument where categorie = 'C14' order by code limit 1",
  "insert into plan (deelnemer_id, organisatie_id, begin, kan) values ($1, $2, '2024-01-01', $3::text || 'C15')",
  "insert into plandoel (deelnemer_id, organisatie_id, thema, wat, uiterlijk) values ($1, $2, 'werk', $3::text || 'C15', '2024-02-01')",
  "insert into planversie (deelnemer_id, organisatie_id, soort, inhoud) values ($1, $2, 'eindverslag', jsonb_build_object('kan', $3::text || 'C15'))",
  "insert into planakkoord (deelnemer_id, organisatie_id, planversie_id, partij, wijze, op) select $1, $2, id, 'coach', 'scherm', '2024-01-01' from planversie where deelnemer_id = $1",
  "insert into planscan (deelnemer_id, organisatie_id, planakkoord_id, bestand, soort, inhoud) select $1, $2, id, $3::text || 'C15', 'image/png', '' from planakkoord where deelnemer_id = $1",
  "insert into evaluatie (deelnemer_id, organisatie_id, datum, uitkomst, verslag) values ($1, $2, '2024-01-01', 'door', $3::text || 'C15')",
  "insert into planpauze (deelnemer_id, organisatie_id, reden, begin, einde) values ($1, $2, $3::text || 'C15', '2024-01-01', '2024-01-02')",
  "insert into ladderoordeel (deelnemer_id, organisatie_id, vorm, oordeel, motief, op) values ($1, $2, 'regulier', 'niet', $3::text || 'C15', '2024-01-01')",
  "insert into afspraak (deelnemer_id, organisatie_id, uid, dag, tijd, minuten, hoe, plek) values ($1, $2, gen_random_uuid(), '2024-03-01', '10:00', 30, 'locatie', $3::text || 'C15')",
  "insert into plaatsing (deelnemer_id, organisatie_id, werkvorm, locatie, begin) values ($1, $2, 'intern', $3::text || 'C20', '2024-01-01')",
  "insert into aanwezigheid (deelnemer_id, organisatie_id, datum, dagdeel, plaatsing_id, status) select $1, $2, '2024-01-01', 'ochtend', id, 'aanwezig' from plaatsing where locatie = $3::text || 'C20'",
]
