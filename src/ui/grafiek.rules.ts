/**
 * Moves labels apart: at least `afstand` between two, within 0 and `hoogte`, the order kept. Pushed down from the top, then back up from the
 * bottom; with more labels than room they stand as close as they must.
 */
export function spreid(plekken: readonly number[], afstand: number, hoogte: number): number[] {
  const volgorde = plekken.map((plek, i) => ({ plek, i })).toSorted((a, b) => a.plek - b.plek)
  let onder = -Infinity
  for (const label of volgorde) {
    label.plek = Math.max(label.plek, onder + afstand)
    onder = label.plek
  }
  let boven = hoogte
  for (const label of volgorde.toReversed()) {
    label.plek = Math.max(0, Math.min(label.plek, boven))
    boven = label.plek - afstand
  }
  return volgorde.toSorted((a, b) => a.i - b.i).map(label => label.plek)
}

/** Which of n labels along the axis are drawn so that at most `hoogstens` are: the last one always, the others at even steps before it. */
export function getoond(n: number, hoogstens: number): Set<number> {
  const stap = Math.max(1, Math.ceil(n / hoogstens))
  const plekken = new Set<number>()
  for (let i = n - 1; i >= 0; i -= stap) plekken.add(i)
  return plekken
}
