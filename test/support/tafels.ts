/** Of every file with a table of rows: where the same rows are taken along as a workbook. */
const NAAR_EXCEL: Readonly<Record<string, string>> = {
  "aanwezigheid/dag.page.tsx": "/aanwezigheid/download",
  "beheer/zetel-tabel.view.tsx": "/beheer/download",
  "deelnemer/deelnemers.view.tsx": "/deelnemers/download",
  "delen/beoordeel.page.tsx": "/toezicht/noodtoegang/download",
  "delen/overdrachten.page.tsx": "/overdrachten/download",
  "mijn/inzage.view.tsx": "/mijn/inzagen/download",
  "monitor/mensen.page.tsx": "/monitor/:vraag/mensen/download",
  "monitor/registratie.view.tsx": "/monitor/registratie/:soort/download",
  "monitor/splitskaart.view.tsx": "/monitor/:vraag/tabel",
  "monitor/verdelingskaart.view.tsx": "/monitor/:vraag/tabel",
  "monitor/vergelijk.view.tsx": "/monitor/vergelijk/tabel",
  "rechten/verzoek.view.tsx": "/verzoeken/download",
  "toezicht/opvallend.view.tsx": "/toezicht/opvallend/download",
  "toezicht/toezicht.view.tsx": "/toezicht/download",
  "toezicht/wie-zag-wat.view.tsx": "/toezicht/wie-zag-wat/download",
  "verkeer/meldingen.page.tsx": "/invoer/:overdracht/meldingen.csv",
  "werkvoorraad/coaches.page.tsx": "/werkvoorraad/coaches/download",
  "werkvoorraad/rijen.view.tsx": "/werkvoorraad/download",
}

const EEN_MENS = "over één mens: die staat in zijn uitdraai"
const KEUZE = "een stap om iets te kiezen, geen lijst om te bewaren"
const INSTELLING = "enkele regels over de inrichting, of over de inlog van de lezer zelf"
const VASTGESTELD = "staat voor iedereen gelijk in de handleiding of in docs/rechten.md"
const GEEN_MENSEN = "bestanden en tellingen, geen mensen; de uitvoer zelf is een bestand"

const WACHTRIJ = "een wachtrij die na 90 dagen leeg is: een kopie elders zou langer blijven dan het wissen"

/** And of the others why there is none. */
const ZONDER_EXCEL: Readonly<Record<string, string>> = {
  "aanmelding/aanmeldingen.page.tsx": WACHTRIJ,
  "aanmelding/nieuw.page.tsx": KEUZE,
  "aanmelding/toegang.page.tsx": INSTELLING,
  "aanmelding/vergelijken.page.tsx": "enkele regels zonder mensen",
  "aanmelding/verwijzen.page.tsx": WACHTRIJ,
  "aanwezigheid/tablets.page.tsx": INSTELLING,
  "certificaat/certificaten.page.tsx": INSTELLING,
  "deelnemer/gegevens.page.tsx": EEN_MENS,
  "mijn/loont.view.tsx": "twee regels die de lezer zelf invulde; zij worden niet bewaard",
  "deelnemer/mensen.view.tsx": KEUZE,
  "deelnemer/regisseurs.view.tsx": KEUZE,
  "deelnemer/samenvoegen.page.tsx": KEUZE,
  "deelnemer/samenvoegen.view.tsx": KEUZE,
  "deelnemer/werk.view.tsx": EEN_MENS,
  "delen/delen.page.tsx": EEN_MENS,
  "delen/overeenkomst.page.tsx": INSTELLING,
  "delen/waarneming.page.tsx": INSTELLING,
  "delen/wie-mag.page.tsx": EEN_MENS,
  "diagnose/bewerken.page.tsx": INSTELLING,
  "diagnose/diagnose.page.tsx": EEN_MENS,
  "diagnose/mijn-diagnose.page.tsx": EEN_MENS,
  "diagnose/uitslag.view.tsx": EEN_MENS,
  "diagnose/verloop.page.tsx": EEN_MENS,
  "dossier/feiten.view.tsx": EEN_MENS,
  "dossier/geschiedenis.view.tsx": EEN_MENS,
  "gesprek/afspraken.view.tsx": EEN_MENS,
  "gesprek/agenda.page.tsx": "gaat mee als agenda, in het programma waar iemand zijn afspraken heeft",
  "gesprek/berichten.view.tsx": EEN_MENS,
  "gesprek/mijn-afspraken.view.tsx": EEN_MENS,
  "gesprek/voorbereiding.view.tsx": EEN_MENS,
  "gesprek/woordwacht.page.tsx": "tellingen van woorden, geen mensen",
  "inloop/activiteiten.page.tsx": INSTELLING,
  "voorlichting/bijeenkomst.page.tsx": "de opkomst van één bijeenkomst; zij staat bij ieders eigen afspraak",
  "voorlichting/bijeenkomsten.page.tsx": "bijeenkomsten en tellingen, geen mensen",
  "voorlichting/voorlichting.page.tsx": EEN_MENS,
  "inloop/weken.page.tsx": "tellingen zonder mensen, enkele regels per week",
  "mijn/gedeeld.view.tsx": EEN_MENS,
  "mijn/mijn.view.tsx": EEN_MENS,
  "passkey/passkey.page.tsx": INSTELLING,
  "plan/doelen.view.tsx": EEN_MENS,
  "plan/keuzelijsten.page.tsx": INSTELLING,
  "plan/ladder.page.tsx": EEN_MENS,
  "plan/mijn-plan.page.tsx": EEN_MENS,
  "plan/stappenlijst.view.tsx": EEN_MENS,
  "plan/versie.page.tsx": EEN_MENS,
  "plan/versies.view.tsx": EEN_MENS,
  "portfolio/cv.view.tsx": EEN_MENS,
  "portfolio/groep.view.tsx": EEN_MENS,
  "rechten/wisregels.view.tsx": "nummers om over te besluiten; na het besluit bestaat de lijst niet meer",
  "rechten/wissen.view.tsx": "nummers om over te besluiten; na het besluit bestaat de lijst niet meer",
  "team/wie-doet-wat.view.tsx": EEN_MENS,
  "team/wisselen.page.tsx": KEUZE,
  "toegang/account.page.tsx": INSTELLING,
  "toegang/figuren.view.tsx": KEUZE,
  "toegang/sessies.page.tsx": INSTELLING,
  "toegang/wie-mag-wat.page.tsx": VASTGESTELD,
  "toegang/zetel.page.tsx": KEUZE,
  "toezicht/zegels.page.tsx": GEEN_MENSEN,
  "trede/treden.view.tsx": EEN_MENS,
  "verkeer/bestanden.page.tsx": VASTGESTELD,
  "verkeer/historie.view.tsx": GEEN_MENSEN,
  "verkeer/rapport.view.tsx": GEEN_MENSEN,
  "verkeer/terugdraai.page.tsx": GEEN_MENSEN,
  "verkeer/uitvoer.page.tsx": GEEN_MENSEN,
  "verkeer/vertaal-begin.page.tsx": KEUZE,
  "verkeer/vertaal.view.tsx": KEUZE,
  "werkvoorraad/termijnen.page.tsx": VASTGESTELD,
  "werkvoorraad/toegang.view.tsx": KEUZE,
  "werkvoorraad/verzoeken.view.tsx": "de eerste paar van de lijst van verzoeken, die een Excel heeft",
  "werkvoorraad/wat-nu.view.tsx": EEN_MENS,
  "werkvoorraad/wachtenden.view.tsx": WACHTRIJ,
}

/** Which tables have neither, which both, and which addresses lead nowhere. `bestanden`: path and text of every file of a module. */
export function tafelbezwaren(bestanden: ReadonlyArray<{ pad: string; tekst: string }>, adressen: ReadonlySet<string>): string[] {
  const met = new Set(bestanden.filter(b => b.tekst.includes("<Tabel")).map(b => b.pad))
  return [
    ...[...met].flatMap(pad => (pad in NAAR_EXCEL === pad in ZONDER_EXCEL ? [`${pad}: een tabel zonder Excel, en zonder reden`] : [])),
    ...[...Object.keys(NAAR_EXCEL), ...Object.keys(ZONDER_EXCEL)].flatMap(pad => (met.has(pad) ? [] : [`${pad}: heeft geen tabel meer`])),
    ...Object.entries(NAAR_EXCEL).flatMap(([pad, adres]) => (adressen.has(adres) ? [] : [`${pad}: ${adres} bestaat niet`])),
  ]
}
