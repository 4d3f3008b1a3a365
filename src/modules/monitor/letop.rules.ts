/** What is allowed but unlikely (uitwisseling §3, let_op), looked for in what is stored. */
export const LETOP = [
  "zonder_begeleider",
  "zonder_trede",
  "uitstroom_zonder_dienstverband",
  "traject_over_tijd",
  "zonder_uren",
  "bevestigd_buiten_dienstverband",
  "na_overlijden",
  "andermans_dienstverband",
  "andermans_traject",
  "andermans_plaatsing",
] as const
export type Letop = (typeof LETOP)[number]

interface Regel {
  titel: string
  /** Why it may not be right, and what it does to the figures. */
  uitleg: string
  /** What stands in the column with the date. */
  dag: string
  /** The page of the person where it is mended. */
  herstel: string
  /** What that page asks, beside the person's file. */
  herstelRecht?: string
  categorieen: readonly string[]
}

export const LETOP_REGELS: Readonly<Record<Letop, Regel>> = {
  zonder_begeleider: {
    titel: "Niemand betrokken",
    uitleg: "Er loopt iets voor deze mensen, maar niemand is hun begeleider. Zij staan op geen enkele werkvoorraad.",
    dag: "Aangemeld",
    herstel: "betrokkenen",
    categorieen: ["C01", "C01B"],
  },
  zonder_trede: {
    titel: "Nooit een trede gemeten",
    uitleg: "Zonder meting staan zij bij de ladder onder onbekend, en is later geen stap te zien.",
    dag: "Aangemeld",
    herstel: "trede",
    herstelRecht: "C14:toevoeg",
    categorieen: ["C01", "C14"],
  },
  uitstroom_zonder_dienstverband: {
    titel: "Uit de bijstand door werk, zonder dienstverband",
    uitleg:
      "De uitkering eindigde door loondienst, maar van rond die dag staat er geen dienstverband. Hoe lang het werk duurde, is zo niet te zien.",
    dag: "Einde uitkering",
    herstel: "werk",
    categorieen: ["C01", "C05", "C20"],
  },
  traject_over_tijd: {
    titel: "Traject loopt langer dan verwacht",
    uitleg: "Het verwachte einde is voorbij en er is geen einde vastgelegd. Is het traject gestopt, dan tellen duur en uitval niet mee.",
    dag: "Verwacht einde",
    herstel: "werk",
    categorieen: ["C01", "C15"],
  },
  zonder_uren: {
    titel: "Lopend dienstverband zonder uren",
    uitleg: "Deze mensen tellen mee in het aantal, maar niet in plekken, banen of fte, en niet bij vier uur per week actief.",
    dag: "Begin",
    herstel: "werk",
    categorieen: ["C01", "C20"],
  },
  bevestigd_buiten_dienstverband: {
    titel: "Bevestigd buiten het dienstverband",
    uitleg: "De dag tot waar het werk is bevestigd, ligt vóór het begin of na het einde.",
    dag: "Bevestigd tot",
    herstel: "werk",
    categorieen: ["C01", "C20"],
  },
  na_overlijden: {
    titel: "Loopt door na overlijden",
    uitleg: "Deze mensen zijn overleden, maar een uitkering, traject of werk loopt door. Zij tellen ten onrechte mee.",
    dag: "Overleden",
    herstel: "gegevens",
    categorieen: ["C01"],
  },
  andermans_dienstverband: {
    titel: "Plaatsing bij het dienstverband van een ander",
    uitleg: "De plaatsing hoort bij een dienstverband dat van iemand anders is.",
    dag: "Begin",
    herstel: "werk",
    categorieen: ["C01", "C20"],
  },
  andermans_traject: {
    titel: "Aanwezig bij het traject van een ander",
    uitleg: "De aanwezigheid hoort bij een traject dat van iemand anders is.",
    dag: "Datum",
    herstel: "werk",
    categorieen: ["C01", "C15", "C18"],
  },
  andermans_plaatsing: {
    titel: "Aanwezig bij de plaatsing van een ander",
    uitleg: "De aanwezigheid hoort bij een plaatsing die van iemand anders is.",
    dag: "Datum",
    herstel: "werk",
    categorieen: ["C01", "C18", "C20"],
  },
}

/** The kinds that rest on nothing else than what these rights may read. */
export const zichtbareLetop = (rechten: ReadonlySet<string>): Letop[] =>
  LETOP.filter(soort => LETOP_REGELS[soort].categorieen.every(c => rechten.has(`${c}:lees`)))
