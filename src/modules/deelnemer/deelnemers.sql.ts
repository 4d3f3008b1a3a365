import type { Dag } from "#begrippen/dag"
import type { Trede } from "#begrippen/trede"
import type { RawBuilder } from "kysely"
import { sql, type Tx } from "#platform/db"
import type { DeelnemersQuery, Sortering } from "./deelnemers.schema.ts"

export interface DeelnemerRij {
  id: string
  naam: string
  geboortedatum: Dag | null
  woongemeente: string | null
  telefoon: string | null
  trede: Trede | null
  tredeDatum: Dag | null
  uitkering: string | null
  regie: string | null
  /** Where he is now: work before a workplace, a workplace before a programme. */
  nu: string | null
  laatsteContact: Dag | null
}
export interface Telling {
  totaal: number
  /** Persons a rung; index 0: not measured. */
  treden: number[]
}

export const PER_PAGINA = 50

const tredeVan = sql`(select trede from v_trede where deelnemer_id = d.id order by datum desc, vastgelegd_op desc limit 1)`
const contactVan = sql`(select max(datum) from v_contactmoment where deelnemer_id = d.id)`

const SLEUTEL: Readonly<Record<Sortering, RawBuilder<unknown>>> = {
  naam: sql`zoekvorm(d.achternaam)`,
  trede: sql`coalesce(${tredeVan}, 0)`,
  contact: sql`coalesce(${contactVan}, '-infinity')`,
}

/** Starts at the visible cases: whoever sees his organisation reads along its index, others from their own short list. */
const zichtbaar = (orgBreed: boolean, tabel: string, sleutel: string) =>
  orgBreed
    ? sql`${sql.ref(`${tabel}.organisatie_id`)} = (select ctx.org_breed('C01', 'lees'))`
    : sql`${sql.ref(`${tabel}.${sleutel}`)} = any(array(select ctx.dossiers('C01', 'lees')))`

function filters(query: DeelnemersQuery, vandaag: Dag): RawBuilder<unknown> {
  const loopt = sql`begin <= ${vandaag} and (einde is null or einde > ${vandaag})`
  const uitkering = sql`exists (select 1 from v_uitkering where deelnemer_id = d.id and ${loopt})`
  const regie = sql`(select 1 from v_betrokkene where deelnemer_id = d.id and rol = 'casusregisseur' and ${loopt}`
  const delen = [
    query.trede === "onbekend" && sql`${tredeVan} is null`,
    query.trede && query.trede !== "onbekend" && sql`${tredeVan} = ${Number(query.trede)}`,
    query.uitkering === "ja" && uitkering,
    query.uitkering === "nee" && sql`not ${uitkering}`,
    query.regie === "geen" && sql`not exists ${regie})`,
    query.regie && query.regie !== "geen" && sql`exists ${regie} and medewerker_id = ${query.regie})`,
  ].filter(deel => typeof deel === "object")
  return delen.length === 0 ? sql`true` : sql.join(delen, sql` and `)
}

/** One page of the list in the chosen order, after the person that `na` names; one row more than a page says that there is more. */
export async function loadDeelnemers(tx: Tx, query: DeelnemersQuery, orgBreed: boolean, vandaag: Dag): Promise<DeelnemerRij[]> {
  const sleutel = SLEUTEL[query.sorteer]
  const loopt = (v: string) =>
    sql`${sql.ref(`${v}.begin`)} <= ${vandaag} and (${sql.ref(`${v}.einde`)} is null or ${sql.ref(`${v}.einde`)} > ${vandaag})`
  const verder = query.na
    ? sql`and (${sleutel}, d.id) > (select s, id from (select ${sleutel} as s, d.id from deelnemer d where d.id = ${query.na}) c)`
    : sql``
  const { rows } = await sql<DeelnemerRij>`
    with bladzijde as (
      select d.id, ${sleutel} as sleutel from deelnemer d
      where ${zichtbaar(orgBreed, "d", "id")} and ${filters(query, vandaag)} ${verder}
      order by 2, 1 limit ${PER_PAGINA + 1}
    )
    select d.id, concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam) as naam, d.geboortedatum, null as telefoon,
      regexp_replace(coalesce(g.naam, a.woongemeente_code, o.naam), '^Gemeente ', '') as woongemeente,
      t.trede, t.datum as trede_datum,
      (select u.soort from v_uitkering u where u.deelnemer_id = d.id and ${loopt("u")} order by u.begin desc limit 1) as uitkering,
      (select m.naam from v_betrokkene r join v_medewerker m on m.id = r.medewerker_id
        where r.deelnemer_id = d.id and r.rol = 'casusregisseur' and ${loopt("r")}
        order by r.begin desc limit 1) as regie,
      coalesce(
        (select coalesce(w.naam, wo.naam) from v_dienstverband v left join v_werkgever w on w.id = v.werkgever_id
          left join v_organisatie wo on wo.id = v.werkgever_organisatie_id where v.deelnemer_id = d.id and ${loopt("v")} order by v.begin desc limit 1),
        (select w.naam from v_plaatsing v join v_werkgever w on w.id = v.werkgever_id where v.deelnemer_id = d.id and ${loopt("v")}
          order by v.begin desc limit 1),
        (select z.naam from v_traject v join v_voorziening z on z.id = v.voorziening_id where v.deelnemer_id = d.id and ${loopt("v")}
          order by v.begin desc limit 1)) as nu,
      ${contactVan} as laatste_contact
    from bladzijde b join deelnemer d on d.id = b.id join v_organisatie o on o.id = d.organisatie_id
    left join deelnemer_adres a on a.deelnemer_id = d.id
    left join v_organisatie g on g.soort = 'gemeente' and g.gemeente_code = a.woongemeente_code
    left join lateral (select trede, datum from v_trede where deelnemer_id = d.id order by datum desc, vastgelegd_op desc limit 1) t on true
    order by b.sleutel, b.id`.execute(tx)
  return rows
}

/** How many there are with these filters, and how they stand on the ladder when the rung itself is no filter. */
export async function loadTelling(tx: Tx, query: DeelnemersQuery, orgBreed: boolean, vandaag: Dag): Promise<Telling> {
  const { rows } = await sql<{ trede: number; aantal: number }>`
    with laatste as (
      select distinct on (t.deelnemer_id) t.deelnemer_id, t.trede from v_trede t where ${zichtbaar(orgBreed, "t", "deelnemer_id")}
      order by t.deelnemer_id, t.datum desc, t.vastgelegd_op desc)
    select coalesce(l.trede, 0) as trede, count(*) as aantal
    from deelnemer d left join laatste l on l.deelnemer_id = d.id
    where ${zichtbaar(orgBreed, "d", "id")} and ${filters({ ...query, trede: undefined }, vandaag)}
    group by 1`.execute(tx)
  const treden = Array.from({ length: 7 }, (_, t) => rows.find(r => r.trede === t)?.aantal ?? 0)
  const gekozen = query.trede === undefined ? null : query.trede === "onbekend" ? 0 : Number(query.trede)
  return { treden, totaal: gekozen === null ? treden.reduce((som, n) => som + n, 0) : treden[gekozen]! }
}

/** Every case director of the organisation: the choices of the filter. The end is written as the index of what runs has it. */
export async function loadRegisseurs(tx: Tx, vandaag: Dag): Promise<Array<{ id: string; naam: string; aantal: number }>> {
  const { rows } = await sql<{ id: string; naam: string; aantal: number }>`
    select m.id, m.naam, r.aantal from (
      select b.medewerker_id, count(*) as aantal from v_betrokkene b
      where b.organisatie_id = (select ctx.org_breed('C01B', 'lees')) and b.rol = 'casusregisseur'
        and least(b.einde, 'infinity') > ${vandaag} and b.begin <= ${vandaag}
      group by 1) r
    join v_medewerker m on m.id = r.medewerker_id order by zoekvorm(m.naam)`.execute(tx)
  return rows
}

/** The people of a masked role: first name, telephone and, for some, the rung. */
export async function loadGemaskeerd(tx: Tx): Promise<DeelnemerRij[]> {
  const { rows } = await sql<DeelnemerRij>`
    select deelnemer_id as id, voornaam as naam, telefoon, trede, null as geboortedatum, null as woongemeente, null as trede_datum,
      null as uitkering, null as regie, null as nu, null as laatste_contact
    from ctx.gemaskeerd() order by zoekvorm(voornaam), deelnemer_id`.execute(tx)
  return rows
}
