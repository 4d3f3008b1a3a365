/**
 * Trede: a rung of the participatieladder, 1 to 6, by the criteria of the Leidraad participatieladder; work with Wsw,
 * beschut werk or loonkostensubsidie is rung 5. English: rung of the participation ladder.
 */
export type Trede = 1 | 2 | 3 | 4 | 5 | 6

export const TREDEN: ReadonlyArray<{ trede: Trede; naam: string; kort: string }> = [
  { trede: 1, naam: "Geïsoleerd", kort: "geïsoleerd" },
  { trede: 2, naam: "Sociale contacten buitenshuis", kort: "contacten" },
  { trede: 3, naam: "Deelname aan georganiseerde activiteiten", kort: "georganiseerd" },
  { trede: 4, naam: "Onbetaald werk", kort: "onbetaald" },
  { trede: 5, naam: "Betaald werk met ondersteuning", kort: "met steun" },
  { trede: 6, naam: "Betaald werk", kort: "betaald werk" },
]

export const isTrede = (waarde: number): waarde is Trede => Number.isInteger(waarde) && waarde >= 1 && waarde <= 6
