import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import type { Volggroep } from "./volggroep.rules.ts"

/** Everybody around one person with what is open, as far as the reader may see: a statement for the whole panel. */
export async function loadVolggroep(tx: Tx, deelnemerId: string, vandaag: Dag): Promise<Volggroep> {
  const { rows } = await sql<Volggroep>`
    with wie as materialized (select m.id, m.naam, o.naam as organisatie, o.soort from v_medewerker m join v_organisatie o on o.id = m.organisatie_id
      where m.id in (select medewerker_id from v_betrokkene where deelnemer_id = ${deelnemerId}
        union all select medewerker_id from v_stap where deelnemer_id = ${deelnemerId}
        union all select medewerker_id from v_afspraak where deelnemer_id = ${deelnemerId})),
    taak as (
      select 'stap' as soort, s.wat, s.uiterlijk as dag, null as tijd, s.wie, s.medewerker_id, s.door from v_stap s
      where s.deelnemer_id = ${deelnemerId} and s.uitkomst is null
      union all
      select 'afspraak', null, a.dag, to_char(a.tijd, 'HH24:MI'), 'medewerker', a.medewerker_id, null from v_afspraak a
      where a.deelnemer_id = ${deelnemerId} and a.uitkomst is null and a.dag >= ${vandaag})
    select
      coalesce((select jsonb_agg(jsonb_build_object('medewerker_id', b.medewerker_id, 'naam', w.naam, 'rol', b.rol, 'organisatie', w.organisatie,
          'organisatie_soort', w.soort, 'begin', b.begin, 'einde', b.einde) order by b.rol <> 'casusregisseur', b.begin, w.naam)
        from v_betrokkene b join wie w on w.id = b.medewerker_id
        where b.deelnemer_id = ${deelnemerId} and (b.einde is null or b.einde > ${vandaag})), '[]') as leden,
      coalesce((select jsonb_agg(jsonb_build_object('soort', t.soort, 'wat', t.wat, 'dag', t.dag, 'tijd', t.tijd, 'wie', t.wie,
          'medewerker_id', t.medewerker_id, 'door', t.door, 'medewerker_soort', w.soort, 'medewerker', w.naam))
        from taak t left join wie w on w.id = t.medewerker_id), '[]') as taken,
      coalesce((select jsonb_agg(jsonb_build_object('organisatie', o.naam, 'organisatie_soort', o.soort, 'tot', d.einde) order by o.naam)
        from v_deling d join v_organisatie o on o.id = d.aan_organisatie_id
        where d.deelnemer_id = ${deelnemerId} and d.begin <= ${vandaag} and d.einde > ${vandaag}
          and not exists (select 1 from v_betrokkene b join v_medewerker m on m.id = b.medewerker_id where b.deelnemer_id = d.deelnemer_id
            and m.organisatie_id = o.id and b.begin <= ${vandaag} and (b.einde is null or b.einde > ${vandaag}))), '[]') as meelezers`.execute(
    tx,
  )
  return rows[0]!
}
