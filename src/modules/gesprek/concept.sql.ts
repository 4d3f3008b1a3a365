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

/** Null: there is none, or what is there was made with another key. */
export async function loadConcept(tx: Tx, wie: Wie): Promise<Concept | null> {
  const { rows } = await sql<{
    inhoud: Buffer
    bewaardOp: Date
  }>`select inhoud, bewaard_op from ctx.mijn_concept(${wie.deelnemerId})`.execute(tx)
  if (!rows[0]) return null
  try {
    return { waarden: JSON.parse(decrypt(wie.sleutel, DOEL, bij(wie), rows[0].inhoud)) as FormValues, bewaardOp: rows[0].bewaardOp }
  } catch {
    return null // a copy of the database that was opened with a new key: the note is lost, the page is not
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
