import type { Dienstverlening, Niveau } from "#begrippen/dienstverlening"

/** What of a file counts for what a plan is expected to hold. */
export interface Planstand {
  beantwoord: number
  openDoelen: ReadonlyArray<{ thema: string }>
  openStappen: ReadonlyArray<{ wie: string }>
  /** Runs today, without a day on which it is looked at again; null: nothing runs, or it is out of sight. */
  ontheffingZonderHercontrole: boolean | null
}
export interface Verwachting {
  wat: string
  er: boolean
}

const NAAR_WERK = ["werk", "leren"]
const overWerk = (stand: Planstand): boolean => stand.openDoelen.some(d => NAAR_WERK.includes(d.thema))

const VERWACHT: Readonly<Record<Niveau, (stand: Planstand) => Verwachting[]>> = {
  programma: stand => [
    { wat: "Alle drie de vragen zijn beantwoord", er: stand.beantwoord === 3 },
    { wat: "Een doel over werk of leren", er: overWerk(stand) },
    { wat: "Een stap die openstaat", er: stand.openStappen.length > 0 },
  ],
  jobcoach: stand => [
    { wat: "Een stap van wie op het werk ondersteunt", er: stand.openStappen.some(s => s.wie === "medewerker" || s.wie === "sob") },
    { wat: "Een doel over werk of leren", er: overWerk(stand) },
  ],
  minimaal: stand => [
    { wat: "Een stap bij een partner, in zorg of welzijn", er: stand.openStappen.some(s => s.wie === "partner") },
    ...(stand.ontheffingZonderHercontrole === null
      ? []
      : [{ wat: "Een dag waarop de ontheffing opnieuw wordt bekeken", er: !stand.ontheffingZonderHercontrole }]),
  ],
  geen: stand => [{ wat: "Geen doelen meer open", er: stand.openDoelen.length === 0 }],
}

/** What a plan is expected to hold at this level, and whether it does. It reminds; it refuses nothing. Own choice of Trede. */
export const verwachtVan = ({ niveau }: Pick<Dienstverlening, "niveau">, stand: Planstand): Verwachting[] => VERWACHT[niveau](stand)
