import type { Actor } from "#platform/actor"
import { writeAudit } from "#platform/audit"
import type { Tx } from "#platform/db"

/** Exact counts were asked for: who, which period, and of which organisations. */
export const logGebruik = (tx: Tx, actor: Actor, vraag: object, organisaties: readonly string[]): Promise<void> =>
  writeAudit(tx, actor, { handeling: "bereken-indicatoren", uitkomst: "akkoord", gegevens: { ...vraag, organisaties } })
