import type { Gewichten } from "./toeval.ts"
import type { Organisatie, Voorziening, Voorzieningsoort } from "./rijen.ts"

/** The two municipalities are real, everything that works for them here is invented. */
export interface Gemeente {
  code: "stadskanaal" | "veendam"
  gemeente_code: string
  /** Share of the region's people: 78 : 64 in the expected target groups of both (Ontwikkelprogramma TDC 2017, chapter 2). */
  aandeel: number
  plaatsen: Gewichten<readonly [plaats: string, pc4: number, reikwijdte: number]>
}

export const STADSKANAAL: Gemeente = {
  code: "stadskanaal",
  gemeente_code: "0037",
  aandeel: 0.55,
  plaatsen: [
    [["Stadskanaal", 9501, 2], 62],
    [["Musselkanaal", 9581, 1], 20],
    [["Onstwedde", 9591, 1], 8],
    [["Mussel", 9584, 1], 4],
    [["Alteveer", 9661, 1], 4],
    [["Vledderveen", 9585, 1], 2],
  ],
}
export const VEENDAM: Gemeente = {
  code: "veendam",
  gemeente_code: "0047",
  aandeel: 0.45,
  plaatsen: [
    [["Veendam", 9641, 4], 72],
    [["Wildervank", 9648, 0], 18],
    [["Ommelanderwijk", 9649, 0], 5],
    [["Zuidwending", 9644, 0], 3],
    [["Borgercompagnie", 9631, 1], 2],
  ],
}
export const GEMEENTEN = [STADSKANAAL, VEENDAM] as const

export const SOB = "werkplaats"

export const ORGANISATIES: readonly Organisatie[] = [
  { organisatie_code: "stadskanaal", naam: "Gemeente Stadskanaal", soort: "gemeente", gemeente_code: "0037" },
  { organisatie_code: "veendam", naam: "Gemeente Veendam", soort: "gemeente", gemeente_code: "0047" },
  { organisatie_code: SOB, naam: "De Werkplaats", soort: "sob" },
  { organisatie_code: "uwv", naam: "UWV", soort: "uwv" },
  { organisatie_code: "linde", naam: "Zorggroep De Linde", soort: "zorgaanbieder" },
  { organisatie_code: "kanaalzicht", naam: "Kanaalzicht Begeleid Wonen", soort: "zorgaanbieder" },
  { organisatie_code: "naober", naam: "Stichting Naoberkracht Welzijn", soort: "partner" },
  { organisatie_code: "gripopgeld", naam: "Grip op Geld Schuldhulp", soort: "partner" },
  { organisatie_code: "taalbrug", naam: "Taalschool De Taalbrug", soort: "onderwijs" },
  { organisatie_code: "kompas", naam: "Praktijkschool Het Kompas", soort: "onderwijs" },
  { organisatie_code: "ommervaart", naam: "Vakcollege Ommervaart", soort: "onderwijs" },
  { organisatie_code: "veenstroom", naam: "Uitzendbureau Veenstroom", soort: "uitzendbureau" },
  { organisatie_code: "werkcentrum", naam: "Werkcentrum Veenkoloniën", soort: "werkcentrum" },
]

/** What the generator must know of a provision besides what goes into its file. */
export interface Aanbod extends Voorziening {
  /** Shortest and longest planned length, in weeks. */
  weken: readonly [number, number]
  /** Half-days a week. */
  dagdelen: readonly [number, number]
  gewicht: number
}

const aanbod = (
  voorziening_code: string,
  naam: string,
  soort: Voorzieningsoort,
  uitvoerder_code: string,
  gewicht: number,
  weken: readonly [number, number],
  dagdelen: readonly [number, number],
  gemeente_code?: "0037" | "0047",
): Aanbod => ({ voorziening_code, naam, soort, uitvoerder_code, gewicht, weken, dagdelen, ...(gemeente_code && { gemeente_code }) })

export const AANBOD: readonly Aanbod[] = [
  aanbod("tdc-start-sk", "Start TDC Stadskanaal", "diagnose", "stadskanaal", 4, [4, 6], [3, 5], "0037"),
  aanbod("screening-vd", "Integrale screening Veendam", "diagnose", "veendam", 4, [3, 5], [1, 3], "0047"),
  aanbod("techniektest", "Techniektest en assessment", "diagnose", SOB, 1, [1, 2], [2, 4]),
  aanbod("toekomst", "Werken aan je toekomst", "training", SOB, 5, [8, 13], [2, 4]),
  aanbod("vaardig", "Vaardig aan het werk", "training", SOB, 3, [10, 16], [3, 5]),
  aanbod("werkfit", "Werkfit", "werkfit", SOB, 6, [20, 30], [4, 7]),
  aanbod("werkfit-naober", "Werkfit in de wijk", "werkfit", "naober", 2, [16, 26], [2, 4]),
  aanbod("vak-logistiek", "Vaktraining logistiek", "vakgericht", SOB, 3, [12, 20], [5, 8]),
  aanbod("vak-groen", "Vaktraining groen", "vakgericht", SOB, 2, [12, 26], [5, 8]),
  aanbod("vak-schoonmaak", "Vaktraining schoonmaak", "vakgericht", SOB, 2, [10, 16], [4, 6]),
  aanbod("taal-b1", "Taal op weg naar B1", "taal", "taalbrug", 4, [26, 52], [3, 4]),
  aanbod("taal-werk", "Taal op de werkvloer", "taal", "taalbrug", 3, [20, 40], [2, 3]),
  aanbod("activering", "Meedoen in de buurt", "activering", "naober", 6, [26, 52], [1, 3]),
  aanbod("activering-sob", "Sociale activering De Werkplaats", "activering", SOB, 3, [26, 52], [2, 4]),
  aanbod("dagbesteding", "Arbeidsmatige dagbesteding", "dagbesteding", "linde", 3, [40, 78], [3, 6]),
  aanbod("instroomportaal", "Ontwikkelplek De Werkplaats", "dagbesteding", SOB, 2, [26, 52], [4, 7]),
  aanbod("jobcoach", "Jobcoaching", "jobcoaching", SOB, 3, [26, 52], [1, 1]),
  aanbod("scholing-mbo", "Praktijkleren mbo-1 en -2", "scholing", "ommervaart", 3, [26, 44], [4, 8]),
  aanbod("scholing-vca", "Cursus VCA en heftruck", "scholing", "ommervaart", 2, [3, 8], [3, 6]),
  aanbod("cw-techniek", "Commerciële werkplaats techniek", "commerciele_werkplaats", SOB, 3, [9, 52], [6, 9], "0037"),
  aanbod("cw-zorg", "Commerciële werkplaats zorg en facilitair", "commerciele_werkplaats", SOB, 2, [9, 40], [5, 8], "0037"),
  aanbod("cw-logistiek", "Commerciële werkplaats logistiek", "commerciele_werkplaats", SOB, 3, [9, 40], [6, 9], "0047"),
  aanbod("cw-bouw", "Commerciële werkplaats bouw", "commerciele_werkplaats", SOB, 2, [9, 52], [6, 9], "0047"),
  aanbod("sport", "Sport en bewegen", "sport", "naober", 2, [10, 14], [1, 2]),
  aanbod("netwerk", "Netwerkbijeenkomsten", "netwerk", "werkcentrum", 2, [6, 8], [1, 1]),
  aanbod("schuldrust", "Rust in je geldzaken", "overig", "gripopgeld", 2, [20, 40], [1, 1]),
]

/** The rows of voorzieningen.csv. */
export const VOORZIENINGEN: readonly Voorziening[] = AANBOD.map(({ weken: _w, dagdelen: _d, gewicht: _g, ...voorziening }) => voorziening)
