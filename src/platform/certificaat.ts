import { CERTIFICATEN, type Certificaatsoort } from "#begrippen/certificaat"
import { naamVan } from "#begrippen/code"
import type { Dag } from "#begrippen/dag"
import type { Weigering } from "#begrippen/uitkomst"
import { sql, type Tx } from "./db.ts"

/** Null, or why the actor may not do what asks for this certificate: he holds none that is valid on that day. */
export async function weigerZonderCertificaat(tx: Tx, soort: Certificaatsoort, dag: Dag): Promise<Weigering | null> {
  const { rows } = await sql<{ ja: boolean }>`select ctx.heeft_certificaat(${soort}, ${dag}::date) as ja`.execute(tx)
  if (rows[0]!.ja) return null
  return {
    code: "geen_certificaat",
    tekst: `Hiervoor is een geldig certificaat nodig: ${naamVan(CERTIFICATEN, soort)}. Vraag de functioneel beheerder om het vast te leggen.`,
  }
}
