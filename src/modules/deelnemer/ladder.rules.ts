import { type Dag, dagNummer } from "#begrippen/dag"
import { naamVan } from "#begrippen/code"
import type { Trede } from "#begrippen/trede"
import { WERKVORMEN } from "#begrippen/werk"
import type { Feiten } from "./feiten.rules.ts"

export interface LadderPunt {
  dag: Dag
  trede: Trede
  bijschrift?: string
  beoordelaar?: string
  reden?: string
}

/** Days around a measurement within which a fact is taken to be what happened then. */
const ERVOOR = 45
const ERNA = 31

/** The measurements, oldest first, each with what began around that day: work before a workplace, a workplace before a programme. */
export function ladderPunten(feiten: Feiten): LadderPunt[] {
  return feiten.treden.toReversed().map((m, i) => {
    const bijschrift = gebeurdRond(feiten, m.datum) ?? (i === 0 ? "start" : undefined)
    return {
      dag: m.datum,
      trede: m.trede,
      ...(bijschrift && { bijschrift }),
      ...(m.beoordelaar && { beoordelaar: m.beoordelaar }),
      ...(m.toelichting && { reden: m.toelichting }),
    }
  })
}

function gebeurdRond(feiten: Feiten, dag: Dag): string | undefined {
  const rond = ({ begin }: { begin: Dag }) => {
    const verschil = dagNummer(begin) - dagNummer(dag)
    return verschil >= -ERVOOR && verschil <= ERNA
  }
  const werk = feiten.dienstverbanden.find(rond)
  if (werk) return werk.lks ? "in dienst met loonkostensubsidie" : "in dienst"
  const plek = feiten.plaatsingen.find(rond)
  if (plek) return naamVan(WERKVORMEN, plek.werkvorm).toLowerCase()
  return feiten.trajecten.find(rond)?.naam
}
