/** What other systems call our columns, without signs and in lower case; the first that is found is proposed. */
export const SYNONIEMEN: Readonly<Record<string, readonly string[]>> = {
  deelnemer_nr: ["clientnummer", "klantnummer", "clientnr", "klantnr", "persoonsnummer", "idwz", "nummer", "id"],
  verantwoordelijke_code: ["gemeente", "organisatie", "gsdkantoor", "opdrachtgever"],
  organisatie_code: ["gemeente", "organisatie", "gsdkantoor"],
  bsn: ["burgerservicenummer", "sofinummer", "bsnnummer"],
  voornaam: ["roepnaam", "voornamen", "volledigenaam", "naam"],
  tussenvoegsel: ["voorvoegsel", "volledigenaam", "naam"],
  achternaam: ["geslachtsnaam", "familienaam", "volledigenaam", "naam"],
  geboortedatum: ["gebdatum", "geborenop", "geboortedag"],
  geslacht: ["sekse", "mv"],
  telefoon: ["telefoonnummer", "mobiel", "telefoonmobiel"],
  email: ["emailadres", "mail", "mailadres"],
  woongemeente_code: ["woongemeente"],
  aanmelddatum: ["datummelding", "datumaanmelding", "inschrijfdatum", "meldingsdatum"],
  trede: ["participatieladder", "tredeparticipatieladder", "ladder", "huidigetrede"],
  datum: ["datummeting", "meetdatum", "inschrijfdatum", "datummelding"],
  niveau: ["opleidingsniveau", "opleiding", "hoogsteopleiding"],
  begin: ["begindatum", "startdatum", "ingangsdatum", "vanaf"],
  einde: ["einddatum", "datumeinde", "tot"],
  soort: ["type", "categorie"],
  uren_per_week: ["uren", "urenperweek", "beschikbareurenwk"],
}

/** Words of other systems for the codes of ours. */
export const WAARDEN: Readonly<Record<string, string>> = {
  man: "m",
  mannelijk: "m",
  vrouw: "v",
  vrouwelijk: "v",
  anders: "x",
  bo: "basis",
  basisonderwijs: "basis",
  vmbo: "vmbo_mbo1",
  mavo: "vmbo_mbo1",
  mbo: "havo_vwo_mbo24",
  havo: "havo_vwo_mbo24",
  vwo: "havo_vwo_mbo24",
  universiteit: "wo",
  pw: "bijstand",
  wwb: "bijstand",
  participatiewet: "bijstand",
}

/** What people write where nobody knows, without signs: `??`, NNB, n.v.t. */
export const ONBEKEND: ReadonlySet<string> = new Set(["", "onbekend", "nietbekend", "nnb", "nb", "ntb", "nvt", "leeg"])

/** What stands before a family name, as people write it. */
export const VOORVOEGSELS: ReadonlySet<string> = new Set(
  "van de der den het ter ten te 't in op von la le du da dos el al bij tot uit onder over voor aan".split(" "),
)
