import { soortenVoor } from "./soort.rules.ts"
import type { Zaak } from "./werkvoorraad.rules.ts"

export interface CoachStand<C> {
  coach: C
  nu: number
  laat: number
  achterstand: number
  /** Not to be done now: it stands still until a day, or lies with somebody else. */
  stil: number
  wacht: number
}

/** What lies with each coach: of everything only what stands on his own list. Most overdue first, then most people. */
export function perCoach<C extends { id: string; rol: string; mensen: number }>(
  coaches: readonly C[],
  zaken: readonly Zaak[],
  vandaag: string,
  magRol: (rol: string, recht: string) => boolean,
): Array<CoachStand<C>> {
  const standen = new Map(
    coaches.map(coach => [
      coach.id,
      { coach, nu: 0, laat: 0, achterstand: 0, stil: 0, wacht: 0, soorten: soortenVoor(recht => magRol(coach.rol, recht), false) },
    ]),
  )
  for (const zaak of zaken) {
    for (const id of zaak.bij) {
      const stand = standen.get(id)
      if (!stand?.soorten.has(zaak.soort)) continue
      if (zaak.achterstand) stand.achterstand++
      else {
        if (zaak.urgentie === "nu" || zaak.urgentie === "stil" || zaak.urgentie === "wacht") stand[zaak.urgentie]++
        if (zaak.uiterlijk < vandaag) stand.laat++
      }
    }
  }
  return [...standen.values()]
    .map(({ soorten: _, ...stand }) => stand)
    .toSorted((a, b) => b.laat - a.laat || b.nu - a.nu || b.coach.mensen - a.coach.mensen || (a.coach.id < b.coach.id ? -1 : 1))
}
