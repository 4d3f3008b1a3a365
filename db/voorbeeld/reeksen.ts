import { type Dag, dag, jaarVan } from "./dag.ts"
import type { Reeks } from "./rijen.ts"

const VOORBEELD = "voorbeeld: afgerond en verzonnen, geen statistiek"
const TDC = "Ontwikkelprogramma TDC Stadskanaal en Veendam, 31 mei 2017, hoofdstuk 2"

/** Population on 1 January, near the real size of both municipalities but not the published figures. */
const INWONERS: Readonly<Record<number, readonly [stadskanaal: number, veendam: number]>> = {
  2018: [32000, 27500],
  2019: [31850, 27450],
  2020: [31750, 27400],
  2021: [31700, 27400],
  2022: [31750, 27450],
  2023: [31900, 27550],
  2024: [31950, 27600],
  2025: [31900, 27650],
  2026: [31850, 27700],
}
/** For the years after the last one above. */
const LAATSTE_INWONERS = [31850, 27700] as const
const BIJSTAND_LANDELIJK: Readonly<Record<number, number>> = {
  2018: 450000,
  2019: 425000,
  2020: 412000,
  2021: 432000,
  2022: 412000,
  2023: 402000,
  2024: 400000,
  2025: 402000,
  2026: 405000,
}

/**
 * The quota for beschut werk. 2017 and 2018 were published (places at the end of the year); for later years the tables were not at hand,
 * so that these go on at the pace of the national growth and are marked as an example.
 */
const TAAKSTELLING: readonly (readonly [vanaf: string, stadskanaal: number, veendam: number, bron: string])[] = [
  ["2017-01-01", 11, 8, "Stcrt. 2017, 4882"],
  ["2018-01-01", 20, 15, "Stcrt. 2017, 68246"],
  ["2019-01-01", 26, 19, VOORBEELD],
  ["2020-01-01", 32, 24, VOORBEELD],
  ["2021-01-01", 39, 29, VOORBEELD],
  ["2022-01-01", 46, 35, VOORBEELD],
  ["2023-01-01", 53, 40, VOORBEELD],
  ["2024-01-01", 59, 45, VOORBEELD],
  ["2025-01-01", 65, 49, VOORBEELD],
  ["2026-01-01", 70, 53, VOORBEELD],
]

/**
 * Forecasts as the development programme prints them. Its total of new target groups for 2017 (162) is not the sum of 78 and 64: both
 * land, and the import reports the contradiction, which is in the source.
 */
const PROGNOSE: readonly (readonly [reeks: string, jaar: number, stadskanaal: number, veendam: number, totaal: number])[] = [
  ["prognose_nieuwe_doelgroepen", 2017, 78, 64, 162],
  ["prognose_nieuwe_doelgroepen", 2018, 103, 84, 187],
  ["prognose_nieuwe_doelgroepen", 2019, 128, 104, 232],
  ["prognose_nieuwe_doelgroepen", 2020, 152, 124, 276],
  ["prognose_nieuwe_doelgroepen", 2021, 175, 143, 318],
  ["prognose_beschut_werk", 2017, 17, 14, 31],
  ["prognose_beschut_werk", 2018, 29, 24, 53],
  ["prognose_beschut_werk", 2019, 36, 30, 66],
  ["prognose_beschut_werk", 2020, 45, 37, 82],
  ["prognose_beschut_werk", 2021, 53, 44, 97],
]

/** The rows of reeksen.csv, up to the given day. */
export function reeksen(vandaag: Dag): Reeks[] {
  const rijen: Reeks[] = []
  const voegToe = (reeks: string, datum: Dag, waarden: Readonly<Record<string, number>>, eenheid: string, bron: string): void => {
    if (datum > vandaag) return
    for (const [organisatie_code, waarde] of Object.entries(waarden)) rijen.push({ reeks, datum, organisatie_code, waarde, eenheid, bron })
  }
  for (let jaar = 2018; jaar <= jaarVan(vandaag); jaar++) {
    const nieuwjaar = dag(`${jaar}-01-01`)
    const [stadskanaal, veendam] = INWONERS[jaar] ?? LAATSTE_INWONERS
    voegToe("inwoners", nieuwjaar, { stadskanaal, veendam, totaal: stadskanaal + veendam }, "personen", VOORBEELD)
    voegToe("bijstand_landelijk", nieuwjaar, { land: BIJSTAND_LANDELIJK[jaar] ?? 405000 }, "personen", VOORBEELD)
  }
  for (const [vanaf, stadskanaal, veendam, bron] of TAAKSTELLING)
    voegToe("taakstelling_beschut", dag(vanaf), { stadskanaal, veendam }, "plekken", bron)
  for (const [reeks, jaar, stadskanaal, veendam, totaal] of PROGNOSE) {
    voegToe(reeks, dag(`${jaar}-01-01`), { stadskanaal, veendam, totaal }, "personen", TDC)
  }
  return rijen
}
