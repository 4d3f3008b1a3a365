import { type Database, sql, type Tx } from "#platform/db"
import type { FormValues } from "#platform/form"
import { decrypt, encrypt } from "#platform/versleuteling"

/** A form that somebody is filling in, as it was sent last. */
export interface Concept {
  waarden: FormValues
  bewaardOp: Date
}
interface Wie {
  sleutel: Buffer
  accountId: string
  deelnemerId: string
}

const DOEL = "concept"
const bij = ({ accountId, deelnemerId }: Wie): string => `${accountId}/${deelnemerId}`

/** Null: what is there was made with another key, as in a copy of the database: the note is lost, the page is not. */
export function openConcept(wie: Wie, { inhoud, op }: { inhoud: Buffer; op: Date }): Concept | null {
  try {
    return { waarden: JSON.parse(decrypt(wie.sleutel, DOEL, bij(wie), inhoud)) as FormValues, bewaardOp: op }
  } catch {
    return null
  }
}

/** False: the actor records no conversations with this person. */
export async function storeConcept(tx: Tx, wie: Wie, waarden: FormValues): Promise<boolean> {
  const inhoud = encrypt(wie.sleutel, DOEL, bij(wie), JSON.stringify(waarden))
  return (await sql<{ ja: boolean }>`select ctx.bewaar_concept(${wie.deelnemerId}, ${inhoud}) as ja`.execute(tx)).rows[0]!.ja
}

export const closeConcept = (tx: Tx, deelnemerId: string): Promise<unknown> => sql`select ctx.wis_concept(${deelnemerId})`.execute(tx)

/** So long somebody may leave a note unfinished: long enough for a week of illness, too short to be a file beside the file. */
const DAGEN = 7
export const ruimConcepten = (db: Database): Promise<unknown> =>
  db.inRol("poort", null, tx => sql`select ctx.ruim_concepten(make_interval(days => ${DAGEN}))`.execute(tx))
