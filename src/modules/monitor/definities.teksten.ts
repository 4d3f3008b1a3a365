import type { Code } from "#engines/indicatoren"

export interface Definitie {
  naam: string
  betekenis: string
  /** Of whom or what it is a share. */
  noemer?: string
  /** What does not count. */
  buiten?: string
  onbekend?: string
}

const BIJSTANDSPERIODE =
  "Uitkeringen bijstand, IOAW en IOAZ van één persoon met hoogstens 30 dagen ertussen zijn samen één bijstandsperiode; einde en reden zijn die van het laatste deel."
const WERKPERIODE =
  "Dienstverbanden van één persoon met hoogstens 31 dagen ertussen zijn samen één werkperiode; de soort is die van het eerste deel."
const BEVOLKING =
  "Iedereen voor wie in de periode een bijstandsuitkering (bijstand, IOAW, IOAZ), een traject, een dienstverband of een plaatsing liep."
const HELE_RIJEN = "Dienstverbanden zonder uren tellen mee in het aantal, niet in de uren; hoeveel dat er zijn staat erbij."
const NA_VANDAAG = "Wat op of na de dag na de peildag is gebeurd of geregistreerd als begin, einde of meting, telt niet mee."

/** One definition for the three, since only the months differ. */
const DUUR: Definitie = {
  naam: "Aan het werk na 3, 6 en 12 maanden",
  betekenis: `Werkperioden waarvan de dag 'begin + 3 (6, 12) maanden' in de periode valt: het deel dat op die dag nog loopt. ${WERKPERIODE}`,
  noemer: "werkperioden die in de periode precies zo lang geleden begonnen; voor 3, 6 en 12 maanden zijn dat dus andere werkperioden",
  buiten: "Wsw en beschut werk, en werk dat daarvoor al eindigde door AOW of overlijden.",
  onbekend: "Niemand heeft na die dag bevestigd dat het werk doorging. Daarom een bandbreedte: van alleen bevestigd tot en met onbekend.",
}

/** What each number means, to the day, in plain words. The contract behind it: indicatoren, §1 to §3. */
export const DEFINITIES: Record<Code, Definitie> = {
  "BIJ-IN": {
    naam: "Instroom bijstand",
    betekenis: `Bijstandsperioden die in de periode beginnen. ${BIJSTANDSPERIODE}`,
    buiten: NA_VANDAAG,
  },
  "BIJ-UIT": {
    naam: "Uitstroom bijstand",
    betekenis: `Bijstandsperioden die in de periode eindigen, naar reden. ${BIJSTANDSPERIODE}`,
    buiten:
      "Wie binnen 30 dagen terugkomt, is niet uitgestroomd. Voorlopig: eindes van zo kort voor de peildag dat een terugkeer ze nog kan opheffen.",
  },
  "BIJ-UIT-WERK": {
    naam: "Uitstroom naar werk",
    betekenis: "Uitstroom uit de bijstand met als reden loondienst of zelfstandig.",
    noemer: "de uitstroom uit de bijstand in de periode",
    buiten: "Wie uitstroomt zonder dat de reden is geregistreerd, telt niet als uitstroom naar werk.",
  },
  "UIT-NAAR": {
    naam: "Bestemming van de uitstroom",
    betekenis: `Bij elke uitstroom: de eerste werkperiode van die persoon die begint tussen 62 dagen vóór en 31 dagen na het einde van de bijstand, naar soort en naar branche van de werkgever. ${WERKPERIODE}`,
    noemer: "alle uitstroom uit de bijstand in de periode",
    onbekend: "Geen werk geregistreerd: er staat geen dienstverband in de registratie. Dat is niet hetzelfde als geen werk.",
  },
  "BIJ-STAND": {
    naam: "Bijstandsgerechtigden",
    betekenis:
      "Mensen met een uitkering bijstand, IOAW of IOAZ die op de peildag loopt. Huishoudens: mensen met hetzelfde huishoudennummer tellen samen één keer.",
    onbekend: "Wie geen huishoudennummer heeft, telt als één huishouden.",
  },
  "BIJ-AANDEEL": {
    naam: "Aandeel bijstand",
    betekenis: "Bijstandsgerechtigden op de peildag, gedeeld door het landelijke aantal en per 1.000 inwoners van de gekozen gemeenten.",
    onbekend: "Er staat niets als een van de reeksen (inwoners, bijstand landelijk) voor die dag ontbreekt.",
  },
  "INSTROOM-PCT": {
    naam: "Instroompercentage",
    betekenis: "Het deel van de afgehandelde meldingen dat tot een uitkering leidde.",
    noemer: "meldingen die in de periode zijn afgehandeld",
    buiten: "Meldingen die nog niet zijn afgehandeld.",
  },
  DRAAI: {
    naam: "Draaideur",
    betekenis:
      "Van de mensen die uitstroomden: het deel dat binnen 365 dagen opnieuw bijstand kreeg. Ondersteuning: binnen 365 dagen opnieuw bijstand of een nieuw traject.",
    noemer: "bijstandsperioden waarvan het jaar na het einde in de periode valt, en voorbij is",
    buiten: "Uitstroom door overlijden, AOW of verhuizing.",
  },
  "TRJ-START": { naam: "Gestarte trajecten", betekenis: "Trajecten die in de periode beginnen.", buiten: NA_VANDAAG },
  "TRJ-LOPEND": {
    naam: "Lopende trajecten",
    betekenis:
      "Trajecten die op de peildag lopen. Verlopen: het verwachte einde is meer dan 56 dagen voorbij, en in de laatste 56 dagen is niemand aanwezig geweest.",
  },
  "TRJ-EIND": { naam: "Beëindigde trajecten", betekenis: "Trajecten die in de periode eindigen, naar reden." },
  "TRJ-UITVAL": {
    naam: "Uitval",
    betekenis: "Het deel van de beëindigde trajecten dat eindigde met uitval, en waardoor.",
    noemer: "trajecten die in de periode zijn geëindigd",
    buiten: "Trajecten die nooit begonnen, of eindigden door overlijden, AOW of verhuizing.",
  },
  "TRJ-DUUR": {
    naam: "Doorlooptijd van trajecten",
    betekenis: "Dagen tussen begin en einde: de mediaan (de helft duurt korter), het gemiddelde, en de duur waar 90 % onder blijft.",
    noemer: "trajecten die in de periode zijn geëindigd",
    buiten: "Trajecten die nooit begonnen.",
  },
  "ONTW-DUUR": {
    naam: "Ontwikkelduur",
    betekenis:
      "Dagen van het begin van iemands eerste traject tot het begin van zijn eerste werk daarna. Lopend: wie nog niet werkt, met de dagen tot de peildag.",
    noemer: "mensen die in de periode begonnen met werken, na een traject",
    buiten: "Wsw en beschut werk; trajecten die nooit begonnen; wie zonder traject aan het werk ging.",
  },
  WEP: { naam: "Werkervaringsplaatsen", betekenis: "Werkervaringsplaatsen, intern en extern, die in de periode beginnen." },
  PLS: {
    naam: "Plaatsingen",
    betekenis: `Contracten: dienstverbanden die in de periode beginnen, naar soort en naar branche van de formele werkgever. Geplaatst: mensen van wie een werkperiode begint. ${WERKPERIODE}`,
    onbekend: "Een werkgever zonder branche staat onder onbekend; de eigen organisatie als werkgever staat apart.",
  },
  "PLS-CONTACT": {
    naam: "Via werkgeverscontact",
    betekenis: "Contracten die bij een vacature of een contactmoment horen.",
    noemer: "contracten die in de periode beginnen",
    onbekend: "Een contract zonder verwijzing telt als niet via contact, ook als het contact niet is geregistreerd.",
  },
  "DUUR-3": DUUR,
  "DUUR-6": DUUR,
  "DUUR-12": DUUR,
  LKS: {
    naam: "Loonkostensubsidie",
    betekenis: "Dienstverbanden met loonkostensubsidie: begonnen in de periode, en lopend op de peildag.",
  },
  BUITEN: {
    naam: "Buiten de deur",
    betekenis:
      "Dienstverbanden Wsw, beschut en banenafspraak bij een sociaal ontwikkelbedrijf die op de peildag lopen, naar waar het werk is: bij een ander bedrijf of binnen.",
    onbekend: "Van het dienstverband is geen plaatsing geregistreerd die op die dag loopt.",
  },
  BESCHUT: {
    naam: "Beschut werk",
    betekenis:
      "Mensen met een dienstverband beschut werk op de peildag, en de plekken: uren gedeeld door 31. De taakstelling is die van de gekozen gemeenten.",
    onbekend: HELE_RIJEN,
  },
  BAAN: {
    naam: "Banenafspraakbanen (indicatief)",
    betekenis: "Dienstverbanden op de peildag van mensen die dan in de doelgroep banenafspraak zijn; een baan is 25,5 uur.",
    buiten: "Beschut werk en Wsw. Het officiële aantal komt van UWV.",
    onbekend: HELE_RIJEN,
  },
  WSW: { naam: "Wsw-medewerkers", betekenis: "Mensen met een Wsw-dienstverband op de peildag; een fte is 36 uur.", onbekend: HELE_RIJEN },
  "TREDE-STAND": {
    naam: "Verdeling over de treden",
    betekenis: "De laatste trede van iedereen, zoals bekend op de peildag. Verouderd: langer dan twaalf maanden geleden gemeten.",
    noemer: BEVOLKING,
    onbekend: "Nog nooit een trede gemeten.",
  },
  "TREDE-MATRIX": {
    naam: "Beweging op de ladder",
    betekenis: "De laatste trede van vóór de periode naast de laatste meting in de periode.",
    noemer: BEVOLKING,
    buiten: "Wie vóór de periode geen trede had, en wie niet opnieuw is gemeten; zij staan apart.",
  },
  "TREDE-TRAJ": {
    naam: "Stap tijdens een traject",
    betekenis: "De laatste meting tot 60 dagen na het begin van een traject, naast de laatste tot 60 dagen na het einde.",
    noemer: "trajecten die in de periode zijn geëindigd",
    buiten: "Trajecten die nooit begonnen.",
    onbekend: "Niet gemeten: er is geen meting bij het begin, of geen nieuwe bij het einde.",
  },
  ACTIEF: {
    naam: "Actief naast de bijstand",
    betekenis:
      "Bijstandsgerechtigden naar het aantal uren per week dat zij op de peildag meedoen: in trajecten, dienstverbanden en onbetaalde plaatsingen.",
    noemer: "mensen met een bijstandsuitkering op de peildag",
    buiten: "Trajecten die verlopen zijn.",
    onbekend: "Er loopt iets, maar de uren ontbreken en wat wel bekend is komt niet op vier uur.",
  },
  KWAL: {
    naam: "Kwalificatieniveau",
    betekenis: "Het hoogste niveau met diploma, zoals bekend op de peildag. Startkwalificatie: een diploma havo, vwo, mbo 2 of hoger.",
    noemer: BEVOLKING,
    onbekend: "Er is geen opleiding geregistreerd. De startkwalificatie is een deel van wie wel een opleiding heeft staan.",
  },
  SAMEN: {
    naam: "Samenstelling",
    betekenis: "Leeftijd, geslacht en doelgroepen op de peildag. Iemand kan in meer dan één doelgroep zitten.",
    noemer: BEVOLKING,
  },
  VULGRAAD: {
    naam: "Volledigheid",
    betekenis: "Van hoeveel mensen een gegeven is ingevuld, zoals nu geregistreerd. Trede: gemeten in de laatste twaalf maanden.",
    noemer: BEVOLKING,
  },
}
