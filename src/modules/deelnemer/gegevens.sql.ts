import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import type { Waarden } from "#begrippen/botsing"
import type { VorigeVersie } from "./gegevens.rules.ts"

export type Rij = "deelnemer" | "deelnemer_adres"

const VERSIE = sql`v.inhoud, v.vervangen_op as tot, (select naam from v_medewerker where account_id = v.vervangen_door limit 1) as door`

/** Earlier versions of a row of this person, old to new, with who replaced them; of who was joined with him those come first. */
export async function loadVersies(tx: Tx, rij: Rij, deelnemerId: string): Promise<VorigeVersie[]> {
  const { rows } = await sql<VorigeVersie>`select ${VERSIE} from vorige_versie v
    where v.deelnemer_id = ${deelnemerId} and v.tabel = ${rij} order by v.rij_id = v.deelnemer_id, v.versie, v.vervangen_op`.execute(tx)
  return rows
}

/** The version of a row that somebody has before him; null: it is the present one, or there never was one. */
export async function loadVersie(tx: Tx, rij: Rij, deelnemerId: string, versie: number): Promise<VorigeVersie | null> {
  const { rows } = await sql<VorigeVersie>`select ${VERSIE} from vorige_versie v
    where v.rij_id = ${deelnemerId} and v.versie = ${versie} and v.tabel = ${rij}`.execute(tx)
  return rows[0] ?? null
}

/** The first day of all that is recorded about this person, also of what the actor may not read; null: nothing, or out of reach. */
export async function loadVroegsteFeit(tx: Tx, deelnemerId: string): Promise<Dag | null> {
  const { rows } = await sql<{ dag: Dag | null }>`select ctx.vroegste_feit(${deelnemerId}) as dag`.execute(tx)
  return rows[0]!.dag
}

/** Writes the fields; the row's version counts on by itself and its earlier state is kept. False: the actor may not, or the row is gone. */
export async function storeGegevens(tx: Tx, rij: Rij, deelnemerId: string, waarden: Waarden): Promise<boolean> {
  if (rij === "deelnemer") {
    const { numUpdatedRows } = await tx.updateTable("deelnemer").set(waarden).where("id", "=", deelnemerId).executeTakeFirst()
    return numUpdatedRows === 1n
  }
  const { numUpdatedRows } = await tx.updateTable("deelnemerAdres").set(waarden).where("deelnemerId", "=", deelnemerId).executeTakeFirst()
  if (numUpdatedRows === 1n) return true
  const { postcode, woongemeenteCode } = waarden
  const { numAffectedRows } = await sql`
    insert into deelnemer_adres (deelnemer_id, organisatie_id, postcode, woongemeente_code)
    select id, organisatie_id, ${postcode ?? null}, ${woongemeenteCode ?? null} from deelnemer where id = ${deelnemerId}
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}
