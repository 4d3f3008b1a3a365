import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"

export interface Mens {
  id: string
  naam: string
  geboortedatum: Dag
  coach: string | null
}

/** Of these people those whom the reader may see today, by name, after the person `na`; one more than `aantal` says that there are more. */
export async function loadMensen(tx: Tx, ids: readonly string[], vandaag: Dag, na: string | null, aantal: number): Promise<Mens[]> {
  const { rows } = await sql<Mens>`
    select d.id, concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam) as naam, d.geboortedatum,
      (select m.naam from v_betrokkene b join v_medewerker m on m.id = b.medewerker_id where b.deelnemer_id = d.id and b.rol = 'casusregisseur'
        and b.begin <= ${vandaag} and (b.einde is null or b.einde > ${vandaag}) order by b.begin desc limit 1) as coach
    from v_deelnemer d
    where d.id = any(${[...ids]}::uuid[])
      and ${na ? sql`(d.achternaam, d.id) > (select achternaam, id from v_deelnemer where id = ${na})` : sql`true`}
    order by d.achternaam, d.id limit ${aantal + 1}`.execute(tx)
  return rows
}

/** How many of these people the reader may see. */
export async function telZichtbaar(tx: Tx, ids: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from v_deelnemer where id = any(${[...ids]}::uuid[])`.execute(tx)
  return rows[0]!.n
}
