import type { Bulk } from "#platform/bulk"
import { BESTANDEN } from "./bestanden.command.ts"

/** A changed row that would make something stored invalid, which this import leaves as it is. */
export interface Gevolg {
  bestand: string
  rij: number
  kolom: string
  code: string
  /** What is stored: from which file it could come, and its days. */
  toelichting: string
}

/** The day of each fact about a person, as the file and the table name it. */
const FEITEN = BESTANDEN.filter(b => b.naam !== "deelnemers").flatMap(b =>
  b.kolommen.some(k => k.naam === "deelnemer_nr")
    ? b.tabellen
        .filter(t => !t.zonder?.includes("deelnemer_nr"))
        .flatMap(t => b.kolommen.filter(k => k.tijd === "feit").map(k => ({ bestand: b.naam, tabel: t.naam, kolom: k.in ?? k.naam })))
    : [],
)

/**
 * What would be left behind that could not be read in again: a fact before a birth date that moves on, a plaatsing outside
 * a dienstverband that gets shorter. Only rows that change in that way are looked at; the first of what is stored is told.
 */
export async function zoekGevolgen(bulk: Bulk): Promise<Gevolg[]> {
  await bulk.voer(`create temp table jonger as select k.rij, k.id, k.geboortedatum from klaar_deelnemer k join deelnemer d on d.id = k.oud_id
    where k.actie = 'gewijzigd' and k.geboortedatum > d.geboortedatum`)
  await bulk.voer(`create temp table korter as select k.rij, k.id, k.begin, coalesce(k.einde, 'infinity') as einde from klaar_dienstverband k
    join dienstverband d on d.id = k.oud_id
    where k.actie = 'gewijzigd' and (k.begin > d.begin or coalesce(k.einde, 'infinity') < coalesce(d.einde, 'infinity'))`)
  await bulk.voer("analyze jonger, korter")
  const gevolgen: Gevolg[] = []
  if (await bulk.waarde<boolean>("select exists (select 1 from jonger)")) gevolgen.push(...(await bulk.voer<Gevolg>(VOOR_GEBOORTE)))
  if (await bulk.waarde<boolean>("select exists (select 1 from korter)")) gevolgen.push(...(await bulk.voer<Gevolg>(BUITEN_DIENSTVERBAND)))
  return gevolgen
}

const VOOR_GEBOORTE = `select 'deelnemers' as bestand, s.rij, 'geboortedatum' as kolom, 'feit_voor_geboorte' as code, x.wat as toelichting
  from (select distinct on (j.rij) j.rij, f.bestand || ' ' || f.dag as wat from jonger j join (
      ${FEITEN.map(f => `select deelnemer_id, ${f.kolom} as dag, '${f.bestand}' as bestand from na_${f.tabel}`).join(" union all ")}
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
