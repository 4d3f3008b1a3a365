import type { Bulk } from "#platform/bulk"
import type { Gestaged } from "./staging.sql.ts"

/** Allowed, but not likely to be right: k is a row that lies ready, na_<table> how the tables will look. */
interface Bijzonderheid {
  bestand: string
  tabel: string
  code: string
  kolom: string | null
  als: string
  toelichting?: string
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
    bestand: "trajecten",
    tabel: "traject",
    code: "traject_over_tijd",
    kolom: "verwacht_einde",
    als: "k.einde is null and k.verwacht_einde < :vandaag",
  },
  {
    bestand: "dienstverbanden",
    tabel: "dienstverband",
    code: "bevestigd_buiten_dienstverband",
    kolom: "bevestigd_tot",
    als: "k.bevestigd_tot < k.begin or k.bevestigd_tot > k.einde",
  },
  { bestand: "dienstverbanden", tabel: "dienstverband", code: "zonder_uren", kolom: "uren_per_week", als: "k.uren_per_week is null" },
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
  { bestand: "vacatures", tabel: "vacature", code: "sluit_voor_opening", kolom: "sluit_op", als: "k.sluit_op < k.open_vanaf" },
]

/** Facts that run, or lie, after the day on which somebody died. */
const NA_OVERLIJDEN: Record<string, { tabel: string; kolom: string; als: string }> = Object.fromEntries([
  ...[
    ["betrokkenen", "betrokkene"],
    ["uitkeringen", "uitkering"],
    ["doelgroepen", "doelgroep"],
    ["ontheffingen", "ontheffing"],
    ["trajecten", "traject"],
    ["dienstverbanden", "dienstverband"],
    ["plaatsingen", "plaatsing"],
  ].map(([bestand, tabel]) => [bestand, { tabel, kolom: "einde", als: "coalesce(k.einde, 'infinity') > p.overleden_op + 1" }]),
  ...[
    ["treden", "trede"],
    ["aanwezigheid", "aanwezigheid"],
    ["contactmomenten", "contactmoment"],
  ].map(([bestand, tabel]) => [bestand, { tabel, kolom: "datum", als: "k.datum > p.overleden_op" }]),
])

/** Lists what may not be right in the registration, of the files that came in; and totals that do not add up. */
export async function zoekBijzonderheden(bulk: Bulk, gestaged: readonly Gestaged[]): Promise<void> {
  const namen = gestaged.map(g => g.soort.naam)
  if (namen.includes("deelnemers")) {
    await bulk.voer(MAAK_UIT_ZICHT)
    // Unknown sizes made a nested loop of it: 400,000 people beside a stored region took over 4 minutes in place of seconds.
    await bulk.voer("analyze uit_zicht, klaar_deelnemer")
  }
  for (const b of BIJZONDERHEDEN.filter(b => namen.includes(b.bestand)))
    await bulk.voer(`insert into bevinding select '${b.bestand}', k.rij, ${b.kolom ? `'${b.kolom}'` : "null"}, '${b.code}', 'let_op', null
      from klaar_${b.tabel} k where ${b.als}`)
  for (const naam of namen) {
    const na = NA_OVERLIJDEN[naam]
    if (na)
      await bulk.voer(`insert into bevinding select '${naam}', k.rij, '${na.kolom}', 'na_overlijden', 'let_op', p.overleden_op::text
        from (select distinct id, overleden_op from map_deelnemers where overleden_op is not null) p join klaar_${na.tabel} k on k.deelnemer_id = p.id
        where ${na.als}`)
  }
  if (namen.includes("reeksen")) await toetsTotalen(bulk)
}

/** A total that contradicts the sum of the other organisations is reported with both numbers; both land. */
const toetsTotalen = (bulk: Bulk): Promise<unknown> =>
  bulk.voer(`insert into bevinding select 'reeksen', k.rij, 'waarde', 'totaal_klopt_niet', 'gemeld', trim_scale(k.waarde)::text || ' ' || trim_scale(som.waarde)::text
    from klaar_reeks k join (select n.reeks, n.datum, sum(n.waarde) as waarde from na_reeks n where n.plek not in ('land', 'totaal') group by 1, 2) som
      on som.reeks = k.reeks and som.datum = k.datum
    where k.plek = 'totaal' and k.waarde <> som.waarde`)
