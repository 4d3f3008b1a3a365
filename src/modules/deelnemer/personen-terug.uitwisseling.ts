import type { Bulk } from "#platform/bulk"

/** SQL: under which organisation the person of a row r is at this moment. */
export const EIGENAAR_NU = "(select d.organisatie_id from deelnemer d where d.id = r.deelnemer_id)"

/** A number that the import `:terug` gave to somebody known from another source goes off again. */
export const haalNummersWeg = (bulk: Bulk): Promise<unknown> =>
  bulk.voer(`delete from deelnemer_nummer n using import_vorige v where v.import_id = :terug and v.tabel = 'deelnemer_nummer'
    and v.inhoud->>'deelnemer_nr' = n.deelnemer_nr and v.inhoud->>'bron_id' = n.bron_id::text`)

/**
 * The BSN of whoever is as he was goes back under the key and the organisation that it had; those of the import go
 * first, since two people may have been swapped. Who is kept keeps his.
 */
export async function herstelBsn(bulk: Bulk): Promise<void> {
  const blijft = "select id from terug_behouden where tabel = 'deelnemer' union select id from terug_nieuw where tabel = 'deelnemer'"
  await bulk.voer(`delete from deelnemer_bsn where import_id = :terug and deelnemer_id not in (${blijft})`)
  await bulk.voer(`with terug as (insert into deelnemer_bsn select r.* from import_vorige v cross join lateral jsonb_populate_record(null::deelnemer_bsn, v.inhoud) r
      join deelnemer d on d.id = r.deelnemer_id and d.organisatie_id = r.organisatie_id
      where v.import_id = :terug and v.tabel = 'deelnemer_bsn' and r.deelnemer_id not in (${blijft})
      on conflict do nothing returning deelnemer_id)
    insert into terug_behouden select 'deelnemer_bsn', v.rij_id from import_vorige v
    where v.import_id = :terug and v.tabel = 'deelnemer_bsn' and v.rij_id not in (select deelnemer_id from terug) and v.rij_id not in (${blijft})`)
}
