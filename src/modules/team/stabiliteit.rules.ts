import { type Dag, plusMaanden } from "#begrippen/dag"

/** Something that began for a person: a professional in a role, a place to work, a job. `zelfde`: of these the same one is no change. */
export interface Begin {
  soort: "mens" | "plek" | "werk"
  /** What it takes the place of: a role; of a place and of work there is one line. */
  lijn: string
  zelfde: string
  begin: Dag
}
/** How often another person, another place and another job came in the last 24 months; null: not for this reader. */
export interface Wisselingen {
  mens: number | null
  plek: number | null
  werk: number | null
}

const MAANDEN = 24
const sindsWanneer = (vandaag: Dag): Dag => plusMaanden(vandaag, -MAANDEN)

/** A change is a beginning after which another stands where one stood before. The first one is none, and the same one again is none. */
export function telWisselingen(beginnen: readonly Begin[], soort: Begin["soort"], vandaag: Dag): number {
  const sinds = sindsWanneer(vandaag)
  const vorige = new Map<string, string>()
  let aantal = 0
  for (const b of beginnen.filter(x => x.soort === soort && x.begin <= vandaag).toSorted((x, y) => (x.begin < y.begin ? -1 : 1))) {
    const was = vorige.get(b.lijn)
    if (was !== undefined && was !== b.zelfde && b.begin >= sinds) aantal++
    vorige.set(b.lijn, b.zelfde)
  }
  return aantal
}

/** So many people in two years is reason to think again before adding one (the client's own wish in every evaluation: one face). */
export const VEEL = 2
