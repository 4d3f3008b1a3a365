import type { RawBuilder } from "kysely"
import { sql, type Tx } from "#platform/db"
import type { Feiten } from "./feiten.rules.ts"

/** All facts of one person in one statement: lists, newest first, each under its own policy; with them what is offered by rung. */
export async function loadFeiten(tx: Tx, deelnemerId: string): Promise<Feiten> {
  const lijst = (bron: RawBuilder<unknown>) => sql`coalesce((select jsonb_agg(to_jsonb(v)) from (${bron}) v), '[]')`
  const van = sql`deelnemer_id = ${deelnemerId}`
  const { rows } = await sql<Feiten>`/* vast: feiten */ select
    ${lijst(sql`select id, soort, begin, einde, reden_einde from v_uitkering where ${van} order by begin desc`)} as uitkeringen,
    ${lijst(sql`select id, doelgroep, begin, einde from v_doelgroep where ${van} order by begin desc`)} as doelgroepen,
    ${lijst(sql`select id, soort, begin, einde, hercontrole_op from v_ontheffing where ${van} order by begin desc`)} as ontheffingen,
    ${lijst(sql`select id, niveau, behaald_op, diploma, omschrijving from v_opleiding where ${van} order by behaald_op desc nulls last`)} as opleidingen,
    ${lijst(sql`select b.id, m.naam, b.rol, o.naam as organisatie, b.medewerker_id, b.begin, b.einde from v_betrokkene b
      join v_medewerker m on m.id = b.medewerker_id join v_organisatie o on o.id = m.organisatie_id
      where b.${van} order by b.begin desc`)} as betrokkenen,
    ${lijst(sql`select id, datum, trede, beoordelaar, toelichting from v_trede where ${van} order by datum desc, vastgelegd_op desc`)} as treden,
    ${lijst(sql`select t.id, v.naam, v.soort, coalesce(u.naam, vu.naam) as uitvoerder, t.begin, t.verwacht_einde, t.einde, t.reden_einde,
        t.uitvalreden, t.uren_per_week
      from v_traject t join v_voorziening v on v.id = t.voorziening_id
      left join v_organisatie u on u.id = t.uitvoerder_id left join v_organisatie vu on vu.id = v.uitvoerder_id
      where t.${van} order by t.begin desc`)} as trajecten,
    ${lijst(sql`select d.id, d.soort, coalesce(w.naam, o.naam) as werkgever, d.begin, d.einde, d.reden_einde, d.bevestigd_tot, d.uren_per_week,
        d.loonwaarde_pct, d.lks
      from v_dienstverband d left join v_werkgever w on w.id = d.werkgever_id left join v_organisatie o on o.id = d.werkgever_organisatie_id
      where d.${van} order by d.begin desc`)} as dienstverbanden,
    ${lijst(sql`select p.id, p.dienstverband_id, p.werkvorm, w.naam as werkgever, p.locatie, p.werksoort, p.begin, p.einde, p.reden_einde, p.uren_per_week
      from v_plaatsing p left join v_werkgever w on w.id = p.werkgever_id where p.${van} order by p.begin desc`)} as plaatsingen,
    ${lijst(sql`select c.id, c.datum, c.soort, c.onderwerp, c.notitie, m.naam as medewerker,
        coalesce(c.vastgelegd_door = (select ctx.account()), false) as van_mij
      from v_contactmoment c left join v_medewerker m on m.id = c.medewerker_id where c.${van} order by c.datum desc, c.vastgelegd_op desc`)} as contactmomenten,
    ${lijst(sql`select s.id, s.wat, s.wie, m.naam as medewerker, s.door, s.uiterlijk, s.doel_id, s.traject_id, s.uitkomst, s.uitkomst_op
      from v_stap s left join v_medewerker m on m.id = s.medewerker_id where s.${van} order by s.uiterlijk, s.vastgelegd_op`)} as stappen,
    ${lijst(sql`select a.id, a.dag, to_char(a.tijd, 'HH24:MI') as tijd, m.naam as medewerker, a.uitkomst
      from v_afspraak a left join v_medewerker m on m.id = a.medewerker_id where a.${van} order by a.dag, a.tijd`)} as afspraken,
    ${lijst(sql`select datum as dag, uitkomst, verslag from v_evaluatie where ${van}
      union all select op, null, null from v_planakkoord where ${van} and partij = 'deelnemer' order by 1 desc`)} as plan,
    ${lijst(sql`select s.trede, s.niveau, s.omschrijving, s.bron, s.organisatie_id is not null as eigen, s.begin, s.einde
      from v_dienstverlening s where s.organisatie_id is null or s.organisatie_id = (select organisatie_id from v_deelnemer where id = ${deelnemerId})`)} as dienstverlening`.execute(
    tx,
  )
  return rows[0]!
}
