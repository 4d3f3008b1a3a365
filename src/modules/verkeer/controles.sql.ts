import type { Bulk } from "#platform/bulk"
import type { Ernst } from "#platform/kolom"
import { isLeeg, isLeesbaar, type Kolom, type Uitwisselbestand } from "#platform/uitwisselbestand"

/** One check of a row: SQL on the staged row s. */
export interface Toets {
  code: string
  kolom: string | null
  als: string
  ernst?: Ernst
  toelichting?: string
}

/** Runs all checks in one pass over the staged rows; `bij` joins what the checks look at besides the row itself. */
export async function toetsRijen(bulk: Bulk, b: Uitwisselbestand, toetsen: readonly Toets[], bij = ""): Promise<void> {
  if (toetsen.length === 0) return
  const regels = toetsen.map(
    t => `(${t.als}, ${letter(t.kolom)}, ${letter(t.code)}, ${letter(t.ernst ?? "geweigerd")}, ${t.toelichting ?? "null"}::text)`,
  )
  await bulk.voer(`insert into bevinding
    select '${b.naam}', s.rij, v.kolom, v.code, v.ernst, v.toelichting
    from st_${b.naam} s ${bij} cross join lateral (values ${regels.join(",\n")}) v(fout, kolom, code, ernst, toelichting)
    where (${toetsen.map(t => `(${t.als})`).join(" or ")}) and v.fout`)
  await keurAf(bulk, b)
}

const letter = (tekst: string | null): string => (tekst === null ? "null::text" : `'${tekst}'`)

/** Rows with a refusal are no longer good. */
export async function keurAf(bulk: Bulk, b: Uitwisselbestand): Promise<void> {
  await bulk.voer(`update st_${b.naam} s set goed = false from bevinding v
    where v.bestand = '${b.naam}' and v.rij = s.rij and v.ernst = 'geweigerd' and s.goed`)
}

/** Judges the rows of a file on themselves and on each other. */
export async function toetsOpZich(bulk: Bulk, b: Uitwisselbestand, afwezig: readonly string[]): Promise<void> {
  await toetsRijen(bulk, b, eigenToetsen(b, afwezig))
  await zoekOverlap(bulk, b)
}

/** What a row can be judged on alone: the rules that follow from its columns, and those that the file declares. */
function eigenToetsen(b: Uitwisselbestand, afwezig: readonly string[]): Toets[] {
  const heeft = (naam: string): boolean => b.kolommen.some(k => k.naam === naam)
  const toetsen: Toets[] = b.kolommen
    .filter(k => k.verplicht && !k.sleutel && afwezig.includes(k.naam))
    .map(k => ({ code: "verplicht_leeg", kolom: k.naam, als: `s.${k.naam} is null` }))
  if (heeft("begin") && heeft("einde")) toetsen.push({ code: "einde_voor_begin", kolom: "einde", als: "s.einde <= s.begin" })
  if (heeft("reden_einde"))
    toetsen.push({ code: "reden_zonder_einde", kolom: "reden_einde", als: `s.reden_einde is not null and ${isLeeg("einde")}` })
  if (b.preciesEenVan) {
    const [een, ander] = b.preciesEenVan
    toetsen.push({ code: "precies_een_van", kolom: een, als: `${isLeeg(een)} = ${isLeeg(ander)}`, toelichting: `'${een} ${ander}'` })
  }
  for (const k of b.kolommen)
    if (k.tijd) toetsen.push({ code: "feit_te_ver_vooruit", kolom: k.naam, als: `s.${k.naam} > ${GRENS[k.tijd]}` })
  return [...toetsen, ...b.controles]
}

const GRENS = { feit: ":vandaag::date + 366", eind: "(:vandaag::date + interval '10 years')::date" }

/** A key column as SQL that compares equal when both are empty. */
const sleutelWaarde = (k: Kolom, alias: string): string =>
  k.verplicht ? `${alias}.${k.naam}` : `coalesce(${alias}.${k.naam}, '-infinity')`

/**
 * Rows with one key. Equal after reading: the later ones are reported and land once. Different: all are refused.
 * A row whose key cannot be read takes no part. `verdacht`: only these rows can have the key of an earlier one.
 */
export async function zoekDubbelen(bulk: Bulk, b: Uitwisselbestand, verdacht: readonly number[] | null): Promise<void> {
  if (verdacht?.length === 0) return
  const sleutel = b.kolommen.filter(k => k.sleutel)
  const leesbaar = sleutel.map(k => (k.verplicht ? `s.${k.naam} is not null` : isLeesbaar(k.naam))).join(" and ")
  const gelijk = sleutel.map(k => `${sleutelWaarde(k, "s")} = m.${k.naam}`).join(" and ")
  const plek = sleutel.map(k => `m.${k.naam}`).join(", ")
  await bulk.voer(`create temp table dubbel as
    with meer as (select ${sleutel.map(k => `${sleutelWaarde(k, "s")} as ${k.naam}`).join(", ")} from st_${b.naam} s
      where ${leesbaar} ${verdacht ? `and s.rij = any ('{${verdacht.join(",")}}')` : ""}
      group by ${sleutel.map((_, i) => i + 1).join(", ")} ${verdacht ? "" : "having count(*) > 1"}),
    rijen as (select s.rij, min(s.rij) over p as eerste, min(beeld) over p = max(beeld) over p as gelijk,
        coalesce(lag(s.rij) over w, lead(s.rij) over w) as ander
      from meer m join st_${b.naam} s on ${gelijk}, lateral (select row(${b.kolommen.map(k => `s.${k.naam}`).join(", ")}, s.onleesbaar)::text as beeld) r
      where ${leesbaar} window p as (partition by ${plek}), w as (partition by ${plek} order by s.rij))
    select * from rijen`)
  await bulk.voer(`insert into bevinding select '${b.naam}', rij, ${letter(null)}, 'dubbele_rij', 'gemeld', eerste::text
    from dubbel where gelijk and rij > eerste`)
  await bulk.voer(`insert into bevinding select '${b.naam}', rij, '${sleutel[0]!.naam}', 'dubbele_sleutel', 'geweigerd', ander::text
    from dubbel where not gelijk`)
  await bulk.voer(`update st_${b.naam} s set dubbel_van = d.eerste from dubbel d where d.rij = s.rij and d.gelijk and d.rij > d.eerste`)
  await bulk.voer("drop table dubbel")
  await keurAf(bulk, b)
}

/** Two periods of one kind of one person in the file: every row of an overlap is refused. One key twice is no overlap. */
async function zoekOverlap(bulk: Bulk, b: Uitwisselbestand): Promise<void> {
  if (!b.overlap) return
  const groep = ["deelnemer_nr", ...b.overlap].join(", ")
  await bulk.voer(`insert into bevinding
    with rijen as (select s.rij, ${groep}, s.begin, coalesce(s.einde, 'infinity') as tot from st_${b.naam} s
      where num_nulls(${groep}, s.begin) = 0 and (s.einde > s.begin or ${isLeeg("einde")})),
    verdacht as (select distinct ${groep} from (select ${groep}, begin, max(tot) over (partition by ${groep} order by begin, rij
      rows between unbounded preceding and 1 preceding) as eerder from rijen) x where begin < eerder)
    select '${b.naam}', a.rij, 'begin', 'overlap', 'geweigerd', min(x.rij)::text
    from verdacht join rijen a using (${groep}) join rijen x using (${groep})
    where a.begin <> x.begin and a.begin < x.tot and x.begin < a.tot group by a.rij`)
  await keurAf(bulk, b)
}
