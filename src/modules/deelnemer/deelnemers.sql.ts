import type { Dag } from "#begrippen/dag"
import { gemeenteNaam } from "#begrippen/gemeente"
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
  /** Who pays and who commissions, where that is another than the own organisation. */
  betaler: string | null
  opdrachtgever: string | null
  regie: string | null
  /** Where he is now: work before a workplace, a workplace before a programme. */
  nu: string | null
  laatsteContact: Dag | null
}
/** With more of them the page is over 30 kB. */
export const PER_PAGINA = 45

const tredeVan = sql`(select trede from v_trede where deelnemer_id = d.id order by datum desc, vastgelegd_op desc limit 1)`
const contactVan = sql`(select max(datum) from v_contactmoment where deelnemer_id = d.id)`

const SLEUTEL: Readonly<Record<Sortering, RawBuilder<unknown>>> = {
  naam: sql`zoekvorm(d.achternaam)`,
  trede: sql`coalesce(${tredeVan}, 0)`,
  contact: sql`coalesce(${contactVan}, '-infinity')`,
}

/** Starts at the visible cases: whoever sees his organisation reads along its index, others from their own short list. */
export const zichtbaar = (orgBreed: boolean, tabel: string, sleutel: string) =>
  orgBreed
    ? sql`${sql.ref(`${tabel}.organisatie_id`)} = (select ctx.org_breed('C01', 'lees'))`
    : sql`${sql.ref(`${tabel}.${sleutel}`)} = any(array(select ctx.dossiers('C01', 'lees')))`

/** The chosen filters as conditions on deelnemer d. */
export function filters(query: DeelnemersQuery, vandaag: Dag): RawBuilder<unknown> {
  const loopt = sql`begin <= ${vandaag} and (einde is null or einde > ${vandaag})`
  const uitkering = sql`exists (select 1 from v_uitkering where deelnemer_id = d.id and ${loopt})`
  const bezig = sql`(${uitkering} or ${sql.join(
    ["v_traject", "v_dienstverband", "v_plaatsing"].map(
      v => sql`exists (select 1 from ${sql.table(v)} where deelnemer_id = d.id and ${loopt})`,
    ),
    sql` or `,
  )})`
  const regie = sql`(select 1 from v_betrokkene where deelnemer_id = d.id and rol = 'casusregisseur' and ${loopt}`
  const betaald = sql`exists (select 1 from v_bekostiging where deelnemer_id = d.id and ${loopt}`
  const delen = [
    query.trede === "onbekend" && sql`${tredeVan} is null`,
    query.trede && query.trede !== "onbekend" && sql`${tredeVan} = ${Number(query.trede)}`,
    query.uitkering === "ja" && uitkering,
    query.uitkering === "nee" && sql`not ${uitkering}`,
    query.betaler === "eigen" && sql`not ${betaald})`,
    query.betaler && query.betaler !== "eigen" && sql`${betaald} and betaler = ${query.betaler})`,
    query.loopt === "ja" && bezig,
    query.loopt === "nee" && sql`not ${bezig}`,
    query.regie === "geen" && sql`not exists ${regie})`,
    query.regie && query.regie !== "geen" && sql`exists ${regie} and medewerker_id = ${query.regie})`,
  ].filter(deel => typeof deel === "object")
  return delen.length === 0 ? sql`true` : sql.join(delen, sql` and `)
}

/**
 * One page of the list in the chosen order, after the person that `na` names; one row more than a page says that there is more. `uit`: these
 * are known to be the ones who meet the filters.
 */
export async function loadDeelnemers(
  tx: Tx,
  query: DeelnemersQuery,
  orgBreed: boolean,
  vandaag: Dag,
  { aantal = PER_PAGINA + 1, uit = null }: { aantal?: number; uit?: readonly string[] | null } = {},
): Promise<DeelnemerRij[]> {
  const sleutel = SLEUTEL[query.sorteer]
  const loopt = (v: string) =>
    sql`${sql.ref(`${v}.begin`)} <= ${vandaag} and (${sql.ref(`${v}.einde`)} is null or ${sql.ref(`${v}.einde`)} > ${vandaag})`
  const verder = query.na
    ? sql`and (${sleutel}, d.id) > (select s, id from (select ${sleutel} as s, d.id from deelnemer d where d.id = ${query.na}) c)`
    : sql``
  const { rows } = await sql<DeelnemerRij>`
    with bladzijde as (
      select d.id, ${sleutel} as sleutel from deelnemer d
      where ${zichtbaar(orgBreed, "d", "id")} and ${uit ? sql`d.id = any(${[...uit]}::uuid[])` : filters(query, vandaag)} ${verder}
      order by 2, 1 limit ${aantal}
    )
    select d.id, concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam) as naam, d.geboortedatum, null as telefoon,
      regexp_replace(coalesce(g.naam, a.woongemeente_code, o.naam), '^Gemeente ', '') as woongemeente,
      t.trede, t.datum as trede_datum,
      (select u.soort from v_uitkering u where u.deelnemer_id = d.id and ${loopt("u")} order by u.begin desc limit 1) as uitkering,
      k.betaler, k.opdrachtgever,
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
    left join lateral (select betaler, opdrachtgever from v_bekostiging k where k.deelnemer_id = d.id and ${loopt("k")} order by k.begin desc limit 1) k on true
    order by b.sleutel, b.id`.execute(tx)
  return rows.map(r => ({ ...r, woongemeente: r.woongemeente && gemeenteNaam(r.woongemeente) }))
}
