import type { Dag } from "#begrippen/dag"
import type { RawBuilder } from "kysely"
import { sql, type Tx } from "#platform/db"
import type { Letop } from "./letop.rules.ts"

/** Whose registration is looked at, and by whom: as the reader (his people alone), or for organisations as role meting. */
export interface LetopVraag {
  soorten: readonly Letop[]
  /** Null: all people that the reader sees. */
  organisaties: readonly string[] | null
  vandaag: Dag
}

export interface LetopTelling {
  soort: Letop
  /** Null: the count over all coaches. */
  coachId: string | null
  coach: string | null
  mensen: number
}

export interface LetopRij {
  deelnemerId: string
  naam: string
  coach: string | null
  dag: Dag | null
  wat: string | null
}

const loopt = (tabel: string, vandaag: Dag) => {
  const t = sql.raw(tabel)
  return sql`${t}.begin <= ${vandaag} and (${t}.einde is null or ${t}.einde > ${vandaag})`
}

/** People for whom not everything has ended: who has gone needs no coach and no measurement. */
const inZicht = (vandaag: Dag) => sql`d.overleden_op is null and exists (
  select 1 from v_uitkering u where u.deelnemer_id = d.id and (u.einde is null or u.einde > ${vandaag})
  union all select 1 from v_traject t where t.deelnemer_id = d.id and (t.einde is null or t.einde > ${vandaag})
  union all select 1 from v_dienstverband w where w.deelnemer_id = d.id and (w.einde is null or w.einde > ${vandaag})
  union all select 1 from v_plaatsing p where p.deelnemer_id = d.id and (p.einde is null or p.einde > ${vandaag}))`

/** deelnemer_id, dag and wat of each kind. */
const ZOEK: Readonly<Record<Letop, (vandaag: Dag) => RawBuilder<unknown>>> = {
  zonder_begeleider: dag => sql`select d.id, d.aanmelddatum, null::text from wie d where ${inZicht(dag)}
    and not exists (select 1 from v_betrokkene b where b.deelnemer_id = d.id and ${loopt("b", dag)})`,
  zonder_trede: dag => sql`select d.id, d.aanmelddatum, null::text from wie d where ${inZicht(dag)}
    and not exists (select 1 from v_trede t where t.deelnemer_id = d.id)`,
  uitstroom_zonder_dienstverband: dag => sql`select u.deelnemer_id, u.einde, u.soort from v_uitkering u join wie d on d.id = u.deelnemer_id
    where u.reden_einde = 'loondienst' and u.einde <= ${dag}
    and not exists (select 1 from v_dienstverband w where w.deelnemer_id = u.deelnemer_id and w.begin between u.einde - 62 and u.einde + 31)`,
  traject_over_tijd: dag => sql`select t.deelnemer_id, t.verwacht_einde, v.naam from v_traject t join wie d on d.id = t.deelnemer_id
    join v_voorziening v on v.id = t.voorziening_id where t.einde is null and t.verwacht_einde < ${dag}`,
  zonder_uren: dag => sql`select w.deelnemer_id, w.begin, w.soort from v_dienstverband w join wie d on d.id = w.deelnemer_id
    where w.uren_per_week is null and ${loopt("w", dag)}`,
  bevestigd_buiten_dienstverband:
    () => sql`select w.deelnemer_id, w.bevestigd_tot, w.soort from v_dienstverband w join wie d on d.id = w.deelnemer_id
    where w.bevestigd_tot < w.begin or w.bevestigd_tot > w.einde`,
  na_overlijden: () => sql`select d.id, d.overleden_op, l.wat from wie d join (
      select deelnemer_id, einde, 'uitkering' as wat from v_uitkering union all select deelnemer_id, einde, 'traject' from v_traject
      union all select deelnemer_id, einde, 'dienstverband' from v_dienstverband union all select deelnemer_id, einde, 'plaatsing' from v_plaatsing
    ) l on l.deelnemer_id = d.id where d.overleden_op is not null and coalesce(l.einde, 'infinity') > d.overleden_op + 1`,
  andermans_dienstverband: () => sql`select p.deelnemer_id, p.begin, p.werkvorm from v_plaatsing p join wie d on d.id = p.deelnemer_id
    join v_dienstverband w on w.id = p.dienstverband_id where w.deelnemer_id <> p.deelnemer_id`,
  andermans_traject: () => sql`select a.deelnemer_id, max(a.datum), null::text from v_aanwezigheid a join wie d on d.id = a.deelnemer_id
    join v_traject t on t.id = a.traject_id where t.deelnemer_id <> a.deelnemer_id group by 1`,
  andermans_plaatsing: () => sql`select a.deelnemer_id, max(a.datum), null::text from v_aanwezigheid a join wie d on d.id = a.deelnemer_id
    join v_plaatsing p on p.id = a.plaatsing_id where p.deelnemer_id <> a.deelnemer_id group by 1`,
}

const gevonden = ({ soorten, organisaties, vandaag }: LetopVraag) => sql`
  wie as materialized (select d.id, d.aanmelddatum, d.overleden_op from v_deelnemer d
    where ${organisaties ? sql`d.organisatie_id = any(${[...organisaties]}::uuid[])` : sql`true`}),
  gevonden as (${sql.join(
    soorten.map(soort => sql`select ${soort}::text as soort, g.* from (${ZOEK[soort](vandaag)}) g (deelnemer_id, dag, wat)`),
    sql` union all `,
  )}),
  coach as (select distinct on (b.deelnemer_id) b.deelnemer_id, b.medewerker_id, m.naam from v_betrokkene b join v_medewerker m on m.id = b.medewerker_id
    where b.deelnemer_id in (select deelnemer_id from gevonden) and ${loopt("b", vandaag)} order by b.deelnemer_id, b.rol <> 'casusregisseur', b.begin)`

/** How many people of each kind, in all and by coach (the case director, or else who is involved longest). */
export async function loadLetop(tx: Tx, vraag: LetopVraag): Promise<LetopTelling[]> {
  if (vraag.soorten.length === 0) return []
  const { rows } = await sql<LetopTelling>`with ${gevonden(vraag)}
    select g.soort, c.medewerker_id as coach_id, max(c.naam) as coach, count(distinct g.deelnemer_id) as mensen, grouping(c.medewerker_id) as alle
    from gevonden g left join coach c on c.deelnemer_id = g.deelnemer_id
    group by grouping sets ((g.soort), (g.soort, c.medewerker_id)) order by mensen desc, coach`.execute(tx)
  return (rows as (LetopTelling & { alle: number })[]).map(({ alle, ...rij }) => ({
    ...rij,
    coach: alle ? null : (rij.coach ?? "Niemand betrokken"),
  }))
}

/** Who they are, as the reader sees them; `coach` 'geen' are those with nobody, null all. One more than `aantal` says that there are more. */
export async function loadLetopMensen(
  tx: Tx,
  vraag: LetopVraag,
  coach: string | null,
  na: string | null,
  aantal: number,
): Promise<LetopRij[]> {
  const bij = coach === null ? sql`true` : coach === "geen" ? sql`c.medewerker_id is null` : sql`c.medewerker_id = ${coach}`
  const { rows } = await sql<LetopRij>`with ${gevonden(vraag)},
    rij as (select g.deelnemer_id, min(g.dag)::text as dag, string_agg(distinct g.wat, ', ') as wat from gevonden g group by 1)
    select r.deelnemer_id, concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam) as naam, c.naam as coach, r.dag, r.wat
    from rij r join v_deelnemer d on d.id = r.deelnemer_id left join coach c on c.deelnemer_id = r.deelnemer_id
    where ${bij} and ${na ? sql`(d.achternaam, d.id) > (select achternaam, id from v_deelnemer where id = ${na})` : sql`true`}
    order by d.achternaam, d.id limit ${aantal + 1}`.execute(tx)
  return rows
}
