import type { Bulk } from "#platform/bulk"
import type { Uitwisselbestand } from "#platform/uitwisselbestand"

/** A changed row that would make something stored invalid, which this import leaves as it is. */
export interface Gevolg {
  bestand: string
  rij: number
  kolom: string
  code: string
  /** What is stored: from which file it could come, and its days. */
  toelichting: string
}

/** A day of a fact about a person: which file it could come from, and where it stands. */
export interface Feitdag {
  bestand: string
  tabel: string
  kolom: string
}

/**
 * What would be left behind that could not be read in again: a fact before a birth date that moves on, a plaatsing outside
 * a dienstverband that gets shorter. Only rows that change in that way are looked at; the first of what is stored is told.
 */
export async function zoekGevolgen(bulk: Bulk, feiten: readonly Feitdag[], geraakt: readonly Uitwisselbestand[]): Promise<Gevolg[]> {
  const raakt = (naam: string): boolean => geraakt.some(b => b.naam === naam)
  return [...(raakt("deelnemers") ? await zoekJongere(bulk, feiten) : []), ...(raakt("dienstverbanden") ? await zoekKortere(bulk) : [])]
}

async function zoekJongere(bulk: Bulk, feiten: readonly Feitdag[]): Promise<Gevolg[]> {
  await bulk.voer(`create temp table jonger as select k.rij, k.id, k.geboortedatum from klaar_deelnemer k join v_deelnemer d on d.id = k.oud_id
    where k.actie = 'gewijzigd' and k.geboortedatum > d.geboortedatum`)
  await bulk.voer("analyze jonger")
  return (await bulk.waarde<boolean>("select exists (select 1 from jonger)")) ? bulk.voer<Gevolg>(voorGeboorte(feiten)) : []
}

async function zoekKortere(bulk: Bulk): Promise<Gevolg[]> {
  await bulk.voer(`create temp table korter as select k.rij, k.id, k.begin, coalesce(k.einde, 'infinity') as einde from klaar_dienstverband k
    join v_dienstverband d on d.id = k.oud_id
    where k.actie = 'gewijzigd' and (k.begin > d.begin or coalesce(k.einde, 'infinity') < coalesce(d.einde, 'infinity'))`)
  await bulk.voer("analyze korter")
  return (await bulk.waarde<boolean>("select exists (select 1 from korter)")) ? bulk.voer<Gevolg>(BUITEN_DIENSTVERBAND) : []
}

const voorGeboorte = (
  feiten: readonly Feitdag[],
): string => `select 'deelnemers' as bestand, s.rij, 'geboortedatum' as kolom, 'feit_voor_geboorte' as code, x.wat as toelichting
  from (select distinct on (j.rij) j.rij, f.bestand || ' ' || f.dag as wat from jonger j join (
      ${feiten.map(f => `select deelnemer_id, ${f.kolom} as dag, '${f.bestand}' as bestand from na_${f.tabel}`).join(" union all ")}
    ) f on f.deelnemer_id = j.id and f.dag < j.geboortedatum order by j.rij, f.dag, f.bestand) x
  join st_deelnemers s on coalesce(s.dubbel_van, s.rij) = x.rij`

const BUITEN_DIENSTVERBAND = `select 'dienstverbanden' as bestand, s.rij, x.kolom, 'plaatsing_buiten_dienstverband' as code, x.wat as toelichting
  from (select distinct on (k.rij) k.rij, case when p.begin < k.begin then 'begin' else 'einde' end as kolom,
      concat_ws(' ', p.begin, p.einde, p.plaatsing_nr) as wat
    from korter k join na_plaatsing p on p.dienstverband_id = k.id and (p.begin < k.begin or coalesce(p.einde, 'infinity') > k.einde)
    order by k.rij, p.begin, p.id) x
  join st_dienstverbanden s on coalesce(s.dubbel_van, s.rij) = x.rij`

/** Lays the refusals on the rows; what the row itself broke before is not repeated. */
export async function weigerGevolgen(bulk: Bulk, gevolgen: readonly Gevolg[]): Promise<void> {
  await bulk.voer(
    `insert into bevinding select g.*, 'geweigerd', w.toelichting
     from unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::text[]) w(bestand, rij, kolom, code, toelichting)
       cross join lateral (values (w.bestand, w.rij, w.kolom, w.code)) g
     where not exists (select 1 from bevinding v where (v.bestand, v.rij, v.kolom, v.code) = (w.bestand, w.rij, w.kolom, w.code))`,
    [
      gevolgen.map(g => g.bestand),
      gevolgen.map(g => g.rij),
      gevolgen.map(g => g.kolom),
      gevolgen.map(g => g.code),
      gevolgen.map(g => g.toelichting),
    ],
  )
}

/** What rows broke because of the rows that are now to be refused as well: it is told, whatever becomes of those. */
export const leesEigenFouten = (bulk: Bulk): Promise<Gevolg[]> =>
  bulk.voer<Gevolg>(`select bestand, rij, kolom, code, toelichting from bevinding
    where code in ('feit_voor_geboorte', 'plaatsing_buiten_dienstverband') and ernst = 'geweigerd'`)

/** A row that an undone import had changed or let lapse, and which as it was no longer fits what was recorded since. */
export interface Ongeldig {
  tabel: string
  id: string
}

/** The rows put back by undoing the import `:terug` that break a rule between two rows, with the row at the other end. */
export function zoekOngeldig(bulk: Bulk, feiten: readonly Feitdag[]): Promise<Ongeldig[]> {
  const paren = feiten.map(
    f => `select '${f.tabel}' as tabel, f.id, 'deelnemer' as bij, d.id as bij_id from v_${f.tabel} f join v_deelnemer d on d.id = f.deelnemer_id
      where f.${f.kolom} < d.geboortedatum and f.deelnemer_id in (select wie from geraakt)`,
  )
  return bulk.voer<Ongeldig>(`with terug as materialized (select tabel, rij_id as id, daad, inhoud from import_vorige where import_id = :terug),
    geraakt as materialized (select case tabel when 'deelnemer' then id else (inhoud->>'deelnemer_id')::uuid end as wie from terug),
    paar as (${paren.join(" union all ")}
      union all select 'plaatsing', p.id, 'dienstverband', w.id from v_plaatsing p join v_dienstverband w on w.id = p.dienstverband_id
        where (p.begin < w.begin or coalesce(p.einde, 'infinity') > coalesce(w.einde, 'infinity'))
          and (p.id in (select id from terug) or w.id in (select id from terug))),
    kant as (select tabel, id from paar union select bij, bij_id from paar)
    select distinct tabel, id from kant join terug using (tabel, id) where daad in ('gewijzigd', 'vervallen')`)
}
