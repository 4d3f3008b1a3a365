import { telling } from "./orakel-feit.sql.ts"

const UITGESTROOMD = "bijstandsperiode, vraag where einde >= van and einde < tot"
const NAAR_WERK = `${UITGESTROOMD} and reden in ('loondienst', 'zelfstandig')`
/** The earliest werkperiode around the exit. */
const BESTEMMING = `(
  select distinct on (b.deelnemer_id, b.begin) b.deelnemer_id, b.begin, b.einde, w.soort, w.sector
  from vraag cross join bijstandsperiode b
  left join werkperiode w on w.deelnemer_id = b.deelnemer_id and w.begin between b.einde - 62 and b.einde + 31
  where b.einde >= van and b.einde < tot
  order by b.deelnemer_id, b.begin, w.begin
) b`
/** The same, with whether a traject ran in it and the last measurement before its end: joined, since a look per exit takes the square of a region. */
const GESTROOMD = `(
  select b.deelnemer_id, b.begin, b.einde, coalesce(b.soort, 'geen_werk_geregistreerd') as soort, coalesce(m.trede::text, 'onbekend') as trede,
    case when t.deelnemer_id is null then 'zonder_traject' else 'met_traject' end as begeleid
  from ${BESTEMMING}
  left join (
    select distinct b.deelnemer_id, b.begin
    from bijstandsperiode b join traject_bekend t on t.deelnemer_id = b.deelnemer_id and t.reden is distinct from 'nooit_begonnen'
      and t.begin < b.einde and (t.einde is null or t.einde > b.begin)
  ) t on t.deelnemer_id = b.deelnemer_id and t.begin = b.begin
  left join (
    select b.deelnemer_id, b.begin, max(m.nr) as nr
    from bijstandsperiode b join meting m on m.deelnemer_id = b.deelnemer_id and m.datum < b.einde
    group by b.deelnemer_id, b.begin
  ) l on l.deelnemer_id = b.deelnemer_id and l.begin = b.begin
  left join meting m on m.deelnemer_id = l.deelnemer_id and m.nr = l.nr
) b`
const JAAR_LATER = `bijstandsperiode b, vraag
  where b.einde + 365 >= van and b.einde + 365 < tot and b.einde + 365 < p and b.reden not in ('overlijden', 'aow', 'verhuizing')`
const begintOpnieuw = (uit: string) =>
  `exists (select from ${uit} a where a.deelnemer_id = b.deelnemer_id and a.begin > b.einde and a.begin <= b.einde + 365)`
const ONDERSTEUNING = "(select deelnemer_id, begin from bijstandsperiode union all select deelnemer_id, begin from traject_bekend)"
const STAND = "(select distinct deelnemer_id from uitkering_peil) u, vraag"

export const BIJSTAND: readonly string[] = [
  telling("BIJ-IN", "aantal", "bijstandsperiode, vraag where begin >= van and begin < tot", { dag: "begin" }),
  telling("BIJ-UIT", "aantal", UITGESTROOMD, { dag: "einde - 1" }),
  telling("BIJ-UIT", "redenen", UITGESTROOMD, { dag: "einde - 1", sleutel: "reden" }),
  telling("BIJ-UIT", "voorlopig", `${UITGESTROOMD} and einde + 30 >= p`, { dag: "einde - 1" }),
  telling("BIJ-UIT-WERK", "aantal", NAAR_WERK, { dag: "einde - 1" }),
  telling("BIJ-UIT-WERK", "voorlopig", `${NAAR_WERK} and einde + 30 >= p`, { dag: "einde - 1" }),
  telling("UIT-NAAR", "aantal", `${BESTEMMING} where soort is not null`, { dag: "einde - 1" }),
  telling("UIT-NAAR", "soorten", BESTEMMING, { dag: "einde - 1", sleutel: "coalesce(soort, 'geen_werk_geregistreerd')" }),
  telling("UIT-NAAR", "sectoren", BESTEMMING, { dag: "einde - 1", sleutel: "coalesce(sector, 'geen_werk_geregistreerd')" }),
  telling("STROOM", "begin", GESTROOMD, { dag: "einde - 1", sleutel: "trede || '-' || begeleid" }),
  telling("STROOM", "naar", GESTROOMD, { dag: "einde - 1", sleutel: "begeleid || '-' || soort" }),
  telling("BIJ-STAND", "personen", STAND, { dag: "peildag" }),
  telling("BIJ-STAND", "soorten", "uitkering_peil, vraag", { dag: "peildag", sleutel: "soort", eenheid: "deelnemer_id" }),
  telling(
    "BIJ-STAND",
    "huishoudens",
    `${STAND}, lateral (select (select coalesce(a.huishouden_bron_id::text, '') || ' ' || a.huishouden_nr
    from v_deelnemer_adres a where a.deelnemer_id = u.deelnemer_id and a.huishouden_nr <> '') as nr) h`,
    {
      dag: "peildag",
      eenheid: "coalesce('huishouden ' || h.nr, 'persoon ' || deelnemer_id)",
    },
  ),
  telling("DRAAI", "noemer", JAAR_LATER, { dag: "einde - 1" }),
  telling("DRAAI", "bijstand", `${JAAR_LATER} and ${begintOpnieuw("bijstandsperiode")}`, { dag: "einde - 1" }),
  telling("DRAAI", "ondersteuning", `${JAAR_LATER} and ${begintOpnieuw(ONDERSTEUNING)}`, { dag: "einde - 1" }),
  ...["noemer", "aantal"].map(veld =>
    telling(
      "INSTROOM-PCT",
      veld,
      `v_melding, vraag where (alleen is null or deelnemer_id = any(alleen)) and datum < p and afgehandeld_op >= van and afgehandeld_op < grens${veld === "aantal" ? " and uitkomst = 'ingestroomd'" : ""}`,
      { organisatie: "organisatie_id" },
    ),
  ),
]
