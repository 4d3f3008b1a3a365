import type { BsnKluis } from "#platform/bsn-kluis"
import type { Bulk } from "#platform/bulk"

/**
 * The people who go out (uit_deelnemer), each under one number: of the source `eigen` first, and no number twice. Who may only be
 * kept (uit_beperkt, AVG art. 18) does not: handing over is more than keeping (docs/besluiten/0320-beperkt.md).
 */
export async function kiesPersonen(bulk: Bulk): Promise<void> {
  await bulk.voer(`create temp table uit_beperkt as select distinct b.deelnemer_id as id from v_beperking b join deelnemer d on d.id = b.deelnemer_id
    where :regiobreed or d.organisatie_id in (select organisatie_id from mag)`)
  await bulk.voer(`create temp table uit_deelnemer as select d.id from deelnemer d
    where (:regiobreed or d.organisatie_id in (select organisatie_id from mag)) and d.id not in (select id from uit_beperkt)`)
  await bulk.voer(`create temp table nr_deelnemers as
    with eerste as (select distinct on (u.id) u.id, n.deelnemer_nr as nr from uit_deelnemer u left join deelnemer_nummer n on n.deelnemer_id = u.id
      left join v_bron b on b.id = n.bron_id order by u.id, b.code <> 'eigen', b.code, b.bereik, n.deelnemer_nr)
    select id, case when nr is not null and count(*) over (partition by nr) = 1 then nr else id::text end as nr from eerste`)
  // An address that is shielded goes out for its named readers only (docs/besluiten/0006-uitvoer.md).
  await bulk.voer(`create temp table uit_afgeschermd as select distinct a.deelnemer_id as id from v_afscherming a
    where not exists (select from ctx.wie() w where w.medewerker_id = any (a.lezers))`)
  await bulk.voer("create index on nr_deelnemers (id)")
  await bulk.voer("analyze nr_deelnemers")
}

/** The rows of deelnemers.csv, in the order of its columns; c2 is the BSN as it is stored. */
export const LEES_PERSONEN = `with huishouden as (
    select huishouden_nr, count(distinct huishouden_bron_id) as bronnen from deelnemer_adres a join uit_deelnemer u on u.id = a.deelnemer_id group by 1)
  select n.nr as c0, o.code as c1, null as c2, d.voornaam as c3, d.tussenvoegsel as c4, d.achternaam as c5, d.geboortedatum::text as c6,
    d.geslacht as c7, a.postcode as c8, a.woongemeente_code as c9, d.telefoon as c10, d.email as c11, d.voertaal as c12,
    case when h.bronnen > 1 then coalesce(bron.code || ':', '') || a.huishouden_nr else a.huishouden_nr end as c13,
    d.aanmelddatum::text as c14, d.overleden_op::text as c15, b.cijfer, b.organisatie_id
  from uit_deelnemer u join deelnemer d on d.id = u.id join nr_deelnemers n on n.id = u.id join v_organisatie o on o.id = d.standaard_organisatie_id
    left join deelnemer_adres a on a.deelnemer_id = u.id and u.id not in (select id from uit_afgeschermd)
    left join deelnemer_bsn b on b.deelnemer_id = u.id
    left join huishouden h on h.huishouden_nr = a.huishouden_nr left join v_bron bron on bron.id = a.huishouden_bron_id
  order by n.nr collate "C"`

interface MetBsn {
  c2: string | null
  cijfer: Buffer | null
  organisatie_id: string | null
}

/** Puts the readable BSN in its column. */
export function openBsn(rij: MetBsn, kluis: BsnKluis): void {
  if (rij.cijfer && rij.organisatie_id) rij.c2 = kluis.open(rij.cijfer, rij.organisatie_id)
}

/** What an export shows of people, for the log of looks: all of it, or of deelnemers.csv alone. */
export const CATEGORIEEN_PERSONEN = ["C01", "C02", "C03"]
export const CATEGORIEEN_UITVOER = ["C01", "C01B", "C02", "C03", "C04", "C05", "C12", "C14", "C15", "C16", "C18", "C20"]

/** So many stay in because their data may only be kept; after `kiesPersonen`. */
export const telBeperkten = async (bulk: Bulk): Promise<number> => Number(await bulk.waarde("select count(*) from uit_beperkt"))
