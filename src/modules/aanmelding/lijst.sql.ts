import { sql, type Tx } from "#platform/db"

interface Wie {
  regel: number
  voornaam: string
  tussenvoegsel: string | null
  achternaam: string
  geboortedatum: string
}
/** The lines of whom the actor (at a school: its staff) referred before and who still waits, with who that is: of others he hears nothing. */
export async function loadEerderVerwezen(tx: Tx, rijen: readonly Wie[]): Promise<Map<number, string>> {
  const { rows } = await sql<{ regel: number; aanmeldingId: string }>`
    select regel, aanmelding_id from ctx.eerder_verwezen(${JSON.stringify(rijen)}::jsonb)`.execute(tx)
  return new Map(rows.map(r => [r.regel, r.aanmeldingId]))
}
