import type { Tabellen } from "./keuring.ts"
import type { Tabel, Tekstrij } from "./keuring-lezer.ts"

const van = (tabellen: Tabellen, bestand: string): Tekstrij[] => (tabellen[bestand] as Tabel).rijen
export const looptOp = (rij: Tekstrij, dag: string): boolean => (rij.begin ?? "") <= dag && (!rij.einde || rij.einde > dag)
const BIJSTAND = new Set(["bijstand", "ioaw", "ioaz"])
const deel = (teller: number, noemer: number): number => (noemer === 0 ? Number.NaN : teller / noemer)

/** People with a benefit of the three kinds on a day. */
export function bijstandOp(tabellen: Tabellen, dag: string): number {
  return new Set(
    van(tabellen, "uitkeringen.csv").flatMap(rij => (BIJSTAND.has(rij.soort ?? "") && looptOp(rij, dag) ? [rij.deelnemer_nr] : [])),
  ).size
}

/** Employments of a kind on a day. */
export function dienstverbandenOp(tabellen: Tabellen, soort: string, dag: string): number {
  return van(tabellen, "dienstverbanden.csv").filter(rij => rij.soort === soort && looptOp(rij, dag)).length
}

/** Share of dropouts among programmes that ended after they had begun. */
export function uitvaldeel(tabellen: Tabellen): number {
  const buiten = new Set(["", "nooit_begonnen", "overlijden", "aow", "verhuizing"])
  const geeindigd = van(tabellen, "trajecten.csv").filter(rij => rij.einde !== "" && !buiten.has(rij.reden_einde ?? ""))
  return deel(geeindigd.filter(rij => rij.reden_einde === "uitval").length, geeindigd.length)
}

/** Share of settled reports that led to a benefit. */
export function instroomdeel(tabellen: Tabellen): number {
  const afgehandeld = van(tabellen, "meldingen.csv").filter(rij => rij.afgehandeld_op !== "")
  return deel(afgehandeld.filter(rij => rij.uitkomst === "ingestroomd").length, afgehandeld.length)
}

/** Last rung of those in the benefit on a day, as shares of the measured; index = rung. */
export function tredeverdeling(tabellen: Tabellen, dag: string): number[] {
  const binnen = new Set(
    van(tabellen, "uitkeringen.csv").flatMap(rij => (BIJSTAND.has(rij.soort ?? "") && looptOp(rij, dag) ? [rij.deelnemer_nr] : [])),
  )
  const laatste = new Map<string, Tekstrij>()
  for (const rij of van(tabellen, "treden.csv")) {
    const nr = rij.deelnemer_nr as string
    const eerder = laatste.get(nr)
    if (binnen.has(nr) && (rij.datum ?? "") <= dag && (!eerder || (eerder.datum ?? "") < (rij.datum ?? ""))) laatste.set(nr, rij)
  }
  const aantallen = [0, 0, 0, 0, 0, 0, 0]
  for (const rij of laatste.values()) aantallen[Number(rij.trede)] = (aantallen[Number(rij.trede)] as number) + 1
  return aantallen.map(aantal => deel(aantal, laatste.size))
}

/** Running cases by staff number, for one role at one organisation. */
export function caseloads(tabellen: Tabellen, organisatie: string, rol: string, dag: string): Map<string, number> {
  const lasten = new Map<string, number>()
  for (const rij of van(tabellen, "medewerkers.csv")) {
    if (rij.organisatie_code === organisatie && rij.rol === rol) lasten.set(rij.medewerker_nr as string, 0)
  }
  for (const rij of van(tabellen, "betrokkenen.csv")) {
    const stand = lasten.get(rij.medewerker_nr as string)
    if (stand !== undefined && looptOp(rij, dag)) lasten.set(rij.medewerker_nr as string, stand + 1)
  }
  return lasten
}

/**
 * Share of jobs outside Wsw and beschut that still ran (with a following contract within 31 days) after a number of days, of those that
 * began in a year; work that was never ended counts as running, so that this is the upper edge of the bandwidth.
 */
export function nogAanHetWerk(tabellen: Tabellen, jaar: string, dagen: number): number {
  const dag = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000
  const perioden: { begin: number; einde: number; jaar: string }[] = []
  for (const banen of Map.groupBy(van(tabellen, "dienstverbanden.csv"), rij => rij.deelnemer_nr).values()) {
    let lopend: (typeof perioden)[number] | undefined
    for (const baan of banen.toSorted((a, b) => ((a.begin ?? "") < (b.begin ?? "") ? -1 : 1))) {
      if (baan.soort === "wsw" || baan.soort === "beschut") continue
      const begin = dag(baan.begin as string)
      const einde = baan.einde ? dag(baan.einde) : Number.POSITIVE_INFINITY
      if (lopend && begin - lopend.einde <= 31) lopend.einde = Math.max(lopend.einde, einde)
      else {
        lopend = { begin, einde, jaar: (baan.begin as string).slice(0, 4) }
        perioden.push(lopend)
      }
    }
  }
  const lichting = perioden.filter(periode => periode.jaar === jaar)
  return deel(lichting.filter(periode => periode.einde > periode.begin + dagen).length, lichting.length)
}
