/**
 * Begrip: een woord van de wet of de sector met één betekenis, in code, schermen en bestanden hetzelfde.
 * English: term.
 */
export interface Begrip {
  readonly betekenis: string
  readonly wet?: string
  readonly engels: string
  /** The tables that hold it. */
  readonly tabellen?: readonly string[]
}

/** The terms that have no type of their own here; the others stand at the head of their file in this folder. */
const MENSEN_EN_DOSSIER: Record<string, Begrip> = {
  Deelnemer: {
    betekenis: "Een inwoner die meedoet: met een uitkering of zonder, aan een traject of in werk.",
    engels: "participant.",
    tabellen: ["deelnemer", "deelnemer_nummer", "deelnemer_bsn", "deelnemer_adres", "deelnemer_account"],
  },
  Verantwoordelijke: {
    betekenis: "De organisatie die in een periode bepaalt waarvoor iemands gegevens worden gebruikt; meestal zijn gemeente.",
    wet: "AVG art. 4 onder 7",
    engels: "controller.",
    tabellen: ["verantwoordelijke"],
  },
  Betrokkene: {
    betekenis: "Een medewerker die in een periode met een deelnemer werkt, in één rol. Niet de betrokkene van de AVG: dat is de deelnemer.",
    engels: "professional involved.",
    tabellen: ["betrokkene"],
  },
  Casusregisseur: { betekenis: "De ene betrokkene die het geheel bewaakt en bij wie iemand terecht kan.", engels: "case director." },
  Melding: {
    betekenis: "Iemand vraagt om ondersteuning of een uitkering; met de uitkomst en de dag waarop zij is afgehandeld.",
    engels: "application.",
    tabellen: ["melding"],
  },
  Herstel: {
    betekenis: "Een fout feit wordt verbeterd; het oude blijft te lezen, met wie het verbeterde en waarom.",
    engels: "correction.",
    tabellen: ["vorige_versie"],
  },
  Samenvoeging: {
    betekenis: "Twee dossiers van één mens worden één dossier; het kan worden teruggedraaid.",
    engels: "merge.",
    tabellen: ["samenvoeging"],
  },
  Verwijzing: { betekenis: "Een partner meldt iemand aan die dat wil.", engels: "referral.", tabellen: ["verwijzing"] },
  "Wijze van toegang": { betekenis: "Hoe mensen in een periode binnenkomen.", engels: "way of access.", tabellen: ["toegangswijze"] },
  Inloop: {
    betekenis: "Iemand komt binnen voor een activiteit, zonder aanmelding en zonder dossier; alleen het aantal wordt geteld.",
    engels: "walk-in.",
    tabellen: ["inloop", "inloopactiviteit"],
  },
  Nugger: {
    betekenis: "Iemand zonder werk en zonder uitkering die ondersteuning krijgt (niet-uitkeringsgerechtigde).",
    wet: "Participatiewet art. 6 lid 1 onder a",
    engels: "job-seeker without benefit.",
  },
}

const DIAGNOSE: Record<string, Begrip> = {
  Instrument: {
    betekenis:
      "Een vragenlijst, toets of assessment in een versie: onderdelen, vragen, wie het invult, hoelang een uitslag houdbaar is en onder welke gegevens zij valt. Een nieuwe versie verandert een oude uitslag nooit.",
    engels: "instrument.",
    tabellen: ["instrument"],
  },
  Afname: {
    betekenis:
      "Eén keer invullen van een instrument bij één persoon, op een dag. Afgerond verandert zij niet meer; een verbetering is een nieuwe afname. Een somscore is er niet.",
    engels: "assessment that was taken.",
    tabellen: ["afname_vermogen", "afname_taal", "afname_wens", "afname_werk"],
  },
}

const AANBOD_EN_WERK: Record<string, Begrip> = {
  Voorziening: {
    betekenis: "Wat een gemeente aanbiedt om iemand verder te helpen, door één uitvoerder.",
    wet: "Participatiewet art. 7 lid 1 onder a",
    engels: "provision.",
    tabellen: ["voorziening"],
  },
  Werkgever: {
    betekenis: "Een bedrijf of instelling waar mensen werken of kunnen werken; ook de formele werkgever van wie gedetacheerd is.",
    engels: "employer.",
    tabellen: ["werkgever"],
  },
  Werkgeverscontact: {
    betekenis: "Een contact van een accountmanager met een werkgever op een dag.",
    engels: "employer contact.",
    tabellen: ["werkgevercontact"],
  },
  Vacature: { betekenis: "Een of meer plekken die een werkgever open heeft.", engels: "vacancy.", tabellen: ["vacature"] },
  Plaatsing: { betekenis: "Een werkplek: betaald, binnen een dienstverband, of onbetaald.", engels: "placement.", tabellen: ["plaatsing"] },
  Loonkostensubsidie: {
    betekenis: "Wat een werkgever krijgt voor het verschil tussen het minimumloon en wat iemands werk oplevert (de loonwaarde).",
    wet: "Participatiewet art. 10d",
    engels: "wage-cost subsidy.",
  },
  "Beschut werk": {
    betekenis: "Werk in een dienstverband voor wie alleen met veel begeleiding en aanpassing kan werken.",
    wet: "Participatiewet art. 10b",
    engels: "sheltered work.",
  },
  Banenafspraak: {
    betekenis: "Banen die werkgevers hebben beloofd aan mensen uit een doelgroep die UWV bijhoudt.",
    engels: "job agreement.",
  },
  SOB: {
    betekenis: "Sociaal ontwikkelbedrijf: voert werk en ontwikkeling uit voor een of meer gemeenten; vroeger het sw-bedrijf.",
    engels: "social development company.",
  },
  TDC: {
    betekenis: "Trainings- en diagnosecentrum: de plek waar iemand laat zien wat hij kan en wil.",
    engels: "training and diagnosis centre.",
  },
}

const PLAN: Record<string, Begrip> = {
  Planvragen: { betekenis: "Wat kun je (leren), wat wil je, wat vraagt de arbeidsmarkt.", engels: "plan questions.", tabellen: ["plan"] },
  Doel: {
    betekenis: "Waar iemand binnen een thema naartoe werkt; aan het eind staat erbij wat ervan kwam.",
    engels: "goal.",
    tabellen: ["plandoel"],
  },
  Planversie: {
    betekenis: "Een plan of eindverslag zoals het is voorgelegd, en wie het ermee eens is; daarna verandert het nooit meer.",
    engels: "version of the plan.",
    tabellen: ["planversie", "planakkoord", "planscan"],
  },
  Evaluatie: {
    betekenis: "Een gesprek over of het plan nog past; in een pauze staat de klok stil.",
    engels: "review.",
    tabellen: ["evaluatie", "planpauze"],
  },
  Plaatsingsladder: {
    betekenis: "De vormen van werk in de volgorde waarin wordt bekeken wat kan.",
    engels: "placement ladder.",
    tabellen: ["ladderoordeel"],
  },
  Keuzelijst: { betekenis: "Situaties, doelen en stappen om uit te kiezen.", engels: "reference list.", tabellen: ["plankeuze"] },
}

const CIJFERS: Record<string, Begrip> = {
  Indicator: { betekenis: "Een cijfer met een vaste definitie, een noemer en een lijst van wie erachter staan.", engels: "indicator." },
  Periode: { betekenis: "De dagen waarover een cijfer gaat: van, tot en niet met.", engels: "period." },
  Peildag: {
    betekenis: "De laatste dag waarover iets bekend mag zijn; standen, leeftijden en groepen gelden op die dag.",
    engels: "reference date.",
  },
  Bijstandsperiode: {
    betekenis: "Uitkeringen van één mens die elkaar binnen 30 dagen opvolgen, als één periode geteld.",
    engels: "merged benefit period.",
  },
  Werkperiode: {
    betekenis: "Dienstverbanden van één mens die elkaar binnen 31 dagen opvolgen, als één periode geteld.",
    engels: "merged employment period.",
  },
  Populatie: { betekenis: "Wie in een periode een uitkering, traject, dienstverband of plaatsing had.", engels: "population." },
  Draaideur: { betekenis: "Iemand die uitstroomde en binnen een jaar weer instroomt.", engels: "revolving door." },
  Duurzaamheid: { betekenis: "Of iemand drie, zes of twaalf maanden na het begin nog werkt.", engels: "durability." },
  Reeks: { betekenis: "Een landelijk of gemeentelijk cijfer per dag, zoals het aantal inwoners.", engels: "series.", tabellen: ["reeks"] },
  Bescherming: {
    betekenis: "Kleine aantallen worden niet getoond aan wie de lijst erachter niet mag zien, ook niet langs een omweg.",
    engels: "disclosure control.",
  },
}

const DELEN_EN_RECHTEN: Record<string, Begrip> = {
  Organisatie: {
    betekenis: "Een gemeente, SOB, UWV, zorgaanbieder, school, uitzendbureau, werkcentrum of partner die meewerkt.",
    engels: "organisation.",
    tabellen: ["organisatie", "regio"],
  },
  Account: { betekenis: "Waarmee één mens inlogt, als medewerker of als deelnemer.", engels: "account.", tabellen: ["account"] },
  Medewerker: {
    betekenis: "Een mens die bij een organisatie werkt, in één rol, van een dag tot een dag.",
    engels: "staff member.",
    tabellen: ["medewerker"],
  },
  Recht: {
    betekenis: "Wat een rol of een account mag, in één woord, zoals `invoer` of `cijfers_exact`.",
    engels: "permission.",
    tabellen: ["recht"],
  },
  Overeenkomst: {
    betekenis: "Afspraak tussen organisaties om gegevens te delen voor een doel, met een einde.",
    engels: "data-sharing agreement.",
    tabellen: ["overeenkomst"],
  },
  Deling: {
    betekenis: "Eén deelnemer is voor een doel en een tijd te zien bij een andere organisatie.",
    engels: "share.",
    tabellen: ["deling"],
  },
  Aansluiting: {
    betekenis: "Welke rollen van een organisatie meedoen aan een overeenkomst.",
    engels: "accession.",
    tabellen: ["aansluiting"],
  },
  Afscherming: {
    betekenis: "Een adres of een heel dossier is alleen te zien voor wie met naam is genoemd.",
    engels: "shielding.",
    tabellen: ["afscherming"],
  },
  Noodtoegang: {
    betekenis: "Een medewerker opent in nood een dossier waar hij niet bij hoort: met reden, kort, en het wordt gemeld.",
    engels: "emergency access.",
    tabellen: ["noodtoegang"],
  },
  Waarneming: { betekenis: "Een medewerker neemt een tijd het werk van een collega waar.", engels: "cover.", tabellen: ["waarneming"] },
  Overdracht: {
    betekenis: "Een deelnemer gaat naar een andere organisatie, die het dossier aanvaardt.",
    engels: "transfer.",
    tabellen: ["overdracht", "dossieroverdracht"],
  },
  Inzage: {
    betekenis: "Eén keer kijken naar gegevens van iemand: wie, wanneer, wat en waarvoor. De deelnemer ziet dat terug.",
    wet: "AVG art. 15",
    engels: "look.",
    tabellen: ["inzage"],
  },
  "Opvallende inzage": {
    betekenis: "Een inzage die niet past bij iemands werk en door de privacyfunctionaris wordt bekeken.",
    engels: "conspicuous look.",
    tabellen: ["opvallend"],
  },
  Auditlog: { betekenis: "Wat gewijzigd is: door wie, wanneer, met welke opdracht.", engels: "audit log.", tabellen: ["audit"] },
  Opdracht: {
    betekenis: "Een handeling met een eigen kenmerk: nog eens gestuurd, verandert zij niets meer.",
    engels: "command.",
    tabellen: ["opdracht"],
  },
  Zegel: {
    betekenis: "Een keten van kenmerken over auditlog en inzagen, waardoor niemand er ongezien iets in wijzigt.",
    engels: "seal.",
    tabellen: ["zegel", "zegelregel", "zegelstand", "zegelcontrole", "zegelwissing", "zegelverloop"],
  },
  Verzoek: {
    betekenis: "Een deelnemer gebruikt een van zijn rechten op zijn gegevens; er staat een termijn op.",
    wet: "AVG art. 12 en 15 tot en met 21",
    engels: "data subject request.",
    tabellen: ["verzoek"],
  },
  Beperking: {
    betekenis: "Gegevens van iemand worden bewaard maar niet gebruikt, zolang over een verzoek wordt beslist.",
    wet: "AVG art. 18",
    engels: "restriction.",
    tabellen: ["beperking"],
  },
  Wisplan: {
    betekenis: "Wie of wat gewist gaat worden, met een tweede medewerker die het goedkeurt.",
    wet: "AVG art. 17",
    engels: "erasure plan.",
    tabellen: ["wisplan", "wisplan_mens"],
  },
  Archiefpakket: {
    betekenis: "Wat naar een archief gaat voordat het hier gewist wordt, en wie bevestigde dat het daar is.",
    wet: "Archiefwet",
    engels: "archive package.",
    tabellen: ["archiefpakket"],
  },
  Archiefkeuze: {
    betekenis: "De keuze van een organisatie om gegevens na hun termijn te archiveren of te wissen, met het besluit erachter.",
    engels: "choice of destination.",
    tabellen: ["archiefkeuze"],
  },
}

const BESTANDEN: Record<string, Begrip> = {
  Bron: {
    betekenis: "Het systeem waar een bestand vandaan komt; nummers zijn uniek binnen een bron.",
    engels: "source.",
    tabellen: ["bron"],
  },
  Levering: {
    betekenis: "Een map of bestand dat iemand aanbiedt, met wat erover te melden is en wat hij daarmee kiest.",
    engels: "delivery.",
    tabellen: ["overdracht", "overdracht_melding"],
  },
  Import: {
    betekenis: "Een levering die in één keer is overgenomen, en die kan worden teruggedraaid.",
    engels: "import.",
    tabellen: ["import", "import_vorige"],
  },
  Vertaling: { betekenis: "Hoe kolommen en codes van een ander systeem heten in Trede.", engels: "mapping.", tabellen: ["vertaling"] },
}

export const BEGRIPPEN: Record<string, Begrip> = {
  ...MENSEN_EN_DOSSIER,
  ...DIAGNOSE,
  ...AANBOD_EN_WERK,
  ...PLAN,
  ...CIJFERS,
  ...DELEN_EN_RECHTEN,
  ...BESTANDEN,
}
