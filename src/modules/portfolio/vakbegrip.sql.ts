import { sql, type Tx } from "#platform/db"
import type { Regel } from "./esco.rules.ts"

export interface Vakbegrip {
  id: string
  stelsel: string
  uri: string | null
  naam: string
  ook: string
}

/** Occupations or skills by a part of one of their names; what begins with it first, our own short list before the long ones. */
export async function zoekVakbegrippen(tx: Tx, soort: string, zoek: string, hoogstens: number): Promise<Vakbegrip[]> {
  const { rows } = await sql<Vakbegrip>`
    select id, stelsel, uri, naam, ook from v_vakbegrip, (select replace(replace(replace(zoekvorm(${zoek}), '\\', '\\\\'), '%', '\\%'), '_', '\\_') as q) v
    where soort = ${soort} and weg_op is null and zoek like '%' || q || '%'
    order by zoekvorm(naam) <> q, zoekvorm(naam) not like q || '%', stelsel <> 'trede', length(naam), naam limit ${hoogstens}`.execute(tx)
  return rows
}

/** The concept of which this is one of the names; null: none, or more than one scheme says it differently. Ours gives way to a published one. */
export async function vindVakbegrip(tx: Tx, soort: string, wat: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select id from v_vakbegrip
    where soort = ${soort} and weg_op is null and zoekvorm(naam) = zoekvorm(${wat.trim()}) order by uri is null, stelsel limit 1`.execute(
    tx,
  )
  return rows[0]?.id ?? null
}

/** Null: the actor does not administer. */
export async function storeVakbegrippen(
  tx: Tx,
  stelsel: string,
  soorten: readonly string[],
  regels: readonly Regel[],
): Promise<{ gekomen: number; gewijzigd: number; gegaan: number } | null> {
  const rijen = JSON.stringify(regels.map(({ naamEn, ...rest }) => ({ ...rest, naam_en: naamEn })))
  const { rows } = await sql<{ gekomen: number; gewijzigd: number; gegaan: number }>`
    select * from ctx.vul_vakbegrippen(${stelsel}, ${soorten}::text[], ${rijen}::jsonb)`.execute(tx)
  return rows[0] ?? null
}
