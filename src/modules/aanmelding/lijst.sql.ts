import { sql, type Tx } from "#platform/db"

interface Wie {
  regel: number
  voornaam: string
  tussenvoegsel: string | null
  achternaam: string
  geboortedatum: string
}
/** The lines of whom the organisation of the actor referred before, and who still waits: of others he hears nothing. */
export async function loadAlVerwezen(tx: Tx, rijen: readonly Wie[]): Promise<Set<number>> {
  const { rows } = await sql<{ regel: number }>`select regel from ctx.al_verwezen(${JSON.stringify(rijen)}::jsonb)`.execute(tx)
  return new Set(rows.map(r => r.regel))
}
