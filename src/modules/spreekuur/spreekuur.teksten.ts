import { dagTekst, dagVoluit } from "#ui/datum"
import type { Moment, Rooster } from "./spreekuur.rules.ts"

const weekdag = (dag: string): string => dagVoluit(dag).split(" ")[0]!
const HOE_VAAK: Readonly<Record<number, string>> = { 1: "elke", 2: "om de week op", 4: "om de vier weken op" }

/** "elke dinsdag van 09:00 tot 12:00, 30 minuten per gesprek". */
export function roosterTekst({ begin, weken, einde, van, tot, minuten }: Rooster): string {
  const wanneer = weken === null ? `alleen op ${dagVoluit(begin)}` : `${HOE_VAAK[weken]} ${weekdag(begin)}`
  return `${wanneer} van ${van} tot ${tot}, ${minuten} minuten per gesprek${einde === null ? "" : `; tot ${dagTekst(einde)}`}`
}
/** "di 1 dec 10:00". */
export const momentKort = ({ dag, tijd }: Moment): string => `${weekdag(dag).slice(0, 2)} ${dagTekst(dag, false)} ${tijd}`
/** "dinsdag 1 december 2026 om 10:00". */
export const momentVoluit = ({ dag, tijd }: Moment): string => `${dagVoluit(dag)} om ${tijd}`
