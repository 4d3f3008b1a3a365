import { naamVan } from "#begrippen/code"
import { dienstverleningOp, NIVEAUS } from "#begrippen/dienstverlening"
import type { Dag } from "#begrippen/dag"
import type { Feiten } from "#modules/deelnemer"
import { Kaart } from "#ui/kaart"
import { Bij } from "#ui/tabel"
import { Tag } from "#ui/tag"
import { verwachtVan } from "./dienstverlening.rules.ts"
import { openDoelen } from "./doel.rules.ts"
import type { PlanStand } from "./plan.sql.ts"
import { openStappen } from "./stap.rules.ts"

const loopt = (f: { begin: Dag; einde: Dag | null }, dag: Dag): boolean => f.begin <= dag && (f.einde === null || f.einde > dag)

/** What somebody on this rung gets here, and what of it the plan does not hold yet. */
export function Dienst({ feiten, plan, doelen, vandaag }: PlanStand & { feiten: Feiten; vandaag: Dag }) {
  const trede = feiten.treden[0]?.trede
  const dienst = trede && dienstverleningOp(feiten.dienstverlening, trede, vandaag)
  if (!dienst) return null
  const ontheffing = feiten.ontheffingen.filter(o => loopt(o, vandaag))
  const verwacht = verwachtVan(dienst, {
    beantwoord: [plan?.kan, plan?.wil, plan?.markt].filter(Boolean).length,
    openDoelen: openDoelen(doelen),
    openStappen: openStappen(feiten.stappen),
    ontheffingZonderHercontrole: ontheffing.length === 0 ? null : ontheffing.some(o => o.hercontroleOp === null && o.einde === null),
  })
  return (
    <Kaart titel="Dienstverlening" onder={`trede ${trede}`}>
      <p>
        <b>{naamVan(NIVEAUS, dienst.niveau)}.</b> {dienst.omschrijving}
        <Bij>
          {dienst.bron}
          {!dienst.eigen && ". Niet bevestigd door de eigen organisatie."}
        </Bij>
      </p>
      <p>Dit hoort in het plan:</p>
      <ul>
        {verwacht.map(v => (
          <li>
            {v.wat} <Tag soort={v.er ? "goed" : "straks"}>{v.er ? "is er" : "nog niet"}</Tag>
          </li>
        ))}
      </ul>
    </Kaart>
  )
}
