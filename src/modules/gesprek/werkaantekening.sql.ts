import { type Database, sql, type Tx } from "#platform/db"
import { refusalOf } from "#platform/refusal"
import { decrypt, encrypt } from "#platform/versleuteling"
import { type Concept, openConcept } from "./concept.sql.ts"

/** A note for its maker alone. */
export interface Werkaantekening {
  id: string
  tekst: string
  gemaaktOp: Date
}
interface Wie {
  sleutel: Buffer
  accountId: string
  deelnemerId: string
}

/** security.md §3.8: after this many days they are gone. */
const BEWAARD_DAGEN = 90
const DOEL = "werkaantekening"
const bij = ({ accountId, deelnemerId }: Wie): string => `${accountId}/${deelnemerId}`

interface Bewaard {
  id: string
  inhoud: Buffer
  op: Date
}
/** None: it was made with another key. */
function openWerkaantekening(wie: Wie, { id, inhoud, op }: Bewaard): Werkaantekening[] {
  const tekst = leesWerkaantekening(wie, inhoud)
  return tekst === null ? [] : [{ id, tekst, gemaaktOp: op }]
}
export function leesWerkaantekening(wie: Wie, inhoud: Uint8Array): string | null {
  try {
    return decrypt(wie.sleutel, DOEL, bij(wie), inhoud)
  } catch {
    return null
  }
}

const EIGEN = (deelnemerId: string) =>
  sql`select id, inhoud, gemaakt_op as op from ctx.mijn_werkaantekeningen(${deelnemerId}, make_interval(days => ${BEWAARD_DAGEN}))`

/** The maker's own about one person, the last on top. */
export async function loadWerkaantekeningen(tx: Tx, wie: Wie): Promise<Werkaantekening[]> {
  const { rows } = await sql<Bewaard>`${EIGEN(wie.deelnemerId)}`.execute(tx)
  return rows.flatMap(rij => openWerkaantekening(wie, rij))
}

/** What the actor was writing about one person, and what he noted for himself; in one statement, because the page has six. */
export async function loadVanMij(tx: Tx, wie: Wie): Promise<{ concept: Concept | null; eigen: Werkaantekening[] }> {
  const { rows } = await sql<Bewaard & { concept: boolean }>`
    select true as concept, ${wie.deelnemerId}::uuid as id, inhoud, bewaard_op as op from ctx.mijn_concept(${wie.deelnemerId})
    union all select false, e.* from (${EIGEN(wie.deelnemerId)}) e`.execute(tx)
  const concept = rows.find(r => r.concept)
  return {
    concept: concept ? openConcept(wie, concept) : null,
    eigen: rows.filter(r => !r.concept).flatMap(r => openWerkaantekening(wie, r)),
  }
}

/** Null, or the code of what stands in the way. */
export const storeWerkaantekening = (tx: Tx, wie: Wie, id: string, tekst: string): Promise<string | null> =>
  refusalOf(tx, sql`ctx.bewaar_werkaantekening(${id}, ${wie.deelnemerId}, ${encrypt(wie.sleutel, DOEL, bij(wie), tekst)})`)
export const clearWerkaantekening = (tx: Tx, id: string, deelnemerId: string): Promise<string | null> =>
  refusalOf(tx, sql`ctx.wis_werkaantekening(${id}, ${deelnemerId})`)

export const ruimWerkaantekeningen = (db: Database): Promise<unknown> =>
  db.inRol("poort", null, tx => sql`select ctx.ruim_werkaantekeningen(make_interval(days => ${BEWAARD_DAGEN}))`.execute(tx))
