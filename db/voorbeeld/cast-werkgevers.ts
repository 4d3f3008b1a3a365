import type { Werkgever } from "./rijen.ts"

/** The employers in the stories of the cast; they are the first rows of werkgevers.csv, and exist only there. */
export const CAST_WERKGEVERS = {
  korenaar: {
    werkgever_nr: "W1001",
    naam: "Bakkerij De Korenaar",
    kvk_nummer: "00100417",
    sbi_sectie: "C",
    postcode: "9501 KA",
    plaats: "Stadskanaal",
  },
  linnenhof: {
    werkgever_nr: "W1002",
    naam: "Zorgcentrum De Linnenhof",
    kvk_nummer: "00100524",
    sbi_sectie: "Q",
    postcode: "9502 RB",
    plaats: "Stadskanaal",
  },
  engelkens: {
    werkgever_nr: "W1003",
    naam: "Metaalbewerking Engelkens",
    kvk_nummer: "00100631",
    sbi_sectie: "C",
    postcode: "9581 AG",
    plaats: "Musselkanaal",
  },
  kanaalstreek: {
    werkgever_nr: "W1004",
    naam: "Uitzendbureau Kanaalstreek",
    kvk_nummer: "00100748",
    sbi_sectie: "N",
    postcode: "9641 AP",
    plaats: "Veendam",
  },
  boslust: {
    werkgever_nr: "W1005",
    naam: "Hoveniersbedrijf Boslust",
    kvk_nummer: "00100855",
    sbi_sectie: "N",
    postcode: "9648 CR",
    plaats: "Wildervank",
  },
} as const satisfies Record<string, Werkgever>
