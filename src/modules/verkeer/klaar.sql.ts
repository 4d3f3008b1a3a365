import type { Bulk } from "#platform/bulk"
import type { Kolom, Tabel, Uitwisselbestand } from "#platform/uitwisselbestand"
import { keurAf } from "./controles.sql.ts"
import { kaarten, metNummer } from "./verwijzingen.sql.ts"

/** Why a row lapsed: an import that no longer names it, or names it differently. What people withdrew has their own words. */
export const VERVALLEN_DOOR_IMPORT = "Vervangen door een nieuwe aanlevering."

/** A column of the table, the SQL that fills it from a staged row, and whether it tells rows apart or changes with the person. */
interface Doelkolom {
  naam: string
  heen: string
  sleutel: boolean
  volgt: boolean
}

/** From the columns of a file to those of one of its tables. */
export function doelkolommen(b: Uitwisselbestand, t: Tabel, afwezig: readonly string[]): Doelkolom[] {
  return b.kolommen
    .filter(k => !t.zonder?.includes(k.naam))
    .flatMap((k): Doelkolom[] => {
      if (!k.naar || k.naar.kolommen.length === 0) return [{ naam: k.in ?? k.naam, heen: waarde(k), sleutel: k.sleutel, volgt: false }]
      // A reference that the file has no column for stays as it is stored, also when this source has no number for it.
      const heen = (kolom: string, i: number): string => {
        const id = k.naar!.kolommen.length > 1 ? `case m_${k.naam}.tabel when ${naamVan(k, i)} then m_${k.naam}.id end` : `m_${k.naam}.id`
        return joinOud(b, t, afwezig) !== "" && afwezig.includes(k.naam) ? `coalesce(${id}, oud.${kolom})` : id
      }
      const delen = k.naar.kolommen.map((naam, i) => ({ naam, heen: heen(naam, i), sleutel: k.sleutel, volgt: false }))
      return k.naar.eigenaar
        ? [...delen, { naam: "organisatie_id", heen: `m_${k.naam}.organisatie_id`, sleutel: false, volgt: true }]
        : delen
    })
}

/** The stored row of a number, where the file leaves a reference out. */
function joinOud(b: Uitwisselbestand, t: Tabel, afwezig: readonly string[]): string {
  const sleutel = b.kolommen.filter(k => k.sleutel)
  if (sleutel.length > 1 || !b.kolommen.some(k => k.naar && afwezig.includes(k.naam))) return ""
  const nr = sleutel[0]!
  return `left join ${t.naam} oud on ${b.perBron ? "oud.bron_id = :bron and " : ""}oud.${nr.in ?? nr.naam} = s.${nr.naam}`
}

/** The tables of a file are named after the column that points at them: contactmoment_id. */
const naamVan = (k: Kolom, i: number): string => `'${k.naar!.kolommen[i]!.replace(/_id$/, "")}'`

const waarde = (k: Kolom): string => k.om?.heen ?? (k.leegIs ? `coalesce(s.${k.naam}, ${k.leegIs})` : `s.${k.naam}`)

/** How the rows of one table lie ready: its columns, and SQL that compares a row k with a stored one t. */
export interface Klaarvorm {
  kolommen: readonly Doelkolom[]
  sleutel: readonly Doelkolom[]
  /** The same key, within the source where numbers are a source's own. */
  zelfde: string
  /** The same in everything else. */
  gelijk: string
}

export function klaarvorm(b: Uitwisselbestand, t: Tabel, afwezig: readonly string[]): Klaarvorm {
  const kolommen = doelkolommen(b, t, afwezig)
  const sleutel = kolommen.filter(k => k.sleutel)
  const overig = kolommen.filter(k => !k.sleutel && !k.volgt)
  const rij = (alias: string): string => `(${overig.map(k => `${alias}.${k.naam}`).join(", ")})`
  const zelfde = [b.perBron ? "t.bron_id = :bron" : "true", ...sleutel.map(k => gelijkeSleutel(b, k))].join(" and ")
  return { kolommen, sleutel, zelfde, gelijk: `${rij("k")} is not distinct from ${rij("t")}` }
}

/** The source has never delivered rows of this file: everything in it is new. */
export function isEerste(bulk: Bulk, b: Uitwisselbestand): Promise<boolean> {
  const bekend = b.tabellen.map(t => `exists (select 1 from ${t.naam} t where t.bron_id = :bron)`).join(" or ")
  return bulk.waarde<boolean>(`select ${b.perBron ? `not (${bekend})` : "false"}`)
}

/**
 * The good rows as they will stand in their table, each compared with what is stored: klaar_<table> with `actie` nieuw,
 * gewijzigd, ongewijzigd, achterhaald (equal to a row that somebody has corrected by hand since: see verbetering), or
 * blijft (refused, while what stands there has to stay: see beperkt).
 * Where everything is new (`eerste`) there is nothing to compare: it is a view on the staged rows, since writing a million
 * rows once more took a quarter of the time of an import.
 */
export async function legKlaar(bulk: Bulk, b: Uitwisselbestand, afwezig: readonly string[], eerste: boolean): Promise<void> {
  if (b.vooraf) await bulk.voer(b.vooraf)
  for (const t of b.tabellen) {
    const { kolommen, zelfde, gelijk } = klaarvorm(b, t, afwezig)
    const rijen = `select s.rij, s.nieuw_id, ${kolommen.map(k => `${k.heen} as ${k.naam}`).join(", ")} from st_${b.naam} s ${kaarten(b)}
      ${joinOud(b, t, afwezig)}
      where s.goed and s.dubbel_van is null and ${t.rijen ?? "true"}`
    if (eerste) {
      await bulk.voer(
        `create temp view klaar_${t.naam} as select k.*, k.nieuw_id as id, null::uuid as oud_id, 'nieuw' as actie from (${rijen}) k`,
      )
      continue
    }
    await bulk.voer(`create temp table klaar_${t.naam} as
      select k.*, coalesce(t.id, k.nieuw_id) as id, t.id as oud_id,
        case when t.id is null then 'nieuw' when ${gelijk} then 'ongewijzigd' else 'gewijzigd' end as actie
      from (${rijen}) k left join ${t.naam} t on ${zelfde} ${b.periode ? "and t.vervallen_op is null" : ""}`)
    await bulk.voer(`analyze klaar_${t.naam}`)
  }
}

/** SQL: a stored row t has the key of a row k. */
export function gelijkeSleutel(b: Uitwisselbestand, k: Doelkolom, alias = "t"): string {
  const magLeeg = b.kolommen.some(kolom => kolom.sleutel && !kolom.verplicht && (kolom.in ?? kolom.naam) === k.naam)
  return magLeeg ? `${alias}.${k.naam} is not distinct from k.${k.naam}` : `${alias}.${k.naam} = k.${k.naam}`
}

/** New and changed rows that meet a rule which only the comparison with what is stored can show; the refused are taken out. */
export async function toetsKlaar(bulk: Bulk, b: Uitwisselbestand, eerste: boolean): Promise<void> {
  for (const t of b.tabellen) {
    if (b.wijzigrecht)
      await bulk.voer(`insert into bevinding select '${b.naam}', s.rij, '${metNummer(b).naam}', 'geen_recht', 'geweigerd', null
        from ${metDubbelen(b, t)} left join ${t.naam} t on t.id = k.oud_id
        where not :regiobreed and (k.actie = 'nieuw' and not coalesce(${b.wijzigrecht.nieuw}, false)
          or k.actie = 'gewijzigd' and not coalesce(${b.wijzigrecht.bestaand}, false))`)
    if (b.overlap) await toetsOverlap(bulk, b, t, eerste)
    if (b.uniek) await toetsUniek(bulk, b, t, b.uniek)
    if (!b.wijzigrecht && !b.overlap && !b.uniek) continue
    await keurAf(bulk, b)
    if (eerste) continue // a view shows good rows only
    await bulk.voer(
      `delete from klaar_${t.naam} k using bevinding v where v.bestand = '${b.naam}' and v.rij = k.rij and v.ernst = 'geweigerd'`,
    )
  }
}

/** What another source, or somebody here, recorded stands; a correction of this source's own row is weighed apart (verbetering). */
const toetsOverlap = (bulk: Bulk, b: Uitwisselbestand, t: Tabel, eerste: boolean): Promise<unknown> =>
  bulk.voer(`insert into bevinding select distinct '${b.naam}', s.rij, 'begin', 'overlap', 'geweigerd', 'opgeslagen'
    from ${metDubbelen(b, t)} join ${t.naam} t on t.deelnemer_id = k.deelnemer_id ${b.overlap!.map(o => `and t.${o} = k.${o}`).join(" ")}
    where k.actie in ('nieuw', 'gewijzigd') and t.vervallen_op is null and t.bron_id is distinct from :bron
      and t.begin < coalesce(k.einde, 'infinity') and k.begin < coalesce(t.einde, 'infinity')
      ${eerste ? "" : `and t.id not in (select v.id from verbeterd_${t.naam} v)`}`)

/** A value that may stand once: in the file, and beside what stays stored. */
async function toetsUniek(
  bulk: Bulk,
  b: Uitwisselbestand,
  t: Tabel,
  { kolom, waar }: NonNullable<Uitwisselbestand["uniek"]>,
): Promise<void> {
  await bulk.voer(`insert into bevinding select '${b.naam}', s.rij, '${kolom}', 'dubbele_sleutel', 'geweigerd', coalesce(x.rij::text, 'opgeslagen')
    from ${metDubbelen(b, t)} cross join lateral (
      select k2.rij from klaar_${t.naam} k2 where k2.${kolom} = k.${kolom} and k2.rij <> k.rij and ${waar("k2")}
      union all select null from ${t.naam} t where t.${kolom} = k.${kolom} and ${waar("t")}
        and not exists (select 1 from klaar_${t.naam} k3 where k3.oud_id = t.id) limit 1) x
    where k.actie in ('nieuw', 'gewijzigd') and ${waar("k")}`)
}

/** The rows that were laid ready with the rows of the file behind each: its own, and its doubles. */
const metDubbelen = (b: Uitwisselbestand, t: Tabel): string =>
  `klaar_${t.naam} k join st_${b.naam} s on coalesce(s.dubbel_van, s.rij) = k.rij and s.goed`

/** Stored rows of this source that the file withdraws (weg_<table>), and how the table will look (na_<table>). */
export async function maakNaBeeld(bulk: Bulk, b: Uitwisselbestand, eerste: boolean): Promise<void> {
  for (const t of b.tabellen) {
    await bulk.voer(
      b.periode && !eerste
        ? `create temp table weg_${t.naam} as select t.id from ${t.naam} t
           where t.bron_id = :bron and t.vervallen_op is null and t.deelnemer_id in (select k.deelnemer_id from klaar_${t.naam} k)
             and not exists (select 1 from klaar_${t.naam} k where k.oud_id = t.id)
           union all select v.id from verbeterd_${t.naam} v where v.vervangen`
        : `create temp table weg_${t.naam} (id uuid)`,
    )
    await bulk.voer(`create temp view na_${t.naam} as ${eerste ? naEerste(b, t) : naVergelijking(b, t)}`)
  }
}

/** How the tables look of a file that was not delivered: as they are stored. */
export async function maakOpgeslagenBeeld(bulk: Bulk, b: Uitwisselbestand): Promise<void> {
  for (const t of b.tabellen) await bulk.voer(`create temp view na_${t.naam} as select t.* from ${t.naam} t where ${geldig(b)}`)
}

const geldig = (b: Uitwisselbestand): string => (b.periode ? "t.vervallen_op is null" : "true")

function naVergelijking(b: Uitwisselbestand, t: Tabel): string {
  const kolommen = ["id", ...new Set(doelkolommen(b, t, []).map(k => k.naam))].join(", ")
  const blijftStaan = "('achterhaald', 'blijft')"
  return `select ${kolommen} from klaar_${t.naam} where actie not in ${blijftStaan}
    union all select ${kolommen} from ${t.naam} t where ${geldig(b)}
      and not exists (select 1 from klaar_${t.naam} k where k.oud_id = t.id and k.actie not in ${blijftStaan})
      and not exists (select 1 from weg_${t.naam} w where w.id = t.id)`
}

/** Where everything is new: whose it is and in which dienstverband it lies, without the joins that nobody asks for. */
function naEerste(b: Uitwisselbestand, t: Tabel): string {
  const wijst = b.kolommen.filter(k => k.naar && ["deelnemers", "dienstverbanden"].includes(k.naar.bestand))
  const smal = { ...b, kolommen: b.kolommen.filter(k => !k.naar || wijst.includes(k)) }
  const kolommen = doelkolommen(smal, t, [])
  return `select s.nieuw_id as id, ${kolommen.map(k => `${k.heen} as ${k.naam}`).join(", ")} from st_${b.naam} s ${kaarten(smal)}
      where s.goed and s.dubbel_van is null and ${t.rijen ?? "true"}
    union all select t.id, ${kolommen.map(k => `t.${k.naam}`).join(", ")} from ${t.naam} t where ${geldig(b)}`
}
