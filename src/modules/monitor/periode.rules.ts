import { type Dag, bestaat, dagNummer, plusDagen, plusMaanden } from "#begrippen/dag"

/** The period of the contract: `[van, tot)`, nothing dated on or after `p` is known. */
export interface Periode {
  van: Dag
  tot: Dag
  p: Dag
}
/** As a page asks for it: days that count, the last one included. */
export interface PeriodeVraag {
  van?: string | undefined
  tm?: string | undefined
  peildag?: string | undefined
}
export type PeriodeFout = "vorm" | "volgorde" | "peildag" | "niet_vast"

const jaarVan = (dag: Dag) => Number(dag.slice(0, 4))
const eersteVanMaand = (dag: Dag): Dag => `${dag.slice(0, 7)}-01`
const eersteVanKwartaal = (dag: Dag): Dag =>
  `${dag.slice(0, 4)}-${String(Math.floor((Number(dag.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, "0")}-01`
const eersteVanJaar = (dag: Dag): Dag => `${dag.slice(0, 4)}-01-01`
const maak = (van: Dag, tot: Dag): Periode => ({ van, tot, p: tot })

/** The last twelve whole months; `vast`: up to the last quarter, so that windows do not slide past one another. */
function laatsteTwaalf(vandaag: Dag, vast: boolean): Periode {
  const tot = vast ? eersteVanKwartaal(vandaag) : eersteVanMaand(vandaag)
  return maak(plusMaanden(tot, -12), tot)
}

/** The usual periods, the default first. `vast`: whole years that are over, and the twelve months up to this quarter. */
export function voorkeuzen(vandaag: Dag, vast: boolean): Periode[] {
  const morgen = plusDagen(vandaag, 1)
  const kwartaal = eersteVanKwartaal(vandaag)
  const jaar = eersteVanJaar(vandaag)
  const jaren = [1, 2, 3].map(n => maak(plusMaanden(jaar, -12 * n), plusMaanden(jaar, -12 * (n - 1))))
  if (vast) return [laatsteTwaalf(vandaag, true), ...jaren]
  const vorig = maak(plusMaanden(kwartaal, -3), kwartaal)
  return [laatsteTwaalf(vandaag, false), maak(jaar, morgen), ...jaren.slice(0, 2), maak(kwartaal, morgen), vorig]
}

/**
 * May figures that are protected be shown for this period? Free periods would give people away by subtraction. So do quarters: of a
 * count below the threshold the other three and the year left three values or fewer in one case of sixty (onthulling.rules.test.ts).
 */
export function isVast({ van, tot, p }: Periode, vandaag: Dag): boolean {
  if (p !== tot || tot > vandaag) return false
  const { van: van12, tot: tot12 } = laatsteTwaalf(vandaag, true)
  if (van === van12 && tot === tot12) return true
  return van === eersteVanJaar(van) && tot === plusMaanden(van, 12)
}

/** Reads what a page was asked; without a question, or where it does not hold, the default with the reason why. */
export function leesPeriode(vraag: PeriodeVraag, vandaag: Dag, vast: boolean): { periode: Periode; fout: PeriodeFout | null } {
  const standaard = laatsteTwaalf(vandaag, vast)
  if (!vraag.van && !vraag.tm) return { periode: standaard, fout: null }
  const { van = "", tm = "", peildag } = vraag
  if (!bestaat(van) || !bestaat(tm) || (peildag && !bestaat(peildag))) return { periode: standaard, fout: "vorm" }
  if (tm < van || jaarVan(tm) - jaarVan(van) > 25) return { periode: standaard, fout: "volgorde" }
  if (peildag && peildag < van) return { periode: standaard, fout: "peildag" }
  const tot = plusDagen(tm, 1)
  const periode = { van, tot, p: peildag ? plusDagen(peildag, 1) : tot }
  return vast && !isVast(periode, vandaag) ? { periode: standaard, fout: "niet_vast" } : { periode, fout: null }
}

/** The period as many times before this one: whole months keep the calendar, other lengths shift by days. */
export function eerder(periode: Periode, keer: number): Periode {
  const { van, tot, p } = periode
  const maanden = aantalMaanden(van, tot)
  const schuif = (dag: Dag) =>
    maanden === null ? plusDagen(dag, -keer * (dagNummer(tot) - dagNummer(van))) : plusMaanden(dag, -keer * maanden)
  const vorigeTot = schuif(tot)
  return { van: schuif(van), tot: vorigeTot, p: plusDagen(vorigeTot, dagNummer(p) - dagNummer(tot)) }
}

/** This period and those before it, oldest first. */
export const reeksTot = (periode: Periode, aantal: number): Periode[] =>
  Array.from({ length: aantal }, (_, i) => eerder(periode, aantal - 1 - i))

const STAPPEN = [1, 3, 12]
/** Months to shift by: the length, or for a running year, quarter or month the whole of it; null when days decide. */
function aantalMaanden(van: Dag, tot: Dag): number | null {
  if (van !== eersteVanMaand(van)) return null
  if (tot === eersteVanMaand(tot)) return (jaarVan(tot) - jaarVan(van)) * 12 + Number(tot.slice(5, 7)) - Number(van.slice(5, 7))
  return STAPPEN.find(stap => plusMaanden(van, stap) >= tot) ?? null
}
