import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import { refusalOf } from "#platform/refusal"

const LEEFT = sql`gedaan_op is not null and teruggedraaid_op is null`

/** Under which id a file stands that went into another one; null: it did not, or the actor may not see that one. */
export async function loadSamengevoegdIn(tx: Tx, oudId: string): Promise<string | null> {
  if (!/^[0-9a-f-]{36}$/i.test(oudId)) return null
  const { rows } = await sql<{
    id: string
  }>`select deelnemer_id as id from v_samenvoeging where weg_id = ${oudId}::uuid and ${LEEFT}`.execute(tx)
  return rows[0]?.id ?? null
}

export interface Samenvoeging {
  id: string
  wegId: string
  gedaanOp: Date
}
/** What came into this file, the last on top: that one can be taken out again. */
export async function loadSamenvoegingen(tx: Tx, deelnemerId: string): Promise<Samenvoeging[]> {
  const { rows } = await sql<Samenvoeging>`
    select id, weg_id, gedaan_op from v_samenvoeging where deelnemer_id = ${deelnemerId} and ${LEEFT} order by gedaan_op desc`.execute(tx)
  return rows
}

export interface Dubbel {
  anderId: string
  /** Whether the actor is with that one as well, and so may join the two. */
  bereikbaar: boolean
}
/** A second file that was found under the same BSN. */
export const loadDubbel = async (tx: Tx, deelnemerId: string): Promise<Dubbel[]> =>
  (await sql<Dubbel>`select * from ctx.dubbel_van(${deelnemerId})`.execute(tx)).rows

/** People of the actor with the same birth date, or the one of this number: whom he may mean. */
export async function loadKandidaten(tx: Tx, deelnemerId: string, nummer: string | null): Promise<Array<{ id: string; naam: string }>> {
  const { rows } = await sql<{ id: string; naam: string }>`
    select d.id, concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam) as naam from deelnemer d join deelnemer h on h.id = ${deelnemerId}
    where d.id <> h.id and d.organisatie_id = h.organisatie_id and (d.geboortedatum = h.geboortedatum or left(d.id::text, 8) = ${nummer})
    order by left(d.id::text, 8) = ${nummer} desc, similarity(d.zoeknaam, h.zoeknaam) desc limit 10`.execute(tx)
  return rows
}

export interface Botsing {
  tabel: string
  wegRij: string
  blijftRij: string
  gelijk: boolean
}
/** Null: the actor may join these two; else the code of what stands in the way. */
export const loadBezwaar = (tx: Tx, blijft: string, weg: string): Promise<string | null> =>
  refusalOf(tx, sql`ctx.mag_samenvoegen(${blijft}, ${weg})`)

export const loadBotsingen = async (tx: Tx, blijft: string, weg: string): Promise<Botsing[]> =>
  (await sql<Botsing>`select * from ctx.te_kiezen(${blijft}, ${weg})`.execute(tx)).rows

export interface Rij {
  id: string
  tabel: string
  wat: string
  begin: Dag | null
  einde: Dag | null
}
/** What a row says, in short. */
export async function loadRijen(tx: Tx, ids: readonly string[]): Promise<Rij[]> {
  const { rows } = await sql<Rij>`with i as (select unnest(${ids}::uuid[]) as id)
    select id, 'uitkering' as tabel, soort as wat, begin, einde from v_uitkering where id in (select id from i)
    union all select id, 'doelgroep', doelgroep, begin, einde from v_doelgroep where id in (select id from i)
    union all select id, 'ontheffing', soort, begin, einde from v_ontheffing where id in (select id from i)
    union all select id, 'opleiding', concat_ws(', ', niveau, omschrijving, case diploma when true then 'diploma' when false then 'geen diploma' end), behaald_op, null from v_opleiding where id in (select id from i)
    union all select b.id, 'betrokkene', m.naam, b.begin, b.einde from v_betrokkene b join v_medewerker m on m.id = b.medewerker_id where b.id in (select id from i)
    union all select id, 'trede', trede::text, datum, null from v_trede where id in (select id from i)
    union all select t.id, 'traject', v.naam, t.begin, t.einde from v_traject t join v_voorziening v on v.id = t.voorziening_id where t.id in (select id from i)
    union all select d.id, 'dienstverband', coalesce(w.naam, o.naam), d.begin, d.einde from v_dienstverband d left join v_werkgever w on w.id = d.werkgever_id
      left join v_organisatie o on o.id = d.werkgever_organisatie_id where d.id in (select id from i)
    union all select id, 'plaatsing', werkvorm, begin, einde from v_plaatsing where id in (select id from i)`.execute(tx)
  return rows
}

/** Who was responsible when, in words. */
export async function loadVerantwoordelijken(tx: Tx, ids: readonly string[]): Promise<Array<{ id: string; tekst: string }>> {
  const { rows } = await sql<{ id: string; tekst: string }>`
    select d.id, concat_ws('; ', o.naam, (select string_agg(concat(n.naam, ' vanaf ', to_char(v.begin, 'DD-MM-YYYY'), case when v.einde is not null then to_char(v.einde, '" tot "DD-MM-YYYY') end), '; ' order by v.begin)
      from v_verantwoordelijke v join v_organisatie n on n.id = v.verantwoordelijke_id where v.deelnemer_id = d.id)) as tekst
    from deelnemer d join v_organisatie o on o.id = d.standaard_organisatie_id where d.id = any (${ids}::uuid[])`.execute(tx)
  return rows
}

/** Null, or the code of what stands in the way. */
export const storeSamenvoeging = (
  tx: Tx,
  id: string,
  v: { blijft: string; weg: string; velden: Record<string, unknown>; vanWeg: string[]; periodes: boolean },
): Promise<string | null> =>
  refusalOf(tx, sql`ctx.voeg_samen(${id}, ${v.blijft}, ${v.weg}, ${JSON.stringify(v.velden)}::jsonb, ${v.vanWeg}::uuid[], ${v.periodes})`)
export const undoSamenvoeging = (tx: Tx, deelnemerId: string, id: string, reden: string): Promise<string | null> =>
  refusalOf(
    tx,
    sql`case when exists (select 1 from samenvoeging where id = ${id} and deelnemer_id = ${deelnemerId}) then ctx.haal_uiteen(${id}, ${reden})
      else 'niet_gevonden' end`,
  )
