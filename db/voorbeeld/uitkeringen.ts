import { type Dag, dagVan, eersteVanMaand, jaarVan, werkdag } from "./dag.ts"
import type { Regio } from "./dossier.ts"
import { aowDatum, leeftijdOp, type Mens } from "./mens.ts"
import type { RedenUitkering, Uitkeringsoort } from "./rijen.ts"
import type { Gewichten, Toeval } from "./toeval.ts"

/** Chance to leave the benefit in a month, by distance to work: half of the nearest leave within a year, the farthest hardly ever. */
const UITSTROOM_PER_MAAND = [
  { tot: 0.3, kans: 0.062 },
  { tot: 0.6, kans: 0.026 },
  { tot: 0.85, kans: 0.0085 },
  { tot: 1.01, kans: 0.003 },
] as const

function maandkans(afstand: number): number {
  return (UITSTROOM_PER_MAAND.find(trap => afstand < trap.tot) ?? UITSTROOM_PER_MAAND[3]).kans
}

/** Inflow by month: contracts end at New Year, schools end in summer. */
const MAANDEN = [1.28, 1.0, 0.95, 0.9, 0.86, 0.86, 0.92, 0.97, 1.2, 1.13, 1.03, 0.9] as const
/** Inflow by year: 2020 is the year of the corona crisis, 2022 that of the tightest labour market. */
const JAREN: Readonly<Record<number, number>> = { 2018: 1.05, 2019: 0.93, 2020: 1.25, 2021: 0.95, 2022: 0.88, 2023: 1.02 }

/** A day of inflow between the start of the registration and today, mostly a working day. */
export function trekInstroomdag(r: Toeval, regio: Regio): Dag {
  for (;;) {
    const d = regio.sinds + r.heel(0, regio.vandaag - regio.sinds - 6)
    const jaar = jaarVan(d)
    const maand = Math.floor((d - dagVan(jaar, 1, 1)) / 30.6)
    if (r.kans(((MAANDEN[Math.min(maand, 11)] as number) * (JAREN[jaar] ?? 1)) / 1.6)) return werkdag(d)
  }
}

export interface Afloop {
  einde?: Dag | undefined
  reden?: RedenUitkering | undefined
}

/** How long the benefit lasts from `vanaf` on and why it stops; without `einde` it still runs. */
export function trekAfloop(r: Toeval, regio: Regio, mens: Mens, vanaf: Dag): Afloop {
  const duur = Math.max(9, Math.round(r.wachttijd(1 / maandkans(mens.afstand)) * 30.44))
  const aow = aowDatum(mens.geboren)
  const einde = r.kans(0.45) ? eersteVanMaand(vanaf + duur + 31) : vanaf + duur
  if (aow <= einde) return aow <= regio.vandaag ? { einde: Math.max(aow, vanaf + 1), reden: "aow" } : {}
  if (einde > regio.vandaag) return {}
  return { einde, reden: trekReden(r, mens, einde) }
}

/** Reasons to leave; the nearer to work, the more often it is work. One in fifty exits has no reason filled in. */
function trekReden(r: Toeval, mens: Mens, einde: Dag): RedenUitkering | undefined {
  const leeftijd = leeftijdOp(mens.geboren, einde)
  const dichtbij = 1 - mens.afstand
  const redenen: Gewichten<RedenUitkering | undefined> = [
    ["loondienst", 12 + 55 * dichtbij],
    ["zelfstandig", 3.5 * dichtbij],
    ["opleiding", leeftijd < 27 ? 11 : 2],
    ["verhuizing", 13],
    ["relatie", 8],
    ["overlijden", leeftijd < 40 ? 0.5 : leeftijd < 55 ? 3 : 9],
    ["handhaving", 5],
    ["eigen_verzoek", 6],
    ["overig", 9],
    [undefined, 2],
  ]
  return r.gewogen(redenen)
}

const IOAW_GEBOREN_VOOR = dagVan(1965, 1, 1)
const SOORT_OUDER: Gewichten<Uitkeringsoort> = [
  ["bijstand", 70],
  ["ioaw", 26],
  ["ioaz", 4],
]

/** IOAW is for who was born before 1965 and lost work after fifty, IOAZ for who gave up a business; Bbz for the self-employed. */
export function trekUitkeringsoort(r: Toeval, mens: Mens, begin: Dag): Uitkeringsoort {
  if (mens.geboren < IOAW_GEBOREN_VOOR && leeftijdOp(mens.geboren, begin) >= 50) return r.gewogen(SOORT_OUDER)
  return r.kans(0.012) ? "bbz" : "bijstand"
}

/** When somebody comes back to the benefit after `gestopt` (the end of the benefit or of the work), if ever. */
export function trekTerugkeer(r: Toeval, regio: Regio, gestopt: Dag, naWerk: boolean): Dag | undefined {
  if (!r.kans(naWerk ? 0.57 : 0.24)) return undefined
  const dagen = r.kans(0.06) ? r.heel(1, 28) : 30 + r.wachttijd(naWerk ? 75 : 280)
  const terug = werkdag(Math.round(gestopt + dagen))
  return terug < regio.vandaag - 5 ? terug : undefined
}
