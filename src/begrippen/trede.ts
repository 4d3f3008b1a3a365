/**
 * Trede: een stap van de participatieladder, 1 tot en met 6, volgens de Leidraad participatieladder; werk met Wsw, beschut
 * werk of loonkostensubsidie is trede 5.
 * English: rung of the participation ladder.
 */
export type Trede = 1 | 2 | 3 | 4 | 5 | 6

export interface Sport {
  trede: Trede
  naam: string
  kort: string
  /** When somebody stands on it, in the words of the Leidraad. */
  criterium: string
}

export const TREDEN: readonly Sport[] = [
  {
    trede: 1,
    naam: "Geïsoleerd",
    kort: "geïsoleerd",
    criterium: "Heeft bijna geen contact, behalve met huisgenoten, in de winkel of met de zorg. Of alleen online.",
  },
  {
    trede: 2,
    naam: "Sociale contacten buitenshuis",
    kort: "contacten",
    criterium:
      "Ziet elke week mensen van buiten het eigen huis, zonder dat iemand dat organiseert. Of doet minder dan één keer per week mee aan iets dat georganiseerd is.",
  },
  {
    trede: 3,
    naam: "Deelname aan georganiseerde activiteiten",
    kort: "georganiseerd",
    criterium: "Doet elke week mee aan een club, cursus of inburgering, zonder taken waar anderen op rekenen.",
  },
  {
    trede: 4,
    naam: "Onbetaald werk",
    kort: "onbetaald",
    criterium:
      "Doet elke week onbetaald werk zonder contract, met taken waar anderen op rekenen: vrijwilligerswerk, stage of werkervaringsplek.",
  },
  {
    trede: 5,
    naam: "Betaald werk met ondersteuning",
    kort: "met steun",
    criterium: "Heeft betaald werk, met hulp of met een aanvullende uitkering. Ook Wsw, beschut werk en loonkostensubsidie.",
  },
  {
    trede: 6,
    naam: "Betaald werk",
    kort: "betaald werk",
    criterium: "Heeft betaald werk zonder hulp en zonder aanvullende uitkering. Ook als zelfstandige.",
  },
]
