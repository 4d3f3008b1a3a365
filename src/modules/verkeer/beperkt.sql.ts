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
  if (!(await bulk.waarde<boolean>("select exists (select 1 from v_beperking)"))) return
  if (b.naam === "medewerkers" && !eerste) await weigerVerhuizing(bulk, b)
  if (b.naam === "betrokkenen") await weigerErbij(bulk, b, eerste)
}

async function weigerErbij(bulk: Bulk, b: Uitwisselbestand, eerste: boolean): Promise<void> {
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

/** A colleague who moves, or gets another role, brings whom he helps along: refused where nobody of there, in that role, helps him as long already. */
async function weigerVerhuizing(bulk: Bulk, b: Uitwisselbestand): Promise<void> {
  await bulk.voer(`create temp table geweigerd_verhuizing as select k.rij, m.id, m.organisatie_id, m.rol
    from klaar_medewerker k join v_medewerker m on m.id = k.oud_id
    where k.actie = 'gewijzigd' and (k.organisatie_id, k.rol) is distinct from (m.organisatie_id, m.rol)
      and exists (select 1 from v_betrokkene o where o.medewerker_id = m.id and coalesce(o.einde, 'infinity') > :vandaag::date
        and o.deelnemer_id in (select x.deelnemer_id from v_beperking x) and o.organisatie_id <> k.organisatie_id
        and not exists (select 1 from v_betrokkene ook join v_medewerker al on al.id = ook.medewerker_id
          where ook.deelnemer_id = o.deelnemer_id and al.id <> m.id and al.organisatie_id = k.organisatie_id and al.rol = k.rol
            and coalesce(ook.einde, 'infinity') >= coalesce(o.einde, 'infinity')))`)
  await bulk.voer(`insert into bevinding select 'medewerkers', s.rij, 'organisatie_code', 'beperkt', 'geweigerd', null
    from geweigerd_verhuizing g join st_medewerkers s on coalesce(s.dubbel_van, s.rij) = g.rij`)
  await keurAf(bulk, b)
  await bulk.voer(
    "update klaar_medewerker k set actie = 'blijft', organisatie_id = g.organisatie_id, rol = g.rol from geweigerd_verhuizing g where g.rij = k.rij",
  )
}

/** Who of where helps whom that is restricted, before an import is undone. */
export const onthoudErbij = (bulk: Bulk): Promise<unknown> =>
  bulk.voer(`create temp table terug_erbij as select o.deelnemer_id, m.organisatie_id, m.rol, coalesce(o.einde, 'infinity') as einde
    from v_betrokkene o join v_medewerker m on m.id = o.medewerker_id where o.deelnemer_id in (select x.deelnemer_id from v_beperking x)`)

/** What undoing the import `:terug` put back and that brings somebody of elsewhere to a restricted person: the same measure. It stays as it is. */
export const zoekErbij = (bulk: Bulk): Promise<Array<{ tabel: string; id: string }>> =>
  bulk.voer(`with erbij as (select o.id, m.id as medewerker_id from v_betrokkene o join v_medewerker m on m.id = o.medewerker_id
      where o.deelnemer_id in (select x.deelnemer_id from v_beperking x) and m.organisatie_id <> o.organisatie_id and coalesce(o.einde, 'infinity') > :vandaag::date
        and not exists (select 1 from terug_erbij s where s.deelnemer_id = o.deelnemer_id and s.organisatie_id = m.organisatie_id and s.rol = m.rol
          and s.einde >= coalesce(o.einde, 'infinity')))
    select v.tabel, v.rij_id as id from import_vorige v where v.import_id = :terug and v.daad in ('gewijzigd', 'vervallen')
      and ((v.tabel = 'betrokkene' and v.rij_id in (select id from erbij)) or (v.tabel = 'medewerker' and v.rij_id in (select medewerker_id from erbij)))`)
