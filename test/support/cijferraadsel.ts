import { codes, type Indicatoren } from "#engines/indicatoren"
import type { Getoond } from "../../src/modules/monitor/getoond.view.ts"

/**
 * What somebody knows who reads every protected figure and knows how they hang together: a range for each true count,
 * narrowed by each sum in turn until nothing moves. A shown count is within
 * `speling` of the true one.
 */
export type Grenzen = Map<string, [number, number]>

/** A whole that is the sum of its parts, by name. */
export type Som = [geheel: string, delen: string[]]

const KAARTEN: Record<string, readonly string[]> = {
  "BIJ-UIT.redenen": codes.REDENEN_UITKERING,
  "UIT-NAAR.soorten": [...codes.SOORTEN_WERK, codes.GEEN_WERK],
  "UIT-NAAR.sectoren": [...codes.SECTOREN, codes.GEEN_WERK],
  "TRJ-EIND.redenen": codes.REDENEN_TRAJECT,
  "TRJ-UITVAL.redenen": codes.UITVALREDENEN,
  "PLS.soorten": codes.SOORTEN_WERK,
  "PLS.sectoren": codes.SECTOREN,
  "TREDE-STAND.treden": codes.TREDE_NAMEN,
  "KWAL.niveaus": codes.NIVEAUS,
  "SAMEN.leeftijd": codes.LEEFTIJDEN,
  "SAMEN.geslacht": codes.GESLACHTEN,
}
const per = (kaart: string, sleutels = KAARTEN[kaart]!) => sleutels.map(sleutel => `${kaart}.${sleutel}`)
const vakken = (past: (r: number, k: number) => boolean) =>
  Array.from({ length: 36 }, (_, i) => [Math.floor(i / 6), i % 6] as const).flatMap(([r, k]) =>
    past(r, k) ? [`TREDE-MATRIX.matrix.${r + 1}-${k + 1}`] : [],
  )
const velden = (code: string, namen: string[]) => namen.map(naam => `${code}.${naam}`)

/** How the figures hang together by their definitions. */
export const SOMMEN: readonly Som[] = [
  ["BIJ-UIT.aantal", per("BIJ-UIT.redenen")],
  ["BIJ-UIT-WERK.aantal", per("BIJ-UIT.redenen", ["loondienst", "zelfstandig"])],
  ["BIJ-UIT.aantal", per("UIT-NAAR.soorten")],
  ["BIJ-UIT.aantal", per("UIT-NAAR.sectoren")],
  ["BIJ-UIT.aantal", ["UIT-NAAR.aantal", `UIT-NAAR.soorten.${codes.GEEN_WERK}`]],
  ["UIT-NAAR.aantal", per("UIT-NAAR.soorten", codes.SOORTEN_WERK)],
  ["BIJ-STAND.personen", velden("ACTIEF", ["vier_uur", "minder", "onbekend", "niet"])],
  ["TRJ-EIND.aantal", per("TRJ-EIND.redenen")],
  ["TRJ-EIND.aantal", ["TRJ-DUUR.n", "TRJ-EIND.redenen.nooit_begonnen"]],
  ["TRJ-EIND.aantal", ["TRJ-UITVAL.noemer", ...per("TRJ-EIND.redenen", ["nooit_begonnen", "overlijden", "aow", "verhuizing"])]],
  ["TRJ-UITVAL.aantal", ["TRJ-EIND.redenen.uitval"]],
  ["TRJ-UITVAL.aantal", per("TRJ-UITVAL.redenen")],
  ["TRJ-DUUR.n", velden("TREDE-TRAJ", ["stijgt", "gelijk", "daalt", "niet_gemeten"])],
  ["PLS.contracten", per("PLS.soorten")],
  ["PLS.contracten", per("PLS.sectoren")],
  ...["DUUR-3", "DUUR-6", "DUUR-12"].map((code): Som => [`${code}.noemer`, velden(code, ["werkt", "onbekend", "gestopt"])]),
  ["SAMEN.n", per("SAMEN.leeftijd")],
  ["SAMEN.n", per("SAMEN.geslacht")],
  ["SAMEN.n", per("KWAL.niveaus")],
  ["SAMEN.n", per("TREDE-STAND.treden")],
  ["SAMEN.n", velden("TREDE-MATRIX", ["stijgt", "gelijk", "daalt", "zonder_begin", "niet_hermeten"])],
  ["TREDE-MATRIX.stijgt", vakken((r, k) => k > r)],
  ["TREDE-MATRIX.gelijk", vakken((r, k) => k === r)],
  ["TREDE-MATRIX.daalt", vakken((r, k) => k < r)],
]

/** The counts of an answer by name; null is withheld. What is derived from counts (shares, medians) is left out. */
export function tellingen(figuren: Indicatoren | Getoond): Map<string, number | null> {
  const uit = new Map<string, number | null>()
  for (const [code, velden] of Object.entries(figuren)) {
    for (const [veld, waarde] of Object.entries(velden as Record<string, unknown>)) {
      const naam = `${code}.${veld}`
      if (Array.isArray(waarde))
        (waarde as (number | null)[][]).forEach((rij, r) => rij.forEach((n, k) => uit.set(`${naam}.${r + 1}-${k + 1}`, n)))
      else if (waarde !== null && typeof waarde === "object")
        for (const [sleutel, n] of Object.entries(waarde)) uit.set(`${naam}.${sleutel}`, n as number | null)
      else if (NOEMT.has(naam)) uit.set(naam, waarde as number | null)
    }
  }
  return uit
}
/** Counts that are no part of a shown whole: that one is withheld says that it is below the threshold. */
const LOS: ReadonlySet<string> = new Set([
  ...["BIJ-IN", "BIJ-UIT", "TRJ-START", "TRJ-EIND"].map(code => `${code}.aantal`),
  ...["TRJ-UITVAL", "DUUR-3", "DUUR-6", "DUUR-12"].map(code => `${code}.noemer`),
  "BIJ-STAND.personen",
  "TRJ-DUUR.n",
  "PLS.contracten",
  "PLS.geplaatst",
  "SAMEN.n",
])
/** Beside a whole of which they are no part: rows of it whose hours are not known. */
const APART = ["BESCHUT.zonder_uren", "BAAN.zonder_uren", "WSW.zonder_uren"]
const NOEMT = new Set([...LOS, ...APART, ...SOMMEN.flatMap(([geheel, delen]) => [geheel, ...delen])])

export function raad(getoond: Getoond, drempel: number, speling = 2): Grenzen {
  const { grenzen, resten } = begrens(getoond, drempel, speling)
  for (let ronde = 0, anders = true; anders && ronde < 200; ronde++)
    anders = [...SOMMEN, ...resten].map(s => scherpAan(grenzen, s)).some(Boolean)
  return grenzen
}

/** What each figure says by itself, and the sums that hold in this answer beside those of the definitions. */
export function begrens(getoond: Getoond, drempel: number, speling = 2): { grenzen: Grenzen; resten: Som[] } {
  const gezien = tellingen(getoond)
  const grenzen: Grenzen = new Map()
  for (const naam of NOEMT) {
    const n = gezien.get(naam) ?? null
    grenzen.set(
      naam,
      n === null ? [0, LOS.has(naam) ? drempel - 1 : Number.POSITIVE_INFINITY] : [Math.max(drempel, n - speling), n + speling],
    )
  }
  const resten = Object.keys(KAARTEN).flatMap((kaart): Som[] => {
    const rest = gezien.get(`${kaart}.overige`) ?? null
    if (rest === null) return []
    grenzen.set(`${kaart}.overige`, [Math.max(drempel, rest - speling), rest + speling])
    return [[`${kaart}.overige`, per(kaart).filter(naam => (gezien.get(naam) ?? null) === null && !staatElders(naam, gezien))]]
  })
  return { grenzen, resten }
}

/** Shown under another name: no work registered as its own row, the two reasons to work as one. */
const staatElders = (naam: string, gezien: ReadonlyMap<string, number | null>): boolean =>
  naam === `UIT-NAAR.soorten.${codes.GEEN_WERK}` ||
  naam === `UIT-NAAR.sectoren.${codes.GEEN_WERK}` ||
  (/redenen\.(loondienst|zelfstandig)$/.test(naam) && gezien.has("BIJ-UIT.redenen.naar_werk"))

/** The whole lies between the sums of its parts, and each part is what the others leave of it. */
export function scherpAan(grenzen: Grenzen, [geheel, delen]: Som): boolean {
  const som = (kant: 0 | 1, zonder?: string) => delen.reduce((s, naam) => s + (naam === zonder ? 0 : grenzen.get(naam)![kant]), 0)
  const zet = (naam: string, van: number, tot: number): boolean => {
    const [laag, hoog] = grenzen.get(naam)!
    grenzen.set(naam, [Math.max(laag, van), Math.min(hoog, tot)])
    return van > laag || tot < hoog
  }
  const veranderd = [zet(geheel, som(0), som(1))]
  for (const naam of delen) veranderd.push(zet(naam, grenzen.get(geheel)![0] - som(1, naam), grenzen.get(geheel)![1] - som(0, naam)))
  return veranderd.some(Boolean)
}
