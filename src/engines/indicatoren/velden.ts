import {
  DOELGROEPEN, GEEN_WERK, GESLACHTEN, LEEFTIJDEN, NIVEAUS, REDENEN_TRAJECT, REDENEN_UITKERING, SECTOREN, SOORTEN_BIJSTAND, SOORTEN_WERK,
  TREDE_NAMEN, UITVALREDENEN, WERKVORMEN,
} from "./codes.ts" // biome-ignore format: a list of lists
import { UREN_EENHEID } from "./feiten.ts"
import { type Afgeleid, afgeleid, deel, gemiddelde, kaart, matrix, mediaan, neem, neemLijst, p90, type Tel, tel } from "./indeling.ts"

/** Measured values (days, households) that a count cannot hold. */
export const LIJST = {
  huishoudens: neemLijst(),
  trajectduur: neemLijst(),
  ontwikkelduur: neemLijst(),
  ontwikkelLopend: neemLijst(),
} as const
/** Hours in units of UREN_EENHEID, apart from the cells that the JSON shows. */
export const UREN = { beschut: neem(), baan: neem(), wsw: neem() } as const

const lijstMediaan = (basis: Tel, lijst: number): Afgeleid => afgeleid(basis, lees => mediaan(lees.waarden(lijst)))
const aandeel = (teller: Tel, noemer: Tel): Afgeleid => afgeleid(noemer, lees => deel(lees.cel(teller.cel), lees.cel(noemer.cel)))
const voltijd = (basis: Tel, uren: number, naam: "uren_beschut" | "uren_baan" | "uren_wsw"): Afgeleid =>
  afgeleid(basis, lees => lees.cel(uren) / UREN_EENHEID / lees.parameter(naam))

const stand = { personen: tel() }
const instroomPct = { aantal: tel(), noemer: tel() }
const uitval = { aantal: tel(), noemer: tel() }
const duur = { n: tel() }
const ontwikkel = { n: tel(), lopend_n: tel() }
const beschut = { personen: tel() }
const baan = { dienstverbanden: tel() }
const wsw = { personen: tel() }
const duurzaam = () => ({ noemer: tel(), werkt: tel(), onbekend: tel(), gestopt: tel(), volgemaakt: tel() })

/** Every indicator with its JSON fields, in the order of the contract (§3). */
export const VELDEN = {
  "BIJ-IN": { aantal: tel() },
  "BIJ-UIT": { aantal: tel(), redenen: kaart(REDENEN_UITKERING), voorlopig: tel() },
  "BIJ-UIT-WERK": { aantal: tel(), voorlopig: tel() },
  "UIT-NAAR": { aantal: tel(), soorten: kaart([...SOORTEN_WERK, GEEN_WERK]), sectoren: kaart([...SECTOREN, GEEN_WERK]) },
  "BIJ-STAND": {
    personen: stand.personen,
    huishoudens: afgeleid(stand.personen, lees => lees.verschillend(LIJST.huishoudens)),
    soorten: kaart(SOORTEN_BIJSTAND),
  },
  "BIJ-AANDEEL": {
    landelijk: afgeleid(stand.personen, lees => deel(lees.cel(stand.personen.cel), lees.land("bijstand_landelijk"))),
    per_1000: afgeleid(stand.personen, lees => deel(1000 * lees.cel(stand.personen.cel), lees.gemeenten("inwoners"))),
  },
  "INSTROOM-PCT": { ...instroomPct, aandeel: aandeel(instroomPct.aantal, instroomPct.noemer) },
  DRAAI: { noemer: tel(), bijstand: tel(), ondersteuning: tel() },
  "TRJ-START": { aantal: tel() },
  "TRJ-LOPEND": { aantal: tel(), verlopen: tel() },
  "TRJ-EIND": { aantal: tel(), redenen: kaart(REDENEN_TRAJECT) },
  "TRJ-UITVAL": { ...uitval, aandeel: aandeel(uitval.aantal, uitval.noemer), redenen: kaart(UITVALREDENEN) },
  "TRJ-DUUR": {
    n: duur.n,
    mediaan: lijstMediaan(duur.n, LIJST.trajectduur),
    gemiddelde: afgeleid(duur.n, lees => gemiddelde(lees.waarden(LIJST.trajectduur))),
    p90: afgeleid(duur.n, lees => p90(lees.waarden(LIJST.trajectduur))),
  },
  "ONTW-DUUR": {
    n: ontwikkel.n,
    mediaan: lijstMediaan(ontwikkel.n, LIJST.ontwikkelduur),
    lopend_n: ontwikkel.lopend_n,
    lopend_mediaan: lijstMediaan(ontwikkel.lopend_n, LIJST.ontwikkelLopend),
  },
  WEP: { aantal: tel() },
  PLS: { contracten: tel(), soorten: kaart(SOORTEN_WERK), sectoren: kaart(SECTOREN), geplaatst: tel(), onbetaald: kaart(WERKVORMEN) },
  "PLS-CONTACT": { aantal: tel(), noemer: tel() },
  "DUUR-3": duurzaam(),
  "DUUR-6": duurzaam(),
  "DUUR-12": duurzaam(),
  LKS: { gestart: tel(), lopend: tel() },
  BUITEN: { buiten: tel(), binnen: tel(), onbekend: tel() },
  BESCHUT: {
    personen: beschut.personen,
    plekken: voltijd(beschut.personen, UREN.beschut, "uren_beschut"),
    zonder_uren: tel(),
    taakstelling: afgeleid(beschut.personen, lees => lees.gemeenten("taakstelling_beschut")),
  },
  BAAN: { dienstverbanden: baan.dienstverbanden, banen: voltijd(baan.dienstverbanden, UREN.baan, "uren_baan"), zonder_uren: tel() },
  WSW: { personen: wsw.personen, fte: voltijd(wsw.personen, UREN.wsw, "uren_wsw"), zonder_uren: tel() },
  "TREDE-STAND": { treden: kaart(TREDE_NAMEN), verouderd: tel() },
  "TREDE-MATRIX": { matrix: matrix(6), stijgt: tel(), gelijk: tel(), daalt: tel(), zonder_begin: tel(), niet_hermeten: tel() },
  "TREDE-TRAJ": { stijgt: tel(), gelijk: tel(), daalt: tel(), niet_gemeten: tel() },
  ACTIEF: { vier_uur: tel(), minder: tel(), onbekend: tel(), niet: tel() },
  KWAL: { niveaus: kaart(NIVEAUS), startkwalificatie: tel(), noemer: tel() },
  SAMEN: { n: tel(), leeftijd: kaart(LEEFTIJDEN), geslacht: kaart(GESLACHTEN), doelgroep: kaart(["geen", ...DOELGROEPEN]) },
  VULGRAAD: {
    n: tel(),
    velden: kaart(["bsn", "telefoon_of_email", "postcode", "voertaal", "opleiding", "trede", "casusregisseur"]),
  },
} as const

export type Code = keyof typeof VELDEN
type Waarde<V> = V extends { soort: "tel" }
  ? number
  : V extends { soort: "kaart" }
    ? Record<string, number>
    : V extends { soort: "matrix" }
      ? number[][]
      : number | null
/** The figures of one group: the JSON of the contract. */
export type Indicatoren = { [C in Code]: { [V in keyof (typeof VELDEN)[C]]: Waarde<(typeof VELDEN)[C][V]> } }
