import type { Bulk } from "#platform/bulk"
import type { Uitwisselbestand } from "#platform/uitwisselbestand"
import { keurAf } from "./controles.sql.ts"

/** Who works where and as what, once this import has landed. */
const metNieuwe = `(select id, organisatie_id, rol from klaar_medewerker
  union all select t.id, t.organisatie_id, t.rol from v_medewerker t where not exists (select 1 from klaar_medewerker k where k.oud_id = t.id))`

/**
 * Of somebody who objected, or contests what stands there, nothing new goes to another organisation (AVG art. 18, docs/besluiten/0320-beperkt.md): a row
 * that puts somebody of elsewhere on his file is refused. The measure is that of a page (ctx.mag_erbij): who belongs to the responsible organisation
 * may, and so may who takes over at an organisation that stands there already, in the same role and no longer than that.
 */
export async function weigerBeperkt(bulk: Bulk, b: Uitwisselbestand, eerste: boolean): Promise<void> {
  if (b.naam !== "betrokkenen" || !(await bulk.waarde<boolean>("select exists (select 1 from v_beperking)"))) return
  const geleverd = await bulk.waarde<boolean>("select to_regclass('pg_temp.klaar_medewerker') is not null")
  await bulk.voer(`create temp table geweigerd_beperkt as select k.rij, k.oud_id
    from klaar_betrokkene k join ${geleverd ? metNieuwe : "v_medewerker"} m on m.id = k.medewerker_id
    where k.actie in ('nieuw', 'gewijzigd') and k.deelnemer_id in (select x.deelnemer_id from v_beperking x) and m.organisatie_id <> k.organisatie_id
      and not exists (select 1 from v_betrokkene o join v_medewerker al on al.id = o.medewerker_id
        where o.deelnemer_id = k.deelnemer_id and al.organisatie_id = m.organisatie_id and al.rol = m.rol
          and coalesce(o.einde, 'infinity') >= coalesce(k.einde, 'infinity'))`)
  await bulk.voer(`insert into bevinding select 'betrokkenen', s.rij, 'medewerker_nr', 'beperkt', 'geweigerd', null
    from geweigerd_beperkt g join st_betrokkenen s on coalesce(s.dubbel_van, s.rij) = g.rij`)
  await keurAf(bulk, b)
  if (eerste) return // a view shows good rows only
  await bulk.voer("delete from klaar_betrokkene k using geweigerd_beperkt g where g.rij = k.rij and g.oud_id is null")
  // Who helps him goes on: a refused change does not make the row lapse that it would have changed.
  await bulk.voer("update klaar_betrokkene k set actie = 'blijft' from geweigerd_beperkt g where g.rij = k.rij")
}
