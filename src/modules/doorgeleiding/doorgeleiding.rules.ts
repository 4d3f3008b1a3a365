import type { Dag } from "#begrippen/dag"
import { akkoord, geweigerd, type Uitkomst } from "#begrippen/uitkomst"

export interface Doorgeleiding {
  id: string
  naar: string
  vraag: string
  aangebodenOp: Dag
  contact: string | null
  kennisgemaaktOp: Dag | null
  terugOp: Dag | null
  resultaat: string | null
  toelichting: string | null
}

export type Stand = "aangeboden" | "kennisgemaakt" | "terug"
export const standVan = ({ kennisgemaaktOp, terugOp }: Pick<Doorgeleiding, "kennisgemaaktOp" | "terugOp">): Stand =>
  terugOp !== null ? "terug" : kennisgemaaktOp !== null ? "kennisgemaakt" : "aangeboden"

interface Stap {
  stap: "kennisgemaakt" | "terug"
  datum: Dag
  resultaat: string | null
}
/** Can this have come of it? Back without having met may be: he was not reached, or did not want to. */
export function beoordeelStap(d: Doorgeleiding, { stap, datum, resultaat }: Stap, vandaag: Dag): Uitkomst<null> {
  if (d.terugOp !== null) return geweigerd({ code: "al_terug", tekst: "Deze persoon is al terug. Leid opnieuw door als dat nodig is." })
  if (stap === "kennisgemaakt" && d.kennisgemaaktOp !== null)
    return geweigerd({ code: "al_kennisgemaakt", veld: "stap", tekst: "De kennismaking staat er al. Kies 'Terug, met een resultaat'." })
  const vanaf = d.kennisgemaaktOp ?? d.aangebodenOp
  if (datum > vandaag || datum < vanaf)
    return geweigerd({ code: "dag", veld: "datum", tekst: "Kies een dag vanaf de vorige stap, tot en met vandaag." })
  if (stap === "terug" && resultaat === null)
    return geweigerd({ code: "geen_resultaat", veld: "resultaat", tekst: "Kies waarmee deze persoon terugkwam." })
  return akkoord(null)
}
