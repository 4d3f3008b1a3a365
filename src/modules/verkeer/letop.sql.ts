import type { Bulk } from "#platform/bulk"
import type { Uitwisselbestand } from "#platform/uitwisselbestand"
import type { Toets } from "./controles.sql.ts"
import type { Gestaged } from "./staging.sql.ts"

/** What one row shows by itself and by what it refers to: SQL on a staged row s and the maps m_<column> of its references. */
const PER_RIJ: Record<string, ReadonlyArray<Pick<Toets, "code" | "kolom" | "als">>> = {
  trajecten: [{ code: "traject_over_tijd", kolom: "verwacht_einde", als: "s.einde is null and s.verwacht_einde < :vandaag" }],
  dienstverbanden: [
    { code: "bevestigd_buiten_dienstverband", kolom: "bevestigd_tot", als: "s.bevestigd_tot < s.begin or s.bevestigd_tot > s.einde" },
    { code: "zonder_uren", kolom: "uren_per_week", als: "s.uren_per_week is null" },
  ],
  aanwezigheid: [
    { code: "andermans_traject", kolom: "traject_nr", als: "m_traject_nr.wie <> m_deelnemer_nr.id" },
    { code: "andermans_plaatsing", kolom: "plaatsing_nr", als: "m_plaatsing_nr.wie <> m_deelnemer_nr.id" },
  ],
  plaatsingen: [{ code: "andermans_dienstverband", kolom: "dienstverband_nr", als: "m_dienstverband_nr.wie <> m_deelnemer_nr.id" }],
  vacatures: [{ code: "sluit_voor_opening", kolom: "sluit_op", als: "s.sluit_op < s.open_vanaf" }],
}

const ANDERMANS = /^andermans_/

/** Told of a row that lands only: they are asked before its last refusal. */
export const ALLEEN_GOED: readonly string[] = [...Object.values(PER_RIJ).flatMap(toetsen => toetsen.map(t => t.code)), "na_overlijden"]

/** Files of which a fact can run, or lie, after the day on which somebody died. */
const LOOPT_NA_OVERLIJDEN = ["betrokkenen", "uitkeringen", "doelgroepen", "ontheffingen", "trajecten", "dienstverbanden", "plaatsingen"]
const LIGT_NA_OVERLIJDEN = ["treden", "aanwezigheid", "contactmomenten"]

/**
 * Allowed, but not likely to be right: asked of each good row in the pass that looks up its references. Where the file
 * leaves a reference out the row refers as it is stored, which zoekBijzonderheden looks at.
 */
export function onwaarschijnlijk({ naam }: Uitwisselbestand, afwezig: readonly string[]): Toets[] {
  const toetsen: Array<Omit<Toets, "ernst">> = (PER_RIJ[naam] ?? []).filter(t => !(ANDERMANS.test(t.code) && afwezig.includes(t.kolom!)))
  const na = { code: "na_overlijden", toelichting: "m_deelnemer_nr.overleden_op::text" }
  if (LOOPT_NA_OVERLIJDEN.includes(naam))
    toetsen.push({ ...na, kolom: "einde", als: "coalesce(s.einde, 'infinity') > m_deelnemer_nr.overleden_op + 1" })
  if (LIGT_NA_OVERLIJDEN.includes(naam)) toetsen.push({ ...na, kolom: "datum", als: "s.datum > m_deelnemer_nr.overleden_op" })
  return toetsen.map(t => ({ ...t, als: `s.goed and s.dubbel_van is null and (${t.als})`, ernst: "let_op" }))
}

/** Allowed, but not likely, beside the other files: k is a row that lies ready, na_<table> how the tables will look. */
interface Bijzonderheid {
  bestand: string
  tabel: string
  code: string
  kolom: string | null
  als: string
}

const loopt = (begin: string, einde: string): string => `${begin} <= :vandaag and (${einde} is null or ${einde} > :vandaag)`

/** Alive, and not somebody of whom everything has ended: who has gone needs no coach. */
const IN_ZICHT = "k.overleden_op is null and not exists (select 1 from uit_zicht u where u.deelnemer_id = k.id)"
const MAAK_UIT_ZICHT = `create temp table uit_zicht as select deelnemer_id from (${["uitkering", "traject", "dienstverband", "plaatsing"]
  .map(t => `select deelnemer_id, einde from na_${t}`)
  .join(" union all ")}) p group by 1 having bool_and(coalesce(einde <= :vandaag, false))`

const BIJZONDERHEDEN: readonly Bijzonderheid[] = [
  {
    bestand: "deelnemers",
    tabel: "deelnemer",
    code: "zonder_trede",
    kolom: null,
    als: `${IN_ZICHT} and not exists (select 1 from na_trede t where t.deelnemer_id = k.id)`,
  },
  {
    bestand: "deelnemers",
    tabel: "deelnemer",
    code: "zonder_begeleider",
    kolom: null,
    als: `${IN_ZICHT} and not exists (select 1 from na_betrokkene b where b.deelnemer_id = k.id and ${loopt("b.begin", "b.einde")})`,
  },
  {
    bestand: "uitkeringen",
    tabel: "uitkering",
    code: "uitstroom_zonder_dienstverband",
    kolom: "reden_einde",
    als: `k.reden_einde = 'loondienst' and k.einde <= :vandaag and not exists (select 1 from na_dienstverband d
      where d.deelnemer_id = k.deelnemer_id and d.begin between k.einde - 62 and k.einde + 31)`,
  },
  {
    bestand: "plaatsingen",
    tabel: "plaatsing",
    code: "andermans_dienstverband",
    kolom: "dienstverband_nr",
    als: "exists (select 1 from na_dienstverband d where d.id = k.dienstverband_id and d.deelnemer_id <> k.deelnemer_id)",
  },
  {
    bestand: "aanwezigheid",
    tabel: "aanwezigheid",
    code: "andermans_traject",
    kolom: "traject_nr",
    als: "exists (select 1 from na_traject t where t.id = k.traject_id and t.deelnemer_id <> k.deelnemer_id)",
  },
  {
    bestand: "aanwezigheid",
    tabel: "aanwezigheid",
    code: "andermans_plaatsing",
    kolom: "plaatsing_nr",
    als: "exists (select 1 from na_plaatsing p where p.id = k.plaatsing_id and p.deelnemer_id <> k.deelnemer_id)",
  },
]

/** Lists what may not be right in the registration, of the files that came in; and totals that do not add up. */
export async function zoekBijzonderheden(bulk: Bulk, gestaged: readonly Gestaged[]): Promise<void> {
  const namen = gestaged.map(g => g.soort.naam)
  if (namen.includes("deelnemers")) {
    await bulk.voer(MAAK_UIT_ZICHT)
    // Unknown sizes made a nested loop of it: 400,000 people beside a stored region took over 4 minutes in place of seconds.
    await bulk.voer("analyze uit_zicht, klaar_deelnemer (id, oud_id, overleden_op)")
  }
  const gevraagd = (b: Bijzonderheid): boolean =>
    gestaged.some(g => g.soort.naam === b.bestand && (!ANDERMANS.test(b.code) || g.afwezig.includes(b.kolom!)))
  for (const b of BIJZONDERHEDEN.filter(gevraagd))
    await bulk.voer(`insert into bevinding select '${b.bestand}', k.rij, ${b.kolom ? `'${b.kolom}'` : "null"}, '${b.code}', 'let_op', null
      from klaar_${b.tabel} k where ${b.als}`)
  if (namen.includes("reeksen")) await toetsTotalen(bulk)
}

/**
 * A total that contradicts the sum of the other organisations is reported with both numbers; both land. It is told at its own row, or,
 * where the total was stored before, at the last row that changed the sum.
 */
const toetsTotalen = (bulk: Bulk): Promise<unknown> =>
  bulk.voer(`insert into bevinding
    with na as (select reeks, datum, max(waarde) filter (where plek = 'totaal') as totaal, sum(waarde) filter (where plek not in ('land', 'totaal')) as som
      from na_reeks group by reeks, datum)
    select distinct on (reeks, datum) 'reeksen', k.rij, 'waarde', 'totaal_klopt_niet', 'gemeld', trim_scale(na.totaal)::text || ' ' || trim_scale(na.som)::text
    from klaar_reeks k join na using (reeks, datum)
    where k.plek <> 'land' and na.totaal <> na.som
    order by reeks, datum, k.plek = 'totaal' desc, k.rij desc`)
