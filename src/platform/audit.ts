import { type Actor, loadActor } from "./actor.ts"
import type { Bulk } from "./bulk.ts"
import { type Database, sql, type Tx } from "./db.ts"

/** What a row of the audit log says: the business act and what came of it. */
export interface Auditregel {
  handeling: string
  uitkomst: "akkoord" | "geweigerd"
  opdrachtId?: string | null
  /** When it happened in the world; left out: now. */
  gebeurdOp?: string | null
  /** Ids, field names and counts; never the content of a person's file. `deelnemerIds`: a row for each of them. */
  gegevens: { deelnemerId?: string | undefined; deelnemerIds?: readonly string[]; [veld: string]: unknown }
}

/** Writes what an actor did. */
export async function writeAudit(
  tx: Tx,
  actor: Actor,
  { handeling, uitkomst, opdrachtId, gebeurdOp, gegevens }: Auditregel,
): Promise<void> {
  const { deelnemerId = null, deelnemerIds = [deelnemerId], ...rest } = gegevens
  await sql`/* vast: audit */
    insert into audit (account_id, organisatie_id, rol, handeling, opdracht_id, deelnemer_id, uitkomst, gegevens, gebeurd_op)
    select ${actor.accountId}, ${actor.organisatieId}, ${actor.rol}, ${handeling}, ${opdrachtId ?? null}, d, ${uitkomst}, ${JSON.stringify(rest)}::jsonb,
      coalesce(${gebeurdOp ?? null}::timestamptz, now()) from unnest(${deelnemerIds}::uuid[]) d`.execute(tx)
}

/** Writes what the holder of a session did, in a transaction of its own: it stands whatever becomes of the rest. */
export const auditApart = (db: Database, token: string | null, regel: Auditregel): Promise<void> =>
  db.inRol("app", token, async tx => {
    const actor = await loadActor(tx)
    if (actor) await writeAudit(tx, actor, regel)
  })

/** Writes what the connection's account did, also when its session ended meanwhile; without one, what the program did by itself. */
export async function auditBulk(bulk: Bulk, { handeling, uitkomst, opdrachtId, gegevens }: Auditregel): Promise<void> {
  await bulk.voer(
    `insert into audit (account_id, organisatie_id, rol, handeling, opdracht_id, uitkomst, gegevens)
     select $1, w.organisatie_id, w.rol, $2, $3, $4, $5 from (select) ik left join ctx.wie() w on true`,
    [bulk.vast["account"] ?? null, handeling, opdrachtId ?? null, uitkomst, JSON.stringify(gegevens)],
  )
}
