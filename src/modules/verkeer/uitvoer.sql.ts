import type { Bulk } from "#platform/bulk"
import type { Verwijzing } from "#platform/kolom"
import type { Kolom, Tabel, Uitwisselbestand } from "#platform/uitwisselbestand"
import { kaartNaam, metNummer } from "./verwijzingen.sql.ts"

/** Which rows go out: of the organisations that the actor may import for, and of the registers that are everybody's. */
export async function kiesRijen(bulk: Bulk, b: Uitwisselbestand): Promise<void> {
  for (const t of b.tabellen) {
    const waar = [
      await bereik(bulk, t),
      NIET_ACHTERGELATEN,
      ...(b.periode ? ["t.vervallen_op is null"] : []),
      ...(b.uitvoer ? [b.uitvoer] : []),
      ...(t.uitvoer ? [t.uitvoer] : []),
    ].join(" and ")
    await bulk.voer(`create temp table uit_${t.naam} as select t.id from ${t.naam} t where ${waar}`)
  }
}

/** What another organisation did not hand over with its people stays in. */
const NIET_ACHTERGELATEN = "(:regiobreed or t.id not in (select ctx.achtergelaten_buiten(array(select organisatie_id from mag))))"

async function bereik(bulk: Bulk, t: Tabel): Promise<string> {
  const delen = [
    ...((await heeft(bulk, t, "organisatie_id")) ? ["(:regiobreed or t.organisatie_id in (select organisatie_id from mag))"] : []),
    ...((await heeft(bulk, t, "deelnemer_id")) ? ["(t.deelnemer_id is null or t.deelnemer_id not in (select id from uit_beperkt))"] : []),
  ]
  return ["true", ...delen].join(" and ")
}
/** Has a table this column? */
export const heeft = (bulk: Bulk, { naam }: Pick<Tabel, "naam">, kolom: string): Promise<boolean> =>
  bulk.waarde(`select exists (select 1 from pg_attribute where attrelid = '${naam}'::regclass and attname = '${kolom}' and attnum > 0)`)

/** The ids, in pieces, of the people of whom a file says something; null: of whom any file does. */
export async function* leesPersonenIn(bulk: Bulk, b: Uitwisselbestand | null): AsyncGenerator<string[]> {
  const wie = await personenIn(bulk, b)
  if (wie) for await (const rijen of bulk.lees<{ id: string }>(wie)) yield rijen.map(r => r.id)
}

async function personenIn(bulk: Bulk, b: Uitwisselbestand | null): Promise<string | null> {
  if (b === null || b.naam === "deelnemers") return "select id from uit_deelnemer"
  const delen: string[] = []
  for (const t of b.tabellen)
    if (await heeft(bulk, t, "deelnemer_id"))
      delen.push(`select t.deelnemer_id as id from ${t.naam} t join uit_${t.naam} u on u.id = t.id where t.deelnemer_id is not null`)
  return delen.length > 0 ? `select distinct id from (${delen.join(" union all ")}) p` : null
}
/** What it says of them: its own categories, and who it is. */
export async function categorieenVan(bulk: Bulk, b: Uitwisselbestand): Promise<string[]> {
  const eigen = await bulk.waarde<string[]>(
    `select array(select distinct (regexp_match(obj_description(n::regclass), '^categorie (C.*)'))[1] from unnest($1::text[]) n
      where obj_description(n::regclass) like 'categorie C%')`,
    [b.tabellen.map(t => t.naam)],
  )
  return [...new Set(["C01", ...eigen])]
}

/** Of a person one row goes out, whatever the tables it comes from. */
const tabellenVan = (b: Uitwisselbestand): readonly Tabel[] => (b.naam === "deelnemers" ? [{ naam: "deelnemer" }] : b.tabellen)

/** So many rows there are to write. */
export async function telRijen(bulk: Bulk, bestanden: readonly Uitwisselbestand[]): Promise<number> {
  const tabellen = bestanden.flatMap(b => tabellenVan(b).map(t => `select count(*) as n from uit_${t.naam}`))
  return Number(await bulk.waarde(`select sum(n) from (${tabellen.join(" union all ")}) t`))
}

/** A colleague whom an outgoing row names goes out as well: the reference would point at nothing. */
export async function kiesGenoemde(bulk: Bulk, b: Uitwisselbestand, alle: readonly Uitwisselbestand[]): Promise<void> {
  for (const [i, { naam }] of b.tabellen.entries())
    for (const ander of alle)
      for (const k of ander.kolommen) {
        const kolom = k.naar?.bestand === b.naam ? k.naar.kolommen[i] : undefined
        if (!kolom) continue
        for (const t of ander.tabellen.filter(t => !t.zonder?.includes(k.naam)))
          await bulk.voer(`insert into uit_${naam} select distinct w.${kolom} from ${t.naam} w join uit_${t.naam} u on u.id = w.id
            where w.${kolom} is not null and not exists (select 1 from uit_${naam} x where x.id = w.${kolom})`)
      }
}

/**
 * The number under which a row goes out: as its source wrote it, where no other source wrote the same; else, and for
 * what was recorded here, its id. So an export can come in again as one source.
 */
export async function geefNummers(bulk: Bulk, b: Uitwisselbestand): Promise<void> {
  const nr = metNummer(b).in ?? metNummer(b).naam
  const rijen = b.tabellen.map(t => `select t.id, t.${nr} as nr from ${t.naam} t join uit_${t.naam} u on u.id = t.id`)
  await maakNummers(
    bulk,
    b.naam,
    `select id, case when nr is not null and count(*) over (partition by nr) = 1 then nr else id::text end as nr
    from (${rijen.join(" union all ")}) n`,
  )
}

/** References by another column than the number: that column, where it is filled. */
export async function geefAndereNummers(bulk: Bulk, b: Uitwisselbestand, { bestand, kolommen, op }: Verwijzing): Promise<void> {
  if (op)
    await maakNummers(
      bulk,
      kaartNaam({ bestand, kolommen, op }),
      `select t.id, t.${op.kolom} as nr from ${b.tabellen[0]!.naam} t where ${op.waar("t")}`,
    )
}

async function maakNummers(bulk: Bulk, naam: string, rijen: string): Promise<void> {
  await bulk.voer(`create temp table nr_${naam} as ${rijen}`)
  await bulk.voer(`create index on nr_${naam} (id)`)
  await bulk.voer(`analyze nr_${naam}`)
}

/** A value as the file writes it; free text is still to be guarded, and every cell to be quoted. */
function alsTekst(k: Kolom, waarde: string): string {
  if (k.sql === "boolean") return `case ${waarde} when true then 'ja' when false then 'nee' end`
  if (k.sql === "numeric") return `replace(trim_scale(${waarde})::text, '.', ',')`
  return `(${waarde})::text`
}

/** The rows of a file in the columns of the contract, in order of the key; where two sources hold one key, the latest. */
export function leesUit(b: Uitwisselbestand): string {
  const sleutel = b.kolommen.flatMap((k, i) => (k.sleutel ? [`r.c${i} collate "C"`] : [])).join(", ")
  return `select distinct on (${sleutel}) * from (${b.tabellen.map(t => inBestandsvorm(b, t)).join(" union all ")}) r
    order by ${sleutel}, r.vastgelegd_op desc, r.id`
}

function inBestandsvorm(b: Uitwisselbestand, t: Tabel): string {
  const joins: string[] = []
  const metJoin = (naam: string, id: string): string => {
    const alias = `n${joins.length}`
    joins.push(`left join nr_${naam} ${alias} on ${alias}.id = ${id}`)
    return `${alias}.nr`
  }
  const waarde = (k: Kolom): string => {
    if (t.zonder?.includes(k.naam)) return "null"
    if (k.om) return k.om.terug
    if (k.naar && k.naar.kolommen.length > 0)
      return `coalesce(${k.naar.kolommen.map(kolom => metJoin(kaartNaam(k.naar!), `t.${kolom}`)).join(", ")})`
    return b.perBron && k === metNummer(b) ? metJoin(b.naam, "t.id") : `t.${k.in ?? k.naam}`
  }
  const cellen = b.kolommen.map((k, i) => `${alsTekst(k, waarde(k))} as c${i}`).join(", ")
  return `select ${cellen}, t.id, t.vastgelegd_op from ${t.naam} t join uit_${t.naam} u on u.id = t.id ${joins.join(" ")}`
}
