import { sql, type Tx } from "#platform/db"
import type { Registreer } from "./registratie.schema.ts"
import type { Gevonden } from "./zoeken.sql.ts"

/** Those whom the actor may see with this birth date and nearly this name. */
export async function loadDubbelen(tx: Tx, naam: string, geboortedatum: string): Promise<Array<Gevonden & { gelijkenis: number }>> {
  const { rows } = await sql<Gevonden & { gelijkenis: number }>`
    select d.id, concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam) as naam, d.geboortedatum, null as woongemeente, null as trede, null as regie,
      similarity(zoekvorm(${naam}), d.zoeknaam) as gelijkenis
    from ctx.zoek_deelnemer(null, ${geboortedatum}, null, 200) z join deelnemer d on d.id = z.deelnemer_id
    order by gelijkenis desc limit 5`.execute(tx)
  return rows
}

/**
 * Registers a person through the one door there is; false: the BSN is known, and nothing was written. A lock that was taken before stays: whoever
 * counts what is known waits until this refusal stands too.
 */
export async function storePersoon(
  tx: Tx,
  id: string,
  invoer: Registreer,
  kluis: { cijfer: Buffer; hmac: Buffer } | null,
  vandaag: string,
): Promise<boolean> {
  const { postcode, woongemeenteCode, bsn: _bsn, bevestigd: _bevestigd, ...persoon } = invoer
  const adres = postcode || woongemeenteCode ? JSON.stringify({ postcode, woongemeenteCode }) : null
  await sql`savepoint persoon`.execute(tx)
  try {
    await sql`select ctx.registreer(${JSON.stringify({ id, ...persoon })}::jsonb, ${adres}::jsonb, ${kluis?.cijfer ?? null}, ${kluis?.hmac ?? null}, ${vandaag})`.execute(
      tx,
    )
    return true
  } catch (fout) {
    if (!isBekendBsn(fout)) throw fout
    await sql`rollback to savepoint persoon`.execute(tx)
    return false
  }
}

const isBekendBsn = (fout: unknown): boolean => {
  const { code, table } = fout as { code?: string; table?: string }
  return code === "23505" && table === "deelnemer_bsn"
}

export interface Gemeente {
  code: string
  naam: string
}

/** The municipalities that the region knows. */
export async function loadGemeenten(tx: Tx): Promise<Gemeente[]> {
  const { rows } = await sql<Gemeente>`
    select gemeente_code as code, regexp_replace(naam, '^Gemeente ', '') as naam from v_organisatie
    where soort = 'gemeente' and gemeente_code is not null order by 2`.execute(tx)
  return rows
}
