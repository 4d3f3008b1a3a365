import type { Code } from "#engines/indicatoren"
import { type Beschermd, DREMPEL } from "./bescherming.rules.ts"
import type { Getoond } from "./getoond.view.ts"

/** How many are left out, in words; a protected count below the threshold is not said. Undefined: the figures do not say it. */
export function hoeveelTekst({ hoeveelBuiten }: Definitie, g: Getoond, exact: boolean): string | undefined {
  const hoeveel = hoeveelBuiten?.(g)
  if (!hoeveel) return undefined
  const { n, een, meer } = hoeveel
  if (n === null || (!exact && n < DREMPEL.binnen)) return "Hoeveel dat er hier zijn: te weinig om te tonen."
  return `Hoeveel dat er hier zijn: ${n.toLocaleString("nl-NL")} ${n === 1 ? een : meer}.`
}

/** A count with what is counted: of one, and of more. */
interface Hoeveel {
  n: Beschermd
  een: string
  meer: string
}

export interface Definitie {
  naam: string
  betekenis: string
  /** Of whom or what it is a share. */
  noemer?: string
  /** What does not count. */
  buiten: string
  /** How many that are now, where the figures say it; null: too few to show. */
  hoeveelBuiten?(g: Getoond): Hoeveel
  onbekend?: string
}

const BIJSTANDSPERIODE =
  "Uitkeringen bijstand, IOAW en IOAZ van één persoon met hoogstens 30 dagen ertussen zijn samen één bijstandsperiode; einde en reden zijn die van het laatste deel."
const WERKPERIODE =
  "Dienstverbanden van één persoon met hoogstens 31 dagen ertussen zijn samen één werkperiode; de soort is die van het eerste deel."
const BEVOLKING =
  "Iedereen voor wie in de periode een bijstandsuitkering (bijstand, IOAW, IOAZ), een traject, een dienstverband of een plaatsing liep."
const ZONDER_UREN = "dienstverbanden zonder uren tellen mee in het aantal, niet in de uren."
const zonderUren = (n: Beschermd): Hoeveel => ({ n, een: "dienstverband zonder uren", meer: "dienstverbanden zonder uren" })
const trajecten = (n: Beschermd): Hoeveel => ({ n, een: "traject", meer: "trajecten" })
/** What a whole is more than a part of it. */
const rest = (geheel: Beschermd, deel: Beschermd): Beschermd => (geheel === null || deel === null ? null : geheel - deel)
const nooitBegonnen = (g: Getoond) => trajecten(rest(g["TRJ-EIND"].aantal, g["TRJ-DUUR"].n))
const GEEN_BEVOLKING = "Wie in de periode geen bijstandsuitkering, traject, dienstverband of plaatsing had."
const NA_VANDAAG = "Wat op of na de dag na de peildag is gebeurd of geregistreerd als begin, einde of meting, telt niet mee."

/** One definition for the three, since only the months differ. */
const DUUR: Definitie = {
  naam: "Aan het werk na 3, 6 en 12 maanden",
  betekenis: `Werkperioden waarvan de dag 'begin + 3 (6, 12) maanden' in de periode valt: het deel dat op die dag nog loopt. Volgemaakt: geëindigd op die dag of later, of nog lopend. ${WERKPERIODE}`,
  noemer: "werkperioden die in de periode precies zo lang geleden begonnen; voor 3, 6 en 12 maanden zijn dat dus andere werkperioden",
  buiten: "Wsw en beschut werk, en werk dat op of voor die dag al eindigde door AOW of overlijden.",
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
    buiten: "Uitstroom met een andere reden, en uitstroom zonder reden: die telt niet als uitstroom naar werk.",
    hoeveelBuiten: g => ({ n: rest(g["BIJ-UIT"].aantal, g["BIJ-UIT-WERK"].aantal), een: "keer", meer: "keer" }),
  },
  "UIT-NAAR": {
    naam: "Bestemming van de uitstroom",
    betekenis: `Bij elke uitstroom: de eerste werkperiode van die persoon die begint tussen 62 dagen vóór en 31 dagen na het einde van de bijstand, naar soort en naar branche van de werkgever. ${WERKPERIODE}`,
    noemer: "alle uitstroom uit de bijstand in de periode",
    buiten: "Werk dat eerder dan 62 dagen voor het einde van de bijstand begon, of later dan 31 dagen erna: dat is geen bestemming.",
    hoeveelBuiten: g => ({ n: rest(g["BIJ-UIT"].aantal, g["UIT-NAAR"].aantal), een: "keer geen bestemming", meer: "keer geen bestemming" }),
    onbekend: "Geen werk geregistreerd: er staat geen dienstverband in de registratie. Dat is niet hetzelfde als geen werk.",
  },
  "BIJ-STAND": {
    naam: "Bijstandsgerechtigden",
    betekenis:
      "Mensen met een uitkering bijstand, IOAW of IOAZ die op de peildag loopt. Huishoudens: mensen met hetzelfde huishoudennummer tellen samen één keer.",
    buiten: "Andere uitkeringen dan bijstand, IOAW en IOAZ, en een uitkering die voor of op de peildag is geëindigd.",
    onbekend: "Wie geen huishoudennummer heeft, telt als één huishouden.",
  },
  "BIJ-AANDEEL": {
    naam: "Aandeel bijstand",
    betekenis: "Bijstandsgerechtigden op de peildag, gedeeld door het landelijke aantal en per 1.000 inwoners van de gekozen gemeenten.",
    buiten: "Wie geen bijstandsgerechtigde is. Van het land en de inwoners telt het laatste getal van op of voor de peildag.",
    onbekend: "Er staat niets als een van de reeksen (inwoners, bijstand landelijk) voor die dag ontbreekt.",
  },
  "INSTROOM-PCT": {
    naam: "Instroompercentage",
    betekenis: "Het deel van de afgehandelde meldingen dat tot een uitkering leidde.",
    noemer: "meldingen die in de periode zijn afgehandeld",
    buiten: "Meldingen die nog niet zijn afgehandeld, of in een andere periode.",
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
    buiten: "Trajecten die op de peildag al geëindigd zijn, of nog moeten beginnen. Wat verlopen is, telt nog mee en staat apart.",
    hoeveelBuiten: g => ({ n: g["TRJ-LOPEND"].verlopen, een: "traject is verlopen", meer: "trajecten zijn verlopen" }),
  },
  "TRJ-EIND": {
    naam: "Beëindigde trajecten",
    betekenis: "Trajecten die in de periode eindigen, naar reden.",
    buiten: "Trajecten die nog lopen, ook als zij verlopen zijn. Wat op of na de dag na de peildag eindigt, leest als lopend.",
  },
  "TRJ-UITVAL": {
    naam: "Uitval",
    betekenis: "Het deel van de beëindigde trajecten dat eindigde met uitval, en waardoor.",
    noemer: "trajecten die in de periode zijn geëindigd",
    buiten: "Trajecten die nooit begonnen, of eindigden door overlijden, AOW of verhuizing.",
    hoeveelBuiten: g => trajecten(rest(g["TRJ-EIND"].aantal, g["TRJ-UITVAL"].noemer)),
  },
  "TRJ-DUUR": {
    naam: "Doorlooptijd van trajecten",
    betekenis: "Dagen tussen begin en einde: de mediaan (de helft duurt korter), het gemiddelde, en de duur waar 90 % onder blijft.",
    noemer: "trajecten die in de periode zijn geëindigd",
    buiten: "Trajecten die nooit begonnen.",
    hoeveelBuiten: nooitBegonnen,
  },
  "ONTW-DUUR": {
    naam: "Ontwikkelduur",
    betekenis:
      "Dagen van het begin van iemands eerste traject tot het begin van zijn eerste werk daarna. Lopend: wie nog niet werkt, met de dagen tot de peildag.",
    noemer: "mensen die in de periode begonnen met werken, na een traject",
    buiten: "Wsw en beschut werk; trajecten die nooit begonnen; wie zonder traject aan het werk ging.",
  },
  WEP: {
    naam: "Werkervaringsplaatsen",
    betekenis: "Werkervaringsplaatsen, intern en extern, die in de periode beginnen.",
    buiten: "Plaatsingen met een andere werkvorm, zoals een proefplaatsing of stage, en plaatsen die eerder begonnen.",
  },
  PLS: {
    naam: "Plaatsingen",
    betekenis: `Contracten: dienstverbanden die in de periode beginnen, naar soort en naar branche van de formele werkgever. Geplaatst: mensen van wie een werkperiode begint. ${WERKPERIODE}`,
    buiten:
      "Dienstverbanden en plaatsingen die eerder begonnen. Onbetaald is alleen een plaatsing zonder dienstverband. Bij geplaatst telt nieuw werk binnen 31 dagen na het vorige niet opnieuw.",
    onbekend: "Een werkgever zonder branche staat onder onbekend; de eigen organisatie als werkgever staat apart.",
  },
  "PLS-CONTACT": {
    naam: "Via werkgeverscontact",
    betekenis: "Contracten die bij een vacature of een contactmoment horen.",
    noemer: "contracten die in de periode beginnen",
    buiten: "Contracten zonder nummer van een vacature of contact.",
    hoeveelBuiten: g => ({ n: rest(g["PLS-CONTACT"].noemer, g["PLS-CONTACT"].aantal), een: "contract", meer: "contracten" }),
    onbekend: "Een contract zonder verwijzing telt als niet via contact, ook als het contact niet is geregistreerd.",
  },
  "DUUR-3": DUUR,
  "DUUR-6": DUUR,
  "DUUR-12": DUUR,
  LKS: {
    naam: "Loonkostensubsidie",
    betekenis: "Dienstverbanden met loonkostensubsidie: begonnen in de periode, en lopend op de peildag.",
    buiten: "Dienstverbanden zonder loonkostensubsidie, ook als iemand wel in de doelgroep is.",
  },
  BUITEN: {
    naam: "Buiten de deur",
    betekenis:
      "Dienstverbanden Wsw, beschut en banenafspraak bij een sociaal ontwikkelbedrijf die op de peildag lopen, naar waar het werk is: bij een ander bedrijf of binnen.",
    buiten: "Andere soorten dienstverband, en dienstverbanden bij een werkgever die geen sociaal ontwikkelbedrijf uit de registratie is.",
    onbekend: "Van het dienstverband is geen plaatsing geregistreerd die op die dag loopt.",
  },
  BESCHUT: {
    naam: "Beschut werk",
    betekenis:
      "Mensen met een dienstverband beschut werk op de peildag, en de plekken: uren gedeeld door 31. De taakstelling is die van de gekozen gemeenten.",
    buiten: `Andere dienstverbanden dan beschut werk; ${ZONDER_UREN}`,
    hoeveelBuiten: g => zonderUren(g.BESCHUT.zonder_uren),
  },
  BAAN: {
    naam: "Banenafspraakbanen (indicatief)",
    betekenis: "Dienstverbanden op de peildag van mensen die dan in de doelgroep banenafspraak zijn; een baan is 25,5 uur.",
    buiten: `Beschut werk en Wsw; ${ZONDER_UREN} Het officiële aantal komt van UWV.`,
    hoeveelBuiten: g => zonderUren(g.BAAN.zonder_uren),
  },
  WSW: {
    naam: "Wsw-medewerkers",
    betekenis: "Mensen met een Wsw-dienstverband op de peildag; een fte is 36 uur.",
    buiten: `Andere dienstverbanden dan Wsw; ${ZONDER_UREN}`,
    hoeveelBuiten: g => zonderUren(g.WSW.zonder_uren),
  },
  "TREDE-STAND": {
    naam: "Verdeling over de treden",
    betekenis: "De laatste trede van iedereen, zoals bekend op de peildag. Verouderd: langer dan twaalf maanden geleden gemeten.",
    noemer: BEVOLKING,
    buiten: `${GEEN_BEVOLKING} Metingen van na de peildag, en oudere metingen dan iemands laatste.`,
    onbekend: "Nog nooit een trede gemeten.",
  },
  "TREDE-MATRIX": {
    naam: "Beweging op de ladder",
    betekenis: "De laatste trede van vóór de periode naast de laatste meting in de periode.",
    noemer: BEVOLKING,
    buiten: "Wie vóór de periode geen trede had, en wie niet opnieuw is gemeten; zij staan apart.",
    hoeveelBuiten: ({ "TREDE-MATRIX": m }) => ({
      n: m.zonder_begin === null || m.niet_hermeten === null ? null : m.zonder_begin + m.niet_hermeten,
      een: "mens",
      meer: "mensen",
    }),
  },
  "TREDE-TRAJ": {
    naam: "Stap tijdens een traject",
    betekenis: "De laatste meting tot 60 dagen na het begin van een traject, naast de laatste tot 60 dagen na het einde.",
    noemer: "trajecten die in de periode zijn geëindigd",
    buiten: "Trajecten die nooit begonnen.",
    hoeveelBuiten: nooitBegonnen,
    onbekend: "Niet gemeten: er is geen meting bij het begin, of geen nieuwe bij het einde.",
  },
  ACTIEF: {
    naam: "Actief naast de bijstand",
    betekenis:
      "Bijstandsgerechtigden naar het aantal uren per week dat zij op de peildag meedoen: in trajecten, dienstverbanden en onbetaalde plaatsingen.",
    noemer: "mensen met een bijstandsuitkering op de peildag",
    buiten: "Trajecten die verlopen zijn, en plaatsingen met een dienstverband: daarvan telt het dienstverband.",
    onbekend: "Er loopt iets, maar de uren ontbreken en wat wel bekend is komt niet op vier uur.",
  },
  KWAL: {
    naam: "Kwalificatieniveau",
    betekenis: "Het hoogste niveau met diploma, zoals bekend op de peildag. Startkwalificatie: een diploma havo, vwo, mbo 2 of hoger.",
    noemer: BEVOLKING,
    buiten:
      "Een opleiding waarbij staat dat er geen diploma is, en een diploma van na de peildag. Bij de startkwalificatie: wie geen opleiding heeft staan.",
    hoeveelBuiten: g => ({ n: rest(g.SAMEN.n, g.KWAL.noemer), een: "mens zonder opleiding", meer: "mensen zonder opleiding" }),
    onbekend: "Er is geen opleiding geregistreerd. De startkwalificatie is een deel van wie wel een opleiding heeft staan.",
  },
  SAMEN: {
    naam: "Samenstelling",
    betekenis: "Leeftijd, geslacht en doelgroepen op de peildag. Iemand kan in meer dan één doelgroep zitten.",
    noemer: BEVOLKING,
    buiten: `${GEEN_BEVOLKING} Doelgroepen waar iemand op de peildag niet meer of nog niet in zit.`,
  },
  VULGRAAD: {
    naam: "Volledigheid",
    betekenis: "Van hoeveel mensen een gegeven is ingevuld, zoals nu geregistreerd. Trede: gemeten in de laatste twaalf maanden.",
    noemer: BEVOLKING,
    buiten: `${GEEN_BEVOLKING} Een trede die ouder is dan twaalf maanden, en een casusregisseur die er op de peildag niet meer of nog niet is.`,
  },
}
