import type { Begrip } from "./begrip.ts"

// Words for the person, his file, diagnosis and plan.

export const MENSEN_EN_DOSSIER: Record<string, Begrip> = {
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
  Zorgbetrokkenheid: {
    betekenis: "Dat er zorg bij iemand betrokken is, wie en sinds wanneer; nooit waarom.",
    engels: "involvement of care.",
    tabellen: ["zorgbetrokkenheid"],
  },
  Casusregisseur: { betekenis: "De ene betrokkene die het geheel bewaakt en bij wie iemand terecht kan.", engels: "case director." },
  Boodschap: {
    betekenis: "Wat een inwoner en wie hem begeleidt elkaar schrijven; op het scherm een bericht.",
    engels: "letter in a thread.",
    tabellen: ["boodschap"],
  },
  Spreekuur: {
    betekenis: "Vaste tijden waarop een professional te spreken is; wie iemand begeleidt boekt daar een afspraak voor hem.",
    engels: "consulting hours.",
    tabellen: ["spreekuur"],
  },
  Intervisie: {
    betekenis: "Collega's leren samen van een casus waaruit niemand te herkennen is; de les blijft te vinden.",
    engels: "peer consultation.",
    tabellen: ["intervisie"],
  },
  Gids: {
    betekenis: "Wie in de regio waar werkt, en waarvoor collega's hem kunnen vragen; zonder deelnemers.",
    engels: "directory of professionals.",
    tabellen: ["gidsregel"],
  },
  Daadlink: {
    betekenis: "Een link in een bericht waarmee een inwoner zonder inloggen één ding doet, één keer.",
    engels: "one-time link.",
  },
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

export const DIAGNOSE: Record<string, Begrip> = {
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

export const PLAN: Record<string, Begrip> = {
  Fraudekanaal: {
    betekenis:
      "Waar een organisatie een vermoeden van fraude wil horen, en wat een medewerker dan doet. Het vermoeden zelf staat nergens in Trede.",
    engels: "channel for suspicions.",
    tabellen: ["fraudekanaal"],
  },
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
  "Eigen woorden": {
    betekenis: "Wat iemand zelf schreef in een plan, een stap of een evaluatie, met de vertaling ervan voor de inwoner.",
    engels: "somebody's own words.",
    tabellen: ["eigenwoord"],
  },
  Keuzelijst: { betekenis: "Situaties, doelen en stappen om uit te kiezen.", engels: "reference list.", tabellen: ["plankeuze"] },
}

export const PORTFOLIO: Record<string, Begrip> = {
  Portfolio: {
    betekenis: "Wat iemand deed, kan, leerde en wil: door hem zelf of met zijn coach ingevuld, met bewijs, en vanzelf uit zijn dossier.",
    engels: "e-portfolio.",
    tabellen: ["portfolio_onderdeel", "portfolio_document", "cv_keuze"],
  },
}
