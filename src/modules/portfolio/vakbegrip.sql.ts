import { sql, type Tx } from "#platform/db"
import { isUuid } from "#platform/uuid"
import type { Regel } from "./esco.rules.ts"
import { type Kandidaat, kiesVakbegrip, ZOEK } from "./vakbegrip.rules.ts"

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

/**
 * The concept of which this is one of the names, by what was tapped if that is one of them; null: none. What was tapped may have left its list
 * meanwhile: it stays where it was chosen.
 */
export async function vindVakbegrip(tx: Tx, soort: string, wat: string, getikt: string | null): Promise<string | null> {
  const { rows } = await sql<Kandidaat>`
    select id, stelsel, uri, zoekvorm(naam) = q as naam from v_vakbegrip, (select zoekvorm(${wat.trim()}) as q) v
    where soort = ${soort} and (weg_op is null or id = ${getikt}::uuid) and zoek like '%' || replace(replace(replace(q, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'
      and (zoekvorm(naam) = q or q = any (string_to_array(zoekvorm(ook), ', ')))`.execute(tx)
  return kiesVakbegrip(rows, getikt)
}

/** What the list found for what is typed in a form, and what of it was taken. */
export interface Lijstkeus {
  gezocht: boolean
  gevonden: Vakbegrip[]
  gekozen: Vakbegrip | null
}
/** `lijst`: the button that was pressed, with 'zoek' or the id of a concept; `begripId`: what was taken before. */
export async function loadLijstkeus(
  tx: Tx,
  soort: string,
  { lijst, wat, begripId }: { lijst: string | undefined; wat: string; begripId: string | null },
): Promise<Lijstkeus> {
  const gezocht = lijst === ZOEK && wat.trim() !== ""
  const id = lijst && isUuid(lijst) ? lijst : begripId
  const { rows } =
    await sql<Vakbegrip>`select id, stelsel, uri, naam, ook from v_vakbegrip where soort = ${soort} and id = ${id}::uuid`.execute(tx)
  return {
    gezocht,
    gevonden: gezocht ? await zoekVakbegrippen(tx, soort, wat.trim().slice(0, 80), GEVONDEN) : [],
    gekozen: rows[0] ?? null,
  }
}
const GEVONDEN = 12

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
