import type { Bulk } from "#platform/bulk"
import type { Verwijzing } from "#platform/kolom"
import type { Kolom, Uitwisselbestand } from "#platform/uitwisselbestand"
import { type Toets, toetsRijen } from "./controles.sql.ts"

export const metNummer = (b: Uitwisselbestand): Kolom => b.kolommen.find(k => k.sleutel)!

/** A reference goes by the number of the other file, or by another of its columns. */
export const kaartNaam = ({ bestand, op }: Verwijzing): string => (op ? `${bestand}_${op.kolom}` : bestand)

/** Rows of these files are of one person, which who refers to them may have to know. */
const vanPersoon = (b: Uitwisselbestand): boolean => b.tabellen.length === 1 && b.kolommen.some(k => k.naar?.eigenaar)

/** The numbers under which this source (or, shared, everybody) knows what is stored: nr_<map> (nr, id, tabel, sleutel, wie). */
export async function maakNummers(bulk: Bulk, b: Uitwisselbestand, wijzen: Verwijzing): Promise<void> {
  const delen = b.tabellen.map(t => {
    const sleutel = `t.${metNummer(b).in ?? metNummer(b).naam}`
    const waar = [b.perBron ? "t.bron_id = :bron" : "true", ...(wijzen.op ? [wijzen.op.waar("t")] : [])].join(" and ")
    return `select ${wijzen.op ? `t.${wijzen.op.kolom}` : sleutel} as nr, t.id, '${t.naam}'::text as tabel, ${sleutel} as sleutel,
      ${vanPersoon(b) ? "t.deelnemer_id" : "null::uuid"} as wie from ${t.naam} t where ${waar}`
  })
  await bulk.voer(`create temp view nr_${kaartNaam(wijzen)} as ${delen.join(" union all ")}`)
}

/**
 * To what a number in a file can refer once this import has landed: a good row of the file, a refused one, or what is
 * stored. `mag`: the actor may import for it; `wie`: whose it is.
 */
export async function maakKaart(bulk: Bulk, b: Uitwisselbestand, wijzen: Verwijzing, eerste: boolean): Promise<void> {
  const sleutel = metNummer(b).naam
  const nr = wijzen.op?.kolom ?? sleutel
  const waar = (alias: string): string => wijzen.op?.waar(alias) ?? "true"
  const klaar = b.tabellen.map(t =>
    eerste
      ? `select s.${nr} as nr, s.nieuw_id as id, '${t.naam}' as tabel, true as goed, ${vanPersoon(b) ? "p.id" : "null::uuid"} as wie
         from st_${b.naam} s ${vanPersoon(b) ? "join map_deelnemers p on p.nr = s.deelnemer_nr" : ""}
         where s.goed and s.dubbel_van is null and ${t.rijen ?? "true"} and ${waar("s")}`
      : `select k.${wijzen.op?.kolom ?? metNummer(b).in ?? sleutel} as nr, k.id, '${t.naam}' as tabel, true as goed,
           ${vanPersoon(b) ? "k.deelnemer_id" : "null::uuid"} as wie from klaar_${t.naam} k where ${waar("k")}`,
  )
  await bulk.voer(`create temp table map_${kaartNaam(wijzen)} as select r.*, ${magVoor(b)} as mag from (
    ${klaar.join(" union all ")}
    union all select distinct s.${nr}, null::uuid, null, false, null::uuid from st_${b.naam} s where not s.goed and s.${nr} is not null and ${waar("s")}
    union all select n.nr, n.id, n.tabel, true, n.wie from nr_${kaartNaam(wijzen)} n
      where not exists (select 1 from st_${b.naam} s where s.${sleutel} = n.sleutel)) r`)
  await bulk.voer(`analyze map_${kaartNaam(wijzen)}`)
}

/** The same of a file that was not delivered: what is stored. A table of its own, since it has to stay so until the import has landed. */
export async function maakOpgeslagenKaart(bulk: Bulk, b: Uitwisselbestand, wijzen: Verwijzing): Promise<void> {
  const kaart = kaartNaam(wijzen)
  await bulk.voer(
    `create temp table map_${kaart} as select r.*, ${magVoor(b)} as mag from (select n.nr, n.id, n.tabel, true as goed, n.wie from nr_${kaart} n) r`,
  )
  await bulk.voer(`analyze map_${kaart}`)
}

const magVoor = (b: Uitwisselbestand): string =>
  b.naam === "organisaties" ? ":regiobreed or r.id in (select organisatie_id from mag)" : "true"

/** Joins the maps of all references of a file, as m_<column>. */
export const kaarten = (b: Uitwisselbestand): string =>
  b.kolommen.flatMap(k => (k.naar ? [`left join map_${kaartNaam(k.naar)} m_${k.naam} on m_${k.naam}.nr = s.${k.naam}`] : [])).join("\n")

/** Checks what a row refers to: it exists, it is good, one may import for it, and no fact comes before birth; `ook`: what else. */
export async function toetsVerwijzingen(bulk: Bulk, b: Uitwisselbestand, ook: readonly Toets[]): Promise<void> {
  const toetsen: Toets[] = b.kolommen.flatMap(k => (k.naar ? verwijstoetsen(b, k) : []))
  toetsen.push({ code: "geen_recht", kolom: null, als: "not (:regiobreed or exists (select 1 from mag))" })
  await toetsRijen(bulk, b, [...toetsen, ...b.ketencontroles, ...ook], `${kaarten(b)} ${b.ketenBij}`)
}

function verwijstoetsen(b: Uitwisselbestand, k: Kolom): Toets[] {
  const m = `m_${k.naam}`
  const woorden = (k.naar!.behalve ?? []).map(w => `'${w}'`)
  const gezocht = woorden.length > 0 ? `s.${k.naam} not in (${woorden.join(", ")})` : `s.${k.naam} is not null`
  const toetsen: Toets[] = [
    { code: "verwijzing_onbekend", kolom: k.naam, als: `${gezocht} and ${m}.nr is null` },
    { code: "verwijzing_naar_afgekeurde_rij", kolom: k.naam, als: `not ${m}.goed`, toelichting: `'${k.naar!.bestand}.csv'` },
  ]
  if (k.naar!.eigenaar || k.naam === b.recht) toetsen.push({ code: "geen_recht", kolom: k.naam, als: `${m}.goed and not ${m}.mag` })
  if (k.naar!.bestand !== "deelnemers") return toetsen
  for (const f of b.kolommen.filter(f => f.tijd === "feit"))
    toetsen.push({
      code: "feit_voor_geboorte",
      kolom: f.naam,
      als: `${m}.goed and s.${f.naam} < ${m}.geboortedatum`,
      toelichting: `${m}.geboortedatum`,
    })
  return toetsen
}
