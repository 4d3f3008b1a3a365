import type { RawBuilder } from "kysely"
import type { Dag } from "#begrippen/dag"
import { gemeenteNaam } from "#begrippen/gemeente"
import { sql, type Tx } from "#platform/db"
import { isUuid } from "#platform/uuid"
import type { Persoon } from "./persoon.rules.ts"

const loopt = (vandaag: Dag) => sql`begin <= ${vandaag} and (einde is null or einde > ${vandaag})`

/** Who is involved today, the case director first. */
const betrokkenen = (deelnemer: RawBuilder<unknown>, vandaag: Dag) => sql`coalesce((
  select jsonb_agg(jsonb_build_object('naam', w.naam, 'rol', b.rol, 'begin', b.begin, 'medewerker_id', b.medewerker_id, 'organisatie', wo.naam)
    order by b.rol <> 'casusregisseur', b.begin)
  from v_betrokkene b join v_medewerker w on w.id = b.medewerker_id join v_organisatie wo on wo.id = w.organisatie_id
  where b.deelnemer_id = ${deelnemer} and b.begin <= ${vandaag} and (b.einde is null or b.einde > ${vandaag})), '[]')`

/** The person, as far as the actor may see him; null: does not exist, or is out of his reach. */
export async function loadPersoon(tx: Tx, id: string, vandaag: Dag): Promise<Persoon | null> {
  if (!isUuid(id)) return null
  const { rows } = await sql<Persoon>`/* vast: persoon */
    select d.id, false as gemaskeerd, concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam) as naam, d.voornaam, d.tussenvoegsel,
      d.achternaam, d.geboortedatum, d.geslacht, d.telefoon, d.email, d.voertaal, d.aanmelddatum, d.overleden_op, d.versie,
      o.naam as organisatie, a.postcode, regexp_replace(coalesce(g.naam, a.woongemeente_code), '^Gemeente ', '') as woongemeente,
      a.woongemeente_code, coalesce(a.versie, 0) as adres_versie,
      (select jsonb_build_object('trede', trede, 'datum', datum) from v_trede
        where deelnemer_id = d.id order by datum desc, vastgelegd_op desc limit 1) as meting,
      ${betrokkenen(sql`d.id`, vandaag)} as betrokkenen,
      coalesce((select jsonb_agg(jsonb_build_object('soort', soort, 'begin', begin) order by begin)
        from v_uitkering where deelnemer_id = d.id and ${loopt(vandaag)}), '[]') as uitkeringen,
      coalesce((select jsonb_agg(doelgroep order by begin) from v_doelgroep where deelnemer_id = d.id and ${loopt(vandaag)}), '[]') as doelgroepen,
      coalesce((select jsonb_agg(jsonb_build_object('betaler', betaler, 'opdrachtgever', opdrachtgever) order by begin)
        from v_bekostiging where deelnemer_id = d.id and ${loopt(vandaag)}), '[]') as bekostiging,
      (select jsonb_build_object('soort', soort, 'einde', einde, 'hercontrole_op', hercontrole_op)
        from v_ontheffing where deelnemer_id = d.id and ${loopt(vandaag)} order by begin desc limit 1) as ontheffing,
      exists (select 1 from v_beperking where deelnemer_id = d.id) as beperkt
    from deelnemer d join v_organisatie o on o.id = d.organisatie_id
    left join deelnemer_adres a on a.deelnemer_id = d.id
    left join v_organisatie g on g.soort = 'gemeente' and g.gemeente_code = a.woongemeente_code
    where d.id = ${id}`.execute(tx)
  const [persoon] = rows
  if (!persoon) return loadMasked(tx, id, vandaag)
  return { ...persoon, woongemeente: persoon.woongemeente && gemeenteNaam(persoon.woongemeente) }
}

async function loadMasked(tx: Tx, id: string, vandaag: Dag): Promise<Persoon | null> {
  const { rows } = await sql<Persoon>`
    select m.deelnemer_id as id, true as gemaskeerd, m.voornaam as naam, m.voornaam, null as tussenvoegsel, null as achternaam,
      null as geboortedatum, null as geslacht, m.telefoon, null as email, null as voertaal, null as aanmelddatum, null as overleden_op,
      0 as versie, null as organisatie, null as postcode, null as woongemeente, null as woongemeente_code, 0 as adres_versie,
      case when m.trede is not null then jsonb_build_object('trede', m.trede, 'datum', null) end as meting,
      ${betrokkenen(sql`m.deelnemer_id`, vandaag)} as betrokkenen,
      '[]'::jsonb as uitkeringen,
      coalesce((select jsonb_agg(doelgroep order by begin) from v_doelgroep where deelnemer_id = m.deelnemer_id and ${loopt(vandaag)}), '[]') as doelgroepen,
      '[]'::jsonb as bekostiging,
      null as ontheffing, exists (select 1 from v_beperking where deelnemer_id = m.deelnemer_id) as beperkt
    from ctx.gemaskeerd() m where m.deelnemer_id = ${id}`.execute(tx)
  return rows[0] ?? null
}

/** Changes of one person's file happen one after the other: what was checked still holds when it is stored. */
export async function lockPersoon(tx: Tx, deelnemerId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${deelnemerId}, 1))`.execute(tx)
}
