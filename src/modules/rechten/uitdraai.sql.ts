import { openBsnKluis } from "#platform/bsn-kluis"
import { sql, type Tx } from "#platform/db"
import { type Ruw, tekst } from "./uitdraai.rules.ts"

/** Everything about one person, his BSN readable; null for whom the actor may not ask it. */
export async function loadRuw(tx: Tx, deelnemerId: string, sleutel: Buffer): Promise<Ruw | null> {
  const { rows } = await sql<{ inhoud: string }>`
    select jsonb_build_object('tabellen', u.tabellen, 'namen', u.namen)::text as inhoud from ctx.uitdraai(${deelnemerId}) u`.execute(tx)
  if (!rows[0]) return null
  // As text: the plugin that turns column names into ours would do the same to the names in here.
  const ruw = JSON.parse(rows[0].inhoud) as Ruw
  const kluis = openBsnKluis(sleutel)
  for (const rij of ruw.tabellen["deelnemer_bsn"] ?? [])
    rij["cijfer"] = kluis.open(Buffer.from(tekst(rij["cijfer"]).slice(2), "hex"), tekst(rij["organisatie_id"]))
  for (const rij of ruw.tabellen["import_vorige"] ?? []) if (rij["tabel"] === "deelnemer_bsn") rij["inhoud"] = {}
  return ruw
}
