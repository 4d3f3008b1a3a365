import type { Dag } from "#begrippen/dag"
import type { RawBuilder } from "kysely"
import { sql, type Tx } from "#platform/db"
import type { Letop } from "./letop.rules.ts"

/** Whose registration is looked at: that of organisations, or of the people to whom the reader is assigned. */
export interface LetopVraag {
  soorten: readonly Letop[]
  /** Ids; null: one's own people. */
  organisaties: readonly string[] | null
  vandaag: Dag
  /** Of an organisation only these people. */
  mensen?: readonly string[]
}

export interface LetopTelling {
  soort: Letop
  /** Null with a coach: those with nobody. */
  coachId: string | null
  /** Null: the count over all coaches. */
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

/** Starts at the people in question, along the indexes on organisation or person; a policy alone would read every row. */
const van = ({ organisaties, mensen }: LetopVraag, tabel: string, kolom = "deelnemer_id") => {
  const persoon = sql.raw(`${tabel}.${kolom}`)
  if (!organisaties) return sql`${persoon} = any((select ids from mijn)::uuid[])`
  const vanOrganisatie = sql`${sql.raw(tabel)}.organisatie_id = any(${[...organisaties]}::uuid[])`
  return mensen ? sql`${vanOrganisatie} and ${persoon} = any(${[...mensen]}::uuid[])` : vanOrganisatie
}

/** As the indexes on running periods have it. */
const nietVoorbij = (tabel: string, dag: Dag) => sql`least(${sql.raw(tabel)}.einde, 'infinity') > ${dag}`
const PERIODEN = ["uitkering", "traject", "dienstverband", "plaatsing"] as const
const perPeriode = (maak: (tabel: string) => RawBuilder<unknown>, tussen: RawBuilder<unknown>) => sql.join(PERIODEN.map(maak), tussen)

/** The people, and of them who is in sight: alive, and not somebody of whom everything has ended. */
const wie = (vraag: LetopVraag) => sql`
  mijn as materialized (select array(select ctx.dossiers('C01', 'lees')) as ids),
  wie as materialized (select d.id, d.aanmelddatum, d.overleden_op from v_deelnemer d where ${van(vraag, "d", "id")}),
  lopend as materialized (${perPeriode(
    t => sql`select p.deelnemer_id from ${sql.raw(`v_${t}`)} p where ${van(vraag, "p")} and ${nietVoorbij("p", vraag.vandaag)}`,
    sql` union `,
  )}),
  in_zicht as materialized (select d.id, d.aanmelddatum from wie d where d.overleden_op is null and (d.id in (select deelnemer_id from lopend) or not (
    ${perPeriode(t => sql`exists (select 1 from ${sql.raw(`v_${t}`)} p where p.deelnemer_id = d.id)`, sql` or `)})))`

/** deelnemer_id, dag and wat of each kind. */
const ZOEK: Readonly<Record<Letop, (vraag: LetopVraag) => RawBuilder<unknown>>> = {
  zonder_begeleider: vraag => sql`select d.id, d.aanmelddatum, null::text from in_zicht d where d.id not in (
    select b.deelnemer_id from v_betrokkene b where ${van(vraag, "b")} and b.begin <= ${vraag.vandaag} and ${nietVoorbij("b", vraag.vandaag)})`,
  zonder_trede: vraag => sql`select d.id, d.aanmelddatum, null::text from in_zicht d where d.id not in (
    select t.deelnemer_id from v_trede t where ${van(vraag, "t")})`,
  uitstroom_zonder_dienstverband: vraag => sql`select u.deelnemer_id, u.einde, u.soort from v_uitkering u
    where ${van(vraag, "u")} and u.reden_einde = 'loondienst' and u.einde <= ${vraag.vandaag}
    and not exists (select 1 from v_dienstverband w where w.deelnemer_id = u.deelnemer_id and w.begin between u.einde - 62 and u.einde + 31)`,
  traject_over_tijd:
    vraag => sql`select t.deelnemer_id, t.verwacht_einde, v.naam from v_traject t join v_voorziening v on v.id = t.voorziening_id
    where ${van(vraag, "t")} and least(t.einde, 'infinity') = 'infinity' and t.verwacht_einde < ${vraag.vandaag}`,
  zonder_uren: vraag => sql`select w.deelnemer_id, w.begin, w.soort from v_dienstverband w
    where ${van(vraag, "w")} and w.uren_per_week is null and w.begin <= ${vraag.vandaag} and ${nietVoorbij("w", vraag.vandaag)}`,
  bevestigd_buiten_dienstverband: vraag => sql`select w.deelnemer_id, w.bevestigd_tot, w.soort from v_dienstverband w
    where ${van(vraag, "w")} and (w.bevestigd_tot < w.begin or w.bevestigd_tot > w.einde)`,
  na_overlijden: () => sql`select d.id, d.overleden_op, l.wat from (select * from wie where overleden_op is not null) d cross join lateral (
    ${perPeriode(t => sql`select einde, ${t}::text as wat from ${sql.raw(`v_${t}`)} where deelnemer_id = d.id`, sql` union all `)}) l
    where coalesce(l.einde, 'infinity') > d.overleden_op + 1`,
  andermans_dienstverband: vraag => sql`select p.deelnemer_id, p.begin, p.werkvorm from v_plaatsing p
    join v_dienstverband w on w.id = p.dienstverband_id and w.deelnemer_id <> p.deelnemer_id where ${van(vraag, "p")}`,
  andermans_traject: vraag => sql`select a.deelnemer_id, max(a.datum), null::text from v_aanwezigheid a
    join v_traject t on t.id = a.traject_id and t.deelnemer_id <> a.deelnemer_id where ${van(vraag, "a")} group by 1`,
  andermans_plaatsing: vraag => sql`select a.deelnemer_id, max(a.datum), null::text from v_aanwezigheid a
    join v_plaatsing p on p.id = a.plaatsing_id and p.deelnemer_id <> a.deelnemer_id where ${van(vraag, "a")} group by 1`,
}

const gevonden = (vraag: LetopVraag) => sql`${wie(vraag)},
  gevonden as materialized (${sql.join(
    vraag.soorten.map(soort => sql`select ${soort}::text as soort, g.* from (${ZOEK[soort](vraag)}) g (deelnemer_id, dag, wat)`),
    sql` union all `,
  )}),
  coach as (select distinct on (b.deelnemer_id) b.deelnemer_id, b.medewerker_id, m.naam from v_betrokkene b join v_medewerker m on m.id = b.medewerker_id
    where b.deelnemer_id in (select deelnemer_id from gevonden) and b.begin <= ${vraag.vandaag} and ${nietVoorbij("b", vraag.vandaag)}
    order by b.deelnemer_id, b.rol <> 'casusregisseur', b.begin, b.id)`

/** How many people of each kind, in all and by coach (the case director, or else who is involved longest). */
export async function loadLetop(tx: Tx, vraag: LetopVraag): Promise<LetopTelling[]> {
  if (vraag.soorten.length === 0) return []
  const { rows } = await sql<LetopTelling & { alle: number }>`with ${gevonden(vraag)}
    select g.soort, c.medewerker_id as coach_id, max(c.naam) as coach, count(distinct g.deelnemer_id) as mensen, grouping(c.medewerker_id) as alle
    from gevonden g left join coach c on c.deelnemer_id = g.deelnemer_id
    group by grouping sets ((g.soort), (g.soort, c.medewerker_id)) order by mensen desc, coach`.execute(tx)
  return rows.map(({ alle, ...rij }) => ({ ...rij, coach: alle ? null : (rij.coach ?? "Niemand betrokken") }))
}

/** Somebody of one kind; `ander`: whose fact it refers to, when that is somebody else. */
export interface Vondst {
  soort: Letop
  deelnemerId: string
  ander: string | null
}

/** Facts that refer to a fact of somebody else: the table, and the table with its column. */
const ANDERMANS: Partial<Record<Letop, [van: string, naar: string, kolom: string]>> = {
  andermans_dienstverband: ["v_plaatsing", "v_dienstverband", "dienstverband_id"],
  andermans_traject: ["v_aanwezigheid", "v_traject", "traject_id"],
  andermans_plaatsing: ["v_aanwezigheid", "v_plaatsing", "plaatsing_id"],
}

/** Everybody of these kinds. With `mensen` also who refers to a fact of one of them. */
export async function loadVondsten(tx: Tx, vraag: LetopVraag): Promise<Vondst[]> {
  const { mensen, ...allen } = vraag
  const deel = (soort: Letop): RawBuilder<unknown> => {
    const paar = ANDERMANS[soort]
    if (!paar)
      return sql`select ${soort}::text as soort, g.id as deelnemer_id, null::uuid as ander from (${ZOEK[soort](vraag)}) g (id, dag, wat)`
    const [x, y, kolom] = paar
    const tussen = sql`select ${soort}::text, x.deelnemer_id, y.deelnemer_id as ander from ${sql.raw(`${x} x join ${y} y on y.id = x.${kolom}`)}
      and y.deelnemer_id <> x.deelnemer_id`
    const naarHen = sql`union all ${tussen} where ${van(allen, "x")} and y.deelnemer_id = any(${[...(mensen ?? [])]}::uuid[])`
    return sql`${tussen} where ${van(vraag, "x")} ${mensen ? naarHen : sql``}`
  }
  const { rows } = await sql<Vondst>`with ${wie(vraag)}
    select distinct * from (${sql.join(vraag.soorten.map(deel), sql` union all `)}) v (soort, deelnemer_id, ander)`.execute(tx)
  return rows
}

export interface LetopCoach {
  id: string
  naam: string
}

/** Who is the coach of each of these people; who has none is left out. */
export async function loadCoachVan(tx: Tx, mensen: readonly string[], vandaag: Dag): Promise<Map<string, LetopCoach>> {
  const { rows } = await sql<LetopCoach & { deelnemerId: string }>`
    select distinct on (b.deelnemer_id) b.deelnemer_id, m.id, m.naam from v_betrokkene b join v_medewerker m on m.id = b.medewerker_id
    where b.deelnemer_id = any(${[...mensen]}::uuid[]) and b.begin <= ${vandaag} and ${nietVoorbij("b", vandaag)}
    order by b.deelnemer_id, b.rol <> 'casusregisseur', b.begin, b.id`.execute(tx)
  return new Map(rows.map(({ deelnemerId, ...coach }) => [deelnemerId, coach]))
}

/**
 * Who they are, as the reader sees them, by name after the person `na`; coach 'geen' are those with nobody, null all. One
 * more than `aantal` says that there are more.
 */
export async function loadLetopMensen(
  tx: Tx,
  vraag: LetopVraag,
  coach: string | null,
  na: string | null,
  aantal: number,
): Promise<LetopRij[]> {
  const bij = coach === null ? sql`true` : coach === "geen" ? sql`c.medewerker_id is null` : sql`c.medewerker_id = ${coach}`
  const { rows } = await sql<LetopRij>`with ${gevonden(vraag)},
    rij as (select g.deelnemer_id, min(g.dag) as dag, string_agg(distinct g.wat, ', ') as wat from gevonden g group by 1)
    select r.deelnemer_id, concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam) as naam, c.naam as coach, r.dag, r.wat
    from rij r join v_deelnemer d on d.id = r.deelnemer_id left join coach c on c.deelnemer_id = r.deelnemer_id
    where ${bij} and ${na ? sql`(d.achternaam, d.id) > (select achternaam, id from v_deelnemer where id = ${na})` : sql`true`}
    order by d.achternaam, d.id limit ${aantal + 1}`.execute(tx)
  return rows
}
