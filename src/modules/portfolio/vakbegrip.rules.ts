/** The buttons of the list: they send the form as it stands, which is shown again with what the list found, or with what was taken from it. */
export const LIJST = "lijst"
export const ZOEK = "zoek"

/** A concept of which what was typed is one of the names. */
export interface Kandidaat {
  id: string
  stelsel: string
  uri: string | null
  /** It is what the concept is called; else one of its other names. */
  naam: boolean
}

/**
 * Which of these is meant. What somebody tapped, as long as it still says the same; else what is called so, a published list before ours; else
 * the one of which it is another name. Two of one list that share another name: nobody knows which.
 */
export function kiesVakbegrip(kandidaten: readonly Kandidaat[], gekozen: string | null): string | null {
  const getikt = kandidaten.find(k => k.id === gekozen)
  if (getikt) return getikt.id
  const rij = kandidaten.toSorted((a, b) => Number(a.uri === null) - Number(b.uri === null) || a.stelsel.localeCompare(b.stelsel))
  const zoGenoemd = rij.find(k => k.naam)
  if (zoGenoemd) return zoGenoemd.id
  const [eerste] = rij
  return eerste && rij.filter(k => k.stelsel === eerste.stelsel).length === 1 ? eerste.id : null
}
