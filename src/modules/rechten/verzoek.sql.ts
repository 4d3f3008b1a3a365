import { sql, type Tx } from "#platform/db"
import { refusalOf } from "#platform/refusal"
import { isUuid } from "#platform/uuid"
import type { Soort } from "./verzoek.rules.ts"

export interface Verzoek {
  id: string
  deelnemerId: string
  /** Null for who may not see who it is. */
  naam: string | null
  soort: Soort
  over: string | null
  tekst: string
  ontvangenOp: string
  uiterlijk: string
  verlengdReden: string | null
  besluit: string | null
  besluitReden: string | null
  beslotenOp: Date | null
  /** The file is restricted because of it, now. */
  beperkt: boolean
}

const VERZOEK = sql`
  select v.id, v.deelnemer_id, nullif(concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam), '') as naam, v.soort, v.over, v.tekst, v.ontvangen_op,
    v.uiterlijk, v.verlengd_reden, v.besluit, v.besluit_reden, v.besloten_op, exists (select 1 from v_beperking b where b.verzoek_id = v.id) as beperkt
  from verzoek v left join v_deelnemer d on d.id = v.deelnemer_id`
const VOLGORDE = sql`order by v.besluit is not null, case when v.besluit is null then v.uiterlijk end, v.besloten_op desc, v.id`

export async function loadVerzoek(tx: Tx, id: string): Promise<Verzoek | null> {
  if (!isUuid(id)) return null
  return (await sql<Verzoek>`${VERZOEK} where v.id = ${id}`.execute(tx)).rows[0] ?? null
}

/** Of one person, or of everybody in reach: what is open first, the first to be answered on top. */
export async function loadVerzoeken(tx: Tx, deelnemerId: string | null, aantal: number): Promise<Verzoek[]> {
  const van = deelnemerId === null ? sql`` : sql`where v.deelnemer_id = ${deelnemerId}`
  return (await sql<Verzoek>`${VERZOEK} ${van} ${VOLGORDE} limit ${aantal}`.execute(tx)).rows
}

export interface NieuwVerzoek {
  id: string
  deelnemerId: string
  soort: Soort
  over: string | null
  tekst: string
  ontvangenOp: string
  uiterlijk: string
  betwist: boolean
}
/** False: the person does not exist, or is out of reach. */
export async function storeVerzoek(tx: Tx, v: NieuwVerzoek): Promise<boolean> {
  const { rows } = await sql<{ ja: boolean }>`select ctx.dien_verzoek_in(${v.id}, ${v.deelnemerId}, ${v.soort}, ${v.over}, ${v.tekst},
    ${v.ontvangenOp}::date, ${v.uiterlijk}::date, ${v.betwist}) as ja`.execute(tx)
  return rows[0]!.ja
}

/** Null, or the code of what stands in the way. */
export const storeBesluit = (tx: Tx, id: string, besluit: string, reden: string): Promise<string | null> =>
  refusalOf(tx, sql`ctx.beslis_verzoek(${id}, ${besluit}, ${reden})`)
export const storeUitstel = (tx: Tx, id: string, uiterlijk: string, reden: string): Promise<string | null> =>
  refusalOf(tx, sql`ctx.verleng_verzoek(${id}, ${uiterlijk}::date, ${reden})`)
export const endBeperking = (tx: Tx, id: string, reden: string): Promise<string | null> =>
  refusalOf(tx, sql`ctx.hef_beperking_op(${id}, ${reden})`)
