import type { Bulk } from "#platform/bulk"
import type { Tabel, Uitwisselbestand } from "#platform/uitwisselbestand"
import { doelkolommen, VERVALLEN_DOOR_IMPORT } from "./klaar.sql.ts"
import { metNummer } from "./verwijzingen.sql.ts"

/**
 * Moves what lies ready into its tables, set-based: earlier versions are kept for undoing, then lapsed, changed, new.
 * `eerste`: everything is new.
 */
export async function land(bulk: Bulk, b: Uitwisselbestand, alle: readonly Uitwisselbestand[], eerste: boolean): Promise<void> {
  for (const t of b.tabellen) {
    const vaste = await vasteKolommen(bulk, b, t, alle)
    if (eerste) {
      await voegToe(bulk, b, t, vaste, "nieuw")
      continue
    }
    if (b.periode) await landPeriode(bulk, b, t, vaste)
    else await werkBij(bulk, b, t, vaste)
    await voegToe(bulk, b, t, vaste, "nieuw")
    for (const ander of b.tabellen) if (ander !== t) await verhuis(bulk, b, ander, t, alle)
  }
}

/** What every row of this table carries besides the columns of the file. */
async function vasteKolommen(
  bulk: Bulk,
  b: Uitwisselbestand,
  t: Tabel,
  alle: readonly Uitwisselbestand[],
): Promise<Record<string, string>> {
  const rijen = await bulk.voer<{ naam: string }>(
    `select attname as naam from pg_attribute where attrelid = '${t.naam}'::regclass and attnum > 0`,
  )
  const heeft = (naam: string): boolean => rijen.some(r => r.naam === naam)
  const genoemd = alle.some(ander => ander.kolommen.some(k => k.naar?.bestand === b.naam))
  return {
    ...(genoemd ? { id: "k.id" } : {}), // others got their references from it; of the rest the table makes it
    ...(b.perBron && heeft("bron_id") ? { bron_id: ":bron::uuid" } : {}),
    import_id: ":import::uuid",
    ...(heeft("vastgelegd_door") ? { vastgelegd_door: ":account::uuid" } : {}),
  }
}

const namen = (b: Uitwisselbestand, t: Tabel): string[] => [...new Set(doelkolommen(b, t, []).map(k => k.naam))]

/** Rows that changed lapse and are followed by their new version; rows that the file withdraws lapse. */
async function landPeriode(bulk: Bulk, b: Uitwisselbestand, t: Tabel, vaste: Record<string, string>): Promise<void> {
  const weg = `select k.oud_id as id from klaar_${t.naam} k where k.actie = 'gewijzigd' union all select id from weg_${t.naam}`
  await bewaar(bulk, t.naam, weg, "vervallen")
  await bulk.voer(`update ${t.naam} t set vervallen_op = now(), vervallen_door = :account, vervallen_reden = '${VERVALLEN_DOOR_IMPORT}'
    from (${weg}) w where t.id = w.id`)
  await voegToe(bulk, b, t, { ...vaste, vervangt: "k.oud_id" }, "gewijzigd")
}

async function werkBij(bulk: Bulk, b: Uitwisselbestand, t: Tabel, vaste: Record<string, string>): Promise<void> {
  const zet = [...namen(b, t).map(naam => `${naam} = k.${naam}`), `import_id = ${vaste["import_id"]}`].join(", ")
  await bewaar(bulk, t.naam, `select k.oud_id as id from klaar_${t.naam} k where k.actie = 'gewijzigd'`, "gewijzigd")
  await bulk.voer(`update ${t.naam} t set ${zet} from klaar_${t.naam} k where t.id = k.oud_id and k.actie = 'gewijzigd'`)
}

async function voegToe(bulk: Bulk, b: Uitwisselbestand, t: Tabel, vaste: Record<string, string>, actie: string): Promise<void> {
  const kolommen = namen(b, t)
  await bulk.voer(`insert into ${t.naam} (${[...kolommen, ...Object.keys(vaste)].join(", ")})
    select ${[...kolommen.map(k => `k.${k}`), ...Object.values(vaste)].join(", ")} from klaar_${t.naam} k where k.actie = '${actie}'`)
}

/** Keeps rows as they are now, so that this import can be undone. */
export async function bewaar(bulk: Bulk, tabel: string, ids: string, daad: string, sleutel = "id"): Promise<void> {
  await bulk.voer(`insert into import_vorige (import_id, tabel, rij_id, daad, inhoud)
    select :import, '${tabel}', t.${sleutel}, '${daad}', to_jsonb(t) from ${tabel} t where t.${sleutel} in (${ids}) on conflict do nothing`)
}

/** In which of these tables the import changed rows. */
export async function leesGewijzigd(bulk: Bulk, tabellen: readonly string[]): Promise<string[]> {
  const gewijzigd = await bulk.voer<{ tabel: string }>(
    "select distinct tabel from import_vorige where import_id = :import and daad = 'gewijzigd' and tabel = any ($1)",
    [tabellen],
  )
  return gewijzigd.map(g => g.tabel)
}

/** Notes the versions in which the import leaves the rows that it changed. */
export const sluitSpoor = (bulk: Bulk, tabel: string, sleutel = "id"): Promise<unknown> =>
  bulk.voer(`update import_vorige v set versie_na = t.versie from ${tabel} t
    where v.import_id = :import and v.tabel = '${tabel}' and v.daad = 'gewijzigd' and v.rij_id = t.${sleutel}`)

/** A number that now stands in the other table of its file leaves the first; what points at it goes along. */
async function verhuis(bulk: Bulk, b: Uitwisselbestand, van: Tabel, naar: Tabel, alle: readonly Uitwisselbestand[]): Promise<void> {
  const nr = metNummer(b).naam
  const paar = `from ${van.naam} o join klaar_${naar.naam} k on k.${nr} = o.${nr} where o.bron_id = :bron`
  await bewaar(bulk, van.naam, `select o.id ${paar}`, "verwijderd")
  for (const wie of alle)
    for (const k of wie.kolommen) {
      if (k.naar?.bestand !== b.naam) continue
      for (const tabel of wie.tabellen) {
        await bewaar(bulk, tabel.naam, `select x.id from ${tabel.naam} x where x.${van.naam}_id in (select o.id ${paar})`, "gewijzigd")
        await bulk.voer(`update ${tabel.naam} x set ${van.naam}_id = null, ${naar.naam}_id = p.nieuw
          from (select o.id as oud, k.id as nieuw ${paar}) p where x.${van.naam}_id = p.oud`)
      }
    }
  await bulk.voer(`delete from ${van.naam} where id in (select o.id ${paar})`)
}

/** The import as such; what it moves points at it. */
export const boekImport = (bulk: Bulk, bestanden: readonly object[]): Promise<unknown> =>
  bulk.voer("insert into import (id, bron_id, account_id, geland_op, bestanden) values (:import, :bron, :account, clock_timestamp(), $1)", [
    JSON.stringify(bestanden),
  ])
