import type { Actor } from "#platform/actor"
import { sql, type Tx } from "#platform/db"

/** Exact counts were asked for: who, which period, and of which organisations. */
export async function logGebruik(tx: Tx, actor: Actor, vraag: object, organisaties: readonly string[]): Promise<void> {
  await sql`insert into audit (account_id, organisatie_id, rol, handeling, uitkomst, gegevens)
    values (${actor.accountId}, ${actor.organisatieId}, ${actor.rol}, 'bereken-indicatoren', 'akkoord',
      ${JSON.stringify({ ...vraag, organisaties })}::jsonb)`.execute(tx)
}
