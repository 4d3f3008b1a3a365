export interface Regisseur {
  id: string
  naam: string
  /** People with whom they are case director today. */
  aantal: number
  /** Is this one of those whose name was asked for? */
  raak: boolean
}

/** So many fit a list to choose from; of more (203 in a region of 100,000 people, 16 kB) those with most people stand in it. */
export const IN_DE_LIJST = 10
/** So many of one name are offered; who means another types more of it. */
const MEEST_GELIJK = 25

export interface RegisseurKeuze {
  /** The choices of the list, by name. */
  lijst: Regisseur[]
  /** Are there more, who are found by name? */
  meer: boolean
  /** Those who were asked for by name; one: then the list is theirs. */
  gevonden: Regisseur[]
}

/** What there is to choose: everybody of a small team, else those with most people, the chosen one, and who is asked for. */
export function kiesRegisseurs(alle: readonly Regisseur[], naam: string, gekozen: string | undefined): RegisseurKeuze {
  const meer = alle.length > IN_DE_LIJST
  const gevonden = naam === "" ? [] : alle.filter(r => r.raak).slice(0, MEEST_GELIJK)
  const hier = gevonden.length === 1 ? gevonden[0]!.id : gekozen
  const grootste = new Set(alle.toSorted((a, b) => b.aantal - a.aantal).slice(0, IN_DE_LIJST))
  return { lijst: alle.filter(r => grootste.has(r) || r.id === hier), meer, gevonden }
}
