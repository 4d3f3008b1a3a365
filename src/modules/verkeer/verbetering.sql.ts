import type { Bulk } from "#platform/bulk"
import type { Tabel, Uitwisselbestand } from "#platform/uitwisselbestand"
import { gelijkeSleutel, type Klaarvorm, klaarvorm, VERVALLEN_DOOR_IMPORT } from "./klaar.sql.ts"

// Facts that this source delivered and somebody here corrected, ended or withdrew by hand. As long as a file says again
// what was corrected it says nothing new, and the hand's word stands. What it says anew takes the place of the correction:
// refusing it would keep out every later delivery until somebody took his correction back.

/**
 * Rows that lie new and are equal to what somebody corrected or withdrew since become `achterhaald`; verbeterd_<table>
 * holds the corrections that stand in the place of a row of this source, for the persons of the file.
 */
export async function zoekVerbeteringen(bulk: Bulk, b: Uitwisselbestand, afwezig: readonly string[]): Promise<void> {
  for (const t of b.tabellen) {
    await maakVerbeterd(bulk, t)
    await merkAchterhaald(bulk, t, klaarvorm(b, t, afwezig))
  }
}

const maakVerbeterd = (bulk: Bulk, t: Tabel): Promise<unknown> =>
  bulk.voer(`create temp table verbeterd_${t.naam} as
    with recursive lijn as (
      select h.id, h.deelnemer_id, h.vervangt from ${t.naam} h
        where h.bron_id is null and h.vervallen_op is null and h.vervangt is not null and h.deelnemer_id in (select k.deelnemer_id from klaar_${t.naam} k)
      union all select l.id, l.deelnemer_id, o.vervangt from lijn l join ${t.naam} o on o.id = l.vervangt where o.bron_id is null)
    select l.id, l.deelnemer_id, o.id as oorsprong, false as vervangen from lijn l join ${t.naam} o on o.id = l.vervangt where o.bron_id = :bron`)

/** Of what was corrected the last of its line decides: it stands, or was withdrawn by hand. */
const merkAchterhaald = (bulk: Bulk, t: Tabel, vorm: Klaarvorm): Promise<unknown> =>
  bulk.voer(`with recursive lijn as (
      select k.rij, t.id, t.deelnemer_id, t.bron_id, t.vervallen_op, t.vervallen_reden from klaar_${t.naam} k join ${t.naam} t on ${vorm.zelfde} and ${vorm.gelijk}
        where k.actie = 'nieuw' and t.vervallen_op is not null and t.vervallen_reden is distinct from '${VERVALLEN_DOOR_IMPORT}'
      union all select l.rij, o.id, o.deelnemer_id, o.bron_id, o.vervallen_op, o.vervallen_reden
        from lijn l join ${t.naam} o on o.deelnemer_id = l.deelnemer_id and o.vervangt = l.id),
    laatste as (select distinct on (rij) * from lijn l where not exists (select 1 from lijn o join ${t.naam} t on t.id = o.id where o.rij = l.rij and t.vervangt = l.id)
      order by rij, vervallen_op desc nulls first)
    update klaar_${t.naam} k set actie = 'achterhaald', oud_id = l.id from laatste l
    where l.rij = k.rij and (l.vervallen_op is null and l.bron_id is null or l.vervallen_reden is distinct from '${VERVALLEN_DOOR_IMPORT}')`)

/**
 * Corrections of which a good row says something new: they lapse, and of the same kind all go together, so that the file
 * is the truth for it; the report says which rows did that. True: rows that were `achterhaald` by them come in again.
 */
export async function weegVerbeteringen(bulk: Bulk, b: Uitwisselbestand, afwezig: readonly string[]): Promise<boolean> {
  let weer = 0
  for (const t of b.tabellen) {
    const { gelijk } = klaarvorm(b, t, afwezig)
    const dag = b.kolommen.find(k => k.sleutel && k.tijd)!
    await bulk.voer(`create temp table botsing as select k.rij, v.id, not (${zelfdeSleutel(b, t, afwezig)} and ${gelijk}) as anders,
        concat_ws(' ', t.${dag.naam}, ${b.kolommen.some(k => k.naam === "einde") ? "t.einde" : "null"}) as was
      from verbeterd_${t.naam} v join ${t.naam} t on t.id = v.id join ${t.naam} o on o.id = v.oorsprong join klaar_${t.naam} k on k.deelnemer_id = v.deelnemer_id
      where k.actie in ('nieuw', 'gewijzigd') and (${nieuwWoord(b, t, afwezig)})`)
    await bulk.voer(
      `update verbeterd_${t.naam} v set vervangen = true where v.id in (select id from botsing) ${b.overlap ? `or exists (${metZelfdeSoort(b, t)})` : ""}`,
    )
    await bulk.voer(`insert into bevinding select '${b.naam}', s.rij, '${dag.naam}', 'vervangt_verbetering', 'let_op', min(x.was)
      from botsing x join st_${b.naam} s on coalesce(s.dubbel_van, s.rij) = x.rij and s.goed where x.anders group by s.rij`)
    const terug = await bulk.voer(`update klaar_${t.naam} k set actie = 'nieuw', oud_id = null from verbeterd_${t.naam} v
      where k.actie = 'achterhaald' and v.id = k.oud_id and v.vervangen returning k.rij`)
    weer += terug.length
    await bulk.voer("drop table botsing")
  }
  return weer > 0
}

const zelfdeSleutel = (b: Uitwisselbestand, t: Tabel, afwezig: readonly string[], alias = "t"): string =>
  klaarvorm(b, t, afwezig)
    .sleutel.map(k => gelijkeSleutel(b, k, alias))
    .join(" and ")

/** SQL: row k speaks of the correction t, or of what it corrected, o; a row that repeats o lies `achterhaald`. */
function nieuwWoord(b: Uitwisselbestand, t: Tabel, afwezig: readonly string[]): string {
  const sleutels = ["t", "o"].map(alias => `(${zelfdeSleutel(b, t, afwezig, alias)})`)
  const overlapt = b.overlap
    ?.map(o => `t.${o} = k.${o}`)
    .concat("t.begin < coalesce(k.einde, 'infinity')", "k.begin < coalesce(t.einde, 'infinity')")
  return [...sleutels, ...(overlapt ? [`(${overlapt.join(" and ")})`] : [])].join(" or ")
}

const metZelfdeSoort = (b: Uitwisselbestand, t: Tabel): string =>
  `select 1 from botsing x join ${t.naam} a on a.id = x.id join ${t.naam} c on c.id = v.id
   where a.deelnemer_id = c.deelnemer_id ${b.overlap!.map(o => `and a.${o} = c.${o}`).join(" ")}`
