import { type Dag, plusDagen } from "#begrippen/dag"
import { akkoord, geweigerd, type Uitkomst } from "#begrippen/uitkomst"

/** What somebody heard on a day, and whether it was clear. */
export interface Gehoord {
  datum: Dag
  wijze: string
  taal: string
  begrepen: boolean
}
/** An appointment for a meeting. */
export interface Uitnodiging {
  dag: Dag
  uitkomst: string | null
}

export type Stand = "begrepen" | "uitgenodigd" | "gemist" | "nog_niet" | "geen"

/** Where it stands with somebody: told by the facts, kept nowhere. What was once clear stays so. */
export function standVan(gehoord: readonly Gehoord[], uitnodigingen: readonly Uitnodiging[], vandaag: Dag): Stand {
  if (gehoord.some(g => g.begrepen)) return "begrepen"
  if (uitnodigingen.some(u => u.uitkomst === null && u.dag >= vandaag)) return "uitgenodigd"
  const gemist = laatste(uitnodigingen.filter(u => u.uitkomst === "niet_gekomen").map(u => u.dag))
  const vragen = laatste(gehoord.map(g => g.datum))
  if (gemist === null && vragen === null) return "geen"
  return (vragen ?? "") >= (gemist ?? "") ? "nog_niet" : "gemist"
}
const laatste = (dagen: readonly Dag[]): Dag | null => dagen.toSorted().at(-1) ?? null

/** So far ahead meetings are planned. */
const DAGEN_VOORUIT = 366

/** May it be planned: a day to come, within a year? */
export const beoordeelBijeenkomst = (dag: Dag, vandaag: Dag): Uitkomst<null> =>
  dag >= vandaag && dag <= plusDagen(vandaag, DAGEN_VOORUIT)
    ? akkoord(null)
    : geweigerd({ code: "dag", veld: "dag", tekst: "Kies een dag van vandaag tot een jaar vooruit." })

/** Can it have been told on this day? */
export const beoordeelGehoord = (datum: Dag, vandaag: Dag): Uitkomst<null> =>
  datum <= vandaag && datum >= plusDagen(vandaag, -DAGEN_VOORUIT)
    ? akkoord(null)
    : geweigerd({ code: "dag", veld: "datum", tekst: "Kies vandaag, of een dag in het afgelopen jaar." })
