import { allesMee, type Lijst, lijstBestand } from "#modules/toegang"
import { transfer } from "#platform/page"
import { loadPerWeek } from "./weken.page.tsx"
import type { Week } from "./weken.rules.ts"

/** Visits by week and activity, as a workbook. */
export const wekenBestand = transfer<Lijst<Week>>({
  methode: "get",
  path: "/inloop/weken/download",
  recht: "inloop_cijfers",
  inzage: "geen",
  async load({ tx, actor, vandaag }) {
    if (!actor?.organisatieId) return null
    const { weken, activiteiten } = await loadPerWeek(tx, actor.organisatieId, vandaag)
    const kolommen = [
      { kop: "Week", betekenis: "De maandag van de week.", cel: (w: Week) => w.week },
      ...activiteiten.map(a => ({
        kop: a,
        betekenis: `Bezoeken voor ${a}: één keer binnenlopen voor één activiteit. Wie twee keer komt telt twee keer.`,
        cel: (w: Week) => w.perActiviteit[a] ?? 0,
      })),
      { kop: "Samen", betekenis: "Alle bezoeken in die week.", cel: (w: Week) => w.totaal },
    ]
    return { ...allesMee(weken), lijst: "inloop", terug: "/inloop/weken", kolommen }
  },
  send: (lijst, request) => lijstBestand(request, lijst),
})
