import type { Dag } from "#begrippen/dag"
import type { IndelingCv } from "#begrippen/portfolio"
import { sql, type Tx } from "#platform/db"
import type { Inhoud, Wens } from "./onderdeel.rules.ts"
import type { Keuze, Onderdeel, Portfolio } from "./portfolio.rules.ts"

/** What a new line must know of whom it is about; null: there is nobody for whom this actor may write. */
export interface Wie {
  organisatieId: string
  geboortedatum: Dag | null
}
export async function loadWie(tx: Tx, deelnemerId: string): Promise<Wie | null> {
  return (await sql<Wie>`select organisatie_id, geboortedatum from ctx.portfolio_van(${deelnemerId})`.execute(tx)).rows[0] ?? null
}

const naam = (account: ReturnType<typeof sql>) => sql`(select naam from v_medewerker where account_id = ${account} limit 1)`

/** Why an entry was closed that says no more than that somebody wants a line of the file off his CV. */
export const AFGEHOUDEN = "niet overgenomen"
const beslist = (van: ReturnType<typeof sql>, hoe: ReturnType<typeof sql>) =>
  sql`coalesce((select jsonb_agg(distinct concat_ws('.', uit_id, uit_vraag)) from portfolio_onderdeel where ${van} and uit_id is not null and ${hoe}), '[]')`

/** A portfolio as it stands, in one statement: entries newest first, the last wish and choice, and what was decided about programmes. */
export async function loadPortfolio(tx: Tx, deelnemerId: string): Promise<Portfolio> {
  const van = sql`deelnemer_id = ${deelnemerId}`
  const { rows } = await sql<Portfolio>`select
    coalesce((select jsonb_agg(to_jsonb(o)) from (
      select p.id, p.stam, p.soort, p.wat, p.waar, p.begin, p.einde, p.stand, p.toelichting, p.niveau, p.diploma,
        p.spreken, p.luisteren, p.lezen, p.schrijven, p.zelf, p.uit, p.uit_id,
        case when p.uit = 'diagnose' then (select i.naam from v_afname a join v_instrument i on i.id = a.instrument_id where a.id = p.uit_id) end as bron, p.vastgelegd_op::date as vastgelegd_op,
        p.vastgelegd_door = (select ctx.account()) as van_mij, ${naam(sql`p.vastgelegd_door`)} as door,
        case when v.id is not null then jsonb_build_object('id', v.id, 'stelsel', v.stelsel, 'uri', v.uri, 'naam', v.naam, 'naam_en', v.naam_en, 'isco', v.isco) end as vakbegrip
      from v_portfolio_onderdeel p left join v_vakbegrip v on v.id = p.vakbegrip_id
      where p.${van} order by p.begin desc nulls last, p.vastgelegd_op desc) o), '[]') as onderdelen,
    (select to_jsonb(w) from (select uren_min, uren_max, vanaf, reistijd, dagdelen, vervoer, rijbewijs, over_mij, zelf, vastgelegd_op::date as vastgelegd_op,
      ${naam(sql`vastgelegd_door`)} as door from v_werkwens where ${van} order by vastgelegd_op desc limit 1) w) as wens,
    (select to_jsonb(k) from (select indeling, weggelaten, banenafspraak_mee, zelf from v_cv_keuze where ${van} order by vastgelegd_op desc limit 1) k) as keuze,
    coalesce((select jsonb_agg(to_jsonb(g)) from (
      select distinct on (sleutel) sleutel, k.vastgelegd_op::date as op, ${naam(sql`k.vastgelegd_door`)} as door from v_cv_keuze k, unnest(k.op_verzoek) sleutel
      where k.${van} and not exists (select from v_cv_keuze l where l.${van} and l.vastgelegd_op > k.vastgelegd_op and sleutel = any (l.weggelaten))
      order by sleutel, k.vastgelegd_op desc) g), '[]') as op_verzoek,
    coalesce((select jsonb_agg(to_jsonb(d)) from (
      select id, stam, naam, type, vastgelegd_door = (select ctx.account()) as van_mij from v_portfolio_document where ${van} order by vastgelegd_op) d), '[]') as documenten,
    ${beslist(van, sql`vervallen_reden is distinct from ${AFGEHOUDEN}`)} as overgenomen, ${beslist(van, sql`vervallen_reden = ${AFGEHOUDEN}`)} as afgehouden,
    coalesce((select jsonb_agg(to_jsonb(u)) from (select afname_id, vraag, levert, soort, string_agg(tekst, ', ') as tekst, instrument_naam, datum, vervalt_op, instrument, max(antwoord) as antwoord
      from v_diagnose where ${van} and categorie <> 'C08' and levert in ('kan', 'wil') group by 1, 2, 3, 4, 6, 7, 8, 9 order by 7 desc, 6, 2) u), '[]') as uitslagen`.execute(
    tx,
  )
  return rows[0]!
}

export interface NieuwOnderdeel extends Inhoud {
  id: string
  deelnemerId: string
  organisatieId: string
  stam: string | null
  vakbegripId: string | null
  uit: string | null
  uitId: string | null
  uitVraag: string | null
  vervangt: string | null
  accountId: string
  zelf: boolean
}
export async function storeOnderdeel(tx: Tx, o: NieuwOnderdeel): Promise<void> {
  await sql`insert into portfolio_onderdeel (id, deelnemer_id, organisatie_id, stam, soort, vakbegrip_id, wat, waar, begin, einde, stand, toelichting,
      niveau, diploma, spreken, luisteren, lezen, schrijven, uit, uit_id, uit_vraag, zelf, vervangt, vastgelegd_door)
    values (${o.id}, ${o.deelnemerId}, ${o.organisatieId}, coalesce(${o.stam}::uuid, gen_random_uuid()), ${o.soort}, ${o.vakbegripId}::uuid, ${o.wat}, ${o.waar}, ${o.begin}::date,
      ${o.einde}::date, ${o.stand}, ${o.toelichting}, ${o.niveau}, ${o.diploma}::boolean, ${o.spreken}, ${o.luisteren}, ${o.lezen}, ${o.schrijven}, ${o.uit}, ${o.uitId}::uuid, ${o.uitVraag}, ${o.zelf}, ${o.vervangt}::uuid, ${o.accountId})`.execute(
    tx,
  )
}

/** What is corrected, as long as it stands; null: it does not, or is out of reach. */
export async function loadOnderdeel(
  tx: Tx,
  deelnemerId: string,
  onderdeelId: string,
): Promise<(Pick<Onderdeel, "stam"> & Pick<NieuwOnderdeel, "uit" | "uitId" | "uitVraag">) | null> {
  const { rows } = await sql<
    Pick<NieuwOnderdeel, "uit" | "uitId" | "uitVraag"> & { stam: string }
  >`select stam, uit, uit_id, uit_vraag from portfolio_onderdeel
    where vervallen_op is null and id = ${onderdeelId} and deelnemer_id = ${deelnemerId}`.execute(tx)
  return rows[0] ?? null
}

/** False: it was closed already, or is not the actor's to close. */
export async function closeRegel(
  tx: Tx,
  tabel: "portfolio_onderdeel" | "portfolio_document",
  { id, deelnemerId, accountId, reden }: { id: string; deelnemerId: string; accountId: string; reden: string },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update ${sql.table(tabel)} set vervallen_op = now(), vervallen_door = ${accountId}, vervallen_reden = ${reden}
    where id = ${id} and deelnemer_id = ${deelnemerId} and vervallen_op is null`.execute(tx)
  return numAffectedRows === 1n
}

export interface Schrijver {
  deelnemerId: string
  organisatieId: string
  accountId: string
  zelf: boolean
}
export async function storeWens(tx: Tx, { deelnemerId, organisatieId, accountId, zelf }: Schrijver, w: Wens): Promise<void> {
  await sql`insert into werkwens (deelnemer_id, organisatie_id, uren_min, uren_max, vanaf, reistijd, dagdelen, vervoer, rijbewijs, over_mij, zelf, vastgelegd_door)
    values (${deelnemerId}, ${organisatieId}, ${w.urenMin}::smallint, ${w.urenMax}::smallint, ${w.vanaf}::date, ${w.reistijd}::smallint, ${w.dagdelen}::text[], ${w.vervoer}::text[],
      ${w.rijbewijs}::text[], ${w.overMij}, ${zelf}, ${accountId})`.execute(tx)
}
export async function storeKeuze(
  tx: Tx,
  { deelnemerId, organisatieId, accountId, zelf }: Schrijver,
  k: Omit<Keuze, "zelf"> & { indeling: IndelingCv; opVerzoek: readonly string[] },
): Promise<void> {
  await sql`insert into cv_keuze (deelnemer_id, organisatie_id, indeling, weggelaten, op_verzoek, banenafspraak_mee, zelf, vastgelegd_door)
    values (${deelnemerId}, ${organisatieId}, ${k.indeling}, ${k.weggelaten}::text[], ${k.opVerzoek}::text[], ${k.banenafspraakMee}, ${zelf}, ${accountId})`.execute(
    tx,
  )
}
