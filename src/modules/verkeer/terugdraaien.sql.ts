import type { Bulk } from "#platform/bulk"
import type { Nummersql } from "./aankondiging.sql.ts"
import { VERVALLEN_DOOR_IMPORT } from "./klaar.sql.ts"
import { heeft } from "./uitvoer.sql.ts"

/** A table that an import writes. Its key is the person where he has one row in it. */
export interface Spoortabel {
  naam: string
  sleutel: "id" | "deelnemer_id"
  periode: boolean
  /** Its rows carry who is responsible for their person, which is not put back here: SQL that gives it for a row r. */
  volgt: string | null
  /** Columns that undoing puts back. */
  kolommen: readonly string[]
  heeftVersie: boolean
}

export async function leesSpoortabel(bulk: Bulk, naam: string, soort: Pick<Spoortabel, "periode" | "volgt">): Promise<Spoortabel> {
  const rijen = await bulk.voer<{ naam: string }>(
    `select attname as naam from pg_attribute where attrelid = '${naam}'::regclass and attnum > 0 and attgenerated = '' and not attisdropped`,
  )
  const namen = rijen.map(r => r.naam)
  const sleutel = namen.includes("id") ? "id" : "deelnemer_id"
  const kolommen = namen.filter(n => n !== sleutel && n !== "versie" && !(soort.volgt && n === "organisatie_id"))
  return { ...soort, naam, sleutel, kolommen, heeftVersie: namen.includes("versie") }
}

/** What the import `:terug` made (terug_nieuw), and what of it was edited since and is kept (terug_behouden). */
export async function zoekGemaakt(bulk: Bulk, tabellen: readonly Spoortabel[]): Promise<void> {
  await bulk.voer("create temp table terug_nieuw (tabel text, id uuid, bewerkt boolean)")
  await bulk.voer("create temp table terug_behouden (tabel text, id uuid)")
  for (const t of tabellen) {
    const bewerkt = t.heeftVersie ? "t.versie > 1" : t.periode ? "t.vervallen_op is not null" : "false"
    await bulk.voer(`insert into terug_nieuw select '${t.naam}', t.${t.sleutel}, ${bewerkt} from ${t.naam} t
      where t.import_id = :terug and not exists (select 1 from import_vorige v
        where v.import_id = :terug and v.tabel = '${t.naam}' and v.rij_id = t.${t.sleutel} and v.daad = 'gewijzigd')`)
  }
  await bulk.voer("insert into terug_behouden select tabel, id from terug_nieuw where bewerkt")
  // Made by this import and changed by a later one: that is an edit as well.
  await bulk.voer(`insert into terug_behouden select v.tabel, v.rij_id from import_vorige v
    where v.import_id <> :terug and v.inhoud->>'import_id' = :terug and v.daad = 'gewijzigd'`)
  await bulk.voer("create index on terug_nieuw (tabel, id)")
}

/** Rows that are not put back (terug_houd): with what was recorded since they would no longer hold together. */
const GEHOUDEN_RIJEN = (tabel: string, wat = "id"): string => `select ${wat} from terug_houd where tabel = '${tabel}'`

export const maakHoud = (bulk: Bulk): Promise<unknown> => bulk.voer("create temp table terug_houd (tabel text, id uuid)")

export const houd = (bulk: Bulk, rijen: ReadonlyArray<{ tabel: string; id: string }>): Promise<unknown> =>
  bulk.voer("insert into terug_houd select * from unnest($1::text[], $2::uuid[])", [rijen.map(r => r.tabel), rijen.map(r => r.id)])

/** A kept value; who has gone into another file since is that person now. */
const zoalsNu = (kolom: string): string =>
  kolom === "deelnemer_id"
    ? `coalesce((select s.deelnemer_id from v_samenvoeging s where s.weg_id = r.deelnemer_id and s.gedaan_op is not null and s.teruggedraaid_op is null), r.deelnemer_id)`
    : `r.${kolom}`

/** Rows that the import took out of a table; they come back first, since others may point at them. */
export async function zetTerug(bulk: Bulk, t: Spoortabel): Promise<void> {
  const eigenaar = t.volgt ? { organisatie_id: t.volgt } : {}
  const waarden = { [t.sleutel]: `r.${t.sleutel}`, ...Object.fromEntries(t.kolommen.map(k => [k, zoalsNu(k)])), ...eigenaar }
  await bulk.voer(`insert into ${t.naam} (${Object.keys(waarden).join(", ")}) select ${Object.values(waarden).join(", ")}
    from import_vorige v cross join lateral jsonb_populate_record(null::${t.naam}, v.inhoud) r
    where v.import_id = :terug and v.tabel = '${t.naam}' and v.daad = 'verwijderd'`)
}

/** Rows that the import changed get their earlier values, unless somebody, or a later import, changed them since. */
export async function herstel(bulk: Bulk, t: Spoortabel): Promise<void> {
  const zoals = t.heeftVersie ? "t.versie = v.versie_na" : "t.import_id is not distinct from :terug"
  const onbewerkt = `(${zoals} and v.rij_id not in (${GEHOUDEN_RIJEN(t.naam)}))`
  const gewijzigd = `v.import_id = :terug and v.tabel = '${t.naam}' and v.daad = 'gewijzigd' and v.rij_id = t.${t.sleutel}`
  await bulk.voer(
    `insert into terug_behouden select '${t.naam}', v.rij_id from ${t.naam} t join import_vorige v on ${gewijzigd} where not (${onbewerkt})`,
  )
  await bulk.voer(`update ${t.naam} t set (${t.kolommen.join(", ")}) =
    (select ${t.kolommen.map(zoalsNu).join(", ")} from jsonb_populate_record(null::${t.naam}, v.inhoud) r)
    from import_vorige v where ${gewijzigd} and ${onbewerkt}`)
}

const NIEUW = (tabel: string): string => `select n.id from terug_nieuw n where n.tabel = '${tabel}' and not n.bewerkt`

/** What the import made goes; what something else has come to point at stays, and is listed. */
export async function verwijder(bulk: Bulk, t: Spoortabel): Promise<number> {
  const weg =
    t.naam === "deelnemer"
      ? ["deelnemer_nummer", "deelnemer_adres", "deelnemer_bsn"].map(eerst => `delete from ${eerst} where deelnemer_id in (?)`)
      : []
  const stappen = [...weg, `delete from ${t.naam} where ${t.sleutel} in (?)`]
  await ineensOfPerRij(bulk, t.naam, NIEUW(t.naam), stappen)
  return bulk.waarde<number>(
    `select count(*) from (${NIEUW(t.naam)}) n where not exists (select 1 from ${t.naam} t where t.${t.sleutel} = n.id)`,
  )
}

/** Rows that lapsed through the import run again, unless they would now overlap with what somebody recorded. */
export async function laatHerleven(bulk: Bulk, t: Spoortabel): Promise<void> {
  const ids = `select v.rij_id as id from import_vorige v join ${t.naam} t on t.id = v.rij_id
    where v.import_id = :terug and v.tabel = '${t.naam}' and v.daad = 'vervallen' and t.vervallen_reden = '${VERVALLEN_DOOR_IMPORT}' and v.rij_id not in (${GEHOUDEN_RIJEN(t.naam)})`
  await bulk.voer(`insert into terug_behouden ${GEHOUDEN_RIJEN(t.naam, "tabel, id")}`)
  await ineensOfPerRij(bulk, t.naam, ids, [
    `update ${t.naam} set vervallen_op = null, vervallen_door = null, vervallen_reden = null where id in (?)`,
  ])
}

/** All rows in one go, or, where one of them is held by something else, row by row; `?` stands for the ids. */
async function ineensOfPerRij(bulk: Bulk, tabel: string, ids: string, stappen: readonly string[]): Promise<void> {
  await bulk.markeer("ineens")
  try {
    for (const stap of stappen) await bulk.voer(stap.replace("?", ids))
  } catch (fout) {
    if (!GEHOUDEN.has((fout as { code?: string }).code ?? "")) throw fout
    await bulk.keerTerug("ineens")
    await bulk.voer(`do $$ declare r record; begin
      for r in ${ids} loop
        begin ${stappen.map(stap => stap.replace("?", "r.id")).join("; ")};
        exception when foreign_key_violation or unique_violation or exclusion_violation then
          insert into terug_behouden values ('${tabel}', r.id);
        end;
      end loop; end $$`)
  }
  await bulk.voer("release savepoint ineens")
}

/** Foreign key, unique key, overlap. */
const GEHOUDEN = new Set(["23503", "23505", "23P01"])

/** Whether the import `:terug` can still be undone; undefined where it is not of this reach. */
export async function loadStand(bulk: Bulk, bereik: string): Promise<{ open: boolean } | undefined> {
  const rijen = await bulk.voer<{ open: boolean }>(
    "select i.teruggedraaid_op is null as open from import i join bron b on b.id = i.bron_id where i.id::text = :terug and b.bereik = $1",
    [bereik],
  )
  return rijen[0]
}

export const sluitTerugdraaiing = (bulk: Bulk): Promise<unknown> =>
  bulk.voer("update import set teruggedraaid_op = now() where id = :terug")

/** A row that stays, and the number of whom it is about in the source that is undone; null where it is about nobody. */
export interface Behouden {
  tabel: string
  id: string
  nr: string | null
}

/** What stays, each row once. */
export async function leesBehouden(bulk: Bulk, nummerVan: Nummersql["nummerVan"]): Promise<Behouden[]> {
  const tabellen = await bulk.voer<{ tabel: string }>("select distinct tabel from terug_behouden order by 1")
  const behouden: Behouden[] = []
  for (const { tabel: naam } of tabellen) {
    const wie = naam.startsWith("deelnemer") ? "b.id" : (await heeft(bulk, { naam }, "deelnemer_id")) ? "t.deelnemer_id" : null
    const nr = wie ? nummerVan(wie, "(select bron_id from import where id = :terug)") : "null::text"
    const bij = wie === "t.deelnemer_id" ? `left join ${naam} t on t.id = b.id` : ""
    behouden.push(
      ...(await bulk.voer<Behouden>(
        `select distinct b.tabel, b.id, ${nr} as nr from terug_behouden b ${bij} where b.tabel = '${naam}' order by nr, b.id`,
      )),
    )
  }
  return behouden
}
