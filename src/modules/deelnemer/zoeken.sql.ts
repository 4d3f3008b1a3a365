import type { Dag } from "#begrippen/dag"
import { gemeenteNaam } from "#begrippen/gemeente"
import type { Trede } from "#begrippen/trede"
import { sql, type Tx } from "#platform/db"

export interface Gevonden {
  id: string
  naam: string
  geboortedatum: Dag | null
  woongemeente: string | null
  trede: Trede | null
  regie: string | null
}

/** So many are shown; who needs more says more of the name. */
export const HOOGSTENS = 25

/** People whom the actor may see, the best match first; one more than is shown says that there are more. */
export async function zoekMensen(
  tx: Tx,
  { naam, geboortedatum, nummer }: { naam: string | null; geboortedatum: Dag | null; nummer: string | null },
  vandaag: Dag,
): Promise<Gevonden[]> {
  const { rows } = await sql<Gevonden>`
    with gevonden as (
      select deelnemer_id, gelijkenis from ctx.zoek_deelnemer(${naam}, ${geboortedatum}, null, ${HOOGSTENS + 1})
      union
      select deelnemer_id, 2 from deelnemer_nummer where deelnemer_nr = ${nummer}
      union
      select deelnemer_id, 2 from v_samenvoeging where left(weg_id::text, 8) = lower(${nummer}) and gedaan_op is not null and teruggedraaid_op is null
    )
    select d.id, concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam) as naam, d.geboortedatum,
      regexp_replace(coalesce(g.naam, a.woongemeente_code, o.naam), '^Gemeente ', '') as woongemeente,
      (select trede from v_trede where deelnemer_id = d.id order by datum desc, vastgelegd_op desc limit 1) as trede,
      (select m.naam from v_betrokkene b join v_medewerker m on m.id = b.medewerker_id
        where b.deelnemer_id = d.id and b.rol = 'casusregisseur' and b.begin <= ${vandaag} and (b.einde is null or b.einde > ${vandaag})
        order by b.begin desc limit 1) as regie
    from gevonden z join deelnemer d on d.id = z.deelnemer_id join v_organisatie o on o.id = d.organisatie_id
    left join deelnemer_adres a on a.deelnemer_id = d.id
    left join v_organisatie g on g.soort = 'gemeente' and g.gemeente_code = a.woongemeente_code
    order by z.gelijkenis desc, zoekvorm(d.achternaam), d.id limit ${HOOGSTENS + 1}`.execute(tx)
  return rows.map(r => ({ ...r, woongemeente: r.woongemeente && gemeenteNaam(r.woongemeente) }))
}

/** Among the people of a masked role: by what it sees of them, the first name. */
export async function zoekGemaskeerd(tx: Tx, naam: string): Promise<Gevonden[]> {
  const { rows } = await sql<Gevonden>`
    select deelnemer_id as id, voornaam as naam, null as geboortedatum, null as woongemeente, trede, null as regie
    from ctx.gemaskeerd() where word_similarity(zoekvorm(${naam}), zoekvorm(voornaam)) > 0.6
    order by zoekvorm(voornaam), deelnemer_id limit ${HOOGSTENS + 1}`.execute(tx)
  return rows
}

/** The person with this BSN in the actor's own organisation, if the actor may see him. */
export async function zoekBsn(tx: Tx, hmac: Buffer): Promise<string | null> {
  const { rows } = await sql<{ deelnemerId: string }>`select deelnemer_id from ctx.zoek_deelnemer(null, null, ${hmac}, 1)`.execute(tx)
  return rows[0]?.deelnemerId ?? null
}

/** How often the actor searched on a BSN in the last hour and the last 24 hours; one account counts at a time. */
export async function loadBsnGezocht(tx: Tx): Promise<{ uur: number; dag: number }> {
  const { rows } = await sql<{ uur: number; dag: number }>`select uur, dag from ctx.bsn_gezocht()`.execute(tx)
  return rows[0]!
}
