import { ZONDER_PERSOON } from "./zonder-persoon.parameters.ts"

/**
 * What every table of the database holds about people, column by column: what the answer to 'what do you know of me' is made
 * from, and what an erasure has to reach. A column that is not in it has no class, and fails test/catalogus.db.test.ts.
 */
export interface Onderdeel {
  /** Category of the matrix, or null where each row says its own. */
  categorie: string | null
  wat: string
  /** Columns that are given, with the words for them. */
  inhoud: Readonly<Record<string, string>>
  /** Columns that are not given, and why not. */
  niet?: Readonly<Record<string, string>>
}

/** Reasons that say nothing to the person himself: left out of what he reads, not of the file for a computer. */
export const VANZELF: ReadonlySet<string> = new Set(["techniek", "verwijst naar een andere rij, zegt zelf niets"])
const COLLEGA = "wie het was vertelt de privacy officer aan wie dat nodig heeft"
const SLEUTEL = "verwijst naar een andere rij, zegt zelf niets"
const lopend = { begin: "Vanaf", einde: "Tot" }
const feit = (categorie: string, wat: string, inhoud: Record<string, string>, niet: Record<string, string> = {}): Onderdeel => ({
  categorie,
  wat,
  inhoud,
  niet,
})

const STAND = { afgerond_op: "Afgerond", overgedragen_op: "Aan de ander gegeven", waarom_eerder: "Waarom eerder begonnen" }
const afname = (categorie: string, wat: string): Onderdeel => {
  const inhoud = { instrument_id: "Instrument", datum: "Datum", invuller: "Ingevuld door", antwoorden: "Antwoorden", ...STAND }
  return feit(categorie, wat, inhoud, { categorie: "staat al boven dit deel" })
}

/** Tables with people in them. Order: as the answer reads. */
export const PERSOONSGEGEVENS: Readonly<Record<string, Onderdeel>> = {
  deelnemer: feit(
    "C01",
    "Wie u bent",
    { voornaam: "Voornaam", tussenvoegsel: "Tussenvoegsel", achternaam: "Achternaam", geboortedatum: "Geboren", geslacht: "Geslacht",
      telefoon: "Telefoon", email: "E-mail", voertaal: "Taal", aanmelddatum: "Aangemeld", overleden_op: "Overleden" },
    { zoeknaam: "uw naam nog eens, zonder accenten, om op te zoeken", standaard_organisatie_id: SLEUTEL },
  ),
  deelnemer_nummer: feit("C01", "Uw nummers in andere systemen", { deelnemer_nr: "Nummer" }),
  account: feit("C01", "Uw inlog bij Trede", { email: "E-mail", inlognummer: "Inlognummer", naam: "Naam", actief: "Kunt u inloggen", taal: "Taal van uw pagina’s" }, { voorbeeld: "techniek" }),
  deelnemer_account: feit("C01", "Uw inlog bij Trede", { document: "Wat u liet zien", gegeven_op: "Gemaakt" }, { gegeven_door: "wie de inlog maakte; staat in het logboek" }),
  "ctx.sessie": feit(
    "C01",
    "Wanneer u inlogde",
    { soort: "Soort", wijze: "Hoe", toestel: "Toestel", adres: "Netwerkadres", begonnen_op: "Begonnen", gezien_op: "Laatst gezien" },
    {
      token_hash: "techniek",
      vervalt_op: "techniek",
      beeindigd_op: "techniek",
      via_organisatie_id: "techniek",
      via_doel: "techniek",
      tablet_id: "techniek",
      idp_sid: "techniek",
      aanwezige_id: SLEUTEL,
    },
  ),
  "ctx.pas": feit(
    "C18",
    "Uw pas voor de tablet in de hal",
    { nummer: "Nummer", gemaakt_op: "Gemaakt" },
    { code: "uw code zelf is geheim, ook voor ons", badge: "de sleutel van uw badge", fouten: "techniek", gemaakt_door: COLLEGA },
  ),
  samenvoeging: feit(
    "C01",
    "Dossiers over u die zijn samengevoegd",
    { gevonden_op: "Gevonden", gedaan_op: "Samengevoegd", teruggedraaid_op: "Teruggedraaid", terug_reden: "Waarom teruggedraaid" },
    { weg_id: SLEUTEL, gedaan_door: COLLEGA, teruggedraaid_door: COLLEGA },
  ),
  verantwoordelijke: feit("C01", "Wie voor u verantwoordelijk was", { verantwoordelijke_id: "Organisatie", ...lopend }),
  betrokkene: feit("C01B", "Wie u helpt of hielp", { medewerker_id: "Wie", rol: "Functie", ...lopend, reden_einde: "Waarom gestopt" }),
  deling: feit(
    "C01B",
    "Met wie uw gegevens gedeeld zijn of waren",
    { aan_organisatie_id: "Organisatie", categorieen: "Welke gegevens", toevoegen: "Mag toevoegen", eigen_deel: "Mag alleen zelf iets toevoegen bij", doel: "Waarvoor", grond: "Op welke grond", toelichting: "Toelichting", ...lopend },
    { aan_medewerker_id: COLLEGA },
  ),
  afscherming: feit("C01B", "Wat voor anderen is afgeschermd", { soort: "Wat", reden: "Waarom" }, { lezers: COLLEGA }),
  noodtoegang: feit(
    "C01B",
    "Wie uw dossier in nood opende",
    { reden: "Waarom", toelichting: "Toelichting", categorieen: "Welke gegevens", begonnen_op: "Vanaf", tot: "Tot", oordeel: "Oordeel achteraf", oordeel_toelichting: "Toelichting op het oordeel", beoordeeld_op: "Beoordeeld" },
    { beoordeeld_door: COLLEGA },
  ),
  aansluiting: feit("C01B", "Wie bij uw dossier wilde aansluiten", { wijze: "Hoe", toelichting: "Waarom", gevraagd_op: "Gevraagd", besluit: "Besluit", besloten_op: "Besloten" }, { besloten_door: COLLEGA }),
  dossieroverdracht: feit(
    "C01B",
    "Wanneer een andere organisatie u overnam",
    {
      van_organisatie_id: "Van",
      naar_organisatie_id: "Naar",
      op: "Vanaf",
      grond: "Waarom",
      toelichting: "Toelichting",
      mee: "Welke gegevens meegaan",
      warm_tot: "Wie u hielp blijft tot",
      besluit: "Besluit",
      besluit_toelichting: "Toelichting op het besluit",
      besloten_op: "Besloten",
      uitgevoerd_op: "Uitgevoerd",
    },
    {
      aan_medewerker_id: COLLEGA,
      warm: COLLEGA,
      antwoord_voor: "techniek",
      aangeboden_door: COLLEGA,
      aangeboden_op: "techniek",
      besloten_door: COLLEGA,
      regisseur_id: COLLEGA,
      lezers: COLLEGA,
    },
  ),
  beperking: feit("C01B", "Wanneer uw gegevens niet gebruikt mochten worden", { begonnen_op: "Vanaf", geeindigd_op: "Tot", einde_reden: "Waarom het eindigde" }, { verzoek_id: SLEUTEL }),
  deelnemer_bsn: feit("C02", "Uw burgerservicenummer", { cijfer: "Burgerservicenummer" }, { hmac: "een afdruk van het nummer, alleen om het terug te vinden" }),
  deelnemer_adres: feit("C03", "Waar u woont", { postcode: "Postcode", woongemeente_code: "Gemeente", huishouden_nr: "Nummer van het huishouden" }, { huishouden_bron_id: SLEUTEL }),
  verwijzing: feit(
    "C11",
    "Wie u verwees, en of u uit zorg of detentie kwam",
    { van_organisatie_id: "Door", groep: "Groep", kenmerk: "Kenmerk van wie u verwees" },
    { aanmelding_id: SLEUTEL, van_medewerker_id: COLLEGA },
  ),
  aanmelding: feit(
    "C26",
    "Hoe u zich aanmeldde",
    { ontvangen_op: "Aangemeld", weg: "Hoe", toegang: "Wijze van toegang", opdrachtgever: "Opdrachtgever", betaler: "Wie betaalt", uitgenodigd_op: "Uitgenodigd", uitgenodigd_voor: "Voor", uitgenodigd_tijd: "Tijd", uitgenodigd_plek: "Waar", uitgenodigd_langs: "Bericht langs", gemeld: "Wat u hoorde", gemeld_op: "Gehoord op", gezien_op: "Gesproken", screening: "Uitkomst van de screening", screening_op: "Gescreend", begonnen_op: "Dossier begonnen" },
    { uitgenodigd_bij: COLLEGA, uitgenodigd_nr: SLEUTEL, gemeld_nr: SLEUTEL, meld_pogingen: "hoe vaak een bericht is geprobeerd", meld_na: "wanneer het weer wordt geprobeerd", ...Object.fromEntries("voornaam tussenvoegsel achternaam geboortedatum telefoon email voertaal vraag groep gesloten_op gesloten_reden".split(" ").map(k => [k, "leeg zodra er een dossier is"])) },
  ),
  contactpersoon: feit("C23", "Wie wij bellen in nood, en wie voor u beslist", { soort: "Waarvoor", naam: "Naam", relatie: "Wie dat is", telefoon: "Telefoon", ...lopend }),
  zorgbetrokkenheid: feit("C10", "Zorg die betrokken is", { wie: "Wie", telefoon: "Telefoon", ...lopend }),
  bekostiging: feit("C26", "Wie uw begeleiding betaalt", { betaler: "Wie betaalt", opdrachtgever: "Opdrachtgever", ...lopend }),
  doelgroep: feit("C04", "Groepen waar u bij hoort of hoorde", { doelgroep: "Groep", ...lopend }),
  ontheffing: feit("C04", "Ontheffingen", { soort: "Soort", ...lopend, hercontrole_op: "Opnieuw bekijken op" }),
  verplichting: feit("C04", "Wat u moet doen", { soort: "Soort", wat: "Wat", ...lopend }),
  stimulans: feit("C05", "Wat u extra krijgt", { soort: "Soort", waarvoor: "Wat", ...lopend, gekregen_op: "Gekregen" }),
  maatregel: feit(
    "C06",
    "Maatregelen",
    { soort: "Soort", inhoud: "Wat", grond: "Grond", motief: "Waarom", zienswijze: "Wat u er zelf van zei", ...lopend, besluit: "Besluit", besluit_motief: "Waarom dit besluit", besloten_op: "Besloten" },
    { besloten_door: COLLEGA },
  ),
  uitkering: feit("C05", "Uw uitkeringen", { soort: "Uitkering", ...lopend, reden_einde: "Waarom gestopt" }),
  melding: feit("C05", "Uw meldingen bij de gemeente", { melding_nr: "Nummer", datum: "Datum", afgehandeld_op: "Afgehandeld", uitkomst: "Uitkomst" }),
  opleiding: feit("C12", "Uw opleidingen", { niveau: "Niveau", behaald_op: "Behaald", diploma: "Diploma", omschrijving: "Opleiding" }),
  portfolio_onderdeel: feit(
    "C13",
    "Wat u deed, kunt en leerde",
    { soort: "Soort", wat: "Wat", waar: "Waar", begin: "Vanaf", einde: "Tot", stand: "Hoe goed of hoe afgelopen", toelichting: "Toelichting", niveau: "Niveau", diploma: "Diploma", spreken: "Spreken", luisteren: "Luisteren", lezen: "Lezen", schrijven: "Schrijven", zelf: "Door u zelf geschreven" },
    { stam: SLEUTEL, vakbegrip_id: SLEUTEL, uit: "techniek", uit_id: SLEUTEL, uit_vraag: "techniek" },
  ),
  werkwens: feit("C13", "Wat u wilt", { uren_min: "Uren per week, minstens", uren_max: "Uren per week, hoogstens", vanaf: "Vanaf", reistijd: "Reistijd in minuten", dagdelen: "Wanneer", vervoer: "Vervoer", rijbewijs: "Rijbewijs", over_mij: "Over u zelf", zelf: "Door u zelf geschreven" }),
  cv_keuze: feit("C13", "Hoe uw cv eruitziet", { indeling: "Indeling", weggelaten: "Wat u weglaat", banenafspraak_mee: "Banenafspraak mee naar het kandidatenregister", zelf: "Door u zelf gekozen" }, { op_verzoek: SLEUTEL }),
  portfolio_document: feit("C13", "Bewijzen bij uw portfolio", { naam: "Bestand", type: "Soort bestand", zelf: "Door u zelf toegevoegd" }, { stam: SLEUTEL, inhoud: "het bestand zelf, versleuteld; u haalt het op bij uw portfolio" }),
  afname_vermogen: afname("C08", "Wat u op het werk kunt en nodig hebt"),
  afname_taal: afname("C12", "Toetsen van taal en rekenen"),
  afname_wens: afname("C13", "Wat u wilt en welke talenten zijn gevonden"),
  afname_werk: afname("C14", "Tests en assessments"),
  trede: feit("C14", "Uw trede op de ladder", { datum: "Datum", trede: "Trede", beoordelaar: "Gemeten door", toelichting: "Toelichting" }),
  traject: feit(
    "C15",
    "Uw trajecten",
    { traject_nr: "Nummer", voorziening_id: "Traject", uitvoerder_id: "Bij", opdrachtgever_id: "In opdracht van", begin: "Vanaf", verwacht_einde: "Verwacht tot", einde: "Tot", reden_einde: "Waarom gestopt", uitvalreden: "Reden van uitval", uren_per_week: "Uren per week" },
  ),
  stap: feit("C15", "Wat er is afgesproken", { wat: "Wat", wie: "Wie", medewerker_id: "Medewerker", uiterlijk: "Uiterlijk", uitkomst: "Uitkomst", uitkomst_op: "Afgerond", door: "Door" }, { contactmoment_id: SLEUTEL, doel_id: SLEUTEL, traject_id: SLEUTEL, overleg_uid: SLEUTEL }),
  casusoverleg: feit(
    "C15",
    "Overleg over u",
    { dag: "Dag", tijd: "Tijd", plek: "Waar", agenda: "Waarover", met_inwoner: "U was erbij", anderen: "Wie nog meer", grond: "Op welke grond", toelichting: "Toelichting", besluiten: "Besloten", gehouden_op: "Vastgelegd" },
    { uid: SLEUTEL, genodigden: COLLEGA },
  ),
  vacaturevoorstel: feit(
    "C21",
    "Vacatures die aan u zijn voorgelegd",
    { titel: "Werk", werkgever: "Bij", plaats: "Waar", uren_min: "Uren per week vanaf", uren_max: "Uren per week tot", waarom: "Waarom het bij u past", voorgesteld_op: "Voorgelegd", antwoord: "Uw antwoord", antwoord_op: "Geantwoord", reden: "Waarom niet", toelichting: "Wat u erbij zei", wijze: "Hoe u antwoordde", vervolg: "Wat volgde", vervolg_op: "Vervolg" },
    { vacature_id: SLEUTEL },
  ),
  doorverwijzing: feit(
    "C15",
    "Aan wie om hulp voor u is gevraagd",
    { hulp: "Hulp bij", vraag: "Vraag", aan_organisatie_id: "Aan", aan_naam: "Aan", doel: "Waarvoor", grond: "Op welke grond", toelichting: "Toelichting", antwoord_voor: "Antwoord voor", antwoord: "Antwoord", antwoord_op: "Geantwoord op", antwoord_reden: "Waarom niet", contact_naam: "Wie u helpt", eerste_contact: "Eerste contact" },
    { aan_email: COLLEGA, beantwoord_door: COLLEGA },
  ),
  plan: feit("C15", "Uw plan", { begin: "Vanaf", kan: "Wat u kunt (leren)", wil: "Wat u wilt", markt: "Wat de arbeidsmarkt vraagt", uitvoerder_id: "Uitgevoerd door", geeindigd_op: "Geëindigd" }),
  plandoel: feit(
    "C15",
    "Uw doelen",
    { thema: "Thema", situatie: "Hoe het was", wat: "Doel", gewenst: "Wanneer het gelukt is", uiterlijk: "Uiterlijk", score: "Wat ervan kwam", score_op: "Op", toelichting: "Toelichting" },
    { doel_id: SLEUTEL, traject_id: SLEUTEL, situatie_code: "techniek", wat_code: "techniek" },
  ),
  planversie: feit("C15", "Uw plan zoals het is voorgelegd", { soort: "Soort", inhoud: "Inhoud", uitvoerder_id: "Uitgevoerd door" }),
  planakkoord: feit("C15", "Wie het met uw plan eens was", { partij: "Wie", wijze: "Hoe", op: "Op" }, { planversie_id: SLEUTEL }),
  planscan: feit("C15", "Getekende plannen", { bestand: "Bestand" }, { soort: "techniek", inhoud: "het getekende blad zelf, versleuteld; te openen onder 'mijn plan'", planakkoord_id: SLEUTEL }),
  evaluatie: feit("C15", "Wanneer het plan is besproken", { datum: "Datum", uitkomst: "Uitkomst", verslag: "Wat is besproken" }),
  planpauze: feit("C15", "Wanneer het plan stillag", { reden: "Waarom", ...lopend }),
  ladderoordeel: feit("C15", "Wat uw coach anders ziet op de plaatsingsladder", { vorm: "Vorm van werk", oordeel: "Oordeel", motief: "Waarom", op: "Op" }),
  eigenwoord: feit("C15", "Teksten voor u vertaald of uitgelegd", { soort: "Wat", taal: "Taal", tekst: "Vertaling", vertaler: "Door wie", op: "Uitgelegd op" }, { bron: SLEUTEL, kenmerk: SLEUTEL }),
  afspraak: feit(
    "C15",
    "Uw afspraken",
    { dag: "Dag", tijd: "Tijd", minuten: "Minuten", hoe: "Hoe", plek: "Waar", medewerker_id: "Met", uitkomst: "Hoe het ging", uitkomst_op: "Opgeschreven", door: "Gewijzigd door", reden: "Reden", opnieuw_op: "Opnieuw vragen op", antwoord: "Uw antwoord", antwoord_op: "Geantwoord" },
    { bijeenkomst_id: SLEUTEL, spreekuur_id: SLEUTEL, uid: "techniek", volgnummer: "techniek", contactmoment_id: SLEUTEL, gesprek_id: SLEUTEL },
  ),
  doorgeleiding: feit(
    "C15",
    "Naar het werkcentrum en terug",
    { naar_organisatie_id: "Naar", vraag: "Vraag", aangeboden_op: "Doorgeleid", contact: "Met wie daar", kennisgemaakt_op: "Kennisgemaakt", terug_op: "Terug", resultaat: "Resultaat", toelichting: "Toelichting" },
  ),
  voorlichting: feit(
    "C15",
    "Wat u hoorde over rechten en plichten",
    { datum: "Datum", wijze: "Hoe", taal: "In de taal", begrepen: "Was het duidelijk" },
    { bijeenkomst_id: SLEUTEL },
  ),
  bericht: feit(
    "C15",
    "Berichten die u kreeg",
    { soort: "Soort", kanaal: "Langs welke weg", gemaakt_op: "Gemaakt", verstuurd_op: "Verstuurd", mislukt_op: "Niet gelukt", achterhaald_op: "Niet meer nodig" },
    { afspraak_uid: SLEUTEL, onderwerp_id: SLEUTEL, volgnummer: "techniek", pogingen: "techniek", volgende_op: "techniek", gestopt_door: SLEUTEL },
  ),
  berichtkeuze: feit("C01", "Hoe u over afspraken wilt horen", { kanaal: "Langs welke weg", verslag: "Ook over een verslag" }),
  boodschap: feit("C16", "Berichten tussen u en wie u helpt", { van: "Van", medewerker_id: "Geschreven door", tekst: "Bericht", gelezen_op: "Gelezen" }),
  contactmoment: feit("C16", "Contact met u", { contact_nr: "Nummer", datum: "Datum", soort: "Soort", onderwerp: "Onderwerp", notitie: "Verslag" }),
  aanwezigheid: feit("C18", "Wanneer u er was", { datum: "Datum", dagdeel: "Dagdeel", status: "Aanwezig", uren: "Uren" }, { traject_id: SLEUTEL, plaatsing_id: SLEUTEL }),
  dienstverband: feit(
    "C20",
    "Uw banen",
    { dienstverband_nr: "Nummer", werkgever_id: "Werkgever", werkgever_organisatie_id: "Werkgever", soort: "Soort", ...lopend, reden_einde: "Waarom gestopt", bevestigd_tot: "Bevestigd tot", uren_per_week: "Uren per week", loonwaarde_pct: "Loonwaarde (%)", lks: "Loonkostensubsidie", vacature_id: "Vacature", opdrachtgever_id: "In opdracht van" },
    { contactmoment_id: SLEUTEL, werkgevercontact_id: SLEUTEL },
  ),
  plaatsing: feit("C20", "Uw werkplekken", { plaatsing_nr: "Nummer", werkvorm: "Vorm", werkgever_id: "Werkgever", locatie: "Plek", werksoort: "Soort werk", ...lopend, reden_einde: "Waarom gestopt", uren_per_week: "Uren per week" }, { dienstverband_id: SLEUTEL }),
  inzage: feit(
    "C24",
    "Wie uw gegevens bekeek",
    { op: "Wanneer", rol: "Functie", doel: "Waarvoor", categorieen: "Welke gegevens", grond: "Waarom diegene erbij mocht" },
    { tx: "techniek", pagina: "techniek", betreft_organisatie_id: SLEUTEL, deelnemer_ids: "wie er verder in dezelfde lijst stond gaat u niet aan" },
  ),
  audit: feit(
    "C24",
    "Wat er met uw gegevens is gedaan",
    { op: "Vastgelegd", gebeurd_op: "Gebeurd", rol: "Functie", handeling: "Handeling", uitkomst: "Uitkomst" },
    { tx: "techniek", opdracht_id: SLEUTEL, gegevens: "nummers van rijen en namen van velden, voor de controle achteraf" },
  ),
  opvallend: feit(
    "C24",
    "Of er opvallend vaak naar u gekeken is",
    { soort: "Wat opviel", begin: "Week van", feiten: "Geteld", gevonden_op: "Gevonden", oordeel: "Oordeel", oordeel_reden: "Waarom", beoordeeld_op: "Beoordeeld" },
    { rol: COLLEGA, onthuld_op: COLLEGA, onthuld_door: COLLEGA, onthuld_reden: COLLEGA, beoordeeld_door: COLLEGA },
  ),
  verzoek: feit(
    "C25",
    "Uw verzoeken en bezwaren",
    { soort: "Soort", over: "Waarover", tekst: "Wat u vroeg", betwist: "Niet gebruiken tot het besluit", ontvangen_op: "Ontvangen", uiterlijk: "Antwoord uiterlijk", verlengd_reden: "Waarom het langer duurde", besluit: "Besluit", besluit_reden: "Uitleg bij het besluit", besloten_op: "Besloten" },
    { ingediend_door: COLLEGA, besloten_door: COLLEGA },
  ),
  "ctx.werkaantekening": feit(
    "C16",
    "Wat een medewerker voor zichzelf noteerde, hoogstens 90 dagen",
    { inhoud: "Aantekening", gemaakt_op: "Gemaakt op" },
    { account_id: COLLEGA },
  ),
  vorige_versie: { categorie: null, wat: "Eerdere versies van wat gewijzigd is", inhoud: { tabel: "Onderdeel", inhoud: "Zoals het was", vervangen_op: "Gewijzigd" }, niet: { categorie: "staat al boven dit deel", rij_id: SLEUTEL, versie: "techniek", vervangen_door: COLLEGA } },
  import_vorige: { categorie: null, wat: "Zoals het was voor een bestand werd ingelezen", inhoud: { tabel: "Onderdeel", daad: "Wat er gebeurde", inhoud: "Zoals het was" }, niet: { rij_id: SLEUTEL, versie_na: "techniek" } },
} // biome-ignore format: a table as one reads it

/** Beside its content every row has these; where it came from is told, the rest are numbers of rows and accounts. */
export const HERKOMST: Readonly<Record<string, string>> = {
  bron_id: "Bron",
  organisatie_id: "Organisatie",
  vastgelegd_op: "Vastgelegd",
  vervallen_op: "Vervallen",
  vervallen_reden: "Waarom vervallen",
}
const TECHNIEK: ReadonlySet<string> = new Set([
  "id",
  "deelnemer_id",
  "import_id",
  "vastgelegd_door",
  "vervallen_door",
  "vervangt",
  "versie",
  "account_id",
  "medewerker_id",
])

/** Columns without a class, and classes without a column. */
export function zonderKlasse(kolommen: ReadonlyArray<{ tabel: string; kolom: string }>): string[] {
  const bekend = new Map([
    ...Object.entries(PERSOONSGEGEVENS).map(([t, o]): [string, Set<string>] => [t, new Set([...Object.keys(o.inhoud), ...Object.keys(o.niet ?? {})])]),
    ...Object.entries(ZONDER_PERSOON).map(([t, z]): [string, Set<string>] => [t, new Set(z.kolommen.split(" "))]),
  ]) // biome-ignore format: two kinds of tables
  const gewoon = (kolom: string) => TECHNIEK.has(kolom) || kolom in HERKOMST
  const zonder = kolommen.flatMap(({ tabel, kolom }) => {
    const eigen = bekend.get(tabel)
    return eigen?.delete(kolom) || (eigen && gewoon(kolom)) ? [] : [`${tabel}.${kolom} heeft geen klasse`]
  })
  return [...zonder, ...[...bekend].flatMap(([tabel, rest]) => [...rest].map(kolom => `${tabel}.${kolom} bestaat niet meer`))]
}
