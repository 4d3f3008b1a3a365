import { type Code, codes, type Indicatoren } from "#engines/indicatoren"
import {
  type Beschermd, beschermAandeel, beschermDelen, beschermGroepen, beschermKaart, beschermKeten, beschermTelling, OVERIGE, rond, som,
} from "./bescherming.rules.ts" // biome-ignore format: one import

type Toon<V> = V extends number[][] ? Beschermd[][] : V extends Record<string, number> ? Record<string, Beschermd> : Beschermd
/** The figures as they may be shown: null is withheld, or has no denominator. Exact figures are of this form as they are. */
export type Getoond = { [C in Code]: { [V in keyof Indicatoren[C]]: Toon<Indicatoren[C][V]> } }

/** What of the figures may be shown to who may not open the people behind them. */
export function bescherm(i: Indicatoren, drempel: number): Getoond {
  return { ...beschermBijstand(i, drempel), ...beschermTrajecten(i, drempel), ...beschermWerk(i, drempel), ...beschermMensen(i, drempel) }
}

/** Only where both may be shown. */
const deel = (teller: Beschermd, noemer: Beschermd) => (teller === null || !noemer ? null : teller / noemer)
/** A ratio to something that everybody knows would give the count away: it is made of the rounded count. */
const meeRonden = (waarde: number | null, echt: number, getoond: Beschermd) =>
  waarde === null || getoond === null ? null : (waarde / echt) * getoond

function beschermBijstand(i: Indicatoren, drempel: number) {
  const t = (n: number) => beschermTelling(n, drempel)
  const { aantal, redenen, voorlopig } = i["BIJ-UIT"]
  // Reasons with those to work as one: they are the headline BIJ-UIT-WERK, and must not be had by subtraction.
  const { loondienst: _l, zelfstandig: _z, ...anders } = redenen
  const getoondeRedenen = beschermKaart({ naar_werk: i["BIJ-UIT-WERK"].aantal, ...anders }, drempel)
  const naar = i["UIT-NAAR"]
  const metWerk = beschermAandeel(naar.aantal, aantal, drempel)
  const zonderWerk = metWerk === null ? {} : { [codes.GEEN_WERK]: rond(aantal - naar.aantal) }
  const kaartNaar = ({ [codes.GEEN_WERK]: _geen, ...kaart }: Record<string, number>) =>
    metWerk === null ? {} : { ...beschermKaart(kaart, drempel), ...zonderWerk }
  const stand = i["BIJ-STAND"]
  const personen = t(stand.personen)
  const instroom = i["INSTROOM-PCT"]
  const [bijstand, ondersteuning] = beschermKeten([i.DRAAI.bijstand, i.DRAAI.ondersteuning], i.DRAAI.noemer, drempel)
  const ingestroomd = beschermAandeel(instroom.aantal, instroom.noemer, drempel)
  return {
    "BIJ-IN": { aantal: t(i["BIJ-IN"].aantal) },
    "BIJ-UIT": { aantal: t(aantal), redenen: getoondeRedenen, voorlopig: beschermAandeel(voorlopig, aantal, drempel) },
    "BIJ-UIT-WERK": { aantal: getoondeRedenen["naar_werk"] ?? null, voorlopig: null },
    "UIT-NAAR": {
      aantal: metWerk,
      soorten: kaartNaar(naar.soorten),
      sectoren: kaartNaar(naar.sectoren),
    },
    "BIJ-STAND": { personen, huishoudens: t(stand.huishoudens ?? 0), soorten: beschermKaart(stand.soorten, drempel) },
    "BIJ-AANDEEL": {
      landelijk: meeRonden(i["BIJ-AANDEEL"].landelijk, stand.personen, personen),
      per_1000: meeRonden(i["BIJ-AANDEEL"].per_1000, stand.personen, personen),
    },
    "INSTROOM-PCT": { aantal: ingestroomd, noemer: t(instroom.noemer), aandeel: deel(ingestroomd, t(instroom.noemer)) },
    DRAAI: { noemer: t(i.DRAAI.noemer), bijstand: bijstand!, ondersteuning: ondersteuning! },
    ACTIEF: beschermGroepen(i.ACTIEF, drempel),
  }
}

function beschermTrajecten(i: Indicatoren, drempel: number) {
  const t = (n: number) => beschermTelling(n, drempel)
  const { aantal, verlopen } = i["TRJ-LOPEND"]
  const uitval = i["TRJ-UITVAL"]
  const uitgevallen = beschermAandeel(uitval.aantal, uitval.noemer, drempel)
  const duur = i["TRJ-DUUR"]
  const ontwikkel = i["ONTW-DUUR"]
  // Of fewer than twice the threshold the 90th percentile is the day of one of the last few people.
  const genoeg = (n: number, waarde: number | null, keer = 1) => (n < keer * drempel ? null : waarde)
  return {
    "TRJ-START": { aantal: t(i["TRJ-START"].aantal) },
    "TRJ-LOPEND": { aantal: t(aantal), verlopen: beschermAandeel(verlopen, aantal, drempel) },
    "TRJ-EIND": { aantal: t(i["TRJ-EIND"].aantal), redenen: beschermKaart(i["TRJ-EIND"].redenen, drempel) },
    "TRJ-UITVAL": {
      aantal: uitgevallen,
      noemer: t(uitval.noemer),
      aandeel: deel(uitgevallen, t(uitval.noemer)),
      redenen: uitgevallen === null ? {} : beschermKaart(uitval.redenen, drempel),
    },
    "TRJ-DUUR": {
      n: t(duur.n),
      mediaan: genoeg(duur.n, duur.mediaan),
      gemiddelde: genoeg(duur.n, duur.gemiddelde),
      p90: genoeg(duur.n, duur.p90, 2),
    },
    "ONTW-DUUR": {
      n: t(ontwikkel.n),
      mediaan: genoeg(ontwikkel.n, ontwikkel.mediaan),
      lopend_n: t(ontwikkel.lopend_n),
      lopend_mediaan: genoeg(ontwikkel.lopend_n, ontwikkel.lopend_mediaan),
    },
    "TREDE-TRAJ": beschermGroepen(i["TREDE-TRAJ"], drempel),
  }
}

function beschermWerk(i: Indicatoren, drempel: number) {
  const t = (n: number) => beschermTelling(n, drempel)
  const { PLS, BUITEN, BESCHUT, BAAN, WSW, LKS } = i
  const plekken = (waarde: number | null, n: number) => (n < drempel || waarde === null ? null : rond(waarde))
  return {
    WEP: { aantal: t(i.WEP.aantal) },
    PLS: {
      contracten: t(PLS.contracten),
      soorten: beschermKaart(PLS.soorten, drempel),
      sectoren: beschermKaart(PLS.sectoren, drempel),
      geplaatst: t(PLS.geplaatst),
      onbetaald: beschermKaart(PLS.onbetaald, drempel),
    },
    "PLS-CONTACT": { aantal: beschermAandeel(i["PLS-CONTACT"].aantal, PLS.contracten, drempel), noemer: t(PLS.contracten) },
    "DUUR-3": beschermDuur(i["DUUR-3"], drempel),
    "DUUR-6": beschermDuur(i["DUUR-6"], drempel),
    "DUUR-12": beschermDuur(i["DUUR-12"], drempel),
    LKS: { gestart: beschermAandeel(LKS.gestart, PLS.contracten, drempel), lopend: t(LKS.lopend) },
    BUITEN: beschermGroepen(BUITEN, drempel),
    BESCHUT: {
      personen: t(BESCHUT.personen),
      plekken: plekken(BESCHUT.plekken, BESCHUT.personen),
      zonder_uren: beschermAandeel(BESCHUT.zonder_uren, BESCHUT.personen, drempel),
      taakstelling: BESCHUT.taakstelling,
    },
    BAAN: {
      dienstverbanden: t(BAAN.dienstverbanden),
      banen: plekken(BAAN.banen, BAAN.dienstverbanden),
      zonder_uren: beschermAandeel(BAAN.zonder_uren, BAAN.dienstverbanden, drempel),
    },
    WSW: {
      personen: t(WSW.personen),
      fte: plekken(WSW.fte, WSW.personen),
      zonder_uren: beschermAandeel(WSW.zonder_uren, WSW.personen, drempel),
    },
  }
}

/** When too few are unknown to show them apart, only those who are known to work are shown, against all others. */
function beschermDuur(d: Indicatoren["DUUR-3"], drempel: number): Getoond["DUUR-3"] {
  const noemer = beschermTelling(d.noemer, drempel)
  const { werkt, onbekend, gestopt } = beschermGroepen({ werkt: d.werkt, onbekend: d.onbekend, gestopt: d.gestopt }, drempel)
  const apart = werkt !== null && onbekend !== null && gestopt !== null
  const alleenWerkt = beschermAandeel(d.werkt, d.noemer, drempel)
  // Ended exactly on the day: volgemaakt less those who work is nearly always a small count.
  return {
    noemer,
    werkt: apart ? werkt : alleenWerkt,
    onbekend: apart ? onbekend : null,
    gestopt: apart ? gestopt : null,
    volgemaakt: null,
  }
}

function beschermMensen(i: Indicatoren, drempel: number) {
  const n = i.SAMEN.n
  // One can be in more than one doelgroep: what is left has no meaning as a number of people.
  const { [OVERIGE]: _overige, ...doelgroep } = beschermKaart(i.SAMEN.doelgroep, drempel)
  const stand = i["TREDE-STAND"]
  const velden = Object.entries(i.VULGRAAD.velden).map(([veld, met]) => [veld, beschermAandeel(met, n, drempel)])
  return {
    "TREDE-STAND": {
      treden: beschermKaart(stand.treden, drempel),
      verouderd: beschermAandeel(stand.verouderd, n, drempel),
    },
    "TREDE-MATRIX": beschermLadder(i["TREDE-MATRIX"], drempel),
    KWAL: {
      niveaus: beschermKaart(i.KWAL.niveaus, drempel),
      startkwalificatie: beschermAandeel(i.KWAL.startkwalificatie, i.KWAL.noemer, drempel),
      noemer: beschermTelling(i.KWAL.noemer, drempel),
    },
    SAMEN: {
      n: beschermTelling(n, drempel),
      leeftijd: beschermKaart(i.SAMEN.leeftijd, drempel),
      geslacht: beschermKaart(i.SAMEN.geslacht, drempel),
      doelgroep,
    },
    VULGRAAD: { n: beschermTelling(n, drempel), velden: Object.fromEntries(velden) as Record<string, Beschermd> },
  }
}

/** The cells above, on and below the diagonal are the parts of those who rose, stayed and fell; no other total is shown. */
function beschermLadder(m: Indicatoren["TREDE-MATRIX"], drempel: number): Getoond["TREDE-MATRIX"] {
  const { matrix, ...groepen } = m
  const getoond = beschermGroepen(groepen, drempel)
  const vakken = matrix.flatMap((rij, r) => rij.map((n, k) => ({ r, k, n })))
  const uit: Beschermd[][] = matrix.map(rij => rij.map(() => null))
  for (const richting of ["stijgt", "gelijk", "daalt"] as const) {
    const deze = vakken.filter(({ r, k }) => (k > r ? "stijgt" : k < r ? "daalt" : "gelijk") === richting)
    if (getoond[richting] === null || som(deze.map(v => v.n)) === 0) continue
    beschermDelen(
      deze.map(v => v.n),
      drempel,
    ).forEach((waarde, j) => {
      uit[deze[j]!.r]![deze[j]!.k] = waarde
    })
  }
  return { ...getoond, matrix: uit }
}
