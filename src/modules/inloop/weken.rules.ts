import { type Dag, dagNummer, plusDagen } from "#begrippen/dag"

export interface Weektelling {
  /** The Monday of the week. */
  week: Dag
  activiteit: string
  aantal: number
}
export interface Week {
  week: Dag
  perActiviteit: Readonly<Record<string, number>>
  totaal: number
}

/** So many weeks back the page looks. */
export const WEKEN = 13

/** The Monday of the week that this day is in; day 0 (1 January 1970) was a Thursday. */
export const maandagVan = (dag: Dag): Dag => plusDagen(dag, -((dagNummer(dag) + 3) % 7))

/** A row for every week, newest first: also of one in which nobody came, from the first one that was counted. */
export function perWeek(tellingen: readonly Weektelling[], vandaag: Dag): Week[] {
  const eerste = tellingen.map(t => t.week).toSorted()[0]
  if (eerste === undefined) return []
  const weken: Week[] = []
  for (let week = maandagVan(vandaag); week >= eerste; week = plusDagen(week, -7)) {
    const hier = tellingen.filter(t => t.week === week)
    weken.push({
      week,
      perActiviteit: Object.fromEntries(hier.map(t => [t.activiteit, t.aantal])),
      totaal: hier.reduce((som, t) => som + t.aantal, 0),
    })
  }
  return weken
}
