import type { Begrip } from "./begrip.ts"

// Words for what is offered, work, figures and files.

export const AANBOD_EN_WERK: Record<string, Begrip> = {
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

export const CIJFERS: Record<string, Begrip> = {
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

export const BESTANDEN: Record<string, Begrip> = {
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
