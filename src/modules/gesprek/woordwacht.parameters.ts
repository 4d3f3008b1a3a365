import type { Dag } from "#begrippen/dag"

/** Words that seldom belong in a note, by kind, with what could stand there instead. Dated, with the source of the kind. */
export interface Woordenlijst {
  soort: "gezondheid" | "justitie" | "oordeel"
  naam: string
  /** What to write instead. */
  liever: string
  /** Begins of words; a space in it is a phrase. */
  woorden: readonly string[]
  /** Words that only look like one. */
  niet: readonly string[]
  geldigVan: Dag
  geldigTot: Dag | null
  bron: string
  bevestigd: boolean
}

const EIGEN = "eigen lijst van Trede"
const lijst = (l: Omit<Woordenlijst, "geldigVan" | "geldigTot" | "bevestigd">): Woordenlijst => ({
  geldigVan: "2018-01-01",
  geldigTot: null,
  bevestigd: false,
  ...l,
})

/** AVG art. 9 (health) and 10 (crime): what somebody can do at work may be written, not why not. The words themselves are our choice. */
export const WOORDENLIJSTEN: readonly Woordenlijst[] = [
  lijst({
    soort: "gezondheid",
    naam: "een diagnose, ziekte of behandeling",
    liever: "Schrijf wat iemand kan en nodig heeft, niet waarom: 'kan twee uur achter elkaar staan', 'heeft rust nodig na een gesprek'.",
    bron: `${EIGEN}; AVG art. 9`,
    woorden: [
      "diagnos", "depress", "burn-out", "burnout", "psychi", "psycholo", "psychos", "adhd", "autis", "borderline", "schizofr", "bipolair", "ptss",
      "trauma", "angststoornis", "paniekaanval", "verslaafd", "verslaving", "alcohol", "drugs", "cocaïne", "wiet", "methadon", "ggz", "medicijn",
      "medicatie", "antidepress", "insuline", "diabet", "suikerziekte", "epilep", "reuma", "hernia", "artrose", "fibromyalg", "kanker", "chemo",
      "tumor", "hartinfarct", "hartkwaal", "copd", "astma", "hepatitis", "hiv", "zwanger", "miskraam", "abortus", "operatie", "geopereerd", "chirurg",
      "huisarts", "specialist", "ziekenhuis", "therapeut", "therapie", "dyslex", "verstandelijk beperkt", "laag iq", "ziektebeeld", "stoornis",
      "suïcid", "zelfmoord", "eetprobleem", "anorexia",
    ],
    niet: ["alcoholvrij", "drugstore", "operatief", "operationeel", "specialistisch werk"],
  }),
  lijst({
    soort: "justitie",
    naam: "politie of justitie",
    liever: "Schrijf alleen wat voor werk telt, en alleen als het besloten is: 'een VOG voor dit beroep is nu niet zeker'.",
    bron: `${EIGEN}; AVG art. 10`,
    woorden: [
      "veroordeel", "gevangen", "detentie", "gedetineerd", "strafblad", "verdachte", "verdacht van", "aangehouden", "gearresteerd", "arrestatie",
      "politie", "justitie", "reclassering", "enkelband", "diefstal", "gestolen", "mishandel", "inbraak", "fraud", "oplicht", "taakstraf", "tbs",
      "delict", "misdrijf", "strafrecht", "officier van justitie", "dealer", "dealen", "huiselijk geweld", "zedendelict", "vastgezeten",
    ],
    niet: ["politiek", "politieopleiding", "werkt bij de politie", "dealerbedrijf", "autodealer"],
  }),
  lijst({
    soort: "oordeel",
    naam: "een oordeel over iemand",
    liever: "Schrijf wat u zag of hoorde: 'kwam drie keer niet', 'zei dat het werk te zwaar is'.",
    bron: EIGEN,
    woorden: [
      "lui ", "lui.", "lui,", "luiheid", "ongemotiveerd", "niet gemotiveerd", "geen motivatie", "onbetrouwbaar", "liegt", "leugen", "manipul", "profiteur",
      "profiteert", "asociaal", "agressief", "lastig", "moeilijk mens", "klaagt altijd", "zeurt", "dom ", "dom.", "achterlijk", "hopeloos", "kansloos",
      "onwillig", "werkschuw", "slordig type", "vies", "stinkt", "ongewassen", "arrogant", "hysterisch", "zielig", "vreemde man", "vreemde vrouw",
      "rare man", "rare vrouw", "typisch voor", "zoals al die", "gestoord", "niet goed snik", "raar type",
    ],
    niet: ["lastige bereikbaarheid"],
  }),
] // biome-ignore format: lists of words
