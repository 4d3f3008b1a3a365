import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import { refusalOf } from "#platform/refusal"
import type { Antwoord, Voorstel } from "./voorstel.rules.ts"

/** The longest name of our list that stands in the title: 'Medewerker groenvoorziening (24 uur)' is work in the green. */
const WERKSOORT = sql`(select b.werksoort from v_vakbegrip b cross join lateral unnest(string_to_array(concat_ws(', ', b.naam, b.ook), ', ')) woord
  where b.soort = 'beroep' and b.werksoort is not null and b.weg_op is null and position(zoekvorm(woord) in zoekvorm(v.titel)) > 0
  order by length(woord) desc, b.naam limit 1)`

/** What was laid before one person, the last on top. */
export async function loadVoorstellen(tx: Tx, deelnemerId: string, vandaag: Dag): Promise<Voorstel[]> {
  const { rows } = await sql<Voorstel>`
    select v.id, v.vacature_id, v.titel, v.werkgever, v.plaats, ${WERKSOORT} as werksoort, v.uren_min::float, v.uren_max::float, v.waarom, v.voorgesteld_op, m.naam as door,
      ctx.vacature_stand(v.vacature_id, ${vandaag}::date) as vacature, ctx.vacature_sluit(v.vacature_id) as sluit_op,
      v.antwoord, v.antwoord_op, v.reden, v.toelichting, v.wijze, v.vervolg, v.vervolg_op
    from v_vacaturevoorstel v
    left join lateral (select naam from v_medewerker where account_id = v.vastgelegd_door and organisatie_id = v.organisatie_id order by begin desc limit 1) m on true
    where v.deelnemer_id = ${deelnemerId} order by v.voorgesteld_op desc, v.vastgelegd_op desc limit 100`.execute(tx)
  return rows
}

/** How many wait for his answer. */
export async function countOpenVoorstellen(tx: Tx, deelnemerId: string, vandaag: Dag): Promise<number> {
  const { rows } = await sql<{ aantal: number }>`select count(*)::int as aantal from v_vacaturevoorstel v
    where v.deelnemer_id = ${deelnemerId} and v.antwoord is null and ctx.vacature_stand(v.vacature_id, ${vandaag}::date) = 'open'`.execute(
    tx,
  )
  return rows[0]!.aantal
}

export interface OpenVacature {
  id: string
  titel: string
  werkgever: string
  plaats: string | null
  urenMin: number | null
  urenMax: number | null
  sluitOp: Dag | null
}
/** So many are shown to choose from; who looks for more searches. */
export const HOOGSTENS = 20
/** Vacancies that are open on a day, with every word of `zoek` in title, employer or place; the newest on top. */
export async function loadOpenVacatures(tx: Tx, zoek: string, vandaag: Dag): Promise<OpenVacature[]> {
  const woorden = zoek.split(/\s+/).filter(Boolean).slice(0, 5)
  const { rows } = await sql<OpenVacature>`
    select v.id, v.titel, w.naam as werkgever, w.plaats, v.uren_min::float, v.uren_max::float, v.sluit_op
    from v_vacature v join v_werkgever w on w.id = v.werkgever_id
    where v.open_vanaf <= ${vandaag} and (v.sluit_op is null or v.sluit_op > ${vandaag})
      and not exists (select 1 from unnest(${woorden}::text[]) z (woord)
        where strpos(lower(concat_ws(' ', v.titel, w.naam, w.plaats)), lower(z.woord)) = 0)
      and ctx.vacature_stand(v.id, ${vandaag}::date) = 'open'
    order by v.open_vanaf desc, v.titel, v.id limit ${HOOGSTENS}`.execute(tx)
  return rows
}

/** Is the use of his data limited? Null: the reader may propose him nothing. */
export const loadBeperkt = async (tx: Tx, deelnemerId: string): Promise<boolean | null> =>
  (await sql<{ beperkt: boolean }>`select beperkt from ctx.voorstel_aan(${deelnemerId})`.execute(tx)).rows[0]?.beperkt ?? null

export interface NieuwVoorstel {
  id: string
  deelnemerId: string
  vacatureId: string
  waarom: string
  op: Dag
  accountId: string
}
/** False: the person or the vacancy is out of reach, or no longer open. */
export async function storeVoorstel(tx: Tx, n: NieuwVoorstel): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into vacaturevoorstel (id, deelnemer_id, organisatie_id, vacature_id, titel, werkgever, plaats, uren_min, uren_max, waarom, voorgesteld_op, vastgelegd_door)
    select ${n.id}, ${n.deelnemerId}, o.organisatie_id, v.id, v.titel, w.naam, w.plaats, v.uren_min, v.uren_max, ${n.waarom}, ${n.op}::date, ${n.accountId}
    from ctx.voorstel_aan(${n.deelnemerId}) o, v_vacature v join v_werkgever w on w.id = v.werkgever_id
    where v.id = ${n.vacatureId} and ctx.vacature_stand(v.id, ${n.op}::date) = 'open'`.execute(tx)
  return numAffectedRows === 1n
}

/** By the participant himself. Null, or the code of what stands in the way. */
export const storeMijnAntwoord = (tx: Tx, id: string, a: Antwoord, vandaag: Dag): Promise<string | null> =>
  refusalOf(tx, sql`ctx.zeg_over_vacature(${id}, ${a.antwoord}, ${a.reden}, ${a.toelichting}, ${vandaag}::date)`)

/** Said aloud, written down by staff. */
export const storeAntwoord = (tx: Tx, id: string, a: Antwoord, vandaag: Dag): Promise<string | null> =>
  refusalOf(tx, sql`ctx.leg_vacatureantwoord_vast(${id}, ${a.antwoord}, ${a.reden}, ${a.toelichting}, ${vandaag}::date)`)

/** False: it has no answer yet, or somebody was first. */
export const storeVervolg = async (tx: Tx, id: string, vervolg: string, vandaag: Dag): Promise<boolean> =>
  (await sql<{ gedaan: boolean }>`select ctx.volg_vacaturevoorstel(${id}, ${vervolg}, ${vandaag}::date) as gedaan`.execute(tx)).rows[0]!
    .gedaan

/** Withdraws what has no answer; false: it has, or is out of reach. */
export async function closeVoorstel(
  tx: Tx,
  welke: { id: string; deelnemerId: string },
  accountId: string,
  reden: string,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update vacaturevoorstel set vervallen_op = now(), vervallen_door = ${accountId}, vervallen_reden = ${reden}
    where id = ${welke.id} and deelnemer_id = ${welke.deelnemerId} and antwoord is null and vervallen_op is null`.execute(tx)
  return numAffectedRows === 1n
}
