import type { Dag } from "#begrippen/dag"
import { dagTekst } from "#ui/datum"
import { Tag } from "#ui/tag"

/** By when; in words and colour where that day is over. */
export const Uiterlijk = ({ dag, vandaag }: { dag: Dag; vandaag: Dag }) =>
  dag < vandaag ? <Tag soort="laat">{`te laat sinds ${dagTekst(dag)}`}</Tag> : <span class="getal">uiterlijk {dagTekst(dag)}</span>
