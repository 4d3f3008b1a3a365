import type { Begrip } from "./begrip.ts"

// Words for organisations, sharing, logs and the rights of the person.

export const DELEN_EN_RECHTEN: Record<string, Begrip> = {
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
