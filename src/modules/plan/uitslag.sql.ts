import { sql, type Tx } from "#platform/db"
import { type Antwoord, type Uitslag, uitslagen } from "./uitslag.rules.ts"

/** Of the results: whoever sees a line of them has looked into one of these. */
export const CATEGORIEEN_UITSLAG = ["C08", "C12", "C13", "C14"] as const

/** What instruments found about one person, as far as this reader may see it: each result under the policies of its own category. */
export async function loadUitslagen(tx: Tx, deelnemerId: string): Promise<Uitslag[]> {
  const { rows } =
    await sql<Antwoord>`select afname_id, vraag, instrument, instrument_naam, datum, levert, thema, tekst, antwoord, vervalt_op
    from v_diagnose where deelnemer_id = ${deelnemerId} order by datum desc, instrument_naam, afname_id`.execute(tx)
  return uitslagen(rows)
}
