import { LOPEND } from "./feiten.ts"

/** The rows that can be merged: sorted by begin, rows with one begin in source-key order. */
export interface Rijen {
  begin: Int32Array
  einde: Int32Array
}

/** Merged periods of one person as they were known at p. Scratch space: filled again for each person. */
export class Perioden {
  n = 0
  begin = new Int32Array(16)
  einde = new Int32Array(16)
  /** The row that ends last: it gives end and reason. */
  slotrij = new Int32Array(16)
  /** Its parts: `deel[eerste[j]] … deel[na[j] - 1]` are rows, in order of begin, end, key. */
  eerste = new Int32Array(16)
  na = new Int32Array(16)
  deel = new Int32Array(16)

  /** Makes room for a person with so many rows. */
  ruimte(n: number): void {
    if (n <= this.begin.length) return
    for (const kolom of ["begin", "einde", "slotrij", "eerste", "na", "deel"] as const) this[kolom] = new Int32Array(n * 2)
  }
}

/** An end on or after p is not known yet: it reads as running. */
const eindeOp = (einde: number, p: number): number => (einde >= p ? LOPEND : einde)

/**
 * Merges rows `[van, tot)` into periods: the next part joins when it begins at most `gat` days after the latest end so
 * far. Rows that begin on or after p do not exist.
 */
export function voegSamen(uit: Perioden, rijen: Rijen, van: number, tot: number, p: number, gat: number): void {
  const { begin, einde } = rijen
  uit.ruimte(tot - van)
  const n = zetInVolgorde(uit.deel, rijen, van, tot, p)
  let j = -1
  for (let i = 0; i < n; i++) {
    const rij = uit.deel[i]!
    const eind = eindeOp(einde[rij]!, p)
    if (j >= 0 && (uit.einde[j] === LOPEND || begin[rij]! - uit.einde[j]! <= gat)) {
      // Of equal ends the later part gives the reason, hence >= and not >.
      if (eind >= uit.einde[j]!) {
        uit.einde[j] = eind
        uit.slotrij[j] = rij
      }
    } else {
      j++
      uit.begin[j] = begin[rij]!
      uit.einde[j] = eind
      uit.slotrij[j] = rij
      uit.eerste[j] = i
    }
    uit.na[j] = i + 1
  }
  uit.n = j + 1
}

/** Order of begin, then end as known at p, then source key: rows come by begin and key, so only equal begins can move. */
function zetInVolgorde(deel: Int32Array, { begin, einde }: Rijen, van: number, tot: number, p: number): number {
  let n = 0
  for (let rij = van; rij < tot && begin[rij]! < p; rij++) {
    let plek = n++
    const eind = eindeOp(einde[rij]!, p)
    for (; plek > 0 && begin[deel[plek - 1]!] === begin[rij] && eindeOp(einde[deel[plek - 1]!]!, p) > eind; plek--)
      deel[plek] = deel[plek - 1]!
    deel[plek] = rij
  }
  return n
}
