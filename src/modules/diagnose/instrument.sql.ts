import { sql, type Tx } from "#platform/db"
import type { Instrument } from "./instrument.rules.ts"

/** One version as its readers get it. */
export const INSTRUMENT = sql`jsonb_build_object('id', i.id, 'code', i.code, 'versie', i.versie, 'organisatieId', i.organisatie_id, 'naam', i.naam,
  'waarvoor', i.waarvoor, 'categorie', i.categorie, 'invullers', i.invullers, 'houdbaarMaanden', i.houdbaar_maanden, 'certificaat', i.certificaat, 'pasNa', i.pas_na,
  'pasNaNaam', (select x.naam from instrument x where x.code = i.pas_na order by x.geldig_van desc nulls last, x.versie desc limit 1),
  'bron', i.bron, 'bevestigd', i.bevestigd, 'definitie', i.definitie, 'geldigVan', i.geldig_van, 'inGebruik', i.in_gebruik)`

/** All versions, shipped and of every organisation; drafts too. */
export async function loadInstrumenten(tx: Tx): Promise<Instrument[]> {
  const { rows } = await sql<{
    instrument: Instrument
  }>`select ${INSTRUMENT} as instrument from instrument i order by i.naam, i.versie desc`.execute(tx)
  return rows.map(r => r.instrument)
}

export async function loadInstrument(tx: Tx, id: string): Promise<Instrument | null> {
  const { rows } = await sql<{ instrument: Instrument }>`select ${INSTRUMENT} as instrument from instrument i where i.id = ${id}`.execute(
    tx,
  )
  return rows[0]?.instrument ?? null
}
